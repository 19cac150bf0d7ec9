//! What an answer must be, in a word and its value.

use std::sync::OnceLock;

use mailsetup::site::{Artefact, Bundle};

use crate::support::{HttpAnswer, provider_called};

/// Holds an answer against the lines of a case.
pub fn assert_met(expectations: &[String], answer: &HttpAnswer) {
    for line in expectations {
        let (word, value) = line.split_once(' ').unwrap_or((line, ""));
        assert!(
            is_met(word, value, answer),
            "expected {line:?}, found {} {:?}\n{}",
            answer.status,
            answer.headers,
            answer.text()
        );
    }
}

fn is_met(word: &str, value: &str, answer: &HttpAnswer) -> bool {
    let text = answer.text();
    match word {
        "status" => value.split(' ').any(|status| answer.status.to_string() == status),
        "type" => answer.header("content-type") == Some(value),
        "has" => text.contains(value),
        "lacks" => !text.contains(value),
        "is" => text.trim_end() == value,
        "empty" => answer.body.is_empty(),
        "file" => {
            answer.body == file(value).bytes && answer.header("content-type") == Some(file(value).media_type)
        }
        "length-of" => answer.header("content-length") == Some(&*file(value).bytes.len().to_string()),
        "header" => {
            let (name, begins) = value.split_once(' ').expect("a name and a value");
            answer.header(name).is_some_and(|value| value.starts_with(begins))
        }
        _ => panic!("{word}: no such expectation"),
    }
}

/// A file of the example's bundle.
fn file(path: &str) -> &'static Artefact {
    static FILES: OnceLock<Vec<Artefact>> = OnceLock::new();
    let files = FILES.get_or_init(|| Bundle::whole(provider_called("example")).artefacts);
    files.iter().find(|artefact| artefact.path == path).unwrap_or_else(|| panic!("{path}: no such file"))
}
