//! A PACC document (draft-ietf-mailmaint-pacc): implicit TLS on the usual ports, the whole address as the username.

use serde_json::Value;

use super::gather::{DavKind, Gathered, Said};
use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use super::unknown::NO_WORD;
use crate::mail::{Authentication, Language, Protocol, TlsMode, WebUrl};
use crate::provider::{Documentation, Jmap};

const ADDRESS: &str = "%EMAILADDRESS%";

pub(super) fn read(document: &Value, hint: &Hint) -> Result<Imported, ImportError> {
    let mut gathered = Gathered::new(Kind::Pacc, hint);
    let broken = |problem: &str| ImportError::Broken { kind: "PACC document", problem: problem.to_owned() };
    let protocols = document.get("protocols").and_then(Value::as_object);
    let protocols = protocols.ok_or_else(|| broken("`protocols`: expected an object"))?;
    let auth = methods(document.get("authentication"), &mut gathered);
    for (name, at) in protocols {
        gathered.rest_of_object(name, at, &members(name, at));
        protocol(name, at, &auth, &mut gathered);
    }
    info(document.get("info"), &mut gathered);
    gathered.rest_of_object("document", document, &["protocols", "authentication", "info"]);
    Ok(gathered.imported)
}

/// A password where one is taken: of OAuth2 a document names the issuer alone, from which nobody can sign in.
fn methods(said: Option<&Value>, gathered: &mut Gathered) -> Vec<Authentication> {
    let mut methods = Vec::new();
    if let Some(other) = said.filter(|said| !said.is_object()) {
        gathered.not_kept("authentication", &other.to_string(), "expected an object");
    }
    for (name, value) in said.and_then(Value::as_object).into_iter().flatten() {
        match name.as_str() {
            "password" if *value == Value::Bool(true) => methods.push(Authentication::Password),
            "password" if *value == Value::Bool(false) => {}
            "password" => gathered.not_kept("password", &value.to_string(), "expected true or false"),
            "oauth-public" => {
                gathered.rest_of_object("oauth-public", value, &["issuer"]);
                let why = "only the issuer: a provider file has its endpoints, scope and client id too";
                gathered.not_kept("oauth-public", text(value, "issuer"), why);
            }
            name => gathered.not_kept("authentication", name, NO_WORD),
        }
    }
    let takes_tokens = said.is_some_and(|said| said.get("oauth-public").is_some());
    if methods.is_empty() && takes_tokens {
        methods.push(Authentication::Oauth2);
    }
    methods
}

/// The members of a protocol that are read. A port is none of the format's: the usual one changes nothing.
fn members(name: &str, at: &Value) -> Vec<&'static str> {
    let usual = name.parse().ok().map(|protocol| TlsMode::Implicit.usual_port(protocol).get());
    let port = at.get("port").and_then(Value::as_u64);
    match name {
        "imap" | "pop3" | "smtp" if port == usual.map(u64::from) => vec!["host", "port"],
        "imap" | "pop3" | "smtp" => vec!["host"],
        "caldav" | "carddav" | "jmap" => vec!["url"],
        _ => vec!["host", "url"],
    }
}

fn protocol(name: &str, at: &Value, auth: &[Authentication], gathered: &mut Gathered) {
    let (host, url) = (text(at, "host"), text(at, "url"));
    let known = match name {
        "imap" => Protocol::Imap,
        "pop3" => Protocol::Pop3,
        "smtp" => Protocol::Smtp,
        "caldav" => return gathered.dav(name, DavKind::Calendar, url, ADDRESS),
        "carddav" => return gathered.dav(name, DavKind::Contacts, url, ADDRESS),
        "jmap" => {
            let url = gathered.https(name, url);
            gathered.imported.draft.jmap = url.map(|url| Jmap { url });
            return;
        }
        _ => {
            let what = if host.is_empty() { url } else { host };
            return gathered.not_kept(name, what, NO_WORD);
        }
    };
    gathered.server(&Said {
        place: name.to_owned(),
        protocol: known,
        host: host.to_owned(),
        port: TlsMode::Implicit.usual_port(known).to_string(),
        tls: TlsMode::Implicit,
        auth: auth.to_vec(),
        username: ADDRESS.to_owned(),
    });
}

fn info(info: Option<&Value>, gathered: &mut Gathered) {
    let Some(info) = info else { return };
    gathered.rest_of_object("info", info, &["provider", "help"]);
    if let Some(names) = info.get("provider") {
        gathered.rest_of_object("info: provider", names, &["name", "shortName"]);
        gathered.name("info: name", text(names, "name"));
        gathered.imported.draft.short_name = gathered.line("info: shortName", text(names, "shortName"));
    }
    if let Some(help) = info.get("help") {
        gathered.rest_of_object("info: help", help, &["documentation"]);
        if help.get("documentation").is_some() {
            help_page(text(help, "documentation"), gathered);
        }
    }
}

fn help_page(url: &str, gathered: &mut Gathered) {
    let Some(url) = gathered.value::<WebUrl>("help: documentation", url) else { return };
    let Ok(title) = shown(url.short()).parse() else { return };
    gathered.imported.draft.documentation.push(Documentation { url, language: Language::english(), title });
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).map_or("", str::trim)
}
