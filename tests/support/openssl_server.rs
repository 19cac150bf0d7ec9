//! `openssl s_server`: TLS as it should not be any more.

use std::net::SocketAddr;

use libtest_mimic::Completion;
use tempfile::TempDir;

use super::authority::Issued;
use super::daemon::{Daemon, Launch, Orphaned};
use super::listeners::{SERVER_ADDRESS, free_port};
use super::outside::needs;

/// A server that takes TLS connections and never says anything in them.
#[derive(Debug)]
pub struct OpensslServer {
    _daemon: Daemon,
    address: SocketAddr,
    _folder: TempDir,
}

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
        let address = SocketAddr::from((SERVER_ADDRESS, free_port(SERVER_ADDRESS)));
        let (at, chain, key) = (
            address.to_string(),
            certificate.chain.display().to_string(),
            certificate.key.display().to_string(),
        );
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
            log: &folder.path().join("log"),
            listens: vec![address],
            orphaned: Orphaned::Asked,
        });
        Ok(Self { _daemon: daemon, address, _folder: folder })
    }

    /// Where it is.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}
