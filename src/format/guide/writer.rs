//! Writes out what a program's data says, for one incoming server.

use super::program::{Field, Program, Side, Slot, Step, Trap};
use super::segment::{Meaning, Segment, Sentence, segments};
use crate::format::page::ServerValues;
use crate::format::{Addressee, ReadBy, by_name};
use crate::mail::{Line, Placeholder};
use crate::provider::Provider;

/// The formats that are an Apple profile, the one to prefer first.
const PROFILES: &[&str] = &["apple", "apple-pop3"];

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

    /// The file of the Apple profile, if the provider's servers can be said in one.
    pub(super) fn profile(&self) -> Option<&'static str> {
        let mut formats = PROFILES.iter().filter_map(|name| by_name(name));
        let format = formats.find(|format| (format.render)(self.provider, self.addressee).is_ok())?;
        format.paths.first().map(|path| path.trim_start_matches('/'))
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
        Row {
            label: label.trim_matches('~'),
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

    fn value(&self, slot: Slot) -> Sentence {
        let exact = |text: &str| vec![Segment::Value(text.to_owned())];
        let in_words = |text: &str| vec![Segment::Text(text.to_owned())];
        let person = self.addressee.person();
        match slot {
            Slot::Host(side) => self.host(side),
            Slot::Port(side) => exact(&self.values(side).port().to_string()),
            Slot::Security(side) => exact(self.security(side)),
            Slot::Username(side) => match self.values(side) {
                values if values.has_exact_username => exact(&values.username),
                values => in_words(&values.username),
            },
            Slot::Password(side) => in_words(self.values(side).password()),
            Slot::Authentication(side) => {
                match self.program.words.authentication(&self.values(side).server) {
                    Some(word) => exact(word),
                    None => in_words(&self.values(side).authentication),
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

    fn host(&self, side: Side) -> Sentence {
        let values = self.values(side);
        let exact = Segment::Value(values.host().to_owned());
        let in_letters = values.host_in_letters.clone().map(Segment::InLetters);
        [Some(exact), in_letters].into_iter().flatten().collect()
    }

    fn security(&self, side: Side) -> &'static str {
        self.program.words.security(self.values(side).server.tls)
    }

    const fn values(&self, side: Side) -> &ServerValues {
        match side {
            Side::Incoming => &self.incoming,
            Side::Outgoing => &self.outgoing,
        }
    }
}

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
                _ => None,
            },
        }
    }

    /// The profile, or the guide of that name.
    fn target(&self, name: &str) -> Option<String> {
        match name {
            "profile" => self.profile().map(str::to_owned),
            _ => {
                let guide = by_name(name).filter(|format| format.reader == ReadBy::Person)?;
                guide.paths.first().map(|path| path.trim_start_matches('/').to_owned())
            }
        }
    }
}

/// A sentence about one server, in which `{port}` is its port.
struct AtServer<'w> {
    writer: &'w Writer<'w>,
    side: Side,
}

impl Meaning for AtServer<'_> {
    fn slot(&self, name: &str) -> Option<Sentence> {
        let Self { writer, side } = *self;
        let server = &writer.values(side).server;
        match name {
            "host" => Some(writer.value(Slot::Host(side))),
            "port" => Some(writer.value(Slot::Port(side))),
            "usual-port" => {
                Some(vec![Segment::Value(server.tls.usual_port(server.protocol).to_string())])
            }
            "security" => Some(vec![Segment::Label(writer.security(side).to_owned())]),
            "username" => Some(writer.value(Slot::Username(side))),
            "authentication" => Some(vec![Segment::Text(writer.values(side).authentication.clone())]),
            _ => writer.slot(name),
        }
    }

    fn target(&self, name: &str) -> Option<String> {
        self.writer.target(name)
    }
}

const OTHER_USERNAME: Trap = Trap(
    "The user name is not your e-mail address.",
    "{program} may put your address in. Type this instead: {username}.",
);

fn write_trap(Trap(sign, cure): &Trap, meaning: &impl Meaning) -> WrittenTrap {
    WrittenTrap { sign: segments(sign, meaning), cure: segments(cure, meaning) }
}
