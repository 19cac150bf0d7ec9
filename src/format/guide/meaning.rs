//! What the slots and the link targets of a sentence stand for.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::program::{Side, Slot};
use super::segment::{Meaning, Segment, Sentence};
use super::writer::Writer;
use crate::format::{Addressee, ReadBy, by_name, in_language};
use crate::language::Words;
use crate::provider::Provider;

/// The formats that are an Apple profile, the one to prefer first.
const PROFILES: &[&str] = &["apple", "apple-pop3"];

impl Meaning for Writer<'_> {
    fn slot(&self, name: &str) -> Option<Sentence> {
        let text = |text: &str| Some(vec![Segment::Text(text.to_owned())]);
        if let Some(name) = name.strip_prefix("incoming-") {
            return AtServer { writer: self, side: Side::Incoming }.own_slot(name);
        }
        if let Some(name) = name.strip_prefix("outgoing-") {
            return AtServer { writer: self, side: Side::Outgoing }.own_slot(name);
        }
        match name {
            "name" => Some(vec![Segment::Name(self.provider.name.to_string())]),
            "title" => text(&self.texts.title()),
            "provider" => text(self.provider.name.as_str()),
            "program" => text(&self.texts.get("name")),
            "hosts" => Some(self.hosts()),
            "asking" => Some(vec![Segment::Value(format!("?email=you@{}", self.provider.main_domain()))]),
            "securities" => Some(self.securities()),
            _ => None,
        }
    }

    /// Where to sign in, the profile, the settings file, or the page of that name, at a section or not.
    fn target(&self, name: &str) -> Option<String> {
        let words = self.texts.words;
        match name.split_once('#') {
            None if name == "sign-in" => sign_in(self.provider),
            None if name == "profile" => self.profile.map(str::to_owned),
            None if name == "settings-file" => self.settings_file(),
            None => file_of(name, words),
            Some((page, section)) => file_of(page, words).map(|file| format!("{file}#{section}")),
        }
    }
}

/// Where a browser shows whether address and password are right.
fn sign_in(provider: &Provider) -> Option<String> {
    provider.webmail.as_ref().or(provider.links.login.as_ref()).map(ToString::to_string)
}

/// Where the page of that name lies beside this one, in the language of this one.
fn file_of(name: &str, words: &Words) -> Option<String> {
    let page = by_name(name).filter(|format| format.reader == ReadBy::Person)?;
    Some(in_language(page.paths.first()?, words).trim_start_matches('/').to_owned())
}

/// The file of the Apple profile, if the provider's servers can be said in one.
pub(super) fn profile(provider: &Provider, addressee: &Addressee) -> Option<&'static str> {
    let mut formats = PROFILES.iter().filter_map(|name| by_name(name));
    let format = formats.find(|format| format.render(provider, addressee).is_ok())?;
    format.paths.first().map(|path| path.trim_start_matches('/'))
}

/// A sentence about one server, in which `{port}` is its port.
pub(super) struct AtServer<'w> {
    pub writer: &'w Writer<'w>,
    pub side: Side,
}

impl AtServer<'_> {
    fn own_slot(&self, name: &str) -> Option<Sentence> {
        let Self { writer, side } = *self;
        let server = &writer.values(side).server;
        match name {
            "host" => Some(writer.value(Slot::Host(side))),
            "port" => Some(writer.value(Slot::Port(side))),
            "usual-port" => Some(vec![Segment::Value(server.tls.usual_port(server.protocol).to_string())]),
            "security" => Some(vec![Segment::Label(writer.security(side))]),
            "username" => Some(writer.value(Slot::Username(side))),
            "authentication" => Some(vec![Segment::Text(writer.values(side).authentication())]),
            _ => None,
        }
    }
}

impl Meaning for AtServer<'_> {
    fn slot(&self, name: &str) -> Option<Sentence> {
        self.own_slot(name).or_else(|| self.writer.slot(name))
    }

    fn target(&self, name: &str) -> Option<String> {
        self.writer.target(name)
    }
}

impl Writer<'_> {
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
            false => self.sentence(&self.texts.say("guides-hosts", &["incoming-host", "outgoing-host"])),
        }
    }

    /// What to choose as security, said once if it is the same for both servers.
    fn securities(&self) -> Sentence {
        let [incoming, outgoing] = [Side::Incoming, Side::Outgoing].map(|side| self.security(side));
        match incoming == outgoing {
            true => vec![Segment::Label(incoming)],
            false => {
                let slots = &["incoming-security", "outgoing-security"];
                self.sentence(&self.texts.say("guides-securities", slots))
            }
        }
    }
}
