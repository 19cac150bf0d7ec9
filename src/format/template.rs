//! Templates that nobody filled in: by PHP, ERB, Jinja, Go, a shell.

/// What stands in templates, whatever is made of them.
const PROGRAMS: &[&str] = &["<?php", "<?=", "<%", "{%", "{#if"];

/// What stands around a variable.
const VARIABLES: &[(&str, &str)] = &[("{{", "}}"), ("${", "}"), ("#{", "}")];

/// The first mark of a template where a value should stand; nothing in a file that is whole.
#[must_use]
pub fn unfilled(text: &str) -> Option<String> {
    let text = without_comments(text);
    let program = PROGRAMS.iter().find_map(|mark| {
        let rest = &text[text.find(mark)?..];
        Some(rest.split(['\n', '>']).next().unwrap_or_default().to_owned())
    });
    program.or_else(|| VARIABLES.iter().find_map(|marks| variable(&text, *marks)))
}

/// A comment may tell of a template that it once was.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The first value that is a variable between these marks, or made of some; a name for people may hold anything.
fn variable(text: &str, (open, close): (&str, &str)) -> Option<String> {
    text.match_indices(open).find_map(|(at, _)| {
        let inside = &text[at + open.len()..];
        let (inside, after) = inside.split_at(inside.find(close)?);
        let is_name = !inside.trim().is_empty()
            && inside.chars().count() <= MAX_NAME
            && inside.chars().all(|c| c.is_alphanumeric() || " .$_-|()'\"[]:>".contains(c));
        let before = text[..at].rsplit(EDGES).next().unwrap_or_default();
        let after = after[close.len()..].split(EDGES).next().unwrap_or_default();
        let has_words = before.trim_start().contains(char::is_whitespace)
            || after.trim_end().contains(char::is_whitespace);
        (is_name && !has_words).then(|| format!("{open}{inside}{close}"))
    })
}

/// The most characters of what stands between the marks.
const MAX_NAME: usize = 80;
/// Where a value ends, in XML and in JSON; another variable ends it too.
const EDGES: [char; 6] = ['<', '>', '"', '\'', '{', '}'];

#[cfg(test)]
mod tests {
    use super::unfilled;

    #[test]
    fn a_comment_is_no_value() {
        assert_eq!(unfilled("<a><!-- made of {{domain}} --><b>c</b></a>"), None);
        assert_eq!(unfilled("<a><!-- made by hand --><b>{{domain}}</b></a>").as_deref(), Some("{{domain}}"));
    }
}
