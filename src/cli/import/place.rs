//! Where settings are: in a file, at a web address, or wherever a domain has them.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::import::ENDINGS;
use crate::mail::{Domain, EmailAddress, WebUrl};

/// An argument that says where settings are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Place {
    File(PathBuf),
    Url(WebUrl),
    Address(EmailAddress),
    Domain(Domain),
}

impl FromStr for Place {
    type Err = String;

    /// A file that is there is a file, whatever it is called, but no folder is; `-` is standard input.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = Path::new(text);
        if text == "-" || is_there(path) {
            return Ok(Self::File(path.to_owned()));
        }
        if text.contains("://") {
            return text.parse().map(Self::Url).map_err(|error: crate::mail::WebUrlError| error.to_string());
        }
        if text.contains(['/', '\\']) {
            return Ok(Self::File(path.to_owned()));
        }
        if text.contains('@') {
            let address: Result<EmailAddress, _> = text.parse();
            return address.map(Self::Address).map_err(|error| error.to_string());
        }
        match text.parse::<Domain>() {
            Ok(domain) if text.contains('.') && !has_ending_of_files(path) => Ok(Self::Domain(domain)),
            _ => Ok(Self::File(path.to_owned())),
        }
    }
}

/// Whether there is something of that name that may be read.
pub(in crate::cli) fn is_there(path: &Path) -> bool {
    path.exists() && !path.is_dir()
}

/// Whether the name says that settings are in it, and nothing else: texts are of all sorts.
pub(super) fn says_settings(path: &Path) -> bool {
    has_ending_of_files(path) && path.extension().is_some_and(|ending| !ending.eq_ignore_ascii_case("txt"))
}

/// Whether the name says that it is a file of settings, be it there or not.
fn has_ending_of_files(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    ENDINGS.iter().any(|known| ending == *known)
}
