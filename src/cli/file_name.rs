//! Names of files that are made for somebody.

use std::path::{Path, PathBuf};

use crate::mail::EmailAddress;

/// The address as the name of a file: `/` and its like are letters of an address, not of a name.
pub(super) fn file_name(address: &EmailAddress, ending: &str) -> PathBuf {
    let safe = |c: char| if c.is_alphanumeric() || "@.-_+".contains(c) { c } else { '_' };
    let name: String = address.to_string().chars().take(100).map(safe).collect();
    PathBuf::from(format!("{name}.{ending}"))
}

/// The name of one of several files: `codes.svg` is `codes-01-of-12.svg`.
pub(super) fn numbered(path: &Path, number: usize, of: usize) -> PathBuf {
    if of == 1 {
        return path.to_owned();
    }
    let (stem, ending) = (path.file_stem().unwrap_or_default(), path.extension());
    let width = of.to_string().len();
    let mut name = stem.to_owned();
    name.push(format!("-{number:0width$}-of-{of}"));
    if let Some(ending) = ending {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_has_its_number() {
        for (path, number, of, expected) in [
            ("codes.svg", 1, 1, "codes.svg"),
            ("codes.svg", 1, 3, "codes-1-of-3.svg"),
            ("a/codes.svg", 2, 12, "a/codes-02-of-12.svg"),
            ("codes", 2, 3, "codes-2-of-3"),
            ("ann@rr.com.svg", 2, 3, "ann@rr.com-2-of-3.svg"),
        ] {
            assert_eq!(numbered(Path::new(path), number, of), Path::new(expected));
        }
    }
}
