//! The list of customers changes while requests come in.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use libtest_mimic::{Completion, Trial};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::support::{Http, HttpAnswer, Served, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_pages::reload::no_request_fails_while_the_list_changes", no_request_fails),
        promise_with(
            "serve_pages::reload::a_broken_list_changes_nothing_and_is_told",
            broken_list_changes_nothing,
        ),
        promise_with("serve_pages::reload::a_changed_provider_file_is_read", changed_provider_is_read),
        promise_with("serve_pages::reload::memory_is_flat_over_100_000_requests", memory_is_flat),
    ]
}

/// Domains in the list, so that reading it takes a while.
const MANY: usize = 20_000;
/// New lists, one after the other.
const CHANGES: usize = 5;

/// A list of many domains, and of one more.
fn write_list(folder: &Path, extra: &str) {
    let names = (0..MANY).map(|n| format!("kunde-{n}.example")).chain([extra.to_owned()]);
    let list: Vec<String> = names.map(|name| name + " spectrum").collect();
    // In one step, as who changes a list of a running server does.
    fs::write(folder.join("new"), list.join("\n")).expect("a list");
    fs::rename(folder.join("new"), folder.join("domains.txt")).expect("a folder");
}

fn start(folder: &Path) -> Result<Served, Completion> {
    let list = folder.join("domains.txt").display().to_string();
    Served::start(&["spectrum", "--log", "none", "--domains", &list])
}

fn ask(connection: &mut Http, domain: &str) -> HttpAnswer {
    let path = format!("/mail/config-v1.1.xml?emailaddress=ann@{domain}");
    connection.ask("GET", &path, "")
}

fn knows(served: &Served, domain: &str) -> bool {
    ask(&mut served.connect(), domain).status == 200
}

fn no_request_fails() -> Result<(), Completion> {
    let folder = TempDir::new().expect("a folder");
    write_list(folder.path(), "first.example");
    let mut served = start(folder.path())?;
    let (is_over, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    thread::scope(|scope| {
        for thread in 0..2 {
            let (is_over, asked, address) = (&is_over, &asked, served.address().to_owned());
            scope.spawn(move || {
                let mut connection = Http::connect(&address);
                while !is_over.load(Ordering::Relaxed) {
                    let domain =
                        format!("kunde-{}.example", (asked.fetch_add(1, Ordering::Relaxed) + thread) % MANY);
                    let answer = ask(&mut connection, &domain);
                    assert!(
                        answer.status == 200 && answer.text().contains(&domain),
                        "{domain}: {}",
                        answer.status
                    );
                }
            });
        }
        for change in 0..CHANGES {
            let extra = format!("new-{change}.example");
            write_list(folder.path(), &extra);
            if change % 2 == 0 {
                served.signal(Signal::HUP);
            }
            served.wait_until("the new list", |served| knows(served, &extra));
        }
        is_over.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) > CHANGES, "nobody asked");
    Ok(())
}

fn broken_list_changes_nothing() -> Result<(), Completion> {
    let folder = TempDir::new().expect("a folder");
    write_list(folder.path(), "first.example");
    let mut served = start(folder.path())?;
    fs::write(folder.path().join("domains.txt"), "first.example nobody\n").expect("a list");
    served.wait_for("expected one that is loaded");
    assert!(knows(&served, "first.example") && knows(&served, "kunde-7.example"));
    write_list(folder.path(), "second.example");
    served.wait_until("the mended list", |served| knows(served, "second.example"));
    assert!(!knows(&served, "first.example"));
    Ok(())
}

fn changed_provider_is_read() -> Result<(), Completion> {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("post.toml");
    fs::write(&file, crate::support::minimal()).expect("a provider");
    let mut served = Served::start(&["post", "--providers", &folder.path().display().to_string()])?;
    let host = |served: &Served| ask(&mut served.connect(), "post.example").text();
    assert!(host(&served).contains("in.post.example"));
    fs::write(&file, crate::support::minimal().replace("in.post.example", "new.post.example"))
        .expect("a provider");
    served.wait_until("the new host", |served| host(served).contains("new.post.example"));
    fs::write(&file, "no provider").expect("a file");
    served.wait_for("post.toml");
    assert!(host(&served).contains("new.post.example"));
    Ok(())
}

/// So many requests until the server has all memory that it needs, and so many more.
const WARM: usize = 20_000;
const MORE: usize = 80_000;
const THREADS: usize = 4;
/// KiB that the later ones may take beside that: what an allocator leaves unused.
const SLACK: u64 = 2 * 1024;

fn memory_is_flat() -> Result<(), Completion> {
    let folder = TempDir::new().expect("a folder");
    write_list(folder.path(), "first.example");
    let mut served = start(folder.path())?;
    hammer(&served, WARM);
    // The old list and the new one, for a moment.
    write_list(folder.path(), "second.example");
    served.wait_until("the new list", |served| knows(served, "second.example"));
    let warm = served.peak();
    hammer(&served, MORE);
    assert!(served.peak() <= warm + SLACK, "{warm} KiB became {} KiB", served.peak());
    Ok(())
}

fn get(target: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: here.example\r\n\r\n")
}

fn post(address: &str) -> String {
    let body =
        format!("<Autodiscover><Request><EMailAddress>{address}</EMailAddress></Request></Autodiscover>");
    let length = body.len();
    format!(
        "POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: here.example\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

/// Pages of every kind, each for somebody else.
fn hammer(served: &Served, requests: usize) {
    thread::scope(|scope| {
        for thread in 0..THREADS {
            scope.spawn(move || {
                let mut connection = served.connect();
                for n in 0..requests / THREADS {
                    let address = format!("ann-{thread}-{n}@nyc-{n}.rr.com");
                    let request = match n % 4 {
                        0 => get(&format!("/email.mobileconfig?email={address}")),
                        1 => post(&address),
                        2 => {
                            get(&format!("/mail/config-v1.1.xml?emailaddress=ann@kunde-{}.example", n % MANY))
                        }
                        _ => get(&format!("/mail/config-v1.1.xml?emailaddress={address}")),
                    };
                    connection.send(&request);
                    assert_eq!(connection.answer().status, 200, "{request}");
                }
            });
        }
    });
}
