//! Which of the servers somebody has published, and where it says so.

use super::found_servers::is_same;
use super::scope::bare;
use super::survey::Survey;
use crate::client::{Account, Asked};
use crate::format::{SaidServer, SaidTls, Settings, by_name};
use crate::mail::Server;

/// The documents and the records, with what they say of servers.
pub(super) struct Named {
    /// Where, and what could be read there.
    documents: Vec<(String, Said)>,
}

enum Said {
    Settings(Settings),
    /// Of a document that our own readers do not take: small letters without blanks.
    Text(String),
}

/// How much a server matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The first of its protocol: most programs take it.
    First,
    /// Another one beside it.
    Spare,
    /// Nobody names it: a program has made it up, or has it built in.
    MadeUp,
}

impl Named {
    /// Of what lies at the places, and of what programs came to behind them.
    pub(super) fn of(survey: &Survey<'_>) -> Self {
        let mut documents: Vec<(String, Said)> = Vec::new();
        let visited = survey.visits.iter().filter_map(|visit| {
            let bytes = &visit.state.document()?.bytes;
            Some((bare(&visit.hops.first()?.request).to_owned(), bytes))
        });
        let met = survey.journeys.iter().flat_map(|(_, journey)| &journey.steps);
        let met = met.filter_map(|step| match &step.asked {
            Asked::Web { request, answer: Ok(answer) } if answer.is_success() => {
                Some((bare(request).to_owned(), &answer.body))
            }
            _ => None,
        });
        for (place, bytes) in visited.chain(met) {
            if !documents.iter().any(|(known, _)| *known == place) {
                documents.push((place, said(bytes, survey)));
            }
        }
        Self { documents }
    }

    /// Where a server is named just so: the place of a document, or the name of a record.
    pub(super) fn by(&self, server: &Server, survey: &Survey<'_>) -> Option<String> {
        let place = |wanted: fn(&Said, &Server) -> bool| {
            let document = self.documents.iter().find(|(_, said)| wanted(said, server));
            document.map(|(place, _)| place.clone())
        };
        // Where one document tells the mode, another that only speaks of TLS does not name a second server.
        let vaguely = || place(Said::names).filter(|_| place(Said::tells_mode).is_none());
        place(Said::names_exactly).or_else(|| record(server, survey)).or_else(vaguely)
    }

    /// How much a server matters.
    pub(super) fn rank(&self, server: &Server, survey: &Survey<'_>) -> Rank {
        if let Some(provider) = survey.wanted.provider {
            let first = provider.preferred(server.protocol);
            if provider.servers.iter().any(|published| is_same(&published.server, server)) {
                return if first.is_some_and(|first| is_same(first, server)) {
                    Rank::First
                } else {
                    Rank::Spare
                };
            }
        }
        let is_first = self.documents.iter().any(|(_, said)| said.names_first(server));
        match self.by(server, survey) {
            Some(_) if is_first && survey.wanted.provider.is_none() => Rank::First,
            Some(_) => Rank::Spare,
            None => Rank::MadeUp,
        }
    }
}

fn said(bytes: &[u8], survey: &Survey<'_>) -> Said {
    let formats = ["thunderbird", "outlook", "pacc", "apple"].into_iter().filter_map(by_name);
    let settings = formats.filter_map(|format| format.read).find_map(|read| read(bytes).ok());
    settings.map_or_else(|| Said::Text(plain(bytes, survey)), Said::Settings)
}

fn plain(bytes: &[u8], survey: &Survey<'_>) -> String {
    let text =
        String::from_utf8_lossy(bytes).replace("%EMAILDOMAIN%", survey.wanted.address.domain().as_str());
    text.split_whitespace().collect::<String>().to_ascii_lowercase()
}

impl Said {
    fn names_exactly(&self, server: &Server) -> bool {
        self.servers_at(server).any(|said| said.tls == SaidTls::Mode(server.tls))
    }

    fn tells_mode(&self, server: &Server) -> bool {
        self.servers_at(server).any(|said| matches!(said.tls, SaidTls::Mode(_)))
    }

    fn servers_at(&self, server: &Server) -> impl Iterator<Item = &SaidServer> {
        let servers = match self {
            Self::Settings(settings) => settings.servers.as_slice(),
            Self::Text(_) => &[],
        };
        servers.iter().filter(|said| is_at(said, server))
    }

    fn names(&self, server: &Server) -> bool {
        match self {
            Self::Settings(settings) => settings.servers.iter().any(|said| is_said(said, server)),
            Self::Text(text) => [server.host.to_string(), server.port.to_string()]
                .iter()
                .all(|value| text.contains(&format!(">{}<", value.to_ascii_lowercase()))),
        }
    }

    fn names_first(&self, server: &Server) -> bool {
        match self {
            Self::Settings(settings) => {
                let mut alike = settings.servers.iter().filter(|said| said.protocol == server.protocol);
                alike.next().is_some_and(|said| is_said(said, server))
            }
            Self::Text(_) => self.names(server),
        }
    }
}

fn is_said(said: &SaidServer, server: &Server) -> bool {
    said.tls.allows(server.tls) && is_at(said, server)
}

fn is_at(said: &SaidServer, server: &Server) -> bool {
    (said.protocol, &said.host, said.port) == (server.protocol, &server.host, server.port)
}

fn record(server: &Server, survey: &Survey<'_>) -> Option<String> {
    let is_it = |offer: &&super::services::Offer| {
        offer.kind.mail().is_some_and(|mail| (mail.protocol, mail.tls) == (server.protocol, server.tls))
            && (&offer.host, offer.port) == (&server.host, server.port)
    };
    let offer = survey.services.offers.iter().find(is_it)?;
    Some(format!("SRV {}.{}", offer.kind.name(), survey.wanted.address.domain()))
}

/// The programs that would set up a server.
pub(super) fn set_up_by(server: &Server, survey: &Survey<'_>) -> Vec<&'static str> {
    let takes = |account: &Account| {
        account.servers().any(|made| {
            (made.protocol, &made.host, made.port) == (server.protocol, &server.host, server.port)
                && made.tls.first() == Some(&server.tls)
        })
    };
    let programs = survey.journeys.iter().filter(|(_, journey)| journey.outcome.as_ref().is_ok_and(takes));
    programs.map(|(client, _)| client.title).collect()
}
