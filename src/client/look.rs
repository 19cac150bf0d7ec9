//! Where a client looks: questions in their order, and what each answer leads to.

use std::fmt;
use std::sync::Arc;

use super::account::Account;
use crate::mail::{Domain, EmailAddress, printable};
use crate::net::{MxRecord, NameError, SrvRecord, WebAnswer, WebRequest};

/// A search, or a part of it.
#[derive(Debug, Clone)]
pub enum Look {
    /// One after the other, until one of them brings an end.
    InTurn(Vec<Look>),
    /// All at once. Of those that bring an end, the first in this order counts, however late it comes.
    AtOnce(Vec<Look>),
    /// A place of its own: what stops the search inside is no account, and stops nothing outside.
    Within(&'static str, Box<Look>),
    /// A web server.
    Fetch(Fetch),
    /// The DNS.
    Dns(Dns),
    /// An end: the account.
    Account(Box<Account>),
    /// An end as well: no account, and nothing else is looked at.
    Stop(Refusal),
    /// An end of everything, in whatever place it is met: what is taken is no account of mail.
    Beyond(Refusal),
    /// No end: the search goes on.
    Nothing(Refusal),
}

/// Why a client makes no account of what it got: what it looked at, and what it expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    reason: String,
    weight: Weight,
}

/// What a refusal is beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    Usual,
    /// It is this that the user hears, if nothing is found.
    ForUser,
    /// Nothing is wrong with what was found: the client has something that it likes better.
    Outdone,
}

/// A question for a web server.
#[derive(Clone)]
pub struct Fetch {
    pub request: WebRequest,
    pub redirects: Redirects,
    /// What the client makes of the answer, whatever its status is.
    read: Arc<WebReader>,
}

type WebReader = dyn Fn(&WebAnswer, Way) -> Look + Send + Sync;

type DnsReader = dyn Fn(&DnsAnswer) -> Look + Send + Sync;

/// How an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By https, each redirect too.
    Protected,
    /// By http at least once.
    Open,
}

/// What a client does with a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redirects {
    /// It takes it for an answer.
    Ignored,
    /// It follows; what was a POST becomes a GET behind 301, 302 and 303 (the Fetch standard).
    Followed,
    /// It follows, to https only.
    FollowedToHttps,
    /// It follows from https to https and from http to http, and posts nothing again (Java's `HttpURLConnection`).
    FollowedInScheme,
    /// It follows where `Location` is a whole URL and nowhere else.
    FollowedIfWhole,
    /// It follows, and posts the same again (MS-OXDSCLI 3.1.5.1).
    PostedAgain,
}

/// A question for the DNS.
#[derive(Clone)]
pub struct Dns {
    pub question: DnsQuestion,
    read: Arc<DnsReader>,
}

/// Which records.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DnsQuestion {
    Mx(Domain),
    /// Several services, asked together: `_imaps._tcp`.
    Srv(&'static [&'static str], Domain),
    /// A label below the domain.
    Txt(&'static str, Domain),
}

/// What the DNS says. That there is nothing is an answer without records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DnsAnswer {
    Mx(Result<Vec<MxRecord>, NameError>),
    /// For each service what is there, in the order of the question.
    Srv(Vec<Result<Vec<SrvRecord>, NameError>>),
    Txt(Result<Vec<String>, NameError>),
}

impl Look {
    /// No end, with the reason.
    pub fn nothing(reason: impl Into<String>) -> Self {
        Self::Nothing(Refusal::new(reason))
    }

    /// An end without an account.
    pub fn stop(reason: impl Into<String>) -> Self {
        Self::Stop(Refusal::new(reason))
    }

    /// An end: the account, or the reason why there is none.
    #[must_use]
    pub fn end(made: Result<Account, Refusal>) -> Self {
        match made {
            Ok(account) => Self::Account(Box::new(account)),
            Err(refusal) => Self::Stop(refusal),
        }
    }

    /// The account, or the search goes on.
    #[must_use]
    pub fn end_or_next(made: Result<Account, Refusal>) -> Self {
        match made {
            Ok(account) => Self::Account(Box::new(account)),
            Err(refusal) => Self::Nothing(refusal),
        }
    }

    /// A place of its own.
    #[must_use]
    pub fn within(name: &'static str, look: Self) -> Self {
        Self::Within(name, Box::new(look))
    }
}

impl Fetch {
    /// A request, and what the client makes of the answer for this address.
    pub fn look(
        request: WebRequest,
        redirects: Redirects,
        address: &EmailAddress,
        read: fn(&WebAnswer, &EmailAddress) -> Look,
    ) -> Look {
        let address = address.clone();
        Look::Fetch(Self { request, redirects, read: Arc::new(move |answer, _| read(answer, &address)) })
    }

    /// The same with a reader that has kept something in mind.
    pub fn with(
        request: WebRequest,
        redirects: Redirects,
        read: impl Fn(&WebAnswer) -> Look + Send + Sync + 'static,
    ) -> Look {
        Self::by_way(request, redirects, move |answer, _| read(answer))
    }

    /// The same with a reader to whom it matters how the answer came.
    pub fn by_way(
        request: WebRequest,
        redirects: Redirects,
        read: impl Fn(&WebAnswer, Way) -> Look + Send + Sync + 'static,
    ) -> Look {
        Look::Fetch(Self { request, redirects, read: Arc::new(read) })
    }

    pub(super) fn read(&self, answer: &WebAnswer, way: Way) -> Look {
        (self.read)(answer, way)
    }
}

impl Dns {
    /// A question, and what the client makes of the answer.
    pub fn look(question: DnsQuestion, read: impl Fn(&DnsAnswer) -> Look + Send + Sync + 'static) -> Look {
        Look::Dns(Self { question, read: Arc::new(read) })
    }

    pub(super) fn read(&self, answer: &DnsAnswer) -> Look {
        (self.read)(answer)
    }
}

impl Refusal {
    /// What is repeated of a document is a stranger's text.
    pub fn new(reason: impl Into<String>) -> Self {
        Self { reason: printable(&reason.into()), weight: Weight::Usual }
    }

    /// What the user hears, whatever else did not work, unless something is there at the same place.
    pub fn for_user(reason: impl Into<String>) -> Self {
        Self { weight: Weight::ForUser, ..Self::new(reason) }
    }

    /// What is well, and stands behind something else.
    pub fn outdone(reason: impl Into<String>) -> Self {
        Self { weight: Weight::Outdone, ..Self::new(reason) }
    }

    /// Whether it is only that the client has something else that it likes better.
    #[must_use]
    pub const fn is_outdone(&self) -> bool {
        matches!(self.weight, Weight::Outdone)
    }

    /// Whether it is this that the user hears, if nothing is found.
    #[must_use]
    pub const fn is_for_user(&self) -> bool {
        matches!(self.weight, Weight::ForUser)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl fmt::Debug for Fetch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { request, redirects, read: _ } = self;
        f.debug_struct("Fetch").field("request", request).field("redirects", redirects).finish()
    }
}

impl fmt::Debug for Dns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Dns").field(&self.question).finish()
    }
}

/// `MX post.example`, `SRV _imaps._tcp.post.example, ...`
impl fmt::Display for DnsQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mx(domain) => write!(f, "MX {domain}"),
            Self::Srv(services, domain) => {
                let names: Vec<String> = services.iter().map(|name| format!("{name}.{domain}")).collect();
                write!(f, "SRV {}", names.join(", "))
            }
            Self::Txt(label, domain) => write!(f, "TXT {label}.{domain}"),
        }
    }
}
