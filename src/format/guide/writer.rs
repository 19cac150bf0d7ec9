//! Writes out what a program's data says, for one incoming server.

use super::meaning::AtServer;
use super::port_habit::PortHabit;
use super::program::{Field, Program, Side, Slot, Step, Trap};
use super::segment::{Meaning, Segment, Sentence, segments};
use crate::format::Addressee;
use crate::format::page::ServerValues;
use crate::mail::{Line, Placeholder};
use crate::provider::Provider;

/// What a sentence has to be written from.
pub(super) struct Writer<'w> {
    pub program: &'w Program,
    pub provider: &'w Provider,
    pub addressee: &'w Addressee,
    pub incoming: ServerValues,
    pub outgoing: ServerValues,
}

/// A step, written out.
pub(super) struct WrittenStep<'w> {
    pub text: Sentence,
    pub traps: Vec<WrittenTrap>,
    pub table: Vec<Row>,
    pub note: Option<&'w Line>,
}

/// A field and what goes in.
pub(super) struct Row {
    pub label: &'static str,
    pub is_unsure: bool,
    pub value: Sentence,
}

/// A trap, written out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenTrap {
    pub sign: Sentence,
    pub cure: Sentence,
}

impl WrittenStep<'_> {
    /// Whether no label of the table is certain, so that it is enough to say so once.
    pub(super) fn is_all_unsure(&self) -> bool {
        self.table.iter().all(|row| row.is_unsure)
    }
}

impl<'w> Writer<'w> {
    pub(super) fn sentence(&self, text: &str) -> Sentence {
        segments(text, self)
    }

    pub(super) fn steps(&self, steps: &[Step]) -> Vec<WrittenStep<'w>> {
        steps.iter().map(|step| self.step(step)).collect()
    }

    pub(super) fn trap(&self, trap: &Trap) -> WrittenTrap {
        write_trap(trap, self)
    }

    /// What the provider says of a server.
    pub(super) fn note(&self, side: Side) -> Option<&'w Line> {
        let server = &self.values(side).server;
        self.provider.servers.iter().find(|published| published.server == *server)?.note.as_ref()
    }

    fn step(&self, step: &Step) -> WrittenStep<'w> {
        let mut traps: Vec<WrittenTrap> = Vec::new();
        for Field(_, slot) in step.fields {
            // Incoming and outgoing server in one step share what there is to say of the username.
            traps.extend(self.trap_of(*slot).filter(|trap| !traps.contains(trap)));
        }
        let has_outgoing_port =
            step.fields.iter().any(|Field(_, slot)| matches!(slot, Slot::Port(Side::Outgoing)));
        WrittenStep {
            text: self.sentence(step.text),
            traps,
            table: step.fields.iter().map(|field| self.row(field)).collect(),
            note: if has_outgoing_port { self.note(Side::Outgoing) } else { None },
        }
    }

    fn row(&self, Field(label, slot): &Field) -> Row {
        Row { label: label.trim_matches('~'), is_unsure: label.starts_with('~'), value: self.value(*slot) }
    }

    /// What goes wrong with what this field holds.
    fn trap_of(&self, slot: Slot) -> Option<WrittenTrap> {
        match slot {
            Slot::Port(side) => {
                let server = &self.values(side).server;
                let trap = (self.program.port_habit)(server).trap(server)?;
                Some(write_trap(&trap, &AtServer { writer: self, side }))
            }
            Slot::Username(side) => {
                let template = &self.values(side).server.username;
                let is_other = template.sole_placeholder() != Some(Placeholder::Address);
                is_other.then(|| write_trap(&OTHER_USERNAME, &AtServer { writer: self, side }))
            }
            _ => None,
        }
    }

    pub(super) fn value(&self, slot: Slot) -> Sentence {
        let exact = |text: &str| vec![Segment::Value(text.to_owned())];
        let in_words = |text: &str| vec![Segment::Text(text.to_owned())];
        let person = self.addressee.person();
        match slot {
            Slot::Host(side) => self.host(side),
            Slot::Port(side) => exact(&self.values(side).port().to_string()),
            Slot::Security(side) => {
                let server = &self.values(side).server;
                match (self.program.port_habit)(server) {
                    PortHabit::Excludes { choose, .. } => segments(choose, &AtServer { writer: self, side }),
                    _ => exact(self.security(side)),
                }
            }
            Slot::Username(side) => match self.values(side) {
                values if values.has_exact_username => exact(&values.username),
                values => in_words(&values.username),
            },
            Slot::Password(side) => in_words(&self.values(side).password().to_string()),
            Slot::Authentication(side) => {
                match self.program.words.authentication(&self.values(side).server) {
                    Some(word) => exact(word),
                    None => in_words(&self.values(side).authentication()),
                }
            }
            Slot::Address => match person {
                Some(person) => exact(&person.address.to_string()),
                None => in_words("your full e-mail address"),
            },
            Slot::FullName => match person.and_then(|person| person.full_name.as_ref()) {
                Some(name) => exact(name.as_str()),
                None => in_words("your name, as others will read it"),
            },
            Slot::Description => exact(self.provider.name.as_str()),
            Slot::Fixed(text) => exact(text),
        }
    }

    pub(super) fn host(&self, side: Side) -> Sentence {
        let values = self.values(side);
        let exact = Segment::Value(values.host().to_owned());
        let in_letters = values.host_in_letters.clone().map(Segment::InLetters);
        [Some(exact), in_letters].into_iter().flatten().collect()
    }

    pub(super) fn security(&self, side: Side) -> &'static str {
        self.program.words.security(self.values(side).server.tls)
    }

    pub(super) const fn values(&self, side: Side) -> &ServerValues {
        match side {
            Side::Incoming => &self.incoming,
            Side::Outgoing => &self.outgoing,
        }
    }
}

const OTHER_USERNAME: Trap = Trap(
    "The user name is not your e-mail address.",
    "{program} may put your address in. Type this instead: {username}.",
);

fn write_trap(Trap(sign, cure): &Trap, meaning: &impl Meaning) -> WrittenTrap {
    WrittenTrap { sign: segments(sign, meaning), cure: segments(cure, meaning) }
}
