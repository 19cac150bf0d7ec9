//! Words as they are compared: one spelling for what means the same, without endings.

use super::spelling::{Spelling, without_accent};

/// The words of a text in small letters, in their order. Words that say nothing are left out.
pub(super) fn words(text: &str, spelling: &Spelling) -> Vec<String> {
    // An apostrophe ends no word: "can't" and its curly twin are the same as "cant".
    let is_apostrophe = |c: &char| matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`');
    let text: String = text.chars().filter(|c| !is_apostrophe(c)).map(without_accent).collect();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = join(&words, spelling);
    joined.filter(|word| !spelling.is_empty(word)).map(stem).collect()
}

/// Two words that are often written as one, and words that mean the same, in their one spelling.
fn join<'t>(words: &'t [&'t str], spelling: &'t Spelling) -> impl Iterator<Item = &'t str> {
    let mut rest = words;
    std::iter::from_fn(move || {
        let (first, after) = rest.split_first()?;
        let pair = after.first().and_then(|second| spelling.joined(first, second));
        let (word, length) = pair.map_or((*first, 1), |pair| (pair, 2));
        rest = &rest[length..];
        Some(spelling.one_of_alike(word))
    })
}

/// Without the endings of number and time.
fn stem(word: &str) -> String {
    let word = match word.strip_suffix('s') {
        Some(rest) if rest.len() > 3 && !rest.ends_with('s') => rest,
        _ => word,
    };
    if let Some(rest) = longer(word, "ie").or_else(|| longer(word, "ied")) {
        return format!("{rest}y");
    }
    let word = ["ing", "ed"].iter().find_map(|ending| longer(word, ending)).unwrap_or(word);
    longer(word, "e").unwrap_or(word).to_owned()
}

/// What stands before an ending, if enough of the word is left.
fn longer<'t>(word: &'t str, ending: &str) -> Option<&'t str> {
    word.strip_suffix(ending).filter(|rest| rest.len() > 3)
}
