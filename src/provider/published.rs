//! A server as a provider file names it: the settings, and why we believe them.

use schemars::JsonSchema;
use serde::Serialize;

use super::server_note::ServerNote;
use super::source_name::SourceName;
use super::table_reader::{Located, TableReader};
use crate::mail::{Date, Server};

/// A server with its sources. Under `[[server]]` it goes into the files; under `[[candidate]]` it is
/// only remembered, with what speaks for it, until somebody asks the server itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Published {
    #[serde(flatten)]
    pub server: Server,
    /// Keys of `[source]`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub sources: Vec<SourceName>,
    /// Shown to people: a text, or one for each language, `{ en = "...", es = "..." }`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<ServerNote>,
    /// The day on which the server itself proved these settings; `mailsetup verify --write` puts it here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Date>,
}

impl Published {
    /// Reads the table; `declared` are the keys of `[source]`.
    pub(super) fn read(table: &mut TableReader<'_>, declared: &[&str]) -> Option<Self> {
        let protocol = table.required("protocol");
        let host = table.required("host");
        let port = table.required("port");
        let tls = table.required("tls");
        let auth = table.required_set("auth");
        let username = table.required("username");
        let sources = read_sources(table, declared);
        let note = ServerNote::read(table);
        let verified = table.optional("verified");
        let server = Server {
            protocol: protocol?,
            host: host?,
            port: port?,
            tls: tls?,
            auth: auth?,
            username: username?,
        };
        Some(Self { server, sources, note, verified })
    }
}

fn read_sources(table: &mut TableReader<'_>, declared: &[&str]) -> Vec<SourceName> {
    let mut sources = Vec::new();
    for Located { value, span } in table.located_list::<SourceName>("sources") {
        if !declared.contains(&value.as_str()) {
            table.problem(span, format!("sources: there is no `[source.{value}]`"));
        }
        sources.push(value);
    }
    sources
}
