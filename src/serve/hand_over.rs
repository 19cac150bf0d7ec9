//! One file for one device: it is fetched once, within some minutes, at a path that nobody guesses.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_DISPOSITION, CONTENT_TYPE, REFERRER_POLICY, USER_AGENT,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::time::timeout;

use super::connection::{Connection, End, Visit};
use super::error::ServeError;
use super::gate::Gate;
use super::listen_address::ListenAddress;
use super::listener::{Listener, Speaks};
use super::places::Places;
use super::pulse::Pulse;

/// What is handed over.
#[derive(Debug, Clone)]
pub struct Parcel {
    /// The only path that there is, with its slash. Who knows it gets the file.
    pub path: String,
    /// The name that a browser saves it under; no quotation mark is in it.
    pub file_name: String,
    pub media_type: &'static str,
    pub bytes: Bytes,
}

/// Who has taken the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taker {
    pub address: Option<IpAddr>,
    /// What it says that it is, as far as it is a device for which the file is: "iPhone".
    pub device: Option<&'static str>,
}

/// A server for one download.
#[derive(Debug)]
pub struct HandOver {
    runtime: Runtime,
    gate: Gate,
    counter: Arc<Counter>,
}

impl HandOver {
    /// Listens; from here on the file can be fetched, as soon as [`Self::wait`] runs.
    ///
    /// # Errors
    /// Why it cannot listen there.
    pub fn new(parcel: Parcel, address: SocketAddr) -> Result<Self, ServeError> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let inside = runtime.enter();
        let listener = Listener::bind(&ListenAddress::Tcp(address), Speaks::Plain)?;
        drop(inside);
        let places = Places::new(CONNECTIONS);
        let gate = Gate { listener, connection: Connection::new(None), places };
        let counter = Counter { parcel, state: AtomicU8::new(THERE), taken: watch::Sender::new(None) };
        Ok(Self { runtime, gate, counter: Arc::new(counter) })
    }

    /// The port that it got.
    ///
    /// # Errors
    /// What the system says.
    pub fn port(&self) -> io::Result<u16> {
        match self.gate.listener.address()? {
            ListenAddress::Tcp(address) => Ok(address.port()),
            ListenAddress::Unix(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    /// Waits until the file was fetched, whole; nothing if nobody did in that time.
    #[must_use]
    pub fn wait(self, time: Duration) -> Option<Taker> {
        let Self { runtime, gate, counter } = self;
        runtime.block_on(async {
            let stopping = GracefulShutdown::new();
            let mut taken = counter.taken.subscribe();
            let visit = |address| Some(Caller::new(Arc::clone(&counter), address));
            let waiting = async {
                tokio::select! {
                    taken = taken.wait_for(Option::is_some) => taken.ok().and_then(|taker| taker.clone()),
                    () = gate.admit(&stopping, visit) => None,
                }
            };
            timeout(time, waiting).await.ok().flatten()
        })
    }
}

/// A phone opens a few at once.
const CONNECTIONS: u32 = 16;

/// Where the file lies.
#[derive(Debug)]
struct Counter {
    parcel: Parcel,
    state: AtomicU8,
    taken: watch::Sender<Option<Taker>>,
}

/// Nobody has asked for the file, or whoever did is gone without it.
const THERE: u8 = 0;
/// It is on its way to somebody.
const UNDER_WAY: u8 = 1;

/// One connection.
#[derive(Debug)]
struct Caller {
    counter: Arc<Counter>,
    address: Option<IpAddr>,
    /// Whether the file is on its way here.
    has_it: AtomicBool,
    device: OnceLock<&'static str>,
}

impl Caller {
    const fn new(counter: Arc<Counter>, address: Option<IpAddr>) -> Self {
        Self { counter, address, has_it: AtomicBool::new(false), device: OnceLock::new() }
    }

    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let parcel = &self.counter.parcel;
        if request.uri().path() != parcel.path {
            return empty(StatusCode::NOT_FOUND);
        }
        match *request.method() {
            // Whoever only looks has not fetched anything.
            Method::HEAD => self.file(),
            Method::GET if self.claim() => {
                device(request).and_then(|device| self.device.set(device).ok());
                self.file()
            }
            // Somebody has it, or is about to.
            Method::GET => empty(StatusCode::GONE),
            _ => empty(StatusCode::METHOD_NOT_ALLOWED),
        }
    }

    fn claim(&self) -> bool {
        let state = &self.counter.state;
        let is_there = state.compare_exchange(THERE, UNDER_WAY, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        self.has_it.store(is_there, Ordering::Relaxed);
        is_there
    }

    fn file(&self) -> Response<Full<Bytes>> {
        let parcel = &self.counter.parcel;
        let mut response = Response::new(Full::new(parcel.bytes.clone()));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(parcel.media_type));
        let saved_as = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", parcel.file_name));
        headers.extend(saved_as.ok().map(|saved_as| (CONTENT_DISPOSITION, saved_as)));
        for (name, value) in [
            (CACHE_CONTROL, "no-store"),
            (REFERRER_POLICY, "no-referrer"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // The end of the connection tells that the file has left.
            (CONNECTION, "close"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

impl Visit for Caller {
    async fn respond(&self, request: Request<Incoming>, pulse: &Pulse) -> Response<Full<Bytes>> {
        pulse.asked();
        let response = self.answer(&request);
        pulse.answered();
        response
    }

    /// A connection that ended in peace has sent what it had.
    fn ended(&self, end: End) {
        if !self.has_it.load(Ordering::Relaxed) {
            return;
        }
        match end {
            End::Peace => {
                let taker = Taker { address: self.address, device: self.device.get().copied() };
                self.counter.taken.send_replace(Some(taker));
            }
            _ => self.counter.state.store(THERE, Ordering::Relaxed),
        }
    }
}

/// The devices for which profiles are. An iPad calls itself a Mac.
fn device(request: &Request<Incoming>) -> Option<&'static str> {
    let agent = request.headers().get(USER_AGENT)?.to_str().ok()?;
    [("iPhone", "iPhone"), ("iPad", "iPad"), ("Macintosh", "iPad or Mac"), ("Android", "Android")]
        .into_iter()
        .find_map(|(word, device)| agent.contains(word).then_some(device))
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}
