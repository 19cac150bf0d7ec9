//! A small message to oneself: out through the submission server, found again over IMAP, deleted.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use imap_codec::imap_types::response::{Data, Response, StatusKind};
use tokio::time::sleep;

use super::account::Account;
use super::dialogue::Dialogue;
use super::imap::{Imap, quoted};
use super::key::Key;
use super::ladder::Top;
use super::message::Message;
use super::offer::Offer;
use super::probe::Probe;
use super::sign_in::{reach, with_method};
use super::smtp::{Smtp, reply};
use super::step::{Rung, Step};
use super::trouble::Trouble;
use super::way::Way;
use crate::mail::Protocol;
use crate::net::{Conversation, Limits};

/// So long a message may take; most arrive within seconds, greylisting among one's own servers is rare. Who
/// has less patience with an answer has less with a message.
const MOST_WAITING: Duration = Duration::from_mins(1);
const ANSWERS: u32 = 6;

/// Between two looks into the mailbox.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// Sends the message through the first submission server that let the account in, and adds what came of it
/// to the steps of that server; without one, why nothing was sent.
pub async fn round_trip(probes: &mut [Probe], account: &mut Account, way: &Way) {
    let open = |protocol| {
        probes.iter().position(|probe| probe.question.server.protocol == protocol && probe.key.is_some())
    };
    let not_sent = |why| Step::unsure(Rung::RoundTrip, "message-not-sent", why);
    let (at, step) = match (open(Protocol::Smtp), open(Protocol::Imap)) {
        (Some(out), Some(inbox)) => {
            (Some(out), there_and_back(&probes[out], &probes[inbox], account, way).await)
        }
        (Some(out), None) => (Some(out), not_sent("no IMAP server let the account in")),
        (None, inbox) => {
            let first = probes.iter().position(|probe| probe.question.server.protocol == Protocol::Smtp);
            // Where no submission server was asked, whoever is left tells of it.
            let at = first.or(inbox).or((!probes.is_empty()).then_some(0));
            (at, not_sent("no submission server let the account in"))
        }
    };
    if let Some(probe) = at.and_then(|at| probes.get_mut(at)) {
        probe.steps.push(step);
    }
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
                    let evidence = format!("{evidence}; it could not be removed");
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
    if account.is_used_up() {
        let evidence = "the account was refused twice in this run; once more might lock it";
        return Err(Step::unsure(Rung::RoundTrip, "login-not-tried", evidence));
    }
    let mut top = reach::<D>(probe, way).await.map_err(|step| again(step.evidence))?;
    let Some(Key { username, method }) = &probe.key else {
        return Err(again("nobody signed in".to_owned()));
    };
    let result = with_method(&mut top, method, account, username).await;
    if !matches!(result, Some(Ok(()))) {
        top.dialogue.leave(&mut top.conversation).await;
    }
    match result {
        Some(Ok(())) => Ok(top),
        Some(Err(refusal)) => {
            account.refused(&refusal);
            Err(again(refusal.text))
        }
        None => Err(again("the connection may not carry a password any more".to_owned())),
    }
}

async fn send(probe: &Probe, message: &Message, account: &mut Account, way: &Way) -> Result<(), Step> {
    let mut top = enter::<Smtp>(probe, account, way).await?;
    let sent = submit(&mut top.conversation, message, account, &top.offer, way).await;
    top.dialogue.leave(&mut top.conversation).await;
    sent.map_err(|trouble| trouble.at(Rung::RoundTrip))
}

async fn submit(
    conversation: &mut Conversation,
    message: &Message,
    account: &Account,
    offer: &Offer,
    way: &Way,
) -> Result<(), Trouble> {
    conversation.prolong(Limits::starting_now(way.patience));
    let address = account.address.to_string();
    let speaks_utf8 = offer.keywords.iter().any(|keyword| keyword.eq_ignore_ascii_case("SMTPUTF8"));
    let parameter = match (address.is_ascii(), speaks_utf8) {
        (true, _) => "",
        (false, true) => " SMTPUTF8",
        (false, false) => return Err(Trouble::fail("message-refused", "the server does not offer SMTPUTF8")),
    };
    let done = 250..=259; // 251: it will be forwarded (RFC 5321 section 4.2.3)
    let lines = [
        (format!("MAIL FROM:<{address}>{parameter}\r\n"), done.clone()),
        (format!("RCPT TO:<{address}>\r\n"), done.clone()),
        ("DATA\r\n".to_owned(), 354..=354),
        (message.as_data(), done),
    ];
    for (line, expected) in lines {
        conversation.send(line.as_bytes()).await?;
        let reply = reply(conversation, "a reply of SMTP").await?;
        match reply.code {
            code if expected.contains(&code) => {}
            // Greylisting and full disks are of today only.
            400..=499 => return Err(Trouble::unsure("message-refused", reply.shown())),
            _ => return Err(Trouble::fail("message-refused", reply.shown())),
        }
    }
    Ok(())
}

