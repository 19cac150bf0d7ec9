//! A small internet on loopback, for one test: name server, web servers and mail servers on their real ports.
//!
//! It is healthy unless its [`Plan`] says otherwise: the web servers answer what `mailsetup serve` answers, the
//! name server has the records of the zone file that `mailsetup generate` writes, and the mail servers are as
//! the provider file says.

mod ground;
mod mail;
mod plan;
mod records;
mod rule;
mod web;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use libtest_mimic::Completion;
use mailsetup::provider::{Provider, load};
use mailsetup::serve::{Pages, Sources};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use self::ground::{Addresses, Ground};
use self::mail::MailServers;
use self::plan::Given;
use self::plan::NamesAre;
pub use self::plan::Plan;
use self::web::{Certificates, Front};
use super::authority::Authority;
use super::binary::{Outcome, command, outcome};
use super::http::{Http, HttpAnswer};
use super::name_server::NameServer;

/// The address that everything is about.
pub const SOMEBODY: &str = "ann@post.example";

/// A running one; it ends with the test.
#[derive(Debug)]
pub struct SmallInternet {
    folder: TempDir,
    authority: Authority,
    addresses: Addresses,
    front: Arc<Front>,
    names: NameServer,
    _mail: MailServers,
    runtime: Option<Runtime>,
}

impl SmallInternet {
    /// Starts everything.
    ///
    /// # Errors
    /// It cannot be had on this machine: the test is to be ignored.
    pub fn start(plan: &Plan) -> Result<Self, Completion> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a thread");
        let Ground { addresses, https, http } = runtime.block_on(Ground::claim())?;
        let authority = Authority::new()?;
        let (folder, provider) = provider_files(plan);
        let certificates = Certificates::new(&authority)?;
        let pages = Pages::load(Sources {
            folders: vec![folder.path().join("published")],
            providers: vec![provider.id().clone()],
            ..Sources::default()
        });
        let pages = pages.unwrap_or_else(|error| panic!("{error}"));
        let rules = plan.rules.iter().map(|rule| rule.at(addresses)).collect();
        let front = Arc::new(Front {
            pages,
            rules,
            heeded: Mutex::default(),
            asked: Mutex::default(),
            delay: plan.delay,
        });
        let tls = certificates.acceptor(&plan.certificates);
        runtime.spawn(Arc::clone(&front).serve_tls(https, tls));
        runtime.spawn(Arc::clone(&front).serve_plain(http));
        let mail = MailServers::start(addresses.mail, &plan.mail, &certificates);
        let names = names(plan, &provider, addresses);
        Ok(Self { folder, authority, addresses, front, names, _mail: mail, runtime: Some(runtime) })
    }

    /// What `mailsetup diagnose` says about it, in JSON.
    pub fn diagnose(&self, options: &[&str], patience: Duration) -> Outcome {
        let words = ["diagnose", SOMEBODY, "--json", "--allow-private"];
        self.run("given", &[&words[..], options].concat(), patience)
    }

    /// The same in words for people.
    pub fn diagnose_for_people(&self, options: &[&str], patience: Duration) -> Outcome {
        let words = ["diagnose", SOMEBODY, "--allow-private"];
        self.run("given", &[&words[..], options].concat(), patience)
    }

    /// The same of somebody who may not ask private addresses, as all of these are.
    pub fn diagnose_in_public(&self, patience: Duration) -> Outcome {
        self.run("given", &["diagnose", SOMEBODY, "--json"], patience)
    }

    /// What `mailsetup verify` says about its mail servers, in JSON.
    pub fn verify(&self, patience: Duration) -> Outcome {
        self.run("published", &["verify", "post", "--json"], patience)
    }

    /// What a command does in it whose options are those of `diagnose`.
    pub fn does(&self, words: &[&str], patience: Duration) -> Outcome {
        self.run("given", words, patience)
    }

    /// Where commands run: what is published is in `published`, what they are given in `given`.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What its web servers were asked: `GET https://HOST/PATH?QUERY`.
    pub fn asked(&self) -> Vec<String> {
        self.front.asked.lock().expect("notes").clone()
    }

    /// A text without what is other in each small internet.
    pub fn same_everywhere(&self, text: &str) -> String {
        self.addresses.take_out(text)
    }

    /// What the web server of a host answers, to whoever trusts it.
    pub fn get(&self, host: &str, path: &str) -> HttpAnswer {
        let mut http = Http::secured(&format!("{}:443", self.addresses.web), host, self.authority.file());
        http.send(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        http.answer()
    }

    /// Everything that is other with its web servers, and that nobody has seen: a case that holds it is about
    /// something else than it says.
    pub fn unseen(&self) -> Vec<String> {
        self.front.idle().into_iter().map(|rule| format!("{rule:?}")).collect()
    }

    fn run(&self, providers: &str, words: &[&str], patience: Duration) -> Outcome {
        let mut command = command(self.folder.path());
        command.args(["--providers", providers]).args(words).args(["--dns", &self.names.address()]);
        command.arg("--ca").arg(self.authority.file()).args(["--timeout", &patience.as_secs().to_string()]);
        outcome(&mut command)
    }
}

impl Drop for SmallInternet {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The provider file that is published, and the one that `diagnose` is given, in a folder each.
fn provider_files(plan: &Plan) -> (TempDir, Provider) {
    let folder = TempDir::new().expect("a temporary folder");
    let write = |below: &str, text: Option<String>| {
        let below = folder.path().join(below);
        std::fs::create_dir(&below).expect("a folder of our own");
        let file = below.join("post.toml");
        if let Some(text) = text {
            std::fs::write(&file, text).expect("a folder of our own");
        }
        file
    };
    let published = plan.published();
    write(
        "given",
        match &plan.given {
            Given::Nothing => None,
            Given::Replaced(changes) => Some(plan::replaced(published.clone(), changes)),
        },
    );
    let provider = provider(&write("published", Some(published)));
    (folder, provider)
}

fn provider(file: &Path) -> Provider {
    load(file).unwrap_or_else(|error| panic!("{error}")).provider
}

fn names(plan: &Plan, provider: &Provider, addresses: Addresses) -> NameServer {
    match plan.names {
        NamesAre::Right => NameServer::start(&records::of(provider, &plan.dns, addresses)),
        NamesAre::Lies(lies) => NameServer::lying_of(lies),
    }
}
