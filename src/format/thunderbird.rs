//! Mozilla autoconfig, version 1.1: what Thunderbird, K-9, Delta Chat, FairEmail and Evolution read.
//!
//! The safe profile: only what each of the five reads in the same way. One server of each protocol, IMAP
//! before POP3 (FairEmail refuses a file with POP3 first), no attribute but `type` on a server (Evolution
//! refuses the file), no `plain` (one such section makes Thunderbird for Android refuse the file), one
//! password method (of two, Thunderbird takes the first and Evolution the last), calendar and contacts
//! before the provider (FairEmail takes the last `username` of the file, wherever it stands).
//!
//! There is no second row for the 1.2 draft (draft-ietf-mailmaint-autoconfig-06): its own elements would
//! not be the same bytes, and no client asks for them at another path. MX domains (`purpose="mx"`) are
//! not named: Thunderbird reads a `domain` with an attribute as no domain.

use super::choice::{Choice, needs_tls};
use super::form::{self, Blanks, Drawn, Form};
use super::question::TWO_ADDRESSES;
use super::settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
use super::tag::Tag;
use super::xml::{self, Element};
use super::{Addressee, Ask, CannotSay, Format, Question, ReadBy, Render, Reply};
use crate::mail::{Authentication, Domain, EmailAddress, Protocol, Server, TlsMode, UsernameTemplate};
use crate::provider::{Dav, Oauth2, Pop3Options, Provider};

pub(super) const ROW: Format = Format {
    name: "thunderbird",
    title: "Mozilla autoconfig",
    purpose: "Thunderbird (Windows, Mac, Linux, Android), K-9 Mail, Delta Chat, FairEmail, Evolution and \
              others find the settings by themselves when this file lies on the domain's web server.",
    reader: ReadBy::Program,
    paths: &["/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml"],
    places: &[
        "https://autoconfig.DOMAIN/mail/config-v1.1.xml",
        "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml",
    ],
    // Thunderbird takes no other than text/xml, application/xml or text/rdf (`FetchHTTP`).
    media_type: "text/xml; charset=utf-8",
    is_signable: false,
    // Thunderbird and Evolution go on to http; the file holds nothing secret.
    ask: Ask { who, without_tls: true, ..Ask::NOBODY },
    says,
    render: Render::Same(|provider, addressee| form::render(draw, provider, addressee)),
    draw: Some(draw),
    read: Some(read),
};

/// What Evolution writes left of the `@` in its question, so as not to tell who asks.
const EVOLUTION_USER: &str = "EVOLUTIONUSER";

/// draft-ietf-mailmaint-autoconfig 1.1: `emailaddress`, which Thunderbird for Android leaves out. A program
/// that names nobody, or an address that we cannot read (`"a b"@post.example`), fills in the placeholders by
/// itself.
fn who(question: &Question<'_>) -> Result<Option<EmailAddress>, Reply> {
    let text = question.query.only("emailaddress").map_err(|_| TWO_ADDRESSES)?;
    let address: Option<EmailAddress> = text.and_then(|text| text.parse().ok());
    Ok(address.filter(|address| address.local_part() != EVOLUTION_USER))
}

fn says(server: &Server) -> Result<(), &'static str> {
    needs_tls(server)?;
    // Thunderbird's JXON turns text that looks like a number into one: `007` becomes `7`.
    match server.username.literal_reads_as_number() {
        true => Err("Thunderbird would change a username that looks like a number"),
        false => Ok(()),
    }
}

/// What depends on who asks.
#[derive(Debug, PartialEq)]
enum Blank {
    Domain,
    Username(UsernameTemplate),
}

impl Drawn for Form<Blank> {
    fn fill(&self, domain: &Domain, addressee: &Addressee) -> Vec<u8> {
        self.fill_with(|blank, text| match blank {
            Blank::Domain => text.push_str(domain.as_str()),
            Blank::Username(template) => text.push_str(&username(template, addressee)),
        })
    }
}

