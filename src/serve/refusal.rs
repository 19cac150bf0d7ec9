//! Requests that are answered before anybody looks at what they ask for.

use std::time::Duration;

use bytes::Bytes;
use http::header::{ALLOW, CONNECTION, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};

use super::answerer::{Answer, Told};

/// Why. Each of them ends the connection: the rest of the request is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// HTTP/1.1 without a host or with several (RFC 9112 section 3.2).
    Host,
    /// There is no way through this server.
    Connect,
    TargetTooLong,
    BodyTooLarge,
    /// The body breaks off, or is not what its headers say.
    BodyBroken,
    TooSlow,
    /// The client may ask again after this time.
    TooMany(Duration),
}

impl Refusal {
    /// The word in log and counters.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Connect => "connect",
            Self::TargetTooLong => "target-too-long",
            Self::BodyTooLarge => "body-too-large",
            Self::BodyBroken => "body-broken",
            Self::TooSlow => "too-slow",
            Self::TooMany(_) => "too-many",
        }
    }

    pub(super) fn answer(self) -> Answer {
        let (status, text) = self.said();
        let mut response = Response::new(Bytes::from_static(text.as_bytes()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
        match self {
            Self::Connect => {
                headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST, OPTIONS"));
            }
            Self::TooMany(wait) => {
                // Whole seconds (RFC 9110 section 10.2.3), and never so early that it would be refused again.
                headers.insert(RETRY_AFTER, HeaderValue::from(wait.as_secs() + 1));
            }
            _ => {}
        }
        Answer { response, told: Told::new("-", self.word()) }
    }

    const fn said(self) -> (StatusCode, &'static str) {
        match self {
            Self::Host => (StatusCode::BAD_REQUEST, "one Host header is needed\n"),
            Self::Connect => (StatusCode::METHOD_NOT_ALLOWED, "this is no proxy\n"),
            Self::TargetTooLong => (StatusCode::URI_TOO_LONG, "the address is too long\n"),
            Self::BodyTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "the body is too large\n"),
            Self::BodyBroken => (StatusCode::BAD_REQUEST, "the body is broken\n"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "the request took too long\n"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too many requests\n"),
        }
    }
}
