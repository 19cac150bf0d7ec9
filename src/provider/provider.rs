//! Who runs the mail: everything that one provider file says.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::brand::Brand;
use super::extras::{Dav, Documentation, Jmap, Links, Note, Oauth2, Pop3Options, Sieve};
use super::id::ProviderId;
use super::published::Published;
use super::source::Source;
use super::source_name::SourceName;
use crate::mail::{Domain, DomainPattern, Host, Line, Protocol, Server, WebUrl};

/// A provider whose file was read and found consistent. It serializes to the members of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Provider {
    /// The stem of the file. Private, so that a provider comes out of a file only.
    #[serde(skip)]
    pub(super) id: ProviderId,
    /// The first exact name of `domains`.
    #[serde(skip)]
    pub(super) main_domain: Domain,
    /// What people call the provider. Some programs show 30 characters, some 60.
    pub name: Line,
    /// The same where room is short: 12 characters, 20 at most.
    pub short_name: Line,
    /// The domains of its addresses. The first exact name stands for the provider.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub domains: Vec<DomainPattern>,
    /// Domains of the hosts that the MX records of its customers' own domains name.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub mx_domains: Vec<Domain>,
    /// The web host of the set-up files, to which `autoconfig.DOMAIN` and its like shall point; without it,
    /// the domain's own web server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_host: Option<Host>,
    /// Where mail is read in a browser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webmail: Option<WebUrl>,
    /// What its pages look like.
    #[serde(skip_serializing_if = "Brand::is_empty", default)]
    pub brand: Brand,
    /// Pages where people help themselves.
    #[serde(skip_serializing_if = "Links::is_empty", default)]
    pub links: Links,
    /// The provider's own help pages.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub documentation: Vec<Documentation>,
    /// What people should know before they begin.
    #[serde(rename = "note", skip_serializing_if = "Vec::is_empty", default)]
    pub notes: Vec<Note>,
    /// How POP3 programs should treat the mail on the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pop3: Option<Pop3Options>,
    /// The calendar server (CalDAV).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Dav>,
    /// The address book server (CardDAV).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Dav>,
    /// Where filter rules are kept (ManageSieve).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sieve: Option<Sieve>,
    /// The same mail over https (JMAP).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jmap: Option<Jmap>,
    /// Where programs get tokens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth2: Option<Oauth2>,
    /// The published servers, in order of preference for each protocol.
    #[serde(rename = "server", skip_serializing_if = "Vec::is_empty", default)]
    pub servers: Vec<Published>,
    /// Servers that are not published: they contradict the published ones, or nobody has proven them.
    #[serde(rename = "candidate", skip_serializing_if = "Vec::is_empty", default)]
    pub candidates: Vec<Published>,
    /// Why we believe it.
    #[serde(rename = "source", skip_serializing_if = "BTreeMap::is_empty", default)]
    pub sources: BTreeMap<SourceName, Source>,
}

impl Provider {
    /// The stem of the file.
    #[must_use]
    pub const fn id(&self) -> &ProviderId {
        &self.id
    }

    /// The domain that stands for the provider.
    #[must_use]
    pub const fn main_domain(&self) -> &Domain {
        &self.main_domain
    }

    /// The exact names among its domains, the main one first.
    pub fn exact_domains(&self) -> impl Iterator<Item = &Domain> {
        self.domains.iter().filter_map(|pattern| match pattern {
            DomainPattern::Exact(domain) => Some(domain),
            DomainPattern::Below(_) => None,
        })
    }

    /// The provider as the customers of one domain see it: theirs is the only domain that it names.
    #[must_use]
    pub fn serving(&self, domain: &Domain) -> Self {
        Self {
            main_domain: domain.clone(),
            domains: vec![DomainPattern::Exact(domain.clone())],
            mx_domains: Vec::new(),
            ..self.clone()
        }
    }

    /// The published servers of a protocol, most preferred first.
    pub fn published(&self, protocol: Protocol) -> impl Iterator<Item = &Server> {
        self.servers.iter().map(|published| &published.server).filter(move |s| s.protocol == protocol)
    }

    /// The first published server of a protocol.
    #[must_use]
    pub fn preferred(&self, protocol: Protocol) -> Option<&Server> {
        self.published(protocol).next()
    }

    /// Whether mail can be fetched.
    #[must_use]
    pub fn has_way_in(&self) -> bool {
        self.servers.iter().any(|published| published.server.protocol.is_incoming())
    }

    /// Whether mail can be sent.
    #[must_use]
    pub fn has_way_out(&self) -> bool {
        self.servers.iter().any(|published| !published.server.protocol.is_incoming())
    }

    /// The provider as the text of a provider file.
    ///
    /// # Errors
    /// None that a provider from a file can cause; what the TOML writer says otherwise.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }
}
