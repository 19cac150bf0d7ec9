//! The units of systemd.

use std::fs;
use std::net::Ipv4Addr;
use std::process::Output;

use libtest_mimic::{Completion, Trial};
use tempfile::TempDir;

use super::words::{assert_understood, file, value, values};
use crate::support::{Http, PROGRAM, Served, free_port, needs, promise, promise_with, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("packaging::what_the_unit_runs_is_understood", what_it_runs),
        promise_with("packaging::systemd_has_nothing_to_say_of_the_units", systemd_verifies),
        promise_with("packaging::the_service_is_exposed_to_little", little_exposure),
        promise_with("packaging::a_socket_of_systemd_is_served", a_socket_is_served),
    ]
}

/// What `systemd-analyze security` may find, in tenths: the network, which a server has to see, is most of it.
const EXPOSURE: &str = "--threshold=15";

fn what_it_runs() {
    let unit = file("mailsetup.service");
    let words: Vec<String> = value(&unit, "ExecStart=").split_whitespace().map(str::to_owned).collect();
    assert_eq!(words[0], "/usr/bin/mailsetup");
    assert_understood(&words[1..]);
    assert_eq!(value(&unit, "Type="), "notify");
    assert!(!words.contains(&"--listen".to_owned()), "the socket says where");
    assert_eq!(values(&file("mailsetup.socket"), "ListenStream="), ["127.0.0.1:8080", "[::1]:8080"]);
}

fn systemd_verifies() -> Result<(), Completion> {
    needs("systemd-analyze", "systemd")?;
    let folder = installed();
    let output =
        run("systemd-analyze", &["verify", "./mailsetup.service", "./mailsetup.socket"], folder.path());
    let said = said(&output);
    assert!(output.status.success() && said.is_empty(), "{said}");
    Ok(())
}

fn little_exposure() -> Result<(), Completion> {
    needs("systemd-analyze", "systemd")?;
    let folder = installed();
    let arguments = ["security", "--offline=true", EXPOSURE, "--no-pager", "./mailsetup.service"];
    let output = run("systemd-analyze", &arguments, folder.path());
    assert!(output.status.success(), "{}", said(&output));
    Ok(())
}

/// Nobody listens but systemd until the first client comes; what the unit runs serves it by the socket that it gets.
fn a_socket_is_served() -> Result<(), Completion> {
    needs("systemd-socket-activate", "systemd")?;
    let folder = installed();
    let list = folder.path().join("domains.txt");
    fs::write(&list, "kunde.example example\n").expect("a file");
    let address = format!("127.0.0.1:{}", free_port(Ipv4Addr::LOCALHOST));
    let arguments = unit_words(list.to_str().expect("UTF-8"));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let before = ["systemd-socket-activate", "--listen", &address];
    let mut served = Served::launch(&before, &arguments)?;
    served.wait_for("Listening on");
    assert!(!served.log().contains("listening on"), "not before somebody asks: {}", served.log());
    let answer = Http::connect(&address).get("/healthz");
    assert_eq!(answer.text(), "ok\n");
    let mut client = Http::connect(&address);
    client.send("GET /mail/config-v1.1.xml HTTP/1.1\r\nHost: autoconfig.kunde.example\r\n\r\n");
    let answer = client.answer();
    assert!(answer.text().contains("<domain>kunde.example</domain>"), "{}", answer.text());
    Ok(())
}

/// The words behind `serve` of the unit, with another list of domains.
fn unit_words(list: &str) -> Vec<String> {
    let unit = file("mailsetup.service");
    let words = value(&unit, "ExecStart=").split_whitespace().skip(2);
    words.map(|word| if word == "/etc/mailsetup/domains.txt" { list } else { word }.to_owned()).collect()
}

/// A folder with the units, which run the program that was built.
fn installed() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).expect("a file");
    write("mailsetup.service", file("mailsetup.service").replace("/usr/bin/mailsetup", PROGRAM));
    write("mailsetup.socket", file("mailsetup.socket"));
    folder
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
