//! The marked sentences of the guides, taken apart.

/// A sentence or several.
pub(in crate::format) type Sentence = Vec<Segment>;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::format) enum Segment {
    Text(String),
    /// A label as the program shows it.
    Label(String),
    /// A label that is not certain.
    UnsureLabel(String),
    /// Something to type or to choose.
    Value(String),
    /// What was just said, in the letters of its language.
    InLetters(String),
    /// A name that is set apart from the text around it, in whatever direction that is written.
    Name(String),
    Link {
        text: String,
        to: String,
    },
}

/// What the marks stand for.
pub(in crate::format) trait Meaning {
    /// The value of a `{slot}`.
    fn slot(&self, name: &str) -> Option<Sentence>;

    /// Where a `[text](target)` leads.
    fn target(&self, name: &str) -> Option<String>;
}

/// Takes a marked text apart. A slot or a target that does not exist stays as it is written, for the
/// tests to find.
pub(in crate::format) fn segments(text: &str, meaning: &impl Meaning) -> Sentence {
    let mut sentence = Vec::new();
    let mut rest = text;
    while let Some((before, mark, after)) = first_mark(rest) {
        sentence.extend(text_unless_empty(before));
        sentence.extend(mark.stands_for(meaning));
        rest = after;
    }
    sentence.extend(text_unless_empty(rest));
    doubt_once(&mut sentence);
    sentence
}

enum Mark<'t> {
    Label(&'t str),
    UnsureLabel(&'t str),
    Slot(&'t str),
    Link(&'t str, &'t str),
}

impl Mark<'_> {
    fn stands_for(&self, meaning: &impl Meaning) -> Sentence {
        match self {
            Self::Label(text) => vec![Segment::Label((*text).to_owned())],
            Self::UnsureLabel(text) => vec![Segment::UnsureLabel((*text).to_owned())],
            Self::Slot(name) => {
                meaning.slot(name).unwrap_or_else(|| vec![Segment::Text(format!("{{{name}}}"))])
            }
            Self::Link(text, target) => vec![match meaning.target(target) {
                Some(to) => Segment::Link { text: (*text).to_owned(), to },
                None => Segment::Text(format!("[{text}]({target})")),
            }],
        }
    }
}

/// The first mark, with what stands before and after it; `None` where a mark is not closed.
fn first_mark(text: &str) -> Option<(&str, Mark<'_>, &str)> {
    let start = text.find(['*', '~', '{', '['])?;
    let (before, marked) = text.split_at(start);
    let (opening, inner) = marked.split_at(1);
    let (mark, after) = match opening {
        "*" => inner.split_once('*').map(|(label, after)| (Mark::Label(label), after))?,
        "~" => inner.split_once('~').map(|(label, after)| (Mark::UnsureLabel(label), after))?,
        "{" => inner.split_once('}').map(|(slot, after)| (Mark::Slot(slot), after))?,
        _ => {
            let (shown, rest) = inner.split_once("](")?;
            let (target, after) = rest.split_once(')')?;
            (Mark::Link(shown, target), after)
        }
    };
    Some((before, mark, after))
}

fn text_unless_empty(text: &str) -> Option<Segment> {
    (!text.is_empty()).then(|| Segment::Text(text.to_owned()))
}

/// Of several labels that are not certain the last one says so for all: who reads "or similar" behind
/// each of five words reads none of them.
fn doubt_once(sentence: &mut [Segment]) {
    let mut doubts = sentence.iter_mut().rev().filter(|s| matches!(s, Segment::UnsureLabel(_)));
    let _last = doubts.next();
    for segment in doubts {
        if let Segment::UnsureLabel(text) = segment {
            *segment = Segment::Label(std::mem::take(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Meaning, Segment, Sentence, segments};

    struct One;

    impl Meaning for One {
        fn slot(&self, name: &str) -> Option<Sentence> {
            (name == "port").then(|| vec![Segment::Value("993".to_owned())])
        }

        fn target(&self, name: &str) -> Option<String> {
            (name == "profile").then(|| "email.mobileconfig".to_owned())
        }
    }

    fn text(text: &str) -> Segment {
        Segment::Text(text.to_owned())
    }

    fn label(text: &str) -> Segment {
        Segment::Label(text.to_owned())
    }

    #[test]
    fn marks_become_segments() {
        let link = Segment::Link { text: "this".to_owned(), to: "email.mobileconfig".to_owned() };
        assert_eq!(
            segments("Tap *Next*, type {port}, open [this](profile).", &One),
            [
                text("Tap "),
                label("Next"),
                text(", type "),
                Segment::Value("993".to_owned()),
                text(", open "),
                link,
                text("."),
            ]
        );
        assert_eq!(segments("", &One), []);
    }

    #[test]
    fn the_last_doubt_speaks_for_all() {
        let unsure = Segment::UnsureLabel("Other".to_owned());
        assert_eq!(segments("~Mail~, ~Other~.", &One), [label("Mail"), text(", "), unsure, text(".")]);
    }

    #[test]
    fn what_nobody_knows_stays_visible() {
        assert_eq!(segments("{host}", &One), [text("{host}")]);
        assert_eq!(segments("[here](sheet)", &One), [text("[here](sheet)")]);
        assert_eq!(segments("*Next", &One), [text("*Next")]);
    }
}
