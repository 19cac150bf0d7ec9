//! What a client posts to the settings document: MS-OXDSCLI 2.2.3, for Outlook and for `ActiveSync`.

use super::refusal::{self, PoxError, mobilesync_refusal};
use crate::format::xml::{self, Element};
use crate::format::{Method, Question, Reply};
use crate::mail::EmailAddress;

/// The answer that we have (MS-OXDSCLI 2.2.2.3). Microsoft's pages print `https://` today, and so do clients
/// that were written from them.
const OUTLOOK: &str = "schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
/// What phones ask for that speak Exchange `ActiveSync`.
const MOBILESYNC: &str = "schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";

/// The address that asks. Whoever uses GET (Delta Chat) says none, and gets the file for that.
pub(super) fn who(question: &Question<'_>) -> Result<Option<EmailAddress>, Reply> {
    if question.method == Method::Get {
        return Ok(None);
    }
    let invalid = || refusal::reply(PoxError::InvalidRequest, question.time);
    let request = request(question.body).ok_or_else(invalid)?;
    match wanted(&request) {
        Wanted::Settings => {}
        Wanted::MobileSync => return Err(refusal::document(mobilesync_refusal())),
        Wanted::Other => return Err(refusal::reply(PoxError::ProviderNotAvailable, question.time)),
    }
    let mut addresses = all(&request, "EMailAddress").map(|element| element.text.trim());
    match (addresses.next(), addresses.next()) {
        (Some(address), None) => address.parse().map(Some).map_err(|_| invalid()),
        _ => Err(invalid()),
    }
}

fn request(body: &[u8]) -> Option<Element> {
    let root = xml::read(body).ok().filter(|root| local_name(root) == "Autodiscover")?;
    let mut requests = root.children.into_iter().filter(|child| local_name(child) == "Request");
    requests.next().filter(|_| requests.next().is_none())
}

/// Which of the answers a client takes.
enum Wanted {
    Settings,
    MobileSync,
    Other,
}

/// A request may name several; one that names none takes what it gets.
fn wanted(request: &Element) -> Wanted {
    let mut schemas =
        all(request, "AcceptableResponseSchema").map(|element| schema(&element.text)).peekable();
    if schemas.peek().is_none() {
        return Wanted::Settings;
    }
    let schemas: Vec<&str> = schemas.collect();
    match (schemas.contains(&OUTLOOK), schemas.contains(&MOBILESYNC)) {
        (true, _) => Wanted::Settings,
        (false, true) => Wanted::MobileSync,
        (false, false) => Wanted::Other,
    }
}

/// The children of that name, whatever prefix their namespace has: some writers of XML give each one.
fn all<'e>(element: &'e Element, name: &'static str) -> impl Iterator<Item = &'e Element> {
    element.children.iter().filter(move |child| local_name(child) == name)
}

fn local_name(element: &Element) -> &str {
    element.name.rsplit(':').next().unwrap_or_default()
}

fn schema(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")).unwrap_or(text)
}
