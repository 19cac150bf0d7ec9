//! The page for a provider, in a language.

use askama::Template;

use super::card::{CardLine, card};
use super::errors::{Group, Told, errors};
use super::link::Link;
use super::server::Servers;
use super::shows::Source;
use super::walk::{Walk, walks};
use crate::format::guide::segment::Segment;
use crate::format::page::{Page, document};
use crate::format::{Addressee, CannotSay, by_name};
use crate::language::Words;
use crate::provider::Provider;

#[derive(Template)]
#[template(path = "troubleshooting.html")]
struct TroubleshootingPage<'p> {
    page: Page,
    words: &'static Words,
    languages: &'static [Words],
    provider: &'p Provider,
    walks: Vec<Walk<'p>>,
    card: Vec<CardLine>,
    links: Vec<Link>,
    groups: &'static [Group],
    servers: &'p Servers,
    causes: &'static [Told],
}

/// The page.
pub(super) fn render(
    provider: &Provider,
    addressee: &Addressee,
    words: &'static Words,
) -> Result<Vec<u8>, CannotSay> {
    let servers = Servers::new(provider, addressee, words)?;
    let has_profile = by_name("apple").is_some_and(|profile| profile.render(provider, addressee).is_ok());
    let source = Source { provider, servers: &servers, has_profile, words };
    let title = format!("{}: {}", provider.name, words.say("troubleshooting-title"));
    let page = TroubleshootingPage {
        page: Page::in_language(words, title),
        words,
        languages: Words::all(),
        provider,
        walks: walks(&source),
        card: card(&servers, addressee, words),
        links: Link::of(provider, words).all().collect(),
        groups: &errors(words).groups,
        servers: &servers,
        causes: &errors(words).causes,
    };
    Ok(document(&page).into_bytes())
}
