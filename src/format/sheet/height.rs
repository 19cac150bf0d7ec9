//! How high the sheet is on paper.
//!
//! A page cannot be measured from here, so lines are counted, in quarters of a line of text: headings and
//! values are higher than it, remarks lower. The widths are those of a wide font on A4.

use super::content::{Content, Link, Service, SheetServer};
use super::paragraph;
use crate::mail::Line;
use crate::provider::{Note, Provider};

/// The height of a line of text, of a value or a heading, of a remark.
const TEXT: usize = 4;
const LARGE: usize = 5;
const SMALL: usize = 3;
/// The height of what is left free beside a text.
const GAP: usize = 1;

/// The letters in a line of the page; of a remark in a card; beside a field: of words, of a value.
const PAGE: usize = 92;
const CARD: usize = 46;
const WORDS: usize = 30;
const VALUE: usize = 22;
/// The letters that the title of a link takes at least.
const LINK_TITLE: usize = 14;

/// The height of everything but notes and hints.
pub(super) fn without_notes(provider: &Provider, content: &Content<'_>) -> usize {
    let title = 2 * TEXT * lines(&format!("{}: mail settings", provider.name), PAGE / 2);
    let address = content.address.as_ref().map_or(0, |address| GAP + LARGE * lines(address, PAGE / 2));
    let domains = GAP + TEXT * lines(&content.domains_in_words(), PAGE);
    let (notes_heading, footer) = (2 * GAP + LARGE, 2 * GAP + TEXT);
    title + address + domains + cards(content) + notes_heading + footer
}

/// The height of a note.
pub(super) fn of_note(note: &Note) -> usize {
    GAP + TEXT * lines(&note.text, PAGE)
}

/// Two cards stand side by side, as high as the higher; the last of an odd number has the whole width.
fn cards(content: &Content<'_>) -> usize {
    let mut heights: Vec<usize> = content.servers.iter().map(of_server).collect();
    if !content.services.is_empty() {
        heights.push(content.services.iter().map(of_service).sum());
    }
    let columns = if heights.len().is_multiple_of(2) { PAGE } else { CARD };
    heights.push(content.links.iter().map(|link| of_link(link, columns)).sum());
    heights.chunks(2).map(|pair| 4 * GAP + LARGE + pair.iter().max().copied().unwrap_or_default()).sum()
}

fn of_server(server: &SheetServer<'_>) -> usize {
    let values = &server.values;
    let remarks = [values.port_trap(), server.on_server.clone(), server.note.map(Line::to_string)];
    let remarks = remarks.iter().flatten().map(|remark| GAP + SMALL * lines(remark, CARD));
    let that_is = values.words.say("values-letters");
    let letters = values.host_in_letters.iter().map(|letters| format!("{that_is} {letters}"));
    let letters = letters.map(|letters| SMALL * lines(&letters, WORDS));
    let port_and_security = 2 * of_value(values.security());
    let of_username = if values.has_exact_username { of_value } else { of_words };
    of_value(values.host())
        + letters.sum::<usize>()
        + port_and_security
        + of_username(&values.username)
        + of_words(&values.password().to_string())
        + of_words(&values.authentication())
        + values
            .verified
            .map_or(0, |day| of_words(&values.words.say("values-checked-on").with("day", day).to_string()))
        + remarks.sum::<usize>()
}

fn of_service(service: &Service) -> usize {
    let heading = LARGE;
    heading + of_words(&service.url.to_string()) + of_words(&service.username.to_string())
}

/// An address that does not fit beside its title goes below it.
fn of_link(link: &Link<'_>, columns: usize) -> usize {
    let title = LINK_TITLE + link.about.map_or(0, |about| paragraph::columns(about.as_str()));
    let url = link.url.as_str().len();
    let is_one_line = title + url <= columns;
    TEXT * if is_one_line { 1 } else { title.div_ceil(columns) + url.div_ceil(columns) }
}

fn of_value(value: &str) -> usize {
    GAP + LARGE * lines(value, VALUE)
}

fn of_words(words: &str) -> usize {
    GAP + TEXT * lines(words, WORDS)
}

fn lines(text: &(impl ToString + ?Sized), columns: usize) -> usize {
    paragraph::columns(&text.to_string()).div_ceil(columns)
}
