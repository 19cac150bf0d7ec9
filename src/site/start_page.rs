//! The start page of a site: what people see first, each way to set up their mail.

use askama::Template;

use crate::format::{
    Addressee, Ask, CannotSay, FORMATS, Format, Page, ReadBy, ServerValues, document, servers,
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
    ask: Ask::NOBODY,
    says: |_| Ok(()),
    render: render_whole,
    draw: None,
    read: None,
};

#[derive(Template)]
#[template(path = "start_page.html")]
struct StartPage<'p> {
    page: Page,
    provider: &'p Provider,
    domains: Vec<String>,
    groups: Vec<Group>,
    servers: Vec<ServerValues>,
}

struct Group {
    id: &'static str,
    title: &'static str,
    intro: &'static str,
    entries: Vec<Entry>,
}

struct Entry {
    title: &'static str,
    file: &'static str,
    purpose: &'static str,
}

/// Whether a group holds a format.
type IsMeant = fn(&Format) -> bool;

/// The groups of the page, in its order.
const GROUPS: &[(IsMeant, &str, &str, &str)] = &[
    (
        |format| format.reader == ReadBy::Person,
        "people",
        "Step by step",
        "Choose the program in which you read your mail.",
    ),
    (
        is_installed,
        "install",
        "On iPhone, iPad and Mac",
        "A profile fills in the settings; the device asks for your address and your password.",
    ),
    (
        |format| format.reader == ReadBy::Sheet,
        "sheet",
        "On paper",
        "Every value at a glance, for those who know their way.",
    ),
];

/// What people open themselves, although a program reads it.
fn is_installed(format: &Format) -> bool {
    format.reader == ReadBy::Program && format.places.is_empty()
}

/// The page of a site that holds every format.
fn render_whole(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let is_present = |format: &&Format| (format.render)(provider, &Addressee::Anyone).is_ok();
    Ok(render(provider, &FORMATS.iter().filter(is_present).collect::<Vec<_>>()))
}

/// The page of a site that holds `present`.
pub(super) fn render(provider: &Provider, present: &[&'static Format]) -> Vec<u8> {
    let page = StartPage {
        page: Page::new(format!("{}: set up mail", provider.name)),
        provider,
        domains: provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect(),
        groups: groups(present),
        servers: servers(provider, &Addressee::Anyone).unwrap_or_default(),
    };
    document(&page).into_bytes()
}

fn groups(present: &[&'static Format]) -> Vec<Group> {
    GROUPS
        .iter()
        .map(|&(is_meant, id, title, intro)| {
            let entries = present.iter().filter(|format| is_meant(format)).map(|format| entry(format));
            Group { id, title, intro, entries: entries.collect() }
        })
        .filter(|group| !group.entries.is_empty())
        .collect()
}

fn entry(format: &'static Format) -> Entry {
    let file = format.paths.first().copied().unwrap_or_default().trim_start_matches('/');
    Entry { title: format.title, file, purpose: format.purpose }
}
