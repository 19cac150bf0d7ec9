//! Signing in, with the least that can harm an account: inside verified TLS, one server after the other, and
//! never more than two refusals.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::account::Account;
use super::dialogue::{Challenge, Dialogue};
use super::imap::Imap;
use super::key::{Key, Method};
use super::ladder::{Climb, Top};
use super::offer::{Mechanism, Offer};
use super::pop3::Pop3;
use super::probe::Probe;
use super::refusal::{Refusal, RefusalKind};
use super::sasl::Exchange;
use super::smtp::Smtp;
use super::step::{Rung, Step};
use super::way::Way;
use crate::mail::{Authentication, Placeholder, Protocol, Server};
use crate::report::Verdict;

/// Signs in to a server that was probed, and adds what came of it to its steps. A ladder that is broken
/// below has no such rung.
pub async fn sign_in(probe: &mut Probe, account: &mut Account, way: &Way) {
    if !probe.works() {
        return;
    }
    let step = match probe.question.server.protocol {
        Protocol::Imap => attempt::<Imap>(probe, account, way).await,
        Protocol::Pop3 => attempt::<Pop3>(probe, account, way).await,
        Protocol::Smtp => attempt::<Smtp>(probe, account, way).await,
    };
    probe.steps.push(step);
}

async fn attempt<D: Dialogue>(probe: &mut Probe, account: &mut Account, way: &Way) -> Step {
    if account.is_used_up() {
        let evidence = "the account was refused twice in this run; once more might lock it";
        return Step::unsure(Rung::Login, "login-not-tried", evidence);
    }
    let published = probe.question.server.username.fill(&account.address);
    let first = match enter::<D>(probe, account, way, &published).await {
        Ok(method) => {
            let evidence = format!("as {published}, by {}", method.name::<D>());
            return passed(probe, published, method, evidence);
        }
        Err(Attempt::NotMade(step)) => return step,
        Err(Attempt::Refused(refusal)) => refusal,
    };
    let refused = format!("as {published}: {}", first.text);
    match first.kind {
        RefusalKind::Temporary | RefusalKind::Connection => {
            return Step::unsure(Rung::Login, "login-temporary", refused);
        }
        RefusalKind::Mechanism => return Step::fail(Rung::Login, "mechanism-not-supported", refused),
        // Another username would be of somebody else.
        RefusalKind::Account => return Step::fail(Rung::Login, "login-refused", refused),
        RefusalKind::Credentials => {}
    }
    if account.is_used_up() {
        return Step::fail(Rung::Login, "login-refused", refused);
    }
    let other = OtherForm::of(&published, account);
    match enter::<D>(probe, account, way, &other.username).await {
        Ok(method) => {
            let evidence = format!("{refused}; as {}: let in by {}", other.username, method.name::<D>());
            let detail = format!("publish instead: username = \"{}\"", other.placeholder.as_str());
            Step::fail(Rung::Login, "other-username", evidence).with_detail(detail)
        }
        Err(Attempt::NotMade(_)) => Step::fail(Rung::Login, "login-refused", refused),
        Err(Attempt::Refused(second)) => {
            let evidence = format!("{refused}; as {}: {}", other.username, second.text);
            Step::fail(Rung::Login, "login-refused", evidence)
        }
    }
}

fn passed(probe: &mut Probe, username: String, method: Method, evidence: String) -> Step {
    probe.key = Some(Key { username, method });
    Step::pass(Rung::Login, evidence)
}

/// The full address for who published something else, the local part for who published the address.
struct OtherForm {
    username: String,
    placeholder: Placeholder,
}

impl OtherForm {
    fn of(published: &str, account: &Account) -> Self {
        let address = account.address.to_string();
        if published == address {
            let username = account.address.local_part().to_owned();
            Self { username, placeholder: Placeholder::LocalPart }
        } else {
            Self { username: address, placeholder: Placeholder::Address }
        }
    }
}

/// Why nobody is in.
enum Attempt {
    /// No password left this machine.
    NotMade(Step),
    Refused(Refusal),
}

async fn enter<D: Dialogue>(
    probe: &Probe,
    account: &mut Account,
    way: &Way,
    username: &str,
) -> Result<Method, Attempt> {
    let mut top = reach::<D>(probe, way).await.map_err(Attempt::NotMade)?;
    let method = method(&probe.question.server, &top.offer).ok_or_else(no_method)?;
    let result = with_method(&mut top, &method, account, username).await;
    top.dialogue.leave(&mut top.conversation).await;
    match result {
        Some(Ok(())) => Ok(method),
        Some(Err(refusal)) => {
            account.refused(&refusal);
            Err(Attempt::Refused(refusal))
        }
        None => Err(Attempt::NotMade(not_verified())),
    }
}

