//! One DNS record.

use std::fmt;

use crate::mail::{Host, Port};

/// A record below a mail domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The name without the domain: `_imaps._tcp`.
    pub name: String,
    pub data: Data,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// An alias of this host.
    Cname(String),
    /// A service (RFC 2782). Of several, the lowest priority is asked first.
    Srv {
        priority: u16,
        port: Port,
        target: String,
    },
    /// A service that is deliberately not offered: clients shall not guess (RFC 2782, RFC 6186 section 3).
    NotOffered,
    Txt(String),
}

/// The most octets of one string of a TXT record (RFC 1035 section 3.3).
const MAX_STRING: usize = 255;

impl Record {
    pub(super) fn new(name: &str, data: Data) -> Self {
        Self { name: name.to_owned(), data }
    }

    /// A service at a host.
    pub(super) fn srv(name: &str, priority: u16, host: &Host, port: Port) -> Self {
        Self::new(name, Data::Srv { priority, port, target: host.to_string() })
    }
}

impl Data {
    /// The type of the record.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Cname(_) => "CNAME",
            Self::Srv { .. } | Self::NotOffered => "SRV",
            Self::Txt(_) => "TXT",
        }
    }
}

/// The data in the form of master files (RFC 1035 section 5.1); names are whole, with the final dot.
impl fmt::Display for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cname(target) => write!(f, "{target}."),
            // A weight of 1: 0 would mean "hardly ever" beside others (RFC 2782).
            Self::Srv { priority, port, target } => write!(f, "{priority} 1 {port} {target}."),
            Self::NotOffered => f.write_str("0 0 0 ."),
            Self::Txt(text) => f.write_str(&strings(text)),
        }
    }
}

/// Quoted strings of at most 255 octets, which readers join again without a blank.
fn strings(text: &str) -> String {
    let bytes: Vec<&[u8]> = text.as_bytes().chunks(MAX_STRING).collect();
    let quoted =
        bytes.iter().map(|bytes| format!("\"{}\"", bytes.iter().map(|b| escaped(*b)).collect::<String>()));
    quoted.collect::<Vec<_>>().join(" ")
}

fn escaped(byte: u8) -> String {
    match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\{byte:03}"),
    }
}

#[cfg(test)]
mod tests {
    use super::Data;

    fn txt(text: &str) -> String {
        Data::Txt(text.to_owned()).to_string()
    }

    #[test]
    fn a_text_is_quoted() {
        assert_eq!(txt("path=/calendars/"), r#""path=/calendars/""#);
        assert_eq!(txt(r#"a"b\c;d"#), r#""a\"b\\c;d""#);
        assert_eq!(txt("ü\n"), r#""\195\188\010""#);
    }

    #[test]
    fn a_long_text_is_several_strings() {
        let text = txt(&"x".repeat(600));
        let lengths: Vec<usize> = text.split(' ').map(|string| string.len() - 2).collect();
        assert_eq!(lengths, [255, 255, 90]);
    }

    #[test]
    fn what_is_not_offered_has_no_target() {
        assert_eq!((Data::NotOffered.kind(), Data::NotOffered.to_string().as_str()), ("SRV", "0 0 0 ."));
    }
}
