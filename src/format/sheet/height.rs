//! How high the sheet is on paper.
//!
//! A page cannot be measured from here, so lines are counted, in quarters of a line of text: headings and
//! values are higher than it, remarks lower. The widths are those of a wide font on A4.

use super::content::{Content, Link, Service, SheetServer};
use crate::mail::Line;
use crate::provider::{Note, Provider};

const TEXT: usize = 4;
const LARGE: usize = 5;
const SMALL: usize = 3;
/// Around a text.
const GAP: usize = 1;

/// The letters in a line of the page.
const PAGE: usize = 92;
/// The letters of a remark in a card, of a sentence beside a field, and of a value there.
const CARD: usize = 46;
const SENTENCE: usize = 30;
const VALUE: usize = 20;
/// The least room of the title of a link.
const LINK_TITLE: usize = 14;

/// The height of everything but notes and hints.
pub(super) fn without_notes(provider: &Provider, content: &Content<'_>) -> usize {
    let title = 2 * TEXT * lines(&format!("{}: mail settings", provider.name), PAGE / 2);
    let address = content.address.as_ref().map_or(0, |address| GAP + LARGE * lines(address, PAGE / 2));
    let domains = GAP + TEXT * lines(&content.domains_in_words(), PAGE);
    let footer = 2 * GAP + TEXT;
    title + address + domains + cards(content) + footer
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
    let links = content.links.iter().map(of_link).sum::<usize>();
    match heights.len() % 2 {
        0 => heights.push(links.div_ceil(2)),
        _ => heights.push(links),
    }
    heights.chunks(2).map(|pair| 4 * GAP + LARGE + pair.iter().max().copied().unwrap_or_default()).sum()
}

fn of_server(server: &SheetServer<'_>) -> usize {
    let values = &server.values;
    let remarks = [values.port_trap(), server.on_server.clone(), server.note.map(Line::to_string)];
    let remarks = remarks.iter().flatten().map(|remark| GAP + SMALL * lines(remark, CARD));
    let letters = values.host_in_letters.iter().map(|letters| SMALL * lines(&format!("that is, {letters}"), SENTENCE));
    of_value(values.host())
        + letters.sum::<usize>()
        + of_value("993")
        + of_value(values.security)
        + if values.has_exact_username { of_value(&values.username) } else { of_sentence(&values.username) }
        + of_sentence(values.password())
        + of_sentence(&values.authentication)
        + remarks.sum::<usize>()
}

fn of_service(service: &Service) -> usize {
    let heading = LARGE;
    let url = GAP + TEXT * lines(&service.url, SENTENCE);
    heading + url + of_sentence(&service.username.to_string())
}

/// What does not fit beside its title goes below it.
fn of_link(link: &Link<'_>) -> usize {
    let title = link.about.map_or(LINK_TITLE, |about| about.as_str().chars().count() + LINK_TITLE);
    let url = link.url.as_str().len();
    let both = if title + url <= CARD { 1 } else { title.div_ceil(CARD) + url.div_ceil(CARD) };
    TEXT * both
}

fn of_value(value: &str) -> usize {
    GAP + LARGE * lines(value, VALUE)
}

fn of_sentence(words: &str) -> usize {
    GAP + TEXT * lines(words, SENTENCE)
}

fn lines(text: &(impl ToString + ?Sized), columns: usize) -> usize {
    text.to_string().chars().count().div_ceil(columns)
}
