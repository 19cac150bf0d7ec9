//! Mozilla autoconfig as it is out there: 1.1, the 1.2 draft, and what was before them.

mod extras;
mod server;

use super::gather::{DavKind, Gathered};
use super::hint::Hint;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use crate::format::xml::Element;

/// Reads the document; what is strange in it makes it no worse for the rest.
pub(super) fn read(root: &Element, hint: &Hint) -> Imported {
    let mut gathered = Gathered::new(Kind::Autoconfig, hint);
    let mut providers = root.all("emailProvider");
    if let Some(provider) = providers.next() {
        names(provider, &mut gathered);
        provider.children.iter().for_each(|child| known(child, &mut gathered));
        server::read_all(provider, &mut gathered);
    }
    for further in providers {
        let id = further.get_attribute("id").unwrap_or_default();
        gathered.not_kept("emailProvider", id, "programs read the first `emailProvider` only");
    }
    let others = root.children.iter().filter(|child| child.name != "emailProvider");
    others.for_each(|child| known(child, &mut gathered));
    gathered.imported
}

/// Domains first: a placeholder in a host name needs them.
fn names(provider: &Element, gathered: &mut Gathered) {
    for domain in provider.all("domain") {
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
    if let Some(name) = provider.text_of("displayName") {
        gathered.name("displayName", name);
    }
    // The second spelling stands in a file of the ISPDB.
    let short = provider.text_of("displayShortName").or_else(|| provider.text_of("displayNameShort"));
    if let Some(name) = short {
        gathered.imported.draft.short_name = gathered.line("displayShortName", name);
    }
}

fn mx_domain(text: &str, gathered: &mut Gathered) {
    let Some(domain) = gathered.value("domain", text) else { return };
    let known = &mut gathered.imported.draft.mx_domains;
    if !known.contains(&domain) {
        known.push(domain);
    }
}

/// Names and servers, which have their own order.
const READ_BEFORE: &[&str] =
    &["domain", "displayName", "displayShortName", "displayNameShort", "incomingServer", "outgoingServer"];

/// An element beside the servers, wherever it stands: some files have it in the root, some in the provider.
fn known(element: &Element, gathered: &mut Gathered) {
    match element.name.as_str() {
        name if READ_BEFORE.contains(&name) => {}
        "documentation" => extras::documentation(element, gathered),
        "webMail" => extras::webmail(element, gathered),
        "oAuth2" => extras::oauth2(element, gathered),
        "addressbook" | "addressBook" => extras::dav(element, DavKind::Contacts, gathered),
        "calendar" => extras::dav(element, DavKind::Calendar, gathered),
        "enable" | "instruction" => extras::instructions(element, gathered),
        name => {
            let what = ["url", "key", "type"].iter().find_map(|key| element.get_attribute(key));
            let what = what.unwrap_or(element.text.trim()).to_owned();
            gathered.not_kept(name, &what, "a provider file has no word for it");
        }
    }
}
