//! Autodiscover version 2: a JSON document that says where the settings document is.

use serde::Serialize;

use super::pox;
use crate::format::{Addressee, CannotSay, Format, ReadBy};
use crate::provider::Provider;

pub(in crate::format) const ROW: Format = Format {
    name: "outlook-v2",
    title: "Outlook Autodiscover v2",
    purpose: "Newer Outlook programs, and Microsoft's servers on their behalf, ask here where the \
              Autodiscover document is.",
    reader: ReadBy::Program,
    paths: &["/autodiscover/autodiscover.json"],
    places: &["https://autodiscover.DOMAIN/autodiscover/autodiscover.json"],
    media_type: "application/json",
    render,
    read: None,
    ..pox::ROW
};

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
    (pox::ROW.render)(provider, addressee).map_err(|reason| match reason {
        CannotSay::NeedsAddress(_) => {
            CannotSay::NeedsAddress("it would lead to the Autodiscover document, which a static site lacks")
        }
        other => other,
    })?;
    let domain = addressee.person().map_or(provider.main_domain(), |person| person.address.domain());
    let url = format!("https://autodiscover.{domain}{}", pox::ROW.paths[0]);
    let mut bytes = serde_json::to_vec(&Answer { protocol: "AutodiscoverV1", url }).unwrap_or_default();
    bytes.push(b'\n');
    Ok(bytes)
}
