//! Who is served: the providers, the customers' domains, and the pages that are the same for everybody.

use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use thiserror::Error;

use super::forms::{Forms, Of};
use super::on_demand::{Busy, Key, OnDemand};
use super::sources::Sources;
use crate::format::{Addressee, Format};
use crate::language::Words;
use crate::mail::{Domain, DomainPattern};
use crate::provider::{Catalogue, Customers, CustomersError, LoadError, Provider, ProviderId};
use crate::signature::{Identity, IdentityError};
use crate::site::{Found, domain_of_host, formats};

/// Everything that answers are made from. It never changes: a new one takes its place.
#[derive(Debug)]
pub(super) struct Hosted {
    catalogue: Catalogue,
    /// Nothing where there is no list.
    customers: Option<Customers>,
    default: Option<ProviderId>,
    /// For each provider of the catalogue its pages for everybody, in the order of the table.
    pages: Vec<Vec<InLanguages>>,
    /// For each provider of the catalogue the pages that are not.
    forms: Vec<Forms>,
    /// What is made only for who asks.
    on_demand: OnDemand,
    /// Who signs what can be signed.
    signer: Option<Identity>,
}

/// A page in each of its languages; alone where one serves all readers.
type InLanguages = Vec<Option<Bytes>>;

/// Why there is nobody to serve; in one line, for a log.
#[derive(Debug, Error)]
pub enum HostedError {
    #[error("{}", first_of(.0))]
    Providers(Vec<LoadError>),
    #[error(transparent)]
    Signer(#[from] IdentityError),
    #[error("no provider is called {0}; `mailsetup list` names those that there are")]
    UnknownProvider(ProviderId),
    #[error("{}", .0.to_string().replace('\n', "; "))]
    Customers(#[from] CustomersError),
}

/// The first mistake, and how many files more have some.
fn first_of(errors: &[LoadError]) -> String {
    let first = match errors {
        [LoadError::Problems { file, problems, .. }, ..] => {
            let problem = problems.first().map_or("", |problem| problem.message.as_str());
            format!("{file}: {problem}")
        }
        [first, ..] => first.to_string(),
        [] => String::new(),
    };
    match errors.len() {
        0 | 1 => first,
        several => format!("{first}; and {} more files with errors", several - 1),
    }
}

/// Whom a request is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whose<'h> {
    pub provider: &'h Provider,
    /// The place of the provider in the catalogue.
    at: usize,
    /// Whether the domain comes from the list of customers: an answer names it, and no other.
    pub is_customer: bool,
}

impl Hosted {
    /// Reads everything.
    pub(super) fn load(sources: &Sources) -> Result<Self, HostedError> {
        let whole = Catalogue::load(&sources.folders, &[]).map_err(HostedError::Providers)?;
        let named = sources.providers.iter().chain(&sources.default);
        if let Some(unknown) = named.into_iter().find(|id| whole.by_id(id).is_none()) {
            return Err(HostedError::UnknownProvider(unknown.clone()));
        }
        let catalogue = if sources.providers.is_empty() { whole } else { whole.only(&sources.served()) };
        // A customer of somebody who is not served is a mistake in the list.
        let customers =
            sources.customers.as_ref().map(|path| Customers::load(path, &catalogue)).transpose()?;
        let signer = sources.signer.as_ref().map(|files| files.load(now())).transpose()?;
        let pages = catalogue.providers().iter().map(|provider| pages(provider, signer.as_ref())).collect();
        let forms = catalogue.providers().iter().map(Forms::of).collect();
        let (default, on_demand) = (sources.default.clone(), OnDemand::new());
        Ok(Self { catalogue, customers, default, pages, forms, on_demand, signer })
    }

    /// What the log says of it.
    pub(super) fn summary(&self) -> String {
        let names = self.catalogue.providers().iter().take(MOST_NAMED).map(|one| one.id().as_str());
        let more = if self.catalogue.providers().len() > MOST_NAMED { ", ..." } else { "" };
        let names = names.collect::<Vec<_>>().join(", ");
        match &self.customers {
            None => format!("{names}{more}"),
            Some(customers) => format!("{names}{more}; customer domains: {}", customers.len()),
        }
    }

    /// What is to be said of who signs, as the days go by.
    pub(super) fn concerns(&self) -> Vec<String> {
        self.signer.as_ref().map_or_else(Vec::new, |signer| signer.concerns(now()))
    }

    /// Who serves the domain of an address.
    pub(super) fn of_domain(&self, domain: &Domain) -> Option<Whose<'_>> {
        let known = |at| Some(self.whose(at, false));
        if let Some(at) = self.catalogue.position_of_exact(domain) {
            return known(at);
        }
        let customer = self.customers.as_ref().and_then(|customers| customers.find(domain));
        if let Some(at) = customer.and_then(|id| self.catalogue.position(id)) {
            return Some(self.whose(at, true));
        }
        self.catalogue.position_of(domain).and_then(known)
    }

    /// Whether a certificate for this host is of use: it is a domain that is known, or one of the hosts where its
    /// clients look. Below a wildcard that is one name only, or anybody could have certificates made without end.
    pub(super) fn is_host(&self, host: &Domain) -> bool {
        let domain = domain_of_host(host.as_str()).parse();
        domain.is_ok_and(|domain| self.is_known(&domain)) || self.is_known(host)
    }

