//! `verify --write`: what becomes of a provider file, comments and all.
//!
//! A case is a file of three parts: the provider file before, the same afterwards, and what the program said of
//! it. IMPLICIT, STARTTLS and SUBMISSION stand for ports where servers are, DEAD for one where nobody is, and DAY for
//! today.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Completion, Trial};

use crate::support::{
    Answering, Answers, Asked, Authority, NameServer, Outcome, Verified, assert_as_in, cases, free_port,
    promise_with,
};

const HOST: &str = "mail.example.test";
/// What parts of a file stand between; TOML has no such line.
const BETWEEN: &str = "=====\n";

const IMAP: &str = "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nCAPABILITY: TAG OK\n\
                    LOGOUT: * BYE\nLOGOUT: TAG OK\n";
const OFFERS_TLS: &str = "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\n\
                          CAPABILITY: TAG OK\nSTARTTLS: TAG OK\nLOGOUT: * BYE\nLOGOUT: TAG OK\n";
const SMTP: &str = "S: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\nQUIT: 221 bye\n";

pub fn trials() -> Vec<Trial> {
    let trial = |file: std::path::PathBuf| {
        let name = format!("written::{}", file.file_stem().expect("a name").display());
        promise_with(&name, move || is_written(&file))
    };
    let files = cases("verify/write", "txt").into_iter().map(trial);
    files
        .chain([
            promise_with("written::json_is_not_written", json_is_not_written),
            promise_with("written::what_is_built_in_is_not_written", built_in_is_not_written),
            promise_with("written::line_ends_mark_and_mode_stay", line_ends_mark_and_mode_stay),
            promise_with("written::a_file_stays_with_its_owner", a_file_stays_with_its_owner),
            promise_with("written::a_wrong_password_changes_nothing", wrong_password),
            promise_with("written::a_file_that_stays_stops_no_other", stops_no_other),
        ])
        .collect()
}

/// The servers of all cases, and a name server and an authority for them.
struct Stage {
    servers: [Answering; 3],
    dead: u16,
    names: NameServer,
    authority: Authority,
}

impl Stage {
    fn new() -> Result<Self, Completion> {
        let authority = Authority::new()?;
        let certificate = authority.good(&[HOST]);
        let scripts = [
            format!("imap implicit password\n---\nTLS\n{IMAP}---\n"),
            format!("imap starttls password\n---\n{OFFERS_TLS}TLS\n{IMAP}---\n"),
            format!("smtp implicit password\n---\nTLS\n{SMTP}---\n"),
        ];
        let servers = scripts.map(|script| Answering::start(&Answers::parse(&script), &certificate));
        let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
        Ok(Self { servers, dead: free_port([127, 0, 0, 1].into()), names, authority })
    }

