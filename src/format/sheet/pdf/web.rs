//! Where the set-up pages are on the web: codes and links need a whole address.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::format::{Addressee, by_name};
use crate::mail::{Domain, WebUrl};
use crate::provider::Provider;

/// Where the bundle lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebPages {
    /// Where it belongs: at `autoconfig.DOMAIN` of the address, where programs look for it too, and where `hosting.html`
    /// puts it.
    OfDomain,
    /// The same for a sheet that is for everybody at a domain.
    Of(Domain),
    /// In another folder of the web.
    At(WebUrl),
    /// Nobody has put it there.
    Nowhere,
}

/// The domain whose host answers. Below a wildcard nobody has put a host for each name.
fn hosted<'a>(provider: &'a Provider, domain: Option<&'a Domain>) -> &'a Domain {
    let exact = domain.filter(|domain| provider.exact_domains().any(|exact| exact == *domain));
    exact.unwrap_or_else(|| provider.main_domain())
}

/// What would end or change the value of a query (RFC 3986 section 3.4).
const IN_QUERY: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'<').add(b'=').add(b'>');

/// The formats that are an Apple profile, the one to prefer first.
const PROFILES: [&str; 2] = ["apple", "apple-pop3"];

impl WebPages {
    /// The set-up page, on which everything else can be found.
    #[must_use]
    pub fn start(&self, provider: &Provider, addressee: &Addressee) -> Option<String> {
        let own = addressee.person().map(|person| person.address.domain());
        match self {
            Self::OfDomain => Some(format!("https://autoconfig.{}/", hosted(provider, own))),
            Self::Of(domain) => Some(format!("https://autoconfig.{}/", hosted(provider, Some(domain)))),
            Self::At(url) => Some(format!("{}/", url.as_str().trim_end_matches('/'))),
            Self::Nowhere => None,
        }
    }

    /// The profile for an addressee. Where files lie, it is the one for everybody; a live server fills the address in.
    pub(super) fn profile(&self, provider: &Provider, addressee: &Addressee) -> Option<String> {
        let start = self.start(provider, addressee)?;
        let mut formats = PROFILES.iter().filter_map(|name| by_name(name));
        let format = formats.find(|format| format.render(provider, addressee).is_ok())?;
        let url = format!("{start}{}", format.paths.first()?.trim_start_matches('/'));
        Some(match addressee.person() {
            None => url,
            Some(person) => {
                let address = person.address.to_string();
                format!("{url}?email={}", utf8_percent_encode(&address, IN_QUERY))
            }
        })
    }
}
