//! How large a request may be: what is larger gets a clean answer, and harms nobody.

use std::net::UdpSocket;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Http, Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::bounds::a_head_of_17_kib_is_refused", large_head),
        promise_with("serve_transport::bounds::a_head_without_end_is_refused", endless_head),
        promise_with("serve_transport::bounds::of_headers_64_are_borne", number_of_headers),
        promise_with("serve_transport::bounds::a_long_target_is_refused", long_target),
        promise_with("serve_transport::bounds::a_large_body_is_refused_before_it_is_sent", announced_body),
        promise_with("serve_transport::bounds::of_32_mib_the_refusal_arrives", sent_body),
        promise_with("serve_transport::bounds::of_32_mib_in_chunks_the_refusal_arrives", chunked_body),
        promise_with("serve_transport::bounds::a_body_of_16_kib_is_read", largest_body),
        promise_with("serve_transport::bounds::a_body_that_is_refused_is_not_asked_for", unasked_body),
        promise_with("serve_transport::bounds::what_is_not_http_is_refused", nonsense),
        promise_with("serve_transport::bounds::one_host_is_needed", hosts),
        promise_with("serve_transport::bounds::there_is_no_way_through", connect),
        promise_with("serve_transport::bounds::a_third_connection_waits_for_one_of_two", connections),
        promise_with("serve_transport::bounds::idle_connections_make_room_for_new_ones", crowd),
        promise_with("serve_transport::bounds::connections_that_ask_are_not_idle", busy_crowd),
        promise_with("serve_transport::bounds::one_client_cannot_have_all_connections", one_client),
        promise_with("serve_transport::bounds::the_limit_of_open_files_is_raised", open_files),
    ]
}

/// So much more than anybody would read into memory.
const LARGE: usize = 32 << 20;

/// Whether the server lives on, and has not read all that into memory.
fn assert_well(served: &Served) {
    assert_answered(&served.connect().get("/nothing"));
    let peak = served.peak();
    assert!(peak < 48 << 10, "{peak} KiB"); // a debug build, with its code; 32 MiB more would show
}

fn large_head() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    let answer = http.ask("GET", "/nothing", &format!("X-Long: {}\r\n", "a".repeat(17 << 10)));
    assert_eq!((answer.status, answer.header("connection")), (431, Some("close")));
    assert!(http.is_at_end());
    assert_answered(&served.connect().ask(
        "GET",
        "/nothing",
        &format!("X-Long: {}\r\n", "a".repeat(15 << 10)),
    ));
    assert_well(&served);
    Ok(())
}

fn endless_head() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("GET /nothing HTTP/1.1\r\nHost: here.example\r\n");
    // The server stops to read at some time, and its refusal is there all the same.
    for number in 0..LARGE / 1024 {
        if http.try_send(format!("X-{number}: {}\r\n", "a".repeat(1000))).is_err() {
            break;
        }
    }
    assert_eq!(http.answer().status, 431);
    assert_well(&served);
    Ok(())
}

fn number_of_headers() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let headers = |number: usize| {
        "X-Number: a
"
        .repeat(number)
    };
    assert_answered(&served.connect().ask("GET", "/nothing", &headers(63))); // and Host
    let mut http = served.connect();
    assert_eq!(http.ask("GET", "/nothing", &headers(64)).status, 431);
    assert!(http.is_at_end());
    Ok(())
}

fn long_target() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    assert_answered(&served.connect().get(&format!("/{}", "a".repeat(8000))));
    for path in [format!("/{}", "a".repeat(9000)), format!("/nothing?email={}", "a".repeat(9000))] {
        let mut http = served.connect();
        assert_eq!(http.get(&path).status, 414);
        assert!(http.is_at_end());
    }
    Ok(())
}

fn announced_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    for length in ["16385", "33554432", "9223372036854775807"] {
        let mut http = served.connect();
        http.send(format!("POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n"));
        assert_eq!(http.answer().status, 413, "{length}");
        assert!(http.is_at_end());
    }
    Ok(())
}

/// A client that sends everything before it reads must not find its answer taken back.
fn sent_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send(format!("POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: {LARGE}\r\n\r\n"));
    for _ in 0..LARGE / (64 << 10) {
        if http.try_send(vec![b'a'; 64 << 10]).is_err() {
            break;
        }
    }
    assert_eq!(http.answer().status, 413);
    assert_well(&served);
    Ok(())
}

fn chunked_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("POST /nothing HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for _ in 0..LARGE / 4096 {
        if http.try_send(format!("1000\r\n{}\r\n", "a".repeat(4096))).is_err() {
            break;
        }
    }
    assert_eq!(http.answer().status, 413);
    assert_well(&served);
    Ok(())
}

