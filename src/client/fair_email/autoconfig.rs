//! Thunderbird's document as FairEmail reads it: `getISPDB`. It goes by names and by what came before; where
//! an element stands does not matter.

use super::candidate::{Candidate, Place, User};
use crate::client::tree;
use crate::format::xml::Element;

pub(super) fn read(document: &[u8]) -> Result<Candidate, String> {
    // That the end is missing does not matter to it.
    let root = tree::read_on_android(document).map_err(|error| error.to_string())?.root;
    let mut reading = Reading::default();
    reading.element(&root)?;
    reading.found.checked()
}

#[derive(Default)]
struct Reading {
    found: Candidate,
    section: Section,
    had_incoming: bool,
    had_outgoing: bool,
}

/// In which server it is, if that one counts.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Section {
    Imap,
    Smtp,
    #[default]
    None,
}

impl Reading {
    fn element(&mut self, element: &Element) -> Result<(), String> {
        self.opens(element)?;
        element.children.iter().try_for_each(|child| self.element(child))?;
        self.closes(&element.name);
        Ok(())
    }

    /// Only the first `incomingServer` counts, of whatever type: behind one for POP3 there is no IMAP.
    fn opens(&mut self, element: &Element) -> Result<(), String> {
        let is = |kind: &str| element.get_attribute("type") == Some(kind);
        match element.name.as_str() {
            "incomingServer" if !self.had_incoming && is("imap") => self.section = Section::Imap,
            "outgoingServer" if !self.had_outgoing && is("smtp") => self.section = Section::Smtp,
            "incomingServer" | "outgoingServer" => {}
            // An element without a text says nothing; a text of blanks is one.
            _ if element.text.is_empty() => {}
            "hostname" => {
                if let Some((place, _)) = self.place() {
                    element.text.clone_into(&mut place.host);
                }
            }
            "port" => self.port(&element.text)?,
            "socketType" => self.socket(&element.text),
            "username" => self.username(&element.text),
            _ => {}
        }
        Ok(())
    }

    fn closes(&mut self, name: &str) {
        match name {
            "incomingServer" => self.had_incoming = true,
            "outgoingServer" => self.had_outgoing = true,
            _ => return,
        }
        self.section = Section::None;
    }

    /// The server it is in, and the port that means STARTTLS there.
    const fn place(&mut self) -> Option<(&mut Place, i32)> {
        match self.section {
            Section::Imap => Some((&mut self.found.imap, 143)),
            Section::Smtp => Some((&mut self.found.smtp, 587)),
            Section::None => None,
        }
    }

    /// `Integer.parseInt`: a blank, and the whole document is lost. The port sets the mode.
    fn port(&mut self, text: &str) -> Result<(), String> {
        let Some((place, starttls_port)) = self.place() else { return Ok(()) };
        place.port =
            text.parse().map_err(|_| format!("a `port` is `{text}`: expected a number and nothing else"))?;
        place.has_starttls = place.port == starttls_port;
        Ok(())
    }

    /// Whichever of `port` and `socketType` stands last decides. Other words are passed over, `plain` too.
    fn socket(&mut self, text: &str) {
        let has_starttls = match text {
            "SSL" => false,
            "STARTTLS" => true,
            _ => return,
        };
        if let Some((place, _)) = self.place() {
            place.has_starttls = has_starttls;
        }
    }

    /// The last `username` of the whole document counts, wherever it stands, POP3 too.
    fn username(&mut self, text: &str) {
        match text {
            "%EMAILADDRESS%" => self.found.user = User::Address,
            "%EMAILLOCALPART%" => self.found.user = User::LocalPart,
            own => {
                self.found.user = User::Own;
                self.found.own_username = Some(own.to_owned());
            }
        }
    }
}
