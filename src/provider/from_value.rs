//! The kinds of value that keys of a provider file hold.

use super::brand::{Color, LogoPlace};
use super::document::Value;
use super::source_name::SourceName;
use crate::mail::{
    Authentication, Date, Domain, DomainPattern, Host, Language, Line, Port, Protocol, TlsMode,
    UsernameTemplate, WebUrl,
};

/// A value that a key of a provider file can hold.
pub(super) trait FromValue: Sized {
    /// The value, or what was expected instead.
    fn from_value(value: &Value) -> Result<Self, String>;
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Boolean(value) => Ok(*value),
            other => Err(format!("expected true or false, found {}", other.kind())),
        }
    }
}

impl FromValue for u16 {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Integer(number) => {
                Self::try_from(*number).map_err(|_| format!("expected 0-65535, found {number}"))
            }
            other => Err(format!("expected a whole number, found {}", other.kind())),
        }
    }
}

impl FromValue for Port {
    fn from_value(value: &Value) -> Result<Self, String> {
        match value {
            Value::Integer(number) => Self::try_from(*number).map_err(|error| error.to_string()),
            other => Err(format!("expected 1-65535, found {}", other.kind())),
        }
    }
}

/// Types whose text form is the way in.
macro_rules! from_text {
    ($($type:ty),+ $(,)?) => { $(
        impl FromValue for $type {
            fn from_value(value: &Value) -> Result<Self, String> {
                match value {
                    Value::Text(text) => text.parse::<Self>().map_err(|error| error.to_string()),
                    other => Err(format!("expected a text, found {}", other.kind())),
                }
            }
        }
    )+ };
}

from_text!(
    Color,
    LogoPlace,
    Authentication,
    Date,
    Domain,
    DomainPattern,
    Host,
    Language,
    Line,
    Protocol,
    TlsMode,
    UsernameTemplate,
    WebUrl,
    SourceName,
);
