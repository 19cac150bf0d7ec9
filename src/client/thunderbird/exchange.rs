//! How Thunderbird reads an Autodiscover answer (`readAutoDiscoverXML`, `detectStandardProtocols`). Namespaces
//! are not looked at.

use url::Url;

use super::answer::Content;
use super::jxon::Value;
use super::made::{self, PortRead, Server};
use super::sanitizer;
use crate::client::account::SignIn;
use crate::client::look::{Look, Refusal};
use crate::mail::{EmailAddress, TlsMode};

/// The account of the first IMAP or POP3 server; it may be without SMTP.
pub(super) fn look(content: &Content, login: &str, warnings: Vec<String>, address: &EmailAddress) -> Look {
    match read(content, login).and_then(Config::complete) {
        Ok(config) => config.look(warnings, address),
        Err(refusal) => Look::Stop(made::then_guesses(refusal)),
    }
}

/// Who is to be asked about instead, if it says so.
pub(super) fn redirection(content: &Content) -> Option<&Value> {
    let Content::Xml(document) = content else { return None };
    let account = document.get("Autodiscover")?.get("Response")?.get("Account")?;
    account.get("RedirectAddr").filter(|value| value.is_truthy())
}

fn read(content: &Content, login: &str) -> Result<Config, Refusal> {
    let document = match content {
        Content::Xml(document) => document,
        Content::Useless(reason) => return Err(Refusal::new(reason.as_str())),
    };
    let response = document.get("Autodiscover").and_then(|root| root.get("Response"));
    let account = response.and_then(|response| response.get("Account"));
    let account = account.filter(|account| account.get("Protocol").is_some());
    let account = account.ok_or_else(|| {
        Refusal::new("expected an `Autodiscover` with a `Response` with an `Account` with a `Protocol`")
    })?;
    let mut config = Config::new(login);
    for protocol in account.all("Protocol") {
        if let Err(reason) = config.add(protocol, login) {
            config.reasons.push(reason);
        }
    }
    Ok(config)
}

/// What has been read so far. The first server is written over by an Exchange server, host name and all.
struct Config {
    incoming: Server,
    alternatives: Vec<Server>,
    outgoing: Option<Server>,
    has_exchange_url: bool,
    reasons: Vec<String>,
}

impl Config {
    fn new(login: &str) -> Self {
        let incoming = Server {
            kind: String::new(),
            host: String::new(),
            port: PortRead::Number(443.0),
            tls: TlsMode::Implicit,
            sign_in: SignIn::Password,
            username: Some(login.to_owned()),
        };
        Self { incoming, alternatives: vec![], outgoing: None, has_exchange_url: false, reasons: vec![] }
    }

    fn add(&mut self, protocol: &Value, login: &str) -> Result<(), String> {
        match protocol.get("Type").and_then(Value::as_text) {
            Some("WEB") => self.add_web(protocol),
            Some("EXHTTP" | "EXCH") => {
                let url = sanitizer::url(protocol.get("EwsUrl"))?;
                self.has_exchange_url = true;
                self.add_exchange(&url)
            }
            Some("IMAP") => self.add_incoming(server("imap", protocol, login)?),
            Some("POP3") => self.add_incoming(server("pop3", protocol, login)?),
            Some("SMTP") => {
                let server = server("smtp", protocol, login)?;
                self.outgoing.get_or_insert(server);
                Ok(())
            }
            Some(kind) => Err(format!("`{}` is not known", sanitizer::shown(kind))),
            None => Err("`Type` is not a word".to_owned()),
        }
    }

    fn add_incoming(&mut self, server: Server) -> Result<(), String> {
        match self.incoming.host.is_empty() {
            true => self.incoming = server,
            false => self.alternatives.push(server),
        }
        Ok(())
    }

