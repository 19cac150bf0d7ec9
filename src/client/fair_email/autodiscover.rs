//! Microsoft's document as FairEmail reads it: `getMSAutodiscovery`.

use quick_xml::escape::escape;

use super::candidate::{Candidate, Place};
use crate::client::tree;
use crate::format::xml::Element;
use crate::mail::EmailAddress;

const REQUEST: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
const RESPONSE: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

/// What it posts.
pub(super) fn request(address: &EmailAddress) -> Vec<u8> {
    let address = address.to_string();
    let address = escape(&address);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Autodiscover xmlns=\"{REQUEST}\"><Request>\
         <EMailAddress>{address}</EMailAddress><AcceptableResponseSchema>{RESPONSE}</AcceptableResponseSchema>\
         </Request></Autodiscover>"
    )
    .into_bytes()
}

pub(super) fn read(document: &[u8]) -> Result<Candidate, String> {
    let root = tree::read_on_android(document).map_err(|error| error.to_string())?.root;
    let mut reading = Reading::default();
    reading.element(&root);
    reading.found.checked()
}

#[derive(Default)]
struct Reading {
    found: Candidate,
    in_account: bool,
    is_email: bool,
    is_settings: bool,
    protocol: Option<Protocol>,
}

/// A `Protocol` that is open.
#[derive(Default)]
struct Protocol {
    is_imap: bool,
    is_smtp: bool,
    host: Option<String>,
    port: Option<i32>,
}

impl Reading {
    fn element(&mut self, element: &Element) {
        self.opens(element);
        element.children.iter().for_each(|child| self.element(child));
        self.closes(&element.name);
    }

    /// `Encryption`, `SSL` and `LoginName` are not looked at.
    fn opens(&mut self, element: &Element) {
        let text = element.text.as_str();
        let is_open = self.in_account && self.is_email && self.is_settings;
        match (element.name.as_str(), &mut self.protocol) {
            ("Account", _) => self.in_account = true,
            ("AccountType", _) if self.in_account => self.is_email |= text == "email",
            ("Action", _) if self.in_account => self.is_settings |= text == "settings",
            ("Protocol", _) if self.in_account => self.protocol = Some(Protocol::default()),
            (name, Some(protocol)) if is_open && !text.is_empty() => protocol.take(name, text),
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        match name {
            "Account" => (self.in_account, self.is_email, self.is_settings) = (false, false, false),
            "Protocol" => {
                if let Some(protocol) = self.protocol.take() {
                    protocol.put_into(&mut self.found);
                }
            }
            _ => {}
        }
    }
}

impl Protocol {
    /// `IMAP` and `SMTP` in capitals; a port with anything but digits is passed over.
    fn take(&mut self, name: &str, text: &str) {
        match name {
            "Type" => {
                self.is_imap |= text == "IMAP";
                self.is_smtp |= text == "SMTP";
            }
            "Server" => self.host = Some(text.to_owned()),
            "Port" if text.bytes().all(|byte| byte.is_ascii_digit()) => self.port = text.parse().ok(),
            _ => {}
        }
    }

    /// The last of a type counts, and the port alone says how the connection is protected.
    fn put_into(self, found: &mut Candidate) {
        let (Some(host), Some(port)) = (self.host, self.port) else { return };
        if self.is_imap {
            found.imap = Place { host, port, has_starttls: port == 143 };
        } else if self.is_smtp {
            found.smtp = Place { host, port, has_starttls: port == 587 };
        }
    }
}
