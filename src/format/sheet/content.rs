//! What stands on the sheet, on paper and in a terminal alike.

use std::borrow::Cow;

use super::kept::kept;
use super::paragraph::columns;
use crate::format::page::{self, Name, ServerValues, Username};
use crate::format::{Addressee, CannotSay};
use crate::language::{Said, Words};
use crate::mail::{Line, WebUrl};
use crate::provider::{Dav, Documentation, Note, Provider};

/// The domains that are named; whoever serves hundreds has customers who know their own.
const MAX_DOMAINS: usize = 12;

/// The whole sheet.
pub(super) struct Content<'p> {
    pub words: &'static Words,
    /// Whose sheet it is.
    pub address: Option<Name>,
    pub domains: Vec<Name>,
    /// How many domains are not named.
    pub further_domains: usize,
    pub servers: Vec<SheetServer>,
    pub notes: Vec<Cow<'p, Note>>,
    pub services: Vec<Service>,
    pub links: Vec<Link<'p>>,
}

/// A server, with what the provider says of it.
pub(super) struct SheetServer {
    pub values: ServerValues,
    pub note: Option<Note>,
    /// What POP3 programs are to do with the mail on the server.
    pub kept: Option<String>,
}

/// A calendar or an address book.
pub(super) struct Service {
    pub title: String,
    pub url: WebUrl,
    pub username: Username,
}

/// A page on the web.
pub(super) struct Link<'p> {
    pub title: String,
    /// Its own title.
    pub about: Option<&'p Line>,
    pub url: &'p WebUrl,
}

impl<'p> Content<'p> {
    pub(super) fn new(
        words: &'static Words,
        provider: &'p Provider,
        addressee: &Addressee,
    ) -> Result<Self, CannotSay> {
        Ok(Self {
            words,
            address: addressee.person().map(|person| Name::from(&person.address)),
            domains: provider.domains.iter().take(MAX_DOMAINS).map(Name::from).collect(),
            further_domains: provider.domains.len().saturating_sub(MAX_DOMAINS),
            servers: servers(words, provider, addressee)?,
            notes: page::notes(words, provider),
            services: services(words, provider, addressee),
            links: links(words, provider),
        })
    }

    /// How the sentence begins that lists the domains.
    pub(super) fn domains_intro(&self) -> Said<'static> {
        self.words.say(match self.address {
            None => "setup-domains",
            Some(_) => "sheet-page-same-domains",
        })
    }

    /// How it ends where there are more than it names.
    pub(super) fn domains_end(&self) -> String {
        match self.further_domains {
            0 => String::new(),
            more => format!(" {}", self.words.say("sheet-page-and-more").count("count", more)),
        }
    }

    /// The letters of the longest label of a value.
    pub(super) fn label_columns(&self) -> usize {
        let labels = [
            self.words.say("values-server"),
            self.words.say("values-port"),
            self.words.say("values-security"),
            self.words.say("values-username"),
            self.words.say("values-password"),
            self.words.say("values-authentication"),
            self.words.say("values-checked"),
        ];
        labels.iter().map(|label| columns(&label.to_string())).max().unwrap_or_default()
    }

    /// That sentence, for a terminal.
    pub(super) fn domains_in_words(&self) -> String {
        let names: Vec<String> = self.domains.iter().map(Name::to_string).collect();
        format!("{} {}{}", self.domains_intro(), names.join(", "), self.domains_end())
    }
}

fn servers(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
) -> Result<Vec<SheetServer>, CannotSay> {
    let servers = page::servers(words, provider, addressee)?.into_iter().map(|values| SheetServer {
        note: page::note_on(words, provider, &values.server),
        kept: kept(provider, &values),
        values,
    });
    Ok(servers.collect())
}

fn services(words: &'static Words, provider: &Provider, addressee: &Addressee) -> Vec<Service> {
    let service = |title: Said<'_>, dav: &Option<Dav>| {
        let Dav { url, username } = dav.as_ref()?;
        let username = Username::new(words, username, addressee);
        Some(Service { title: title.to_string(), url: url.clone(), username })
    };
    let calendar = service(words.say("sheet-calendar"), &provider.calendar);
    let contacts = service(words.say("sheet-contacts"), &provider.contacts);
    calendar.into_iter().chain(contacts).collect()
}

fn links<'p>(words: &Words, provider: &'p Provider) -> Vec<Link<'p>> {
    let links = &provider.links;
    let named = [
        (words.say("sheet-link-webmail"), &provider.webmail),
        (words.say("sheet-page-login"), &links.login),
        (words.say("sheet-page-password"), &links.password),
        (words.say("sheet-page-status"), &links.status),
        (words.say("sheet-link-support"), &links.support),
    ];
    let named = named
        .into_iter()
        .filter_map(|(title, url)| Some(Link { title: title.to_string(), about: None, url: url.as_ref()? }));
    let documentation = page::readable(words, &provider.documentation, |page| &page.language);
    let documentation = documentation.into_iter().map(|Documentation { url, title, .. }| Link {
        title: words.say("guides-help-page").to_string(),
        about: Some(title),
        url,
    });
    named.chain(documentation).collect()
}
