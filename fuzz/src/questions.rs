//! What is asked of the live server.

use std::sync::LazyLock;

use mailsetup::format::{
    Addressee, CannotSay, FORMATS, Format, Method, Query, Question, Reply, by_name, xml,
};
use mailsetup::mail::EmailAddress;
use mailsetup::provider::{Catalogue, Provider};

use crate::promises::reads_as_written;

const TIME: &str = "12:34:56.1234567";

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &[]).expect("what is built in"));

/// A body that is posted for a format.
pub fn post(format: &str, body: &[u8]) {
    let format = by_name(format).expect("a format");
    let query = Query::default();
    ask(format, &Question { method: Method::Post, query: &query, below: "", body, time: TIME });
}

/// The query of a URL, or the rest of its path, asked of every format.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let query = Query::parse(&text);
    for name in ["email", "emailaddress", "Email"] {
        if let Ok(Some(value)) = query.only(name) {
            let again = Query::parse(&format!("{name}={}", encoded(value)));
            assert_eq!(again.only(name), Ok(Some(value)));
        }
    }
    let question = Question { method: Method::Get, query: &query, below: "", body: b"", time: TIME };
    for format in FORMATS {
        ask(format, &question);
        ask(format, &Question { below: &text, ..question });
    }
}

fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn ask(format: &Format, question: &Question<'_>) {
    match (format.ask.who)(question) {
        Ok(None) => {}
        Ok(Some(address)) => is_answered(format, address),
        Err(reply) => is_readable(&reply),
    }
    is_readable(&(format.ask.unknown)(question));
}

/// Whoever he is, the file that he gets is one, and its servers are those that everybody else gets; unless the programs
/// that read it refuse his address.
fn is_answered(format: &Format, address: EmailAddress) {
    reads_as_written(&address);
    let Some(read) = format.read else { return };
    let provider: &Provider = CATALOGUE.providers().first().expect("a provider");
    let servers = |address: EmailAddress| {
        let file = format.render(provider, &Addressee::one(address))?;
        let settings =
            read(&file).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&file)));
        let servers = settings.servers.into_iter().map(|server| (server.protocol, server.host, server.port));
        Ok::<_, CannotSay>(servers.collect::<Vec<_>>())
    };
    let his = servers(address);
    if !matches!(his, Err(CannotSay::Person(_))) {
        assert_eq!(his, servers("ann@fuzz.example".parse().expect("an address")));
    }
}

fn is_readable(reply: &Reply) {
    match reply.media_type {
        kind if kind.contains("xml") => assert!(xml::read(&reply.bytes).is_ok(), "{reply:?}"),
        kind if kind.contains("json") => {
            assert!(serde_json::from_slice::<serde_json::Value>(&reply.bytes).is_ok())
        }
        _ => assert!(reply.bytes.is_ascii(), "{reply:?}"),
    }
}
