//! Bundles as folders: written whole beside the old ones, then put in their places in one step each.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::archive::to_zip;
use super::bundle::Bundle;
use super::file::{STAGING, WriteError};

/// A line of every front page: a folder without it is not ours to replace.
const MARK: &str = r#"<meta name="generator" content="mailsetup">"#;

/// What is written for each bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    Folder,
    /// And `ID.zip` beside the folder.
    FolderAndZip,
}

/// Where a bundle was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub folder: PathBuf,
    pub zip: Option<PathBuf>,
}

/// Writes each bundle to the folder `ID` below `out`. Interrupted at any moment, the old bundle or the new
/// one is there, never a mixture; files of the old one that are no more are gone, and so is its zip if none
/// is asked for. Each folder and each zip is replaced in one step of its own. All of them are written beside
/// before the first is put in its place.
///
/// # Errors
/// Where it could not be written, and why.
pub fn write_bundles(out: &Path, bundles: &[Bundle], output: Output) -> Result<Vec<Written>, WriteError> {
    create(out)?;
    // Held until the end: two runs into the same folder wait for each other, and what lies unfinished
    // while nobody else holds the lock was left by a run that was killed.
    let _lock = lock(out);
    for bundle in bundles {
        refuse_foreign(&out.join(bundle.id.as_str()))?;
        refuse_folder(&zip_path(out, bundle))?;
    }
    remove_leftovers(out);
    let staging =
        tempfile::Builder::new().prefix(STAGING).tempdir_in(out).map_err(|e| WriteError::new(out, &e))?;
    bundles.iter().try_for_each(|bundle| stage(&staging, out, bundle, output))?;
    bundles.iter().map(|bundle| put_in_place(&staging, out, bundle, output)).collect()
}

fn zip_path(folder: &Path, bundle: &Bundle) -> PathBuf {
    folder.join(format!("{}.zip", bundle.id))
}

fn create(out: &Path) -> Result<(), WriteError> {
    if out.exists() && !out.is_dir() {
        return Err(WriteError::new(out, &"not a directory"));
    }
    fs::create_dir_all(out).map_err(|error| WriteError::new(out, &error))
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

fn refuse_folder(zip: &Path) -> Result<(), WriteError> {
    if zip.is_dir() { Err(WriteError::new(zip, &"expected a file, found a folder")) } else { Ok(()) }
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
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let _ = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    }
}

/// The whole bundle beside its place; it goes away by itself if anything fails.
fn stage(staging: &TempDir, out: &Path, bundle: &Bundle, output: Output) -> Result<(), WriteError> {
    let root = staging.path().join(bundle.id.as_str());
    for artefact in &bundle.artefacts {
        let path = root.join(&artefact.path);
        // Told as the path that the reader knows.
        let shown = out.join(bundle.id.as_str()).join(&artefact.path);
        let failed = |error: io::Error| WriteError::new(&shown, &error);
        fs::create_dir_all(path.parent().unwrap_or(&root)).map_err(failed)?;
        fs::write(&path, &artefact.bytes).map_err(failed)?;
    }
    if output == Output::FolderAndZip {
        let failed = |error: io::Error| WriteError::new(&zip_path(out, bundle), &error);
        let bytes = to_zip(bundle).map_err(|error| failed(error.into()))?;
        fs::write(zip_path(staging.path(), bundle), bytes).map_err(failed)?;
    }
    Ok(())
}

/// Puts the new folder where the old one is; the old one goes away with the staging folder.
fn put_in_place(
    staging: &TempDir,
    out: &Path,
    bundle: &Bundle,
    output: Output,
) -> Result<Written, WriteError> {
    let (new, folder) = (staging.path().join(bundle.id.as_str()), out.join(bundle.id.as_str()));
    let placed = match folder.exists() {
        false => fs::rename(&new, &folder),
        true => exchange(&new, &folder).or_else(|_| replace(&new, &staging.path().join("old"), &folder)),
    };
    placed.map_err(|error| WriteError::new(&folder, &error))?;
    let zip = zip_path(out, bundle);
    if output == Output::Folder {
        // A zip of an earlier run is stale now.
        let _ = fs::remove_file(&zip);
        return Ok(Written { folder, zip: None });
    }
    fs::rename(zip_path(staging.path(), bundle), &zip).map_err(|error| WriteError::new(&zip, &error))?;
    Ok(Written { folder, zip: Some(zip) })
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
    })?;
    fs::remove_dir_all(old)
}
