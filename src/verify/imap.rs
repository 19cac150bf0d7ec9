//! IMAP (RFC 9051, RFC 3501), by the grammar of `imap-codec`.

use imap_codec::CommandCodec;
use imap_codec::encode::{Encoder as _, Fragment};
use imap_codec::imap_types::command::{Command, CommandBody};
use imap_codec::imap_types::core::Tag;
use imap_codec::imap_types::response::{
    Code, CommandContinuationRequest, GreetingKind, Response, Status, StatusBody, StatusKind, Tagged,
};
use zeroize::Zeroize as _;

use super::dialogue::{Challenge, Dialogue};
use super::imap_answer::{Answer, offer_of, read_greeting, read_response, text_of};
use super::offer::{Mechanism, Offer};
use super::refusal::{Meaning, Refusal, RefusalKind};
use super::trouble::Trouble;
use crate::net::{Conversation, LineError, Verified, shown};

/// A dialogue with an IMAP server.
#[derive(Debug, Default)]
pub struct Imap {
    commands: u32,
}

/// The response codes of RFC 5530 and RFC 9051 section 7.1 at sign-in.
const MEANINGS: &[Meaning] = &[
    Meaning {
        code: "AUTHENTICATIONFAILED",
        kind: RefusalKind::Credentials,
        says: "wrong username or password",
    },
    Meaning {
        code: "AUTHORIZATIONFAILED",
        kind: RefusalKind::Account,
        says: "the password is right, but not for this mailbox",
    },
    Meaning { code: "EXPIRED", kind: RefusalKind::Account, says: "the password has expired" },
    Meaning {
        code: "PRIVACYREQUIRED",
        kind: RefusalKind::Mechanism,
        says: "the server wants encryption first",
    },
    Meaning {
        code: "CONTACTADMIN",
        kind: RefusalKind::Account,
        says: "the provider must do something about the account",
    },
    Meaning { code: "UNAVAILABLE", kind: RefusalKind::Temporary, says: "a part of the server is down" },
    Meaning { code: "SERVERBUG", kind: RefusalKind::Temporary, says: "the server has a fault" },
    Meaning { code: "INUSE", kind: RefusalKind::Temporary, says: "another program has the mailbox open" },
    Meaning { code: "LIMIT", kind: RefusalKind::Temporary, says: "too many connections or sign-ins" },
    Meaning { code: "OVERQUOTA", kind: RefusalKind::Temporary, says: "the mailbox is full" },
];

impl Dialogue for Imap {
    const PASSWORD_COMMAND: &'static str = "LOGIN";

    async fn greeting(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        let line = conversation.line().await?;
        let greeting = read_greeting(&line);
        match greeting.map(|greeting| greeting.kind) {
            // The capabilities that it may hold are asked for again on the next rung.
            Some(GreetingKind::Ok) => Ok(format!("* OK {}", shown(text_of(&line))).trim_end().to_owned()),
            Some(GreetingKind::Bye) => Err(Trouble::unsure("greeting-refused", shown(&line))),
            // RFC 9051 section 7.1.4; nobody can ask for TLS behind it (CVE-2020-12398 and its relatives).
            Some(GreetingKind::PreAuth) => Err(Trouble::fail("preauth", shown(&line))),
            None => Err(Trouble::unexpected("`* OK`, the greeting of IMAP", &line)),
        }
    }

    async fn capabilities(&mut self, conversation: &mut Conversation) -> Result<Offer, Trouble> {
        let answer = self.command(conversation, "CAPABILITY").await?;
        if answer.end.kind != StatusKind::Ok {
            return Err(Trouble::fail(
                "not-the-protocol",
                format!("CAPABILITY is refused: {}", answer.shown()),
            ));
        }
        Ok(offer_of(&answer))
    }

    async fn start_tls(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        let answer = self.command(conversation, "STARTTLS").await?;
        match answer.end.kind {
            StatusKind::Ok => Ok(answer.shown()),
            StatusKind::No | StatusKind::Bad => Err(Trouble::fail("starttls-refused", answer.shown())),
        }
    }

