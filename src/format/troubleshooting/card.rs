//! What to have ready for a call: a card to fill in.

use super::server::Servers;
use crate::format::Addressee;
use crate::format::page::ServerValues;
use crate::language::Words;

/// A line of the card: what is asked, and the answer where the page knows it.
#[derive(Debug)]
pub(super) struct CardLine {
    pub label: String,
    pub answer: Option<String>,
}

/// The card, from what support asks first.
pub(super) fn card(servers: &Servers, addressee: &Addressee, words: &Words) -> Vec<CardLine> {
    let address = addressee.person().map(|person| person.address.to_string());
    let asked = [
        (words.say("support-card-address"), address),
        (words.say("support-card-program"), None),
        (words.say("support-card-device"), None),
        (words.say("support-card-message"), None),
        (words.say("support-card-time"), None),
        (words.say("support-card-network"), None),
        (words.say("support-card-web-mail"), None),
        (words.say("support-card-tried"), None),
        (words.say("support-card-incoming"), servers.incoming().next().map(|server| said(server, words))),
        (words.say("support-card-outgoing"), servers.outgoing().next().map(|server| said(server, words))),
    ];
    asked.into_iter().map(|(label, answer)| CardLine { label: label.to_string(), answer }).collect()
}

fn said(values: &ServerValues, words: &Words) -> String {
    let text = words.say("notes-server").with("protocol", values.server.protocol.title());
    text.with("host", values.host())
        .with("port", values.port())
        .with("security", values.security())
        .to_string()
}
