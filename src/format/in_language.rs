//! Where a page lies that there is in several languages.

use crate::language::Words;

/// `/index.es.html` for `/index.html`: the language stands before the ending.
pub fn in_language(path: &str, words: &Words) -> String {
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{}.{ending}", words.language()),
        None => format!("{path}.{}", words.language()),
    }
}
