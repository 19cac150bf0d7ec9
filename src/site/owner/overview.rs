//! The overview of a bundle: every file, what it is for and where it goes; and what is not in it.

use askama::Template;

use super::{HTML, OwnerFile, clients, path_for};
use crate::format::{Format, Page, ReadBy, Stylesheet, document, passed_over};
use crate::provider::Provider;
use crate::site::bundle::{Artefact, DOCUMENT_ROOT};
use crate::site::group::{Group, Heading};
use crate::site::matrix::{Forecast, domains_left_out};
use crate::site::refused::Refused;
use crate::site::setup_page;
use crate::site::website::Website;

#[derive(Template)]
#[template(path = "owner/overview.html")]
struct Overview<'p> {
    page: Page,
    provider: &'p Provider,
    main_domain: String,
    domains: Vec<String>,
    groups: Vec<Group<Entry>>,
    clients: Vec<clients::Entry>,
    /// The domains for which nothing is said of them.
    domains_left_out: usize,
    refusals: Vec<Refusal>,
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

/// The headings below which the formats stand, in the order of the page.
const HEADINGS: &[Heading] = &[
    Heading {
        id: "people",
        title: "For people",
        intro: "Step by step, one page for each mail program. Send people the link to the start page, or to one of them.",
        holds: |format| format.name == setup_page::ROW.name || format.reader == ReadBy::Person,
    },
    Heading {
        id: "sheet",
        title: "On paper",
        intro: "Every value at a glance, for those who know their way.",
        holds: |format| format.reader == ReadBy::Sheet,
    },
    Heading {
        id: "programs",
        title: "For mail programs",
        intro: "Mail programs read these by themselves, where they find them.",
        holds: |format| format.reader == ReadBy::Program,
    },
];

/// The overview of a bundle that holds these files for its owner.
pub fn overview(website: &Website<'_>, files: &[&OwnerFile], forecasts: &[Forecast]) -> Vec<Artefact> {
    let provider = website.provider;
    let page = Overview {
        page: Page {
            stylesheet: Stylesheet::Linked("www/style.css"),
            ..Page::new(format!("{}: every file", provider.name))
        },
        provider,
        main_domain: provider.main_domain().to_string(),
        domains: provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect(),
        groups: groups(website, files),
        clients: clients::entries(forecasts),
        domains_left_out: domains_left_out(provider),
        refusals: website.refused.iter().map(refusal).collect(),
    };
    vec![Artefact::new("index.html", HTML, document(&page).into_bytes())]
}

fn refusal(refused: &Refused) -> Refusal {
    Refusal { title: refused.format.title, reason: refused.reason.to_string() }
}

fn groups(website: &Website<'_>, files: &[&OwnerFile]) -> Vec<Group<Entry>> {
    let owner = Group {
        id: "host",
        title: "To host it",
        intro: "So that mail programs find the settings by themselves. Begin with the steps.",
        entries: files.iter().map(|file| owner_entry(website.provider, file)).collect(),
    };
    let formats: Vec<&'static Format> = website.formats().collect();
    let of_formats = HEADINGS
        .iter()
        .filter_map(|heading| heading.group(&formats, |format| entry(website.provider, format)));
    Some(owner).filter(|group| !group.entries.is_empty()).into_iter().chain(of_formats).collect()
}

fn owner_entry(provider: &Provider, file: &OwnerFile) -> Entry {
    let path = path_for(file.path, provider.main_domain().as_str());
    Entry { title: file.title, file: path, purpose: file.purpose, places: Vec::new(), notes: Vec::new() }
}

fn entry(provider: &Provider, format: &Format) -> Entry {
    let domain = provider.main_domain().as_str();
    let passed_over = passed_over(provider, format.says);
    let not_named = passed_over
        .iter()
        .map(|one| format!("Does not name {}:{}: {}.", one.server.host, one.server.port, one.reason));
    Entry {
        title: format.title,
        file: format!("{DOCUMENT_ROOT}{}", format.paths.first().copied().unwrap_or_default()),
        purpose: format.purpose,
        places: format.places.iter().map(|place| place.replace("DOMAIN", domain)).collect(),
        notes: likewise(provider, format).into_iter().chain(not_named).collect(),
    }
}

/// The places are told for the main domain; mail programs look at the domain of the address.
fn likewise(provider: &Provider, format: &Format) -> Option<String> {
    let others: Vec<String> = provider.exact_domains().skip(1).map(ToString::to_string).collect();
    let has_places = !format.places.is_empty();
    (has_places && !others.is_empty()).then(|| format!("Likewise for {}.", others.join(", ")))
}
