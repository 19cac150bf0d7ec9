//! Of a file that has other servers for each domain, the part for one.

use crate::import::gather::Gathered;
use crate::import::hint::Hint;
use crate::mail::{Domain, DomainPattern, EmailAddress};

/// The domain that such a file is read for: that of the address that was asked for, which mail programs put in; one of
/// the file that somebody named; the first. Nothing where the file is for that one alone.
pub(super) fn of(domains: &[DomainPattern], hint: &Hint) -> Option<Domain> {
    let is_of_file =
        |domain: &&Domain| domains.iter().any(|one| one.covers(&DomainPattern::Exact((*domain).clone())));
    let named = hint.domain.as_ref().filter(is_of_file);
    let asked = hint.address.as_ref().map(EmailAddress::domain);
    let first = domains.iter().find_map(|pattern| match pattern {
        DomainPattern::Exact(domain) => Some(domain),
        DomainPattern::Below(_) => None,
    });
    let one = asked.or(named).or(first)?.clone();
    (domains != [DomainPattern::Exact(one.clone())]).then_some(one)
}

/// Leaves out all domains but this one, and tells how the others get theirs.
pub(super) fn keep(domain: &Domain, gathered: &mut Gathered, hint: &Hint) {
    let kept = DomainPattern::Exact(domain.clone());
    let all = std::mem::replace(&mut gathered.imported.draft.domains, vec![kept.clone()]);
    for other in all.into_iter().filter(|other| *other != kept) {
        let how = match (&other, &hint.url) {
            (DomainPattern::Exact(other), _) if hint.address.is_some() => format!("`import {other}`"),
            (DomainPattern::Exact(other), Some(_)) => format!("`import URL --domain {other}`"),
            (DomainPattern::Exact(other), None) => format!("`import FILE --domain {other}`"),
            (DomainPattern::Below(_), _) => "`import FILE --domain NAME` for each name".to_owned(),
        };
        let why =
            format!("the file has servers of its own for each domain; this is made for {domain}: {how}");
        gathered.not_kept("domain", &other.to_string(), &why);
    }
}