    fn add_web(&mut self, protocol: &Value) -> Result<(), String> {
        let Some(urls) = protocol.get("External").or_else(|| protocol.get("Internal")) else { return Ok(()) };
        if !urls.is_truthy() {
            return Ok(());
        }
        let outlook = urls.get("OWAUrl").ok_or("there is no `OWAUrl`")?;
        let url = sanitizer::url(outlook.inner_text())?;
        if let Some(inner) = urls.get("Protocol").filter(|_| !self.has_exchange_url) {
            inner.as_object().ok_or("`Protocol` in `Protocol` is empty")?;
            if let Some(exchange) = inner.get("ASUrl") {
                sanitizer::url(Some(exchange))?;
                self.has_exchange_url = true;
            }
        }
        self.add_exchange(&url)
    }

    fn add_exchange(&mut self, url: &Url) -> Result<(), String> {
        "exchange".clone_into(&mut self.incoming.kind);
        let host = Value::Text(url.host_str().unwrap_or_default().to_owned());
        self.incoming.host = sanitizer::hostname(Some(&host))?;
        if let Some(port) = url.port() {
            self.incoming.port = PortRead::Number(f64::from(port));
        }
        Ok(())
    }

    /// `isComplete`
    fn complete(self) -> Result<Self, Refusal> {
        if self.incoming.host.is_empty() {
            let reasons: Vec<&str> = self.reasons.iter().take(5).map(String::as_str).collect();
            return Err(Refusal::new(format!("no `Protocol` can be used: {}", reasons.join("; "))));
        }
        let servers = || std::iter::once(&self.incoming).chain(&self.outgoing);
        if servers().any(|server| server.port == PortRead::Number(0.0)) {
            return Err(Refusal::new("the port of the first server is 0"));
        }
        Ok(self)
    }

    /// What `preferStandardProtocols` puts first.
    fn look(&self, warnings: Vec<String>, address: &EmailAddress) -> Look {
        let all = std::iter::once(&self.incoming).chain(&self.alternatives);
        match all.into_iter().find(|server| server.kind != "exchange") {
            Some(server) => made::look(server, self.outgoing.as_ref(), warnings, address),
            None => Look::Beyond(Refusal::new("takes the `exchange` server: there is nothing else")),
        }
    }
}

fn server(kind: &str, protocol: &Value, login: &str) -> Result<Server, String> {
    let host = sanitizer::hostname(protocol.get("Server"))?;
    let port = sanitizer::integer(protocol.get("Port"))?;
    let tls = match is_plain(protocol)? {
        true => TlsMode::None,
        false => mode_of(port),
    };
    let sign_in = match word(protocol, "SPA")?.as_deref() {
        // "Secure", whatever the server has of it: no password as it is.
        Some("on") => SignIn::Encrypted,
        _ => SignIn::Password,
    };
    let username = match protocol.get("LoginName") {
        Some(name) if name.is_truthy() => name.to_text(),
        Some(name) => return Err(format!("`LoginName` is read as `{}`", name.to_text())),
        None => login.to_owned(),
    };
    let (kind, port, username) = (kind.to_owned(), PortRead::Number(port), Some(username));
    Ok(Server { kind, host, port, tls, sign_in, username })
}

/// `Encryption` is looked at only where `SSL` has not said enough.
fn is_plain(protocol: &Value) -> Result<bool, String> {
    Ok(word(protocol, "SSL")?.as_deref() == Some("off")
        || word(protocol, "Encryption")?.as_deref() == Some("none"))
}

/// `SSL` and `TLS` in `Encryption` are not told apart: the port says which.
fn mode_of(port: f64) -> TlsMode {
    const STARTTLS: [f64; 4] = [143.0, 110.0, 25.0, 587.0];
    if STARTTLS.contains(&port) { TlsMode::Starttls } else { TlsMode::Implicit }
}

/// A word in lower case. What is no word breaks the whole section: an empty element is `true`.
fn word(protocol: &Value, name: &str) -> Result<Option<String>, String> {
    match protocol.get(name) {
        None => Ok(None),
        Some(Value::Text(text)) => Ok(Some(text.to_lowercase())),
        Some(other) => Err(format!("`{name}` is read as `{}`: expected a word", other.to_text())),
    }
}
