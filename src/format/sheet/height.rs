//! How high the sheet is on paper.
//!
//! A page cannot be measured from here, so lines are counted, in quarters of a line of text: headings and
//! values are higher than it, remarks lower. The widths are those of a wide font on A4.

use super::content::{Content, Link, Service, SheetServer};
use super::hints::Hint;
use super::paragraph;
use crate::provider::{Note, Provider};

/// The height of a line of text, of a value or a heading, of a remark.
const TEXT: usize = 4;
const LARGE: usize = 5;
const SMALL: usize = 3;
/// The height of what is left free beside a text.
const GAP: usize = 1;

/// The letters in a line of the page; of a remark in a card; of a hint.
const PAGE: usize = 92;
const CARD: usize = 46;
const HINT: usize = 92;
/// The letters that the title of a link takes at least.
const LINK_TITLE: usize = 14;

/// The letters in a line beside the label of a field: of words, of a value.
struct Widths {
    words: usize,
    value: usize,
}

impl Widths {
    /// The labels of one language are longer than those of another; a value is larger than its label.
    fn new(content: &Content<'_>) -> Self {
        let words = CARD.saturating_sub(content.label_columns() + 2).max(CARD / 4);
        Self { words, value: words * 22 / 30 }
    }
}

/// The height of everything but notes and hints.
pub(super) fn without_notes(provider: &Provider, content: &Content<'_>) -> usize {
    let title = format!("{}: {}", provider.name, content.words.say("sheet-page-title"));
    let title = 2 * TEXT * lines(&title, PAGE / 2);
    let address = content.address.as_ref().map_or(0, |address| GAP + LARGE * lines(address, PAGE / 2));
    let domains = GAP + TEXT * lines(&content.domains_in_words(), PAGE);
    let (notes_heading, footer) = (2 * GAP + LARGE, 2 * GAP + TEXT);
    title + address + domains + cards(content) + notes_heading + footer
}

/// The height of the hints.
pub(super) fn of_hints(hints: &[Hint]) -> usize {
    let heading = 3 * GAP + LARGE;
    let of_line = |line: &String| SMALL * lines(line, HINT);
    heading + hints.iter().map(|hint| GAP + hint.lines.iter().map(of_line).sum::<usize>()).sum::<usize>()
}

/// The height of a note.
pub(super) fn of_note(note: &Note) -> usize {
    GAP + TEXT * lines(&note.text, PAGE)
}

/// Two cards stand side by side, as high as the higher; the last of an odd number has the whole width.
fn cards(content: &Content<'_>) -> usize {
    let widths = Widths::new(content);
    let mut heights: Vec<usize> = content.servers.iter().map(|server| widths.of_server(server)).collect();
    if !content.services.is_empty() {
        heights.push(content.services.iter().map(|service| widths.of_service(service)).sum());
    }
    let columns = if heights.len().is_multiple_of(2) { PAGE } else { CARD };
    heights.push(content.links.iter().map(|link| of_link(link, columns)).sum());
    heights.chunks(2).map(|pair| 4 * GAP + LARGE + pair.iter().max().copied().unwrap_or_default()).sum()
}

impl Widths {
    fn of_server(&self, server: &SheetServer) -> usize {
        let values = &server.values;
        let note = server.note.as_ref().map(|note| note.text.to_string());
        let remarks = [values.port_trap(), server.kept.clone(), note];
        let remarks = remarks.iter().flatten().map(|remark| GAP + SMALL * lines(remark, CARD));
        let that_is = values.words.say("values-letters");
        let letters = values.host_in_letters.iter().map(|letters| format!("{that_is} {letters}"));
        let letters = letters.map(|letters| SMALL * lines(&letters, self.words));
        let port_and_security = 2 * self.of_value(values.security());
        let username = match values.has_exact_username {
            true => self.of_value(&values.username),
            false => self.of_words(&values.username),
        };
        let checked =
            |day| self.of_words(&values.words.say("values-checked-on").with("day", day).to_string());
        self.of_value(values.host())
            + letters.sum::<usize>()
            + port_and_security
            + username
            + self.of_words(&values.password().to_string())
            + self.of_words(&values.authentication())
            + values.verified.map_or(0, checked)
            + remarks.sum::<usize>()
    }

    fn of_service(&self, service: &Service) -> usize {
        let heading = LARGE;
        heading + self.of_words(&service.url.to_string()) + self.of_words(&service.username.to_string())
    }

    fn of_value(&self, value: &str) -> usize {
        GAP + LARGE * lines(value, self.value)
    }

    fn of_words(&self, words: &str) -> usize {
        GAP + TEXT * lines(words, self.words)
    }
}

/// An address that does not fit beside its title goes below it.
fn of_link(link: &Link<'_>, columns: usize) -> usize {
    let title = paragraph::columns(&link.title).max(LINK_TITLE)
        + link.about.map_or(0, |about| paragraph::columns(about.as_str()));
    let url = link.url.as_str().len();
    let is_one_line = title + url <= columns;
    TEXT * if is_one_line { 1 } else { title.div_ceil(columns) + url.div_ceil(columns) }
}

fn lines(text: &(impl ToString + ?Sized), columns: usize) -> usize {
    paragraph::columns(&text.to_string()).div_ceil(columns)
}
