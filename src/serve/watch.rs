//! Whether files have changed.
//!
//! A look a second costs less than it takes to tell, works on every file system, and through the links by which
//! Kubernetes and certbot change files; inotify does neither there.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::sleep;

use super::limits;

/// Files and folders, and what they were when somebody last looked.
#[derive(Debug)]
pub struct Watch {
    known: Seen,
    last: Seen,
    /// A look at a disk that sleeps, or at a network that is gone, takes its time; there is one at a time.
    looking: Option<JoinHandle<Seen>>,
}

type Seen = BTreeMap<PathBuf, State>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    Absent,
    File(Stamp),
    /// What lies in it, but not deeper.
    Folder(BTreeMap<OsString, Stamp>),
}

/// Another file, or another content, has another one of these: replaced, rewritten, or made readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    inode: u64,
    length: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

impl Watch {
    /// Watches from now on.
    #[must_use]
    pub fn new(paths: &[PathBuf]) -> Self {
        let known = look(paths);
        Self { last: known.clone(), known, looking: None }
    }

    /// Watches these from now on. What is known of those that were watched already stays: a change in the meantime is
    /// still to be told.
    pub async fn follow(&mut self, paths: Vec<PathBuf>) {
        let Some(now) = self.look(paths).await else { return };
        let known = |(path, now)| {
            let before = self.known.remove(&path);
            (path, before.unwrap_or(now))
        };
        self.known = now.into_iter().map(known).collect();
        self.last = self.known.clone();
    }

    /// Returns when something has changed, and has stayed so for one more look: who writes a file is given the time
    /// to finish it.
    pub async fn changed(&mut self) {
        loop {
            sleep(limits::FILES).await;
            if self.has_changed().await {
                return;
            }
        }
    }

    /// One look.
    async fn has_changed(&mut self) -> bool {
        let Some(now) = self.look(self.known.keys().cloned().collect()).await else { return false };
        let is_settled = now == self.last;
        let is_new = now != self.known;
        self.last = now;
        if is_settled && is_new {
            self.known.clone_from(&self.last);
        }
        is_settled && is_new
    }

    /// Looks where waiting keeps nobody from being answered. Nothing, if the runtime is about to end.
    async fn look(&mut self, paths: Vec<PathBuf>) -> Option<Seen> {
        if let Some(abandoned) = &mut self.looking {
            let _ = abandoned.await; // whoever wanted it had something else to do
        }
        let looking = self.looking.insert(spawn_blocking(move || look(&paths)));
        let seen = looking.await;
        self.looking = None;
        seen.ok()
    }
}

fn look(paths: &[PathBuf]) -> Seen {
    paths.iter().map(|path| (path.clone(), state(path))).collect()
}

fn state(path: &Path) -> State {
    match fs::metadata(path) {
        Err(_) => State::Absent,
        Ok(found) if found.is_dir() => State::Folder(entries(path)),
        Ok(found) => State::File(stamp(&found)),
    }
}

fn entries(folder: &Path) -> BTreeMap<OsString, Stamp> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    // The entry itself may be a link, and stay the same when the file behind it changes.
    entries.filter_map(|entry| Some((entry.file_name(), stamp(&fs::metadata(entry.path()).ok()?)))).collect()
}

fn stamp(found: &Metadata) -> Stamp {
    Stamp {
        inode: found.ino(),
        length: found.len(),
        modified: (found.mtime(), found.mtime_nsec()),
        changed: (found.ctime(), found.ctime_nsec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_change_is_told_once_when_it_has_settled() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("list");
        let mut watch = Watch::new(std::slice::from_ref(&file));
        assert!(!watch.has_changed().await);
        fs::write(&file, "a").unwrap();
        assert!(!watch.has_changed().await, "somebody may still be writing");
        fs::write(&file, "ab").unwrap();
        assert!(!watch.has_changed().await, "and was");
        assert!(watch.has_changed().await);
        assert!(!watch.has_changed().await, "told once");
        fs::remove_file(&file).unwrap();
        assert_eq!([watch.has_changed().await, watch.has_changed().await], [false, true]);
    }

    #[tokio::test]
    async fn a_file_in_a_folder_is_a_change_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(&[folder.path().to_owned()]);
        fs::write(folder.path().join("new.toml"), "").unwrap();
        assert_eq!([watch.has_changed().await, watch.has_changed().await], [false, true]);
    }

    #[tokio::test]
    async fn what_changes_between_two_lists_is_not_missed() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        let mut watch = Watch::new(std::slice::from_ref(&old));
        fs::write(&old, "a").unwrap();
        watch.follow(vec![old, new]).await;
        assert_eq!([watch.has_changed().await, watch.has_changed().await], [false, true]);
    }
}
