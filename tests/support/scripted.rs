//! A server that plays a dialogue to whoever connects, however rude it is.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::authority::Issued;
use super::dialogue::Act;

/// So much a flood sends at the most.
const FLOOD: usize = 2 << 30;

/// A scripted server; it ends with the test.
#[derive(Debug)]
pub struct Scripted {
    address: SocketAddr,
    runtime: Option<Runtime>,
    played: Arc<Mutex<Played>>,
}

/// What the clients did.
#[derive(Debug, Default, Clone)]
pub struct Played {
    /// How many of the dialogues were played to their end.
    pub to_the_end: usize,
    /// How many have ended, there or before.
    pub ended: usize,
    /// What was said instead of what the script expects.
    pub surprises: Vec<String>,
    /// All that clients said, TLS taken off.
    pub heard: Vec<String>,
}

impl Scripted {
    /// Plays the acts on a free port of 127.0.0.1.
    pub fn start(acts: &[Act], certificate: &Issued) -> Self {
        Self::start_at(Ipv4Addr::LOCALHOST, acts, certificate)
    }

    /// The same at another address of this machine.
    pub fn start_at(address: Ipv4Addr, acts: &[Act], certificate: &Issued) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a thread");
        let listener = runtime.block_on(TcpListener::bind((address, 0))).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let played = Arc::new(Mutex::new(Played::default()));
        let (acts, acceptor, notes) = (acts.to_vec(), acceptor(certificate), Arc::clone(&played));
        let open = Arc::new(AtomicUsize::new(0));
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acts, acceptor, notes) = (acts.clone(), acceptor.clone(), Arc::clone(&notes));
                let open = Arc::clone(&open);
                open.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let is_at_end = play(stream, &acts, &acceptor, &notes, &open).await.is_some();
                    open.fetch_sub(1, Ordering::SeqCst);
                    let mut notes = notes.lock().expect("notes");
                    notes.to_the_end += usize::from(is_at_end);
                    notes.ended += 1;
                });
            }
        });
        Self { address, runtime: Some(runtime), played }
    }

    pub const fn port(&self) -> u16 {
        self.address.port()
    }

    /// What was played, as soon as a dialogue came to its end: the client may have ended before the server
    /// knows that it has as well.
    pub fn played(&self) -> Played {
        self.once(|played| played.to_the_end > 0)
    }

    /// What was played, as soon as a dialogue has ended, be it that the client went away.
    pub fn ended(&self) -> Played {
        self.once(|played| played.ended > 0)
    }

    /// What was played until now.
    pub fn so_far(&self) -> Played {
        self.played.lock().expect("notes").clone()
    }

    fn once(&self, is_enough: fn(&Played) -> bool) -> Played {
        let until = Instant::now() + Duration::from_secs(5);
        loop {
            let played = self.so_far();
            if is_enough(&played) || Instant::now() > until {
                return played;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

pub(super) fn acceptor(certificate: &Issued) -> TlsAcceptor {
    let chain: Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(&certificate.chain).expect("a file").collect();
    let key = PrivateKeyDer::from_pem_file(&certificate.key).expect("a key");
    let configuration =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(chain.expect("certificates"), key)
            .expect("a certificate of the key");
    TlsAcceptor::from(Arc::new(configuration))
}

pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// Plays the dialogue; nothing if the client did something else or went away.
async fn play(
    stream: TcpStream,
    acts: &[Act],
    acceptor: &TlsAcceptor,
    notes: &Mutex<Played>,
    open: &AtomicUsize,
) -> Option<()> {
    let mut wire: Box<dyn Wire> = Box::new(stream);
    for act in acts {
        match act {
            Act::Tls => wire = Box::new(acceptor.accept(wire).await.ok()?),
            Act::Send(octets) => send(&mut wire, octets).await?,
            Act::Expect(beginning) => {
                let line = line(&mut wire).await?;
                let mut notes = notes.lock().expect("notes");
                notes.heard.push(line.clone());
                if !line.starts_with(beginning.as_str()) {
                    notes.surprises.push(format!("expected {beginning:?}, heard {line:?}"));
                    return None;
                }
            }
            Act::Request => request(&mut wire, notes).await?,
            Act::Wait(time) => tokio::time::sleep(Duration::from_millis(*time)).await,
            Act::Drip(time, octets) => drip(&mut wire, *time, octets).await?,
            Act::Flood(octets) => flood(&mut wire, octets).await?,
            Act::Hold => {
                // Until the client goes.
                let mut rest = [0; 64];
                while wire.read(&mut rest).await.ok()? > 0 {}
            }
            Act::Close => return wire.shutdown().await.ok(),
            Act::Alone => {
                // One that has just gone is given the time to be seen going.
                let until = Instant::now() + Duration::from_millis(300);
                while open.load(Ordering::SeqCst) > 1 && Instant::now() < until {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                if open.load(Ordering::SeqCst) > 1 {
                    return None;
                }
            }
            Act::Hush(time, rebuke) => {
                let mut early = [0; 4_096];
                let speaking = timeout(Duration::from_millis(*time), wire.read(&mut early)).await;
                if speaking.is_ok_and(|count| count.is_ok_and(|count| count > 0)) {
                    send(&mut wire, rebuke).await?;
                    return wire.shutdown().await.ok();
                }
            }
        }
    }
    // The client may have said good-bye and be gone.
    let _ = wire.shutdown().await;
    Some(())
}

/// A request of HTTP, whose body has a length.
async fn request(wire: &mut Box<dyn Wire>, notes: &Mutex<Played>) -> Option<()> {
    let mut length = 0;
    loop {
        let line = line(wire).await?;
        if line.is_empty() {
            break;
        }
        if let Some(said) = line.strip_prefix("content-length: ") {
            length = said.parse().ok()?;
        }
        notes.lock().expect("notes").heard.push(line);
    }
    let mut body = vec![0; length];
    wire.read_exact(&mut body).await.ok()?;
    if length > 0 {
        notes.lock().expect("notes").heard.push(String::from_utf8_lossy(&body).into_owned());
    }
    Some(())
}

pub(super) async fn send(wire: &mut Box<dyn Wire>, octets: &[u8]) -> Option<()> {
    wire.write_all(octets).await.ok()?;
    wire.flush().await.ok()
}

async fn drip(wire: &mut Box<dyn Wire>, time: u64, octets: &[u8]) -> Option<()> {
    for octet in octets {
        tokio::time::sleep(Duration::from_millis(time)).await;
        send(wire, &[*octet]).await?;
    }
    Some(())
}

async fn flood(wire: &mut Box<dyn Wire>, octets: &[u8]) -> Option<()> {
    let piece = octets.repeat(65_536 / octets.len().max(1) + 1);
    for _ in 0..FLOOD / piece.len() {
        send(wire, &piece).await?;
    }
    Some(())
}

pub(super) async fn line(wire: &mut Box<dyn Wire>) -> Option<String> {
    let mut line = Vec::new();
    loop {
        let octet = wire.read_u8().await.ok()?;
        if octet == b'\n' {
            return Some(String::from_utf8_lossy(&line).trim_end().to_owned());
        }
        line.push(octet);
        if line.len() > 8_192 {
            return None;
        }
    }
}