fn draw(provider: &Provider, _: &Addressee) -> Result<Box<dyn Drawn>, CannotSay> {
    let choice = Choice::new(provider, says);
    let incoming = choice.incoming()?;
    let outgoing = choice.of(Protocol::Smtp)?;
    let mut blanks = Blanks::new();
    let main_domain = blanks.leave(Blank::Domain);
    let domains = provider.exact_domains().map(|domain| match domain == provider.main_domain() {
        true => main_domain.as_str(),
        false => domain.as_str(),
    });
    let email_provider = Tag::new("emailProvider")
        .attribute("id", &main_domain)
        .children(domains.map(|domain| Tag::new("domain").text(domain)))
        .leaf("displayName", provider.name.as_str())
        .leaf("displayShortName", provider.short_name.as_str())
        .children(incoming.iter().map(|server| incoming_server(provider, server, &mut blanks)))
        .child(server_section("outgoingServer", outgoing, &mut blanks))
        .children(documentation(provider));
    let document = Tag::new("clientConfig")
        .attribute("version", "1.1")
        .children(
            provider.contacts.as_ref().map(|dav| dav_section("addressbook", "carddav", dav, &mut blanks)),
        )
        .children(provider.calendar.as_ref().map(|dav| dav_section("calendar", "caldav", dav, &mut blanks)))
        .child(email_provider)
        .children(provider.oauth2.as_ref().map(oauth2_section))
        .children(
            provider
                .webmail
                .as_ref()
                .map(|url| Tag::new("webMail").child(Tag::new("loginPage").attribute("url", url.as_str()))),
        );
    let document = document.to_document();
    Ok(Box::new(blanks.form(document)))
}

fn incoming_server<'p>(provider: &'p Provider, server: &'p Server, blanks: &mut Blanks<Blank>) -> Tag<'p> {
    let section = server_section("incomingServer", server, blanks);
    match &provider.pop3 {
        Some(options) if server.protocol == Protocol::Pop3 => section.child(pop3_section(options)),
        _ => section,
    }
}

fn server_section<'p>(name: &'static str, server: &'p Server, blanks: &mut Blanks<Blank>) -> Tag<'p> {
    Tag::new(name)
        .attribute("type", server.protocol.as_str())
        .leaf("hostname", server.host.as_str())
        .leaf("port", server.port.to_string())
        .leaf("socketType", socket_type(server.tls))
        .children(methods(server).map(|method| Tag::new("authentication").text(method)))
        .leaf("username", blanks.leave(Blank::Username(server.username.clone())))
}

const fn socket_type(tls: TlsMode) -> &'static str {
    match tls {
        TlsMode::Implicit => "SSL",
        TlsMode::Starttls => "STARTTLS",
        TlsMode::None => "plain",
    }
}

/// `OAuth2` and the first of the password methods, in the provider's order.
fn methods(server: &Server) -> impl Iterator<Item = &'static str> {
    let first_password = server.auth.iter().find(|method| **method != Authentication::Oauth2);
    server
        .auth
        .iter()
        .filter(move |method| **method == Authentication::Oauth2 || Some(*method) == first_password)
        .map(|method| match method {
            Authentication::Password => "password-cleartext",
            Authentication::EncryptedPassword => "password-encrypted",
            Authentication::Oauth2 => "OAuth2",
        })
}

/// The username of one person, where each client reads it as it is written; else the placeholders.
///
/// FairEmail replaces a placeholder only where it is the whole value, so a filled username serves more
/// clients. But Thunderbird makes a number of `007`, Delta Chat drops what stands before an entity, and a
/// `%` could be taken for a placeholder again.
fn username(template: &UsernameTemplate, addressee: &Addressee) -> String {
    let filled = addressee.username(template);
    filled.filter(|text| is_read_as_written(text)).unwrap_or_else(|| template.to_string())
}

fn is_read_as_written(text: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "@.-_+".contains(c);
    text.chars().all(plain) && !crate::mail::reads_as_number(text)
}

/// Thunderbird deletes after 14 days where the file names no number (`AccountConfig.sys.mjs`): whoever
/// leaves his mail on the server until he deletes it himself would lose it.
const UNTIL_DELETED: u16 = 3650;

