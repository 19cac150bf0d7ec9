//! Apple configuration profiles: what an iPhone, an iPad, a Mac or a Vision Pro installs.
//!
//! A profile holds one incoming and one outgoing server per mail payload, so IMAP and POP3 are two files.
//! Signing is not rendering: a signature goes around these bytes.

mod blank;
mod identity;
mod keys;
mod payload;
mod profile;
mod read;

use super::choice::needs_tls;
use super::form::{self, Drawn};
use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::mail::{Authentication, Protocol, Server};
use crate::provider::Provider;

/// Apple: "Configuration Profile Reference"; Safari shows the text of any other type.
const MEDIA_TYPE: &str = "application/x-apple-aspen-config";

pub(super) const IMAP: Format = Format {
    name: "apple",
    title: "Apple profile",
    purpose: "Sets up Mail on iPhone, iPad and Mac: open it in Safari, then install it in Settings. It \
              holds no password.",
    reader: ReadBy::Program,
    paths: &["/email.mobileconfig"],
    places: &[],
    media_type: MEDIA_TYPE,
    is_signable: true,
    ask: Ask::PERSON,
    says,
    render: Render::Same(|provider, addressee| form::render(draw_imap, provider, addressee)),
    draw: Some(draw_imap),
    read: Some(read::read),
};

pub(super) const POP3: Format = Format {
    name: "apple-pop3",
    title: "Apple profile for POP3",
    purpose: "The same for those who want POP3: mail is fetched to one device.",
    paths: &["/email-pop3.mobileconfig"],
    render: Render::Same(|provider, addressee| form::render(draw_pop3, provider, addressee)),
    draw: Some(draw_pop3),
    ..IMAP
};

fn says(server: &Server) -> Result<(), &'static str> {
    needs_tls(server)?;
    match authentication(server) {
        Some(_) => Ok(()),
        None => Err("a profile has no key for OAuth2"),
    }
}

/// The key's value for the first method that a profile can name (`com.apple.mail.managed`).
fn authentication(server: &Server) -> Option<&'static str> {
    server.auth.iter().find_map(|method| match method {
        Authentication::Password => Some("EmailAuthPassword"),
        Authentication::EncryptedPassword => Some("EmailAuthCRAMMD5"),
        Authentication::Oauth2 => None,
    })
}

fn draw_imap(provider: &Provider, addressee: &Addressee) -> Result<Box<dyn Drawn>, CannotSay> {
    profile::draw(provider, Protocol::Imap, addressee)
}

fn draw_pop3(provider: &Provider, addressee: &Addressee) -> Result<Box<dyn Drawn>, CannotSay> {
    profile::draw(provider, Protocol::Pop3, addressee)
}
