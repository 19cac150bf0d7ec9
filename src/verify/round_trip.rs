//! A small message to oneself: out through the submission server, found again over IMAP, deleted.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use imap_codec::imap_types::response::{Data, Response, StatusKind};
use tokio::time::sleep;

use super::account::Account;
use super::dialogue::Dialogue;
use super::imap::Imap;
use super::ladder::Top;
use super::message::Message;
use super::probe::Probe;
use super::sign_in::{Key, reach, with_method};
use super::smtp::{Reply, Smtp, reply};
use super::step::{Rung, Step};
use super::trouble::Trouble;
use super::way::Way;
use crate::mail::Protocol;
use crate::net::Limits;

/// So long a message may take; most arrive within seconds, greylisting among one's own servers is rare. Who
/// has less patience with an answer has less with a message.
const MOST_WAITING: Duration = Duration::from_secs(60);
const ANSWERS: u32 = 6;

/// Between two looks into the mailbox.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// Sends the message through the first submission server that let the account in, and adds what came of it
/// to the steps of that server. Without a submission server and an IMAP server to sign in to, there is
/// nothing to send.
pub async fn round_trip(probes: &mut [Probe], account: &mut Account, way: &Way) {
    let open = |protocol| {
        probes.iter().position(|probe| probe.question.server.protocol == protocol && probe.key.is_some())
    };
    let (Some(out), inbox) = (open(Protocol::Smtp), open(Protocol::Imap)) else { return };
    let step = match inbox {
        Some(inbox) => there_and_back(&probes[out], &probes[inbox], account, way).await,
        None => Step::unsure(Rung::RoundTrip, "message-not-sent", "no IMAP server let the account in"),
    };
    probes[out].steps.push(step);
}

async fn there_and_back(out: &Probe, inbox: &Probe, account: &mut Account, way: &Way) -> Step {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let message = Message::new(&account.address, now);
    let start = Instant::now();
    if let Err(step) = send(out, &message, account, way).await {
        return step;
    }
    let sent = start.elapsed();
    match find(inbox, &message, account, way).await {
        Err(step) => step,
        Ok(Found { is_deleted, is_junk }) => {
            let arrived = start.elapsed();
            let evidence = format!(
                "sent in {:.1} s, found at {} after {:.1} s",
                sent.as_secs_f64(),
                inbox.question.server.host,
                arrived.as_secs_f64()
            );
            match (is_junk, is_deleted) {
                (true, _) => {
                    Step::advise(Rung::RoundTrip, "message-in-junk", format!("{evidence}, among the junk"))
                }
                (_, false) => {
                    let evidence = format!("{evidence}; marked as deleted, not removed");
                    Step::advise(Rung::RoundTrip, "message-not-deleted", evidence)
                }
                (false, true) => Step::pass(Rung::RoundTrip, format!("{evidence}, deleted")),
            }
        }
    }
}

/// Signs in again, by what worked.
async fn enter<D: Dialogue>(probe: &Probe, account: &mut Account, way: &Way) -> Result<Top<D>, Step> {
    let again = |why: String| Step::unsure(Rung::RoundTrip, "login-temporary", why);
    let mut top = reach::<D>(probe, way).await.map_err(|step| again(step.evidence))?;
    let Some(Key { username, method }) = &probe.key else {
        return Err(again("nobody signed in".to_owned()));
    };
    match with_method(&mut top, method, account, username).await {
        Some(Ok(())) => Ok(top),
        Some(Err(refusal)) => Err(again(account.refused(refusal, username).text)),
        None => Err(again("the connection may not carry a password any more".to_owned())),
    }
}

async fn send(probe: &Probe, message: &Message, account: &mut Account, way: &Way) -> Result<(), Step> {
    let mut top = enter::<Smtp>(probe, account, way).await?;
    let shown = |reply: &Reply| account.without_password(&reply.shown(), username(probe));
    let sent = submit(&mut top, message, &account.address.to_string(), way, shown).await;
    top.dialogue.leave(&mut top.conversation).await;
    sent.map_err(|trouble| trouble.at(Rung::RoundTrip))
}

async fn submit(
    top: &mut Top<Smtp>,
    message: &Message,
    address: &str,
    way: &Way,
    shown: impl Fn(&Reply) -> String,
) -> Result<(), Trouble> {
    let Top { conversation, offer, .. } = top;
    conversation.prolong(Limits::starting_now(way.patience));
    let speaks_utf8 = offer.keywords.iter().any(|keyword| keyword.eq_ignore_ascii_case("SMTPUTF8"));
    let parameter = match (address.is_ascii(), speaks_utf8) {
        (true, _) => "",
        (false, true) => " SMTPUTF8",
        (false, false) => return Err(Trouble::fail("message-refused", "the server does not offer SMTPUTF8")),
    };
    let lines = [
        (format!("MAIL FROM:<{address}>{parameter}\r\n"), 250),
        (format!("RCPT TO:<{address}>\r\n"), 250),
        ("DATA\r\n".to_owned(), 354),
        (message.as_data(), 250),
    ];
    for (line, expected) in lines {
        conversation.send(line.as_bytes()).await?;
        let reply = reply(conversation, "a reply of SMTP").await?;
        if reply.code != expected {
            return Err(Trouble::fail("message-refused", shown(&reply)));
        }
    }
    Ok(())
}

