//! A document that is drawn once for a provider, and filled in for each who asks.
//!
//! For everybody who names his address, and for every customer's domain, the live server has a file that nobody else
//! gets. All of it is the same but a few texts; so that is made once. Rendering is drawing and filling in: there is no
//! other way by which these files come about.

use std::borrow::Cow;
use std::fmt::Debug;

use quick_xml::escape::escape;

use super::{Addressee, CannotSay};
use crate::mail::Domain;
use crate::provider::Provider;

/// The file of a provider for addressees of one kind: for everybody, or for whoever says who he is.
pub trait Drawn: Debug + Send + Sync {
    /// The file for one of them, in a domain of the provider.
    fn fill(&self, domain: &Domain, addressee: &Addressee) -> Vec<u8>;
}

/// Draws a file for all addressees that are of the kind of this one.
pub type Draw = fn(&Provider, &Addressee) -> Result<Box<dyn Drawn>, CannotSay>;

/// A drawn file, for the domain that stands for the provider.
pub(super) fn render(draw: Draw, provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    Ok(draw(provider, addressee)?.fill(provider.main_domain(), addressee))
}

/// Written XML, with blanks in its texts.
#[derive(Debug)]
pub(super) struct Form<B> {
    /// What is written, and the number of the blank that follows it.
    parts: Vec<(String, usize)>,
    end: String,
    /// Of all that is written.
    length: usize,
    blanks: Vec<B>,
}

impl<B> Form<B> {
    /// The document; `write` appends what belongs into a blank.
    pub(super) fn fill_with(&self, write: impl Fn(&B, &mut String)) -> Vec<u8> {
        let (mut texts, mut ends) = (String::new(), Vec::with_capacity(self.blanks.len()));
        for blank in &self.blanks {
            let start = texts.len();
            write(blank, &mut texts);
            ends.push(start..texts.len());
        }
        let text = |blank: &usize| escaped(&texts[ends[*blank].clone()]);
        let mut bytes = Vec::with_capacity(self.length + self.parts.len() * USUAL_TEXT);
        for (before, blank) in &self.parts {
            bytes.extend_from_slice(before.as_bytes());
            bytes.extend_from_slice(text(blank).as_bytes());
        }
        bytes.extend_from_slice(self.end.as_bytes());
        bytes
    }
}

/// Room for a text: an identifier of a profile has 70 octets.
const USUAL_TEXT: usize = 80;

/// Most texts are names and addresses, which XML takes as they are. That is seen for many octets at once; quick-xml looks
/// at one after the other.
fn escaped(text: &str) -> Cow<'_, str> {
    let is_special = |b: u8| u8::from(b < b'+') | u8::from(b == b'<') | u8::from(b == b'>');
    match text.bytes().fold(0, |found, b| found | is_special(b)) {
        0 => Cow::Borrowed(text),
        _ => escape(text),
    }
}

/// The blanks of a document that is being drawn.
#[derive(Debug)]
pub(super) struct Blanks<B>(Vec<B>);

/// A mark stands for each blank while the document is written. No text of a provider holds one: these are no
/// characters (`mail::is_unprintable`).
const FIRST_MARK: u32 = 0xFDD0;
/// Unicode has so many in a row.
const MARKS: usize = 32;

impl<B: PartialEq> Blanks<B> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// What is to be written in the place of a text.
    pub(super) fn leave(&mut self, blank: B) -> String {
        let known = self.0.iter().position(|one| *one == blank);
        let number = known.unwrap_or_else(|| {
            self.0.push(blank);
            self.0.len() - 1
        });
        debug_assert!(number < MARKS, "a format has a handful of blanks");
        (FIRST_MARK..).nth(number).and_then(char::from_u32).into_iter().collect()
    }

    /// The document that was written meanwhile.
    pub(super) fn form(self, document: Vec<u8>) -> Form<B> {
        let document = String::from_utf8_lossy(&document);
        let (mut parts, mut rest) = (Vec::new(), document.as_ref());
        while let Some((at, mark)) = rest.char_indices().find(|(_, c)| self.number(*c).is_some()) {
            parts.extend(self.number(mark).map(|number| (rest[..at].to_owned(), number)));
            rest = &rest[at + mark.len_utf8()..];
        }
        Form { parts, end: rest.to_owned(), length: document.len(), blanks: self.0 }
    }

    /// Which blank a mark stands for.
    fn number(&self, c: char) -> Option<usize> {
        let number = usize::try_from(u32::from(c).checked_sub(FIRST_MARK)?).ok()?;
        (number < self.0.len().min(MARKS)).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::is_unprintable;

    #[test]
    fn what_is_filled_in_is_escaped_and_holds_no_blanks() {
        let mut blanks = Blanks::new();
        let document = format!("<a>{}-{}{}</a>", blanks.leave('x'), blanks.leave('y'), blanks.leave('x'));
        let form = blanks.form(document.into_bytes());
        let filled =
            form.fill_with(|blank, text| text.push_str(if *blank == 'x' { "<\u{FDD1}&" } else { "" }));
        assert_eq!(String::from_utf8(filled).unwrap(), "<a>&lt;\u{FDD1}&amp;-&lt;\u{FDD1}&amp;</a>");
    }

    #[test]
    fn what_xml_escapes_is_escaped() {
        for c in (0..=0x2_FFFF_u32).filter_map(char::from_u32) {
            let text = c.to_string();
            assert_eq!(escaped(&text), escape(text.as_str()), "{c:?}");
        }
    }

    #[test]
    fn no_text_holds_a_mark() {
        let marks = (FIRST_MARK..).take(MARKS).map(|mark| char::from_u32(mark).unwrap());
        assert!(marks.into_iter().all(is_unprintable));
    }
}
