//! Autodiscover version 2: a JSON document that says where the settings document is.

use serde::Serialize;

use super::pox;
use crate::format::question::TWO_ADDRESSES;
use crate::format::{Addressee, Ask, CannotSay, Format, Question, ReadBy, Render, Reply};
use crate::mail::{Domain, EmailAddress};
use crate::provider::Provider;

/// The address may stand in the path: `/autodiscover/autodiscover.json/v1.0/ADDRESS`.
const BELOW: &str = "/v1.0/";
/// The one protocol that we have. Outlook 16.0.11231 writes `Autodiscoverv1`.
const PROTOCOL: &str = "AutodiscoverV1";

pub(in crate::format) const ROW: Format = Format {
    name: "outlook-v2",
    title: "Outlook Autodiscover v2",
    purpose: "Newer Outlook programs, and Microsoft's servers on their behalf, ask here where the \
              Autodiscover document is.",
    reader: ReadBy::Program,
    paths: &["/autodiscover/autodiscover.json"],
    places: &["https://autodiscover.DOMAIN/autodiscover/autodiscover.json"],
    media_type: MEDIA_TYPE,
    is_signable: false,
    ask: Ask { below: Some(BELOW), who, untold: Some(render_untold), ..Ask::NOBODY },
    render: Render::Same(render),
    draw: None,
    read: None,
    ..pox::ROW
};

const MEDIA_TYPE: &str = "application/json";

/// The address, which decides nothing but the domain: what is no address is left out.
fn who(question: &Question<'_>) -> Result<Option<EmailAddress>, Reply> {
    let protocol = question.query.only("protocol").map_err(|_| refusal())?;
    if protocol.is_some_and(|protocol| !protocol.eq_ignore_ascii_case(PROTOCOL)) {
        return Err(refusal());
    }
    let in_query = question.query.only("email").map_err(|_| TWO_ADDRESSES)?;
    let text = in_query.unwrap_or(question.below);
    Ok(text.parse().ok())
}

fn refusal() -> Reply {
    Reply { status: 400, media_type: MEDIA_TYPE, bytes: invalid_protocol().into() }
}

/// Member names as Exchange writes them.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Answer {
    protocol: &'static str,
    url: String,
}

/// The answer to a question for any other protocol, to be sent with status 400.
#[must_use]
pub fn invalid_protocol() -> Vec<u8> {
    let message = "The given protocol value is invalid. Supported values are: AutodiscoverV1.";
    let answer = serde_json::json!({ "ErrorCode": "InvalidProtocol", "ErrorMessage": message });
    format!("{answer}\n").into_bytes()
}

/// Refuses where the settings document refuses: it would lead nowhere.
fn render(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    pox::ROW.render(provider, addressee).map_err(|reason| match reason {
        CannotSay::NeedsAddress(_) => {
            CannotSay::NeedsAddress("it would lead to the Autodiscover document, which a static site lacks")
        }
        other => other,
    })?;
    let domain = addressee.person().map(|person| person.address.domain());
    // An address of another domain was sent here by its MX record: that domain may have no Autodiscover.
    let is_served = |domain: &&Domain| provider.domains.iter().any(|pattern| pattern.matches(domain));
    Ok(document(domain.filter(is_served).unwrap_or(provider.main_domain())))
}

/// A live server has the Autodiscover document for each address.
fn render_untold(provider: &Provider) -> Result<Vec<u8>, CannotSay> {
    pox::with_placeholders(provider)?;
    Ok(document(provider.main_domain()))
}

fn document(domain: &Domain) -> Vec<u8> {
    let url = format!("https://autodiscover.{domain}{}", pox::ROW.paths[0]);
    let mut bytes = serde_json::to_vec(&Answer { protocol: PROTOCOL, url }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
