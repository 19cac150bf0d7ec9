//! IMAP (RFC 9051, RFC 3501), by the grammar of `imap-codec`.

use imap_codec::decode::{Decoder as _, GreetingDecodeError, ResponseDecodeError};
use imap_codec::encode::{Encoder as _, Fragment};
use imap_codec::imap_types::command::{Command, CommandBody};
use imap_codec::imap_types::core::Tag;
use imap_codec::imap_types::response::{
    Capability, Code, CommandContinuationRequest, Data, Greeting, GreetingKind, Response, Status, StatusBody,
    StatusKind, Tagged,
};
use imap_codec::{CommandCodec, GreetingCodec, ResponseCodec};
use zeroize::Zeroize as _;

use super::dialogue::{Challenge, Dialogue};
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
        kind: RefusalKind::Credentials,
        says: "the password is right, but not for this mailbox",
    },
    Meaning { code: "EXPIRED", kind: RefusalKind::Credentials, says: "the password has expired" },
    Meaning {
        code: "PRIVACYREQUIRED",
        kind: RefusalKind::Mechanism,
        says: "the server wants encryption first",
    },
    Meaning {
        code: "CONTACTADMIN",
        kind: RefusalKind::Credentials,
        says: "the provider must do something about the account",
    },
    Meaning { code: "UNAVAILABLE", kind: RefusalKind::Temporary, says: "a part of the server is down" },
    Meaning { code: "SERVERBUG", kind: RefusalKind::Temporary, says: "the server has a fault" },
    Meaning { code: "INUSE", kind: RefusalKind::Temporary, says: "another program has the mailbox open" },
    Meaning { code: "LIMIT", kind: RefusalKind::Temporary, says: "too many connections or sign-ins" },
    Meaning { code: "OVERQUOTA", kind: RefusalKind::Temporary, says: "the mailbox is full" },
];

/// An answer of the server: what came by the way, and how it ended.
#[derive(Debug)]
pub(super) struct Answer {
    /// Data lines and untagged status lines, in their order.
    pub(super) data: Vec<Response<'static>>,
    pub(super) end: StatusBody<'static>,
    /// The last line as it came.
    line: Vec<u8>,
    /// A CAPABILITY line that the grammar does not have.
    malformed: Option<Vec<u8>>,
}

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
        self.answer(conversation, command).await
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

    async fn answer(&mut self, conversation: &mut Conversation, command: &str) -> Result<Answer, Trouble> {
        let mut data = Vec::new();
        let mut malformed = None;
        loop {
            let (response, line) = read_response(conversation).await?;
            match response {
                Some(Response::Status(Status::Tagged(Tagged { body, .. }))) => {
                    return Ok(Answer { data, end: body, line, malformed });
                }
                // BYE belongs to LOGOUT; anywhere else it is the end.
                Some(Response::Status(Status::Bye(_))) if command != "LOGOUT" => {
                    return Err(Trouble::unsure("greeting-refused", shown(&line)));
                }
                Some(response) => data.push(response),
                None if is_capability(&line) => malformed = Some(line),
                None => return Err(Trouble::unexpected(&format!("an answer to {command}"), &line)),
            }
        }
    }

    fn next_tag(&mut self) -> String {
        self.commands += 1;
        format!("m{}", self.commands)
    }
}

impl Answer {
    pub(super) fn shown(&self) -> String {
        shown(&self.line)
    }
}

/// One response, and the line as it came; nothing if the grammar has no such response.
async fn read_response(
    conversation: &mut Conversation,
) -> Result<(Option<Response<'static>>, Vec<u8>), LineError> {
    let mut bytes = Vec::new();
    loop {
        bytes.extend(conversation.line().await?);
        bytes.extend(b"\r\n");
        match ResponseCodec::default().decode(&bytes) {
            Ok((_, response)) => {
                let response = Some(imap_codec::imap_types::IntoStatic::into_static(response));
                return Ok((response, bytes));
            }
            Err(ResponseDecodeError::LiteralFound { length }) => {
                let literal = conversation.octets(length as usize).await?;
                bytes.extend(literal);
            }
            Err(ResponseDecodeError::Incomplete | ResponseDecodeError::Failed) => {
                return Ok((read_without_text(&bytes), bytes));
            }
        }
    }
}

/// `m1 OK` alone: the grammar wants a text behind it, and small servers leave it out.
fn read_without_text(line: &[u8]) -> Option<Response<'static>> {
    let with_text = [line.trim_ascii_end(), b" -\r\n"].concat();
    let (_, response) = ResponseCodec::default().decode(&with_text).ok()?;
    match response {
        response @ Response::Status(_) => Some(imap_codec::imap_types::IntoStatic::into_static(response)),
        Response::Data(_) | Response::CommandContinuationRequest(_) => None,
    }
}

/// What stands behind `* OK` and the response code.
fn text_of(line: &[u8]) -> &[u8] {
    let text = line.get(4..).unwrap_or_default().trim_ascii();
    let end_of_code = text.iter().position(|byte| *byte == b']').filter(|_| text.starts_with(b"["));
    end_of_code.map_or(text, |end| text[end + 1..].trim_ascii())
}

fn read_greeting(line: &[u8]) -> Option<Greeting<'static>> {
    // As it came, and with a text where it has none.
    [[line, b"\r\n"].concat(), [line.trim_ascii_end(), b" -\r\n"].concat()].iter().find_map(|bytes| {
        match GreetingCodec::default().decode(bytes) {
            Ok((_, greeting)) => Some(imap_codec::imap_types::IntoStatic::into_static(greeting)),
            Err(GreetingDecodeError::Incomplete | GreetingDecodeError::Failed) => None,
        }
    })
}

fn offer_of(answer: &Answer) -> Offer {
    let mut offer = Offer { is_known: true, has_password_command: true, ..Offer::default() };
    for response in &answer.data {
        if let Response::Data(Data::Capability(capabilities)) = response {
            for capability in capabilities.as_ref() {
                add(&mut offer, capability);
            }
        }
    }
    if let Some(line) = &answer.malformed {
        offer.oddity = Some(format!("the grammar has no such line: {}", shown(line)));
        for word in shown(line).split_ascii_whitespace().skip(2) {
            match Capability::try_from(word) {
                Ok(capability) => add(&mut offer, &capability),
                Err(_) => offer.keywords.push(word.to_owned()),
            }
        }
    }
    offer
}

fn add(offer: &mut Offer, capability: &Capability<'_>) {
    match capability {
        Capability::StartTls => offer.has_start_tls = true,
        Capability::LoginDisabled => offer.has_password_command = false,
        Capability::Auth(mechanism) => offer.mechanisms.push(Mechanism::named(mechanism.as_ref())),
        _ => {}
    }
    // As its RFC writes it.
    let keyword =
        if *capability == Capability::Imap4Rev1 { "IMAP4rev1".to_owned() } else { capability.to_string() };
    offer.keywords.push(keyword);
}

fn is_capability(line: &[u8]) -> bool {
    let beginning = b"* CAPABILITY ";
    line.len() > beginning.len() && line[..beginning.len()].eq_ignore_ascii_case(beginning)
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
