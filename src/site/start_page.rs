//! The start page of a site: what people see first, each way to set up their mail.

use askama::Template;

use super::group::{Group, Heading};
use crate::format::{
    Addressee, Ask, CannotSay, FORMATS, Format, Page, ReadBy, Render, ServerValues, document, servers,
};
use crate::provider::Provider;

pub(super) static ROW: Format = Format {
    name: "start-page",
    title: "Start page",
    purpose: "Where people begin: every way to set up their mail.",
    reader: ReadBy::Page,
    paths: &["/index.html"],
    places: &[],
    media_type: "text/html; charset=utf-8",
    is_signable: false,
    ask: Ask::NOBODY,
    says: |_| Ok(()),
    render: Render::Same(render_whole),
    draw: None,
    read: None,
};

#[derive(Template)]
#[template(path = "start_page.html")]
struct StartPage<'p> {
    page: Page,
    provider: &'p Provider,
    domains: Vec<String>,
    groups: Vec<Group<Entry>>,
    servers: Vec<ServerValues>,
}

struct Entry {
    title: &'static str,
    file: &'static str,
    purpose: &'static str,
}

/// The headings of the page, in its order.
const HEADINGS: &[Heading] = &[
    Heading {
        id: "people",
        title: "Step by step",
        intro: "Choose the program in which you read your mail.",
        holds: |format| format.reader == ReadBy::Person,
    },
    Heading {
        id: "install",
        title: "On iPhone, iPad and Mac",
        intro: "A profile fills in the settings; the device asks for your address and your password.",
        holds: is_installed,
    },
    Heading {
        id: "sheet",
        title: "On paper",
        intro: "Every value at a glance, for those who know their way.",
        holds: |format| format.reader == ReadBy::Sheet,
    },
];

/// What people open themselves, although a program reads it.
fn is_installed(format: &Format) -> bool {
    format.reader == ReadBy::Program && format.places.is_empty()
}

/// The page of a site that holds every format.
fn render_whole(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let is_present = |format: &&Format| format.render(provider, &Addressee::Anyone).is_ok();
    Ok(render(provider, &FORMATS.iter().filter(is_present).collect::<Vec<_>>()))
}

/// The page of a site that holds `present`.
pub(super) fn render(provider: &Provider, present: &[&'static Format]) -> Vec<u8> {
    let page = StartPage {
        page: Page::new(format!("{}: set up mail", provider.name)),
        provider,
        domains: provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect(),
        groups: HEADINGS.iter().filter_map(|heading| heading.group(present, entry)).collect(),
        servers: servers(provider, &Addressee::Anyone).unwrap_or_default(),
    };
    document(&page).into_bytes()
}

fn entry(format: &'static Format) -> Entry {
    let file = format.paths.first().copied().unwrap_or_default().trim_start_matches('/');
    Entry { title: format.title, file, purpose: format.purpose }
}
