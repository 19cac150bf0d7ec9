//! POP3 (RFC 1939, 2449, 2595, 5034).

use zeroize::Zeroizing;

use super::dialogue::{Challenge, Dialogue};
use super::offer::{Mechanism, Offer};
use super::refusal::{Meaning, Refusal, RefusalKind};
use super::trouble::Trouble;
use crate::net::{Conversation, LineError, Verified, shown};

/// A dialogue with a POP3 server.
#[derive(Debug, Default)]
pub struct Pop3;

/// The response codes of RFC 2449 section 8 and RFC 3206.
const MEANINGS: &[Meaning] = &[
    Meaning { code: "AUTH", kind: RefusalKind::Credentials, says: "wrong username or password" },
    Meaning { code: "IN-USE", kind: RefusalKind::Temporary, says: "another program has the mailbox open" },
    Meaning { code: "LOGIN-DELAY", kind: RefusalKind::Temporary, says: "signed in too often" },
    Meaning { code: "SYS/TEMP", kind: RefusalKind::Temporary, says: "the server has a passing trouble" },
    Meaning { code: "SYS/PERM", kind: RefusalKind::Account, says: "somebody must mend the account" },
];

impl Dialogue for Pop3 {
    const PASSWORD_COMMAND: &'static str = "USER";

    async fn greeting(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        let line = conversation.line().await?;
        match &line {
            line if line.starts_with(b"+OK") => Ok(shown(line)),
            line if line.starts_with(b"-ERR") => Err(Trouble::unsure("greeting-refused", shown(line))),
            line => Err(Trouble::unexpected("`+OK`, the greeting of POP3", line)),
        }
    }

    async fn capabilities(&mut self, conversation: &mut Conversation) -> Result<Offer, Trouble> {
        conversation.send(b"CAPA\r\n").await?;
        let first = conversation.line().await?;
        if first.starts_with(b"-ERR") {
            return Ok(Offer { has_password_command: true, ..Offer::default() });
        }
        if !first.starts_with(b"+OK") {
            return Err(Trouble::unexpected("`+OK` or `-ERR` as the answer to CAPA", &first));
        }
        let mut offer = Offer { is_known: true, has_unique_names: Some(false), ..Offer::default() };
        loop {
            let line = conversation.line().await?;
            if line == b"." {
                return Ok(offer);
            }
            add(&mut offer, &String::from_utf8_lossy(&line));
        }
    }

    async fn start_tls(&mut self, conversation: &mut Conversation) -> Result<String, Trouble> {
        conversation.send(b"STLS\r\n").await?;
        let line = conversation.line().await?;
        match &line {
            line if line.starts_with(b"+OK") => Ok(shown(line)),
            line if line.starts_with(b"-ERR") => Err(Trouble::fail("starttls-refused", shown(line))),
            line => Err(Trouble::unexpected("`+OK` or `-ERR` as the answer to STLS", line)),
        }
    }

    async fn challenge(&mut self, conversation: &mut Conversation) -> Result<Challenge, LineError> {
        let line = conversation.line().await?;
        Ok(match line.as_slice() {
            line if line.starts_with(b"+OK") => Challenge::Done,
            [b'+', challenge @ ..] => Challenge::of_base64(challenge),
            line if line.starts_with(b"-ERR") => Challenge::Refused(refusal(line)),
            line => Challenge::Refused(Refusal::unexpected(line)),
        })
    }

    async fn password_command(
        &mut self,
        mut verified: Verified<'_>,
        username: &str,
        password: &str,
    ) -> Option<Result<(), Refusal>> {
        Some(user_and_pass(&mut verified, username, password).await)
    }
}

async fn user_and_pass(verified: &mut Verified<'_>, username: &str, password: &str) -> Result<(), Refusal> {
    for (word, value) in [("USER", username), ("PASS", password)] {
        let line = Zeroizing::new(format!("{word} {value}\r\n"));
        verified.send_secret(line.as_bytes()).await?;
        let answer = verified.conversation().line().await?;
        match &answer {
            answer if answer.starts_with(b"+OK") => {}
            answer if answer.starts_with(b"-ERR") => return Err(refusal(answer)),
            answer => return Err(Refusal::unexpected(answer)),
        }
    }
    Ok(())
}

/// `-ERR [SYS/TEMP] come again`
fn refusal(line: &[u8]) -> Refusal {
    let text = shown(line);
    let code = text.split_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(code, _)| code);
    // RFC 2449 section 8: what follows a slash only says more of the same.
    let code = code.map(|code| code.split(' ').next().unwrap_or_default().to_owned());
    Refusal::of(MEANINGS, code.as_deref(), line)
}

fn add(offer: &mut Offer, line: &str) {
    let mut words = line.split_ascii_whitespace();
    let Some(keyword) = words.next() else { return };
    match keyword.to_ascii_uppercase().as_str() {
        "STLS" => offer.has_start_tls = true,
        "USER" => offer.has_password_command = true,
        "UIDL" => offer.has_unique_names = Some(true),
        "SASL" => offer.mechanisms.extend(words.map(Mechanism::named)),
        _ => {}
    }
    offer.keywords.push(line.to_owned());
}
