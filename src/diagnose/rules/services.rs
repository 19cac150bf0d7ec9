//! What is wrong with the records that name services, and with the digest of the PACC file.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use crate::client::DnsAnswer;
use crate::diagnose::causes::Cause;
use crate::diagnose::place::Place;
use crate::diagnose::services::{Kind, Offer};
use crate::diagnose::survey::Survey;
use crate::mail::{MailService, Protocol, Server, TlsMode};
use crate::report::Verdict;

pub(super) const NAMES: &[&str] = &[
    "pacc-digest",
    "pacc-digest-missing",
    "pacc-file-missing",
    "srv-denies",
    "srv-differs",
    "srv-target-gone",
    "srv-to-alias",
];

/// RFC 2782: a target is a name with an address of its own.
pub(super) fn targets(survey: &Survey<'_>) -> Vec<Cause> {
    let cause = |offer: &Offer| match (&offer.alias, &offer.resolution) {
        // What the DNS does not tell, or tells of one kind of address alone, proves nothing.
        (_, Err(error)) if !error.is_certain() => None,
        (_, Err(error)) => {
            Some(Cause::fail("srv-target-gone", subject(offer, survey), format!("{}: {error}", offer.host)))
        }
        (Some(alias), Ok(_)) => {
            let evidence = format!("its target {} is an alias (CNAME) of {alias}", offer.host);
            Some(Cause::fail("srv-to-alias", subject(offer, survey), evidence))
        }
        (None, Ok(_)) => None,
    };
    offers(survey).filter_map(cause).collect()
}

/// The records that somebody asks for.
fn offers<'s>(survey: &'s Survey<'_>) -> impl Iterator<Item = &'s Offer> {
    survey.services.offers.iter().filter(|offer| survey.scope.has_service(offer.kind))
}

fn subject(offer: &Offer, survey: &Survey<'_>) -> String {
    format!("SRV {}.{}", offer.kind.name(), survey.wanted.address.domain())
}

/// The servers that are meant: those of the provider file, else those that programs found in files.
fn meant(survey: &Survey<'_>) -> Vec<(Protocol, String, u16, TlsMode)> {
    let key = |server: &Server| (server.protocol, server.host.to_string(), server.port.get(), server.tls);
    match survey.wanted.provider {
        Some(provider) => provider.servers.iter().map(|published| key(&published.server)).collect(),
        None => {
            let files = [Place::AutoconfigHost, Place::WellKnown].into_iter();
            let settings =
                files.filter_map(|place| survey.visit(place)?.state.document()?.settings.as_ref().ok());
            settings
                .flat_map(|settings| &settings.servers)
                .filter_map(|server| match server.tls {
                    crate::format::SaidTls::Mode(mode) => {
                        Some((server.protocol, server.host.to_string(), server.port.get(), mode))
                    }
                    crate::format::SaidTls::Some => None,
                })
                .collect()
        }
    }
}

/// `0 0 0 .` for what is offered: programs that ask the DNS do not even guess then.
pub(super) fn denied(survey: &Survey<'_>) -> Vec<Cause> {
    let meant = meant(survey);
    let cause = |kind: &Kind| {
        let MailService { protocol, tls, .. } = kind.mail()?;
        let (_, host, port, _) = meant.iter().find(|one| (one.0, one.3) == (protocol, tls))?;
        let subject = format!("SRV {}.{}", kind.name(), survey.wanted.address.domain());
        let evidence = format!("it says that there is no such service, and {host}:{port} is published");
        Some(Cause::fail("srv-denies", subject, evidence))
    };
    survey.services.denied.iter().filter(|kind| survey.scope.has_service(**kind)).filter_map(cause).collect()
}

/// A record that leads elsewhere than what is published.
pub(super) fn others(survey: &Survey<'_>) -> Vec<Cause> {
    let meant = meant(survey);
    let cause = |offer: &Offer| {
        let MailService { protocol, tls, .. } = offer.kind.mail()?;
        let is_of_protocol = meant.iter().any(|one| one.0 == protocol);
        let host = offer.host.to_string();
        let is_meant = match survey.wanted.provider {
            Some(_) => meant.contains(&(protocol, host, offer.port.get(), tls)),
            // A file need not name every way to a server that the DNS names.
            None => meant.iter().any(|one| (one.0, &one.1) == (protocol, &host)),
        };
        let evidence =
            format!("{}:{} with {tls} TLS is none of the published servers", offer.host, offer.port);
        (is_of_protocol && !is_meant).then(|| Cause::fail("srv-differs", subject(offer, survey), evidence))
    };
    offers(survey).filter(|offer| offer.resolution.is_ok()).filter_map(cause).collect()
}

/// draft-ietf-mailmaint-pacc-02: the file counts where a record has the digest of its very bytes.
pub(super) fn digest(survey: &Survey<'_>) -> Vec<Cause> {
    let DnsAnswer::Txt(Ok(records)) = &survey.digests else { return Vec::new() };
    let Some(visit) = survey.visit(Place::Pacc).filter(|visit| survey.scope.has(visit)) else {
        return Vec::new();
    };
    let records: Vec<&String> =
        records.iter().filter(|text| text.to_ascii_lowercase().contains("uaac1")).collect();
    let Some(document) = visit.state.document() else {
        let is_alone = visit.state.is_absent() && !records.is_empty();
        let evidence = "a record promises a file that is not there";
        let cause = Cause::new("pacc-file-missing", Verdict::Advise, visit.subject(), evidence);
        return is_alone.then_some(cause).into_iter().collect();
    };
    let digest = BASE64_STANDARD.encode(Sha256::digest(&document.bytes));
    if records.is_empty() {
        let evidence =
            format!("no record at _ua-auto-config.{} has its digest", survey.wanted.address.domain());
        return vec![
            Cause::fail("pacc-digest-missing", visit.subject(), evidence).with_details(wanted(&digest)),
        ];
    }
    match records.iter().any(|text| text.contains(&digest)) {
        true => Vec::new(),
        false => {
            let evidence = "the digest in the DNS is of other bytes: of an older file, it may be";
            vec![Cause::fail("pacc-digest", visit.subject(), evidence).with_details(wanted(&digest))]
        }
    }
}

fn wanted(digest: &str) -> Option<String> {
    Some(format!("the record of this file: v=UAAC1; a=sha256; d={digest}"))
}
