//! Files of a format that were made by somebody else.

use mailsetup::format::{Addressee, Format, SaidServer, SaidTls, SaidUsername, Settings, by_name};
use mailsetup::mail::TlsMode;
use mailsetup::provider::load_text;
use serde_json::{Value, json};

use crate::promises::{is_one_line, reads_as_written};

/// Reads a file of the format of that name. What it says, published again, says the same.
pub fn settings(format: &str, bytes: &[u8]) {
    let format = by_name(format).expect("a format");
    let read = format.read.expect("a format that reads");
    let settings = match read(bytes) {
        Ok(settings) => settings,
        Err(error) => return is_one_line(&error.to_string()),
    };
    for server in &settings.servers {
        reads_as_written(&server.host);
        if let SaidUsername::Template(template) = &server.username {
            reads_as_written(template);
        }
    }
    let Some(again) = published_again(format, &settings) else { return };
    assert_eq!(again.name, settings.name);
    for server in &again.servers {
        assert!(settings.servers.iter().any(|said| is_as_said(server, said)), "{server:?} of {settings:?}");
    }
    assert_eq!(published_again(format, &again).as_ref(), Some(&again), "the third time");
}

/// The methods may be fewer: a format says those that all of its readers understand.
fn is_as_said(again: &SaidServer, said: &SaidServer) -> bool {
    (again.protocol, &again.host, again.port, again.tls) == (said.protocol, &said.host, said.port, said.tls)
}

/// Makes a provider of the settings, renders it, and reads that; nothing if no provider can be made of them.
fn published_again(format: &Format, settings: &Settings) -> Option<Settings> {
    let servers: Vec<Value> = settings.servers.iter().map(server).collect();
    // A settings file of K-9 Mail is for one, and names nobody else.
    let (name, addressee) = match format.name {
        "k9s" => ("Fuzz", Addressee::one("ann@fuzz.example".parse().expect("an address"))),
        _ => (settings.name.as_deref()?, Addressee::Anyone),
    };
    let file = json!({
        "name": name,
        "short-name": "Fuzz",
        "domains": ["fuzz.example"],
        "server": servers,
        // For whom a file says OAuth2.
        "oauth2": {
            "issuer": "https://fuzz.example/",
            "authorization-endpoint": "https://fuzz.example/authorize",
            "token-endpoint": "https://fuzz.example/token",
            "scope": "mail",
            "client-id": "fuzz",
        },
    });
    let provider = load_text("fuzz.json", file.to_string()).ok()?.provider;
    let bytes = format.render(&provider, &addressee).ok()?;
    let read = format.read?;
    Some(read(&bytes).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&bytes))))
}

fn server(said: &SaidServer) -> Value {
    json!({
        "protocol": said.protocol,
        "host": said.host,
        "port": said.port,
        "tls": match said.tls {
            SaidTls::Mode(mode) => mode,
            // Apple's devices find out.
            SaidTls::Some => TlsMode::Implicit,
        },
        "auth": said.auth,
        "username": match &said.username {
            SaidUsername::Template(template) => template.to_string(),
            SaidUsername::Literal(name) => name.clone(),
            SaidUsername::Asked => "%EMAILLOCALPART%".to_owned(),
        },
    })
}
