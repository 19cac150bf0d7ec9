//! Answers as HTTP.

use std::time::Duration;

use bytes::Bytes;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    RETRY_AFTER, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::format::{Ask, PAGE_POLICY, Reply};
use crate::language::Words;

/// How long an answer may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// The same for everybody: an hour, as the DNS records.
    Shared,
    /// It names somebody, or what was asked.
    Never,
}

/// In which language a page speaks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spoken {
    /// It is for all readers.
    None,
    /// The path says so.
    Named(&'static Words),
    /// The browser has wished for it.
    Wished(&'static Words),
}

impl Spoken {
    /// Where no language matters, it is English.
    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::None => Words::english(),
            Self::Named(words) | Self::Wished(words) => words,
        }
    }
}

/// No frame around a page.
const NO_FRAME: &str = "frame-ancestors 'none'";

/// A page.
pub(super) fn page(media_type: &'static str, bytes: Bytes, kept: Kept, spoken: Spoken) -> Response<Bytes> {
    let cache = match kept {
        Kept::Shared => "public, max-age=3600",
        Kept::Never => "no-store",
    };
    let mut response = typed(StatusCode::OK, media_type, bytes);
    set(&mut response, CACHE_CONTROL, cache);
    if media_type.starts_with("text/html") {
        set(&mut response, CONTENT_SECURITY_POLICY, PAGE_POLICY);
        // Only a header can forbid this (CSP 3, section 6.4.2); both policies hold.
        response.headers_mut().append(CONTENT_SECURITY_POLICY, HeaderValue::from_static(NO_FRAME));
        set(&mut response, REFERRER_POLICY, "no-referrer");
    }
    match spoken {
        Spoken::None => (),
        Spoken::Named(words) => set(&mut response, CONTENT_LANGUAGE, words.language().as_str()),
        Spoken::Wished(words) => {
            set(&mut response, CONTENT_LANGUAGE, words.language().as_str());
            set(&mut response, VARY, "Accept-Language");
        }
    }
    response
}

/// An answer of a format that is no page.
pub(super) fn reply(reply: Reply) -> Response<Bytes> {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let bytes = match reply.bytes {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => bytes.into(),
    };
    let mut response = typed(status, reply.media_type, bytes);
    set(&mut response, CACHE_CONTROL, "no-store");
    response
}

/// 503: so many pages were made of late that this one has to wait.
pub(super) fn busy(wait: Duration) -> Response<Bytes> {
    let mut response = reply(Reply::text(503, "Busy. Try again in a moment.\n"));
    // Whole seconds (RFC 9110 section 10.2.3), and never so early that it would be refused again.
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait.as_secs() + 1));
    response
}

/// Which methods there are: to OPTIONS, and to any other that there is not.
pub(super) fn methods(ask: &Ask, status: StatusCode) -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = status;
    set(&mut response, ALLOW, if ask.by_post { "GET, HEAD, POST, OPTIONS" } else { "GET, HEAD, OPTIONS" });
    response
}

fn typed(status: StatusCode, media_type: &'static str, bytes: Bytes) -> Response<Bytes> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    set(&mut response, CONTENT_TYPE, media_type);
    set(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    response
}

fn set(response: &mut Response<Bytes>, name: HeaderName, value: &'static str) {
    response.headers_mut().insert(name, HeaderValue::from_static(value));
}
