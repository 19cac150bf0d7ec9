//! Whom a client asks.

use futures_util::future::BoxFuture;

use super::look::{DnsAnswer, DnsQuestion};
use crate::net::{WebAnswer, WebError, WebRequest};

/// Who answers: the internet, the site in memory, or a script. The same question has the same answer.
pub trait Network: Sync {
    /// What a web server answers; no redirect is followed.
    fn fetch<'n>(&'n self, request: &'n WebRequest) -> BoxFuture<'n, Result<WebAnswer, WebError>>;

    /// What the DNS says.
    fn look_up<'n>(&'n self, question: &'n DnsQuestion) -> BoxFuture<'n, DnsAnswer>;
}
