//! The settings document: MS-OXDSCLI 2.2.4, "POX Autodiscover response element" for Outlook.

use super::read::read;
use super::refusal::{self, PoxError};
use super::request;
use crate::format::choice::{Choice, needs_tls};
use crate::format::form::{self, Blanks, Drawn, Form};
use crate::format::tag::Tag;
use crate::format::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::mail::{Authentication, Domain, Placeholder, Protocol, Server, TlsMode, UsernameTemplate};
use crate::provider::Provider;

/// The outer namespace. Microsoft's own pages print `https://` today; clients compare `http://`.
pub(super) const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
/// The inner namespace.
const INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

pub(in crate::format) const ROW: Format = Format {
    name: "outlook",
    title: "Outlook Autodiscover",
    purpose: "Classic Outlook and others that ask as it does find the settings by themselves.",
    reader: ReadBy::Program,
    paths: &["/autodiscover/autodiscover.xml"],
    places: &[
        "https://autodiscover.DOMAIN/autodiscover/autodiscover.xml",
        "https://DOMAIN/autodiscover/autodiscover.xml",
    ],
    // Thunderbird takes an XML type only.
    media_type: refusal::MEDIA_TYPE,
    is_signable: false,
    ask: Ask {
        by_post: true,
        who: request::who,
        untold: Some(render_untold),
        unknown: |question| refusal::reply(PoxError::ProviderNotAvailable, question.time),
        ..Ask::NOBODY
    },
    says,
    render: Render::Same(|provider, addressee| form::render(draw, provider, addressee)),
    draw: Some(draw),
    read: Some(read),
};

fn says(server: &Server) -> Result<(), &'static str> {
    needs_tls(server)?;
    match server.auth.contains(&Authentication::Password) {
        true => Ok(()),
        false => Err("Autodiscover can only say that a password is used"),
    }
}

/// Outlook posts, and signs in with the part before the "@" where it finds no name.
fn draw(provider: &Provider, addressee: &Addressee) -> Result<Box<dyn Drawn>, CannotSay> {
    let mut blanks = Blanks::new();
    let document = document(provider, &mut |template| match (addressee, template.sole_placeholder()) {
        (Addressee::One(_), _) => Ok(Some(blanks.leave(template.clone()))),
        (Addressee::Anyone, Some(Placeholder::LocalPart)) => Ok(None),
        (Addressee::Anyone, _) => match template.literal() {
            Some(name) => Ok(Some(name.to_owned())),
            None => Err(CannotSay::NeedsAddress(
                "a static file cannot repeat the address that Outlook sends, and without it Outlook signs in \
                 with the part before the @, which these servers do not take",
            )),
        },
    })?;
    Ok(Box::new(blanks.form(document)))
}

impl Drawn for Form<UsernameTemplate> {
    fn fill(&self, _: &Domain, addressee: &Addressee) -> Vec<u8> {
        self.fill_with(|template, text| text.extend(addressee.username(template)))
    }
}

/// For programs that ask without an address: Delta Chat, FairEmail and Thunderbird take the whole one where
/// there is no name.
fn render_untold(provider: &Provider) -> Result<Vec<u8>, CannotSay> {
    document(provider, &mut |template| match template.sole_placeholder() {
        Some(_) => Ok(None),
        None => Ok(template.literal().map(str::to_owned)),
    })
}

/// The document with the placeholders of the provider file in the place of each name, for a function that
/// fills them in.
///
/// # Errors
/// The provider has no server that Autodiscover can say.
pub fn with_placeholders(provider: &Provider) -> Result<Vec<u8>, CannotSay> {
    document(provider, &mut |template| Ok(Some(template.to_string())))
}

/// The name to sign in with; `None` where the client shall take its default.
type LoginName<'a> = dyn FnMut(&UsernameTemplate) -> Result<Option<String>, CannotSay> + 'a;

fn document(provider: &Provider, login_name: &mut LoginName<'_>) -> Result<Vec<u8>, CannotSay> {
    let choice = Choice::new(provider, says);
    // "The list of Protocol tags are in order of preference of the server" (Microsoft's commented schema).
    let incoming = choice.incoming()?;
    let outgoing = choice.of(Protocol::Smtp)?;
    let same_user = incoming.iter().all(|server| server.username == outgoing.username);
    let account = Tag::new("Account")
        // Both before the first Protocol: FairEmail needs that order.
        .leaf("AccountType", "email")
        .leaf("Action", "settings");
    let account = incoming.into_iter().try_fold(account, |account, server| {
        Ok(account.child(protocol(server, login_name(&server.username)?)))
    })?;
    let outgoing = protocol(outgoing, login_name(&outgoing.username)?)
        // Whether the incoming server's credentials are used again.
        .leaf("UsePOPAuth", if same_user { "on" } else { "off" })
        .leaf("SMTPLast", "off");
    let account = account.child(outgoing);
    let user = Tag::new("User").leaf("DisplayName", provider.name.as_str());
    let response = Tag::new("Response").attribute("xmlns", INNER).child(user).child(account);
    Ok(Tag::new("Autodiscover").attribute("xmlns", OUTER).child(response).to_document())
}

fn protocol(server: &Server, login_name: Option<String>) -> Tag<'_> {
    let kind = match server.protocol {
        Protocol::Imap => "IMAP",
        Protocol::Pop3 => "POP3",
        Protocol::Smtp => "SMTP",
    };
    let section = Tag::new("Protocol")
        .leaf("Type", kind)
        .leaf("Server", server.host.as_str())
        .leaf("Port", server.port.to_string())
        .leaf("DomainRequired", "off");
    let section = match login_name {
        Some(name) => section.leaf("LoginName", name),
        None => section,
    };
    // SPA is on by default, and means NTLM: it must be said. SSL takes "on" and "off" only.
    let section = section.leaf("SPA", "off").leaf("SSL", "on");
    let section = match encryption(server) {
        Some(value) => section.leaf("Encryption", value),
        None => section,
    };
    section.leaf("AuthRequired", "on")
}

/// MS-OXDSCLI 2.2.4.1.1.2.6.22: overrides `SSL`. "TLS" is Outlook's word for STARTTLS: on a port with
/// implicit TLS it would wait for a greeting for ever. Not said where the port has its usual mode.
fn encryption(server: &Server) -> Option<&'static str> {
    match server.tls {
        TlsMode::Starttls => Some("TLS"),
        TlsMode::Implicit if !server.has_usual_port() => Some("SSL"),
        TlsMode::Implicit | TlsMode::None => None,
    }
}
