//! The files of the ISPDB, imported and published again: every program makes the same account of both, but
//! where the reason is known. Needs the files beside the repository; no user's clone has them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use mailsetup::client::{Account, AccountServer, CLIENTS, Client, Refusal};
use mailsetup::format::{Addressee, by_name, xml};
use mailsetup::import::{Hint, Imported, provider_id, read};
use mailsetup::mail::{EmailAddress, TlsMode};

use super::looked;
use super::script::Script;
use crate::support::{assert_as_in, promise_with, repository};

pub fn trials() -> Vec<Trial> {
    vec![promise_with("clients::ispdb::published_again_it_means_the_same", published_again_it_means_the_same)]
}

/// The folder with the database, where it is.
fn folder() -> Result<PathBuf, Completion> {
    let folder = repository("../shared/corpora/ispdb");
    match folder.is_dir() {
        true => Ok(folder),
        false => Err(Completion::ignored_with("the files of the ISPDB are not beside this repository")),
    }
}

/// So many domains of a file are asked for: some name a hundred.
const MOST_DOMAINS: usize = 12;

/// What a program made of a document.
type Made = Result<Account, Refusal>;

/// One file, for one program: as it is, and published again.
struct Pair<'f> {
    file: &'f File,
    address: &'f EmailAddress,
    client: &'static Client,
    before: Made,
    after: Made,
}

/// A file of the database.
struct File {
    name: String,
    text: String,
    /// Who asks: somebody at each domain of what was imported.
    addresses: Vec<EmailAddress>,
    /// What comes out when it is imported and published again; why not.
    again: Result<Vec<u8>, String>,
}

fn published_again_it_means_the_same() -> Result<(), Completion> {
    let files: Vec<File> = files(&folder()?).iter().map(|path| File::read(path)).collect();
    assert!(files.len() > 100, "only {} files", files.len());
    let mut lines: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut unexplained = Vec::new();
    let asked = files.iter().flat_map(|file| file.addresses.iter().map(move |address| (file, address)));
    for (file, address) in asked {
        for client in CLIENTS.iter().filter(|client| reads_autoconfig(client)) {
            let pair = Pair::of(file, address, client);
            match pair.reason() {
                Some(reason) => {
                    lines.entry(format!("{}: {reason}", client.name)).or_default().insert(&file.name);
                }
                None => unexplained.push(pair.told()),
            }
        }
    }
    assert!(unexplained.is_empty(), "{} unexplained\n{}", unexplained.len(), unexplained.join("\n"));
    let table =
        lines.iter().map(|(reason, files)| format!("{:>4}  {reason}{}\n", files.len(), names(reason, files)));
    assert_as_in(&repository("tests/clients/ispdb.txt"), &table.collect::<String>());
    Ok(())
}

/// The files that a reason holds for, unless it is none: most are as they were.
fn names(reason: &str, files: &BTreeSet<&str>) -> String {
    match reason.ends_with(SAME) || reason.ends_with(NONE) {
        true => String::new(),
        false => {
            let files: Vec<&str> = files.iter().copied().collect();
            format!("\n          {}", files.join("\n          "))
        }
    }
}

const SAME: &str = "the same account";
const NONE: &str = "no account before, none after";

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "xml")).collect();
    files.sort();
    files
}

/// The others look for other things.
fn reads_autoconfig(client: &Client) -> bool {
    !["apple", "outlook-classic", "outlook", "srv", "pacc"].contains(&client.name)
}

impl File {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a file");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let day = "2026-11-01".parse().expect("a day");
        let hint = Hint::file(&name, day);
        let imported = read(text.as_bytes(), &hint).and_then(|imported| imported.complete(&hint));
        let imported = imported.unwrap_or_else(|error| panic!("{name}: {error}"));
        let addresses: Vec<EmailAddress> = imported
            .draft
            .domains
            .iter()
            .filter_map(|domain| format!("ann@{domain}").parse().ok())
            .take(MOST_DOMAINS)
            .collect();
        assert!(!addresses.is_empty(), "{name}: a domain");
        Self { again: again(&imported), name, text, addresses }
    }

    /// Whether a section of the file says this somewhere.
    fn says(&self, element: &str, is_meant: impl Fn(&str) -> bool) -> bool {
        self.sections().iter().any(|section| section.all(element).any(|one| is_meant(one.text.trim())))
    }

    fn sections(&self) -> Vec<xml::Element> {
        let root = xml::read(self.text.as_bytes()).expect("XML");
        let provider = root.first("emailProvider").expect("a provider");
        provider.all("incomingServer").chain(provider.all("outgoingServer")).cloned().collect()
    }

    /// Whether a section is about this server.
    fn names(&self, server: &AccountServer, domain: &str) -> bool {
        self.sections().iter().any(|section| {
            let text = |name: &str| section.text_of(name).unwrap_or_default().trim().to_owned();
            let host = text("hostname").replace("%EMAILDOMAIN%", domain).to_lowercase();
            let tls: &[TlsMode] = match text("socketType").as_str() {
                "SSL" => &[TlsMode::Implicit],
                "STARTTLS" => &[TlsMode::Starttls],
                _ => &[],
            };
            section.get_attribute("type") == Some(server.protocol.as_str())
                && (host, text("port")) == (server.host.to_string(), server.port.to_string())
                && server.tls.first() == tls.first()
        })
    }

    fn names_pop3_first(&self) -> bool {
        let mut types =
            self.sections().into_iter().filter_map(|one| one.get_attribute("type").map(str::to_owned));
        types.next().is_some_and(|first| first == "pop3") && types.any(|other| other == "imap")
    }

    fn lacks_a_username(&self) -> bool {
        self.sections().iter().any(|section| section.first("username").is_none())
    }

    /// All user names of the file, wherever they stand.
    fn usernames(&self) -> BTreeSet<String> {
        let parts = self.text.split("<username>").skip(1);
        parts.filter_map(|rest| rest.split("</username>").next()).map(|name| name.trim().to_owned()).collect()
    }

    /// Whether it names several servers of one protocol.
    fn has_several(&self) -> bool {
        let mut types: Vec<String> = self
            .sections()
            .iter()
            .filter_map(|section| section.get_attribute("type").map(str::to_owned))
            .collect();
        let all = types.len();
        types.sort();
        types.dedup();
        types.len() < all
    }
}

