//! A promise as a test.

use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Failed, Trial};

/// A test named after what it promises.
pub fn promise(name: &str, check: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(name, move || {
        check();
        Ok(())
    })
}

/// A test that needs something of the machine: it may end as ignored, with the reason.
pub fn promise_with(name: &str, check: impl FnOnce() -> Result<(), Completion> + Send + 'static) -> Trial {
    Trial::ignorable_test(name, move || match check() {
        Ok(()) => Ok::<_, Failed>(Completion::Completed),
        Err(ignored) => Ok(ignored),
    })
}

/// The files of a folder below `tests/` with an ending, in the order of their names.
pub fn cases(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no case in {}", folder.display());
    files
}
