//! Where settings are: in a file, at a web address, or wherever a domain has them.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::mail::{Domain, EmailAddress, WebUrl};

/// An argument that says where settings are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Place {
    File(PathBuf),
    Url(WebUrl),
    Address(EmailAddress),
    Domain(Domain),
}

impl FromStr for Place {
    type Err = String;

    /// A file that is there is a file, whatever it is called; `-` is standard input.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = Path::new(text);
        if text == "-" || path.exists() {
            return Ok(Self::File(path.to_owned()));
        }
        if text.contains("://") {
            return text.parse().map(Self::Url).map_err(|error: crate::mail::WebUrlError| error.to_string());
        }
        if text.contains(['/', '\\']) {
            return Ok(Self::File(path.to_owned()));
        }
        if text.contains('@') {
            let address: Result<EmailAddress, _> = text.parse();
            return address.map(Self::Address).map_err(|error| error.to_string());
        }
        match text.parse::<Domain>() {
            Ok(domain) if text.contains('.') && !has_ending_of_files(path) => Ok(Self::Domain(domain)),
            _ => Ok(Self::File(path.to_owned())),
        }
    }
}

/// A file that is not there is a file all the same, where its name says so.
fn has_ending_of_files(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["xml", "mobileconfig", "json", "toml", "txt"].iter().any(|known| ending == *known)
}
