//! HTTP/1.1 as it goes over the wire: any octets out, answers in.

use std::fmt::Debug;
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

/// How long an answer may take on a machine that has much else to do; longer than any bound of the server.
const PATIENCE: Duration = Duration::from_mins(1);

/// A connection to a server.
#[derive(Debug)]
pub struct Http {
    stream: Box<dyn Stream>,
    /// What came and was not looked at yet.
    rest: Vec<u8>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpAnswer {
    pub status: u16,
    /// `HTTP/1.1`
    pub version: String,
    /// As they came, but for the case of their names.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

trait Stream: Read + Write + Send + Debug {
    fn tcp(&self) -> Option<&TcpStream>;
}

impl Stream for TcpStream {
    fn tcp(&self) -> Option<&TcpStream> {
        Some(self)
    }
}

impl Stream for UnixStream {
    fn tcp(&self) -> Option<&TcpStream> {
        None
    }
}

impl Stream for StreamOwned<ClientConnection, TcpStream> {
    fn tcp(&self) -> Option<&TcpStream> {
        Some(&self.sock)
    }
}

impl HttpAnswer {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Http {
    /// `127.0.0.1:8080` or `unix:/path`.
    pub fn connect(address: &str) -> Self {
        match address.strip_prefix("unix:") {
            Some(path) => Self::unix(Path::new(path)),
            None => Self::of(Box::new(tcp(address))),
        }
    }

    fn unix(path: &Path) -> Self {
        let stream = UnixStream::connect(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        stream.set_read_timeout(Some(PATIENCE)).expect("a socket's option");
        Self::of(Box::new(stream))
    }

    /// With TLS, for whoever trusts an authority.
    pub fn secured(address: &str, name: &str, authority: &Path) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(authority).expect("a certificate")).expect("an authority");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut configuration = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        configuration.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let name = ServerName::try_from(name.to_owned()).expect("a name");
        let client = ClientConnection::new(Arc::new(configuration), name).expect("a client");
        let mut stream = StreamOwned::new(client, tcp(address));
        stream.conn.complete_io(&mut stream.sock).expect("a handshake");
        assert_eq!(stream.conn.alpn_protocol(), Some(&b"http/1.1"[..]));
        Self::of(Box::new(stream))
    }

    fn of(stream: Box<dyn Stream>) -> Self {
        Self { stream, rest: Vec::new() }
    }

    /// Octets as they are.
    pub fn send(&mut self, octets: impl AsRef<[u8]>) {
        self.try_send(octets).expect("a server that listens");
    }

    /// Octets as they are; the server may have gone.
    ///
    /// # Errors
    /// What the system says.
    pub fn try_send(&mut self, octets: impl AsRef<[u8]>) -> std::io::Result<()> {
        self.stream.write_all(octets.as_ref()).and_then(|()| self.stream.flush())
    }

    /// Nothing more is said, but the answer is awaited.
    pub fn end(&self) {
        self.stream.tcp().expect("TCP").shutdown(Shutdown::Write).expect("a connection");
    }

    /// A whole request without a body, and its answer.
    pub fn ask(&mut self, method: &str, path: &str, headers: &str) -> HttpAnswer {
        self.send(format!("{method} {path} HTTP/1.1\r\nHost: here.example\r\n{headers}\r\n"));
        if method == "HEAD" { self.head() } else { self.answer() }
    }

    /// GET and its answer.
    pub fn get(&mut self, path: &str) -> HttpAnswer {
        self.ask("GET", path, "")
    }

    /// The next answer, by `Content-Length` or in chunks.
    pub fn answer(&mut self) -> HttpAnswer {
        let mut answer = self.head();
        if answer.header("transfer-encoding") == Some("chunked") {
            loop {
                let size = usize::from_str_radix(self.line().trim(), 16).expect("a size");
                answer.body.extend(self.take(size));
                assert_eq!(self.line(), "\r\n");
                if size == 0 {
                    return answer;
                }
            }
        }
        let length = answer.header("content-length").map_or(0, |text| text.parse().expect("a length"));
        answer.body = self.take(length);
        answer
    }

    /// The next answer as far as it has no body.
    pub fn head(&mut self) -> HttpAnswer {
        let first = self.line();
        let mut words = first.split(' ');
        let version = words.next().unwrap_or_default().to_owned();
        let status = words.next().and_then(|word| word.parse().ok());
        let status = status.unwrap_or_else(|| panic!("no answer, but {first:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_lowercase(), value.trim().to_owned()));
        }
        HttpAnswer { status, version, headers, body: Vec::new() }
    }

    /// Whether the server has closed the connection, and said nothing more.
    pub fn is_at_end(&mut self) -> bool {
        self.rest.is_empty() && !self.read()
    }

    /// All that is still said, until the server has closed the connection.
    pub fn rest(&mut self) -> Vec<u8> {
        while self.read() {}
        std::mem::take(&mut self.rest)
    }

    /// Whether nothing comes for so long.
    pub fn is_silent(&mut self, time: Duration) -> bool {
        self.stream.tcp().expect("TCP").set_read_timeout(Some(time)).expect("a socket's option");
        let result = self.stream.read(&mut [0]);
        self.stream.tcp().expect("TCP").set_read_timeout(Some(PATIENCE)).expect("a socket's option");
        result.is_err_and(|error| [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()))
    }

    fn line(&mut self) -> String {
        loop {
            if let Some(at) = self.rest.iter().position(|octet| *octet == b'\n') {
                return String::from_utf8_lossy(&self.take(at + 1)).into_owned();
            }
            let said = String::from_utf8_lossy(&self.rest).into_owned();
            assert!(self.read(), "the connection ends in a line: {said:?}");
        }
    }

    fn take(&mut self, length: usize) -> Vec<u8> {
        while self.rest.len() < length {
            assert!(self.read(), "the connection ends {} octets too early", length - self.rest.len());
        }
        let rest = self.rest.split_off(length);
        std::mem::replace(&mut self.rest, rest)
    }

    /// Reads more; false at the end, however it came about.
    fn read(&mut self) -> bool {
        let mut octets = [0; 4096];
        match self.stream.read(&mut octets) {
            Ok(read) => {
                self.rest.extend(&octets[..read]);
                read > 0
            }
            Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {
                panic!("the server says nothing for {PATIENCE:?}")
            }
            Err(_) => false,
        }
    }
}

fn tcp(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap_or_else(|error| panic!("{address}: {error}"));
    stream.set_read_timeout(Some(PATIENCE)).expect("a socket's option");
    stream.set_write_timeout(Some(PATIENCE)).expect("a socket's option");
    stream.set_nodelay(true).expect("a socket's option");
    stream
}
