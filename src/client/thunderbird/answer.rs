//! What Thunderbird takes from a web server (`FetchHTTP.sys.mjs`): by the status and the media type alone.

use super::jxon::Value;
use super::sanitizer::shown;
use crate::client::look::Refusal;
use crate::client::well_formed;
use crate::format::xml;
use crate::net::WebAnswer;

/// What an answer is to the program: fetched, whether or not anything can be made of it.
pub(super) enum Content {
    /// A document.
    Xml(Value),
    /// Something else, and what: nothing can be made of it.
    Useless(String),
}

/// Looked for at the beginning, in lower case only.
const XML: &[&str] = &["text/xml", "application/xml", "text/rdf"];
const JSON: &[&str] = &["text/json", "application/json"];
/// Encodings in which each octet is a character, as far as it matters here.
const OCTETS: &[&str] = &["iso-8859-1", "iso-8859-15", "latin1", "windows-1252"];

/// What comes out of a request.
///
/// # Errors
/// It failed, and the program looks at the next place.
pub(super) fn content(answer: &WebAnswer) -> Result<Content, Refusal> {
    if !answer.is_success() {
        return Err(Refusal::new(format!("status {}: expected 200 to 299", answer.status)));
    }
    let media_type = answer.content_type.as_deref().unwrap_or_default();
    let is_one_of = |kinds: &[&str]| kinds.iter().any(|kind| media_type.starts_with(kind));
    if is_one_of(XML) {
        return document(media_type, &answer.body);
    }
    if !is_one_of(JSON) {
        let found = match media_type {
            "" => "no `Content-Type`".to_owned(),
            _ => format!("`Content-Type: {}`", shown(media_type)),
        };
        let expected = "expected `text/xml` or `application/xml`, in lower case";
        return Ok(Content::Useless(format!("{found}: {expected}")));
    }
    match serde_json::from_slice::<serde_json::Value>(&answer.body) {
        Ok(_) => Ok(Content::Useless("JSON: expected XML".to_owned())),
        Err(_) => Err(Refusal::new("called JSON, and is none")),
    }
}

/// `XMLHttpRequest` makes a document where the whole media type is one of XML; else there is no answer.
/// One that is not well-formed is a document as well: the parser's complaint.
fn document(media_type: &str, body: &[u8]) -> Result<Content, Refusal> {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if !matches!(essence, "text/xml" | "application/xml") && !essence.ends_with("+xml") {
        return Err(Refusal::new(format!(
            "`Content-Type: {}`: no document is made of it",
            shown(media_type)
        )));
    }
    if body.is_empty() {
        return Err(Refusal::new("nothing stands in it"));
    }
    Ok(match parsed(media_type, body) {
        Ok(tree) => Content::Xml(tree),
        Err(reason) => Content::Useless(reason),
    })
}

fn parsed(media_type: &str, body: &[u8]) -> Result<Value, String> {
    let text = decoded(media_type, body).ok_or("expected UTF-8 text")?;
    let root = xml::read_past_document_type(text.as_bytes()).map_err(|error| error.to_string())?;
    well_formed::check(&text).map_err(|reason| format!("expected well-formed XML: {reason}"))?;
    Ok(Value::of_document(&root))
}

/// The charset of the header counts before the encoding that the document declares.
fn decoded(media_type: &str, body: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(body) {
        return Some(text.to_owned());
    }
    let text: String = body.iter().copied().map(char::from).collect();
    let head = match media_type.to_ascii_lowercase().split_once("charset=") {
        Some((_, charset)) => charset.to_owned(),
        None => text.split("?>").next()?.to_ascii_lowercase(),
    };
    OCTETS.iter().any(|name| head.contains(name)).then_some(text)
}
