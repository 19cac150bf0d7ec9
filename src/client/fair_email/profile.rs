//! The settings that FairEmail carries with it for Charter's domains: `providers.xml`. Of the other providers
//! there is nothing here.

use super::candidate::{Candidate, Place, User};
use crate::mail::Domain;

/// Facts of `providers.xml` (August 2026), in its order.
const PROFILES: &[Profile] = &[
    Profile {
        domains: &["bresnan.net", "charter.net", "spectrum.net"],
        below: None,
        host: "mobile.charter.net",
        has_starttls: false,
    },
    Profile {
        domains: &[
            "brighthouse.com",
            "bak.rr.com",
            "bham.rr.com",
            "cfl.rr.com",
            "emore.rr.com",
            "eufala.rr.com",
            "indy.rr.com",
            "mi.rr.com",
            "panhandle.rr.com",
            "tampabay.rr.com",
        ],
        below: None,
        host: "mail.brighthouse.com",
        has_starttls: false,
    },
    // `.*\.rr\.com` is everything below rr.com, not rr.com itself.
    Profile {
        domains: &["roadrunner.com"],
        below: Some(".rr.com"),
        host: "mail.twc.com",
        has_starttls: true,
    },
];

/// IMAP on 993 with TLS and SMTP on 587, at the same host.
pub(super) struct Profile {
    domains: &'static [&'static str],
    below: Option<&'static str>,
    host: &'static str,
    /// Of SMTP.
    has_starttls: bool,
}

pub(super) fn of_domain(domain: &Domain) -> Option<&'static Profile> {
    let name = domain.as_str();
    PROFILES.iter().find(|profile| {
        profile.domains.contains(&name) || profile.below.is_some_and(|suffix| name.ends_with(suffix))
    })
}

/// `fromEmail`, "From MX host": the exchanger and the IMAP server belong to the same owner.
pub(super) fn of_exchanger(host: &str) -> Option<&'static Profile> {
    let root = psl::domain_str(host)?;
    PROFILES.iter().find(|profile| psl::domain_str(profile.host) == Some(root))
}

/// `fromEmail`, "prefer built-in": one host of the two is enough, letter by letter.
pub(super) fn in_place_of(found: Candidate) -> Candidate {
    let hosts = [found.imap.host.as_str(), found.smtp.host.as_str()];
    let profile = PROFILES.iter().find(|profile| hosts.contains(&profile.host));
    match profile {
        Some(profile) => profile.candidate(),
        None => found,
    }
}

impl Profile {
    pub(super) fn candidate(&self) -> Candidate {
        let place = |port, has_starttls| Place { host: self.host.to_owned(), port, has_starttls };
        Candidate {
            imap: place(993, false),
            smtp: place(587, self.has_starttls),
            user: User::Address,
            own_username: None,
        }
    }
}
