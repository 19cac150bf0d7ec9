//! How the server ends: by itself in peace, and without harm if it is killed.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::net::UnixDatagram;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::process::Signal;

use super::assert_answered;
use crate::support::{Http, Served, free_port, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::ends::sigterm_lets_a_request_finish", || finishes(Signal::TERM)),
        promise_with("serve_transport::ends::sigint_lets_a_request_finish", || finishes(Signal::INT)),
        promise_with("serve_transport::ends::quiet_connections_are_not_waited_for", quiet_connections),
        promise_with("serve_transport::ends::a_request_without_end_is_not_waited_for", endless_request),
        promise_with("serve_transport::ends::after_kill_9_the_port_is_free", killed_at_a_port),
        promise_with("serve_transport::ends::after_kill_9_the_socket_is_replaced", killed_at_a_socket),
        promise_with("serve_transport::ends::sighup_ends_nothing", hangup),
        promise_with("serve_transport::ends::nobody_who_reads_the_log_is_needed", || unread_log("text")),
        promise_with("serve_transport::ends::nor_one_who_reads_json", || unread_log("json")),
        promise_with("serve_transport::ends::systemd_is_told", systemd),
    ]
}

/// A request whose body the server waits for.
fn begun(served: &Served) -> Http {
    let mut http = served.connect();
    http.send("POST /nothing HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 6\r\n\r\n");
    assert_eq!(http.head().status, 100);
    http.send("abc");
    http
}

fn finishes(signal: Signal) -> Result<(), Completion> {
    let mut served = Served::start(&[])?;
    let mut http = begun(&served);
    served.signal(signal);
    served.wait_for("stopping");
    served.wait_until("nobody is let in", |served| TcpStream::connect(served.address()).is_err());
    http.send("def");
    let answer = http.answer();
    assert_answered(&answer);
    assert_eq!(answer.header("connection"), Some("close"));
    assert!(http.is_at_end());
    assert_eq!(served.ended().code(), Some(0));
    Ok(())
}

fn quiet_connections() -> Result<(), Completion> {
    let mut served = Served::start(&[])?;
    let mut open: Vec<Http> = (0..20).map(|_| served.connect()).collect();
    for http in &mut open[..10] {
        assert_answered(&http.get("/nothing"));
    }
    let start = Instant::now();
    served.signal(Signal::TERM);
    assert_eq!(served.ended().code(), Some(0));
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    assert!(open.iter_mut().all(Http::is_at_end));
    Ok(())
}

fn endless_request() -> Result<(), Completion> {
    let mut served = Served::start(&[])?;
    let _http = begun(&served);
    served.signal(Signal::TERM);
    assert_eq!(served.ended().code(), Some(0));
    Ok(())
}

fn killed_at_a_port() -> Result<(), Completion> {
    let address = format!("127.0.0.1:{}", free_port(Ipv4Addr::LOCALHOST));
    let mut served = Served::start_with(&[], &["--listen", &address])?;
    let mut open = served.connect();
    assert_answered(&open.get("/nothing"));
    served.signal(Signal::KILL);
    served.ended();
    let next = Served::start_with(&[], &["--listen", &address])?;
    assert_answered(&next.connect().get("/nothing"));
    Ok(())
}

fn killed_at_a_socket() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("socket");
    let address = format!("unix:{}", file.display());
    let mut served = Served::start_with(&[], &["--listen", &address])?;
    assert_answered(&served.connect().get("/nothing"));
    served.signal(Signal::KILL);
    served.ended();
    assert!(file.exists(), "who is killed tidies nothing up");
    let mut next = Served::start_with(&[], &["--listen", &address])?;
    assert_answered(&next.connect().get("/nothing"));
    next.signal(Signal::TERM);
    assert_eq!(next.ended().code(), Some(0));
    assert!(!file.exists());
    Ok(())
}

fn hangup() -> Result<(), Completion> {
    let mut served = Served::start(&["--metrics", "127.0.0.1:0"])?;
    let mut quiet = served.connect();
    assert_answered(&quiet.get("/nothing"));
    let mut http = begun(&served);
    served.signal(Signal::HUP);
    served.wait_for("read again");
    http.send("def");
    assert_answered(&http.answer());
    assert_answered(&quiet.get("/nothing"));
    assert!(
        served.metrics().contains("mailsetup_reloads_total{what=\"settings\",result=\"done\"} 1\n"),
        "{}",
        served.metrics()
    );
    Ok(())
}

/// Standard error is a pipe, and who read it is gone: a log collector that was restarted.
fn unread_log(form: &str) -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let before = ["sh", "-c", "pipe=$1; shift; exec \"$@\" 2>\"$pipe\"", "sh", pipe.to_str().unwrap()];
    let arguments = ["--listen", "127.0.0.1:0", "--log", form, "--log-connections"];
    let mut served = Served::launch(&before, &arguments)?;
    let address = listening(BufReader::new(File::open(&pipe).unwrap()));
    let mut kept = Http::connect(&address);
    for _ in 0..3 {
        assert_answered(&kept.get("/nothing"));
        assert_answered(&Http::connect(&address).get("/nothing"));
        Http::connect(&address).ask("GET", "/nothing", "nonsense\r\n"); // its end has a line as well
    }
    served.signal(Signal::HUP);
    assert_answered(&kept.get("/nothing"));
    served.signal(Signal::TERM);
    assert_eq!(served.ended().code(), Some(0));
    Ok(())
}

/// Reads a log until it says where the server listens, and no further.
fn listening(log: impl BufRead) -> String {
    let address = |line: String| {
        let (_, address) = line.split_once("listening on ")?;
        address.split('"').next().map(str::to_owned)
    };
    log.lines().map_while(Result::ok).find_map(address).expect("an address")
}

fn systemd() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notify");
    let socket = UnixDatagram::bind(&file).unwrap();
    socket.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let told = || {
        let mut octets = [0; 1024];
        let length = socket.recv(&mut octets).expect("systemd is told");
        String::from_utf8_lossy(&octets[..length]).into_owned()
    };
    let variable = format!("NOTIFY_SOCKET={}", file.display());
    let mut served = Served::start_with(&[&variable], &["--listen", "127.0.0.1:0"])?;
    assert_eq!(told(), "READY=1\n");
    served.signal(Signal::HUP);
    let reloading = told();
    // `Type=notify-reload` wants the time with it (sd_notify(3)).
    assert!(reloading.starts_with("RELOADING=1\nMONOTONIC_USEC="), "{reloading}");
    assert_eq!(told(), "READY=1\n");
    served.signal(Signal::TERM);
    assert_eq!(told(), "STOPPING=1\n");
    assert_eq!(served.ended().code(), Some(0));
    Ok(())
}
