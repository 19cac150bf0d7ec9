//! Servers that would take any password from anybody, in the clear as well; and how to see that none came.

use std::fmt::Write as _;

use super::HOST;
use crate::support::{Answers, Heard};

/// One that offers signing in before TLS and inside, with STARTTLS or without.
pub fn willing(protocol: &str, tls: &str, start_tls: StartTls) -> Answers {
    let mut text = format!("{protocol} {tls} password\n---\n");
    if tls == "implicit" {
        text.push_str("TLS\n");
    }
    text.push_str(&answers(protocol, start_tls));
    if start_tls == StartTls::Works {
        let _ = write!(text, "TLS\n{}", answers(protocol, StartTls::Missing));
    }
    Answers::parse(&format!("{text}---\n"))
}

/// What comes of STARTTLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartTls {
    Missing,
    Refused,
    Works,
}

fn answers(protocol: &str, start_tls: StartTls) -> String {
    match protocol {
        "imap" => {
            let answer = if start_tls == StartTls::Works { "TAG OK go" } else { "TAG BAD no" };
            let offered = if start_tls == StartTls::Missing { "" } else { " STARTTLS" };
            format!(
                "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN{offered}\n\
                 CAPABILITY: TAG OK\nSTARTTLS: {answer}\nLOGOUT: * BYE\nLOGOUT: TAG OK\n\
                 AUTHENTICATE: + \n*: TAG OK welcome\n"
            )
        }
        "pop3" => {
            let answer = if start_tls == StartTls::Works { "+OK go" } else { "-ERR no" };
            let offered = if start_tls == StartTls::Missing { "" } else { "CAPA: STLS\n" };
            format!(
                "S: +OK ready\nCAPA: +OK\nCAPA: USER\nCAPA: SASL PLAIN LOGIN\n{offered}CAPA: .\nSTLS: {answer}\n\
                 AUTH: + \n*: +OK welcome\n"
            )
        }
        _ => {
            let answer = if start_tls == StartTls::Works { "220 go" } else { "502 no" };
            let offered = if start_tls == StartTls::Missing { "" } else { "EHLO: 250-STARTTLS\n" };
            format!(
                "S: 220 {HOST} ready\nEHLO: 250-{HOST}\n{offered}EHLO: 250 AUTH PLAIN LOGIN\nSTARTTLS: {answer}\n\
                 QUIT: 221 bye\nAUTH: 334 \n*: 235 welcome\n"
            )
        }
    }
}

/// Nothing but what anybody may say.
pub fn assert_no_sign_in(heard: &[Heard]) {
    const HARMLESS: &[&str] =
        &["CAPABILITY", "STARTTLS", "LOGOUT", "CAPA", "STLS", "QUIT", "EHLO [127.0.0.1]"];
    for Heard { line, .. } in heard {
        let is_tag =
            |word: &str| word.starts_with('m') && word[1..].bytes().all(|byte| byte.is_ascii_digit());
        let command =
            line.split_once(' ').filter(|(tag, _)| is_tag(tag)).map_or(line.as_str(), |(_, rest)| rest);
        assert!(HARMLESS.contains(&command), "{line:?} was said: {heard:#?}");
    }
    assert!(!heard.is_empty(), "nobody came");
}