    fn is_known(&self, domain: &Domain) -> bool {
        let above = domain.ancestors().next().map(DomainPattern::Below);
        let patterns = std::iter::once(DomainPattern::Exact(domain.clone())).chain(above);
        let in_list = |pattern: &DomainPattern| self.customers.as_ref().is_some_and(|list| list.has(pattern));
        patterns.into_iter().any(|pattern| self.catalogue.has(&pattern) || in_list(&pattern))
            || self.catalogue.is_mx_domain(domain)
    }

    /// Who serves the domain that a host name is about: `autoconfig.post.example` is about `post.example`.
    pub(super) fn of_host(&self, host: &Domain) -> Option<(Domain, Whose<'_>)> {
        let names = [domain_of_host(host.as_str()), host.as_str()];
        names.into_iter().find_map(|name| {
            let domain: Domain = name.parse().ok()?;
            let whose = self.of_domain(&domain)?;
            Some((domain, whose))
        })
    }

    /// Who answers where nobody is known. Without a default provider, where the host is no name (`127.0.0.1`,
    /// `localhost`), the only provider that there is: whoever tries the server out sees its pages.
    pub(super) fn fallback(&self, host: Option<&Domain>) -> Option<Whose<'_>> {
        let at = match &self.default {
            Some(id) => self.catalogue.position(id),
            None => (host.is_none() && self.is_alone()).then_some(0),
        };
        at.map(|at| self.whose(at, false))
    }

    /// A page as somebody gets it who asks for a domain; without one, the provider speaks for itself.
    ///
    /// # Errors
    /// It is one that takes time to make, and others are being made.
    pub(super) fn page(
        &self,
        whose: Whose<'_>,
        domain: Option<&Domain>,
        found: Found<'_>,
        words: &'static Words,
        addressee: &Addressee,
    ) -> Result<Option<Bytes>, Busy> {
        let customer = domain.filter(|_| whose.is_customer);
        if !found.format.is_on_demand() {
            return Ok(self.ready(whose, customer, found, words, addressee));
        }
        let key = Key {
            provider: whose.at,
            format: found.at,
            language: place(found.format, words),
            domain: customer.cloned(),
            address: addressee.person().map(|person| person.address.clone()),
        };
        self.on_demand.get(key, || match customer {
            None => rendered(found.format, words, whose.provider, addressee),
            Some(domain) => rendered(found.format, words, &whose.provider.serving(domain), addressee),
        })
    }

    /// A page that was made already, or is made in no time.
    fn ready(
        &self,
        whose: Whose<'_>,
        customer: Option<&Domain>,
        found: Found<'_>,
        words: &'static Words,
        addressee: &Addressee,
    ) -> Option<Bytes> {
        let of = if customer.is_some() { Of::Customer } else { Of::Provider };
        if let Some(form) = self.forms.get(whose.at)?.find(found.at, of, addressee) {
            let domain = customer.unwrap_or_else(|| whose.provider.main_domain());
            return signed(form.fill(domain, addressee).into(), found.format, self.signer.as_ref());
        }
        let page = match (customer, addressee) {
            (None, Addressee::Anyone) => {
                let languages = self.pages.get(whose.at)?.get(found.at)?;
                return languages.get(place(found.format, words))?.clone();
            }
            (None, Addressee::One(_)) => rendered(found.format, words, whose.provider, addressee),
            (Some(domain), _) => rendered(found.format, words, &whose.provider.serving(domain), addressee),
        };
        signed(page?, found.format, self.signer.as_ref())
    }

    fn is_alone(&self) -> bool {
        self.catalogue.providers().len() == 1 && self.customers.is_none()
    }

    fn whose(&self, at: usize, is_customer: bool) -> Whose<'_> {
        Whose { provider: &self.catalogue.providers()[at], at, is_customer }
    }
}

/// The log names so many providers.
const MOST_NAMED: usize = 5;

impl Sources {
    /// The providers that are served; the default one is.
    fn served(&self) -> Vec<ProviderId> {
        self.providers.iter().chain(&self.default).cloned().collect()
    }
}

/// Each page for everybody.
fn pages(provider: &Provider, signer: Option<&Identity>) -> Vec<InLanguages> {
    let page = |format, words| signed(rendered(format, words, provider, &Addressee::Anyone)?, format, signer);
    let in_languages = |format: &'static Format| match format.languages() {
        _ if format.is_on_demand() => Vec::new(),
        [] => vec![page(format, Words::english())],
        languages => languages.iter().map(|words| page(format, words)).collect(),
    };
    formats().map(in_languages).collect()
}

/// The place of a language among those of a format.
fn place(format: &Format, words: &Words) -> usize {
    let is_it = |one: &Words| one.language() == words.language();
    format.languages().iter().position(is_it).unwrap_or_default()
}

/// A page as it goes out. A key that has signed once does not fail.
fn signed(page: Bytes, format: &Format, signer: Option<&Identity>) -> Option<Bytes> {
    match signer.filter(|_| format.is_signable) {
        Some(signer) => signer.sign(&page).ok().map(Bytes::from),
        None => Some(page),
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// What an addressee gets; who says nothing of himself where the page needs it gets what those need who ask so.
fn rendered(
    format: &Format,
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
) -> Option<Bytes> {
    let untold = || match addressee {
        Addressee::Anyone => format.ask.untold.and_then(|render| render(provider).ok()),
        Addressee::One(_) => None,
    };
    format.render_in(words, provider, addressee).ok().or_else(untold).map(Bytes::from)
}
