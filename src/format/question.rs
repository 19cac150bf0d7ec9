//! What a request for a page says of who asks, and what is answered where there is no page.

use std::borrow::Cow;

use super::query::Query;
use super::{CannotSay, ReadBy};
use crate::mail::EmailAddress;
use crate::provider::Provider;

/// How a request asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// A request for a page, as far as a format looks at it. Whoever builds it has bounded every part.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    pub method: Method,
    pub query: &'q Query,
    /// What stands behind the path of the page: the address in `/autodiscover.json/v1.0/ADDRESS`.
    pub below: &'q str,
    pub body: &'q [u8],
    /// The time of day for answers that name it, `HH:MM:SS.fffffff`: rendering has no clock.
    pub time: &'q str,
}

/// An answer that is no file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    pub media_type: &'static str,
    pub bytes: Cow<'static, [u8]>,
}

/// How a format is asked for, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    /// Whether clients ask by POST too.
    pub by_post: bool,
    /// Whether clients ask without TLS too, where they get no answer with it.
    pub without_tls: bool,
    /// What may follow the path, with something behind it.
    pub below: Option<&'static str>,
    /// The address that a request names; nothing where it names none.
    pub who: fn(&Question<'_>) -> Result<Option<EmailAddress>, Reply>,
    /// What is said to who named no address, where a file for everybody is refused: those who ask so need
    /// none.
    pub untold: Option<Untold>,
    /// What everybody hears who asks for an unknown domain.
    pub unknown: fn(&Question<'_>) -> Reply,
}

/// A file for a client that does not say who asks.
pub type Untold = fn(&Provider) -> Result<Vec<u8>, CannotSay>;

impl Ask {
    /// The same for everybody.
    pub const NOBODY: Self = Self {
        by_post: false,
        without_tls: false,
        below: None,
        who: |_| Ok(None),
        untold: None,
        unknown: |_| Reply::NOT_FOUND,
    };
    /// A person adds `?email=`, and wants to know if that is no address.
    pub const PERSON: Self = Self { who: person, ..Self::NOBODY };
}

impl Reply {
    /// 404, the same for every reason.
    pub const NOT_FOUND: Self = Self::text(404, "Not found.\n");

    /// A line for people.
    #[must_use]
    pub const fn text(status: u16, text: &'static str) -> Self {
        Self { status, media_type: "text/plain; charset=utf-8", bytes: Cow::Borrowed(text.as_bytes()) }
    }

    /// 400, with what was expected.
    pub(super) const fn bad_request(text: &'static str) -> Self {
        Self::text(400, text)
    }
}

/// Two addresses are two people.
pub(super) const TWO_ADDRESSES: Reply = Reply::bad_request("Expected one e-mail address, found several.\n");
const NO_ADDRESS: Reply = Reply::bad_request("Expected an e-mail address, such as ?email=ann@post.example\n");

fn person(question: &Question<'_>) -> Result<Option<EmailAddress>, Reply> {
    match question.query.only("email").map_err(|_| TWO_ADDRESSES)? {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| NO_ADDRESS),
    }
}

impl ReadBy {
    /// Whether a file is for people, who follow links to it.
    #[must_use]
    pub const fn is_human(self) -> bool {
        matches!(self, Self::Person | Self::Sheet)
    }
}
