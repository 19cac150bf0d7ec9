//! What lies in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below a folder: its path there, with `/`, and its bytes. A link is shown as where it leads.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), format!("{prefix}{}", entry.file_name().to_string_lossy()));
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(&path, &format!("{name}/"), files),
            Ok(kind) if kind.is_symlink() => {
                let target = fs::read_link(&path).unwrap_or_default();
                files.insert(name, format!("-> {}", target.display()).into_bytes());
            }
            // A file that went away since it was listed is not there.
            Ok(kind) if kind.is_file() => files.extend(fs::read(&path).map(|bytes| (name, bytes))),
            // To open a pipe would wait for somebody to write.
            _ => files.extend([(name, b"neither file nor folder".to_vec())]),
        }
    }
}
