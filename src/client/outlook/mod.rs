//! Outlook, which asks for Autodiscover documents (MS-OXDSCLI): the old wizard by itself, the new programs
//! through a service of Microsoft's.

pub(super) mod autodetect;
pub(super) mod classic;
mod document;
mod namespaces;
mod request;

pub use request::autodiscover_request;
