//! In which state a place was found.

use super::place::{Kind, Place};
use super::visit::Hop;
use crate::format::xml;
use crate::format::{ReadError, Settings, by_name, unfilled};
use crate::mail::printable;
use crate::net::{DialError, HandshakeError, Inspection, NameError, WebAnswer, WebError, shown};

/// The state of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing is there, and the server or the DNS says so.
    Absent(String),
    /// The name has no address of the kind that alone may be asked (`-4`, `-6`).
    NotAsked(String),
    /// The DNS does not tell.
    Untold(NameError),
    /// The name leads into a private network.
    Private(String),
    /// Nobody answers at the address.
    Unreachable(DialError),
    /// TLS does not come about.
    NoTls(HandshakeError),
    /// The certificate is not accepted.
    Untrusted(Box<Inspection>),
    /// The name is an alias that leads nowhere.
    Astray(String),
    /// Something answers, and it is no answer of HTTP.
    Speechless(String),
    /// The server takes the request and says nothing while there is time.
    Silent(String),
    /// 401: mail programs then send the password.
    AsksPassword,
    /// The method is refused, or the request as such.
    Refused(u16),
    /// 5xx
    ServerError(u16),
    /// Redirects that end nowhere, or where no program follows.
    Redirects(String),
    /// A web page for people.
    Page,
    /// A template that nobody filled in.
    Template,
    /// Not what should stand there at all: the reason.
    Malformed(String),
    /// The right document under a type that programs do not take.
    WrongType(String, Box<Document>),
    Document(Box<Document>),
}

/// A document of the right kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub bytes: Vec<u8>,
    /// What it says, as far as we would publish it; why not, where it says something else.
    pub settings: Result<Settings, ReadError>,
}

impl State {
    pub(super) fn of(place: Place, hops: &[Hop]) -> Self {
        let Some(last) = hops.last() else { return Self::Absent("nobody was asked".to_owned()) };
        match &*last.answer {
            Ok(exchange) => of_answer(place, last, &exchange.answer),
            Err(error) => of_error(error),
        }
    }

    /// The document, whatever its type is.
    pub fn document(&self) -> Option<&Document> {
        match self {
            Self::Document(document) | Self::WrongType(_, document) => Some(document),
            _ => None,
        }
    }

    /// Whether programs take it.
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Document(_))
    }

    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent(_))
    }
}

fn of_error(error: &WebError) -> State {
    match error {
        WebError::Name(name) if name.is_of_one_family() => State::NotAsked(name.to_string()),
        WebError::Name(name @ (NameError::NotFound | NameError::NoAddress(_))) => {
            State::Absent(name.to_string())
        }
        WebError::Name(name @ (NameError::Dangling(_) | NameError::Loop(_))) => {
            State::Astray(name.to_string())
        }
        WebError::Name(name) => State::Untold(name.clone()),
        WebError::Private(_) => State::Private(error.to_string()),
        WebError::Dial(error) => State::Unreachable(error.clone()),
        WebError::Handshake(HandshakeError::Certificate { inspection, .. }) => {
            State::Untrusted(inspection.clone())
        }
        WebError::Handshake(error) => State::NoTls(error.clone()),
        WebError::Untrusted(inspection) => State::Untrusted(inspection.clone()),
        WebError::TimedOut(_) => State::Silent(error.to_string()),
        WebError::NotHttp(_) | WebError::Closed | WebError::TooLarge | WebError::Unaskable(_) => {
            State::Speechless(error.to_string())
        }
    }
}

fn of_answer(place: Place, hop: &Hop, answer: &WebAnswer) -> State {
    match answer.status {
        200..=299 => of_document(place, answer),
        301..=308 => State::Redirects(why_it_ends(hop, answer)),
        401 | 407 => State::AsksPassword,
        404 | 410 => State::Absent(format!("status {}", answer.status)),
        500..=599 if answer.status != 501 => State::ServerError(answer.status),
        status => State::Refused(status),
    }
}

/// Why nobody goes on behind a redirect.
fn why_it_ends(hop: &Hop, answer: &WebAnswer) -> String {
    let status = answer.status;
    match answer.location.as_deref() {
        Some(_) if !answer.is_redirect() => format!("status {status} is no redirect that programs follow"),
        Some(location) if hop.request.url.join(location).is_none() => {
            format!("`{}` is no web address to go on to", shown(location.as_bytes()))
        }
        Some(_) => "they do not end".to_owned(),
        None => format!("status {status} without a place to go to"),
    }
}

fn of_document(place: Place, answer: &WebAnswer) -> State {
    let body = &answer.body;
    if is_page(body) {
        return State::Page;
    }
    if unfilled(&String::from_utf8_lossy(body)).is_some() {
        return State::Template;
    }
    if let Err(reason) = check(place.kind(), body) {
        return State::Malformed(printable(&reason));
    }
    let read = by_name(place.kind().format()).and_then(|format| format.read);
    let settings = read.map_or(Err(ReadError::Expected("a format that can be read")), |read| read(body));
    let document = Box::new(Document { bytes: body.clone(), settings });
    match wrong_type(place.kind(), answer.content_type.as_deref()) {
        Some(found) => State::WrongType(found, document),
        None => State::Document(document),
    }
}

/// Thunderbird takes no other types (`FetchHTTP`); of PACC nobody looks at it.
fn wrong_type(kind: Kind, content_type: Option<&str>) -> Option<String> {
    let found = content_type.unwrap_or("none");
    let essence = found.split(';').next().unwrap_or_default().trim();
    let is_right = ["text/xml", "application/xml", "text/rdf"].contains(&essence);
    (kind != Kind::Pacc && !is_right).then(|| found.to_owned())
}

fn check(kind: Kind, body: &[u8]) -> Result<(), String> {
    if body.is_empty() {
        return Err("it is empty".to_owned());
    }
    let root = match kind {
        Kind::Autoconfig => "clientConfig",
        Kind::Autodiscover => "Autodiscover",
        Kind::Pacc => {
            let read: Result<serde_json::Map<_, _>, _> = serde_json::from_slice(body);
            return read
                .map(|_: serde_json::Map<String, serde_json::Value>| ())
                .map_err(|error| error.to_string());
        }
    };
    let element = xml::read(body).map_err(|error| error.to_string())?;
    match element.name.rsplit(':').next() == Some(root) {
        true => Ok(()),
        false => Err(format!("its root element is `{}`, not `{root}`", shown(element.name.as_bytes()))),
    }
}

/// A page says so where it begins, behind comments and declarations; inside a document the same words say nothing.
pub(super) fn is_page(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    while let Some(after) = behind(rest, "<!--", "-->").or_else(|| behind(rest, "<?", "?>")) {
        rest = after.trim_start();
    }
    let is_called = |name: &str| {
        let beginning = rest.get(..name.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(name));
        let next = rest.get(name.len()..).and_then(|rest| rest.chars().next());
        beginning && next.is_none_or(|next| next == '>' || next.is_whitespace())
    };
    is_called("<html") || is_called("<!doctype html")
}

fn behind<'t>(text: &'t str, begin: &str, end: &str) -> Option<&'t str> {
    text.strip_prefix(begin)?.split_once(end).map(|(_, rest)| rest)
}
