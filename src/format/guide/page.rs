//! A program's data and a provider's servers become a page.

use askama::Template;

use super::help::{self, Beginning, Link};
use super::program::{Program, Trap};
use super::section::{Section, by_code, by_hand, short_way};
use super::segment::{Segment, Sentence};
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
    provider: &'p Provider,
    title: &'static str,
    intro: Sentence,
    cautions: Vec<WrittenTrap>,
    beginning: Option<Beginning<'p>>,
    sections: Vec<Section<'p>>,
    traps: Vec<WrittenTrap>,
    links: Vec<Link<'p>>,
}

/// The page of a program for a provider.
pub(super) fn render(
    program: &Program,
    provider: &Provider,
    addressee: &Addressee,
) -> Result<Vec<u8>, CannotSay> {
    let writers = writers(program, provider, addressee)?;
    // A provider has an incoming server, so there is a first writer.
    let first = writers.first().ok_or(CannotSay::NotOffered(Protocol::Imap))?;
    let page = GuidePage {
        page: Page::new(format!("{} mail: {}", provider.name, program.title)),
        provider,
        title: program.title,
        intro: first.sentence(program.intro),
        cautions: cautions(first, &writers),
        beginning: program.is_set_up().then(|| Beginning::new(provider)),
        sections: sections(first, &writers),
        traps: traps(first),
        links: Link::all(provider),
    };
    Ok(document(&page).into_bytes())
}

/// Every way, the one with the least to do first: without the code itself that is another one.
fn sections<'w>(first: &Writer<'w>, writers: &[Writer<'w>]) -> Vec<Section<'w>> {
    let mut short = vec![by_code(first), short_way(first)];
    short.sort_by_key(|section| section.as_ref().is_none_or(|section| section.steps.is_empty()));
    short.into_iter().flatten().chain(writers.iter().filter_map(by_hand)).collect()
}

/// One writer for each server to fetch mail from, IMAP first.
fn writers<'w>(
    program: &'w Program,
    provider: &'w Provider,
    addressee: &'w Addressee,
) -> Result<Vec<Writer<'w>>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let outgoing = choice.of(Protocol::Smtp)?;
    let writer = |incoming| Writer {
        program,
        provider,
        addressee,
        incoming: ServerValues::new(Words::english(), provider, incoming, addressee),
        outgoing: ServerValues::new(Words::english(), provider, outgoing, addressee),
    };
    Ok(choice.incoming()?.into_iter().map(writer).collect())
}

/// Why somebody may want another program.
fn cautions(first: &Writer<'_>, writers: &[Writer<'_>]) -> Vec<WrittenTrap> {
    let program = first.program;
    let says = |values: &ServerValues| program.words.authentication(&values.server).is_some();
    let is_understood = writers.iter().all(|writer| says(&writer.incoming) && says(&writer.outgoing));
    let sign_in = (program.is_set_up() && !is_understood).then_some(&CANNOT_SIGN_IN);
    program.caution.iter().chain(sign_in).map(|trap| first.trap(trap)).collect()
}

const CANNOT_SIGN_IN: Trap = Trap(
    "You may not be able to sign in with {program}.",
    "What {provider} asks for, {program} cannot be set to by hand. Incoming mail: {incoming.authentication}. \
     Outgoing mail: {outgoing.authentication}. If a sign-in page of {provider} opens by itself, use it. \
     Otherwise use another program, or web mail.",
);

/// What goes wrong in the program, then what goes wrong in every program.
fn traps(writer: &Writer<'_>) -> Vec<WrittenTrap> {
    let general = if writer.program.is_set_up() { help::TRAPS } else { &[] };
    writer.program.traps.iter().chain(general).map(|trap| writer.trap(trap)).collect()
}