    fn ports(&self) -> [(&'static str, String); 4] {
        let [implicit, starttls, submission] = &self.servers;
        [
            ("IMPLICIT", implicit.port().to_string()),
            ("STARTTLS", starttls.port().to_string()),
            ("SUBMISSION", submission.port().to_string()),
            ("DEAD", self.dead.to_string()),
        ]
    }

    /// The call for a provider file of this text.
    fn of(&self, text: &str) -> Verified {
        let asked = Asked::new("imap", HOST, self.dead, "implicit");
        let verified = Verified::new(&[asked], &self.names.address(), self.authority.file());
        let text = self.ports().iter().fold(text.to_owned(), |text, (word, port)| text.replace(word, port));
        std::fs::write(verified.file(), text).expect("a file");
        verified
    }

    /// A text as it stands in a case.
    fn constant(&self, text: &str) -> String {
        let text = self.ports().iter().fold(text.to_owned(), |text, (word, port)| text.replace(port, word));
        text.replace(&today(), "DAY")
    }
}

fn today() -> String {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a clock that is set");
    mailsetup::mail::Date::of_unix_time(now.as_secs()).expect("a day of the calendar").to_string()
}

fn is_written(case: &Path) -> Result<(), Completion> {
    let text = std::fs::read_to_string(case).expect("a case");
    let before = text.split(BETWEEN).next().expect("a provider file");
    let stage = Stage::new()?;
    let verified = stage.of(before);
    let outcome = verified.run(&["--write"]);
    let after = std::fs::read_to_string(verified.file()).expect("a file");
    let mut seen =
        format!("{before}{BETWEEN}{}{BETWEEN}{}", stage.constant(&after), stage.constant(&told(&outcome)));
    let _ = writeln!(seen, "exit {}", outcome.code.expect("an exit code"));
    assert_as_in(case, &seen);
    // What was proven is proven; the order and the modes stay.
    let again = verified.run(&["--write"]);
    let unchanged = std::fs::read_to_string(verified.file()).expect("a file");
    assert_eq!(unchanged, after, "{}", again.text());
    assert!(
        outcome.code == Some(2) || again.text().ends_with("./test.toml: nothing to change\n"),
        "{}",
        again.text()
    );
    Ok(())
}

/// The summary and what follows, or the error.
fn told(outcome: &Outcome) -> String {
    let text = outcome.text();
    let at = text.rfind("\ntest: ").map_or(text.len(), |at| at + 1);
    format!("{}{}", &text[at..], outcome.err)
}

fn json_is_not_written() -> Result<(), Completion> {
    let stage = Stage::new()?;
    let verified = stage.of("");
    let file = verified.file().with_extension("json");
    std::fs::remove_file(verified.file()).expect("a file");
    let server = |protocol: &str, port: u16| {
        serde_json::json!({
            "protocol": protocol, "host": HOST, "port": port, "tls": "implicit", "auth": ["password"],
            "username": "%EMAILADDRESS%",
        })
    };
    let document = serde_json::json!({
        "name": "Test", "short-name": "Test", "domains": ["example.test"],
        "server": [server("imap", stage.servers[0].port()), server("smtp", stage.servers[2].port())],
    });
    std::fs::write(&file, document.to_string()).expect("a file");
    let outcome = verified.run(&["--write"]);
    assert_eq!(outcome.code, Some(2), "{}{}", outcome.text(), outcome.err);
    assert_eq!(outcome.err, "error: ./test.json: --write changes TOML files only\n");
    assert_eq!(outcome.text(), "", "somebody was asked");
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), document.to_string());
    Ok(())
}

fn built_in_is_not_written() -> Result<(), Completion> {
    let stage = Stage::new()?;
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let dns = stage.names.address();
    let outcome = crate::support::mailsetup(folder.path(), &["verify", "spectrum", "--write", "--dns", &dns]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(outcome.err, "error: --write: spectrum is built in; put a file of it into --providers\n");
    assert_eq!(outcome.text(), "");
    Ok(())
}

/// A server of a provider file.
fn block(kind: &str, protocol: &str, port: &str, tls: &str) -> String {
    format!(
        "[[{kind}]]\nprotocol = \"{protocol}\"\nhost = \"{HOST}\"\nport = {port}\ntls = \"{tls}\"\n\
         auth = [\"password\"]\nusername = \"%EMAILADDRESS%\"\n"
    )
}

fn file_of(domain: &str, blocks: &[String]) -> String {
    let head = format!("name = \"Test\"\nshort-name = \"Test\"\ndomains = [\"{domain}\"]\n\n");
    format!("{head}{}", blocks.join("\n"))
}

/// Root may change what is somebody else's; it stays his.
fn a_file_stays_with_its_owner() -> Result<(), Completion> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let stage = Stage::new()?;
    let text = file_of(
        "example.test",
        &[block("server", "imap", "STARTTLS", "implicit"), block("server", "smtp", "SUBMISSION", "implicit")],
    );
    let verified = stage.of(&text);
    let read_only = std::fs::Permissions::from_mode(0o444);
    std::fs::set_permissions(verified.file(), read_only).expect("a file of our own");
    let outcome = verified.run(&["--write"]);
    assert!(outcome.err.ends_with("the file is read-only\n"), "{}", outcome.err);
    assert_eq!(outcome.code, Some(2));
    std::fs::set_permissions(verified.file(), std::fs::Permissions::from_mode(0o600)).expect("our own");
    if chown(verified.file(), Some(1_234), Some(4_321)).is_err() {
        return Err(Completion::ignored_with("only root may give a file away"));
    }
    assert_eq!(verified.run(&["--write"]).code, Some(1));
    let found = std::fs::metadata(verified.file()).expect("a file");
    assert_eq!((found.uid(), found.gid(), found.mode() & 0o7777), (1_234, 4_321, 0o600));
    assert!(std::fs::read_to_string(verified.file()).expect("a file").contains("verified = "));
    Ok(())
}

