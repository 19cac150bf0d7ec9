//! The truth tables: `tests/formats/*.txt`, a row a test.

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, CannotSay};
use mailsetup::mail::Protocol;

use super::format;
use super::said::{Values, values};
use crate::support::{HEAD, Row, one, plain_server, promise, provider, rows, server};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, addressee) in [
        ("thunderbird", "anyone"),
        ("outlook", "ann@post.example"),
        ("apple", "ann@post.example"),
        ("apple-pop3", "ann@post.example"),
        ("k9s", "ann@post.example"),
    ] {
        for row in rows(&format!("formats/{name}.txt")) {
            let test = format!("formats::truth::{}::{}", name.replace('-', "_"), row.name());
            trials.push(promise(&test, move || server_is_said(name, addressee, &row)));
        }
    }
    for row in rows("formats/authentication.txt") {
        let test = format!("formats::truth::authentication::{}", row.name());
        trials.push(promise(&test, move || authentication_is_said(&row)));
    }
    for (at, row) in rows("formats/username.txt").into_iter().enumerate() {
        // Some rows differ in signs only.
        let test = format!("formats::truth::username::{:03}_{}", at + 1, row.name());
        trials.push(promise(&test, move || username_is_said(&row)));
    }
    trials
}

fn addressee(word: &str) -> Addressee {
    if word == "anyone" { Addressee::Anyone } else { one(word) }
}

/// The other servers of a provider whose server of a protocol is tried with a format.
fn others(format_name: &str, protocol: &str) -> String {
    let incoming = if format_name == "apple-pop3" { ("pop3", 995) } else { ("imap", 993) };
    match protocol {
        "smtp" => plain_server(incoming.0, "implicit", incoming.1),
        _ => plain_server("smtp", "implicit", 465),
    }
}

fn said(format_name: &str, text: &str, addressee: &Addressee, protocol: &str) -> Result<Values, CannotSay> {
    let provider = provider(text);
    let bytes = format(format_name).render(&provider, addressee)?;
    Ok(values(format(format_name), &bytes, protocol).expect("the server is named"))
}

/// Words: protocol, TLS mode, port.
fn server_is_said(format_name: &str, whom: &str, row: &Row) {
    let (protocol, tls, port) = (row.word(0), row.word(1), row.word(2).parse().unwrap());
    let text = format!("{HEAD}{}{}", plain_server(protocol, tls, port), others(format_name, protocol));
    let seen = said(format_name, &text, &addressee(whom), protocol);
    let Some(reason) = row.expected.strip_prefix("refused") else {
        let pair = |(key, value): &(String, String)| format!("{key}={value}");
        let seen: Vec<String> = seen.unwrap().all.iter().map(pair).collect();
        assert_eq!(seen.join(" "), row.expected, "{text}");
        return;
    };
    assert_refused_for(&seen.unwrap_err(), protocol, reason);
    // With a second one that can be said, that is named.
    let second = plain_server(protocol, "implicit", 4242).replace(".post.", ".second.");
    let seen = said(format_name, &format!("{text}{second}"), &addressee(whom), protocol).unwrap();
    assert!(seen.host.contains(".second."), "{seen:?}");
}

fn assert_refused_for(refusal: &CannotSay, protocol: &str, reason: &str) {
    let protocol: Protocol = protocol.parse().unwrap();
    let CannotSay::NoServer(of, passed_over) = refusal else { panic!("{refusal:?}") };
    assert_eq!(*of, protocol);
    assert_eq!(passed_over.len(), 1);
    assert!(reason.is_empty() || passed_over[0].reason == reason.trim(), "{refusal}");
}

/// Words: format, methods.
fn authentication_is_said(row: &Row) {
    let (name, methods) = (row.word(0), row.word(1).split(',').collect::<Vec<_>>());
    let incoming = if name == "apple-pop3" { "pop3" } else { "imap" };
    for protocol in [incoming, "smtp"] {
        let tried = server(protocol, "implicit", 4242, &methods, "%EMAILADDRESS%");
        let text = format!("{HEAD}{tried}{}", others(name, protocol));
        let seen = said(name, &text, &one("ann@post.example"), protocol);
        if let Some(reason) = row.expected.strip_prefix("refused") {
            assert_refused_for(&seen.unwrap_err(), protocol, reason);
            continue;
        }
        let key = match (name, protocol) {
            ("thunderbird", _) => "authentication",
            ("outlook", _) => "AuthRequired",
            ("k9s", _) => "authentication-type",
            (_, "smtp") => "OutgoingMailServerAuthentication",
            _ => "IncomingMailServerAuthentication",
        };
        assert_eq!(seen.unwrap().of(key).join(" "), row.expected, "{text}");
    }
}

/// Words: format, username, for whom.
fn username_is_said(row: &Row) {
    let (name, username, addressee) = (row.word(0), row.word(1), addressee(row.word(2)));
    let incoming = if name == "apple-pop3" { "pop3" } else { "imap" };
    let of = |protocol: &str, port| server(protocol, "implicit", port, &["password"], username);
    let text = format!("{HEAD}{}{}", of(incoming, 993), of("smtp", 465));
    for protocol in [incoming, "smtp"] {
        let seen = said(name, &text, &addressee, protocol);
        match row.expected.as_str() {
            "needs-address" => {
                let refusal = seen.unwrap_err();
                assert!(matches!(refusal, CannotSay::NeedsAddress(_)) && !refusal.is_defect(), "{refusal:?}");
            }
            expected if expected.starts_with("refused") => {
                let reason = expected.trim_start_matches("refused");
                assert_refused_for(&seen.unwrap_err(), incoming, reason);
            }
            expected => {
                let key = match (name, protocol) {
                    ("thunderbird" | "k9s", _) => "username",
                    ("outlook", _) => "LoginName",
                    (_, "smtp") => "OutgoingMailServerUsername",
                    _ => "IncomingMailServerUsername",
                };
                let seen = seen.unwrap();
                let found = seen.of(key);
                let expected = if expected == "-" { vec![] } else { vec![expected] };
                assert_eq!(found, expected, "{protocol}: {seen:?}");
            }
        }
    }
}