/// The top of the ladder again: what was verified is verified anew on the connection that is used.
pub(super) async fn reach<D: Dialogue>(probe: &Probe, way: &Way) -> Result<Top<D>, Step> {
    let gone = |why: String| Step::unsure(Rung::Login, "login-temporary", why);
    let address = probe.entry.ok_or_else(not_verified)?;
    let climb = Climb::<D>::of(&probe.question.server, address, way).await;
    let climb = climb.map_err(|error| gone(error.to_string()))?;
    match (climb.top, climb.steps.iter().find(|step| step.verdict == Verdict::Fail)) {
        (Some(top), None) => Ok(top),
        (_, Some(step)) => Err(gone(step.evidence.clone())),
        (None, None) => Err(gone("the server does not answer any more".to_owned())),
    }
}

/// Signs in on an open dialogue; nothing if it may not carry a password.
pub(super) async fn with_method<D: Dialogue>(
    top: &mut Top<D>,
    method: &Method,
    account: &Account,
    username: &str,
) -> Option<Result<(), Refusal>> {
    account.hide(username);
    let password = account.password();
    match method {
        Method::Command => {
            let verified = top.conversation.verified()?;
            top.dialogue.password_command(verified, username, password.expose_secret()).await
        }
        Method::Sasl(mechanism) => {
            let exchange = Exchange::begin(mechanism, username, password)?;
            top.conversation.verified()?;
            Some(run(top, mechanism, exchange).await)
        }
    }
}

async fn run<D: Dialogue>(
    top: &mut Top<D>,
    mechanism: &Mechanism,
    mut exchange: Exchange,
) -> Result<(), Refusal> {
    top.dialogue.authenticate(&mut top.conversation, mechanism).await?;
    // The longest mechanism here, SCRAM, has three challenges.
    for _ in 0..MOST_CHALLENGES {
        let challenge = match top.dialogue.challenge(&mut top.conversation).await? {
            Challenge::Continue(challenge) => challenge,
            Challenge::Done => return Ok(()),
            Challenge::Refused(refusal) => return Err(refusal),
        };
        let answer = match exchange.answer(&challenge) {
            Ok(answer) => answer,
            Err(why) => {
                // RFC 4422 section 3.5: the star gives up.
                top.conversation.send(b"*\r\n").await?;
                let text = format!("{mechanism} cannot go on: {why}");
                return Err(Refusal { kind: RefusalKind::Mechanism, text });
            }
        };
        let mut line = Zeroizing::new(BASE64_STANDARD.encode(&*answer));
        line.push_str("\r\n");
        let Some(mut verified) = top.conversation.verified() else {
            return Err(Refusal::unexpected(b""));
        };
        verified.send_secret(line.as_bytes()).await?;
    }
    Err(Refusal::unexpected(b"one challenge more"))
}

const MOST_CHALLENGES: usize = 5;

/// The way in that the published settings lead a mail program to: the first kind of authentication that
/// goes with a password and is offered.
fn method(server: &Server, offer: &Offer) -> Option<Method> {
    server.auth.iter().find_map(|auth| match auth {
        Authentication::Password => {
            let sasl = first_of(offer, &[Mechanism::Plain, Mechanism::Login]);
            sasl.or_else(|| offer.has_password_command.then_some(Method::Command))
        }
        Authentication::EncryptedPassword => {
            first_of(offer, &[Mechanism::ScramSha256, Mechanism::ScramSha1, Mechanism::CramMd5])
        }
        Authentication::Oauth2 => None,
    })
}

fn first_of(offer: &Offer, wanted: &[Mechanism]) -> Option<Method> {
    wanted.iter().find(|mechanism| offer.mechanisms.contains(mechanism)).cloned().map(Method::Sasl)
}

fn no_method() -> Attempt {
    let evidence = "none of the published ways to sign in that are offered goes with a password";
    Attempt::NotMade(Step::unsure(Rung::Login, "login-not-tried", evidence))
}

fn not_verified() -> Step {
    let evidence = "a password goes through verified TLS alone";
    Step::unsure(Rung::Login, "login-not-tried", evidence)
}
