//! Web servers that host an estate, as an owner of a domain would let them.

use std::path::{Path, PathBuf};

use libtest_mimic::Completion;

use super::curl::Curl;
use super::daemon::Daemon;
use super::estate::Estate;
use super::island::{Island, Resident};
use super::web::Request;
use super::{apache, caddy, nginx};

/// A kind of web server.
#[derive(Debug)]
pub struct WebServerKind {
    pub name: &'static str,
    pub names: Names,
    /// Whether it is on this machine; if not, the test is to be ignored.
    pub is_here: fn() -> Result<(), Completion>,
    /// Writes its files into the folder of the estate, and says how it is run.
    pub set_up: fn(&Estate) -> SetUp,
}

/// For which hosts it can have a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// For all that the owner's certificate names, also those of wildcard domains.
    OfCertificate,
    /// For those that its configuration lists, one by one.
    Listed,
}

/// How a web server is run.
#[derive(Debug)]
pub struct SetUp {
    pub run: Vec<String>,
    /// What judges the configuration, and the lines that it may say of one that is right.
    pub test: Vec<String>,
    pub says: fn(&str) -> bool,
    /// Who signed the certificates that it shows.
    pub authority: PathBuf,
}

/// Every kind.
pub const WEB_SERVERS: &[&WebServerKind] = &[&nginx::KIND, &apache::KIND, &caddy::KIND];

/// A running one.
#[derive(Debug)]
pub struct WebServer {
    daemon: Daemon,
    authority: PathBuf,
}

impl WebServerKind {
    /// Starts it on an island, and waits until it shows a certificate for each of the hosts.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(&self, island: &Island, estate: &Estate, hosts: &[String]) -> Result<WebServer, Completion> {
        (self.is_here)()?;
        let set_up = (self.set_up)(estate);
        let command: Vec<&str> = set_up.run.iter().map(String::as_str).collect();
        let log = estate.file("log");
        let daemon = island.start(&Resident { command: &command, log: &log, ports: &[80, 443] });
        let mut server = WebServer { daemon, authority: set_up.authority };
        server.wait_for(island, hosts)?;
        Ok(server)
    }

    /// What it says against its configuration, line by line.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn complaints(&self, island: &Island, estate: &Estate) -> Result<Vec<String>, Completion> {
        (self.is_here)()?;
        let set_up = (self.set_up)(estate);
        let command: Vec<&str> = set_up.test.iter().map(String::as_str).collect();
        let output = island.run(&command);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert!(output.status.success(), "{}: {said}", self.name);
        let complaints = said.lines().filter(|line| !line.trim().is_empty() && !(set_up.says)(line));
        Ok(complaints.map(str::to_owned).collect())
    }
}

impl WebServer {
    /// Who signed its certificates.
    pub fn authority(&self) -> &Path {
        &self.authority
    }

    /// The end of what it said.
    pub fn last_words(&self) -> String {
        self.daemon.last_words()
    }

    /// Caddy listens before it has all of its certificates.
    fn wait_for(&mut self, island: &Island, hosts: &[String]) -> Result<(), Completion> {
        let authority = self.authority.clone();
        self.daemon.wait_until("ready", |_| authority.exists());
        let requests: Vec<Request> =
            hosts.iter().map(|host| Request::head(format!("https://{host}/"))).collect();
        let curl = Curl::on(island, &authority)?;
        self.daemon
            .wait_until("ready for TLS", |_| curl.ask(&requests).iter().all(|answer| answer.status > 0));
        Ok(())
    }
}
