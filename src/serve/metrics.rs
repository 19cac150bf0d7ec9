//! The counters over HTTP, at an address of their own: they are nobody else's business.

use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;

use super::connection::{End, Visit};
use super::pulse::Pulse;
use super::service::Service;

/// One connection of who watches the server.
#[derive(Debug)]
pub(super) struct Monitor<A>(pub(super) Arc<Service<A>>);

/// As `prometheus-client` writes it (`OpenMetrics` 1.0, section "Overall Structure").
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

impl<A: Send + Sync> Visit for Monitor<A> {
    async fn respond(&self, request: Request<Incoming>, pulse: &Pulse) -> Response<Full<Bytes>> {
        let is_read = [Method::GET, Method::HEAD].contains(request.method());
        let text = match request.uri().path() {
            "/metrics" if is_read => self.0.counters.text().map_err(|_| StatusCode::INTERNAL_SERVER_ERROR),
            "/metrics" => Err(StatusCode::METHOD_NOT_ALLOWED),
            _ => Err(StatusCode::NOT_FOUND),
        };
        pulse.answered();
        match text {
            Ok(text) => {
                let mut response = Response::new(Full::from(text));
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(OPEN_METRICS));
                response
            }
            Err(status) => {
                let mut response = Response::new(Full::default());
                *response.status_mut() = status;
                response
            }
        }
    }

    fn ended(&self, _: End) {}
}
