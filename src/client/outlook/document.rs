//! What Outlook makes of a settings document (MS-OXDSCLI 2.2.4; the commented schema that Microsoft
//! published with "Automatically configuring user accounts").

use super::namespaces::{Scope, local, within};
use crate::client::account::{Account, AccountServer, SignIn};
use crate::client::look::Refusal;
use crate::format::xml::{self, Element};
use crate::mail::{EmailAddress, Host, Port, Protocol, TlsMode};

/// The namespaces; those that Microsoft's pages print with `https://` match nothing.
const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
const INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

/// What a document says.
#[derive(Debug)]
pub(super) enum Said {
    Settings(Box<Account>),
    /// Look again with this address; sign in with the first one.
    RedirectAddress(String),
    /// Post the same there.
    RedirectUrl(String),
}

/// Reads a document for an address.
pub(super) fn read(bytes: &[u8], address: &EmailAddress) -> Result<Said, Refusal> {
    let root = xml::read(bytes).map_err(|error| Refusal::new(error.to_string()))?;
    if local(&root.name) != "Autodiscover" {
        return Err(Refusal::new(format!("found `{}` where `Autodiscover` is expected", root.name)));
    }
    let answer = within(OUTER, &root, &Scope::default())?;
    if let Some(error) = answer.first("Response").and_then(|response| response.first("Error")) {
        let code = error.text_of("ErrorCode").unwrap_or("none");
        return Err(Refusal::new(format!("the answer is an error document, code {code}")));
    }
    let response = root.children.iter().find(|child| local(&child.name) == "Response");
    let response = response.ok_or_else(|| Refusal::new("there is no `Response`"))?;
    let response = within(INNER, response, &Scope::default().below(&root))?;
    let mut accounts = response.all("Account");
    let account = accounts.next().ok_or_else(|| Refusal::new("there is no `Account`"))?;
    if accounts.next().is_some() {
        return Err(Refusal::new("there are two `Account` elements: one is allowed"));
    }
    let text = |name: &str| account.text_of(name).map(|text| text.trim().to_owned());
    match text("Action").as_deref() {
        Some("settings") => settings(account, address).map(|account| Said::Settings(Box::new(account))),
        Some("redirectAddr") => {
            text("RedirectAddr").map(Said::RedirectAddress).ok_or_else(|| no("RedirectAddr"))
        }
        Some("redirectUrl") => text("RedirectUrl").map(Said::RedirectUrl).ok_or_else(|| no("RedirectUrl")),
        Some(other) => Err(Refusal::new(format!("`Action` is `{other}`: Outlook knows `settings`"))),
        None => Err(no("Action")),
    }
}

fn no(element: &str) -> Refusal {
    Refusal::new(format!("there is no `{element}`"))
}

fn settings(account: &Element, address: &EmailAddress) -> Result<Account, Refusal> {
    if account.text_of("AccountType").map(str::trim) != Some("email") {
        return Err(Refusal::new("`AccountType` is not `email`"));
    }
    let mut warnings = Vec::new();
    let mut made: Vec<AccountServer> = Vec::new();
    for section in account.all("Protocol") {
        // Exchange and web services stand there as well.
        let Some(protocol) = section.text_of("Type").and_then(protocol) else { continue };
        made.push(server(section, protocol, address, &mut warnings)?);
    }
    let mut incoming = made.iter().filter(|server| server.protocol != Protocol::Smtp);
    let incoming = incoming.next().ok_or_else(|| Refusal::new("no `Protocol` of the type IMAP or POP3"))?;
    let outgoing = made.iter().find(|server| server.protocol == Protocol::Smtp);
    Ok(Account { incoming: incoming.clone(), outgoing: outgoing.cloned(), warnings })
}

/// `POP` is a mistake of public generators, and no type.
fn protocol(text: &str) -> Option<Protocol> {
    match text.trim() {
        "IMAP" => Some(Protocol::Imap),
        "POP3" => Some(Protocol::Pop3),
        "SMTP" => Some(Protocol::Smtp),
        _ => None,
    }
}

fn server(
    section: &Element,
    protocol: Protocol,
    address: &EmailAddress,
    warnings: &mut Vec<String>,
) -> Result<AccountServer, Refusal> {
    let text = |name: &str| section.text_of(name).map(str::trim).filter(|text| !text.is_empty());
    let tls = tls(section)?;
    let host = text("Server").ok_or_else(|| no("Server"))?;
    let host: Host = host.parse().map_err(|error| Refusal::new(format!("Server: {error}")))?;
    let port = match text("Port") {
        Some(text) => text.parse().ok().and_then(|port: i64| Port::try_from(port).ok()),
        None => Some(tls[0].usual_port(protocol)),
    };
    if is_on(section, "DomainRequired", Switch::Off)? {
        warnings.push(format!("{protocol}: `DomainRequired` is on, so Outlook demands a Windows domain"));
    }
    Ok(AccountServer {
        protocol,
        host,
        port: port.ok_or_else(|| Refusal::new("`Port` is no port"))?,
        tls,
        sign_in: sign_in(section)?,
        // MS-OXDSCLI 2.2.4.1.1.2.5: by default the part before the `@`.
        usernames: vec![text("LoginName").map_or_else(|| address.local_part().to_owned(), str::to_owned)],
    })
}

/// `Encryption` (Outlook 2010 and later, IMAP, POP3 and SMTP) overrides `SSL`, which is on by default.
fn tls(section: &Element) -> Result<Vec<TlsMode>, Refusal> {
    match section.text_of("Encryption").map(str::trim) {
        Some("SSL") => Ok(vec![TlsMode::Implicit]),
        Some("TLS") => Ok(vec![TlsMode::Starttls]),
        Some("None") => Ok(vec![TlsMode::None]),
        Some("Auto") => Ok(vec![TlsMode::Implicit, TlsMode::Starttls, TlsMode::None]),
        Some(other) => {
            Err(Refusal::new(format!("`Encryption` is `{other}`: Outlook knows None, SSL, TLS, Auto")))
        }
        None => match is_on(section, "SSL", Switch::On)? {
            true => Ok(vec![TlsMode::Implicit]),
            false => Ok(vec![TlsMode::None]),
        },
    }
}

/// "Secure Password Authentication" is on by default: a sign-in that mail servers do not know.
fn sign_in(section: &Element) -> Result<SignIn, Refusal> {
    if !is_on(section, "AuthRequired", Switch::On)? {
        return Ok(SignIn::Nothing);
    }
    Ok(if is_on(section, "SPA", Switch::On)? { SignIn::Ntlm } else { SignIn::Password })
}

/// What an element stands for where it is not there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Switch {
    On,
    Off,
}

/// `on` and `off`, in lower case, and nothing else.
fn is_on(section: &Element, name: &str, absent: Switch) -> Result<bool, Refusal> {
    match section.first(name).map(|element| element.text.trim()) {
        None => Ok(absent == Switch::On),
        Some("on") => Ok(true),
        Some("off") => Ok(false),
        Some(other) => Err(Refusal::new(format!("`{name}` is `{other}`: Outlook knows `on` and `off`"))),
    }
}
