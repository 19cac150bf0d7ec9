//! The ways through a set-up, as sections of a page.

use super::program::{ByCode, ByHand, Needs, ShortWay, Side};
use super::segment::Sentence;
use super::writer::{Writer, WrittenStep};
use crate::format::CannotSay;
use crate::format::thunderbird_android::drawing;
use crate::mail::{Line, Protocol};
use crate::provider::Pop3Options;
use crate::qr::Svg;

/// A way through the set-up.
pub(super) struct Section<'w> {
    pub id: &'static str,
    pub title: &'static str,
    pub intro: Vec<Sentence>,
    pub note: Option<&'w Line>,
    /// What to scan.
    pub code: Option<Svg>,
    pub steps: Vec<WrittenStep<'w>>,
}

/// The way without server names, if there is one for this provider.
pub(super) fn short_way<'w>(writer: &Writer<'w>) -> Option<Section<'w>> {
    let ShortWay { title, needs, steps } = writer.program.short_way.as_ref()?;
    let is_there = match needs {
        Needs::Nothing => true,
        Needs::Imap => writer.incoming.server.protocol == Protocol::Imap,
        Needs::Profile => writer.profile().is_some(),
    };
    is_there.then(|| Section {
        id: "short-way",
        title,
        intro: Vec::new(),
        note: None,
        code: None,
        steps: writer.steps(steps),
    })
}

/// The way by a code, for whom it can be drawn; how to come by one, for whoever did not say who he is.
pub(super) fn by_code<'w>(writer: &Writer<'w>) -> Option<Section<'w>> {
    let ByCode { title, intro, steps, without } = writer.program.by_code.as_ref()?;
    let (code, intro, steps) = match drawing(writer.provider, writer.addressee) {
        Ok(code) => (Some(code), intro, *steps),
        Err(CannotSay::ForOne(_)) => (None, without, &[][..]),
        Err(_) => return None,
    };
    let intro = intro.iter().map(|text| writer.sentence(text)).collect();
    Some(Section { id: "code", title, intro, note: None, code, steps: writer.steps(steps) })
}

/// The way of typing every value, for the writer's incoming server.
pub(super) fn by_hand<'w>(writer: &Writer<'w>) -> Option<Section<'w>> {
    let is_pop3 = writer.incoming.server.protocol == Protocol::Pop3;
    let way = if is_pop3 { &writer.program.pop3 } else { &writer.program.imap };
    let ByHand::Steps(steps) = way else { return None };
    let (id, title) = match (is_pop3, writer.provider.preferred(Protocol::Imap)) {
        (false, _) => ("imap", "By hand, with IMAP"),
        (true, Some(_)) => ("pop3", "By hand, with POP3 instead"),
        (true, None) => ("pop3", "By hand, with POP3"),
    };
    Some(Section {
        id,
        title,
        intro: if is_pop3 { pop3_intro(writer) } else { vec![writer.sentence(IMAP_INTRO)] },
        note: writer.note(Side::Incoming),
        code: None,
        steps: writer.steps(steps),
    })
}

const IMAP_INTRO: &str = "With IMAP the mail stays on the server, and all your devices show the same.";

const POP3_INTRO: &str = "With POP3 the mail is fetched to this one device.";

fn pop3_intro(writer: &Writer<'_>) -> Vec<Sentence> {
    let choice = writer.provider.preferred(Protocol::Imap).map(|_| {
        "Choose IMAP unless you have a reason for POP3, above all if you read your mail on more than one \
         device."
            .to_owned()
    });
    let on_server = writer.provider.pop3.as_ref().map(on_server);
    let sentences = [Some(POP3_INTRO.to_owned()), choice, on_server];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    vec![writer.sentence(&sentences.join(" "))]
}

/// What the provider wants to become of fetched mail.
fn on_server(options: &Pop3Options) -> String {
    match (options.leave_on_server, options.days_on_server) {
        (false, _) => "{provider} wants fetched mail to be deleted from the server.".to_owned(),
        (true, None) => "{provider} recommends leaving fetched mail on the server.".to_owned(),
        (true, Some(days)) => {
            format!("{{provider}} recommends leaving fetched mail on the server for {days} days.")
        }
    }
}