/// The file that would be published.
fn again(imported: &Imported) -> Result<Vec<u8>, String> {
    let id = provider_id(&imported.draft).ok_or("no id")?;
    let provider = imported.draft.load(&id).map_err(|error| error.to_string())?.provider;
    let format = by_name("thunderbird").expect("a format");
    format.render(&provider, &Addressee::Anyone).map_err(|reason| reason.to_string())
}

impl<'f> Pair<'f> {
    fn of(file: &'f File, address: &'f EmailAddress, client: &'static Client) -> Self {
        let made = |document: &[u8]| {
            looked(client, address, &Script::with_document_of(document, address.domain().as_str())).outcome
        };
        let after = match &file.again {
            Ok(document) => made(document),
            Err(reason) => Err(Refusal::new(reason.clone())),
        };
        Self { file, address, client, before: made(file.text.as_bytes()), after }
    }

    /// Why the two are the same, or are not; nothing where that is not known.
    fn reason(&self) -> Option<&'static str> {
        let domain = self.address.domain().as_str();
        let has_plain = self.file.says("socketType", |text| text == "plain");
        match (&self.before, &self.after) {
            (Ok(before), Ok(after)) if is_same(before, after) => Some(SAME),
            // Whatever the reason is: it is a server of the file, as the file says it.
            (_, Ok(after)) if !after.servers().all(|server| self.file.names(server, domain)) => None,
            (Err(_), Err(_)) => Some(NONE),
            (_, Err(_)) if self.file.again.is_err() => {
                Some("not published again: a way in or out has no TLS")
            }
            (Err(_), Ok(_)) if has_plain => Some("an account where a plain section had it refuse the file"),
            (Ok(before), Ok(_)) if uses_plain(before) => Some("TLS where it took a server without"),
            (Ok(before), Ok(after)) if self.file.has_several() && is_elsewhere(before, after) => {
                Some("the first server where it took another")
            }
            (_, Ok(_)) if self.file.names_pop3_first() => Some("IMAP first, where the file had POP3 first"),
            (Err(_), Ok(_)) if self.file.says("hostname", |text| text.contains('%')) => {
                Some("a host, where the file had a placeholder that it does not fill in")
            }
            (_, Ok(_)) if self.file.lacks_a_username() => {
                Some("a user name, where a section of the file had none")
            }
            (Ok(_), Ok(_)) if self.client.name == "fairemail" && self.file.usernames().len() > 1 => {
                Some("the user name of the section, where it took the last of the file")
            }
            _ => None,
        }
    }

    fn told(&self) -> String {
        let shown = |made: &Made| match made {
            Ok(account) => account.to_string(),
            Err(refusal) => format!("no account: {refusal}"),
        };
        format!(
            "{} {} {}\n  before: {}\n  after:  {}",
            self.file.name,
            self.address,
            self.client.name,
            shown(&self.before),
            shown(&self.after)
        )
    }
}

fn is_same(before: &Account, after: &Account) -> bool {
    (&before.incoming, &before.outgoing) == (&after.incoming, &after.outgoing)
}

/// Whether a server is another one, not only who signs in there and how.
fn is_elsewhere(before: &Account, after: &Account) -> bool {
    let places = |account: &Account| -> Vec<_> {
        let place = |one: &AccountServer| (one.protocol, one.host.clone(), one.port, one.tls.clone());
        account.servers().map(place).collect()
    };
    places(before) != places(after)
}

fn uses_plain(account: &Account) -> bool {
    account.servers().any(|server| server.tls.first() == Some(&TlsMode::None))
}
