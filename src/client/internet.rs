//! The internet as a client's network. Each question is asked once, whoever asks it and however often.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, join_all};
use tokio::sync::OnceCell;

use super::look::{DnsAnswer, DnsQuestion};
use super::network::Network;
use crate::mail::Host;
use crate::net::{
    DialError, NameError, Resolution, Resolver, Web, WebAnswer, WebError, WebExchange, WebRequest,
};

/// The internet, as far as it was asked.
#[derive(Debug)]
pub struct Internet {
    web: Web,
    resolver: Resolver,
    exchanges: Once<WebRequest, Result<WebExchange, WebError>>,
    records: Once<DnsQuestion, DnsAnswer>,
}

impl Internet {
    #[must_use]
    pub fn new(web: Web, resolver: Resolver) -> Self {
        Self { web, resolver, exchanges: Once::default(), records: Once::default() }
    }

    /// What a web server answers, and how it came.
    pub async fn exchange(&self, request: &WebRequest) -> Arc<Result<WebExchange, WebError>> {
        self.exchanges.of(request, Box::pin(self.web.ask(request))).await
    }

    /// What the DNS says.
    pub async fn records(&self, question: &DnsQuestion) -> Arc<DnsAnswer> {
        self.records.of(question, self.ask(question)).await
    }

    /// The addresses of a host.
    ///
    /// # Errors
    /// [`NameError`].
    pub async fn addresses(&self, host: &Host) -> Result<Resolution, NameError> {
        self.resolver.resolve(host).await
    }

    /// The addresses of a web server that take no connection while others of it do.
    pub async fn dead_addresses(&self, host: &Host, port: u16) -> Vec<(SocketAddr, DialError)> {
        self.web.dead_addresses(host, port).await
    }

    /// The name that a host is an alias of, if it is one.
    ///
    /// # Errors
    /// [`NameError`].
    pub async fn alias(&self, host: &Host) -> Result<Option<String>, NameError> {
        self.resolver.alias(host).await
    }

    async fn ask(&self, question: &DnsQuestion) -> DnsAnswer {
        match question {
            DnsQuestion::Mx(domain) => DnsAnswer::Mx(self.resolver.mx(domain).await),
            DnsQuestion::Srv(services, domain) => {
                let asked = services.iter().map(|service| self.resolver.srv(service, domain));
                DnsAnswer::Srv(join_all(asked).await)
            }
            DnsQuestion::Txt(label, domain) => DnsAnswer::Txt(self.resolver.txt(label, domain).await),
        }
    }
}

impl Network for Internet {
    fn fetch<'n>(&'n self, request: &'n WebRequest) -> BoxFuture<'n, Result<WebAnswer, WebError>> {
        async move {
            match &*self.exchange(request).await {
                Ok(exchange) => Ok(exchange.answer.clone()),
                Err(error) => Err(error.clone()),
            }
        }
        .boxed()
    }

    fn look_up<'n>(&'n self, question: &'n DnsQuestion) -> BoxFuture<'n, DnsAnswer> {
        async move { (*self.records(question).await).clone() }.boxed()
    }
}

/// Answers by their questions. Who asks while somebody else does waits for the same answer.
#[derive(Debug)]
struct Once<Q, A>(Mutex<HashMap<Q, Arc<OnceCell<Arc<A>>>>>);

impl<Q, A> Default for Once<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: Clone + Eq + Hash, A> Once<Q, A> {
    async fn of(&self, question: &Q, answer: impl Future<Output = A>) -> Arc<A> {
        let cell = {
            let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(cells.entry(question.clone()).or_default())
        };
        Arc::clone(cell.get_or_init(async || Arc::new(answer.await)).await)
    }
}
