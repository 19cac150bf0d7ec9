//! What is told of an account, and whether the program takes it.

use super::oauth2::knows_oauth2;
use super::says;
use crate::format::choice::Choice;
use crate::format::{Addressee, CannotSay, Person};
use crate::mail::{Authentication, EmailAddress, Protocol, Server};
use crate::provider::Provider;

/// One person's account.
#[derive(Debug, Clone)]
pub struct Account<'p> {
    pub(super) incoming: &'p Server,
    pub(super) outgoing: &'p Server,
    pub(super) person: &'p Person,
}

impl<'p> Account<'p> {
    /// The account of a person, with the servers to prefer.
    ///
    /// # Errors
    /// The program would refuse it.
    pub fn new(provider: &'p Provider, person: &'p Person) -> Result<Self, CannotSay> {
        let (incoming, outgoing) = servers(provider)?;
        is_address_taken(&person.address).map_err(CannotSay::Person)?;
        Ok(Self { incoming, outgoing, person })
    }

    /// The account of whom a file is for; `for_one` is what everybody else is told.
    pub(super) fn of(
        provider: &'p Provider,
        addressee: &'p Addressee,
        for_one: &'static str,
    ) -> Result<Self, CannotSay> {
        match addressee {
            Addressee::One(person) => Self::new(provider, person),
            Addressee::Anyone => Err(servers(provider).err().unwrap_or(CannotSay::ForOne(for_one))),
        }
    }

    /// The name to sign in with.
    pub(super) fn username(&self, server: &Server) -> String {
        server.username.fill(&self.person.address)
    }

    /// What others read beside the address; nothing where nobody said it.
    pub(super) fn full_name(&self) -> &str {
        self.person.full_name.as_ref().map_or("", |name| name.as_str())
    }
}

/// Where mail comes from, IMAP rather than POP3, and where it goes.
pub(super) fn servers(provider: &Provider) -> Result<(&Server, &Server), CannotSay> {
    let choice = Choice::new(provider, says);
    let incoming = choice.incoming()?;
    let incoming = incoming.first().ok_or(CannotSay::NotOffered(Protocol::Imap))?;
    Ok((incoming, choice.of(Protocol::Smtp)?))
}

/// `EmailAddressParser.kt` (the code) and `EmailAddressValidator.kt` (the file, and so the code too).
fn is_address_taken(address: &EmailAddress) -> Result<(), &'static str> {
    if !address.local_part().is_ascii() {
        return Err("Thunderbird for Android refuses an address with other letters than ASCII before the @");
    }
    let top = address.domain().as_str().rsplit('.').next().unwrap_or_default();
    match top.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => Ok(()),
        false => Err("Thunderbird for Android refuses a domain whose last part begins with a digit"),
    }
}

/// The way to sign in that is told: the first that the program has for that host.
pub(super) fn method(server: &Server) -> Option<Authentication> {
    let is_known = |method: &Authentication| match method {
        Authentication::Password | Authentication::EncryptedPassword => true,
        Authentication::Oauth2 => knows_oauth2(server.host.as_str()),
    };
    server.auth.iter().copied().find(is_known)
}
