//! What servers of many makes say to a sign-in, and what becomes of it: a dialogue, a file.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};

use super::{HOST, signing_in_rightly};
use crate::support::{
    Answering, Answers, Asked, Authority, NameServer, Verified, assert_as_in, cases, findings, promise_with,
};

/// Three answers of ten seconds, and much for a machine that is busy; what a server wants to be calculated may
/// take minutes.
const MOST_TIME: Duration = Duration::from_secs(45);

pub fn trials() -> Vec<Trial> {
    let trial = |file: std::path::PathBuf| {
        let name = format!("sign_in::{}", file.file_stem().expect("a name").display());
        promise_with(&name, move || is_understood(&file))
    };
    cases("verify/sign-in", "txt").into_iter().map(trial).collect()
}

fn is_understood(file: &Path) -> Result<(), Completion> {
    let answers = Answers::read(file);
    let authority = Authority::new()?;
    let server = Answering::start(&answers, &authority.good(&[HOST]));
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let asked = Asked::new(&answers.protocol, HOST, server.port(), &answers.tls);
    let asked = Asked { auth: answers.auth.clone(), ..asked };
    let start = Instant::now();
    let outcome = signing_in_rightly(&Verified::new(&[asked], &names.address(), authority.file()));
    assert!(start.elapsed() < MOST_TIME, "it took {:?}", start.elapsed());
    let mut seen = super::of_login(&findings(&outcome));
    let _ = writeln!(seen, "exit {}", outcome.code.expect("an exit code"));
    assert_as_in(file, &answers.with(&seen));
    Ok(())
}
