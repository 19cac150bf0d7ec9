//! Text in lines that fit a terminal.

use std::fmt::Display;

/// The columns of a terminal that nobody has widened.
const COLUMNS: usize = 80;

/// Breaks a text between its words. Lines after the first begin with `indent` blanks; the first is taken
/// to stand at that column already. A word that is longer than a line stays whole.
pub(super) fn paragraph(text: impl Display, indent: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.to_string().split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if indent + columns(line) + 1 + columns(word) <= COLUMNS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join(&format!("\n{}", " ".repeat(indent)))
}

/// A text with a line below it.
pub(super) fn heading(text: impl Display) -> String {
    let text = paragraph(text, 0);
    let width = text.lines().map(columns).max().unwrap_or_default();
    format!("{text}\n{}", "=".repeat(width))
}

/// The columns that a text takes: two for each letter of East Asian scripts, which begin with Hangul Jamo.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{1100}' { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::paragraph;

    #[test]
    fn lines_fit_and_hang() {
        let text = paragraph("word ".repeat(20), 4);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].len() + 4 <= 80 && lines[0].ends_with("word"));
        assert!(lines[1].starts_with("    word"));
    }

    #[test]
    fn a_long_word_stays_whole() {
        let long = "x".repeat(100);
        assert_eq!(paragraph(format!("see {long} there"), 2), format!("see\n  {long}\n  there"));
    }
}
