//! Signed profiles: who signs, and who has signed (CMS, RFC 5652).

mod ber;
mod doubt;
mod identity;
mod identity_error;
mod inspection;
mod message;
mod pem_key;
mod pkcs12;
mod signing;

pub use doubt::{Doubt, doubts};
pub use identity::{Expired, Identity, SigningFiles};
pub use identity_error::IdentityError;
pub use inspection::{Inspection, SignatureState, Signer, inspect};
pub use message::{MessageError, content, from_pem, is_signed};
pub use signing::SignError;
