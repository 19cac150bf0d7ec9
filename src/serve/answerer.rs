//! What answers the requests: all that lies behind the socket, and nothing of it.

use std::error::Error;
use std::net::IpAddr;
use std::path::PathBuf;

use bytes::Bytes;
use http::Response;
use http::request::Parts;

/// Answers requests, and may be told to read its files again.
pub trait Answerer: Send + Sync + 'static {
    /// The answer to a request that kept within every bound of `limits`. Pure work, no waiting: it runs where the
    /// connections are served.
    ///
    /// HEAD comes as GET, and its answer goes out without the body. CONNECT does not come, nor does HTTP/1.1 without
    /// exactly one `Host`. `Authorization` and cookies are gone from the headers.
    fn answer(&self, head: &Parts, body: &Bytes, client: &Client) -> Answer;

    /// Whom it serves, in a line for the log.
    fn summary(&self) -> String;

    /// What its owner should know today, a line each for the log: asked at the start, after each reload, and once a day.
    fn concerns(&self) -> Vec<String> {
        Vec::new()
    }

    /// The files and folders that answers are made from; [`Answerer::reload`] follows a change of one of them. Asked
    /// once at the start and again after each reload.
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Reads everything again, at a change or at SIGHUP, while requests are answered. It may take its time, and no
    /// two run at once. Returns what the log is to say about it.
    ///
    /// # Errors
    /// Why the old state stays.
    fn reload(&self) -> Result<String, Box<dyn Error + Send + Sync>> {
        Ok("nothing to read again".to_owned())
    }
}

/// Who asks, as far as the connection and the proxies that are trusted tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client {
    /// Whose request it is: the other end of the connection, or the one that a trusted proxy names. `None` behind a
    /// Unix socket or a proxy that names nobody. An IPv4 address is one, also where IPv6 carried it.
    pub address: Option<IpAddr>,
    /// Whether the other end of the connection is a trusted proxy, and `X-Forwarded-Host` may be believed.
    pub peer_is_trusted: bool,
    /// Whether anybody reads [`Told::domain`] and [`Told::address`]; if not, they need not be filled.
    pub is_logged: bool,
}

/// A response, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// `Date`, `Content-Length` and `Connection` are added on the way out.
    pub response: Response<Bytes>,
    pub told: Told,
}

/// What log and counters say of an answer. The two words are labels of a counter: few, and never from a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which page: `thunderbird`, `healthz`; `-` if none.
    pub format: &'static str,
    /// What came of it: `found`, `unknown-domain`, `bad-request`, ...
    pub result: &'static str,
    /// The domain that was asked for.
    pub domain: Option<String>,
    /// The address that was asked for; only `--log-addresses` shows it.
    pub address: Option<String>,
}

impl Told {
    /// Of nobody in particular.
    #[must_use]
    pub const fn new(format: &'static str, result: &'static str) -> Self {
        Self { format, result, domain: None, address: None }
    }
}
