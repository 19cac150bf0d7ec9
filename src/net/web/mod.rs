//! Asking web servers, one request at a time: no redirect is followed, no cookie kept, no cache asked.

mod answer;
mod error;
mod request;

pub use answer::{WebAnswer, WebExchange};
pub use error::WebError;
pub use request::{WebBody, WebRequest};
