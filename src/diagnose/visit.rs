//! A place, visited: every answer on the way, and the state in which it was found.

use std::sync::Arc;

use super::place::Place;
use super::state::State;
use crate::client::Internet;
use crate::mail::EmailAddress;
use crate::net::{WebError, WebExchange, WebRequest};

/// So many redirects are followed.
const MOST_REDIRECTS: usize = 5;

/// What was found at a place.
#[derive(Debug, Clone)]
pub struct Visit {
    pub place: Place,
    /// The first is what programs ask; the others are where redirects led.
    pub hops: Vec<Hop>,
    pub state: State,
}

/// One question and its answer.
#[derive(Debug, Clone)]
pub struct Hop {
    pub request: WebRequest,
    pub answer: Arc<Result<WebExchange, WebError>>,
}

impl Visit {
    /// Goes there.
    pub(super) async fn of(place: Place, address: &EmailAddress, internet: &Internet) -> Option<Self> {
        let mut request = place.request(address)?;
        let mut hops: Vec<Hop> = Vec::new();
        loop {
            let answer = internet.exchange(&request).await;
            let next = next(&request, &answer).filter(|_| hops.len() < MOST_REDIRECTS);
            hops.push(Hop { request, answer });
            match next {
                Some(next) => request = next,
                None => break,
            }
        }
        let state = State::of(place, &hops);
        Some(Self { place, hops, state })
    }

    /// `POST https://autodiscover.post.example/autodiscover/autodiscover.xml`
    pub fn subject(&self) -> String {
        self.hops
            .first()
            .map_or_else(String::new, |hop| format!("{} {}", hop.request.method(), hop.request.url))
    }

    /// The last question's host and answer: where the redirects ended.
    pub fn last(&self) -> Option<&Hop> {
        self.hops.last()
    }

    /// The redirects on the way, for evidence; nothing if there were none.
    pub fn way(&self) -> Option<String> {
        let urls: Vec<&str> = self.hops.iter().map(|hop| hop.request.url.as_str()).collect();
        (urls.len() > 1).then(|| format!("redirects: {}", urls.join(" -> ")))
    }
}

/// Where a redirect leads; what was posted is posted again (MS-OXDSCLI 3.1.5.1).
fn next(request: &WebRequest, answer: &Result<WebExchange, WebError>) -> Option<WebRequest> {
    let answer = &answer.as_ref().ok()?.answer;
    let location = answer.location.as_deref().filter(|_| answer.is_redirect())?;
    Some(WebRequest { url: request.url.join(location)?, ..request.clone() })
}
