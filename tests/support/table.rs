//! Tables in text files: `words | what is expected`, a row a line, `#` for remarks.

use super::samples::repository;

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    pub words: Vec<String>,
    pub expected: String,
}

/// The rows of a file below `tests/`.
pub fn rows(file: &str) -> Vec<Row> {
    let path = repository("tests").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let row = |line: &str| {
        let (words, expected) = line.split_once(" | ").unwrap_or_else(|| panic!("{file}: {line}: no ` | `"));
        Row {
            words: words.split_whitespace().map(str::to_owned).collect(),
            expected: expected.trim().to_owned(),
        }
    };
    let rows: Vec<Row> =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(row).collect();
    assert!(!rows.is_empty(), "{file}: no row");
    rows
}

impl Row {
    /// A word of the row.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).unwrap_or_else(|| panic!("{self:?}: no word {at}"))
    }

    /// The words as part of the name of a test.
    pub fn name(&self) -> String {
        let safe = |c: char| if c.is_alphanumeric() { c } else { '_' };
        self.words.join("_").chars().map(safe).collect()
    }
}
