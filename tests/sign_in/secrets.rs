//! A password is in nothing that the program writes, whatever it looks like and whatever servers do with it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use libtest_mimic::{Completion, Trial};

use super::HOST;
use crate::support::{
    ADDRESS, Answering, Answers, Asked, Authority, LOCAL_PART, NameServer, Verified, promise_with,
};

/// Passwords that are easily written in another way than they are.
fn passwords() -> Vec<String> {
    let long = "0aZ9-".repeat(200); // 1000 octets, and longer than what is shown of an answer
    let passwords = [
        "Xq7secretXq7",
        "qu\"ote \\back'slash",
        " blank behind ",
        "<&>;\"lt;%40%25",
        "--help=$(id)`id`{}",
        "пароль🔑密码",
        "ri\u{202e}ght\u{feff}left",
        "+/=====",
        "{12}",
        "short wi\u{301}de ＡＢＣ",
        &"ß".repeat(81),
    ];
    passwords.into_iter().map(str::to_owned).chain([long]).collect()
}

/// Servers that say again what they heard, as it came and decoded; by every way to sign in.
const ECHOES: &[(&str, &str)] = &[
    (
        "imap implicit password",
        "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nCAPABILITY: TAG OK\n\
         AUTHENTICATE: + \nLOGOUT: * BYE\nLOGOUT: TAG OK\n*: TAG NO LINE DECODED is wrong, DECODED LINE\n",
    ),
    (
        "imap implicit password",
        "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1\nCAPABILITY: TAG OK\nLITERAL: + go\n\
         LOGOUT: * BYE\nLOGOUT: TAG OK\n*: TAG NO [ALERT] what is LINE\n",
    ),
    (
        "imap implicit encrypted-password",
        "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=CRAM-MD5\nCAPABILITY: TAG OK\n\
         AUTHENTICATE: + PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+\n\
         LOGOUT: * BYE\nLOGOUT: TAG OK\n*: TAG NO LINE DECODED\n",
    ),
    (
        "pop3 implicit password",
        "S: +OK ready\nCAPA: +OK\nCAPA: USER\nCAPA: .\nUSER: +OK\nPASS: -ERR [AUTH] LINE\nQUIT: +OK\n",
    ),
    (
        "pop3 implicit password",
        "S: +OK ready\nCAPA: +OK\nCAPA: SASL LOGIN\nCAPA: .\nAUTH: + \nQUIT: +OK\n\
         ZnJlZ: + UGFzc3dvcmQ6\n*: -ERR [SYS/TEMP] LINE and DECODED\n",
    ),
    (
        "smtp implicit password",
        "S: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\nAUTH: 334 \nQUIT: 221 bye\n\
         *: 535-5.7.8 LINE\n*: 535 5.7.8 DECODED\n",
    ),
    (
        "smtp implicit password",
        "S: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\nAUTH: 334 \nQUIT: 221 bye\n*: nonsense LINE DECODED\n",
    ),
];

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::a_password_that_is_said_again_is_in_no_output", said_again),
        promise_with("sign_in::a_password_that_is_right_is_in_no_output", right),
    ]
}

fn said_again() -> Result<(), Completion> {
    for (settings, script) in ECHOES {
        let answers = Answers::parse(&format!("{settings}\n---\nTLS\n{script}---\n"));
        is_in_no_output(&answers, &passwords())?;
    }
    Ok(())
}

fn right() -> Result<(), Completion> {
    use super::willing::{StartTls, willing};
    for (protocol, passwords) in ["imap", "pop3", "smtp"].into_iter().zip(passwords().chunks(4)) {
        is_in_no_output(&willing(protocol, "implicit", StartTls::Missing), passwords)?;
    }
    Ok(())
}

/// Text, JSON, JUnit, Prometheus and the provider file; the list of processes as well.
fn is_in_no_output(answers: &Answers, passwords: &[String]) -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    for (number, password) in passwords.iter().enumerate() {
        let number = number + answers.protocol.len() + answers.auth[0].len();
        let server = Answering::start(answers, &certificate);
        let asked = Asked {
            auth: answers.auth.clone(),
            ..Asked::new(&answers.protocol, HOST, server.port(), "implicit")
        };
        let verified = Verified::new(&[asked], &names.address(), authority.file());
        let folder = verified.file().parent().expect("a folder").to_owned();
        // As text for one password, as JSON for the next; another server has them the other way round.
        let form = if number % 2 == 0 { "--json" } else { "--candidates" };
        let more = [form, "--login", ADDRESS, "--write", "--junit", "j.xml", "--prometheus", "p.prom"];
        let mut command = verified.command(&more);
        command.env("MAILSETUP_PASSWORD", password).env("CLICOLOR_FORCE", "1").env("COLUMNS", "400");
        let seen = all_that_is_seen(command, &folder);
        for (place, text) in &seen {
            for secret in forms(password) {
                let shown = String::from_utf8_lossy(text);
                assert!(find(text, &secret).is_none(), "{password:?} is in {place}, as {secret:?}:\n{shown}");
            }
        }
        assert!(!server.heard().is_empty(), "nobody came");
    }
    Ok(())
}

/// How a password may be written; of a long one, every piece of eight characters would be too much.
fn forms(password: &str) -> Vec<String> {
    let mut forms = vec![password.to_owned(), password.trim_end().to_owned()];
    let characters: Vec<char> = password.chars().collect();
    forms.extend(characters.chunks(8).filter(|piece| piece.len() == 8).map(|piece| piece.iter().collect()));
    forms.push(BASE64_STANDARD.encode(password));
    for username in [ADDRESS, LOCAL_PART] {
        let plain = BASE64_STANDARD.encode(format!("\0{username}\0{password}"));
        // What stands before is the username's, which is no secret.
        let secret = &plain[(username.len() + 2).div_ceil(3) * 4..];
        forms.extend((secret.len() >= 8).then(|| secret[..8].to_owned()));
        forms.push(plain);
    }
    let all: Vec<String> = forms.iter().flat_map(|form| [json(form), xml(form), form.clone()]).collect();
    all
}

fn json(text: &str) -> String {
    serde_json::to_string(text).expect("a text").trim_matches('"').to_owned()
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Where a text stands among octets, in capitals or not.
fn find(octets: &[u8], text: &str) -> Option<usize> {
    octets.windows(text.len()).position(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

/// What the program writes to its outputs and into its folder, and what it shows of itself meanwhile.
fn all_that_is_seen(mut command: Command, folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let process = PathBuf::from(format!("/proc/{}", child.id()));
    let mut seen = Vec::new();
    while child.try_wait().expect("a child of ours").is_none() {
        for file in ["cmdline", "comm", "status"] {
            seen.push((file.to_owned(), std::fs::read(process.join(file)).unwrap_or_default()));
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    seen.dedup();
    let output = child.wait_with_output().expect("the program's output");
    seen.push(("standard output".to_owned(), output.stdout));
    seen.push(("standard error".to_owned(), output.stderr));
    let files: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    seen.extend(
        files.into_iter().map(|file| (file.display().to_string(), std::fs::read(&file).expect("a file"))),
    );
    seen
}
