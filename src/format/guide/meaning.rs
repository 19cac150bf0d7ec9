//! What the slots and the link targets of a sentence stand for.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::program::{Side, Slot};
use super::segment::{Meaning, Segment, Sentence};
use super::writer::Writer;
use crate::format::{ReadBy, by_name};

/// The formats that are an Apple profile, the one to prefer first.
const PROFILES: &[&str] = &["apple", "apple-pop3"];

impl Meaning for Writer<'_> {
    fn slot(&self, name: &str) -> Option<Sentence> {
        let text = |text: &str| Some(vec![Segment::Text(text.to_owned())]);
        match name.split_once('.') {
            Some(("incoming", name)) => AtServer { writer: self, side: Side::Incoming }.slot(name),
            Some(("outgoing", name)) => AtServer { writer: self, side: Side::Outgoing }.slot(name),
            _ => match name {
                "provider" => text(self.provider.name.as_str()),
                "program" => text(self.program.name),
                "address" => Some(self.value(Slot::Address)),
                "hosts" => Some(self.hosts()),
                "asking" => Some(vec![Segment::Value(format!("?email=you@{}", self.provider.main_domain()))]),
                "securities" => Some(self.securities()),
                _ => None,
            },
        }
    }

    /// The profile, the settings file, or the page of that name, at a section or not.
    fn target(&self, name: &str) -> Option<String> {
        match name.split_once('#') {
            None if name == "profile" => self.profile().map(str::to_owned),
            None if name == "settings-file" => self.settings_file(),
            None => file_of(name).map(str::to_owned),
            Some((page, section)) => file_of(page).map(|file| format!("{file}#{section}")),
        }
    }
}

/// Where the page of that name lies beside this one.
fn file_of(name: &str) -> Option<&'static str> {
    let page = by_name(name).filter(|format| format.reader == ReadBy::Person)?;
    page.paths.first().map(|path| path.trim_start_matches('/'))
}

/// A sentence about one server, in which `{port}` is its port.
pub(super) struct AtServer<'w> {
    pub writer: &'w Writer<'w>,
    pub side: Side,
}

impl Meaning for AtServer<'_> {
    fn slot(&self, name: &str) -> Option<Sentence> {
        let Self { writer, side } = *self;
        let server = &writer.values(side).server;
        match name {
            "host" => Some(writer.value(Slot::Host(side))),
            "port" => Some(writer.value(Slot::Port(side))),
            "usual-port" => Some(vec![Segment::Value(server.tls.usual_port(server.protocol).to_string())]),
            "security" => Some(vec![Segment::Label(writer.security(side).to_owned())]),
            "username" => Some(writer.value(Slot::Username(side))),
            "authentication" => Some(vec![Segment::Text(writer.values(side).authentication())]),
            _ => writer.slot(name),
        }
    }

    fn target(&self, name: &str) -> Option<String> {
        self.writer.target(name)
    }
}

impl Writer<'_> {
    /// The file of the Apple profile, if the provider's servers can be said in one.
    pub(super) fn profile(&self) -> Option<&'static str> {
        let mut formats = PROFILES.iter().filter_map(|name| by_name(name));
        let format = formats.find(|format| format.render(self.provider, self.addressee).is_ok())?;
        format.paths.first().map(|path| path.trim_start_matches('/'))
    }

    /// The person's settings file, where a live server has it.
    fn settings_file(&self) -> Option<String> {
        let path = by_name("k9s")?.paths.first()?.trim_start_matches('/');
        let address = self.addressee.person()?.address.to_string();
        Some(format!("{path}?email={}", utf8_percent_encode(&address, NON_ALPHANUMERIC)))
    }

    /// Both hosts, or the one that they are.
    fn hosts(&self) -> Sentence {
        let [incoming, outgoing] = [Side::Incoming, Side::Outgoing].map(|side| self.host(side));
        match incoming == outgoing {
            true => incoming,
            false => [incoming, vec![Segment::Text(" and ".to_owned())], outgoing].concat(),
        }
    }

    /// What to choose as security, said once if it is the same for both servers.
    fn securities(&self) -> Sentence {
        let [incoming, outgoing] = [Side::Incoming, Side::Outgoing].map(|side| self.security(side));
        match incoming == outgoing {
            true => self.sentence("{incoming.security}"),
            false => self
                .sentence("{incoming.security} for incoming mail and {outgoing.security} for outgoing mail"),
        }
    }
}
