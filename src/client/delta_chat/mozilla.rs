//! Thunderbird's document as Delta Chat reads it: `auto_mozilla.rs`. It goes by the events of quick-xml and
//! builds no tree: any text that can be cut into tags is a document, a web page too.

use super::params::{Params, Socket};
use crate::format::xml_events::{Tag, XmlEvent, events};
use crate::mail::EmailAddress;

/// Every complete server, the incoming ones first.
pub(super) fn servers(document: &str, address: &EmailAddress) -> Result<Vec<Params>, String> {
    let read = events(document.as_bytes());
    if let Some(error) = read.error {
        return Err(error.to_string());
    }
    let (mut incoming, mut outgoing) = (Vec::new(), Vec::new());
    let mut rest = read.events.iter();
    while let Some(event) = rest.next() {
        let XmlEvent::Start(tag) = event else { continue };
        match tag.name.to_lowercase().as_str() {
            "incomingserver" => incoming.extend(server(tag, &mut rest, address)),
            "outgoingserver" => outgoing.extend(server(tag, &mut rest, address)),
            _ => {}
        }
    }
    incoming.extend(outgoing);
    Ok(incoming)
}

/// The element whose texts are taken; it stays in force behind its end.
#[derive(Clone, Copy)]
enum Field {
    Host,
    Port,
    Socket,
    Username,
}

#[derive(Default)]
struct Values {
    host: Option<String>,
    port: Option<u16>,
    socket: Socket,
    username: Option<String>,
}

fn server<'e>(
    tag: &Tag,
    rest: &mut impl Iterator<Item = &'e XmlEvent>,
    address: &EmailAddress,
) -> Option<Params> {
    let mut values = Values::default();
    let mut field = None;
    for event in rest {
        match event {
            XmlEvent::Start(inner) => field = Field::of(&inner.name),
            XmlEvent::End(name) if name.eq_ignore_ascii_case(&tag.name) => break,
            // Blanks are dropped; `CDATA` and references are not text, and a comment cuts one in two.
            XmlEvent::Text(text) if !text.trim().is_empty() => values.take(field, text.trim()),
            _ => {}
        }
    }
    let protocol = super::params::protocol(&kind(tag))?;
    Some(Params {
        protocol,
        host: filled(&values.host?, address),
        port: values.port?,
        socket: values.socket,
        username: filled(&values.username?, address),
    })
}

impl Field {
    fn of(name: &str) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "hostname" => Some(Self::Host),
            "port" => Some(Self::Port),
            "sockettype" => Some(Self::Socket),
            "username" => Some(Self::Username),
            _ => None,
        }
    }
}

impl Values {
    /// The last text counts. A port that is no number is as good as none said.
    fn take(&mut self, field: Option<Field>, text: &str) {
        match field {
            Some(Field::Host) => self.host = Some(text.to_owned()),
            Some(Field::Port) => self.port = Some(text.parse().unwrap_or_default()),
            Some(Field::Socket) => self.socket = socket(text),
            Some(Field::Username) => self.username = Some(text.to_owned()),
            None => {}
        }
    }
}

fn socket(text: &str) -> Socket {
    match text.to_lowercase().as_str() {
        "ssl" => Socket::Tls,
        "starttls" => Socket::Starttls,
        "plain" => Socket::Plain,
        _ => Socket::Automatic,
    }
}

fn kind(tag: &Tag) -> String {
    let is_type = |(key, _): &&(String, String)| key.eq_ignore_ascii_case("type");
    tag.attributes.iter().find(is_type).map(|(_, value)| value.to_lowercase()).unwrap_or_default()
}

fn filled(text: &str, address: &EmailAddress) -> String {
    text.replace("%EMAILADDRESS%", &address.to_string())
        .replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILDOMAIN%", address.domain().as_str())
}
