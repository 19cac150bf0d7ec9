//! What the named programs ask: what others would meet is no matter of theirs.

use super::services::Kind;
use super::survey::Wanted;
use super::visit::Visit;
use crate::client::{Asked, CLIENTS, Client, DnsQuestion, Journey};
use crate::net::WebRequest;

/// All, or what some programs ask.
#[derive(Debug)]
pub(super) enum Scope {
    Everything,
    Of { requests: Vec<WebRequest>, questions: Vec<DnsQuestion> },
}

impl Scope {
    /// What is known beforehand, and what answers led to.
    pub(super) fn of(wanted: Wanted<'_>, journeys: &[(&'static Client, Journey)]) -> Self {
        if wanted.clients.len() == CLIENTS.len() {
            return Self::Everything;
        }
        let looks = wanted.clients.iter().map(|client| (client.look)(wanted.address));
        let (mut requests, mut questions) = (Vec::new(), Vec::new());
        for look in looks {
            requests.extend(look.requests());
            questions.extend(look.questions());
        }
        for step in journeys.iter().flat_map(|(_, journey)| &journey.steps) {
            match &step.asked {
                Asked::Web { request, .. } => requests.push(request.clone()),
                Asked::Dns { question, .. } => questions.push(question.clone()),
            }
        }
        Self::Of { requests, questions }
    }

    /// Whether somebody looks there, by whatever method and in whatever letters: the web server is the same.
    pub(super) fn has(&self, visit: &Visit) -> bool {
        let key = |request: &WebRequest| bare(request).to_ascii_lowercase();
        self.any_request(|request| visit.hops.first().is_some_and(|hop| key(&hop.request) == key(request)))
    }

    /// Whether somebody asks just this.
    pub(super) fn has_exactly(&self, visit: &Visit) -> bool {
        let key = |request: &WebRequest| (request.method().to_owned(), bare(request).to_owned());
        self.any_request(|request| visit.hops.first().is_some_and(|hop| key(&hop.request) == key(request)))
    }

    pub(super) fn has_service(&self, kind: Kind) -> bool {
        self.any_question(
            |question| matches!(question, DnsQuestion::Srv(names, _) if names.contains(&kind.name())),
        )
    }

    pub(super) fn has_services(&self) -> bool {
        self.any_question(|question| matches!(question, DnsQuestion::Srv(..)))
    }

    pub(super) fn has_mx(&self) -> bool {
        self.any_question(|question| matches!(question, DnsQuestion::Mx(_)))
    }

    fn any_request(&self, is_it: impl Fn(&WebRequest) -> bool) -> bool {
        match self {
            Self::Everything => true,
            Self::Of { requests, .. } => requests.iter().any(is_it),
        }
    }

    fn any_question(&self, is_it: impl Fn(&DnsQuestion) -> bool) -> bool {
        match self {
            Self::Everything => true,
            Self::Of { questions, .. } => questions.iter().any(is_it),
        }
    }
}

/// Without the query, in which some programs say who asks.
pub(super) fn bare(request: &WebRequest) -> &str {
    request.url.as_str().split('?').next().unwrap_or_default()
}
