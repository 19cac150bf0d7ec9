//! The answers that give no settings. Known and unknown mailboxes get the same one.

use super::pox::OUTER;
use crate::format::Reply;
use crate::format::tag::Tag;

/// Thunderbird takes an XML type only.
pub(super) const MEDIA_TYPE: &str = "text/xml; charset=utf-8";

/// The namespace of answers to Exchange ActiveSync clients.
const MOBILESYNC: &str = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";

/// Why there are no settings (Exchange, "Handling Autodiscover error messages").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoxError {
    /// 600: the request was not understood.
    InvalidRequest,
    /// 601: nothing is offered for the schema that was asked for.
    ProviderNotAvailable,
}

impl PoxError {
    /// The number that clients compare.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::InvalidRequest => 600,
            Self::ProviderNotAvailable => 601,
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::InvalidRequest => "Invalid Request",
            Self::ProviderNotAvailable => "Provider is not available",
        }
    }
}

/// The error document as an answer. Only 200 is read (Exchange, "Handling Autodiscover error messages").
pub(super) fn reply(error: PoxError, time: &str) -> Reply {
    document(error_document(error, time))
}

/// A document that is read although it refuses.
pub(super) fn document(bytes: Vec<u8>) -> Reply {
    Reply { status: 200, media_type: MEDIA_TYPE, bytes: bytes.into() }
}

/// The error document, to be sent with status 200. `time` is the time of day, `HH:MM:SS.fffffff`.
#[must_use]
pub fn error_document(error: PoxError, time: &str) -> Vec<u8> {
    let error = Tag::new("Error")
        .attribute("Time", time)
        .attribute("Id", "0")
        .leaf("ErrorCode", error.code().to_string())
        .leaf("Message", error.message())
        .child(Tag::new("DebugData"));
    // The outer namespace here too, as in Microsoft's sample; 2006a would announce settings.
    let response = Tag::new("Response").attribute("xmlns", OUTER).child(error);
    Tag::new("Autodiscover").attribute("xmlns", OUTER).child(response).to_document()
}

/// The answer to a client that asks for Exchange ActiveSync, which is not offered.
#[must_use]
pub fn mobilesync_refusal() -> Vec<u8> {
    let error = Tag::new("Error")
        .leaf("Status", "2")
        .leaf("Message", "Exchange ActiveSync is not offered here: use IMAP")
        .leaf("DebugData", "MailUser");
    let action = Tag::new("Action").child(error);
    let response = Tag::new("Response").attribute("xmlns", MOBILESYNC).leaf("Culture", "en:us").child(action);
    Tag::new("Autodiscover").attribute("xmlns", OUTER).child(response).to_document()
}
