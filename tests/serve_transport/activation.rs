//! Sockets that systemd opened.

use std::net::Ipv4Addr;

use libtest_mimic::{Completion, Trial};
use rustix::process::Signal;

use super::assert_answered;
use crate::support::{Http, Served, free_port, needs, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::activation::a_port_of_systemd_is_used", port),
        promise_with("serve_transport::activation::a_unix_socket_of_systemd_is_used", unix_socket),
        promise_with("serve_transport::activation::own_addresses_come_beside", beside),
    ]
}

/// `systemd-socket-activate` becomes the server at the first connection, which waits until then.
fn start(listen: &str, arguments: &[&str]) -> Result<Served, Completion> {
    needs("systemd-socket-activate", "systemd")?;
    let mut served = Served::launch(&["systemd-socket-activate", "--listen", listen], arguments)?;
    served.wait_for("Listening on");
    Ok(served)
}

fn port() -> Result<(), Completion> {
    let address = format!("127.0.0.1:{}", free_port(Ipv4Addr::LOCALHOST));
    let mut served = start(&address, &[])?;
    let mut http = Http::connect(&address);
    assert_answered(&http.get("/nothing"));
    assert_answered(&Http::connect(&address).get("/nothing"));
    let listens: Vec<String> =
        served.log().lines().filter(|line| line.contains("listening on ")).map(str::to_owned).collect();
    assert!(listens.len() == 1 && listens[0].ends_with(&address), "and not at the default: {listens:?}");
    served.signal(Signal::TERM);
    assert_eq!(served.ended().code(), Some(0));
    Ok(())
}

fn unix_socket() -> Result<(), Completion> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("socket").display().to_string();
    let mut served = start(&file, &[])?;
    assert_answered(&Http::connect(&format!("unix:{file}")).get("/nothing"));
    served.signal(Signal::TERM);
    assert_eq!(served.ended().code(), Some(0));
    assert!(folder.path().join("socket").exists(), "systemd keeps its socket");
    Ok(())
}

fn beside() -> Result<(), Completion> {
    let address = format!("127.0.0.1:{}", free_port(Ipv4Addr::LOCALHOST));
    let own = format!("127.0.0.1:{}", free_port(Ipv4Addr::LOCALHOST));
    let _served = start(&address, &["--listen", &own])?;
    for address in [&address, &own] {
        assert_answered(&Http::connect(address).get("/nothing"));
    }
    Ok(())
}
