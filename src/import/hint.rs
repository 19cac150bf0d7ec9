//! What is known of a file before it is read.

use crate::mail::{Date, Domain, EmailAddress, WebUrl};

/// The endings of files that may hold settings.
pub const ENDINGS: &[&str] = &["xml", "mobileconfig", "json", "toml", "txt", "pem"];

/// Where a file is from, and for whom it was. The caller knows; the file often does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What the source is called: the name of a file, or an address on the web.
    pub title: String,
    /// Where it was found, if on the web.
    pub url: Option<WebUrl>,
    /// The domain whose settings they are, where the file names none or has other servers for each.
    pub domain: Option<Domain>,
    /// The address that was asked for: its username becomes a placeholder.
    pub address: Option<EmailAddress>,
    /// The day on which it was read.
    pub seen: Date,
}

impl Hint {
    /// A file of that name, read on that day.
    #[must_use]
    pub fn file(name: &str, seen: Date) -> Self {
        Self { title: name.to_owned(), url: None, domain: None, address: None, seen }
    }

    /// The domain that somebody named.
    pub(super) fn known_domain(&self) -> Option<&Domain> {
        self.domain.as_ref().or_else(|| self.address.as_ref().map(EmailAddress::domain))
    }

    /// The domain in the name of a file: `post.example.xml`, or `post.example` as the ISPDB has it.
    pub(super) fn domain_in_title(&self) -> Option<Domain> {
        let name = self.title.rsplit(['/', '\\']).next()?;
        let (stem, ending) = name.rsplit_once('.')?;
        let is_ending = ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known));
        if is_ending { stem } else { name }.parse().ok()
    }
}
