//! Whom a proxy asks for, and how often anybody may ask.

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::proxies::nobody_is_believed_by_default", nobody),
        promise_with("serve_transport::proxies::a_trusted_one_tells_the_client", trusted),
        promise_with("serve_transport::proxies::a_trusted_one_tells_the_host", host),
        promise_with("serve_transport::proxies::one_behind_a_unix_socket_is_trusted_by_name", unix),
        promise_with("serve_transport::proxies::each_client_has_its_rate", rate),
        promise_with("serve_transport::proxies::a_64_of_ipv6_is_one_client", network),
        promise_with("serve_transport::proxies::who_is_not_known_is_not_counted", not_counted),
        promise_with("serve_transport::proxies::rate_0_is_any", any_rate),
    ]
}

/// Whose request the log says it was, with these headers.
fn client(served: &Served, headers: &str) -> Option<String> {
    assert_answered(&served.connect().ask("GET", "/nothing", headers));
    let log = served.log();
    let line = log.lines().rev().find(|line| line.contains(" answered ")).expect("a line");
    line.split_once(" from=").map(|(_, address)| address.to_owned())
}

fn nobody() -> Result<(), Completion> {
    let served = Served::start(&["--log-addresses"])?;
    for headers in ["", "X-Forwarded-For: 198.51.100.1\r\n", "Forwarded: for=198.51.100.1\r\n"] {
        assert_eq!(client(&served, headers).as_deref(), Some("127.0.0.1"), "{headers}");
    }
    let other = Served::start(&["--log-addresses", "--trusted-proxy", "10.0.0.0/8,unix"])?;
    assert_eq!(client(&other, "X-Forwarded-For: 198.51.100.1\r\n").as_deref(), Some("127.0.0.1"));
    Ok(())
}

fn trusted() -> Result<(), Completion> {
    let served = Served::start(&["--log-addresses", "--trusted-proxy", "127.0.0.1,10.0.0.0/8"])?;
    for (headers, expected) in [
        ("X-Forwarded-For: 198.51.100.1\r\n", Some("198.51.100.1")),
        // What the client says of itself stands left of what the proxy saw.
        ("X-Forwarded-For: 203.0.113.1, 198.51.100.1\r\n", Some("198.51.100.1")),
        ("X-Forwarded-For: 203.0.113.1\r\nX-Forwarded-For: 198.51.100.1, 10.1.2.3\r\n", Some("198.51.100.1")),
        ("X-Forwarded-For: 2001:db8::1\r\n", Some("2001:db8::1")),
        ("X-Forwarded-For: \u{e9}\r\n", None),
        ("", None),
    ] {
        assert_eq!(client(&served, headers).as_deref(), expected, "{headers}");
    }
    Ok(())
}

fn host() -> Result<(), Completion> {
    for (trusted, expected) in [
        (&[][..], 404),
        (&["--trusted-proxy", "127.0.0.1"], 200),
        (&["--trusted-proxy", "10.0.0.0/8,unix"], 404),
    ] {
        let served = Served::start(trusted)?;
        let headers = "X-Forwarded-Host: autoconfig.rr.com\r\n";
        let answer = served.connect().ask("GET", "/mail/config-v1.1.xml", headers);
        assert_eq!(answer.status, expected, "{trusted:?}: {answer:?}");
        assert_eq!(answer.text().contains("<domain>rr.com</domain>"), expected == 200, "{}", answer.text());
    }
    Ok(())
}

fn unix() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    for (trusted, expected) in [(&[][..], None), (&["--trusted-proxy", "unix"], Some("198.51.100.1"))] {
        let address = format!("unix:{}", folder.path().join("socket").display());
        let served =
            Served::start_with(&[], &[&["--log-addresses", "--listen", &address], trusted].concat())?;
        assert_eq!(client(&served, "X-Forwarded-For: 198.51.100.1\r\n").as_deref(), expected);
    }
    Ok(())
}

/// How many of so many requests are answered, if one a second is.
fn answered(served: &Served, headers: impl Fn(usize) -> String, number: usize) -> usize {
    let mut answered = 0;
    for at in 0..number {
        let answer = served.connect().ask("GET", "/nothing", &headers(at));
        if answer.status == 429 {
            let wait = answer.header("retry-after").and_then(|text| text.parse::<u32>().ok());
            assert!(wait.is_some_and(|wait| (1..=5).contains(&wait)), "{answer:?}");
        } else {
            assert_answered(&answer);
            answered += 1;
        }
    }
    answered
}

fn from(client: &str) -> impl Fn(usize) -> String {
    move |_| format!("X-Forwarded-For: {client}\r\n")
}

const ONE_A_SECOND: &[&str] =
    &["--rate", "1", "--log", "none", "--metrics", "127.0.0.1:0", "--trusted-proxy", "127.0.0.1"];

fn rate() -> Result<(), Completion> {
    let served = Served::start(ONE_A_SECOND)?;
    let of_many = answered(&served, from("198.51.100.1"), 60);
    assert!((4..60).contains(&of_many), "{of_many}");
    assert_eq!(answered(&served, from("198.51.100.2"), 4), 4, "another client");
    assert!(
        served.metrics().contains("mailsetup_refused_total{reason=\"too-many\"} "),
        "{}",
        served.metrics()
    );
    Ok(())
}

fn network() -> Result<(), Completion> {
    let served = Served::start(ONE_A_SECOND)?;
    let of_many = answered(&served, |at| format!("X-Forwarded-For: 2001:db8:1:2:{at:x}::1\r\n"), 60);
    assert!((4..60).contains(&of_many), "{of_many}");
    assert_eq!(answered(&served, from("2001:db8:1:3::1"), 4), 4, "another network");
    Ok(())
}

fn not_counted() -> Result<(), Completion> {
    let served = Served::start(ONE_A_SECOND)?;
    assert_eq!(answered(&served, |_| String::new(), 40), 40, "a proxy that does not tell for whom it asks");
    assert_eq!(answered(&served, from("127.0.0.1"), 40), 40, "the machine itself");
    let served = Served::start(&["--rate", "1"])?;
    assert_eq!(answered(&served, from("198.51.100.1"), 40), 40, "loopback, whatever it says");
    Ok(())
}

fn any_rate() -> Result<(), Completion> {
    let served = Served::start(&["--rate", "0", "--trusted-proxy", "127.0.0.1"])?;
    assert_eq!(answered(&served, from("198.51.100.1"), 60), 60);
    Ok(())
}
