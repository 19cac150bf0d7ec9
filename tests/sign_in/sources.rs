//! Where a password comes from, and what is none.

use std::process::{Command, Stdio};

use libtest_mimic::{Completion, Trial};

use super::HOST;
use super::willing::{StartTls, willing};
use crate::support::{
    ADDRESS, Answering, Asked, Authority, NameServer, Outcome, PASSWORD, Verified, needs, outcome,
    promise_with, repository,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::a_password_is_read_from_a_descriptor", descriptor),
        promise_with("sign_in::a_password_is_read_from_a_pipe", pipe),
        promise_with("sign_in::a_password_is_read_from_the_environment", environment),
        promise_with("sign_in::a_password_is_asked_for_and_not_echoed", prompt),
        promise_with("sign_in::without_a_terminal_nobody_is_asked", without_a_terminal),
        promise_with("sign_in::what_is_no_password_is_not_sent", no_password),
        promise_with("sign_in::a_descriptor_that_is_not_open_is_told", no_descriptor),
    ]
}

/// A server that lets everybody in, and a provider that publishes it.
struct Stage {
    server: Answering,
    verified: Verified,
    _names: NameServer,
    _authority: Authority,
}

impl Stage {
    fn new() -> Result<Self, Completion> {
        let authority = Authority::new()?;
        let server =
            Answering::start(&willing("pop3", "implicit", StartTls::Missing), &authority.good(&[HOST]));
        let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
        let asked = Asked::new("pop3", HOST, server.port(), "implicit");
        let verified = Verified::new(&[asked], &names.address(), authority.file());
        Ok(Self { server, verified, _names: names, _authority: authority })
    }

    fn command(&self, more: &[&str]) -> Command {
        self.verified.command(&[&["--login", ADDRESS], more].concat())
    }

    /// The same call behind a shell, which opens descriptors.
    fn shell(&self, script: &str, more: &[&str]) -> Command {
        let called = self.command(more);
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).arg(called.get_program()).args(called.get_args());
        shell.current_dir(called.get_current_dir().expect("a folder")).env_remove("MAILSETUP_PASSWORD");
        shell
    }

    /// The passwords that the server heard, as SASL PLAIN has them.
    fn heard(&self) -> Vec<String> {
        let heard = self.server.heard().into_iter().filter_map(|heard| heard.decoded());
        heard.filter_map(|text| Some(text.split('\0').nth(2)?.to_owned())).collect()
    }

    fn lets_in(&self, outcome: &Outcome, password: &str) {
        assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
        assert_eq!(self.heard(), [password]);
    }
}

fn descriptor() -> Result<(), Completion> {
    // The line break of the file belongs to no password; a blank does.
    for (written, meant) in
        [("secret", "secret"), ("secret\n", "secret"), ("secret\r\n", "secret"), (" a b \n", " a b ")]
    {
        let stage = Stage::new()?;
        let file = stage.verified.file().with_extension("password");
        std::fs::write(&file, written).expect("a file");
        let mut shell = stage.shell("exec \"$0\" \"$@\" 3<\"$FILE\"", &["--password-fd", "3"]);
        // The descriptor is meant, whatever else there is.
        stage.lets_in(&outcome(shell.env("FILE", &file).env("MAILSETUP_PASSWORD", "another")), meant);
    }
    Ok(())
}

fn pipe() -> Result<(), Completion> {
    let stage = Stage::new()?;
    let mut shell = stage.shell("printf '%s\\n' \"$SECRET\" | \"$0\" \"$@\"", &["--password-fd", "0"]);
    stage.lets_in(&outcome(shell.env("SECRET", "päss")), "päss");
    Ok(())
}

fn environment() -> Result<(), Completion> {
    let stage = Stage::new()?;
    stage.lets_in(&outcome(stage.command(&[]).env("MAILSETUP_PASSWORD", PASSWORD)), PASSWORD);
    Ok(())
}

