//! What stands on the sheet, on paper and in a terminal alike.

use std::borrow::Cow;

use crate::format::page::{self, Name, ServerValues, Username};
use crate::format::{Addressee, CannotSay};
use crate::language::Words;
use crate::mail::{Line, Protocol, Server, WebUrl};
use crate::provider::{Dav, Documentation, Note, Provider};

/// The domains that are named; whoever serves hundreds has customers who know their own.
const MAX_DOMAINS: usize = 12;

/// The whole sheet.
pub(super) struct Content<'p> {
    /// Whose sheet it is.
    pub address: Option<Name>,
    pub domains: Vec<Name>,
    /// How many domains are not named.
    pub further_domains: usize,
    pub servers: Vec<SheetServer<'p>>,
    pub notes: Vec<Cow<'p, Note>>,
    pub services: Vec<Service>,
    pub links: Vec<Link<'p>>,
}

/// A server, with what the provider says of it.
pub(super) struct SheetServer<'p> {
    pub values: ServerValues,
    pub note: Option<&'p Line>,
    /// Whether POP3 programs shall leave the mail on the server.
    pub on_server: Option<String>,
}

/// A calendar or an address book.
pub(super) struct Service {
    pub title: &'static str,
    pub url: WebUrl,
    pub username: Username,
}

/// A page on the web.
pub(super) struct Link<'p> {
    pub title: &'static str,
    /// Its own title.
    pub about: Option<&'p Line>,
    pub url: &'p WebUrl,
}

impl<'p> Content<'p> {
    pub(super) fn new(provider: &'p Provider, addressee: &Addressee) -> Result<Self, CannotSay> {
        Ok(Self {
            address: addressee.person().map(|person| Name::from(&person.address)),
            domains: provider.domains.iter().take(MAX_DOMAINS).map(Name::from).collect(),
            further_domains: provider.domains.len().saturating_sub(MAX_DOMAINS),
            servers: servers(provider, addressee)?,
            notes: page::notes(Words::english(), provider),
            services: services(provider, addressee),
            links: links(provider),
        })
    }

    /// How the sentence begins that lists the domains.
    pub(super) const fn domains_intro(&self) -> &'static str {
        match self.address {
            None => "For addresses at",
            Some(_) => "The same settings serve addresses at",
        }
    }

    /// That sentence, for a terminal.
    pub(super) fn domains_in_words(&self) -> String {
        let names: Vec<String> = self.domains.iter().map(Name::to_string).collect();
        let further = match self.further_domains {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        format!("{} {}{further}", self.domains_intro(), names.join(", "))
    }
}

fn servers<'p>(provider: &'p Provider, addressee: &Addressee) -> Result<Vec<SheetServer<'p>>, CannotSay> {
    let servers =
        page::servers(Words::english(), provider, addressee)?.into_iter().map(|values| SheetServer {
            note: note(provider, &values.server),
            on_server: on_server(provider, &values.server),
            values,
        });
    Ok(servers.collect())
}

fn note<'p>(provider: &'p Provider, server: &Server) -> Option<&'p Line> {
    provider.servers.iter().find(|published| published.server == *server)?.note.as_ref()
}

fn on_server(provider: &Provider, server: &Server) -> Option<String> {
    let options = provider.pop3.as_ref().filter(|_| server.protocol == Protocol::Pop3)?;
    Some(match (options.leave_on_server, options.days_on_server) {
        (false, _) => "no".to_owned(),
        (true, None) => "yes".to_owned(),
        (true, Some(1)) => "yes, for a day".to_owned(),
        (true, Some(days)) => format!("yes, for {days} days"),
    })
}

fn services(provider: &Provider, addressee: &Addressee) -> Vec<Service> {
    let service = |title, dav: &Option<Dav>| {
        let Dav { url, username } = dav.as_ref()?;
        Some(Service {
            title,
            url: url.clone(),
            username: Username::new(Words::english(), username, addressee),
        })
    };
    let both =
        [service("Calendar (CalDAV)", &provider.calendar), service("Contacts (CardDAV)", &provider.contacts)];
    both.into_iter().flatten().collect()
}

fn links(provider: &Provider) -> Vec<Link<'_>> {
    let links = &provider.links;
    let named = [
        ("Web mail", &provider.webmail),
        ("Sign in", &links.login),
        ("New password", &links.password),
        ("Status", &links.status),
        ("Support", &links.support),
    ];
    let named =
        named.into_iter().filter_map(|(title, url)| Some(Link { title, about: None, url: url.as_ref()? }));
    let documentation = page::readable(Words::english(), &provider.documentation, |page| &page.language);
    let documentation = documentation.into_iter().map(|Documentation { url, title, .. }| Link {
        title: "Help page",
        about: Some(title),
        url,
    });
    named.chain(documentation).collect()
}
