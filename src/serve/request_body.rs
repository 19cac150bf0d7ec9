//! The body of a request, read within its bounds.

use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body as _, Incoming};
use tokio::time::timeout;

use super::limits;
use super::pulse::Pulse;
use super::refusal::Refusal;

/// The whole body. One that says itself too large is refused before the first octet; one that says nothing is refused
/// when it has become too large.
pub(super) async fn read(body: Incoming, pulse: &Pulse) -> Result<Bytes, Refusal> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > limits::BODY as u64 {
        return Err(Refusal::BodyTooLarge);
    }
    match timeout(pulse.left(), Limited::new(body, limits::BODY).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::BodyTooLarge),
        Ok(Err(_)) => Err(Refusal::BodyBroken),
        Err(_) => Err(Refusal::TooSlow),
    }
}
