//! What `verify` says to servers of many makes, and to those that no make should be: a dialogue, a file.

use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};

use crate::support::{
    Asked, Authority, Dialogue, NameServer, Scripted, Verified, assert_as_in, cases, findings, measured,
    promise_with,
};

/// Where the scripted servers seem to be.
const HOST: &str = "mail.example.test";

pub fn trials() -> Vec<Trial> {
    let folders =
        ["verify/transcripts/imap", "verify/transcripts/pop3", "verify/transcripts/smtp", "verify/evil"];
    let trial = |folder: &str, file: std::path::PathBuf| {
        let name = format!("{}::{}", folder.replace('/', "::"), file.file_stem().expect("a name").display());
        let is_evil = folder.ends_with("evil");
        promise_with(&name, move || if is_evil { survives(&file) } else { is_understood(&file) })
    };
    folders
        .iter()
        .flat_map(|folder| cases(folder, "txt").into_iter().map(|file| trial(folder, file)))
        .collect()
}

fn name_server() -> NameServer {
    NameServer::start(&format!("{HOST} A 127.0.0.1"))
}

fn asked(dialogue: &Dialogue, port: u16) -> Asked {
    Asked { auth: dialogue.auth.clone(), ..Asked::new(&dialogue.protocol, HOST, port, &dialogue.tls) }
}

fn is_understood(file: &Path) -> Result<(), Completion> {
    let dialogue = Dialogue::read(file);
    let authority = Authority::new()?;
    let server = Scripted::start(&dialogue.acts, &authority.good(&[HOST]));
    let names = name_server();
    let verified = Verified::new(&[asked(&dialogue, server.port())], &names.address(), authority.file());
    let (_, seen) = verified.findings(&[]);
    assert_as_in(file, &dialogue.with(&seen));
    let played = server.played();
    assert!(played.to_the_end > 0, "the dialogue was not played to its end: {played:?}");
    Ok(())
}

/// The longest answer that is waited for, and all that follows from it: three answers for one address, a
/// moment for the name, and much for a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(2);
const MOST_TIME: Duration = Duration::from_secs(3 * 2 + 2 + 6);

/// In KiB; what it must stay under, whatever comes.
const MOST_MEMORY: u64 = 64 * 1024;

fn survives(file: &Path) -> Result<(), Completion> {
    let dialogue = Dialogue::read(file);
    let authority = Authority::new()?;
    let server = Scripted::start(&dialogue.acts, &authority.good(&[HOST]));
    let names = name_server();
    let verified = Verified::new(&[asked(&dialogue, server.port())], &names.address(), authority.file());
    let patience = PATIENCE.as_secs().to_string();
    let run = measured(verified.command(&["--json", "--timeout", &patience]));
    assert!(run.time < MOST_TIME, "it took {:?}", run.time);
    assert!(run.peak < MOST_MEMORY, "{} KiB", run.peak);
    let seen = findings(&run.outcome);
    assert_exit_code(run.outcome.code, &seen);
    assert_as_in(file, &dialogue.with(&seen));
    Ok(())
}

/// 1 if anything fails, 2 if anything could not be found out; a server that does not tell how to sign in can
/// still be signed in to.
fn assert_exit_code(code: Option<i32>, seen: &str) {
    let lines =
        || seen.lines().filter(|line| !line.starts_with("unsure capabilities-unknown: the server does"));
    let has = |verdict: &str| lines().any(|line| line.starts_with(verdict));
    let expected = match (has("fail "), has("unsure ")) {
        (true, _) => 1,
        (false, true) => 2,
        (false, false) => 0,
    };
    assert_eq!(code, Some(expected), "{seen}");
}
