//! The document as Evolution reads it: `mail_autoconfig_parse_*` over the `GMarkupParser` of `GLib`.

use crate::format::xml_events::{Tag, XmlEvent, events};
use crate::mail::{EmailAddress, TlsMode};

/// What is said of each type in the whole document.
#[derive(Debug, Clone, Default)]
pub(super) struct Servers {
    pub imap: Said,
    pub pop3: Said,
    pub smtp: Said,
}

/// What is said of one type: of several servers the last value of each kind, from whichever it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// Whether anything is.
    pub is_set: bool,
    pub host: Option<String>,
    pub port: Option<u16>,
    /// Without a word on it there is no TLS.
    pub tls: Option<TlsMode>,
    pub username: Option<String>,
    pub mechanism: Mechanism,
}

/// How to sign in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mechanism {
    #[default]
    Unsaid,
    Cleartext,
    Encrypted,
}

pub(super) fn read(document: &[u8], address: &EmailAddress) -> Result<Servers, String> {
    if document.starts_with("\u{FEFF}".as_bytes()) {
        return Err("a byte order mark stands before the first element".to_owned());
    }
    let read = events(document);
    let mut reading = Reading {
        address,
        servers: Servers::default(),
        open: Vec::new(),
        text: String::new(),
        has_root: false,
        kind: None,
    };
    for event in &read.events {
        reading.event(event)?;
    }
    match read.error {
        Some(error) => Err(error.to_string()),
        None => reading.finish(),
    }
}

/// A type that Evolution has settings for.
#[derive(Clone, Copy)]
enum Kind {
    Imap,
    Pop3,
    Smtp,
}

struct Reading<'a> {
    address: &'a EmailAddress,
    servers: Servers,
    open: Vec<String>,
    /// Text and references up to the next tag, comment or `CDATA`: each such piece counts as a value, an empty
    /// one too.
    text: String,
    has_root: bool,
    kind: Option<Kind>,
}

impl Reading<'_> {
    fn event(&mut self, event: &XmlEvent) -> Result<(), String> {
        match event {
            XmlEvent::Text(text) | XmlEvent::Reference(Some(text)) => self.text.push_str(text),
            XmlEvent::Reference(None) => return Err("an entity is not one of the five of XML".to_owned()),
            // The content of `CDATA` is passed over (no `G_MARKUP_TREAT_CDATA_AS_TEXT`).
            XmlEvent::CData(_) | XmlEvent::Other => self.told()?,
            XmlEvent::Start(tag) => {
                self.told()?;
                self.opens(tag)?;
            }
            XmlEvent::Empty(tag) => {
                self.told()?;
                self.opens(tag)?;
                self.closes();
            }
            XmlEvent::End(_) => {
                self.told()?;
                self.closes();
            }
        }
        Ok(())
    }

    /// `type` and nothing else: any other attribute stops the whole document (`g_markup_collect_attributes`).
    fn opens(&mut self, tag: &Tag) -> Result<(), String> {
        if tag.is_broken {
            return Err(format!("an attribute of `{}` is not well-formed", tag.name));
        }
        self.has_root = true;
        self.open.push(tag.name.clone());
        if !is_server(&tag.name) {
            return Ok(());
        }
        match tag.attributes.as_slice() {
            [(key, kind)] if key == "type" => {
                self.kind = match kind.as_str() {
                    "imap" => Some(Kind::Imap),
                    "pop3" => Some(Kind::Pop3),
                    "smtp" => Some(Kind::Smtp),
                    _ => None,
                };
                Ok(())
            }
            attributes => match attributes.iter().find(|(key, _)| key != "type") {
                Some((key, _)) => {
                    Err(format!("`{}` has an attribute `{key}`: only `type` is taken", tag.name))
                }
                None => Err(format!("`{}` has no `type`", tag.name)),
            },
        }
    }

    fn closes(&mut self) {
        if self.open.pop().is_some_and(|name| is_server(&name)) {
            self.kind = None;
        }
    }

    fn told(&mut self) -> Result<(), String> {
        let text = std::mem::take(&mut self.text);
        let Some(element) = self.open.last() else {
            return match text.trim().is_empty() {
                true => Ok(()),
                false => Err("a text stands outside of the root element".to_owned()),
            };
        };
        let said = match self.kind {
            Some(Kind::Imap) => &mut self.servers.imap,
            Some(Kind::Pop3) => &mut self.servers.pop3,
            Some(Kind::Smtp) => &mut self.servers.smtp,
            None => return Ok(()),
        };
        said.take(element, &filled(&text, self.address));
        Ok(())
    }

    fn finish(mut self) -> Result<Servers, String> {
        self.told()?;
        match (self.open.last(), self.has_root) {
            (Some(name), _) => Err(format!("`{name}` is still open at the end")),
            (None, false) => Err("there is no element".to_owned()),
            (None, true) => Ok(self.servers),
        }
    }
}

fn is_server(name: &str) -> bool {
    matches!(name, "incomingServer" | "outgoingServer")
}

impl Said {
    fn take(&mut self, element: &str, text: &str) {
        match element {
            "hostname" => self.host = Some(text.to_owned()),
            "username" => self.username = Some(text.to_owned()),
            "port" => match number(text) {
                Some(port) => self.port = Some(port),
                None => return,
            },
            "socketType" => match tls(text) {
                Some(tls) => self.tls = Some(tls),
                None => return,
            },
            "authentication" => match text {
                "password-cleartext" | "plain" => self.mechanism = Mechanism::Cleartext,
                "password-encrypted" => self.mechanism = Mechanism::Encrypted,
                _ => return,
            },
            _ => return,
        }
        self.is_set = true;
    }
}

/// `strtol`: blanks before it, anything behind it.
fn number(text: &str) -> Option<u16> {
    let text = text.trim_start();
    let digits = text.strip_prefix('+').unwrap_or(text);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok().filter(|port| *port > 0)
}

fn tls(text: &str) -> Option<TlsMode> {
    match text {
        "plain" => Some(TlsMode::None),
        "SSL" => Some(TlsMode::Implicit),
        "STARTTLS" => Some(TlsMode::Starttls),
        _ => None,
    }
}

/// `%EMAILDOMAIN%` becomes nothing: what it is replaced by (`use_domain`) is only set where the user has typed
/// a domain of his own.
fn filled(text: &str, address: &EmailAddress) -> String {
    text.replace("%EMAILADDRESS%", &address.to_string())
        .replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILDOMAIN%", "")
}
