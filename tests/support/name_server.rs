//! A name server for the names of one test, over UDP and TCP, and the ways in which one can be wrong.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hickory_server::Server;
use hickory_server::net::runtime::TokioRuntimeProvider;
use hickory_server::proto::serialize::txt::Parser;
use hickory_server::store::in_memory::InMemoryZoneHandler;
use hickory_server::zone_handler::{AxfrPolicy, Catalog, ZoneType};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::runtime::{Builder, Runtime};

use super::listeners::free_port;

/// The root zone, so that every name can be in it. 60 seconds is longer than a test takes.
const HEAD: &str = "$TTL 60\n$ORIGIN .\n@ IN SOA ns.test. postmaster.ns.test. 1 3600 600 86400 60\n";

/// The address that a lie is about; nothing listens there.
const NOBODY: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 9);

/// A name server of the test's own.
#[derive(Debug)]
pub struct NameServer {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

/// How a name server is wrong, whatever it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// It says that it failed.
    ServerFailure,
    /// It never says anything.
    Silence,
    /// The address of another name than the one it was asked for.
    OtherName,
    /// An answer to another question (as a guessed, forged one would be).
    OtherNumber,
    /// An answer that stops in the middle of an address.
    CutOff,
    /// No lie: the address is 127.0.0.1.
    Here,
    /// No lie: there is no such record.
    Nothing,
    /// There is no such name, whatever the name is.
    NoSuchName,
}

/// What a name server is wrong about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Everything,
    /// Questions for this kind of record (RFC 1035 section 3.2.2): 1 is A, 2 is NS, 28 is AAAA.
    Kind(u16),
}

impl NameServer {
    /// A server that knows these records, `name type value` a line, and that there are no others:
    /// `imap.example.test A 127.0.0.2`, `_imaps._tcp.example.test SRV 0 1 993 imap.example.test`.
    pub fn start(records: &str) -> Self {
        let text = format!("{HEAD}{records}\n");
        let (origin, records) = Parser::new(text.as_str(), None, None)
            .parse()
            .unwrap_or_else(|error| panic!("{error}\n{records}"));
        let zone = InMemoryZoneHandler::<TokioRuntimeProvider>::new(
            origin.clone(),
            records,
            ZoneType::Primary,
            AxfrPolicy::Deny,
        );
        let mut catalog = Catalog::new();
        catalog.upsert(origin.into(), vec![Arc::new(zone.expect("records of one zone"))]);
        Self::run(|udp, tcp| async move {
            let mut server = Server::new(catalog);
            server.register_socket(udp);
            server.register_listener(tcp, Duration::from_secs(5), 64);
            let _ = server.block_until_done().await;
        })
    }

    /// A server that is wrong.
    pub fn lying(lie: Lie) -> Self {
        Self::lying_of(&[(Of::Everything, lie)])
    }

    /// A server that is wrong of some questions, and silent to the others.
    pub fn lying_of(lies: &[(Of, Lie)]) -> Self {
        let lies: Arc<[(Of, Lie)]> = Arc::from(lies);
        Self::run(move |udp, tcp| async move {
            let in_stream = Arc::clone(&lies);
            tokio::spawn(async move {
                while let Ok((stream, _)) = tcp.accept().await {
                    tokio::spawn(lie_in_stream(Arc::clone(&in_stream), stream));
                }
            });
            let mut question = [0; 512];
            while let Ok((length, client)) = udp.recv_from(&mut question).await {
                if let Some(answer) = answer(&lies, &question[..length]) {
                    let _ = udp.send_to(&answer, client).await;
                }
            }
        })
    }

    /// Where it is, as `--dns` wants it.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    fn run<Work: Future<Output = ()> + Send + 'static>(
        serve: impl FnOnce(UdpSocket, TcpListener) -> Work,
    ) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a thread");
        let (address, udp, tcp) = runtime.block_on(sockets());
        runtime.spawn(serve(udp, tcp));
        Self { address, runtime: Some(runtime) }
    }
}

/// One port for both, which another process may take between the question and the binding.
async fn sockets() -> (SocketAddr, UdpSocket, TcpListener) {
    for _ in 0..20 {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port(Ipv4Addr::LOCALHOST)));
        if let (Ok(udp), Ok(tcp)) = (UdpSocket::bind(address).await, TcpListener::bind(address).await) {
            return (address, udp, tcp);
        }
    }
    panic!("no port is free for UDP and TCP")
}

impl Drop for NameServer {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Over TCP a message has its length before it (RFC 1035 section 4.2.2).
async fn lie_in_stream(lies: Arc<[(Of, Lie)]>, mut stream: TcpStream) {
    while let Ok(length) = stream.read_u16().await {
        let mut question = vec![0; usize::from(length)];
        if stream.read_exact(&mut question).await.is_err() {
            return;
        }
        let Some(answer) = answer(&lies, &question) else { continue };
        let length = u16::try_from(answer.len()).expect("a short answer");
        let _ = stream.write_all(&[&length.to_be_bytes(), answer.as_slice()].concat()).await;
    }
}

/// The first lie that is about the question.
fn answer(lies: &[(Of, Lie)], question: &[u8]) -> Option<Vec<u8>> {
    let end = question.get(HEADER..)?.iter().position(|&byte| byte == 0)?;
    let kind = question.get(HEADER + end + 1..HEADER + end + 3)?;
    let is_about = |of: Of| match of {
        Of::Everything => true,
        Of::Kind(number) => kind == number.to_be_bytes(),
    };
    lies.iter().find(|(of, _)| is_about(*of))?.1.answer(question)
}

const HEADER: usize = 12;

impl Lie {
    /// The message as RFC 1035 section 4 has it: header, question, and one record in most.
    fn answer(self, question: &[u8]) -> Option<Vec<u8>> {
        /// To the name in the question.
        const POINTER: &[u8] = &[0xc0, 12];
        let name = question.get(HEADER..)?.iter().position(|&byte| byte == 0)? + 1;
        let asked = question.get(HEADER..HEADER + name + 4)?;
        let (number, own_name) = match self {
            Self::Silence => return None,
            Self::OtherNumber => ([question[0], question[1] ^ 1], POINTER),
            Self::OtherName => ([question[0], question[1]], b"\x05other\x04test\0".as_slice()),
            Self::ServerFailure | Self::CutOff | Self::Here | Self::Nothing | Self::NoSuchName => {
                ([question[0], question[1]], POINTER)
            }
        };
        // A response to a question where recursion was wished and is to be had; 2 is SERVFAIL, 3 NXDOMAIN.
        let (code, answers) = match self {
            Self::ServerFailure => (0x82, 0),
            Self::Nothing => (0x80, 0),
            Self::NoSuchName => (0x83, 0),
            _ => (0x80, 1),
        };
        let mut message = [&number[..], &[0x81, code, 0, 1, 0, answers, 0, 0, 0, 0], asked].concat();
        if answers == 1 {
            // Type A, class IN, for 60 seconds, 4 bytes.
            let record = [0, 1, 0, 1, 0, 0, 0, 60, 0, 4];
            let address = if self == Self::Here { Ipv4Addr::LOCALHOST } else { NOBODY };
            message.extend([own_name, &record, &address.octets()].concat());
        }
        if self == Self::CutOff {
            message.truncate(message.len() - 3);
        }
        Some(message)
    }
}
