//! What starts, ends.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;

use libtest_mimic::{Completion, Trial};
use rustix::process::Pid;

use crate::support::{
    Authority, Courier, Daemon, Dovecot, Exim, Mail, Postfix, Submission, lives, promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("servers::nothing_is_left_of_dovecot_and_postfix", dovecot_and_postfix),
        promise_with("servers::nothing_is_left_of_courier", courier),
        promise_with("servers::nothing_is_left_of_exim", exim),
    ]
}

/// A test that fails drops its servers while it panics.
fn is_gone_after_a_panic<Server>(servers: Server, daemons: impl Fn(&Server) -> Vec<&Daemon>) {
    let running: Vec<(Pid, PathBuf)> =
        daemons(&servers).into_iter().map(|daemon| (daemon.group(), daemon.log_file().to_owned())).collect();
    for (group, file) in &running {
        assert!(lives(*group) && file.exists(), "{}", file.display());
    }
    let failed = catch_unwind(AssertUnwindSafe(move || {
        let _servers = servers;
        resume_unwind(Box::new(())); // a panic that says nothing
    }));
    assert!(failed.is_err());
    for (group, file) in running {
        assert!(!lives(group), "something lives on");
        assert!(!file.exists(), "{} is left", file.display());
    }
}

fn dovecot_and_postfix() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&["mail.example.test"]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    is_gone_after_a_panic((dovecot, postfix), |(dovecot, postfix)| vec![dovecot.daemon(), postfix.daemon()]);
    Ok(())
}

fn courier() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&["mail.example.test"]);
    let courier = Courier::start(&Mail::usual(&certificate))?;
    is_gone_after_a_panic(courier, |server| vec![server.daemon()]);
    Ok(())
}

fn exim() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&["mail.example.test"]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let exim = Exim::start(&Submission::usual(&certificate, &dovecot))?;
    is_gone_after_a_panic(exim, |server| vec![server.daemon()]);
    Ok(())
}
