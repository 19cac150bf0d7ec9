//! Puts the files of `providers/` and of `languages/` into the program: a new provider or a new language is a new
//! file, and no code.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    put("providers", is_provider, "BUILT_IN")?;
    put("languages", |path| ends_in(path, "ftl"), "TEXTS")
}

/// Writes `FOLDER.rs`: a table of the files, each with its path in the project and its text.
fn put(folder: &str, is_ours: fn(&Path) -> bool, table: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let path = variable("CARGO_MANIFEST_DIR").join(folder);
    let mut files: Vec<PathBuf> =
        fs::read_dir(path)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<_>>()?;
    files.retain(|path| is_ours(path));
    files.sort();
    let row = |path: &PathBuf| {
        format!("    ({:?}, include_str!({:?})),\n", format!("{folder}/{}", name(path)), path.display())
    };
    let rows: String = files.iter().map(row).collect();
    let text = format!("const {table}: &[(&str, &str)] = &[\n{rows}];\n");
    fs::write(variable("OUT_DIR").join(folder).with_extension("rs"), text)
}

fn is_provider(path: &Path) -> bool {
    ends_in(path, "toml") || (ends_in(path, "json") && !name(path).ends_with(".schema.json"))
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn variable(name: &str) -> PathBuf {
    PathBuf::from(env::var_os(name).unwrap_or_default())
}
