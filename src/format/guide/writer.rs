//! Writes out what a program's data says, for one incoming server.

use super::meaning::AtServer;
use super::port_habit::PortHabit;
use super::program::{Field, Program, Side, Slot, Step};
use super::segment::{Meaning, Segment, Sentence, segments};
use super::texts::Texts;
use crate::format::Addressee;
use crate::format::page::{ServerValues, note_on};
use crate::mail::{Authentication, Placeholder, Server, TlsMode};
use crate::provider::{Note, Provider};

/// What a sentence has to be written from.
pub(super) struct Writer<'w> {
    pub program: &'w Program,
    pub texts: &'w Texts,
    pub provider: &'w Provider,
    pub addressee: &'w Addressee,
    /// The file of the Apple profile, if the provider's servers can be said in one.
    pub profile: Option<&'static str>,
    pub incoming: ServerValues,
    pub outgoing: ServerValues,
}

/// A step, written out.
pub(super) struct WrittenStep {
    pub text: Sentence,
    pub traps: Vec<WrittenTrap>,
    pub table: Vec<Row>,
    pub note: Option<Note>,
}

/// A field and what goes in.
pub(super) struct Row {
    pub label: String,
    pub is_unsure: bool,
    pub value: Sentence,
}

/// What one sees when it goes wrong, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenTrap {
    pub sign: Sentence,
    pub cure: Sentence,
}

impl WrittenStep {
    /// Whether no label of the table is certain, so that it is enough to say so once.
    pub(super) fn is_all_unsure(&self) -> bool {
        self.table.iter().all(|row| row.is_unsure)
    }
}

impl Writer<'_> {
    /// The text of that name.
    pub(super) fn text(&self, name: &str) -> Sentence {
        self.sentence(&self.texts.get(name))
    }

    pub(super) fn sentence(&self, text: &str) -> Sentence {
        segments(text, self)
    }

    pub(super) fn steps(&self, steps: &[Step]) -> Vec<WrittenStep> {
        steps.iter().map(|step| self.step(step)).collect()
    }

    pub(super) fn trap(&self, name: &str) -> WrittenTrap {
        self.trap_with(name, self)
    }

    /// What the provider says of a server.
    pub(super) fn note(&self, side: Side) -> Option<Note> {
        note_on(self.texts.words, self.provider, &self.values(side).server)
    }

    fn trap_with(&self, name: &str, meaning: &impl Meaning) -> WrittenTrap {
        let text = |part: &str| segments(&self.texts.get(&format!("{part}-{name}")), meaning);
        WrittenTrap { sign: text("trap"), cure: text("cure") }
    }

    fn step(&self, step: &Step) -> WrittenStep {
        let mut traps: Vec<WrittenTrap> = Vec::new();
        for Field(_, slot) in step.fields {
            // Incoming and outgoing server in one step share what there is to say of the username.
            traps.extend(self.trap_of(*slot).filter(|trap| !traps.contains(trap)));
        }
        let has_outgoing_port =
            step.fields.iter().any(|Field(_, slot)| matches!(slot, Slot::Port(Side::Outgoing)));
        WrittenStep {
            text: self.text(step.name),
            traps,
            table: step.fields.iter().map(|field| self.row(field)).collect(),
            note: if has_outgoing_port { self.note(Side::Outgoing) } else { None },
        }
    }

    fn row(&self, Field(name, slot): &Field) -> Row {
        let label = self.texts.get(&format!("field-{name}"));
        Row {
            label: label.trim_matches('~').to_owned(),
            is_unsure: label.starts_with('~'),
            value: self.value(*slot),
        }
    }

    /// What goes wrong with what this field holds.
    fn trap_of(&self, slot: Slot) -> Option<WrittenTrap> {
        match slot {
            Slot::Port(side) => {
                let server = &self.values(side).server;
                let trap = (self.program.port_habit)(server).trap(server)?;
                Some(self.trap_with(trap, &AtServer { writer: self, side }))
            }
            Slot::Username(side) => {
                let template = &self.values(side).server.username;
                let is_other = template.sole_placeholder() != Some(Placeholder::Address);
                is_other.then(|| self.trap_with("other-username", &AtServer { writer: self, side }))
            }
            _ => None,
        }
    }

    pub(super) fn value(&self, slot: Slot) -> Sentence {
        let exact = |text: &str| vec![Segment::Value(text.to_owned())];
        let in_words = |text: &str| vec![Segment::Text(text.to_owned())];
        let say = |key| in_words(&self.texts.words.say(key).to_string());
        let person = self.addressee.person();
        match slot {
            Slot::Host(side) => self.host(side),
            Slot::Port(side) => exact(&self.values(side).port().to_string()),
            Slot::Security(side) => match (self.program.port_habit)(&self.values(side).server) {
                PortHabit::Excludes(word) => segments(&self.word(word), &AtServer { writer: self, side }),
                _ => exact(&self.security(side)),
            },
            Slot::Username(side) => match self.values(side) {
                values if values.has_exact_username => exact(&values.username),
                values => in_words(&values.username),
            },
            Slot::Password(side) => in_words(&self.values(side).password().to_string()),
            Slot::Authentication(side) => match self.authentication(&self.values(side).server) {
                Some(word) => exact(&self.word(word)),
                None => in_words(&self.values(side).authentication()),
            },
            Slot::Address => match person {
                Some(person) => exact(&person.address.to_string()),
                None => say("username-address"),
            },
            Slot::FullName => match person.and_then(|person| person.full_name.as_ref()) {
                Some(name) => exact(name.as_str()),
                None => say("guides-your-name"),
            },
            Slot::Description => exact(self.provider.name.as_str()),
            Slot::Fixed(text) => exact(text),
            Slot::Word(name) => exact(&self.word(name)),
        }
    }

    pub(super) fn host(&self, side: Side) -> Sentence {
        let values = self.values(side);
        let exact = Segment::Value(values.host().to_owned());
        let in_letters = values.host_in_letters.clone().map(Segment::InLetters);
        [Some(exact), in_letters].into_iter().flatten().collect()
    }

    /// The program's word for when TLS begins.
    pub(super) fn security(&self, side: Side) -> String {
        self.word(match self.values(side).server.tls {
            TlsMode::Implicit => "implicit",
            TlsMode::Starttls => "starttls",
            TlsMode::None => "none",
        })
    }

    /// The program's word for the first method of a server that it has; nothing if it has none of them.
    pub(super) fn authentication(&self, server: &Server) -> Option<&'static str> {
        server.auth.iter().find_map(|method| match method {
            Authentication::Password => Some("password"),
            Authentication::EncryptedPassword => {
                self.program.has_encrypted_password.then_some("encrypted-password")
            }
            Authentication::Oauth2 => None,
        })
    }

    pub(super) const fn values(&self, side: Side) -> &ServerValues {
        match side {
            Side::Incoming => &self.incoming,
            Side::Outgoing => &self.outgoing,
        }
    }

    fn word(&self, name: &str) -> String {
        self.texts.get(&format!("word-{name}"))
    }
}
