//! What a provider offers beside its mail servers.

use schemars::JsonSchema;
use serde::Serialize;

use super::table_reader::TableReader;
use crate::mail::{Host, Language, Line, Port, UsernameTemplate, WebUrl};

/// What the schema says of an address that must be protected.
const HTTPS: &str = r"^https://[^\s@]+$";

/// Pages where people help themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Links {
    /// Where people sign in to their account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login: Option<WebUrl>,
    /// Where a forgotten password is replaced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<WebUrl>,
    /// Where outages are announced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<WebUrl>,
    /// Where people get help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<WebUrl>,
}

impl Links {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        Some(Self {
            login: table.optional("login"),
            password: table.optional("password"),
            status: table.optional("status"),
            support: table.optional("support"),
        })
    }

    /// Whether there is no link at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}

/// A help page of the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Documentation {
    pub url: WebUrl,
    /// English where nothing is said.
    #[serde(default = "Language::english")]
    #[schemars(with = "Option<Language>")]
    pub language: Language,
    pub title: Line,
}

impl Documentation {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let url = table.required("url");
        let language = table.optional("language").unwrap_or_else(Language::english);
        let title = table.required("title");
        Some(Self { url: url?, language, title: title? })
    }
}

/// Something that people should know before they begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Note {
    pub text: Line,
    /// English where nothing is said.
    #[serde(default = "Language::english")]
    #[schemars(with = "Option<Language>")]
    pub language: Language,
}

impl Note {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let text = table.required("text");
        let language = table.optional("language").unwrap_or_else(Language::english);
        Some(Self { text: text?, language })
    }
}

/// How POP3 programs should treat the mail on the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Pop3Options {
    /// Whether fetched mail stays on the server.
    pub leave_on_server: bool,
    /// For how many days; without it, until it is deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_on_server: Option<u16>,
}

impl Pop3Options {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let leave_on_server = table.required("leave-on-server");
        let days_on_server = table.optional("days-on-server");
        Some(Self { leave_on_server: leave_on_server?, days_on_server })
    }
}

/// A calendar server (`CalDAV`, RFC 4791) or an address book server (CardDAV, RFC 6352).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Dav {
    /// The address of the service, https.
    #[schemars(extend("pattern" = HTTPS))]
    pub url: WebUrl,
    pub username: UsernameTemplate,
}

impl Dav {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let url = table.required_https("url");
        let username = table.required("username");
        Some(Self { url: url?, username: username? })
    }
}

/// Where filter rules are kept (ManageSieve, RFC 5804: STARTTLS, whatever the port).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sieve {
    pub host: Host,
    /// 4190, as a rule.
    pub port: Port,
}

impl Sieve {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let host = table.required("host");
        let port = table.required("port");
        Some(Self { host: host?, port: port? })
    }
}

/// Mail, calendars and contacts over https (JMAP, RFC 8620).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Jmap {
    /// The session resource, https (RFC 8620 section 2).
    #[schemars(extend("pattern" = HTTPS))]
    pub url: WebUrl,
}

impl Jmap {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        Some(Self { url: table.required_https("url")? })
    }
}

/// Where programs get tokens instead of passwords (RFC 6749, RFC 8414).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Oauth2 {
    /// The issuer, https (RFC 8414 section 2).
    #[schemars(extend("pattern" = HTTPS))]
    pub issuer: WebUrl,
    /// Where the user signs in, https.
    #[schemars(extend("pattern" = HTTPS))]
    pub authorization_endpoint: WebUrl,
    /// Where the program gets its token, https.
    #[schemars(extend("pattern" = HTTPS))]
    pub token_endpoint: WebUrl,
    /// What the program asks for, separated by blanks.
    pub scope: Line,
    /// The public client id that any mail program may use.
    pub client_id: Line,
}

impl Oauth2 {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let issuer = table.required_https("issuer");
        let authorization_endpoint = table.required_https("authorization-endpoint");
        let token_endpoint = table.required_https("token-endpoint");
        let scope = table.required("scope");
        let client_id = table.required("client-id");
        Some(Self {
            issuer: issuer?,
            authorization_endpoint: authorization_endpoint?,
            token_endpoint: token_endpoint?,
            scope: scope?,
            client_id: client_id?,
        })
    }
}
