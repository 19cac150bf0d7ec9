//! Clients that are slow, silent or deaf: each of them is cut off, and nobody else notices.

use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Http, Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with(
            "serve_transport::stillness::slow_clients_are_cut_off_and_keep_nobody_waiting",
            slowloris,
        ),
        promise_with("serve_transport::stillness::a_silent_client_is_cut_off", silence),
        promise_with(
            "serve_transport::stillness::a_handshake_that_does_not_begin_is_cut_off",
            silent_handshake,
        ),
        promise_with("serve_transport::stillness::a_body_that_does_not_come_is_told", slow_body),
        promise_with("serve_transport::stillness::a_client_that_never_reads_is_cut_off", deaf),
        promise_with("serve_transport::stillness::a_quiet_connection_is_kept_longer_than_a_request", idle),
    ]
}

/// What the server gives a request, and some more for a machine that has much else to do.
const CUT_OFF: Duration = Duration::from_secs(40);

/// 1,000 clients that send an octet a second, each of which would be within any time between two octets.
fn slowloris() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut slow: Vec<Http> = (0..1000).map(|_| served.connect()).collect();
    let start = Instant::now();
    let mut request = b"GET /nothing HTTP/1.1\r\nHost: here.example\r\nX: ".iter().chain([&b'a'; 1000]);
    let mut answered = 0;
    while !slow.is_empty() {
        assert!(start.elapsed() < CUT_OFF, "{} are still there", slow.len());
        let octet = [*request.next().expect("enough octets")];
        slow.retain_mut(|http| http.try_send(octet).is_ok());
        let asked = Instant::now();
        assert_answered(&served.connect().get("/nothing"));
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
        answered += 1;
        thread::sleep(Duration::from_secs(1)); // the attack itself, not a wait for luck
    }
    assert!(answered > 5, "cut off after {:?}", start.elapsed());
    Ok(())
}

#[track_caller]
fn assert_cut_off(http: &mut Http) {
    let start = Instant::now();
    assert!(http.is_at_end());
    assert!(start.elapsed() < CUT_OFF, "{:?}", start.elapsed());
}

fn silence() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let (mut silent, mut begun) = (served.connect(), served.connect());
    assert_answered(&begun.get("/nothing"));
    begun.send("GET ");
    assert_cut_off(&mut silent);
    assert_cut_off(&mut begun);
    Ok(())
}

fn silent_handshake() -> Result<(), Completion> {
    let authority = crate::support::Authority::new()?;
    let issued = authority.good(&["here.example"]);
    let (certificate, key) = (issued.chain.display().to_string(), issued.key.display().to_string());
    let served = Served::start(&["--tls-cert", &certificate, "--tls-key", &key])?;
    let mut http = served.connect();
    http.send([0x16, 0x03, 0x01]);
    assert_cut_off(&mut http);
    Ok(())
}

fn slow_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let begun = ["Content-Length: 1000\r\n", "Transfer-Encoding: chunked\r\n"].map(|headers| {
        let mut http = served.connect();
        http.send(format!("POST /nothing HTTP/1.1\r\nHost: a\r\n{headers}\r\n3"));
        http
    });
    for mut http in begun {
        let answer = http.answer();
        assert_eq!((answer.status, answer.header("connection")), (408, Some("close")));
        assert_cut_off(&mut http);
    }
    Ok(())
}

/// Asks and asks, until both sides wait for each other.
fn deaf() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    let start = Instant::now();
    let requests = "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000);
    while http.try_send(&requests).is_ok() {}
    // The client itself would give up after 60 seconds.
    assert!(start.elapsed() < CUT_OFF + CUT_OFF / 4, "{:?}", start.elapsed());
    assert_answered(&served.connect().get("/nothing"));
    let peak = served.peak();
    assert!(peak < 48 << 10, "{peak} KiB");
    Ok(())
}

/// Proxies keep connections for a minute.
fn idle() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    assert_answered(&http.get("/nothing"));
    assert!(http.is_silent(Duration::from_secs(13)), "closed, or something said");
    assert_answered(&http.get("/nothing"));
    drop(TcpStream::connect(served.address())); // and one that goes at once harms nobody
    assert_answered(&http.get("/nothing"));
    Ok(())
}
