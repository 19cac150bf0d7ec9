//! Which of the published servers a format names.

use super::cannot_say::{CannotSay, PassedOver};
use crate::mail::{Protocol, Server};
use crate::provider::Provider;

/// Whether a format can say a server faithfully; if not, why.
pub type Says = fn(&Server) -> Result<(), &'static str>;

/// The first server of each protocol that a format can say.
///
/// One of each: given several, Evolution takes the last and Thunderbird the first, and the same person
/// would see two different accounts (evolution-data-server `e-mail-autoconfig.c`, Thunderbird
/// `readFromXML`).
pub(super) struct Choice<'p> {
    provider: &'p Provider,
    says: Says,
}

impl<'p> Choice<'p> {
    pub(super) const fn new(provider: &'p Provider, says: Says) -> Self {
        Self { provider, says }
    }

    /// The server to name for a protocol.
    pub(super) fn of(&self, protocol: Protocol) -> Result<&'p Server, CannotSay> {
        let mut passed_over = Vec::new();
        for server in self.provider.published(protocol) {
            match (self.says)(server) {
                Ok(()) => return Ok(server),
                Err(reason) => passed_over.push(PassedOver { server: server.clone(), reason }),
            }
        }
        match passed_over.is_empty() {
            true => Err(CannotSay::NotOffered(protocol)),
            false => Err(CannotSay::NoServer(protocol, passed_over)),
        }
    }

    /// The servers to fetch mail from: IMAP first, as the one to prefer; one of them at least.
    pub(super) fn incoming(&self) -> Result<Vec<&'p Server>, CannotSay> {
        let both = [self.of(Protocol::Imap), self.of(Protocol::Pop3)];
        let [imap, pop3] = both;
        match (imap, pop3) {
            (Ok(imap), Ok(pop3)) => Ok(vec![imap, pop3]),
            (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(vec![only]),
            (Err(imap), Err(pop3)) => Err(if imap.is_defect() { imap } else { pop3 }),
        }
    }
}

/// The servers that a format passes over although they are preferred to the one that it names.
#[must_use]
pub fn passed_over(provider: &Provider, says: Says) -> Vec<PassedOver> {
    let of_protocol = |&protocol: &Protocol| {
        let refused = provider.published(protocol).map_while(move |server| {
            let reason = says(server).err()?;
            Some(PassedOver { server: server.clone(), reason })
        });
        refused.collect::<Vec<_>>()
    };
    Protocol::ALL.iter().flat_map(of_protocol).collect()
}

/// What holds for every format: a server without TLS is never published.
pub(super) const fn needs_tls(server: &Server) -> Result<(), &'static str> {
    match server.tls {
        crate::mail::TlsMode::None => Err("without TLS a password would travel in clear"),
        crate::mail::TlsMode::Implicit | crate::mail::TlsMode::Starttls => Ok(()),
    }
}
