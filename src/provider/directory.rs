//! The provider files of the program itself and of folders.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::id::ProviderId;
use super::load::{Loaded, load, load_text};
use super::load_error::LoadError;

include!(concat!(env!("OUT_DIR"), "/providers.rs"));

/// The name of the JSON Schema that lies beside the provider files.
const SCHEMA_FILE: &str = "provider.schema.json";

/// The providers that were in `providers/` when the program was built.
///
/// # Errors
/// What is wrong with them; the tests see to it that nothing is.
pub fn built_in() -> Result<Vec<Loaded>, Vec<LoadError>> {
    collect(BUILT_IN.iter().map(|(file, text)| load_text(file, (*text).to_owned())))
}

/// The built-in providers, those of the folders, then those of the files: a later set replaces what is of
/// its ids in an earlier one.
pub(super) fn load_all(folders: &[PathBuf], files: &[PathBuf]) -> Result<Vec<Loaded>, Vec<LoadError>> {
    let (mut all, mut errors) = (Vec::<Loaded>::new(), Vec::new());
    let sets = std::iter::once(built_in())
        .chain(folders.iter().map(|folder| load_folder(folder)))
        .chain(std::iter::once(collect(files.iter().map(|file| load(file)))));
    for set in sets {
        match set {
            Ok(loaded) => {
                let replaced: HashSet<&ProviderId> = loaded.iter().map(|one| one.provider.id()).collect();
                all.retain(|earlier| !replaced.contains(earlier.provider.id()));
                all.extend(loaded);
            }
            Err(of_set) => errors.extend(of_set),
        }
    }
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

/// Each `.toml` and `.json` file of a folder, in the order of their names.
fn load_folder(folder: &Path) -> Result<Vec<Loaded>, Vec<LoadError>> {
    let paths = provider_files(folder).map_err(|error| vec![LoadError::unreadable(folder, &error)])?;
    let mut by_stem: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut errors = Vec::new();
    for path in &paths {
        if let Some(other) = by_stem.insert(path.with_extension(""), path.clone()) {
            let (file, other) = (path.display().to_string(), other.display().to_string());
            errors.push(LoadError::SameId { file, other });
        }
    }
    let loaded = collect(paths.iter().map(|path| load(path)));
    match loaded {
        Ok(loaded) if errors.is_empty() => Ok(loaded),
        Ok(_) => Err(errors),
        Err(more) => Err(errors.into_iter().chain(more).collect()),
    }
}

fn provider_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_schema = path.file_name().is_some_and(|name| name == SCHEMA_FILE);
        let has_ending = path.extension().is_some_and(|ending| ending == "toml" || ending == "json");
        if has_ending && !is_schema {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn collect(loaded: impl Iterator<Item = Result<Loaded, LoadError>>) -> Result<Vec<Loaded>, Vec<LoadError>> {
    let (mut providers, mut errors) = (Vec::new(), Vec::new());
    for one in loaded {
        match one {
            Ok(provider) => providers.push(provider),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(providers) } else { Err(errors) }
}
