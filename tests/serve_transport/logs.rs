//! What is written down, and what never is.

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::logs::a_line_per_request_tells_of_no_person", || secrets("text")),
        promise_with("serve_transport::logs::nor_does_a_line_of_json", || secrets("json")),
        promise_with("serve_transport::logs::addresses_are_shown_to_who_asks_for_them", addresses),
        promise_with("serve_transport::logs::json_is_json", json),
        promise_with("serve_transport::logs::none_is_no_line_per_request", none),
    ]
}

/// What a request may have in it that nobody is to find again.
const SECRETS: &[&str] =
    &["ann", "secret", "YW5uOnNlY3JldA", "session", "198.51.100.7", "127.0.0.1 ", "127.0.0.1\"", "\u{1b}"];

/// Requests that are full of it, good ones and bad ones.
fn say_secrets(served: &Served) {
    let headers = "Authorization: Basic YW5uOnNlY3JldA==\r\nProxy-Authorization: Basic YW5uOnNlY3JldA==\r\n\
                   Cookie: session=ann\r\nX-Forwarded-For: 198.51.100.7\r\nUser-Agent: Thunderbird/128 ann@secret.example\r\n\
                   Referer: http://secret.example/?email=ann\r\n";
    for target in ["/ann@secret.example/nothing?emailaddress=ann@secret.example", "/%1b%5b2J/ann", "/\u{f6}"]
    {
        served.connect().ask("GET", target, headers);
        served.connect().ask("SECRET-ann", target, headers);
        served.connect().ask("POST", target, &format!("{headers}Content-Length: 99999\r\n"));
    }
    let mut http = served.connect();
    http.send(format!(
        "POST /nothing HTTP/1.1\r\nHost: ann.secret\r\n{headers}Content-Length: 10\r\n\r\nann@secret"
    ));
    assert_answered(&http.answer());
    let mut http = served.connect();
    http.send("ann@secret.example\r\n\r\n");
    http.answer();
}

fn secrets(form: &str) -> Result<(), Completion> {
    for more in [&["--log-connections"][..], &[]] {
        let served = Served::start(&[&["--log", form], more].concat())?;
        say_secrets(&served);
        let log = served.log();
        let lines: Vec<&str> = log.lines().filter(|line| !line.contains("listening on")).collect();
        assert!(lines.len() > 9, "{log}");
        for line in lines {
            for secret in SECRETS {
                assert!(!line.to_lowercase().contains(&secret.to_lowercase()), "{secret:?} in {line}");
            }
        }
    }
    Ok(())
}

fn addresses() -> Result<(), Completion> {
    let served = Served::start(&["--log-addresses"])?;
    say_secrets(&served);
    assert!(served.log().contains(" from=127.0.0.1\n"), "{}", served.log());
    for secret in ["secret\"", "YW5uOnNlY3JldA", "session", "198.51.100.7"] {
        assert!(!served.log().contains(secret), "{secret}: {}", served.log());
    }
    Ok(())
}

fn json() -> Result<(), Completion> {
    let served = Served::start(&["--log", "json"])?;
    let mut http = served.connect();
    http.ask("HEAD", "/nothing", "User-Agent: Mozilla/5.0 (X11) Gecko/20100101 Thunderbird/128.0\r\n");
    let log = served.log();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let line = lines.last().expect("a line");
    for (name, value) in [("method", "HEAD"), ("client", "thunderbird"), ("level", "INFO")] {
        assert_eq!(line[name], value, "{line}");
    }
    for name in ["status", "bytes", "microseconds"] {
        assert!(line[name].is_u64(), "{name}: {line}");
    }
    for name in ["timestamp", "page", "result"] {
        assert!(line[name].is_string(), "{name}: {line}");
    }
    Ok(())
}

fn none() -> Result<(), Completion> {
    let served = Served::start(&["--log", "none", "--log-addresses"])?;
    say_secrets(&served);
    let log = served.log();
    assert!(log.lines().count() == 2 && log.contains("serving") && log.contains("listening on"), "{log}");
    Ok(())
}