fn line_ends_mark_and_mode_stay() -> Result<(), Completion> {
    use std::os::unix::fs::PermissionsExt as _;
    let stage = Stage::new()?;
    let wrong = file_of(
        "example.test",
        &[block("server", "imap", "STARTTLS", "implicit"), block("server", "smtp", "SUBMISSION", "implicit")],
    );
    for (mark, mode) in [("", 0o664), ("\u{feff}", 0o600)] {
        let before = format!("{mark}{}", wrong.replace('\n', "\r\n"));
        let verified = stage.of(&before);
        let set = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(verified.file(), set).expect("a file of our own");
        let outcome = verified.run(&["--write"]);
        let after = stage.constant(&std::fs::read_to_string(verified.file()).expect("a file"));
        assert!(after.contains("tls = \"starttls\"\r\n"), "{after:?}{}", outcome.err);
        assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after:?}");
        assert_eq!(after.matches('\u{feff}').count(), mark.chars().count(), "{after:?}");
        assert!(after.starts_with(mark), "{after:?}");
        let found = std::fs::metadata(verified.file()).expect("a file").permissions().mode();
        assert_eq!(found & 0o7777, mode, "{found:o}");
        let again = verified.run(&["--write"]);
        assert!(again.text().ends_with("./test.toml: nothing to change\n"), "{}", again.text());
    }
    Ok(())
}

/// The servers are as they were; it is the account that is not.
fn wrong_password() -> Result<(), Completion> {
    let mut stage = Stage::new()?;
    let refusing =
        IMAP.replace("LOGOUT: *", "AUTHENTICATE: + \n*: TAG NO [AUTHENTICATIONFAILED] no\nLOGOUT: *");
    let script = format!("imap implicit password\n---\nTLS\n{refusing}---\n");
    let other = Answering::start(&Answers::parse(&script), &stage.authority.good(&[HOST]));
    stage.servers[0] = other;
    let dated = format!("{}verified = 2020-02-29\n", block("server", "imap", "IMPLICIT", "implicit"));
    let candidate = block("candidate", "imap", "STARTTLS", "starttls");
    let verified =
        stage.of(&file_of("example.test", &[dated, block("server", "smtp", "DEAD", "implicit"), candidate]));
    let before = std::fs::read_to_string(verified.file()).expect("a file");
    let arguments = ["--write", "--login", "fred@example.test", "--only", "imap"];
    // The choice that `Verified` makes would let SMTP in.
    let mut command = verified.command(&arguments);
    let outcome = crate::support::outcome(command.env("MAILSETUP_PASSWORD", "mistyped"));
    let after = std::fs::read_to_string(verified.file()).expect("a file");
    assert!(outcome.text().contains("login-refused"), "{}{}", outcome.text(), outcome.err);
    let imap = |text: &str| text.split("\n[[").nth(1).map(ToOwned::to_owned);
    assert_eq!(imap(&after), imap(&before), "{}", outcome.text());
    assert!(after.contains("[[candidate]]") && after.contains("2020-02-29"), "{after}");
    Ok(())
}

fn stops_no_other() -> Result<(), Completion> {
    let stage = Stage::new()?;
    let blocks =
        [block("server", "imap", "STARTTLS", "implicit"), block("server", "smtp", "SUBMISSION", "implicit")];
    let verified = stage.of(&file_of("example.test", &blocks));
    let folder = verified.file().parent().expect("a folder").to_owned();
    let inline = |server: &str| {
        let members: Vec<&str> = server.lines().skip(1).collect();
        format!("{{ {} }}", members.join(", "))
    };
    let servers: Vec<String> = blocks.iter().map(|block| inline(block)).collect();
    let head = file_of("other.test", &[]);
    let text = format!("{head}server = [\n{},\n]\n", servers.join(",\n"));
    let text = stage.ports().iter().fold(text, |text, (word, port)| text.replace(word, port));
    std::fs::write(folder.join("another.toml"), &text).expect("a folder of our own");
    let dns = stage.names.address();
    let authority = stage.authority.file().display().to_string();
    let arguments =
        ["--providers", ".", "verify", "--all", "--only", HOST, "--dns", &dns, "--ca", &authority];
    let outcome = crate::support::mailsetup(&folder, &[&arguments[..], &["--write"]].concat());
    assert_eq!(outcome.code, Some(2), "{}{}", outcome.text(), outcome.err);
    let line =
        "error: ./another.toml: expected a [[server]] or [[candidate]] block for each server of the file\n";
    assert_eq!(outcome.err, line, "{}", outcome.text());
    assert_eq!(std::fs::read_to_string(folder.join("another.toml")).expect("a file"), text);
    let written = std::fs::read_to_string(verified.file()).expect("a file");
    assert!(written.contains("tls = \"starttls\""), "{written}");
    Ok(())
}
