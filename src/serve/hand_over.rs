//! One file for one device: it is fetched once, within some minutes, at a path that nobody guesses.
//!
//! Whoever cannot install it is shown a page that says where to open the link, and has not fetched it: not another
//! browser than Safari on an iPhone, and not a messenger that draws a preview.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONNECTION, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::connection::{Connection, End, Visit};
use super::error::ServeError;
use super::gate::Gate;
use super::listen_address::ListenAddress;
use super::listener::{Listener, Speaks};
use super::loader::Loader;
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

/// Who has asked for the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taker {
    pub address: Option<IpAddr>,
    /// What it says that it is: "iPhone".
    pub device: Option<&'static str>,
}

/// A server for one download.
#[derive(Debug)]
pub struct HandOver {
    runtime: Runtime,
    gate: Gate,
    counter: Arc<Counter>,
    events: mpsc::Receiver<Event>,
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
        let (told, events) = mpsc::channel(EVENTS);
        let counter = Counter { parcel, state: AtomicU8::new(THERE), told };
        Ok(Self { runtime, gate, counter: Arc::new(counter), events })
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

    /// Waits until the file was fetched, whole; nothing if nobody did in that time. Tells `sent_away`, once each, of
    /// those who asked for it and cannot install it.
    #[must_use]
    pub fn wait(self, time: Duration, mut sent_away: impl FnMut(&Taker)) -> Option<Taker> {
        let Self { runtime, gate, counter, mut events } = self;
        runtime.block_on(async {
            let stopping = GracefulShutdown::new();
            let visit = |address| Some(Caller::new(Arc::clone(&counter), address));
            let waiting = async {
                tokio::select! {
                    taker = taken(&mut events, &mut sent_away) => taker,
                    () = gate.admit(&stopping, visit) => None,
                }
            };
            timeout(time, waiting).await.ok().flatten()
        })
    }
}

/// What happens until the file is taken.
async fn taken(events: &mut mpsc::Receiver<Event>, sent_away: &mut impl FnMut(&Taker)) -> Option<Taker> {
    let mut known: Vec<Taker> = Vec::new();
    loop {
        match events.recv().await? {
            Event::Taken(taker) => return Some(taker),
            Event::SentAway(taker) if known.len() < MOST_TOLD && !known.contains(&taker) => {
                sent_away(&taker);
                known.push(taker);
            }
            Event::SentAway(_) => {}
        }
    }
}

/// So many are told of who cannot install it; a preview asks more than once.
const MOST_TOLD: usize = 8;
/// So much may happen before anybody hears of it.
const EVENTS: usize = 64;
/// A phone opens a few at once.
const CONNECTIONS: u32 = 16;

/// Where the file lies.
#[derive(Debug)]
struct Counter {
    parcel: Parcel,
    state: AtomicU8,
    told: mpsc::Sender<Event>,
}

/// What is worth telling.
#[derive(Debug)]
enum Event {
    Taken(Taker),
    SentAway(Taker),
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
    /// Whether the file is on its way here, and to whom.
    has_it: OnceLock<Taker>,
}

impl Caller {
    const fn new(counter: Arc<Counter>, address: Option<IpAddr>) -> Self {
        Self { counter, address, has_it: OnceLock::new() }
    }

    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        let parcel = &self.counter.parcel;
        if request.uri().path() != parcel.path {
            return empty(StatusCode::NOT_FOUND);
        }
        let loader = Loader::of(request.headers());
        let taker = Taker { address: self.address, device: loader.device };
        match *request.method() {
            Method::GET | Method::HEAD if !loader.can_install => {
                // Who asks so often that there is no room is known by now.
                let _ = self.counter.told.try_send(Event::SentAway(taker));
                open_in_safari()
            }
            // Whoever only looks has not fetched anything.
            Method::HEAD => self.file(),
            Method::GET if self.claim(taker) => self.file(),
            // Somebody has it, or is about to.
            Method::GET => empty(StatusCode::GONE),
            _ => empty(StatusCode::METHOD_NOT_ALLOWED),
        }
    }

    fn claim(&self, taker: Taker) -> bool {
        let state = &self.counter.state;
        let is_there = state.compare_exchange(THERE, UNDER_WAY, Ordering::Relaxed, Ordering::Relaxed).is_ok();
        is_there && self.has_it.set(taker).is_ok()
    }

    fn file(&self) -> Response<Full<Bytes>> {
        let parcel = &self.counter.parcel;
        let mut response = answer(parcel.bytes.clone(), parcel.media_type);
        let saved_as = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", parcel.file_name));
        response.headers_mut().extend(saved_as.ok().map(|saved_as| (CONTENT_DISPOSITION, saved_as)));
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
        let Some(taker) = self.has_it.get() else { return };
        let is_told = || self.counter.told.try_send(Event::Taken(taker.clone())).is_ok();
        if !matches!(end, End::Peace) || !is_told() {
            self.counter.state.store(THERE, Ordering::Relaxed);
        }
    }
}

/// What a program sees that cannot install the file.
fn open_in_safari() -> Response<Full<Bytes>> {
    let page = include_bytes!("../../templates/open_in_safari.html");
    let mut response = answer(Bytes::from_static(page), "text/html; charset=utf-8");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
    response
}

fn answer(bytes: Bytes, media_type: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(bytes));
    for (name, value) in [
        (CONTENT_TYPE, media_type),
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The end of the connection tells that the file has left.
        (CONNECTION, "close"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}
