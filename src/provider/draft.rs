//! A provider in parts: what is known of it, before anybody asks whether it is enough and fits together.

use std::collections::BTreeMap;

use serde::Serialize;

use super::brand::Brand;
use super::extras::{Dav, Documentation, Jmap, Links, Note, Oauth2, Pop3Options, Sieve};
use super::id::ProviderId;
use super::load::{Loaded, load_text};
use super::load_error::LoadError;
use super::provider::Provider;
use super::published::Published;
use super::source::Source;
use super::source_name::SourceName;
use crate::mail::{Domain, DomainPattern, Host, Line, WebUrl};

/// The members of a provider file, any of which may be missing. It becomes a provider by way of its file: there is no
/// other door.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Draft {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<Line>,
    pub domains: Vec<DomainPattern>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mx_domains: Vec<Domain>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_host: Option<Host>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webmail: Option<WebUrl>,
    #[serde(skip_serializing_if = "Brand::is_empty")]
    pub brand: Brand,
    #[serde(skip_serializing_if = "Links::is_empty")]
    pub links: Links,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documentation: Vec<Documentation>,
    #[serde(rename = "note", skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pop3: Option<Pop3Options>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Dav>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Dav>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sieve: Option<Sieve>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jmap: Option<Jmap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth2: Option<Oauth2>,
    #[serde(rename = "server", skip_serializing_if = "Vec::is_empty")]
    pub servers: Vec<Published>,
    #[serde(rename = "candidate", skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Published>,
    #[serde(rename = "source", skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<SourceName, Source>,
}

impl Draft {
    /// The text of the provider file.
    ///
    /// # Errors
    /// None that these members can cause; what the TOML writer says otherwise.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        toml::to_string(self)
    }

    /// The provider, if the parts are enough and fit together: the same checks as for a file that somebody wrote.
    ///
    /// # Errors
    /// Everything that is wrong with it, at once.
    pub fn load(&self, id: &ProviderId) -> Result<Loaded, LoadError> {
        let file = format!("{id}.toml");
        let unwritable =
            |error: toml::ser::Error| LoadError::Unreadable { file: file.clone(), reason: error.to_string() };
        load_text(&file, self.to_toml().map_err(unwritable)?)
    }
}

impl From<&Provider> for Draft {
    fn from(provider: &Provider) -> Self {
        let provider = provider.clone();
        Self {
            name: Some(provider.name),
            short_name: Some(provider.short_name),
            domains: provider.domains,
            mx_domains: provider.mx_domains,
            web_host: provider.web_host,
            webmail: provider.webmail,
            brand: provider.brand,
            links: provider.links,
            documentation: provider.documentation,
            notes: provider.notes,
            pop3: provider.pop3,
            calendar: provider.calendar,
            contacts: provider.contacts,
            sieve: provider.sieve,
            jmap: provider.jmap,
            oauth2: provider.oauth2,
            servers: provider.servers,
            candidates: provider.candidates,
            sources: provider.sources,
        }
    }
}
