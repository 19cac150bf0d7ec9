//! The ways through a set-up, as sections of a page.

use super::program::{ByCode, ByHand, Needs, ShortWay, Side};
use super::segment::Sentence;
use super::writer::{Writer, WrittenStep};
use crate::format::CannotSay;
use crate::format::thunderbird_android::drawing;
use crate::language::{Said, Words};
use crate::mail::Protocol;
use crate::provider::{Note, Pop3Options};
use crate::qr::Svg;

/// A way through the set-up.
pub(super) struct Section {
    pub id: &'static str,
    pub title: String,
    pub intro: Vec<Sentence>,
    pub note: Option<Note>,
    /// What to scan.
    pub code: Option<Svg>,
    pub steps: Vec<WrittenStep>,
}

/// The way without server names, if there is one for this provider.
pub(super) fn short_way(writer: &Writer<'_>) -> Option<Section> {
    let ShortWay { needs, steps } = writer.program.short_way.as_ref()?;
    let is_there = match needs {
        Needs::Nothing => true,
        Needs::Imap => writer.incoming.server.protocol == Protocol::Imap,
        Needs::Profile => writer.profile.is_some(),
    };
    is_there.then(|| Section {
        id: "short-way",
        title: writer.texts.get("short-way"),
        intro: Vec::new(),
        note: None,
        code: None,
        steps: writer.steps(steps),
    })
}

/// The way by a code, for whom it can be drawn; how to come by one, for whoever did not say who he is.
pub(super) fn by_code(writer: &Writer<'_>) -> Option<Section> {
    let ByCode { steps } = writer.program.by_code.as_ref()?;
    let (code, intro, steps) = match drawing(writer.provider, writer.addressee) {
        Ok(code) => (Some(code), writer.texts.code_intro(), *steps),
        Err(CannotSay::ForOne(_)) => (None, vec![writer.texts.get("code-without")], &[][..]),
        Err(_) => return None,
    };
    let intro = intro.iter().map(|text| writer.sentence(text)).collect();
    let title = writer.texts.get("code");
    Some(Section { id: "code", title, intro, note: None, code, steps: writer.steps(steps) })
}

/// The way of typing every value, for the writer's incoming server.
pub(super) fn by_hand(writer: &Writer<'_>) -> Option<Section> {
    let is_pop3 = writer.incoming.server.protocol == Protocol::Pop3;
    let way = if is_pop3 { &writer.program.pop3 } else { &writer.program.imap };
    let ByHand::Steps(steps) = way else { return None };
    let words = writer.texts.words;
    let (id, title) = match (is_pop3, writer.provider.preferred(Protocol::Imap)) {
        (false, _) => ("imap", words.say("guides-by-imap")),
        (true, Some(_)) => ("pop3", words.say("guides-by-pop3-instead")),
        (true, None) => ("pop3", words.say("guides-by-pop3")),
    };
    let intro = if is_pop3 { pop3_intro(writer) } else { words.say("guides-imap").to_string() };
    Some(Section {
        id,
        title: title.to_string(),
        intro: vec![writer.sentence(&intro)],
        note: writer.note(Side::Incoming),
        code: None,
        steps: writer.steps(steps),
    })
}

fn pop3_intro(writer: &Writer<'_>) -> String {
    let words = writer.texts.words;
    let choice = writer.provider.preferred(Protocol::Imap).map(|_| words.say("guides-choose-imap"));
    let on_server = writer.provider.pop3.as_ref().map(|options| on_server(words, options));
    let sentences = [Some(words.say("guides-pop3")), choice, on_server];
    sentences.into_iter().flatten().map(|said| said.to_string()).collect::<Vec<_>>().join(" ")
}

/// What the provider wants to become of fetched mail.
fn on_server(words: &'static Words, options: &Pop3Options) -> Said<'static> {
    let said = match (options.leave_on_server, options.days_on_server) {
        (false, _) => words.say("guides-pop3-fetch"),
        (true, None) => words.say("guides-pop3-leave"),
        (true, Some(days)) => words.say("guides-pop3-leave-days").count("days", days.into()),
    };
    said.with("provider", "{provider}")
}
