//! Asking for one file, redirects and all.

use crate::client::Internet;
use crate::mail::WebUrl;
use crate::net::{WebAnswer, WebError, WebRequest};

/// So many redirects are followed.
const MOST_REDIRECTS: usize = 5;

/// An answer, and where it was in the end.
#[derive(Debug, Clone)]
pub(super) struct Fetched {
    pub url: WebUrl,
    pub answer: WebAnswer,
}

/// Makes a request, and makes it again where a redirect leads; one too many is the answer.
///
/// # Errors
/// [`WebError`].
pub(super) async fn fetch(mut request: WebRequest, internet: &Internet) -> Result<Fetched, WebError> {
    let mut left = MOST_REDIRECTS;
    loop {
        let exchange = internet.exchange(&request).await;
        let answer = match &*exchange {
            Ok(exchange) => exchange.answer.clone(),
            Err(error) => return Err(error.clone()),
        };
        let next = answer.location.as_deref().filter(|_| answer.is_redirect() && left > 0);
        let Some(url) = next.and_then(|location| request.url.join(location)) else {
            return Ok(Fetched { url: request.url, answer });
        };
        left -= 1;
        request = WebRequest { url, ..request };
    }
}
