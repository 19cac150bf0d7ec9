//! What is written down, and what never is.

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::logs::a_line_per_request_tells_of_no_person", || secrets("text")),
        promise_with("serve_transport::logs::nor_does_a_line_of_json", || secrets("json")),
        promise_with("serve_transport::logs::addresses_are_shown_to_who_asks_for_them", addresses),
        promise_with("serve_transport::logs::what_is_found_is_told_without_a_person", || found("text")),
        promise_with("serve_transport::logs::and_so_it_is_in_json", || found("json")),
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

/// What Outlook says.
const AUTODISCOVER: &str = "\
<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\">\
<Request><EMailAddress>ann@rr.com</EMailAddress><AcceptableResponseSchema>\
http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\
</AcceptableResponseSchema></Request></Autodiscover>";

/// The lines of two requests whose answers have an address in them: in the path, and in the body.
fn lines_of_addresses(served: &Served) -> Vec<String> {
    let before = served.log().lines().count();
    let found = served.connect().get("/mail/config-v1.1.xml?emailaddress=ann@rr.com");
    let mut http = served.connect();
    let length = AUTODISCOVER.len();
    http.send(format!(
        "POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: here.example\r\nContent-Type: text/xml\r\n\
         Content-Length: {length}\r\n\r\n{AUTODISCOVER}"
    ));
    for answer in [found, http.answer()] {
        assert_eq!((answer.status, answer.text().contains("ann@rr.com")), (200, true), "{answer:?}");
    }
    let lines: Vec<String> = served.log().lines().skip(before).map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    lines
}

fn found(form: &str) -> Result<(), Completion> {
    let served = Served::start(&["--log", form])?;
    for line in lines_of_addresses(&served) {
        assert!(line.contains("rr.com") && !line.contains("ann") && !line.contains("127.0.0.1"), "{line}");
    }
    let served = Served::start(&["--log", form, "--log-addresses"])?;
    for line in lines_of_addresses(&served) {
        assert!(line.contains("\"ann@rr.com\"") && line.contains("127.0.0.1"), "{line}");
    }
    Ok(())
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
