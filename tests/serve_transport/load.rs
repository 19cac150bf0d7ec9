//! Many requests: none is lost, and nothing is left of them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use libtest_mimic::{Completion, Trial};
use rustix::process::Signal;

use super::assert_answered;
use crate::support::{Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::load::no_request_is_lost_by_reading_again", reading_again),
        promise_with("serve_transport::load::100_000_requests_leave_nothing_behind", memory),
        promise_with("serve_transport::load::5_000_connections_leave_nothing_behind", connections),
    ]
}

fn reading_again() -> Result<(), Completion> {
    const CLIENTS: usize = 4;
    const SIGNALS: usize = 20;
    let served = Served::start(&["--log", "none"])?;
    let ended = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let mut kept = served.connect();
                for _ in 0..1000 {
                    assert_answered(&kept.get("/nothing"));
                    assert_answered(&served.connect().get("/nothing"));
                }
                ended.fetch_add(1, Ordering::Relaxed);
            });
        }
        let mut signals = 0;
        while ended.load(Ordering::Relaxed) < CLIENTS {
            if signals < SIGNALS {
                served.signal(Signal::HUP);
                signals += 1;
            }
            assert_answered(&served.connect().get("/nothing"));
        }
    });
    assert!(served.log().contains("read again"), "{}", served.log());
    Ok(())
}

/// What the server may take more than before: the allocator does not give everything back at once.
const SLACK: u64 = 4 << 10;

fn memory() -> Result<(), Completion> {
    let served = Served::start(&["--log", "none"])?;
    let mut http = served.connect();
    let mut ask = |times: usize| {
        for _ in 0..times {
            http.send("GET /nothing?email=ann@here.example HTTP/1.1\r\nHost: a\r\n\r\n".repeat(100));
            (0..100).for_each(|_| assert_answered(&http.answer()));
        }
    };
    ask(100);
    let before = served.peak();
    ask(900);
    let after = served.peak();
    assert!(after < before + SLACK, "{before} KiB, then {after} KiB");
    Ok(())
}

fn connections() -> Result<(), Completion> {
    let served = Served::start(&["--log", "none"])?;
    let ask = |times: usize| (0..times).for_each(|_| assert_answered(&served.connect().get("/nothing")));
    ask(500);
    let before = served.peak();
    ask(4500);
    let after = served.peak();
    assert!(after < before + SLACK, "{before} KiB, then {after} KiB");
    Ok(())
}
