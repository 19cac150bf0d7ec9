//! Asking web servers, one request at a time: no redirect is followed, no cookie kept, no cache asked.

mod answer;
mod asking;
mod error;
mod exchange;
mod request;

pub use answer::{WebAnswer, WebExchange};
pub use asking::Web;
pub use error::WebError;
pub use request::{WebBody, WebRequest};
