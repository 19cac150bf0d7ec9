//! A temporary folder that the users of other programs can enter.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use libtest_mimic::Completion;
use tempfile::TempDir;

/// Servers start as root and work as somebody else, who could not enter an ordinary temporary folder.
///
/// # Errors
/// A folder above it is closed to them: the test is to be ignored.
pub fn public_folder() -> Result<TempDir, Completion> {
    let folder = TempDir::new().expect("a temporary folder");
    open_to_all(folder.path());
    let is_closed = |above: &&Path| above.metadata().expect("a folder").permissions().mode() & 0o001 == 0;
    match folder.path().ancestors().find(is_closed) {
        None => Ok(folder),
        Some(closed) => Err(Completion::ignored_with(format!(
            "{} cannot be entered by the users of mail servers (TMPDIR names another place)",
            closed.display()
        ))),
    }
}

/// Makes a folder that everybody can look into.
pub fn make_public(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    open_to_all(folder);
}

/// What the umask took away.
fn open_to_all(folder: &Path) {
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o755)).expect("a folder of our own");
}
