//! The front page: everything in the bundle, what each file is for and where it goes.

use askama::Template;

use super::refused::Refused;
use crate::format::{
    Addressee, CannotSay, FORMATS, Format, Page, ReadBy, ServerValues, document, passed_over, servers,
};
use crate::provider::Provider;

pub(super) static ROW: Format = Format {
    name: "front-page",
    title: "Front page",
    purpose: "Everything in the bundle, what it is for and where it goes.",
    reader: ReadBy::Page,
    paths: &["/index.html"],
    places: &[],
    media_type: "text/html; charset=utf-8",
    says: |_| Ok(()),
    render: render_whole,
    read: None,
};

#[derive(Template)]
#[template(path = "front_page.html")]
struct FrontPage<'p> {
    page: Page,
    provider: &'p Provider,
    domains: Vec<String>,
    groups: Vec<Group>,
    refusals: Vec<Refusal>,
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
    file: String,
    purpose: &'static str,
    places: Vec<String>,
    notes: Vec<String>,
}

struct Refusal {
    title: &'static str,
    reason: String,
}

/// The groups of the page, in its order.
const GROUPS: &[(ReadBy, &str, &str, &str)] = &[
    (
        ReadBy::Person,
        "people",
        "For people",
        "Step by step, one page for each mail program. Send people the link, or host the pages.",
    ),
    (ReadBy::Sheet, "sheet", "On paper", "Every value at a glance, for those who know their way."),
    (
        ReadBy::Program,
        "programs",
        "For mail programs",
        "Mail programs read these by themselves, where they find them.",
    ),
];

/// The page of a bundle that holds every format.
fn render_whole(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let (mut present, mut refused) = (Vec::new(), Vec::new());
    for format in FORMATS {
        match (format.render)(provider, &Addressee::Anyone) {
            Ok(_) => present.push(format),
            Err(reason) => refused.push(Refused { format, reason }),
        }
    }
    Ok(render(provider, &present, &refused))
}

/// The page of a bundle that holds `present` and lacks `refused`.
pub(super) fn render(provider: &Provider, present: &[&Format], refused: &[Refused]) -> Vec<u8> {
    let page = FrontPage {
        page: Page::new(format!("{}: set up mail", provider.name)),
        provider,
        domains: provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect(),
        groups: groups(provider, present),
        refusals: refused
            .iter()
            .map(|refused| Refusal { title: refused.format.title, reason: refused.reason.to_string() })
            .collect(),
        servers: servers(provider, &Addressee::Anyone).unwrap_or_default(),
    };
    document(&page).into_bytes()
}

fn groups(provider: &Provider, present: &[&Format]) -> Vec<Group> {
    GROUPS
        .iter()
        .map(|&(reader, id, title, intro)| {
            let formats = present.iter().filter(|format| format.reader == reader);
            Group { id, title, intro, entries: formats.map(|format| entry(provider, format)).collect() }
        })
        .filter(|group| !group.entries.is_empty())
        .collect()
}

fn entry(provider: &Provider, format: &Format) -> Entry {
    let domain = provider.main_domain().as_str();
    Entry {
        title: format.title,
        file: format.paths.first().map(|path| path.trim_start_matches('/')).unwrap_or_default().to_owned(),
        purpose: format.purpose,
        places: format.places.iter().map(|place| place.replace("DOMAIN", domain)).collect(),
        notes: likewise(provider, format)
            .into_iter()
            .chain(
                passed_over(provider, format.says).iter().map(|one| {
                    format!("Does not name {}:{}: {}.", one.server.host, one.server.port, one.reason)
                }),
            )
            .collect(),
    }
}

/// The places are told for the main domain; mail programs look at the domain of the address.
fn likewise(provider: &Provider, format: &Format) -> Option<String> {
    let others: Vec<String> = provider.exact_domains().skip(1).map(ToString::to_string).collect();
    let has_places = !format.places.is_empty();
    (has_places && !others.is_empty()).then(|| format!("Likewise for {}.", others.join(", ")))
}