struct Found {
    is_deleted: bool,
    is_junk: bool,
}

async fn find(probe: &Probe, message: &Message, account: &mut Account, way: &Way) -> Result<Found, Step> {
    let mut top = enter::<Imap>(probe, account, way).await?;
    let found = look(&mut top, message, way).await;
    top.dialogue.leave(&mut top.conversation).await;
    found.map_err(|trouble| trouble.at(Rung::RoundTrip))
}

async fn look(top: &mut Top<Imap>, message: &Message, way: &Way) -> Result<Found, Trouble> {
    let waiting = MOST_WAITING.min(way.patience * ANSWERS);
    let until = Instant::now() + waiting;
    top.select("INBOX", way).await?;
    loop {
        if let Some(uid) = top.search(message, way).await? {
            return Ok(Found { is_deleted: top.delete(uid, way).await.unwrap_or(false), is_junk: false });
        }
        if Instant::now() > until {
            break;
        }
        sleep(BETWEEN_LOOKS).await;
    }
    if let Some(junk) = top.junk(way).await? {
        top.select(&junk, way).await?;
        if let Some(uid) = top.search(message, way).await? {
            return Ok(Found { is_deleted: top.delete(uid, way).await.unwrap_or(false), is_junk: true });
        }
    }
    let evidence = format!("the server took the message, and it did not arrive within {waiting:?}");
    Err(Trouble::unsure("message-not-found", evidence))
}

impl Top<Imap> {
    async fn select(&mut self, mailbox: &str, way: &Way) -> Result<(), Trouble> {
        self.ask(&format!("SELECT {}", *quoted(mailbox)), way).await.map(|_| ())
    }

    async fn search(&mut self, message: &Message, way: &Way) -> Result<Option<u32>, Trouble> {
        // Without NOOP, a server need not tell of what came since (RFC 9051 section 6.1.2).
        self.ask("NOOP", way).await?;
        let command = format!("UID SEARCH HEADER Message-ID {}", *quoted(&message.id));
        let data = self.ask(&command, way).await?;
        Ok(data.into_iter().find_map(|response| match response {
            Response::Data(Data::Search(numbers)) => numbers.first().map(|number| number.get()),
            _ => None,
        }))
    }

    /// Whether the message is gone. Without UIDPLUS, EXPUNGE would remove what others have marked as well.
    async fn delete(&mut self, uid: u32, way: &Way) -> Result<bool, Trouble> {
        self.ask(&format!("UID STORE {uid} +FLAGS.SILENT (\\Deleted)"), way).await?;
        let capabilities = self.ask("CAPABILITY", way).await?;
        let has_uidplus = capabilities.iter().any(|response| match response {
            Response::Data(Data::Capability(all)) => {
                all.as_ref().iter().any(|one| one.to_string().eq_ignore_ascii_case("UIDPLUS"))
            }
            _ => false,
        });
        if has_uidplus {
            self.ask(&format!("UID EXPUNGE {uid}"), way).await?;
        }
        Ok(has_uidplus)
    }

    /// The mailbox that the server marks as the one for junk (RFC 6154).
    async fn junk(&mut self, way: &Way) -> Result<Option<String>, Trouble> {
        let mailboxes = self.ask("LIST \"\" \"*\"", way).await?;
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

    async fn ask(&mut self, command: &str, way: &Way) -> Result<Vec<Response<'static>>, Trouble> {
        self.conversation.prolong(Limits::starting_now(way.patience));
        let answer = self.dialogue.command(&mut self.conversation, command).await?;
        match answer.end.kind {
            StatusKind::Ok => Ok(answer.data),
            StatusKind::No | StatusKind::Bad => {
                let word = command.split(' ').take(2).collect::<Vec<_>>().join(" ");
                Err(Trouble::unsure("message-not-found", format!("{word} is refused: {}", answer.shown())))
            }
        }
    }
}
