//! Where the server listens, and what it says where it cannot.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use libtest_mimic::{Completion, Trial};

use super::assert_answered;
use crate::support::{Http, Outcome, Served, mailsetup, promise, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::sockets::several_addresses_are_one_server", several_addresses),
        promise_with("serve_transport::sockets::one_that_nobody_uses_keeps_no_other_waiting", unused_address),
        promise_with("serve_transport::sockets::everybody_may_use_a_unix_socket", everybody),
        promise("serve_transport::sockets::a_port_in_use_is_one_line", port_in_use),
        promise_with("serve_transport::sockets::a_living_socket_is_one_line", living_socket),
        promise("serve_transport::sockets::a_file_that_is_no_socket_stays", other_file),
        promise("serve_transport::sockets::a_folder_that_is_not_there_is_one_line", no_folder),
        promise("serve_transport::sockets::what_is_no_address_is_not_understood", no_address),
    ]
}

fn several_addresses() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let unix = format!("unix:{}", folder.path().join("socket").display());
    let mut arguments = vec![
        "--listen",
        "127.0.0.1:0",
        "--listen",
        "127.0.0.2:0",
        "--listen",
        &unix,
        "--listen-plain",
        "127.0.0.1:0",
    ];
    let has_v6 = TcpListener::bind("[::1]:0").is_ok();
    if has_v6 {
        arguments.extend(["--listen", "[::1]:0"]);
    }
    let served = Served::start_with(&[], &arguments)?;
    assert_eq!(served.addresses().len(), if has_v6 { 5 } else { 4 }, "{}", served.log());
    for address in served.addresses() {
        assert_answered(&Http::connect(address).get("/nothing"));
    }
    Ok(())
}

fn unused_address() -> Result<(), Completion> {
    let arguments = ["--listen", "127.0.0.1:0", "--listen-plain", "127.0.0.1:0", "--max-connections", "1"];
    for used in [0, 1] {
        let served = Served::start_with(&[], &arguments)?;
        for _ in 0..3 {
            assert_answered(&Http::connect(&served.addresses()[used]).get("/nothing"));
        }
        assert_answered(&Http::connect(&served.addresses()[1 - used]).get("/nothing"));
    }
    Ok(())
}

/// A web server has another user.
fn everybody() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("socket");
    let _served = Served::start_with(&[], &["--listen", &format!("unix:{}", file.display())])?;
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o666);
    Ok(())
}

/// Ended with one line on standard error.
#[track_caller]
fn assert_refused(outcome: &Outcome, code: i32, part: &str) {
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(code), ""), "{}", outcome.err);
    let line = outcome.err.strip_suffix('\n').unwrap_or_default();
    assert!(line.starts_with("error: ") && !line.contains('\n') && line.contains(part), "{}", outcome.err);
    assert!(!line.contains("os error"), "{line}");
}

fn serve(address: &str) -> Outcome {
    mailsetup(Path::new("/"), &["serve", "--listen", address])
}

fn port_in_use() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    assert_refused(&serve(&address), 1, &format!("{address}: address already in use"));
}

fn living_socket() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("unix:{}", folder.path().join("socket").display());
    let served = Served::start_with(&[], &["--listen", &address])?;
    assert_refused(&serve(&address), 1, "another server answers there");
    assert_answered(&served.connect().get("/nothing"));
    Ok(())
}

fn other_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("socket");
    fs::write(&file, "dear to somebody").unwrap();
    assert_refused(&serve(&format!("unix:{}", file.display())), 1, "expected a socket");
    assert_eq!(fs::read_to_string(&file).unwrap(), "dear to somebody");
}

fn no_folder() {
    assert_refused(&serve("unix:/no/such/folder/socket"), 1, "no such file or directory");
}

fn no_address() {
    for address in
        ["8080", "localhost:8080", "127.0.0.1", "unix:", "unix:socket", "127.0.0.1:99999", "::1:8080"]
    {
        assert_refused(&serve(address), 2, "expected IP:PORT, [IPv6]:PORT or unix:/PATH");
    }
    for arguments in [
        &["serve", "--tls-cert", "a.pem"][..],
        &["serve", "--tls-key", "a.pem"],
        &["serve", "--trusted-proxy", "localhost"],
        &["serve", "--trusted-proxy", "10.0.0.0/33"],
        &["serve", "--max-connections", "0"],
        &["serve", "--rate", "-1"],
        &["serve", "--log", "loud"],
    ] {
        assert_refused(&mailsetup(Path::new("/"), arguments), 2, "");
    }
}
