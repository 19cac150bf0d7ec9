//! A settings file (`.k9s`), as the program imports it (`SettingsFileParser.kt`, `SettingsImporter.kt`).

use super::account::{Account, method};
use super::k9s_read::read;
use super::says;
use crate::format::tag::Tag;
use crate::format::{Addressee, Ask, CannotSay, Format, ReadBy, Render, own_uuid};
use crate::mail::{Authentication, Protocol, Server, TlsMode};
use crate::provider::Provider;

pub(in crate::format) const ROW: Format = Format {
    name: "k9s",
    title: "K-9 and Thunderbird settings file",
    purpose: "Sets up K-9 Mail and Thunderbird for Android: in the program, open Settings, Import settings, then \
              Select file. It holds no password.",
    reader: ReadBy::Program,
    paths: &["/email.k9s"],
    places: &[],
    // As the program itself calls it (`SettingsExportViewModel.kt`): a browser saves it, and shows no text.
    media_type: "application/octet-stream",
    is_signable: false,
    ask: Ask::PERSON,
    says,
    render: Render::Same(render),
    draw: None,
    read: Some(read),
};

/// The root element.
pub(super) const ROOT: &str = "k9settings";

/// Of the words: `NONE` of ours is not older than 92 and 95 (`ServerSettingsDescriptions.kt`), and the program itself
/// writes this number into what it makes of a QR code (`XmlSettingWriter.kt`).
const VERSION: &str = "99";

/// Of the document; there is no other.
const FORMAT: &str = "1";

fn render(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let account = Account::of(
        provider,
        addressee,
        "it is for one address: `mailsetup show ADDRESS --format k9s` writes it",
    )?;
    // The program drops an account without a UUID. Mailboxes are found ignoring case.
    let address = account.person.address.to_string();
    let uuid = own_uuid::of(["k9s.", &address.to_lowercase()]).hyphenated().to_string();
    let document = Tag::new(ROOT).attribute("version", VERSION).attribute("format", FORMAT).child(
        Tag::new("accounts").child(
            Tag::new("account")
                .attribute("uuid", &uuid)
                .leaf("name", address.as_str())
                .child(server("incoming-server", &account, account.incoming))
                .child(server("outgoing-server", &account, account.outgoing))
                .child(settings(account.incoming.protocol))
                .child(Tag::new("identities").child(identity(&account, &address))),
        ),
    );
    Ok(document.to_document())
}

fn server<'a>(name: &'static str, account: &Account<'a>, server: &'a Server) -> Tag<'a> {
    Tag::new(name)
        .attribute("type", kind(server.protocol))
        .leaf("host", server.host.as_str())
        .leaf("port", server.port.to_string())
        .leaf("connection-security", security(server.tls))
        .leaf("authentication-type", authentication(method(server)))
        .leaf("username", account.username(server))
}

/// What becomes of mail on the server that is deleted in the program. A file that says nothing keeps it, which nobody
/// wants with IMAP; this is what the program chooses by itself (`DefaultDeletePolicyProvider.kt`).
fn settings(protocol: Protocol) -> Tag<'static> {
    let policy = if protocol == Protocol::Pop3 { "NEVER" } else { "DELETE" };
    Tag::new("settings").child(Tag::new("value").attribute("key", "deletePolicy").text(policy))
}

fn identity<'a>(account: &Account<'a>, address: &'a str) -> Tag<'a> {
    let name = account.person.full_name.as_ref().map(|name| Tag::new("name").text(name.as_str()));
    Tag::new("identity").children(name).leaf("email", address)
}

const fn kind(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "IMAP",
        Protocol::Pop3 => "POP3",
        Protocol::Smtp => "SMTP",
    }
}

const fn security(tls: TlsMode) -> &'static str {
    match tls {
        TlsMode::None => "NONE",
        TlsMode::Starttls => "STARTTLS_REQUIRED",
        TlsMode::Implicit => "SSL_TLS_REQUIRED",
    }
}

/// `NONE` would be none at all: no account comes so far.
const fn authentication(method: Option<Authentication>) -> &'static str {
    match method {
        Some(Authentication::Password) => "PLAIN",
        Some(Authentication::EncryptedPassword) => "CRAM_MD5",
        Some(Authentication::Oauth2) => "XOAUTH2",
        None => "NONE",
    }
}
