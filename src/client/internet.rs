//! The internet as a client's network. Each question is asked once, whoever asks it and however often.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared, join_all};

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
        let (web, asked) = (self.web.clone(), request.clone());
        self.exchanges.of(request, || async move { web.ask(&asked).await }.boxed()).await
    }

    /// What the DNS says.
    pub async fn records(&self, question: &DnsQuestion) -> Arc<DnsAnswer> {
        let (resolver, asked) = (self.resolver.clone(), question.clone());
        self.records.of(question, || async move { looked_up(&resolver, &asked).await }.boxed()).await
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
}

async fn looked_up(resolver: &Resolver, question: &DnsQuestion) -> DnsAnswer {
    match question {
        DnsQuestion::Mx(domain) => DnsAnswer::Mx(resolver.mx(domain).await),
        DnsQuestion::Srv(services, domain) => {
            DnsAnswer::Srv(join_all(services.iter().map(|service| resolver.srv(service, domain))).await)
        }
        DnsQuestion::Txt(label, domain) => DnsAnswer::Txt(resolver.txt(label, domain).await),
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

/// Answers by their questions. Who asks while somebody else does waits for the same answer, and gets it also where
/// the other loses interest: a client drops what ranks below its find.
struct Once<Q, A>(Mutex<HashMap<Q, Shared<BoxFuture<'static, Arc<A>>>>>);

impl<Q, A> Default for Once<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q, A> fmt::Debug for Once<Q, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}

impl<Q: Clone + Eq + Hash, A: Send + Sync + 'static> Once<Q, A> {
    async fn of(&self, question: &Q, ask: impl FnOnce() -> BoxFuture<'static, A>) -> Arc<A> {
        let answer = {
            let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let asked =
                answers.entry(question.clone()).or_insert_with(|| ask().map(Arc::new).boxed().shared());
            asked.clone()
        };
        answer.await
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use futures_util::FutureExt as _;
    use tokio::sync::oneshot;

    use super::Once;

    /// Else the second would wait for a whole answer of its own.
    #[test]
    fn who_loses_interest_takes_no_answer_away() {
        let answers: Once<&str, u8> = Once::default();
        let asked = AtomicUsize::new(0);
        let (answer, coming) = oneshot::channel();
        let mut first = Box::pin(answers.of(&"question", || {
            asked.fetch_add(1, Ordering::Relaxed);
            coming.map(Result::unwrap_or_default).boxed()
        }));
        assert_eq!(first.as_mut().now_or_never(), None);
        let second = answers.of(&"question", || {
            asked.fetch_add(1, Ordering::Relaxed);
            async { 2 }.boxed()
        });
        drop(first);
        answer.send(1).expect("somebody who waits");
        assert_eq!(second.now_or_never().as_deref(), Some(&1));
        assert_eq!(asked.into_inner(), 1);
    }
}
