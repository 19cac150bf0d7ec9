//! Apple profiles: as text, as a binary property list, signed.

mod account;
mod binary;
mod payloads;

use std::io::Cursor;

use plist::Value;

use super::MAX_BYTES;
use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use crate::format::xml;
use crate::mail::printable;
use crate::signature::{self, MessageError, is_signed};

pub(super) const KIND: &str = "Apple profile";

/// How a profile begins that does not begin as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beginning {
    Binary,
    Signed,
    Pem,
}

/// The beginning of these bytes, if it is that of a profile.
pub(super) fn beginning(bytes: &[u8]) -> Option<Beginning> {
    match bytes {
        [b'b', b'p', b'l', b'i', b's', b't', ..] => Some(Beginning::Binary),
        _ if is_signed(bytes) => Some(Beginning::Signed),
        _ if bytes.trim_ascii_start().starts_with(b"-----BEGIN ") => Some(Beginning::Pem),
        _ => None,
    }
}

impl Beginning {
    pub(super) fn read(self, bytes: &[u8], hint: &Hint) -> Result<Imported, ImportError> {
        if bytes.len() > MAX_BYTES {
            return Err(ImportError::TooLarge);
        }
        match self {
            Self::Binary => read_plain(bytes, hint),
            Self::Signed => read_signed(bytes, hint),
            Self::Pem => read_signed(&signature::from_pem(bytes).map_err(unreadable)?, hint),
        }
    }
}

fn unreadable(error: MessageError) -> ImportError {
    let problem = match error {
        MessageError::Detached => format!("{error}: import the profile itself"),
        error => error.to_string(),
    };
    ImportError::Broken { kind: KIND, problem }
}

fn read_signed(bytes: &[u8], hint: &Hint) -> Result<Imported, ImportError> {
    let mut imported = read_plain(&signature::content(bytes).map_err(unreadable)?, hint)?;
    imported.notes.insert(0, "the profile is signed; whose signature it is was not looked at".to_owned());
    Ok(imported)
}

/// Reads a profile that is not signed, or no more.
pub(super) fn read_plain(bytes: &[u8], hint: &Hint) -> Result<Imported, ImportError> {
    let broken = |problem: String| ImportError::Broken { kind: KIND, problem: printable(&problem) };
    let value = match bytes.starts_with(b"bplist") {
        true => {
            binary::check_bounds(bytes).map_err(|problem| broken(problem.to_owned()))?;
            Value::from_reader(Cursor::new(bytes))
        }
        false => {
            let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            xml::check_bounds(text).map_err(|error| ImportError::Xml { kind: KIND, error })?;
            Value::from_reader_xml(text)
        }
    };
    let value = value.map_err(|error| broken(error.to_string()))?;
    let profile = value.as_dictionary().ok_or_else(|| broken("expected a dictionary".to_owned()))?;
    payloads::read(profile, hint)
}
