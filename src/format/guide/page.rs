//! A program's data and a provider's servers become a page.

use askama::Template;

use super::program::{Field, Pop3, Program, Side, Slot, Step};
use super::segment::{Segment, segments};
use crate::format::choice::{Choice, needs_tls};
use crate::format::page::{Page, ServerValues};
use crate::format::{Addressee, CannotSay};
use crate::mail::{Authentication, Protocol};
use crate::provider::Provider;

#[derive(Template)]
#[template(path = "guide.html")]
struct GuidePage<'p> {
    page: Page,
    provider: &'p Provider,
    intro: Vec<Segment>,
    sections: Vec<Section>,
}

struct Section {
    id: &'static str,
    title: String,
    intro: Option<Vec<Segment>>,
    steps: Vec<StepView>,
}

struct StepView {
    text: Vec<Segment>,
    values: Vec<FieldView>,
    traps: Vec<Vec<Segment>>,
}

struct FieldView {
    label: &'static str,
    is_unsure: bool,
    value: String,
}

/// The page of a program for a provider.
pub(super) fn render(
    program: &Program,
    provider: &Provider,
    addressee: &Addressee,
) -> Result<Vec<u8>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let outgoing = ServerValues::new(choice.of(Protocol::Smtp)?, addressee);
    let incoming = choice.incoming()?.into_iter().map(|server| ServerValues::new(server, addressee));
    let writers: Vec<Writer<'_>> = incoming
        .map(|incoming| Writer { program, provider, addressee, incoming, outgoing: outgoing.clone() })
        .collect();
    // A provider has an incoming server, so there is a first writer.
    let first = writers.first().ok_or(CannotSay::NotOffered(Protocol::Imap))?;
    let page = GuidePage {
        page: Page::new(format!("{}: {}", program.title, provider.name)),
        provider,
        intro: first.line(program.intro),
        sections: first
            .short_way()
            .into_iter()
            .chain(writers.iter().map(Writer::by_hand))
            .chain(first.traps())
            .collect(),
    };
    Ok(page.render().unwrap_or_default().into_bytes())
}

/// Writes the parts of the page that are about one incoming server.
struct Writer<'w> {
    program: &'w Program,
    provider: &'w Provider,
    addressee: &'w Addressee,
    incoming: ServerValues,
    outgoing: ServerValues,
}

impl Writer<'_> {
    fn short_way(&self) -> Option<Section> {
        let way = self.program.short_way.as_ref()?;
        Some(Section {
            id: "short-way",
            title: way.title.to_owned(),
            intro: None,
            steps: self.steps(way.steps),
        })
    }

    fn by_hand(&self) -> Section {
        let (id, title, steps, intro) = match (self.incoming.server.protocol, &self.program.pop3) {
            (Protocol::Pop3, Pop3::Steps(steps)) => {
                let intro = "POP3 fetches the mail to this one device. Choose IMAP if you read your mail on \
                             more than one.";
                ("pop3", "By hand, with POP3 instead", *steps, Some(intro))
            }
            (Protocol::Pop3, Pop3::Not(reason)) => ("pop3", "POP3", &[][..], Some(*reason)),
            (Protocol::Imap | Protocol::Smtp, _) => ("imap", "By hand, with IMAP", self.program.imap, None),
        };
        Section {
            id,
            title: title.to_owned(),
            intro: intro.map(|text| self.line(text)),
            steps: self.steps(steps),
        }
    }

    fn traps(&self) -> Option<Section> {
        let traps = self.program.traps;
        (!traps.is_empty()).then(|| Section {
            id: "if-it-does-not-work",
            title: "If it does not work".to_owned(),
            intro: None,
            steps: traps.iter().map(|text| self.step(&Step::new(text))).collect(),
        })
    }

    fn steps(&self, steps: &[Step]) -> Vec<StepView> {
        steps.iter().map(|step| self.step(step)).collect()
    }

    fn step(&self, step: &Step) -> StepView {
        StepView {
            text: self.line(step.text),
            values: step.fields.iter().map(|field| self.field(field)).collect(),
            traps: step.fields.iter().filter_map(|field| self.port_trap(field)).collect(),
        }
    }

    fn field(&self, Field(label, slot): &Field) -> FieldView {
        FieldView {
            label: label.trim_matches('~'),
            is_unsure: label.starts_with('~'),
            value: self.value(*slot),
        }
    }

    /// Choosing the security changes the port in most programs: who types the port first loses it.
    fn port_trap(&self, Field(_, slot): &Field) -> Option<Vec<Segment>> {
        let Slot::Port(side) = *slot else { return None };
        let ServerValues { server, .. } = self.server(side);
        let filled_in = (self.program.fills_in)(server.protocol, server.tls)?;
        let security = self.program.words.security(server.tls);
        (filled_in != server.port.get()).then(|| {
            self.line(&format!(
                "Choose the security first, then correct the port: with *{security}* the program puts in \
                 {filled_in} by itself. Change it to {}.",
                server.port
            ))
        })
    }

    fn value(&self, slot: Slot) -> String {
        match slot {
            Slot::Host(side) => self.server(side).host().to_owned(),
            Slot::Port(side) => self.server(side).port().to_string(),
            Slot::Security(side) => self.program.words.security(self.server(side).server.tls).to_owned(),
            Slot::Username(side) => self.server(side).username.clone(),
            Slot::Authentication(side) => self.authentication(side).to_owned(),
            Slot::Address => self.address(),
            Slot::FullName => match self.addressee.person().and_then(|person| person.full_name.as_ref()) {
                Some(name) => name.to_string(),
                None => "your name, as others shall read it".to_owned(),
            },
            Slot::Password => "your e-mail password".to_owned(),
            Slot::Description => self.provider.name.to_string(),
            Slot::Fixed(text) => text.to_owned(),
        }
    }

    fn authentication(&self, side: Side) -> &'static str {
        let words = &self.program.words;
        match self.server(side).server.auth.first() {
            Some(Authentication::Password) | None => words.password,
            Some(Authentication::EncryptedPassword) => words.encrypted_password,
            Some(Authentication::Oauth2) => words.oauth2,
        }
    }

    fn address(&self) -> String {
        match self.addressee.person() {
            Some(person) => person.address.to_string(),
            None => "your full e-mail address".to_owned(),
        }
    }

    const fn server(&self, side: Side) -> &ServerValues {
        match side {
            Side::Incoming => &self.incoming,
            Side::Outgoing => &self.outgoing,
        }
    }

    /// A marked line; a slot that does not exist stays visible as it is written, for the tests to find.
    fn line(&self, text: &str) -> Vec<Segment> {
        segments(text, |slot| match slot {
            "provider" => self.provider.name.to_string(),
            "address" => self.address(),
            "incoming.host" => self.value(Slot::Host(Side::Incoming)),
            "incoming.port" => self.value(Slot::Port(Side::Incoming)),
            "incoming.security" => self.value(Slot::Security(Side::Incoming)),
            "incoming.username" => self.value(Slot::Username(Side::Incoming)),
            "outgoing.host" => self.value(Slot::Host(Side::Outgoing)),
            "outgoing.port" => self.value(Slot::Port(Side::Outgoing)),
            "outgoing.security" => self.value(Slot::Security(Side::Outgoing)),
            "outgoing.username" => self.value(Slot::Username(Side::Outgoing)),
            unknown => format!("{{{unknown}}}"),
        })
    }
}
