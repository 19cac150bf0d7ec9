//! A dialogue without a network: what is said at the other end of a connection, read as the ladder reads it.
//!
//! It is the door for those who try what a server may say (`fuzz/`, which cannot make TLS speak).

use std::sync::Arc;

use super::dialogue::{Challenge, Dialogue};
use super::imap::Imap;
use super::offer::Mechanism;
use super::offered;
use super::pop3::Pop3;
use super::refusal::Refusal;
use super::sasl::Exchange;
use super::sign_in::MOST_CHALLENGES;
use super::smtp::Smtp;
use super::step::{Rung, Step};
use super::trouble::Trouble;
use crate::mail::{Protocol, Server};
use crate::net::Conversation;

/// The mechanisms whose challenges are read.
const MECHANISMS: [Mechanism; 3] = [Mechanism::CramMd5, Mechanism::ScramSha256, Mechanism::Plain];

/// Goes through everything that a server is asked before somebody is let in, and on to the next question
/// whatever the answer is, until the conversation ends. TLS is asked for and does not begin, and what would be
/// answered to a challenge is not sent: nothing of this proves anything about a server.
pub async fn rehearse(server: &Server, conversation: &mut Conversation) -> Vec<Step> {
    match server.protocol {
        Protocol::Imap => dialogue::<Imap>(server, conversation).await,
        Protocol::Pop3 => dialogue::<Pop3>(server, conversation).await,
        Protocol::Smtp => dialogue::<Smtp>(server, conversation).await,
    }
}

async fn dialogue<D: Dialogue>(server: &Server, conversation: &mut Conversation) -> Vec<Step> {
    let mut dialogue = D::default();
    let mut steps = vec![told(Rung::Greeting, dialogue.greeting(conversation).await)];
    match dialogue.capabilities(conversation).await {
        Ok(offer) => steps.extend(offered::steps(server, &offer, D::PASSWORD_COMMAND)),
        Err(trouble) => steps.push(trouble.at(Rung::Capabilities)),
    }
    steps.push(told(Rung::Handshake, dialogue.start_tls(conversation).await));
    for mechanism in MECHANISMS {
        steps.push(match sign_in(&mut dialogue, conversation, &mechanism).await {
            Ok(()) => Step::pass(Rung::Login, mechanism.to_string()),
            Err(refusal) => Step::fail(Rung::Login, "login-refused", refusal.text),
        });
    }
    dialogue.leave(conversation).await;
    steps
}

fn told(rung: Rung, said: Result<String, Trouble>) -> Step {
    said.map_or_else(|trouble| trouble.at(rung), |text| Step::pass(rung, text))
}

async fn sign_in<D: Dialogue>(
    dialogue: &mut D,
    conversation: &mut Conversation,
    mechanism: &Mechanism,
) -> Result<(), Refusal> {
    let exchange = Exchange::begin(mechanism, "nobody", Arc::new("no password".into()));
    let mut exchange = exchange.ok_or_else(|| Refusal::unexpected(b""))?;
    dialogue.authenticate(conversation, mechanism).await?;
    for _ in 0..MOST_CHALLENGES {
        match dialogue.challenge(conversation).await? {
            Challenge::Continue(challenge) => exchange.answer(&challenge).map(|_| ())?,
            Challenge::Done => return exchange.end(),
            Challenge::Refused(refusal) => return Err(refusal),
        }
    }
    Err(Refusal::unexpected(b"one challenge more"))
}
