//! Signing in, with the least that can harm an account: inside verified TLS, one server after the other, and
//! never more than two refusals.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::account::{Account, KnownName};
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
    if let Some(known) = account.known().filter(|known| known.username != published).cloned() {
        return by_known_name::<D>(probe, account, way, &published, &known).await;
    }
    let first = match enter::<D>(probe, account, way, &published).await {
        Ok(method) => {
            let evidence = format!("as {published}, by {}", method.name::<D>());
            probe.key = Some(Key { username: published, method });
            return Step::pass(Rung::Login, evidence);
        }
        Err(Attempt::NotMade(step)) => return step,
        Err(Attempt::Refused(refusal)) => refusal,
    };
    let refused = format!("as {published}: {}", first.text);
    // What was refused before the username was told would be refused for another one as well.
    let is_about_name = first.kind == RefusalKind::Credentials && first.is_behind_password;
    if !is_about_name || account.is_used_up() {
        return refusal_step(first.kind, refused);
    }
    by_other_name::<D>(probe, account, way, &published, refused).await
}

/// What a refusal means that no other username can mend.
fn refusal_step(kind: RefusalKind, refused: String) -> Step {
    match kind {
        RefusalKind::Temporary | RefusalKind::Connection => {
            Step::unsure(Rung::Login, "login-temporary", refused)
        }
        RefusalKind::Mechanism => Step::fail(Rung::Login, "mechanism-not-supported", refused),
        // Another username would be of somebody else.
        RefusalKind::Account | RefusalKind::Credentials => Step::fail(Rung::Login, "login-refused", refused),
    }
}

/// The published username is refused: does the other form work?
async fn by_other_name<D: Dialogue>(
    probe: &mut Probe,
    account: &mut Account,
    way: &Way,
    published: &str,
    refused: String,
) -> Step {
    let other = other_form(published, account);
    match enter::<D>(probe, account, way, &other).await {
        Ok(method) => {
            let evidence = format!("{refused}; as {other}: let in by {}", method.name::<D>());
            let refused_at = probe.question.server.host.to_string();
            account.remember(KnownName { username: other.clone(), refused_at });
            probe.key = Some(Key { username: other.clone(), method });
            other_username(evidence, &other, account)
        }
        Err(Attempt::NotMade(_)) => Step::fail(Rung::Login, "login-refused", refused),
        Err(Attempt::Refused(second)) => {
            Step::fail(Rung::Login, "login-refused", format!("{refused}; as {other}: {}", second.text))
        }
    }
}

/// Another server has shown which username works: the published one is not tried again, for each refusal may
/// count towards a lock.
async fn by_known_name<D: Dialogue>(
    probe: &mut Probe,
    account: &mut Account,
    way: &Way,
    published: &str,
    known: &KnownName,
) -> Step {
    let KnownName { username, refused_at } = known;
    match enter::<D>(probe, account, way, username).await {
        Ok(method) => {
            let method_name = method.name::<D>();
            let evidence = format!(
                "as {username}: let in by {method_name}; not tried as {published}, which {refused_at} refused"
            );
            probe.key = Some(Key { username: username.clone(), method });
            // It may take both.
            Step::unsure(Rung::Login, "other-username", evidence)
        }
        Err(Attempt::NotMade(step)) => step,
        // Here the published one may be right, and to try it would be one refusal too many.
        Err(Attempt::Refused(refusal)) if refusal.kind == RefusalKind::Credentials => {
            let text = refusal.text;
            let evidence =
                format!("as {username}: {text}; not tried as {published}, which {refused_at} refused");
            Step::unsure(Rung::Login, "login-refused", evidence)
        }
        Err(Attempt::Refused(refusal)) => {
            refusal_step(refusal.kind, format!("as {username}: {}", refusal.text))
        }
    }
}

fn other_username(evidence: String, username: &str, account: &Account) -> Step {
    let is_address = username == account.address.to_string();
    let placeholder = if is_address { Placeholder::Address } else { Placeholder::LocalPart };
    let detail = format!("publish instead: username = \"{}\"", placeholder.as_str());
    Step::fail(Rung::Login, "other-username", evidence).with_detail(detail)
}

/// The full address for who published something else, the local part for who published the address.
fn other_form(published: &str, account: &Account) -> String {
    let address = account.address.to_string();
    if published == address { account.address.local_part().to_owned() } else { address }
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
            let result = top.dialogue.password_command(verified, username, password.expose_secret()).await?;
            Some(result.map_err(Refusal::behind_password))
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
    for step in 0..MOST_CHALLENGES {
        let behind = |refusal: Refusal| if step > 0 { refusal.behind_password() } else { refusal };
        let challenge = top.dialogue.challenge(&mut top.conversation).await;
        let challenge = match challenge.map_err(|error| behind(error.into()))? {
            Challenge::Continue(challenge) => challenge,
            Challenge::Done => return exchange.end().map_err(behind),
            Challenge::Refused(refusal) => return Err(behind(refusal)),
        };
        let answer = match exchange.answer(&challenge) {
            Ok(answer) => answer,
            Err(refusal) => {
                // RFC 4422 section 3.5: the star gives up.
                top.conversation.send(b"*\r\n").await.map_err(|error| behind(error.into()))?;
                return Err(behind(refusal));
            }
        };
        // Large enough that it never moves and leaves a copy behind.
        let mut line = Zeroizing::new(String::with_capacity(2 * answer.len() + 8));
        BASE64_STANDARD.encode_string(&*answer, &mut line);
        line.push_str("\r\n");
        let Some(mut verified) = top.conversation.verified() else {
            return Err(Refusal::unexpected(b""));
        };
        verified
            .send_secret(line.as_bytes())
            .await
            .map_err(|error| Refusal::from(error).behind_password())?;
    }
    Err(Refusal::unexpected(b"one challenge more").behind_password())
}

pub(super) const MOST_CHALLENGES: usize = 5;

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