/// With which the account was let in.
fn username(probe: &Probe) -> &str {
    probe.key.as_ref().map_or("", |key| &key.username)
}

struct Found {
    is_deleted: bool,
    is_junk: bool,
}

async fn find(probe: &Probe, message: &Message, account: &mut Account, way: &Way) -> Result<Found, Step> {
    let mut top = enter::<Imap>(probe, account, way).await?;
    let found = Visit { top: &mut top, way, account, username: username(probe) }.look(message).await;
    top.conversation.prolong(Limits::starting_now(way.patience));
    top.dialogue.leave(&mut top.conversation).await;
    found.map_err(|trouble| trouble.at(Rung::RoundTrip))
}

/// A mailbox that is open for the account.
struct Visit<'a> {
    top: &'a mut Top<Imap>,
    way: &'a Way,
    account: &'a Account,
    username: &'a str,
}

impl Visit<'_> {
    async fn look(&mut self, message: &Message) -> Result<Found, Trouble> {
        let waiting = MOST_WAITING.min(self.way.patience * ANSWERS);
        let until = Instant::now() + waiting;
        self.select("INBOX").await?;
        loop {
            if let Some(uid) = self.search(message).await? {
                return Ok(Found { is_deleted: self.delete(uid).await?, is_junk: false });
            }
            if Instant::now() > until {
                break;
            }
            sleep(BETWEEN_LOOKS).await;
        }
        if let Some(junk) = self.junk().await? {
            self.select(&junk).await?;
            if let Some(uid) = self.search(message).await? {
                return Ok(Found { is_deleted: self.delete(uid).await?, is_junk: true });
            }
        }
        let evidence = format!("the server took the message, and it did not arrive within {waiting:?}");
        Err(Trouble::unsure("message-not-found", evidence))
    }

    async fn select(&mut self, mailbox: &str) -> Result<(), Trouble> {
        self.ask(&format!("SELECT {}", quoted(mailbox))).await.map(|_| ())
    }

    async fn search(&mut self, message: &Message) -> Result<Option<u32>, Trouble> {
        // Without NOOP, a server need not tell of what came since (RFC 9051 section 6.1.2).
        self.ask("NOOP").await?;
        let command = format!("UID SEARCH HEADER Message-ID {}", quoted(&message.id));
        let data = self.ask(&command).await?;
        Ok(data.into_iter().find_map(|response| match response {
            Response::Data(Data::Search(numbers)) => numbers.first().map(|number| number.get()),
            _ => None,
        }))
    }

    /// Whether the message is gone. Without UIDPLUS, EXPUNGE would remove what others have marked as well.
    async fn delete(&mut self, uid: u32) -> Result<bool, Trouble> {
        self.ask(&format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)")).await?;
        let capabilities = self.ask("CAPABILITY").await?;
        let has_uidplus = capabilities.iter().any(|response| match response {
            Response::Data(Data::Capability(all)) => {
                all.as_ref().iter().any(|one| one.to_string().eq_ignore_ascii_case("UIDPLUS"))
            }
            _ => false,
        });
        if has_uidplus {
            self.ask(&format!("UID EXPUNGE {uid}")).await?;
        }
        Ok(has_uidplus)
    }

    /// The mailbox that the server marks as the one for junk (RFC 6154).
    async fn junk(&mut self) -> Result<Option<String>, Trouble> {
        let mailboxes = self.ask("LIST \"\" \"*\"").await?;
        Ok(mailboxes.into_iter().find_map(|response| match response {
            Response::Data(Data::List { items, mailbox, .. })
                if items.iter().any(|item| item.to_string().eq_ignore_ascii_case("\\Junk")) =>
            {
                match mailbox {
                    imap_codec::imap_types::mailbox::Mailbox::Inbox => None,
                    imap_codec::imap_types::mailbox::Mailbox::Other(other) => {
                        String::from_utf8(other.as_ref().to_vec()).ok()
                    }
                }
            }
            _ => None,
        }))
    }

    async fn ask(&mut self, command: &str) -> Result<Vec<Response<'static>>, Trouble> {
        self.top.conversation.prolong(Limits::starting_now(self.way.patience));
        let answer = self.top.dialogue.command(&mut self.top.conversation, command).await?;
        match answer.end.kind {
            StatusKind::Ok => Ok(answer.data),
            StatusKind::No | StatusKind::Bad => {
                let word = command.split(' ').take(2).collect::<Vec<_>>().join(" ");
                let said = self.account.without_password(&answer.shown(), self.username);
                Err(Trouble::unsure("message-not-found", format!("{word} is refused: {said}")))
            }
        }
    }
}

/// A quoted string of RFC 9051 section 4.3; names with a line break are not taken from a server.
fn quoted(text: &str) -> String {
    let safe: String = text.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", safe.replace('\\', "\\\\").replace('"', "\\\""))
}
