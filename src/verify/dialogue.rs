//! What the three protocols have in common, as far as the ladder is concerned.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::offer::{Mechanism, Offer};
use super::refusal::Refusal;
use super::trouble::Trouble;
use crate::net::{Conversation, LineError, Verified};

/// A protocol in the shape of the ladder: one file each, the same functions in the same order.
///
/// All of them wait for a bounded time and read a bounded answer ([`Conversation`]); none of them sends
/// anything that the ladder does not need.
pub trait Dialogue: Default {
    /// The protocol's own way to sign in with a password, as a person would name it.
    const PASSWORD_COMMAND: &'static str;

    /// Reads the greeting; its text.
    async fn greeting(&mut self, conversation: &mut Conversation) -> Result<String, Trouble>;

    /// Asks what the server offers. What it offered before TLS does not count after it (RFC 3207 section 4.2).
    async fn capabilities(&mut self, conversation: &mut Conversation) -> Result<Offer, Trouble>;

    /// Asks the server to begin TLS; its answer, if it is willing.
    async fn start_tls(&mut self, conversation: &mut Conversation) -> Result<String, Trouble>;

    /// Names a SASL mechanism (RFC 4422), as SMTP and POP3 do it.
    async fn authenticate(
        &mut self,
        conversation: &mut Conversation,
        mechanism: &Mechanism,
    ) -> Result<(), LineError> {
        conversation.send(format!("AUTH {mechanism}\r\n").as_bytes()).await
    }

    /// What the server says next while a mechanism runs.
    async fn challenge(&mut self, conversation: &mut Conversation) -> Result<Challenge, LineError>;

    /// Signs in by the protocol's own command; nothing if it has none.
    async fn password_command(
        &mut self,
        verified: Verified<'_>,
        username: &str,
        password: &str,
    ) -> Option<Result<(), Refusal>>;

    /// Says good-bye, as SMTP and POP3 do it, and does not insist on an answer.
    async fn leave(&mut self, conversation: &mut Conversation) {
        conversation.hurry();
        if conversation.send(b"QUIT\r\n").await.is_ok() {
            let _ = conversation.line().await;
        }
    }
}

/// What a server says while a SASL mechanism runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Challenge {
    /// Octets for the mechanism, decoded.
    Continue(Vec<u8>),
    Done,
    Refused(Refusal),
}

impl Challenge {
    /// A challenge as SMTP and POP3 write it. Some servers write a word instead of an empty one: `334 ok`.
    pub(super) fn of_base64(text: &[u8]) -> Self {
        Self::Continue(BASE64_STANDARD.decode(text.trim_ascii()).unwrap_or_default())
    }
}
