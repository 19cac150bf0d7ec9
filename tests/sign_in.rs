//! Signing in: at real servers and at scripted ones, with the least that can harm an account, and without a
//! trace of the password.

mod dialogues;
mod kept;
mod makes;
mod refusals;
mod secrets;
mod sources;
mod usernames;
mod willing;

use libtest_mimic::Trial;

use crate::support::{ADDRESS, Outcome, PASSWORD, Verified, outcome};

pub fn trials() -> Vec<Trial> {
    [
        makes::trials(),
        refusals::trials(),
        dialogues::trials(),
        kept::trials(),
        sources::trials(),
        secrets::trials(),
        usernames::trials(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The name that all servers are published under.
const HOST: &str = "mail.example.test";

/// `verify --login` with a password, told as JSON.
fn signing_in(verified: &Verified, password: &str, more: &[&str]) -> Outcome {
    let arguments = [&["--json", "--login", ADDRESS], more].concat();
    outcome(verified.command(&arguments).env("MAILSETUP_PASSWORD", password))
}

/// The same with the right password.
fn signing_in_rightly(verified: &Verified) -> Outcome {
    signing_in(verified, PASSWORD, &[])
}

/// Of the findings, those from the offered authentication on.
fn of_login(findings: &str) -> String {
    const RULES: &[&str] = &[
        "login",
        "login-refused",
        "login-temporary",
        "login-not-tried",
        "mechanism-not-supported",
        "other-username",
        "authentication-not-offered",
    ];
    let mut kept = String::new();
    let mut is_kept = false;
    for line in findings.lines() {
        if !line.starts_with(' ') {
            let rule = line.split([' ', ':']).nth(1).unwrap_or_default();
            is_kept = RULES.contains(&rule);
        }
        if is_kept {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}
