//! `openssl s_server`: TLS as it should not be any more.

use std::io;
use std::net::SocketAddr;
use std::path::Path;

use libtest_mimic::Completion;
use mailsetup::mail::Protocol;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};

use super::authority::Issued;
use super::daemon::{Daemon, Launch, Orphaned};
use super::listeners::{SERVER_ADDRESS, free_port};
use super::outside::needs;

/// A server that takes TLS connections and never says anything in them.
#[derive(Debug)]
pub struct OpensslServer {
    _daemons: Vec<Daemon>,
    address: SocketAddr,
    runtime: Option<Runtime>,
    _folder: TempDir,
}

/// `s_server` talks to one client after the other; so there are some, and each client gets the next.
const AT_ONCE: usize = 4;

/// The versions of TLS that it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Versions {
    Tls10,
    Tls11,
    /// TLS 1.2 alone, by this cipher alone.
    Tls12By(&'static str),
    /// TLS 1.0 to 1.2, by this cipher alone.
    UpToTls12By(&'static str),
    /// What OpenSSL would do by itself.
    Current,
}

/// How a client comes to TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// At once.
    Implicit,
    /// Behind STARTTLS or STLS of a protocol, which is spoken before `s_server` is asked.
    Behind(Protocol),
}

impl OpensslServer {
    /// Starts one. It takes any key, however weak; of the certificate's chain it shows the first alone.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(versions: Versions, certificate: &Issued) -> Result<Self, Completion> {
        Self::start_behind(Beginning::Implicit, versions, certificate)
    }

    /// The same, where TLS begins in another way.
    ///
    /// # Errors
    /// As [`OpensslServer::start`].
    pub fn start_behind(
        beginning: Beginning,
        versions: Versions,
        certificate: &Issued,
    ) -> Result<Self, Completion> {
        needs("openssl", "openssl")?;
        needs("setpriv", "util-linux")?;
        let folder = TempDir::new().expect("a temporary folder");
        let start = |_| daemon(versions, certificate, folder.path());
        let (daemons, behind): (Vec<_>, Vec<_>) = (0..AT_ONCE).map(start).unzip();
        let address = SocketAddr::from((SERVER_ADDRESS, free_port(SERVER_ADDRESS)));
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a thread");
        let listener = runtime.block_on(TcpListener::bind(address)).expect("a free port");
        runtime.spawn(async move {
            for server in behind.into_iter().cycle() {
                let Ok((mut client, _)) = listener.accept().await else { return };
                tokio::spawn(async move {
                    if let Beginning::Behind(protocol) = beginning {
                        begin(&mut client, protocol).await?;
                    }
                    let mut server = TcpStream::connect(server).await?;
                    copy_bidirectional(&mut client, &mut server).await
                });
            }
        });
        Ok(Self { _daemons: daemons, address, runtime: Some(runtime), _folder: folder })
    }

    /// Where it is.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for OpensslServer {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// What is said until TLS begins.
async fn begin(client: &mut TcpStream, protocol: Protocol) -> io::Result<()> {
    let greeting = match protocol {
        Protocol::Imap => "* OK ready\r\n",
        Protocol::Pop3 => "+OK ready\r\n",
        Protocol::Smtp => "220 ready\r\n",
    };
    client.write_all(greeting.as_bytes()).await?;
    loop {
        let mut line = Vec::new();
        while line.last() != Some(&b'\n') {
            line.push(client.read_u8().await?);
        }
        let line = String::from_utf8_lossy(&line);
        let tag = line.split(' ').next().unwrap_or_default();
        let is_last = line.contains("STARTTLS") || line.starts_with("STLS");
        let answer = match (protocol, is_last) {
            (Protocol::Imap, false) => format!("* CAPABILITY IMAP4rev1 STARTTLS\r\n{tag} OK done\r\n"),
            (Protocol::Imap, true) => format!("{tag} OK go\r\n"),
            (Protocol::Pop3, false) => "+OK\r\nSTLS\r\n.\r\n".to_owned(),
            (Protocol::Pop3, true) => "+OK go\r\n".to_owned(),
            (Protocol::Smtp, false) => "250-hello\r\n250 STARTTLS\r\n".to_owned(),
            (Protocol::Smtp, true) => "220 go\r\n".to_owned(),
        };
        client.write_all(answer.as_bytes()).await?;
        if is_last {
            return Ok(());
        }
    }
}

fn daemon(versions: Versions, certificate: &Issued, folder: &Path) -> (Daemon, SocketAddr) {
    let address = SocketAddr::from((SERVER_ADDRESS, free_port(SERVER_ADDRESS)));
    let (at, chain, key) =
        (address.to_string(), certificate.chain.display().to_string(), certificate.key.display().to_string());
    let version: &[&str] = match versions {
        Versions::Tls10 => &["-tls1"],
        Versions::Tls11 => &["-tls1_1"],
        Versions::Tls12By(_) => &["-tls1_2"],
        Versions::UpToTls12By(_) => &["-no_tls1_3"],
        Versions::Current => &[],
    };
    let cipher = match versions {
        Versions::Tls12By(cipher) | Versions::UpToTls12By(cipher) => cipher,
        Versions::Tls10 | Versions::Tls11 | Versions::Current => "DEFAULT",
    };
    let cipher = format!("{cipher}@SECLEVEL=0");
    // Its own level of security would forbid all this.
    let fixed = ["openssl", "s_server", "-quiet", "-cipher", &cipher, "-accept", &at];
    let files = ["-cert", &chain, "-key", &key];
    let words = [&fixed[..], &files, version].concat();
    let daemon = Daemon::start(&Launch {
        command: words.into_iter().map(str::to_owned).collect(),
        log: &folder.join("log"),
        listens: vec![address],
        orphaned: Orphaned::Asked,
    });
    (daemon, address)
}
