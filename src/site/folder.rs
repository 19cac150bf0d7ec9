//! The bundle as a folder: written whole beside the old one, then put in its place in one step.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::bundle::Bundle;
use super::file::{STAGING, WriteError};

/// A line of every front page: a folder without it is not ours to replace.
const MARK: &str = r#"<meta name="generator" content="mailsetup">"#;

/// Writes a bundle to the folder `ID` below `out` and returns its path. Interrupted at any moment, the
/// old bundle or the new one is there, never a mixture; files of the old one that are no more are gone.
///
/// # Errors
/// Where it could not be written, and why.
pub fn write_folder(out: &Path, bundle: &Bundle) -> Result<PathBuf, WriteError> {
    let target = out.join(bundle.id.as_str());
    fs::create_dir_all(out).map_err(|error| WriteError::new(out, &error))?;
    // Held until the end: two runs into the same folder wait for each other, and what lies unfinished
    // while nobody else holds the lock was left by a run that was killed.
    let _lock = lock(out);
    refuse_foreign(&target)?;
    remove_leftovers(out);
    let staging = stage(out, bundle)?;
    put_in_place(&staging, &target)?;
    Ok(target)
}

/// A lock on a folder; without one where the system has none for folders.
fn lock(folder: &Path) -> Option<File> {
    let folder = File::open(folder).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// A folder that somebody filled with something else is not replaced.
fn refuse_foreign(target: &Path) -> Result<(), WriteError> {
    let refuse = |reason: &str| Err(WriteError::new(target, &reason));
    match fs::symlink_metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(WriteError::new(target, &error)),
        Ok(metadata) if metadata.is_symlink() => refuse("expected a folder, found a symbolic link"),
        Ok(metadata) if !metadata.is_dir() => refuse("expected a folder, found a file"),
        Ok(_) if is_empty(target) || is_ours(target) => Ok(()),
        Ok(_) => refuse("holds files that mailsetup did not write: move them away, or choose another --out"),
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn is_ours(folder: &Path) -> bool {
    fs::read_to_string(folder.join("index.html")).is_ok_and(|page| page.contains(MARK))
}

/// What killed runs left behind. Nobody waits for it: what cannot be removed stays.
fn remove_leftovers(out: &Path) {
    let entries = fs::read_dir(out).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(STAGING)) {
        let path = entry.path();
        let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    }
}

/// The whole bundle in a new folder, which goes away by itself if anything fails.
fn stage(out: &Path, bundle: &Bundle) -> Result<TempDir, WriteError> {
    let staging =
        tempfile::Builder::new().prefix(STAGING).tempdir_in(out).map_err(|e| WriteError::new(out, &e))?;
    let root = staging.path().join("new");
    for artefact in &bundle.artefacts {
        let path = root.join(artefact.path);
        // Told as the path that the reader knows.
        let shown = out.join(bundle.id.as_str()).join(artefact.path);
        let failed = |error: io::Error| WriteError::new(&shown, &error);
        fs::create_dir_all(path.parent().unwrap_or(&root)).map_err(failed)?;
        fs::write(&path, &artefact.bytes).map_err(failed)?;
    }
    Ok(staging)
}

/// Puts the new folder where the old one is; the old one goes away with the staging folder.
fn put_in_place(staging: &TempDir, target: &Path) -> Result<(), WriteError> {
    let new = staging.path().join("new");
    let placed = match target.exists() {
        false => fs::rename(&new, target),
        true => exchange(&new, target).or_else(|_| replace(&new, &staging.path().join("old"), target)),
    };
    placed.map_err(|error| WriteError::new(target, &error))
}

/// In one step (renameat2 with `RENAME_EXCHANGE`).
#[cfg(target_os = "linux")]
fn exchange(new: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// In two steps, where the file system cannot exchange: for a moment there is neither, never a mixture.
fn replace(new: &Path, old: &Path, target: &Path) -> io::Result<()> {
    fs::rename(target, old)?;
    fs::rename(new, target).inspect_err(|_| {
        let _ = fs::rename(old, target);
    })
}
