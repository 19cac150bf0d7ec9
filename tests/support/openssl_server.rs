//! `openssl s_server`: TLS as it should not be any more.

use std::net::SocketAddr;
use std::path::Path;

use libtest_mimic::Completion;
use tempfile::TempDir;
use tokio::io::copy_bidirectional;
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
    /// What OpenSSL would do by itself.
    Current,
}

impl OpensslServer {
    /// Starts one. It takes any key, however weak; of the certificate's chain it shows the first alone.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(versions: Versions, certificate: &Issued) -> Result<Self, Completion> {
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

fn daemon(versions: Versions, certificate: &Issued, folder: &Path) -> (Daemon, SocketAddr) {
    let address = SocketAddr::from((SERVER_ADDRESS, free_port(SERVER_ADDRESS)));
    let (at, chain, key) =
        (address.to_string(), certificate.chain.display().to_string(), certificate.key.display().to_string());
    let version: &[&str] = match versions {
        Versions::Tls10 => &["-tls1"],
        Versions::Tls11 => &["-tls1_1"],
        Versions::Current => &[],
    };
    // Its own level of security would forbid all this.
    let fixed = ["openssl", "s_server", "-quiet", "-cipher", "DEFAULT@SECLEVEL=0", "-accept", &at];
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