fn pop3_section(options: &Pop3Options) -> Tag<'static> {
    let days = options.days_on_server.or(options.leave_on_server.then_some(UNTIL_DELETED));
    Tag::new("pop3")
        .leaf("leaveMessagesOnServer", if options.leave_on_server { "true" } else { "false" })
        .children(days.map(|days| Tag::new("daysToLeaveMessagesOnServer").text(days.to_string())))
}

fn documentation(provider: &Provider) -> impl Iterator<Item = Tag<'_>> {
    provider.documentation.iter().map(|page| {
        let description =
            Tag::new("descr").attribute("lang", page.language.as_str()).text(page.title.as_str());
        Tag::new("documentation").attribute("url", page.url.as_str()).child(description)
    })
}

fn dav_section<'p>(
    name: &'static str,
    kind: &'static str,
    dav: &'p Dav,
    blanks: &mut Blanks<Blank>,
) -> Tag<'p> {
    let authentication = Tag::new("authentication").attribute("system", "http").text("Basic");
    Tag::new(name)
        .attribute("type", kind)
        .leaf("username", blanks.leave(Blank::Username(dav.username.clone())))
        .child(authentication)
        .leaf("url", dav.url.as_str())
}

/// Neither Thunderbird reads it; a reader of the IETF draft does ("OAuth2 requirements").
fn oauth2_section(oauth2: &Oauth2) -> Tag<'_> {
    Tag::new("oAuth2")
        .leaf("authURL", oauth2.authorization_endpoint.as_str())
        .leaf("tokenURL", oauth2.token_endpoint.as_str())
        .leaf("issuer", oauth2.issuer.host())
        .leaf("scope", oauth2.scope.as_str())
        .leaf("clientID", oauth2.client_id.as_str())
}

fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    let root = xml::read(bytes)?;
    if root.name != "clientConfig" {
        return Err(ReadError::Expected("`clientConfig` as the root element"));
    }
    let provider = root.first("emailProvider").ok_or(ReadError::Expected("an `emailProvider`"))?;
    let sections = provider.all("incomingServer").chain(provider.all("outgoingServer"));
    Ok(Settings {
        name: provider.text_of("displayName").map(str::to_owned),
        servers: sections.map(read_server).collect::<Result<_, _>>()?,
    })
}

fn read_server(section: &Element) -> Result<SaidServer, ReadError> {
    let text = |element: &'static str| {
        section.text_of(element).map(str::trim).ok_or_else(|| ReadError::value(element, "is missing"))
    };
    let port: i64 = text("port")?.parse().map_err(|error| ReadError::value("port", &error))?;
    let protocol = section.get_attribute("type").ok_or(ReadError::Expected("a `type` on each server"))?;
    Ok(SaidServer {
        protocol: protocol.parse().map_err(|error| ReadError::value("type", &error))?,
        host: text("hostname")?.parse().map_err(|error| ReadError::value("hostname", &error))?,
        port: port.try_into().map_err(|error| ReadError::value("port", &error))?,
        tls: SaidTls::Mode(match text("socketType")? {
            "SSL" => TlsMode::Implicit,
            "STARTTLS" => TlsMode::Starttls,
            "plain" => TlsMode::None,
            _ => return Err(ReadError::value("socketType", "expected SSL, STARTTLS or plain")),
        }),
        auth: section.all("authentication").map(read_method).collect::<Result<_, _>>()?,
        username: SaidUsername::Template(
            text("username")?.parse().map_err(|error| ReadError::value("username", &error))?,
        ),
    })
}

fn read_method(element: &Element) -> Result<Authentication, ReadError> {
    match element.text.trim() {
        "password-cleartext" => Ok(Authentication::Password),
        "password-encrypted" => Ok(Authentication::EncryptedPassword),
        "OAuth2" => Ok(Authentication::Oauth2),
        _ => Err(ReadError::value("authentication", "expected a method that mailsetup publishes")),
    }
}
