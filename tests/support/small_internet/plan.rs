//! What is other in a small internet than it should be, a line each.
//!
//! ```text
//! dns - autoconfig.post.example CNAME      takes the records away that begin so (`*`: all)
//! dns + *.post.example A {web}             adds one; {web}, {mail} and {dead} are addresses
//! names silent                             the name server says nothing; `failing`: it cannot tell of any
//!                                          name, `failing-here`: of none but the root; `denying`: it
//!                                          denies every name
//! certificate autoconfig.post.example expired      of a web server; or `other-name`,
//!                                          `unknown-authority`, `ends-soon`
//! mail imap 993 starttls                   a mail server; or `implicit`, `refused`, `silent`, `expired`,
//!                                          `other-name`, `unknown-authority`
//! web POST https://post.example/* 405      an answer: STATUS [TYPE [TEXT or @FILE]], or a redirect: 302 URL;
//!                                          without a method for all; `*` is any text; or `silent`
//! file PATTERN replace OLD => NEW          changes what is published there; `\n` is a line break
//! file PATTERN type text/plain             publishes it as something else
//! provider replace OLD => NEW              changes the provider file, and all that comes of it
//! given replace OLD => NEW                 changes the provider file that `diagnose` is given alone
//! given none                               gives it none
//! ```

use std::path::Path;
use std::time::Duration;

use super::rule::{WebAct, WebRule};
use crate::support::name_server::{Lie, Of};
use crate::support::samples::{HEAD, minimal, plain_server};
use crate::support::web_script::Shown;

/// All of it.
#[derive(Debug, Clone)]
pub struct Plan {
    pub dns: Vec<DnsChange>,
    pub names: NamesAre,
    /// Of web servers, by their names.
    pub certificates: Vec<(String, Shown)>,
    pub mail: Vec<MailChange>,
    pub rules: Vec<WebRule>,
    pub given: Given,
    /// Before each answer of a web server.
    pub delay: Duration,
    /// The provider file.
    text: String,
    /// What is other in it.
    provider: Vec<Change>,
}

/// The kind of record by which it is found out whether names can be looked up at all (RFC 1035 section 3.2.2).
const NS: u16 = 2;

/// A text, and what stands in its place.
pub type Change = (String, String);

/// A change to the records.
#[derive(Debug, Clone)]
pub enum DnsChange {
    Add(String),
    Remove(String),
}

/// How the name server is.
#[derive(Debug, Clone, Copy)]
pub enum NamesAre {
    Right,
    Lies(&'static [(Of, Lie)]),
}

/// The provider file that `diagnose` is given.
#[derive(Debug, Clone)]
pub enum Given {
    Nothing,
    /// The one that is published, changed.
    Replaced(Vec<Change>),
}

/// A mail server that is other than the provider file says.
#[derive(Debug, Clone)]
pub struct MailChange {
    pub protocol: String,
    pub port: u16,
    pub is: MailIs,
}

/// How a mail server is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailIs {
    Implicit,
    Starttls,
    Refused,
    Silent,
    /// As it should be, with this certificate.
    Shows(Shown),
}

impl Plan {
    /// Nothing is other than it should be.
    pub fn healthy() -> Self {
        let pop3 = plain_server("pop3", "implicit", 995);
        let starttls = plain_server("smtp", "starttls", 587);
        let text = format!("{}{}{starttls}", minimal(), pop3.replace("in.post", "pop.post"));
        assert!(text.starts_with(HEAD));
        Self::of(text)
    }

    /// The same for another provider file of post.example, whose servers are those of the healthy one.
    pub fn of(text: String) -> Self {
        Self {
            text,
            dns: Vec::new(),
            names: NamesAre::Right,
            certificates: Vec::new(),
            mail: Vec::new(),
            rules: Vec::new(),
            given: Given::Replaced(Vec::new()),
            delay: Duration::ZERO,
            provider: Vec::new(),
        }
    }

