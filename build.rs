//! Puts the files of `providers/` into the program: a new provider is a new file, and no code.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=providers");
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("providers");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<_>>()?;
    files.retain(|path| is_provider(path));
    files.sort();

    let rows: Vec<String> = files
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            format!("    ({:?}, include_str!({:?})),\n", format!("providers/{name}"), path.display())
        })
        .collect();
    let table = format!("const BUILT_IN: &[(&str, &str)] = &[\n{}];\n", rows.concat());
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("built_in.rs"), table)
}

fn is_provider(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (name.ends_with(".toml") || name.ends_with(".json")) && !name.ends_with(".schema.json")
}
