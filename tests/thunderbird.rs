//! The published documents, found and read by Thunderbird itself.
//!
//! Thunderbird is started once for all of them; `tests/thunderbird/client.py` puts each document where
//! Thunderbird looks for it, and says which account it makes of it.

use std::sync::LazyLock;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, Format, by_name};
use mailsetup::mail::{Authentication, EmailAddress, Protocol, Server, TlsMode};
use mailsetup::provider::Provider;
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{LOCAL_PARTS, needs, promise_with, repository, run, variety};

/// Hosts whose OAuth2 details are built into Thunderbird (`OAuth2Providers.sys.mjs`): it ignores it elsewhere.
const KNOWN_FOR_OAUTH2: &[&str] = &["imap.gmail.com", "smtp.gmail.com"];
/// What Thunderbird does where the file says nothing (`AccountConfig.sys.mjs`).
const DEFAULT_DAYS_ON_SERVER: u32 = 14;
/// Ten years: whoever leaves mail on the server until he deletes it finds it there.
const FOR_EVER: u32 = 3650;

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("thunderbird::makes_of_autoconfig_the_account_of_the_provider_file", of_autoconfig),
        promise_with("thunderbird::makes_of_autodiscover_the_account_of_the_provider_file", of_autodiscover),
    ]
}

/// An account, as Thunderbird says it and as the provider file says it.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
struct Account {
    name: String,
    servers: Vec<Said>,
    days_on_server: Option<u32>,
    /// Why there is none.
    refused: Option<String>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Said {
    protocol: String,
    host: String,
    port: u16,
    tls: String,
    auth: String,
    username: String,
}

/// A document that somebody with this address finds.
struct Task {
    provider: Provider,
    format: &'static Format,
    address: EmailAddress,
    document: String,
    number: usize,
}

fn of_autoconfig() -> Result<(), Completion> {
    judge("thunderbird", |task, seen| {
        let expected = Account::expected(&task.provider, &task.address, |_| true);
        is_said(&expected, seen)
    })
}

/// Autodiscover has no display name and no word for anything but a password; and Thunderbird derives the TLS
/// mode from the port: what it makes of an unusual pair is its own. (It takes autoconfig where it finds both.)
fn of_autodiscover() -> Result<(), Completion> {
    judge("outlook", |task, mut seen| {
        let takes_password = |server: &Server| server.auth.contains(&Authentication::Password);
        let mut expected = Account::expected(&task.provider, &task.address, takes_password);
        expected.name.clear();
        expected.days_on_server = expected.days_on_server.map(|_| DEFAULT_DAYS_ON_SERVER);
        for (said, meant) in seen.servers.iter_mut().zip(&mut expected.servers) {
            "password".clone_into(&mut meant.auth);
            if !says_its_mode(meant) {
                said.tls.clone_from(&meant.tls);
            }
        }
        is_said(&expected, seen)
    })
}

fn judge(format: &str, judgement: fn(&Task, Account) -> Result<(), String>) -> Result<(), Completion> {
    needs("thunderbird", "thunderbird")?;
    needs("python3", "python3")?;
    let accounts = match &*ACCOUNTS {
        Ok(accounts) => accounts,
        Err(NoAnswer::Stranger(reason)) => return Err(Completion::ignored_with(reason.clone())),
        Err(NoAnswer::Broken(reason)) => panic!("{reason}"),
    };
    let mut problems = Vec::new();
    for (task, account) in accounts.iter().filter(|(task, _)| task.format.name == format) {
        let account = serde_json::from_value(account.clone()).expect("an account");
        if let Err(problem) = judgement(task, account) {
            problems.push(format!(
                "{} for {}: {problem}\n{}",
                task.provider.id(),
                task.address,
                task.document
            ));
        }
    }
    let (number, all) = (problems.len(), accounts.len());
    assert!(problems.is_empty(), "{number} of {all} are not as they should be. The first:\n{}", problems[0]);
    Ok(())
}

fn is_said(expected: &Account, seen: Account) -> Result<(), String> {
    let seen = Account { days_on_server: seen.days_on_server.map(|days| days.min(FOR_EVER)), ..seen };
    match *expected == seen {
        true => Ok(()),
        false => Err(format!("expected {expected:#?}\nfound {seen:#?}")),
    }
}

/// Why there are no accounts.
enum NoAnswer {
    /// A Thunderbird whose inner names `account.js` does not know.
    Stranger(String),
    Broken(String),
}

/// Each task with Thunderbird's answer to it.
static ACCOUNTS: LazyLock<Result<Vec<(Task, Value)>, NoAnswer>> = LazyLock::new(|| {
    let tasks = tasks();
    let folder = TempDir::new().expect("a temporary folder");
    let list: Vec<Value> = tasks.iter().map(Task::to_json).collect();
    std::fs::write(folder.path().join("tasks.json"), Value::from(list).to_string()).expect("a file");
    let script = repository("tests/thunderbird/client.py").display().to_string();
    let output = run("python3", &["-I", &script, "tasks.json"], folder.path());
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    match output.status.code() {
        Some(0) => {}
        Some(3) => return Err(NoAnswer::Stranger(said)),
        _ => return Err(NoAnswer::Broken(said)),
    }
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(answers.len(), tasks.len(), "an answer for each task");
    Ok(tasks.into_iter().zip(answers).collect())
});

/// Both documents of every provider, for everybody with autoconfig and for one person with both.
fn tasks() -> Vec<Task> {
    let mut tasks = Vec::new();
    for provider in variety().providers() {
        for local_part in LOCAL_PARTS {
            let address: EmailAddress =
                format!("{local_part}@{}", provider.main_domain()).parse().expect("an address");
            let one = Addressee::one(address.clone());
            for (name, addressee) in
                [("thunderbird", &Addressee::Anyone), ("thunderbird", &one), ("outlook", &one)]
            {
                let format = by_name(name).expect("a format of that name");
                let bytes = match (format.render)(provider, addressee) {
                    Ok(bytes) => bytes,
                    // It cannot say that there is nothing but OAuth2.
                    Err(_) if name == "outlook" && provider.id().as_str() == "oauth2-only" => continue,
                    Err(reason) => panic!("{}: {reason}", provider.id()),
                };
                let document = String::from_utf8(bytes).expect("UTF-8");
                let (provider, number) = (provider.clone(), tasks.len());
                tasks.push(Task { provider, format, address: address.clone(), document, number });
            }
        }
    }
    // Thunderbird makes a number of what looks like one; Autodiscover has no way to stop it.
    tasks.retain(|task| {
        task.format.name != "outlook" || !["007", "1e5", "true"].contains(&task.address.local_part())
    });
    tasks
}

impl Task {
    fn to_json(&self) -> Value {
        json!({
            "format": self.format.name,
            "address": self.address.to_string(),
            // Each of its places in turn.
            "path": self.format.paths[self.number / 2 % self.format.paths.len()],
            "media_type": self.format.media_type,
            "document": self.document,
        })
    }
}

impl Account {
    /// What the provider file says, as far as it can be said.
    fn expected(provider: &Provider, address: &EmailAddress, can_be_said: fn(&Server) -> bool) -> Self {
        // Without TLS a password would be given away: such a server is passed over.
        let is_fit = |server: &&Server| server.tls != TlsMode::None && can_be_said(server);
        let named = |protocol| provider.published(protocol).find(is_fit);
        let servers: Vec<&Server> =
            [Protocol::Imap, Protocol::Pop3, Protocol::Smtp].into_iter().filter_map(named).collect();
        let has_pop3 = servers.iter().any(|server| server.protocol == Protocol::Pop3);
        Self {
            // Thunderbird fills in placeholders there too, whoever wrote them.
            name: provider.name.as_str().replace("%REALNAME%", "Fred Test"),
            servers: servers.into_iter().map(|server| Said::expected(server, address)).collect(),
            days_on_server: has_pop3.then(|| days_on_server(provider)),
            refused: None,
        }
    }
}

fn days_on_server(provider: &Provider) -> u32 {
    match &provider.pop3 {
        None => DEFAULT_DAYS_ON_SERVER,
        Some(options) if !options.leave_on_server => 0,
        Some(options) => options.days_on_server.map_or(FOR_EVER, u32::from),
    }
}

impl Said {
    fn expected(server: &Server, address: &EmailAddress) -> Self {
        let knows = |method: &&Authentication| {
            **method != Authentication::Oauth2 || KNOWN_FOR_OAUTH2.contains(&server.host.as_str())
        };
        Self {
            protocol: server.protocol.to_string(),
            host: server.host.to_string(),
            port: server.port.get(),
            tls: server.tls.to_string(),
            auth: server.auth.iter().find(knows).map(ToString::to_string).unwrap_or_default(),
            username: server.username.fill(address),
        }
    }
}

/// Whether the port alone says the TLS mode, by Thunderbird's rule (`readAutoDiscoverXML`).
fn says_its_mode(server: &Said) -> bool {
    let is_plain_port = [143, 110, 25, 587].contains(&server.port);
    (server.tls == "starttls") == is_plain_port
}
