//! SASL mechanisms (RFC 4422), by `rsasl`; CRAM-MD5 (RFC 2195), which it does not have, by `hmac`.

use std::fmt::Write as _;
use std::sync::Arc;

use hmac::{Hmac, Mac as _};
use md5::Md5;
use rsasl::callback::{Context, Request, SessionCallback, SessionData};
use rsasl::prelude::{Mechname, SASLClient, SASLConfig, Session, SessionError};
use rsasl::property::{AuthId, Password};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::account::MOST_OCTETS;
use super::offer::Mechanism;
use super::refusal::{Refusal, RefusalKind};
use crate::net::shown;

/// One run of a mechanism.
pub(super) struct Exchange {
    kind: Kind,
    has_begun: bool,
    is_finished: bool,
}

/// The most rounds of the key derivation that a server may ask for (SCRAM, RFC 5802 section 5.1): they are
/// calculated here, and 4,096 to some 100,000 are usual.
const MOST_ROUNDS: u64 = 600_000;

enum Kind {
    Library(Box<Session>),
    CramMd5(Credentials),
}

struct Credentials {
    username: String,
    password: Arc<SecretString>,
}

impl Exchange {
    /// Begins a mechanism; nothing if it cannot be run with a password.
    pub(super) fn begin(mechanism: &Mechanism, username: &str, password: Arc<SecretString>) -> Option<Self> {
        let credentials = Credentials { username: username.to_owned(), password };
        match mechanism {
            Mechanism::CramMd5 => Some(Self::new(Kind::CramMd5(credentials))),
            Mechanism::Plain | Mechanism::Login | Mechanism::ScramSha1 | Mechanism::ScramSha256 => {
                let configuration =
                    SASLConfig::builder().with_default_mechanisms().with_callback(credentials).ok()?;
                let name = Mechname::parse(mechanism.as_str().as_bytes()).ok()?;
                let session = SASLClient::new(configuration).start_suggested(&[name]).ok()?;
                Some(Self::new(Kind::Library(Box::new(session))))
            }
            Mechanism::DigestMd5 | Mechanism::OauthBearer | Mechanism::Xoauth2 | Mechanism::Other(_) => None,
        }
    }

    const fn new(kind: Kind) -> Self {
        Self { kind, has_begun: false, is_finished: false }
    }

    /// The answer to a challenge; an empty one lets the client begin.
    ///
    /// # Errors
    /// Why the mechanism cannot go on, without a secret in it.
    pub(super) fn answer(&mut self, challenge: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        match &mut self.kind {
            Kind::CramMd5(credentials) => {
                self.is_finished = true;
                Ok(credentials.cram_md5(challenge))
            }
            Kind::Library(_) if self.is_finished => Err(cannot_go_on("the server asks for more than it has")),
            Kind::Library(session) => {
                refuse_what_the_server_says(challenge)?;
                let speaks_scram = session.get_mechname().as_str().starts_with("SCRAM-");
                if speaks_scram && self.has_begun {
                    refuse_what_has_no_attributes(challenge)?;
                }
                self.has_begun = true;
                let is_first = session.are_we_first() && challenge.is_empty();
                let mut answer = Zeroizing::new(Vec::with_capacity(4 * MOST_OCTETS));
                let state = session.step((!is_first).then_some(challenge), &mut *answer);
                let state = state.map_err(|error| cannot_go_on(&error.to_string()))?;
                self.is_finished = !state.is_running();
                Ok(answer)
            }
        }
    }

    /// Whether the mechanism has come to its end when the server says that it has: in SCRAM the server must
    /// prove itself as well.
    pub(super) fn end(&self) -> Result<(), Refusal> {
        match self.is_finished {
            true => Ok(()),
            false => Err(cannot_go_on("the server ended it before its time")),
        }
    }
}

fn cannot_go_on(why: &str) -> Refusal {
    Refusal::new(RefusalKind::Mechanism, format!("the mechanism cannot go on: {why}"))
}

/// What SCRAM says in its own words: errors (RFC 5802 section 7), and how much there is to calculate.
fn refuse_what_the_server_says(challenge: &[u8]) -> Result<(), Refusal> {
    let text = String::from_utf8_lossy(challenge);
    if let Some(error) = text.strip_prefix("e=") {
        let kind = match error {
            "invalid-proof" | "unknown-user" | "invalid-username-encoding" => RefusalKind::Credentials,
            _ => RefusalKind::Mechanism,
        };
        return Err(Refusal::new(kind, shown(challenge)));
    }
    let rounds = text.split(',').find_map(|part| part.strip_prefix("i=")).map(str::parse::<u64>);
    match rounds {
        Some(Ok(rounds)) if rounds > MOST_ROUNDS => {
            Err(cannot_go_on(&format!("the server asks for {rounds} rounds, {MOST_ROUNDS} are the most")))
        }
        _ => Ok(()),
    }
}

/// All that SCRAM says are attributes, `a=value` (RFC 5802 section 5.1). rsasl 2.3 takes that for granted, and
/// panics at a shorter one.
fn refuse_what_has_no_attributes(challenge: &[u8]) -> Result<(), Refusal> {
    let mut parts = challenge.split(|octet| *octet == b',');
    match parts.all(|part| matches!(part, [letter, b'=', ..] if letter.is_ascii_alphabetic())) {
        true => Ok(()),
        false => Err(cannot_go_on("expected attributes of SCRAM, such as `r=`, in what the server says")),
    }
}

impl Credentials {
    /// The username and the keyed digest of the challenge in hexadecimal (RFC 2195 section 2).
    fn cram_md5(&self, challenge: &[u8]) -> Zeroizing<Vec<u8>> {
        let password = self.password.expose_secret().as_bytes();
        let mut answer = format!("{} ", self.username);
        // HMAC takes a key of any length.
        if let Ok(mut mac) = Hmac::<Md5>::new_from_slice(password) {
            mac.update(challenge);
            for byte in mac.finalize().into_bytes() {
                let _ = write!(answer, "{byte:02x}");
            }
        }
        Zeroizing::new(answer.into_bytes())
    }
}

impl SessionCallback for Credentials {
    fn callback(
        &self,
        _: &SessionData,
        _: &Context<'_>,
        request: &mut Request<'_>,
    ) -> Result<(), SessionError> {
        request
            .satisfy::<AuthId>(&self.username)?
            .satisfy::<Password>(self.password.expose_secret().as_bytes())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Exchange, Mechanism};
    use std::sync::Arc;

    /// The example of RFC 2195 section 2.
    #[test]
    fn cram_md5_is_that_of_its_rfc() {
        let password = Arc::new("tanstaaftanstaaf".into());
        let mut exchange = Exchange::begin(&Mechanism::CramMd5, "tim", password).unwrap();
        let answer = exchange.answer(b"<1896.697170952@postoffice.reston.mci.net>").unwrap();
        assert_eq!(answer.as_slice(), b"tim b913a602c7eda7a495b4e6e7334d3890");
    }

    #[test]
    fn plain_is_that_of_its_rfc() {
        let mut exchange = Exchange::begin(&Mechanism::Plain, "tim", Arc::new("tanstaaf".into())).unwrap();
        assert_eq!(exchange.answer(b"").unwrap().as_slice(), b"\0tim\0tanstaaf");
    }
}
