//! Apple Mail, which asks nobody: its user opens a profile from a link.

use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Look, Redirects, Refusal};
use super::place;
use crate::format::{SaidServer, SaidTls, SaidUsername, by_name};
use crate::mail::{Authentication, EmailAddress, Protocol, TlsMode};
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "apple",
    title: "Apple Mail, by a profile",
    rules: "Apple's device-management schema of iOS 18.1 and macOS 15.1; a server's log of iOS on 587 (2023)",
    note: "Apple Mail looks for nothing by itself: send people the link to the profile, to be opened in Safari.",
    look,
};

/// Safari shows any other type as text, or saves it.
const MEDIA_TYPE: &str = "application/x-apple-aspen-config";

/// Where this program's bundles have the profile: that of IMAP, and that of POP3 where there is no other.
fn look(address: &EmailAddress) -> Look {
    let formats = ["apple", "apple-pop3"].into_iter().filter_map(by_name);
    let paths = formats.filter_map(|format| format.paths.first());
    Look::InTurn(paths.map(|path| at_hosts(path, address)).collect())
}

fn at_hosts(path: &str, address: &EmailAddress) -> Look {
    let query = place::encoded(&address.to_string());
    let domain = address.domain();
    let at = |host: String| {
        place::get(&format!("https://{host}{path}?email={query}"), Redirects::Followed, address, read)
    };
    Look::InTurn(vec![at(format!("autoconfig.{domain}")), at(domain.to_string())])
}

fn read(answer: &WebAnswer, address: &EmailAddress) -> Look {
    if !answer.is_success() {
        return Look::nothing(format!("status {}", answer.status));
    }
    let media_type = answer.content_type.as_deref().unwrap_or("none");
    if media_type.split(';').next().map(str::trim) != Some(MEDIA_TYPE) {
        return Look::nothing(format!(
            "Safari does not install the type {media_type}: expected {MEDIA_TYPE}"
        ));
    }
    Look::end_or_next(account(&answer.body, address))
}

fn account(profile: &[u8], address: &EmailAddress) -> Result<Account, Refusal> {
    let read = by_name("apple").and_then(|format| format.read).ok_or_else(|| Refusal::new("no reader"))?;
    let settings = read(profile).map_err(|error| Refusal::new(error.to_string()))?;
    let made: Vec<AccountServer> = settings.servers.iter().map(|said| server(said, address)).collect();
    let mut incoming = made.iter().filter(|server| server.protocol != Protocol::Smtp);
    let incoming = incoming.next().ok_or_else(|| Refusal::new("no server for incoming mail"))?;
    let outgoing = made.iter().find(|server| server.protocol == Protocol::Smtp);
    Ok(Account { incoming: incoming.clone(), outgoing: outgoing.cloned(), warnings: Vec::new() })
}

fn server(said: &SaidServer, address: &EmailAddress) -> AccountServer {
    let is_encrypted = said.auth.contains(&Authentication::EncryptedPassword);
    AccountServer {
        protocol: said.protocol,
        host: said.host.clone(),
        port: said.port,
        tls: tls(said),
        sign_in: if is_encrypted { SignIn::Encrypted } else { SignIn::Password },
        usernames: match &said.username {
            SaidUsername::Asked => Vec::new(),
            SaidUsername::Literal(name) => vec![name.clone()],
            SaidUsername::Template(template) => vec![template.fill(address)],
        },
    }
}

/// `UseSSL` says that TLS is used and not how. On 587 iOS was seen to begin with STARTTLS; that it goes on to
/// implicit TLS follows from what Spectrum tells its customers.
fn tls(said: &SaidServer) -> Vec<TlsMode> {
    match said.tls {
        SaidTls::Mode(mode) => vec![mode],
        SaidTls::Some if said.port == TlsMode::Implicit.usual_port(said.protocol) => vec![TlsMode::Implicit],
        SaidTls::Some if said.port == TlsMode::Starttls.usual_port(said.protocol) => {
            vec![TlsMode::Starttls, TlsMode::Implicit]
        }
        SaidTls::Some => vec![TlsMode::Implicit, TlsMode::Starttls],
    }
}
