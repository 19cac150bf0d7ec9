//! IMAP (RFC 9051, RFC 3501), by the grammar of `imap-codec`.

use imap_codec::imap_types::response::{
    Code, CommandContinuationRequest, GreetingKind, Response, Status, StatusBody, StatusKind, Tagged,
};
use zeroize::Zeroizing;

use super::account::MOST_OCTETS;
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
            let evidence = format!("CAPABILITY is refused: {}", answer.shown());
            return Err(Trouble::unsure("capabilities-unknown", evidence));
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
                // New capabilities and warnings come in between, and what nobody knows.
                Some(Response::Data(_) | Response::Status(Status::Untagged(_))) => continue,
                None if line.starts_with(b"* ") => continue,
                None if line.starts_with(b"+") => Challenge::of_base64(&line[1..]),
                Some(Response::Status(Status::Bye(_))) | None => {
                    Challenge::Refused(Refusal::unexpected(&line))
                }
            });
        }
    }

    async fn password_command(
        &mut self,
        verified: Verified<'_>,
        username: &str,
        password: &str,
    ) -> Option<Result<(), Refusal>> {
        Some(self.login(verified, username, password).await)
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

    /// LOGIN; each argument that is no quoted string of the grammar goes as a literal (RFC 9051 section 4.3).
    async fn login(
        &mut self,
        mut verified: Verified<'_>,
        username: &str,
        password: &str,
    ) -> Result<(), Refusal> {
        // Large enough that it never moves and leaves a copy behind.
        let mut line = Zeroizing::new(Vec::with_capacity(4 * MOST_OCTETS));
        line.extend_from_slice(format!("{} LOGIN", self.next_tag()).as_bytes());
        for argument in [username, password] {
            line.push(b' ');
            if argument.is_ascii() {
                line.extend_from_slice(quoted(argument).as_bytes());
                continue;
            }
            line.extend_from_slice(format!("{{{}}}\r\n", argument.len()).as_bytes());
            verified.send_secret(&line).await?;
            if let Challenge::Refused(refusal) = self.challenge(verified.conversation()).await? {
                return Err(refusal);
            }
            line = Zeroizing::new(argument.as_bytes().to_vec());
        }
        line.extend_from_slice(b"\r\n");
        verified.send_secret(&line).await?;
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
        (StatusKind::Bad, None) => {
            Refusal::new(RefusalKind::Mechanism, format!("{} (the command is refused)", shown(line)))
        }
        (_, code) => Refusal::of(MEANINGS, code.as_deref(), line),
    }
}

/// A quoted string of RFC 9051 section 4.3; a name with a line break is not taken from a server.
pub(super) fn quoted(text: &str) -> Zeroizing<String> {
    let mut quoted = Zeroizing::new(String::with_capacity(2 * text.len() + 2));
    quoted.push('"');
    for c in text.chars().filter(|c| !c.is_control()) {
        if ['"', '\\'].contains(&c) {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}
