//! What stands on the sheet, before anybody knows where.

use std::borrow::Cow;

use super::code::PrintedCode;
use super::server_words::{ServerWords, username};
use super::web::WebPages;
use crate::format::page::{Name, Username, notes, servers};
use crate::format::{Addressee, AndroidAccount, CannotSay, CodeLimit, code_texts};
use crate::language::Words;
use crate::mail::{Date, WebUrl};
use crate::pdf::{Picture, Typesetter};
use crate::provider::{Dav, Note, Provider};

/// The domains that are named; whoever serves hundreds has customers who know their own.
const MAX_DOMAINS: usize = 12;

/// Everything on a sheet.
pub(super) struct Content<'p> {
    pub provider: &'p Provider,
    pub words: &'static Words,
    /// The provider, in letters that can be printed.
    pub name: String,
    pub logo: Option<Picture>,
    pub address: Option<Name>,
    pub full_name: Option<String>,
    /// The domains, and how many more there are.
    pub domains: Vec<Name>,
    pub further_domains: usize,
    pub servers: Vec<ServerWords>,
    pub services: Vec<Service>,
    pub notes: Vec<Note>,
    pub verified: Verified,
    /// Where a browser shows the page of the provider's set-up, and the code that leads there.
    pub start: Option<Coded>,
    pub profile: Option<Coded>,
    pub thunderbird: Option<PrintedCode>,
}

/// A web address with its code.
pub(super) struct Coded {
    pub url: String,
    pub code: PrintedCode,
}

/// A calendar or an address book.
pub(super) struct Service {
    pub title: String,
    pub url: WebUrl,
    pub username: Username,
}

/// When the servers themselves proved what stands here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verified {
    /// All of them; the day of the first that did.
    All(Date),
    /// The last day, and the titles of those that did.
    Some(Date, Vec<String>),
    None,
}

impl<'p> Content<'p> {
    pub(super) fn new(
        words: &'static Words,
        provider: &'p Provider,
        addressee: &Addressee,
        web: &WebPages,
        letters: &mut Typesetter,
    ) -> Result<Self, CannotSay> {
        let servers: Vec<ServerWords> = servers(words, provider, addressee)?
            .into_iter()
            .map(|values| ServerWords::new(provider, addressee, values, letters))
            .collect();
        let coded = |url: String| Some(Coded { code: PrintedCode::of_url(&url)?, url });
        let person = addressee.person();
        Ok(Self {
            provider,
            words,
            name: name(provider, letters),
            logo: None,
            address: person.map(|person| printable(Name::from(&person.address), letters)),
            full_name: person.and_then(|person| person.full_name.as_ref()).map(ToString::to_string),
            domains: domains(provider, letters),
            further_domains: provider.domains.len().saturating_sub(MAX_DOMAINS),
            verified: Verified::of(&servers),
            servers,
            services: services(words, provider, addressee, letters),
            notes: notes(words, provider).into_iter().map(Cow::into_owned).collect(),
            start: web.start(provider, addressee).and_then(coded),
            profile: web.profile(provider, addressee).and_then(coded),
            thunderbird: account(provider, addressee),
        })
    }

    /// Who is found by it in a pile.
    pub(super) fn whose(&self) -> &str {
        self.address.as_ref().map_or(&self.name, |address| &address.exact)
    }

    /// The title of the document and of its entry in the outline.
    pub(super) fn title(&self) -> String {
        match &self.address {
            None => self.words.say("sheet-document-title").with("provider", &self.name).to_string(),
            Some(address) => {
                let title = self.words.say("sheet-document-title-for").with("provider", &self.name);
                title.with("address", &address.exact).to_string()
            }
        }
    }
}

/// The account as Thunderbird for Android takes it; nothing for everybody, and nothing that it would refuse.
fn account(provider: &Provider, addressee: &Addressee) -> Option<PrintedCode> {
    let account = AndroidAccount::new(provider, addressee.person()?).ok()?;
    let texts = code_texts(&[account], CodeLimit::OF_THUNDERBIRD);
    PrintedCode::of_text(&texts.first()?.text)
}

/// The name, else the short one, else the domain: the first that has letters to print.
fn name(provider: &Provider, letters: &mut Typesetter) -> String {
    let mut names = [provider.name.as_str(), provider.short_name.as_str()].into_iter();
    let has_letters = |name: &&str| name.split_whitespace().any(|word| letters.can_print(word));
    names.find(has_letters).map_or_else(|| provider.main_domain().to_string(), str::to_owned)
}

/// A name without the letters that cannot be printed: programs take its other form.
pub(super) fn printable(mut name: Name, letters: &mut Typesetter) -> Name {
    name.in_letters = name.in_letters.filter(|name| letters.can_print(name));
    name
}

fn domains(provider: &Provider, letters: &mut Typesetter) -> Vec<Name> {
    provider.domains.iter().take(MAX_DOMAINS).map(|domain| printable(Name::from(domain), letters)).collect()
}

fn services(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
    letters: &mut Typesetter,
) -> Vec<Service> {
    let mut service = |title: String, dav: &Option<Dav>| {
        let Dav { url, username: template } = dav.as_ref()?;
        Some(Service { title, url: url.clone(), username: username(words, template, addressee, letters) })
    };
    let calendar = service(words.say("sheet-calendar").to_string(), &provider.calendar);
    let contacts = service(words.say("sheet-contacts").to_string(), &provider.contacts);
    calendar.into_iter().chain(contacts).collect()
}

impl Verified {
    fn of(servers: &[ServerWords]) -> Self {
        let day = |server: &ServerWords| server.values.verified;
        let days: Vec<Date> = servers.iter().filter_map(day).collect();
        match (days.iter().min(), days.iter().max()) {
            (Some(first), _) if days.len() == servers.len() => Self::All(*first),
            (_, Some(last)) => {
                let which = servers.iter().filter(|server| day(server).is_some());
                Self::Some(*last, which.map(|server| server.values.title().to_string()).collect())
            }
            _ => Self::None,
        }
    }
}
