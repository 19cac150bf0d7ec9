//! A program that asks the DNS for services: RFC 6186, with RFC 8314 section 5.1. eM Client, msmtp and others.

use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Dns, DnsAnswer, DnsQuestion, Look, Refusal};
use crate::mail::{EmailAddress, MailService, Protocol};
use crate::net::{NameError, SrvRecord};

pub(super) const ROW: Client = Client {
    name: "srv",
    title: "A program that asks the DNS (RFC 6186)",
    rules: "RFC 6186, RFC 8314 section 5.1, RFC 2782",
    note: "Records in a zone that is not signed (DNSSEC) may be forged: careful programs ask their user.",
    look,
};

fn look(address: &EmailAddress) -> Look {
    let owner = address.clone();
    Dns::look(DnsQuestion::Srv(MailService::NAMES, address.domain().clone()), move |answer| match answer {
        DnsAnswer::Srv(services) => Look::end_or_next(account(services, &owner)),
        DnsAnswer::Mx(_) | DnsAnswer::Txt(_) => Look::nothing("an answer to another question"),
    })
}

fn account(
    services: &[Result<Vec<SrvRecord>, NameError>],
    address: &EmailAddress,
) -> Result<Account, Refusal> {
    if let Some(error) = services.iter().find_map(|service| service.as_ref().err()) {
        return Err(Refusal::new(error.to_string()));
    }
    let incoming = best(services, address, |protocol| protocol != Protocol::Smtp);
    let outgoing = best(services, address, |protocol| protocol == Protocol::Smtp);
    let Some(incoming) = incoming else {
        let is_denied = services.iter().flatten().flatten().any(|record| record.target.is_none());
        return Err(Refusal::new(match is_denied {
            true => "no service for incoming mail: the records say that it is not offered",
            false => "no record names a service for incoming mail",
        }));
    };
    let servers = [Some(&incoming), outgoing.as_ref()].into_iter().flatten();
    let mut strangers: Vec<&AccountServer> = servers.filter(|server| !is_below(server, address)).collect();
    strangers.dedup_by_key(|server| &server.host);
    let warnings = strangers.iter().map(|server| {
        format!("{} is of another domain: careful programs ask first (RFC 6186 section 4)", server.host)
    });
    Ok(Account { warnings: warnings.collect(), incoming, outgoing })
}

/// RFC 6186 section 3.4: priorities count across the services; the order of [`MailService::ALL`] where they are equal.
fn best(
    services: &[Result<Vec<SrvRecord>, NameError>],
    address: &EmailAddress,
    is_wanted: fn(Protocol) -> bool,
) -> Option<AccountServer> {
    let all = MailService::ALL.iter().zip(services).enumerate();
    let offers = all.flat_map(|(place, (service, records))| {
        records.iter().flatten().map(move |record| (record.priority, place, service, record))
    });
    let offered =
        offers.filter(|(_, _, service, record)| is_wanted(service.protocol) && record.target.is_some());
    let (_, _, service, record) = offered
        .min_by_key(|(priority, place, _, record)| (*priority, *place, std::cmp::Reverse(record.weight)))?;
    let (host, port) = record.target.clone()?;
    Some(AccountServer {
        protocol: service.protocol,
        host,
        port,
        tls: vec![service.tls],
        sign_in: SignIn::Negotiated,
        // RFC 6186 section 4.
        usernames: vec![address.to_string(), address.local_part().to_owned()],
    })
}

fn is_below(server: &AccountServer, address: &EmailAddress) -> bool {
    let (host, domain) = (server.host.as_str(), address.domain().as_str());
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}