    async fn authenticate(
        &mut self,
        conversation: &mut Conversation,
        mechanism: &Mechanism,
    ) -> Result<(), LineError> {
        let tag = self.next_tag();
        conversation.send(format!("{tag} AUTHENTICATE {mechanism}\r\n").as_bytes()).await
    }

    async fn challenge(&mut self, conversation: &mut Conversation) -> Result<Challenge, LineError> {
        loop {
            let (response, line) = read_response(conversation).await?;
            return Ok(match response {
                Some(Response::CommandContinuationRequest(CommandContinuationRequest::Base64(octets))) => {
                    Challenge::Continue(octets.into_owned())
                }
                // An empty challenge: `+ ` and nothing, or words that are no challenge.
                Some(Response::CommandContinuationRequest(CommandContinuationRequest::Basic(_))) => {
                    Challenge::Continue(Vec::new())
                }
                Some(Response::Status(Status::Tagged(Tagged { body, .. }))) => match body.kind {
                    StatusKind::Ok => Challenge::Done,
                    StatusKind::No | StatusKind::Bad => Challenge::Refused(refusal(&body, &line)),
                },
                Some(Response::Status(Status::Bye(_))) | None => {
                    Challenge::Refused(Refusal::unexpected(&line))
                }
                // New capabilities and warnings come in between.
                Some(Response::Data(_) | Response::Status(Status::Untagged(_))) => continue,
            });
        }
    }

    async fn password_command(
        &mut self,
        verified: Verified<'_>,
        username: &str,
        password: &str,
    ) -> Option<Result<(), Refusal>> {
        let body = CommandBody::login(username, password).ok()?;
        Some(self.login(verified, body).await)
    }

    async fn leave(&mut self, conversation: &mut Conversation) {
        conversation.hurry();
        let _ = self.command(conversation, "LOGOUT").await;
    }
}

impl Imap {
    /// Sends a command without secrets and reads its answer to the end.
    pub(super) async fn command(
        &mut self,
        conversation: &mut Conversation,
        command: &str,
    ) -> Result<Answer, Trouble> {
        let tag = self.next_tag();
        conversation.send(format!("{tag} {command}\r\n").as_bytes()).await?;
        Answer::read(conversation, &tag, command).await
    }

    /// LOGIN, with literals where the username or the password needs them.
    async fn login(&mut self, mut verified: Verified<'_>, body: CommandBody<'_>) -> Result<(), Refusal> {
        let tag = self.next_tag();
        let no_tag = |_| Refusal::unexpected(tag.as_bytes());
        let command = Command { tag: Tag::try_from(tag.as_str()).map_err(no_tag)?, body };
        for fragment in CommandCodec::default().encode(&command) {
            let (mut bytes, awaits) = match fragment {
                Fragment::Line { data } => {
                    let awaits = data.ends_with(b"}\r\n");
                    (data, awaits)
                }
                Fragment::Literal { data, .. } => (data, false),
            };
            let sent = verified.send_secret(&bytes).await;
            bytes.zeroize();
            sent?;
            if awaits && let Challenge::Refused(refusal) = self.challenge(verified.conversation()).await? {
                return Err(refusal);
            }
        }
        match self.challenge(verified.conversation()).await? {
            Challenge::Done => Ok(()),
            Challenge::Refused(refusal) => Err(refusal),
            Challenge::Continue(_) => Err(Refusal::unexpected(b"+")),
        }
    }

    fn next_tag(&mut self) -> String {
        self.commands += 1;
        format!("m{}", self.commands)
    }
}

fn refusal(body: &StatusBody<'_>, line: &[u8]) -> Refusal {
    let code = body.code.as_ref().and_then(|code| match code {
        Code::OverQuota => Some("OVERQUOTA".to_owned()),
        Code::Other(other) => Some(String::from_utf8_lossy(other.inner()).into_owned()),
        _ => None,
    });
    match (body.kind, code) {
        (StatusKind::Bad, None) => Refusal {
            kind: RefusalKind::Mechanism,
            text: format!("{} (the command is refused)", shown(line)),
        },
        (_, code) => Refusal::of(MEANINGS, code.as_deref(), line),
    }
}
