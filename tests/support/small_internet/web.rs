//! Its web servers: in front of what `mailsetup serve` answers.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, LOCATION};
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use libtest_mimic::Completion;
use mailsetup::serve::{Answerer as _, Client, Pages};
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::rule::{WebAct, WebRule};
use crate::support::authority::{Authority, Certificate, Issued, Validity};
use crate::support::scripted::Wire;
use crate::support::web_script::Shown;

/// Whoever comes to a web server has one of these.
const CLIENT: Client = Client { address: None, peer_is_trusted: false, is_logged: false };

/// What answers the requests.
pub struct Front {
    pub pages: Pages,
    pub rules: Vec<WebRule>,
    /// The rules that have made an answer another one, by their numbers.
    pub heeded: Mutex<BTreeSet<usize>>,
    /// All that was asked.
    pub asked: Mutex<Vec<String>>,
    /// Before each answer.
    pub delay: Duration,
}

impl fmt::Debug for Front {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Front").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl Front {
    /// Answers everybody who comes with TLS.
    pub async fn serve_tls(self: Arc<Self>, listener: TcpListener, tls: TlsAcceptor) {
        while let Ok((stream, _)) = listener.accept().await {
            let (front, tls) = (Arc::clone(&self), tls.clone());
            tokio::spawn(async move {
                if let Ok(stream) = tls.accept(stream).await {
                    front.talk("https", Box::new(stream)).await;
                }
            });
        }
    }

    /// Answers everybody who comes without.
    pub async fn serve_plain(self: Arc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(Arc::clone(&self).talk("http", Box::new(stream)));
        }
    }

    async fn talk(self: Arc<Self>, scheme: &'static str, wire: Box<dyn Wire>) {
        let service = service_fn(|request| {
            let front = Arc::clone(&self);
            async move { Ok::<_, Infallible>(front.answer(scheme, request).await) }
        });
        // Clients come and go as they like.
        let _ = http1::Builder::new().serve_connection(TokioIo::new(wire), service).await;
    }

    /// The rules that have made no answer another one: they are about nothing.
    pub fn idle(&self) -> Vec<&WebRule> {
        let heeded = self.heeded.lock().expect("notes");
        let rules = self.rules.iter().enumerate();
        rules.filter(|(number, _)| !heeded.contains(number)).map(|(_, rule)| rule).collect()
    }

    async fn answer(&self, scheme: &str, request: Request<Incoming>) -> Response<Full<Bytes>> {
        let (head, body) = request.into_parts();
        let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
        let host = head.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let url = format!("{scheme}://{host}{}", head.uri.path());
        let query = head.uri.query().map_or_else(String::new, |query| format!("?{query}"));
        self.asked.lock().expect("notes").push(format!("{} {url}{query}", head.method));
        let mut response = self.pages.answer(&head, &body, &CLIENT).response;
        for (number, rule) in self.rules.iter().enumerate() {
            if !rule.is_about(head.method.as_str(), &url) {
                continue;
            }
            if change(&mut response, &rule.act) {
                self.heeded.lock().expect("notes").insert(number);
            }
            if matches!(rule.act, WebAct::Silence) {
                return std::future::pending().await;
            }
        }
        tokio::time::sleep(self.delay).await;
        response.map(Full::new)
    }
}

/// Whether it makes another answer of it.
fn change(response: &mut Response<Bytes>, act: &WebAct) -> bool {
    let value = |text: &str| HeaderValue::from_str(text).expect("a header");
    match act {
        WebAct::Answer { status, content_type, location, body } => {
            *response = Response::new(Bytes::from(body.clone()));
            *response.status_mut() = (*status).try_into().expect("a status");
            response.headers_mut().insert(CONTENT_TYPE, value(content_type));
            if let Some(location) = location {
                response.headers_mut().insert(LOCATION, value(location));
            }
        }
        WebAct::Replace { old, new } => {
            let text = String::from_utf8_lossy(response.body()).replace(old, new);
            let is_other = text.as_bytes() != response.body();
            *response.body_mut() = Bytes::from(text);
            return is_other;
        }
        WebAct::Type(content_type) => {
            response.headers_mut().insert(CONTENT_TYPE, value(content_type));
        }
        WebAct::Silence => {}
    }
    true
}

/// A certificate of each kind, for all names of the domain.
#[derive(Debug)]
pub struct Certificates {
    good: Issued,
    expired: Issued,
    ends_soon: Issued,
    other_name: Issued,
    unknown: Issued,
    _stranger: Authority,
}

impl Certificates {
    pub fn new(authority: &Authority) -> Result<Self, Completion> {
        let names = ["post.example", "*.post.example"];
        let stranger = Authority::called("Somebody else")?;
        let expired = Certificate { validity: Validity::Expired, ..Certificate::good(&names) };
        let ends_soon = Certificate { validity: Validity::Days(3), ..Certificate::good(&names) };
        Ok(Self {
            good: authority.good(&[names[0], names[1], "autoconfig.hoster.example"]),
            expired: authority.issue(&expired)?,
            ends_soon: authority.issue(&ends_soon)?,
            other_name: authority.good(&["www.hoster.example"]),
            unknown: stranger.good(&names),
            _stranger: stranger,
        })
    }

    pub const fn of(&self, shown: Shown) -> &Issued {
        match shown {
            Shown::Good => &self.good,
            Shown::EndsSoon => &self.ends_soon,
            Shown::Expired => &self.expired,
            Shown::OtherName => &self.other_name,
            Shown::UnknownAuthority => &self.unknown,
        }
    }

    /// A good one for whoever asks, but for these hosts.
    pub fn acceptor(&self, hosts: &[(String, Shown)]) -> TlsAcceptor {
        let others = hosts.iter().map(|(host, shown)| (host.clone(), certified(self.of(*shown)))).collect();
        let by_name = ByName { good: certified(&self.good), others };
        let mut configuration = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(by_name));
        configuration.alpn_protocols = vec![b"http/1.1".to_vec()];
        TlsAcceptor::from(Arc::new(configuration))
    }
}

/// The certificate by the name that the client says (RFC 6066 section 3).
#[derive(Debug)]
struct ByName {
    good: Arc<CertifiedKey>,
    others: HashMap<String, Arc<CertifiedKey>>,
}

impl ResolvesServerCert for ByName {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let other = hello.server_name().and_then(|name| self.others.get(name));
        Some(Arc::clone(other.unwrap_or(&self.good)))
    }
}

fn certified(issued: &Issued) -> Arc<CertifiedKey> {
    let chain = CertificateDer::pem_file_iter(&issued.chain).expect("a file").collect::<Result<_, _>>();
    let key = PrivateKeyDer::from_pem_file(&issued.key).expect("a key");
    let certified = CertifiedKey::from_der(chain.expect("certificates"), key, &default_provider());
    Arc::new(certified.expect("a certificate of the key"))
}
