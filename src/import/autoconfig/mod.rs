//! Mozilla autoconfig as it is out there: 1.1, the 1.2 draft, and what was before them.

mod extras;
mod one_domain;
mod server;

use super::gather::{DavKind, Gathered};
use super::hint::Hint;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use super::unknown::Known;
use crate::format::xml::Element;
use crate::mail::Domain;

/// Reads the document; what is strange in it makes it no worse for the rest.
pub(super) fn read(root: &Element, hint: &Hint) -> Imported {
    let (imported, of_each_domain) = read_for(root, hint, None);
    // A provider file has one host for all its domains: it is made for one of them.
    match one_domain::of(&imported.draft.domains, hint) {
        Some(domain) if of_each_domain => read_for(root, hint, Some(&domain)).0,
        _ => imported,
    }
}

const ROOT: Known = Known {
    all: &[
        "emailProvider",
        "documentation",
        "webMail",
        "oAuth2",
        "addressbook",
        "addressBook",
        "calendar",
        "enable",
        "instruction",
    ],
    attributes: &["version"],
    ..Known::NOTHING
};
const PROVIDER: Known = Known {
    once: &["displayName", "displayShortName", "displayNameShort"],
    all: &[
        "domain",
        "incomingServer",
        "outgoingServer",
        "documentation",
        "webMail",
        "oAuth2",
        "addressbook",
        "addressBook",
        "calendar",
        "enable",
        "instruction",
    ],
    attributes: &["id"],
    ..Known::NOTHING
};

/// What the file says to one domain or to all of them, and whether each has servers of its own.
fn read_for(root: &Element, hint: &Hint, domain: Option<&Domain>) -> (Imported, bool) {
    let mut gathered = Gathered::new(Kind::Autoconfig, hint);
    let mut of_each_domain = false;
    let mut providers = root.all("emailProvider");
    if let Some(provider) = providers.next() {
        domains(provider, &mut gathered);
        if let Some(domain) = domain {
            one_domain::keep(domain, &mut gathered, hint);
        }
        names(provider, &mut gathered);
        provider.children.iter().for_each(|child| known(child, &mut gathered));
        of_each_domain = server::read_all(provider, &mut gathered);
        gathered.rest_of_element("emailProvider", provider, &PROVIDER);
    }
    for further in providers {
        let id = further.get_attribute("id").unwrap_or_default();
        gathered.not_kept("emailProvider", id, "programs read the first `emailProvider` only");
    }
    root.children.iter().for_each(|child| known(child, &mut gathered));
    gathered.rest_of_element("clientConfig", root, &ROOT);
    (gathered.imported, of_each_domain)
}

/// Domains first: a placeholder in a host name needs them.
fn domains(provider: &Element, gathered: &mut Gathered) {
    let known = Known { attributes: &["purpose"], ..Known::NOTHING };
    for domain in provider.all("domain") {
        gathered.rest_of_element("domain", domain, &known);
        match domain.get_attribute("purpose") {
            None => gathered.domain("domain", domain.text.trim()),
            Some("mx") => mx_domain(domain.text.trim(), gathered),
            Some(_) => gathered.not_kept("domain", &domain.text, "expected no `purpose`, or `mx`"),
        }
    }
    if gathered.main_domain().is_none() {
        // In files of the ISPDB it is a domain, and the draft keeps it for that.
        if let Some(id) = provider.get_attribute("id") {
            gathered.domain("emailProvider: id", id.trim());
            gathered.note(&format!("it has no `domain`: {} is its `id`", shown(id)));
        }
    }
}

fn names(provider: &Element, gathered: &mut Gathered) {
    if let Some(name) = provider.text_of("displayName") {
        let name = gathered.filled(name);
        gathered.name("displayName", &name);
    }
    // The second spelling stands in a file of the ISPDB.
    let short = provider.text_of("displayShortName").or_else(|| provider.text_of("displayNameShort"));
    if let Some(name) = short.map(|name| gathered.filled(name)) {
        gathered.imported.draft.short_name = gathered.line("displayShortName", &name);
    }
}

fn mx_domain(text: &str, gathered: &mut Gathered) {
    let Some(domain) = gathered.value("domain", text) else { return };
    let known = &mut gathered.imported.draft.mx_domains;
    if !known.contains(&domain) {
        known.push(domain);
    }
}

/// An element beside the servers, wherever it stands: some files have it in the root, some in the provider.
fn known(element: &Element, gathered: &mut Gathered) {
    match element.name.as_str() {
        "documentation" => extras::documentation(element, gathered),
        "webMail" => extras::webmail(element, gathered),
        "oAuth2" => extras::oauth2(element, gathered),
        "addressbook" | "addressBook" => extras::dav(element, DavKind::Contacts, gathered),
        "calendar" => extras::dav(element, DavKind::Calendar, gathered),
        "enable" | "instruction" => extras::instructions(element, gathered),
        _ => {}
    }
}
