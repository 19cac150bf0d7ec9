//! Asking for one file, redirects and all, for who is no mail program.

use super::internet::Internet;
use crate::mail::WebUrl;
use crate::net::{WebAnswer, WebError, WebRequest};

/// So many redirects are followed.
const MOST_REDIRECTS: usize = 5;

/// An answer, and where it was in the end.
#[derive(Debug, Clone)]
pub struct Fetched {
    pub url: WebUrl,
    pub answer: WebAnswer,
}

/// A GET that follows redirects.
///
/// # Errors
/// [`WebError`].
pub async fn fetch(url: &WebUrl, internet: &Internet) -> Result<Fetched, WebError> {
    fetch_all(WebRequest::get(url.clone()), internet).await
}

/// A request that is made again where a redirect leads.
///
/// # Errors
/// [`WebError`].
pub async fn fetch_all(mut request: WebRequest, internet: &Internet) -> Result<Fetched, WebError> {
    for left in (0..=MOST_REDIRECTS).rev() {
        let exchange = internet.exchange(&request).await;
        let answer = match &*exchange {
            Ok(exchange) => exchange.answer.clone(),
            Err(error) => return Err(error.clone()),
        };
        let next = answer.location.as_deref().filter(|_| answer.is_redirect() && left > 0);
        match next.and_then(|location| request.url.join(location)) {
            Some(url) => request = WebRequest { url, ..request },
            None => return Ok(Fetched { url: request.url, answer }),
        }
    }
    Err(WebError::Closed)
}