/// A pseudo-terminal of Python's; all that it showed comes back.
fn prompt() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let stage = Stage::new()?;
    let called = stage.command(&[]);
    let mut python = Command::new("python3");
    python.arg("-I").arg(repository("tests/sign_in/terminal.py")).arg("Pa55 wörd");
    python.arg(called.get_program()).args(called.get_args());
    python.current_dir(called.get_current_dir().expect("a folder")).env_remove("MAILSETUP_PASSWORD");
    let outcome = outcome(&mut python);
    stage.lets_in(&outcome, "Pa55 wörd");
    let shown = outcome.text();
    assert!(shown.contains("Password of fred@example.test: "), "{shown:?}");
    assert!(shown.contains("by PLAIN") && !shown.contains("Pa55") && !shown.contains("wörd"), "{shown:?}");
    Ok(())
}

fn without_a_terminal() -> Result<(), Completion> {
    needs("setsid", "util-linux")?;
    let stage = Stage::new()?;
    let mut shell = stage.shell("exec setsid --wait \"$0\" \"$@\"", &[]);
    let outcome = outcome(shell.stdin(Stdio::null()));
    is_refused(&stage, &outcome, "there is no terminal to ask for the password at");
    assert!(outcome.err.contains("--password-fd or MAILSETUP_PASSWORD"), "{}", outcome.err);
    Ok(())
}

fn is_refused(stage: &Stage, outcome: &Outcome, why: &str) {
    assert_eq!(outcome.code, Some(2), "{}{}", outcome.text(), outcome.err);
    assert!(outcome.out.is_empty(), "{}", outcome.text());
    assert!(outcome.err.contains(why), "{:?} does not say {why:?}", outcome.err);
    assert_eq!(stage.server.heard(), [], "the server was asked");
}

fn no_password() -> Result<(), Completion> {
    let long = "x".repeat(1_001);
    let cases = [
        ("", "the password is empty"),
        ("\n", "the password is empty"),
        (long.as_str(), "the password has more than 1000 octets"),
        ("Sesame\nopen", "a line break or a control character"),
        ("Sesame\ropen", "a line break or a control character"),
        ("Sesame\topen", "a line break or a control character"),
        ("Sesame\x1b[2J", "a line break or a control character"),
        ("Sesame\x7f", "a line break or a control character"),
        ("Sesame\u{85}open", "a line break or a control character"),
    ];
    let stage = Stage::new()?;
    let file = stage.verified.file().with_extension("password");
    let from_file = |bytes: &[u8]| {
        std::fs::write(&file, bytes).expect("a file");
        let mut shell = stage.shell("exec \"$0\" \"$@\" 3<\"$FILE\"", &["--password-fd", "3"]);
        outcome(shell.env("FILE", &file))
    };
    for (password, why) in cases {
        if password != "\n" {
            let outcome = outcome(stage.command(&[]).env("MAILSETUP_PASSWORD", password));
            is_refused(
                &stage,
                &outcome,
                &format!("MAILSETUP_PASSWORD: {why}").replace(": a", ": the password holds a"),
            );
            assert!(!outcome.err.contains("Sesame"), "{}", outcome.err);
        }
        let outcome = from_file(password.as_bytes());
        is_refused(&stage, &outcome, why);
        assert!(!outcome.err.contains("Sesame"), "{}", outcome.err);
    }
    is_refused(&stage, &from_file(b"Sesame\0open"), "a line break or a control character");
    is_refused(&stage, &from_file(b"Sesame\xff"), "expected UTF-8");
    is_refused(&stage, &from_file(&[b'x'; 1 << 20]), "the password has more than 1000 octets");
    Ok(())
}

fn no_descriptor() -> Result<(), Completion> {
    let stage = Stage::new()?;
    for number in ["9", "4294967295"] {
        is_refused(&stage, &outcome(&mut stage.command(&["--password-fd", number])), "--password-fd");
    }
    Ok(())
}
