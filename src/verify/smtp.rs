//! SMTP submission (RFC 6409, 4954, 3207, 8314).

use std::net::IpAddr;

use super::dialogue::{Challenge, Dialogue};
use super::offer::{Mechanism, Offer};
use super::refusal::{Meaning, Refusal, RefusalKind};
use super::trouble::Trouble;
use crate::net::{Conversation, LineError, Verified, shown};

/// A dialogue with a submission server.
#[derive(Debug, Default)]
pub struct Smtp;

/// A reply: its code, and its lines without the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) lines: Vec<Vec<u8>>,
}

/// Reply codes at sign-in (RFC 4954 sections 4 and 6).
const MEANINGS: &[Meaning] = &[
    Meaning {
        code: "432",
        kind: RefusalKind::Temporary,
        says: "the account needs one sign-in with the password itself before this mechanism works",
    },
    Meaning { code: "454", kind: RefusalKind::Temporary, says: "the server cannot check passwords now" },
    Meaning { code: "421", kind: RefusalKind::Temporary, says: "the server closes the connection" },
    Meaning { code: "500", kind: RefusalKind::Mechanism, says: "the line is too long for the server" },
    Meaning { code: "503", kind: RefusalKind::Mechanism, says: "the server takes no sign-in here" },
    Meaning { code: "504", kind: RefusalKind::Mechanism, says: "the server does not know the mechanism" },
    Meaning { code: "530", kind: RefusalKind::Credentials, says: "the server does not accept the sign-in" },
    Meaning {
        code: "534",
        kind: RefusalKind::Account,
        says: "the server wants an app password or OAuth instead of this one",
    },
    Meaning { code: "535", kind: RefusalKind::Credentials, says: "wrong username or password" },
    Meaning { code: "538", kind: RefusalKind::Mechanism, says: "the server wants encryption first" },
];

impl Dialogue for Smtp {
    const PASSWORD_COMMAND: &'static str = "";

    async fn greeting(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        let reply = reply(conversation, "`220`, the greeting of SMTP").await?;
        match reply.code {
            220 => Ok(reply.shown()),
            _ => Err(Trouble::unsure("greeting-refused", reply.shown())),
        }
    }

    async fn capabilities(&mut self, conversation: &mut Conversation) -> Result<Offer, Trouble> {
        let hello = format!("EHLO {}\r\n", own_name(conversation.local_address()));
        conversation.send(hello.as_bytes()).await?;
        let reply = reply(conversation, "a reply to EHLO").await?;
        match reply.code {
            250 => {}
            // Too much at once, or a rule about who may come: another client at another place may be let in.
            400..=499 => return Err(Trouble::unsure("greeting-refused", reply.shown())),
            550..=599 => return Err(Trouble::unsure("ehlo-refused", reply.shown())),
            _ => return Err(Trouble::fail("ehlo-refused", reply.shown())),
        }
        let mut offer = Offer { is_known: true, ..Offer::default() };
        // The first line greets, and holds no keyword (RFC 5321 section 4.1.1.1).
        for line in reply.lines.iter().skip(1) {
            add(&mut offer, &String::from_utf8_lossy(line));
        }
        Ok(offer)
    }

    async fn start_tls(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        conversation.send(b"STARTTLS\r\n").await?;
        let reply = reply(conversation, "a reply to STARTTLS").await?;
        match reply.code {
            220 => Ok(reply.shown()),
            454 => Err(Trouble::unsure("starttls-refused", reply.shown())),
            _ => Err(Trouble::fail("starttls-refused", reply.shown())),
        }
    }

    async fn challenge(&mut self, conversation: &mut Conversation) -> Result<Challenge, LineError> {
        let reply = match read_reply(conversation).await? {
            Ok(reply) => reply,
            Err(line) => return Ok(Challenge::Refused(Refusal::unexpected(&line))),
        };
        let octets = reply.lines.last().map(Vec::as_slice).unwrap_or_default();
        Ok(match reply.code {
            334 => Challenge::of_base64(octets),
            235 => Challenge::Done,
            code => Challenge::Refused(refusal(code, &reply)),
        })
    }

    async fn password_command(&mut self, _: Verified<'_>, _: &str, _: &str) -> Option<Result<(), Refusal>> {
        None
    }
}

impl Reply {
    pub(super) fn shown(&self) -> String {
        shown(&self.line())
    }

    /// All its lines as one: the first of a greeting says who it is, the last of a refusal where to read on.
    fn line(&self) -> Vec<u8> {
        let lines: Vec<&[u8]> = self.lines.iter().map(|line| line.trim_ascii()).collect();
        [self.code.to_string().as_bytes(), b" ", &lines.join(&b" "[..])].concat()
    }
}

/// Reads one reply, and says what was expected if it is none.
pub(super) async fn reply(conversation: &mut Conversation, expected: &str) -> Result<Reply, Trouble> {
    match read_reply(conversation).await? {
        Ok(reply) => Ok(reply),
        Err(line) => Err(Trouble::unexpected(expected, &line)),
    }
}

/// `250-first`, `250 last` (RFC 5321 section 4.2.1); the line that does not belong to a reply, if one comes.
async fn read_reply(conversation: &mut Conversation) -> Result<Result<Reply, Vec<u8>>, LineError> {
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let mut first_code = None;
    loop {
        let line = conversation.line().await?;
        let Some((code, is_last, text)) = parts(&line) else { return Ok(Err(line)) };
        // All lines of a reply have one code.
        if *first_code.get_or_insert(code) != code {
            return Ok(Err(line));
        }
        lines.push(text.to_vec());
        if is_last {
            return Ok(Ok(Reply { code, lines }));
        }
    }
}

fn parts(line: &[u8]) -> Option<(u16, bool, &[u8])> {
    let (digits, rest) = line.split_at_checked(3)?;
    let code = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let is_code = digits.iter().all(u8::is_ascii_digit) && (200..600).contains(&code);
    match (is_code, rest) {
        (true, [b'-', text @ ..]) => Some((code, false, text)),
        (true, [b' ', text @ ..]) => Some((code, true, text)),
        // RFC 5321 section 4.2: the text may be left out, and some leave out the blank as well.
        (true, []) => Some((code, true, b"")),
        _ => None,
    }
}

/// `[192.0.2.1]`, as RFC 5321 section 4.1.3 has it for machines without a name of their own.
fn own_name(address: Option<IpAddr>) -> String {
    match address {
        Some(IpAddr::V4(address)) => format!("[{address}]"),
        Some(IpAddr::V6(address)) => format!("[IPv6:{address}]"),
        None => "localhost".to_owned(),
    }
}

fn refusal(code: u16, reply: &Reply) -> Refusal {
    let number = code.to_string();
    let mut refusal = Refusal::of(MEANINGS, Some(&number), &reply.line());
    // Every other 4yz is of today only (RFC 5321 section 4.2.1).
    if (400..500).contains(&code) {
        refusal.kind = RefusalKind::Temporary;
    }
    refusal
}

fn add(offer: &mut Offer, line: &str) {
    // `AUTH=LOGIN PLAIN` is of old servers that wrote for Outlook Express.
    let words = line.split([' ', '=']).filter(|word| !word.is_empty());
    let mut words = words.map(str::to_owned);
    match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
        "STARTTLS" => offer.has_start_tls = true,
        "AUTH" => {
            for mechanism in words.map(|word| Mechanism::named(&word)) {
                if !offer.mechanisms.contains(&mechanism) {
                    offer.mechanisms.push(mechanism);
                }
            }
        }
        _ => {}
    }
    offer.keywords.push(line.to_owned());
}