    /// Makes one thing other; `@FILE` is looked for in the folder. Returns whether it was a line of this kind.
    pub fn change(&mut self, line: &str, folder: &Path) -> bool {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "dns" => self.dns.push(match rest.split_at(2) {
                ("+ ", record) => DnsChange::Add(record.to_owned()),
                ("- ", beginning) => DnsChange::Remove(beginning.to_owned()),
                _ => panic!("{line:?}: expected + or -"),
            }),
            "names" => {
                self.names = NamesAre::Lies(match rest {
                    "silent" => &[(Of::Everything, Lie::Silence)],
                    "failing" => &[(Of::Everything, Lie::ServerFailure)],
                    "failing-here" => &[(Of::Kind(NS), Lie::Nothing), (Of::Everything, Lie::ServerFailure)],
                    "denying" => &[(Of::Everything, Lie::NoSuchName)],
                    _ => panic!("{line:?}: expected silent, failing, failing-here or denying"),
                });
            }
            "certificate" => {
                let (host, shown) = rest.split_once(' ').expect("HOST KIND");
                self.certificates.push((host.to_owned(), Shown::of(shown)));
            }
            "mail" => self.mail.push(mail(rest)),
            "web" => self.rules.push(web(rest, folder)),
            "file" => self.rules.push(file(rest)),
            "provider" => self.provider.push(replacement(rest)),
            "given" if rest == "none" => self.given = Given::Nothing,
            "given" => match &mut self.given {
                Given::Nothing => panic!("{line:?}: nothing is given"),
                Given::Replaced(changes) => changes.push(replacement(rest)),
            },
            _ => return false,
        }
        true
    }

    /// The provider file that all is made from.
    pub fn published(&self) -> String {
        replaced(self.text.clone(), &self.provider)
    }
}

/// A text with the changes, each of which changes something.
pub fn replaced(text: String, changes: &[Change]) -> String {
    changes.iter().fold(text, |text, (old, new)| {
        assert!(text.contains(old), "{old:?} is not in\n{text}");
        text.replace(old, new)
    })
}

/// `replace OLD => NEW`
fn replacement(text: &str) -> Change {
    let parts = text.strip_prefix("replace ").and_then(|rest| rest.split_once(" =>"));
    let (old, new) = parts.unwrap_or_else(|| panic!("{text:?}: expected replace OLD => NEW"));
    let unescaped = |text: &str| text.replace("\\n", "\n");
    (unescaped(old), unescaped(new.strip_prefix(' ').unwrap_or(new)))
}

fn mail(text: &str) -> MailChange {
    let mut words = text.split(' ');
    let mut word = || words.next().unwrap_or_else(|| panic!("{text:?}: expected PROTOCOL PORT HOW"));
    let (protocol, port) = (word().to_owned(), word().parse().expect("a port"));
    let is = match word() {
        "implicit" => MailIs::Implicit,
        "starttls" => MailIs::Starttls,
        "refused" => MailIs::Refused,
        "silent" => MailIs::Silent,
        shown => MailIs::Shows(Shown::of(shown)),
    };
    MailChange { protocol, port, is }
}

fn web(text: &str, folder: &Path) -> WebRule {
    let (first, rest) = text.split_once(' ').expect("PATTERN ANSWER");
    let (method, pattern, act) = match ["GET", "POST"].contains(&first) {
        true => {
            let (pattern, act) = rest.split_once(' ').expect("PATTERN ANSWER");
            (Some(first.to_owned()), pattern, act)
        }
        false => (None, first, rest),
    };
    let act = if act == "silent" { WebAct::Silence } else { answer(act, folder) };
    WebRule { method, pattern: pattern.to_owned(), act }
}

/// `200 text/html @page.html`, `302 https://elsewhere.example/`
fn answer(text: &str, folder: &Path) -> WebAct {
    let mut words = text.splitn(3, ' ');
    let status = words.next().and_then(|status| status.parse().ok());
    let status: u16 = status.unwrap_or_else(|| panic!("{text:?}: expected a status"));
    let second = words.next().unwrap_or("text/plain").to_owned();
    let body = words.next().unwrap_or_default();
    let body = match body.strip_prefix('@') {
        Some(file) => std::fs::read_to_string(folder.join(file)).unwrap_or_else(|e| panic!("{file}: {e}")),
        None => body.replace("\\n", "\n"),
    };
    match status {
        300..=399 => {
            WebAct::Answer { status, content_type: "text/html".to_owned(), location: Some(second), body }
        }
        _ => WebAct::Answer { status, content_type: second, location: None, body },
    }
}

fn file(text: &str) -> WebRule {
    let (pattern, rest) = text.split_once(' ').expect("PATTERN CHANGE");
    let act = match rest.strip_prefix("type ") {
        Some(other) => WebAct::Type(other.to_owned()),
        None => {
            let (old, new) = replacement(rest);
            WebAct::Replace { old, new }
        }
    };
    WebRule { method: None, pattern: pattern.to_owned(), act }
}
