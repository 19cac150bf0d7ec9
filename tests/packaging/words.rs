//! Files of `packaging/`, and command lines in them.

use std::fs;

use mailsetup::cli;

use crate::support::repository;

/// A file of `packaging/`.
pub fn file(name: &str) -> String {
    let path = repository("packaging").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines that say something: comments begin with `#`.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What follows a key on its line, wherever it stands.
pub fn values<'t>(text: &'t str, key: &'t str) -> Vec<&'t str> {
    lines(text).filter_map(|line| line.strip_prefix(key)).map(str::trim).collect()
}

/// The only one.
#[track_caller]
pub fn value<'t>(text: &'t str, key: &'t str) -> &'t str {
    let values = values(text, key);
    assert_eq!(values.len(), 1, "{key} {values:?}");
    values[0]
}

/// Holds words behind the program's name against the command line that there is.
#[track_caller]
pub fn assert_understood(words: &[String]) {
    let all = std::iter::once("mailsetup").chain(words.iter().map(String::as_str));
    if let Err(error) = cli::parse(all.map(Into::into)) {
        panic!("{words:?}: {error}");
    }
}

/// A list as JSON writes it, which YAML and Dockerfiles take too.
#[track_caller]
pub fn list(text: &str) -> Vec<String> {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// No image and no file comes from a registry by its host's name: whoever builds it has his own.
#[track_caller]
pub fn assert_names_no_registry(image: &str) {
    let host = image.split_once('/').map_or("", |(host, _)| host);
    assert!(!host.contains(['.', ':']) && host != "localhost", "{image}");
}
