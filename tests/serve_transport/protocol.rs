//! HTTP/1.1 as RFC 9110 and RFC 9112 have it, and HTTP/1.0.

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::protocol::head_is_get_without_the_body", head),
        promise_with("serve_transport::protocol::length_and_date_are_told", length_and_date),
        promise_with("serve_transport::protocol::a_connection_is_kept_or_closed_as_asked", keeping),
        promise_with("serve_transport::protocol::requests_in_one_packet_are_answered_in_order", pipelining),
        promise_with("serve_transport::protocol::a_request_octet_by_octet_is_one", octets),
        promise_with("serve_transport::protocol::a_body_is_asked_for_that_waits", continuing),
        promise_with("serve_transport::protocol::who_ends_his_half_is_answered", half_close),
        promise_with("serve_transport::protocol::an_absolute_target_is_understood", absolute_target),
    ]
}

fn head() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    let (get, head) = (http.get("/nothing"), http.ask("HEAD", "/nothing", ""));
    let without_date = |headers: Vec<(String, String)>| -> Vec<_> {
        headers.into_iter().filter(|(name, _)| name != "date").collect()
    };
    assert_eq!((head.status, without_date(head.headers)), (get.status, without_date(get.headers)));
    // The connection goes on behind it: there was no body.
    assert_answered(&http.get("/nothing"));
    Ok(())
}

fn length_and_date() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    let answer = http.answer();
    assert!(http.is_at_end(), "more than Content-Length says");
    assert_eq!(answer.headers.iter().filter(|(name, _)| name == "content-length").count(), 1);
    // Sun, 06 Nov 1994 08:49:37 GMT (RFC 9110 section 5.6.7)
    let date = answer.header("date").expect("a date");
    assert!(date.len() == 29 && date.ends_with(" GMT") && date[3..5] == *", ", "{date}");
    Ok(())
}

fn keeping() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    for (version, header, is_kept) in [
        ("1.1", "", true),
        ("1.1", "Connection: close\r\n", false),
        ("1.0", "", false),
        ("1.0", "Connection: keep-alive\r\n", true),
    ] {
        let mut http = served.connect();
        http.send(format!("GET /nothing HTTP/{version}\r\nHost: a\r\n{header}\r\n"));
        assert_answered(&http.answer());
        if is_kept {
            assert_answered(&http.get("/nothing"));
        } else {
            assert!(http.is_at_end(), "{version} {header}");
        }
    }
    Ok(())
}

fn pipelining() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    let get = "GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n";
    let head = "HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n";
    let post = "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    http.send(format!("{get}{head}{post}").repeat(100));
    for _ in 0..100 {
        assert_answered(&http.answer());
        assert_answered(&http.head());
        assert_answered(&http.answer());
    }
    Ok(())
}

fn octets() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    for octet in b"POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" {
        http.send([*octet]);
    }
    assert_answered(&http.answer());
    Ok(())
}

/// curl waits so before it sends a larger body.
fn continuing() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("POST /nothing HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    assert_eq!(http.head().status, 100);
    http.send("abc");
    assert_answered(&http.answer());
    Ok(())
}

fn half_close() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    let mut http = served.connect();
    http.send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
    http.end();
    assert_answered(&http.answer());
    assert!(http.is_at_end());
    Ok(())
}

fn absolute_target() -> Result<(), Completion> {
    let served = Served::start(&[])?;
    assert_answered(&served.connect().get("http://here.example/nothing?a=b"));
    Ok(())
}
