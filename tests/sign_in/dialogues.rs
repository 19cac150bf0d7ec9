//! What servers of many makes say to a sign-in, and what becomes of it: a dialogue, a file.

use std::path::Path;

use libtest_mimic::{Completion, Trial};

use super::{HOST, signing_in_rightly};
use crate::support::{
    Answering, Answers, Asked, Authority, NameServer, Verified, assert_as_in, cases, findings, promise_with,
};

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
    let outcome = signing_in_rightly(&Verified::new(&[asked], &names.address(), authority.file()));
    let mut seen = super::of_login(&findings(&outcome));
    seen.push_str(&format!("exit {}\n", outcome.code.expect("an exit code")));
    assert_as_in(file, &answers.with(&seen));
    Ok(())
}
