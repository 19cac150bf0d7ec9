//! What stands on the page.

use std::borrow::Cow;

use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::ROW;
use super::device::{DEVICES, Device};
use crate::format::{Addressee, Format, Page, ServerValues, code_template, in_language, notes, servers};
use crate::language::{Said, Words};
use crate::mail::EmailAddress;
use crate::provider::{Note, Provider};

#[derive(Template)]
#[template(path = "setup_page.html")]
pub(super) struct View<'p> {
    page: Page,
    words: &'static Words,
    provider: &'p Provider,
    /// Who asks, where the server knows, as people write it.
    address: Option<String>,
    domains: Vec<String>,
    languages: Vec<LanguageLink>,
    devices: Vec<DeviceView>,
    /// What a code for Thunderbird for Android says, with placeholders for the address; nothing where it cannot.
    account_code: Option<String>,
    servers: Vec<ServerValues>,
    notes: Vec<Cow<'p, Note>>,
    papers: Vec<Link>,
}

/// The page in a language.
struct LanguageLink {
    words: &'static Words,
    file: String,
    is_this: bool,
}

struct DeviceView {
    id: &'static str,
    title: Said<'static>,
    way: Option<WayView>,
    guides: Vec<Link>,
}

struct WayView {
    title: Said<'static>,
    steps: Vec<Said<'static>>,
    /// The file that the device opens.
    file: Option<String>,
}

/// A link to a file of the site.
struct Link {
    title: Said<'static>,
    file: String,
}

impl<'p> View<'p> {
    pub(super) fn new(
        words: &'static Words,
        provider: &'p Provider,
        addressee: &Addressee,
        present: &[&'static Format],
    ) -> Self {
        let site = Site { words, addressee, present };
        let title = words.say("setup-title").with("provider", &provider.name).to_string();
        Self {
            page: Page::in_language(words, title),
            words,
            provider,
            address: addressee.person().map(|person| in_letters(&person.address)),
            domains: provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect(),
            languages: Words::all().iter().map(|one| LanguageLink::new(one, words)).collect(),
            devices: DEVICES.iter().map(|device| site.device(device)).collect(),
            account_code: code_template(provider).ok(),
            servers: servers(words, provider, addressee).unwrap_or_default(),
            notes: notes(words, provider),
            papers: site.papers(),
        }
    }

    /// The domains as the script compares them: in ASCII, `*.` before a name for all names below it.
    fn exact_domains(&self) -> String {
        let domains: Vec<String> = self.provider.domains.iter().map(ToString::to_string).collect();
        domains.join(" ")
    }

    /// An address of the provider's, to show what one looks like.
    fn example(&self) -> String {
        format!("{}@{}", self.words.say("example-name"), self.provider.main_domain())
    }
}

fn in_letters(address: &EmailAddress) -> String {
    format!("{}@{}", address.local_part(), address.domain().unicode())
}

impl LanguageLink {
    fn new(words: &'static Words, here: &Words) -> Self {
        let file = in_language(ROW.paths[0], words).trim_start_matches('/').to_owned();
        Self { words, file, is_this: words.language() == here.language() }
    }
}

/// What there is to link to, and for whom.
struct Site<'s> {
    words: &'static Words,
    addressee: &'s Addressee,
    present: &'s [&'static Format],
}

impl Site<'_> {
    fn device(&self, device: &Device) -> DeviceView {
        let guides = device.guides.iter().filter_map(|(name, title)| self.link(name, title));
        DeviceView {
            id: device.id,
            title: self.words.say(device.title),
            way: self.way(device),
            guides: guides.collect(),
        }
    }

    fn way(&self, device: &Device) -> Option<WayView> {
        let way = &device.way;
        let rests_on = way.rests_on.iter().find_map(|name| self.find(name))?;
        Some(WayView {
            title: self.words.say(way.title),
            steps: way.steps.iter().map(|step| self.words.say(step)).collect(),
            file: way.is_opened.then(|| self.file(rests_on)),
        })
    }

    /// What to print, and where help is.
    fn papers(&self) -> Vec<Link> {
        let papers = [
            ("sheet", "setup-sheet"),
            ("sheet-pdf", "setup-sheet-pdf"),
            ("troubleshooting", "setup-troubleshooting"),
        ];
        papers.iter().filter_map(|(name, title)| self.link(name, title)).collect()
    }

    fn link(&self, name: &str, title: &'static str) -> Option<Link> {
        let format = self.find(name)?;
        Some(Link { title: self.words.say(title), file: self.file(format) })
    }

    fn find(&self, name: &str) -> Option<&'static Format> {
        self.present.iter().find(|format| format.name == name).copied()
    }

    /// The file in the reader's language, for the reader's address if he has told it.
    fn file(&self, format: &'static Format) -> String {
        let path = format.paths.first().copied().unwrap_or_default();
        let path = match format.languages() {
            [] => path.to_owned(),
            _ => in_language(path, self.words),
        };
        let query = self.addressee.person().map_or_else(String::new, |person| {
            let address = person.address.to_string();
            format!("?email={}", utf8_percent_encode(&address, NON_ALPHANUMERIC))
        });
        format!("{}{query}", path.trim_start_matches('/'))
    }
}
