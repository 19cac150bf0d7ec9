//! Where a client looks, as lines for people.

use super::look::{DnsQuestion, Look, Redirects};
use crate::net::WebRequest;

impl Look {
    /// A line for each question, in the order of the client; what is asked together stands below `at once`.
    #[must_use]
    pub fn outline(&self) -> Vec<String> {
        match self {
            Self::InTurn(looks) => looks.iter().flat_map(Self::outline).collect(),
            Self::AtOnce(looks) => below("at once:".to_owned(), looks.iter().flat_map(Self::outline)),
            Self::Within(name, look) => below(format!("{name}:"), look.outline().into_iter()),
            Self::Fetch(fetch) => {
                let request = &fetch.request;
                vec![format!("{} {}{}", request.method(), request.url, told(fetch.redirects))]
            }
            Self::Dns(dns) => vec![format!("DNS {}", dns.question)],
            Self::Account(_) | Self::Stop(_) | Self::Beyond(_) | Self::Nothing(_) => Vec::new(),
        }
    }

    /// Every request that is known before anything is answered.
    #[must_use]
    pub fn requests(&self) -> Vec<WebRequest> {
        match self {
            Self::InTurn(looks) | Self::AtOnce(looks) => looks.iter().flat_map(Self::requests).collect(),
            Self::Within(_, look) => look.requests(),
            Self::Fetch(fetch) => vec![fetch.request.clone()],
            Self::Dns(_) | Self::Account(_) | Self::Stop(_) | Self::Beyond(_) | Self::Nothing(_) => {
                Vec::new()
            }
        }
    }

    /// Every question for the DNS that is known before anything is answered.
    #[must_use]
    pub fn questions(&self) -> Vec<DnsQuestion> {
        match self {
            Self::InTurn(looks) | Self::AtOnce(looks) => looks.iter().flat_map(Self::questions).collect(),
            Self::Within(_, look) => look.questions(),
            Self::Dns(dns) => vec![dns.question.clone()],
            Self::Fetch(_) | Self::Account(_) | Self::Stop(_) | Self::Beyond(_) | Self::Nothing(_) => {
                Vec::new()
            }
        }
    }
}

fn below(head: String, lines: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(head).chain(lines.map(|line| format!("  {line}"))).collect()
}

const fn told(redirects: Redirects) -> &'static str {
    match redirects {
        Redirects::Ignored => " (no redirects)",
        Redirects::Followed => "",
        Redirects::FollowedToHttps => " (redirects to https only)",
        Redirects::FollowedInScheme => " (redirects that keep https or http only)",
        Redirects::FollowedIfWhole => " (redirects to whole URLs only)",
        Redirects::PostedAgain => " (posts again behind a redirect)",
    }
}
