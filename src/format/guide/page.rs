//! A program's data and a provider's servers become a page.

use askama::Template;

use super::help::{self, Beginning, Link};
use super::meaning::profile;
use super::program::Program;
use super::section::{Section, by_code, by_hand, short_way};
use super::segment::{Segment, Sentence};
use super::texts::Texts;
use super::writer::{Writer, WrittenTrap};
use crate::format::choice::{Choice, needs_tls};
use crate::format::page::{Page, ServerValues, document};
use crate::format::{Addressee, CannotSay};
use crate::language::Words;
use crate::mail::Protocol;
use crate::provider::Provider;

#[derive(Template)]
#[template(path = "guide.html")]
struct GuidePage<'p> {
    page: Page,
    words: &'static Words,
    languages: &'static [Words],
    /// The name of the guide.
    name: &'static str,
    provider: &'p Provider,
    title: Sentence,
    intro: Sentence,
    cautions: Vec<WrittenTrap>,
    beginning: Option<Beginning<'p>>,
    sections: Vec<Section>,
    traps: Vec<WrittenTrap>,
    ask: Sentence,
    links: Vec<Link<'p>>,
}

/// The page of a program for a provider.
pub(super) fn render(
    program: &Program,
    provider: &Provider,
    addressee: &Addressee,
    words: &'static Words,
) -> Result<Vec<u8>, CannotSay> {
    let texts = Texts::new(words, program.name);
    let writers = writers(program, &texts, provider, addressee)?;
    // A provider has an incoming server, so there is a first writer.
    let first = writers.first().ok_or(CannotSay::NotOffered(Protocol::Imap))?;
    let title = words.say("guides-title").with("name", &provider.name).with("title", texts.title());
    let page = GuidePage {
        page: Page::in_language(words, title.to_string()),
        words,
        languages: Words::all(),
        name: program.name,
        provider,
        title: first.sentence(&texts.say("guides-title", &["name", "title"])),
        intro: first.text("intro"),
        cautions: cautions(first, &writers),
        beginning: program.is_set_up().then(|| Beginning::new(first)),
        sections: sections(first, &writers),
        traps: traps(first),
        ask: first.sentence(&texts.say("guides-ask", &["name"])),
        links: Link::all(words, provider),
    };
    Ok(document(&page).into_bytes())
}

/// Every way, the one with the least to do first: without the code itself that is another one.
fn sections(first: &Writer<'_>, writers: &[Writer<'_>]) -> Vec<Section> {
    let mut short = vec![by_code(first), short_way(first)];
    short.sort_by_key(|section| section.as_ref().is_none_or(|section| section.steps.is_empty()));
    short.into_iter().flatten().chain(writers.iter().filter_map(by_hand)).collect()
}

/// One writer for each server to fetch mail from, IMAP first.
fn writers<'w>(
    program: &'w Program,
    texts: &'w Texts,
    provider: &'w Provider,
    addressee: &'w Addressee,
) -> Result<Vec<Writer<'w>>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let outgoing = choice.of(Protocol::Smtp)?;
    let profile = program.names_profile().then(|| profile(provider, addressee)).flatten();
    let values = |server| ServerValues::new(texts.words, provider, server, addressee);
    let writer = |incoming| Writer {
        program,
        texts,
        provider,
        addressee,
        profile,
        incoming: values(incoming),
        outgoing: values(outgoing),
    };
    Ok(choice.incoming()?.into_iter().map(writer).collect())
}

/// Why somebody may want another program.
fn cautions(first: &Writer<'_>, writers: &[Writer<'_>]) -> Vec<WrittenTrap> {
    let program = first.program;
    let says = |values: &ServerValues| first.authentication(&values.server).is_some();
    let is_understood = writers.iter().all(|writer| says(&writer.incoming) && says(&writer.outgoing));
    let caution = program.has_caution.then_some("caution");
    let sign_in = (program.is_set_up() && !is_understood).then_some("cannot-sign-in");
    caution.into_iter().chain(sign_in).map(|trap| first.trap(trap)).collect()
}

/// What goes wrong in the program, then what goes wrong in every program.
fn traps(writer: &Writer<'_>) -> Vec<WrittenTrap> {
    let general = if writer.program.is_set_up() { help::TRAPS } else { &[] };
    writer.program.traps.iter().chain(general).map(|trap| writer.trap(trap)).collect()
}
