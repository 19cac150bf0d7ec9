//! Microsoft's document as Delta Chat reads it: `auto_outlook.rs`.

use super::params::{Params, Socket};
use crate::format::xml_events::{XmlEvent, events};

/// What a document says.
pub(super) enum Said {
    Servers(Vec<Params>),
    /// A `RedirectUrl`, wherever it stands: what follows it is not read.
    GoTo(String),
}

pub(super) fn read(document: &str) -> Result<Said, String> {
    let read = events(document.as_bytes());
    let mut servers = Vec::new();
    let mut rest = read.events.iter().filter(|event| !is_blank(event));
    while let Some(event) = rest.next() {
        let XmlEvent::Start(tag) = event else { continue };
        match tag.name.to_lowercase().as_str() {
            "protocol" => servers.extend(server(&mut rest)),
            "redirecturl" => {
                let url = rest.next().and_then(text_of).map_or("", |text| text.trim());
                return Ok(Said::GoTo(url.to_owned()));
            }
            _ => {}
        }
    }
    match read.error {
        Some(error) => Err(error.to_string()),
        None => Ok(Said::Servers(servers)),
    }
}

fn is_blank(event: &XmlEvent) -> bool {
    text_of(event).is_some_and(|text| text.trim().is_empty())
}

const fn text_of(event: &XmlEvent) -> Option<&String> {
    match event {
        XmlEvent::Text(text) => Some(text),
        _ => None,
    }
}

#[derive(Default)]
struct Values {
    kind: Option<String>,
    host: Option<String>,
    port: Option<u16>,
    is_open: bool,
}

/// `LoginName`, `Encryption` and the rest are not looked at.
fn server<'e>(rest: &mut impl Iterator<Item = &'e XmlEvent>) -> Option<Params> {
    let mut values = Values::default();
    let mut field: Option<String> = None;
    for event in rest {
        match event {
            XmlEvent::Start(tag) => field = Some(tag.name.to_lowercase()),
            XmlEvent::End(name) if name.eq_ignore_ascii_case("protocol") => break,
            XmlEvent::End(name) if field.as_ref() == Some(&name.to_lowercase()) => field = None,
            XmlEvent::Text(text) => values.take(field.as_deref().unwrap_or_default(), text.trim()),
            _ => {}
        }
    }
    let socket = if values.is_open { Socket::Plain } else { Socket::Automatic };
    Some(Params {
        protocol: super::params::protocol(&values.kind?.to_lowercase())?,
        host: values.host?,
        port: values.port?,
        socket,
        username: String::new(),
    })
}

impl Values {
    fn take(&mut self, field: &str, text: &str) {
        match field {
            "type" => self.kind = Some(text.to_owned()),
            "server" => self.host = Some(text.to_owned()),
            "port" => self.port = Some(text.parse().unwrap_or_default()),
            // Anything but `off` in small letters is on.
            "ssl" => self.is_open = text == "off",
            _ => {}
        }
    }
}