fn largest_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    let body = "a".repeat(16 << 10);
    for _ in 0..2 {
        http.send(format!(
            "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ));
        assert_answered(&http.answer());
        http.send("POST /nothing HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        http.send(format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len()));
        assert_answered(&http.answer());
        // Without a length there is none (RFC 9112 section 6.3).
        http.send("POST /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
        assert_answered(&http.answer());
    }
    Ok(())
}

fn unasked_body() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("POST /nothing HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 20000\r\n\r\n");
    assert_eq!(http.answer().status, 413);
    Ok(())
}

fn nonsense() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    for said in [
        "HELLO\r\n\r\n",
        "GET /nothing HTTP/3.7\r\nHost: a\r\n\r\n",
        "GET /no thing HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /nothing HTTP/1.1\r\nHost: a\r\nX-\u{1}: b\r\n\r\n",
        "GET /nothing HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}hello, this is TLS\r\n\r\n",
    ] {
        let mut http = served.connect();
        http.send(said);
        assert_eq!(http.answer().status, 400, "{said:?}");
        assert!(http.is_at_end());
    }
    // A request that could be read in two ways (RFC 9112 section 6.3) is not read at all.
    for headers in [
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: five\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
        "Transfer-Encoding: identity\r\n",
    ] {
        let mut http = served.connect();
        http.send(format!("POST /nothing HTTP/1.1\r\nHost: a\r\n{headers}\r\nabcdef"));
        assert_eq!(http.answer().status, 400, "{headers:?}");
        assert!(http.is_at_end());
    }
    assert_well(&served);
    Ok(())
}

fn hosts() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    for headers in ["", "Host: a.example\r\nHost: b.example\r\n"] {
        let mut http = served.connect();
        http.send(format!("GET /nothing HTTP/1.1\r\n{headers}\r\n"));
        assert_eq!(http.answer().status, 400, "{headers:?}");
        assert!(http.is_at_end());
    }
    Ok(())
}

fn connect() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("CONNECT mail.example:25 HTTP/1.1\r\nHost: mail.example:25\r\n\r\n");
    let answer = http.answer();
    assert_eq!((answer.status, answer.header("allow").is_some()), (405, true));
    assert!(http.is_at_end());
    Ok(())
}

/// Connections in the midst of a request.
fn begun(served: &Served, number: usize) -> Vec<Http> {
    let begin = |_| {
        let mut http = served.connect();
        assert_answered(&http.get("/nothing"));
        http.send("GET /nothing HTTP/1.1\r\n");
        http
    };
    (0..number).map(begin).collect()
}

fn connections() -> Result<(), Completion> {
    let served = Served::start(&["--max-connections", "2"])?;
    let mut open = begun(&served, 2);
    let mut third = served.connect();
    third.send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(third.is_silent(Duration::from_millis(300)));
    open[0].send("Host: a\r\n\r\n");
    assert_answered(&open[0].answer());
    drop(open.remove(0));
    assert_answered(&third.answer());
    Ok(())
}

/// Longer than a crowded server keeps who does not ask, and far less than the others it keeps.
const SOON: Duration = Duration::from_secs(30);

fn crowd() -> Result<(), Completion> {
    let mut served = Served::start_with(
        &[],
        &["--listen", "127.0.0.1:0", "--max-connections", "8", "--metrics", "127.0.0.1:0"],
    )?;
    let start = Instant::now();
    for _ in 0..3 {
        let mut idle: Vec<Http> = (0..8).map(|_| served.connect()).collect();
        for http in &mut idle {
            assert_answered(&http.get("/nothing"));
        }
        assert_answered(&served.connect().get("/nothing"));
    }
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    served.wait_until("they are counted", |served| {
        served.metrics().contains("mailsetup_refused_total{reason=\"crowded\"} ")
    });
    Ok(())
}

fn busy_crowd() -> Result<(), Completion> {
    let served = Served::start(&["--max-connections", "8"])?;
    let mut busy = begun(&served, 8);
    std::thread::sleep(Duration::from_secs(4)); // what is not to happen would have happened by then
    for http in &mut busy {
        http.send("Host: a\r\n\r\n");
        assert_answered(&http.answer());
    }
    Ok(())
}

/// An address of this machine that is not loopback. A datagram socket knows it without sending anything.
fn own_address() -> Result<String, Completion> {
    let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
    let address =
        socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr()).map(|address| address.ip());
    match address {
        Ok(address) if !address.is_loopback() => Ok(address.to_string()),
        _ => Err(Completion::ignored_with("this machine has no address but loopback")),
    }
}

fn one_client() -> Result<(), Completion> {
    let own = format!("{}:0", own_address()?);
    let more = ["--listen", &own, "--max-connections", "64", "--metrics", "127.0.0.1:0"];
    let mut served = Served::start(&more)?;
    let connect = |served: &Served| Http::connect(&served.addresses()[1]);
    let mut kept: Vec<Http> = (0..16).map(|_| connect(&served)).collect();
    for http in &mut kept {
        assert_answered(&http.get("/nothing"));
    }
    assert!(connect(&served).is_at_end(), "a 17th");
    let mut others: Vec<Http> = (0..20).map(|_| served.connect()).collect();
    assert!(others.iter_mut().all(|http| http.get("/nothing").status == 404), "this machine is the world");
    assert!(
        served.metrics().contains("mailsetup_refused_total{reason=\"too-many-connections\"} 1\n"),
        "{}",
        served.metrics()
    );
    kept.pop();
    served.wait_until("there is room again", |served| {
        let mut http = connect(served);
        http.try_send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n").is_ok() && !http.is_at_end()
    });
    Ok(())
}

fn open_files() -> Result<(), Completion> {
    crate::support::needs("prlimit", "util-linux")?;
    let served = Served::start_with(&["prlimit", "--nofile=100:2000", "--"], &["--listen", "127.0.0.1:0"])?;
    let mut open: Vec<Http> = (0..500).map(|_| served.connect()).collect();
    for http in &mut open {
        assert_answered(&http.get("/nothing"));
    }
    assert!(served.log().contains("1872 connections instead of 4096"), "{}", served.log());
    Ok(())
}
