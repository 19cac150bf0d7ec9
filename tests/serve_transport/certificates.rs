//! TLS, and a certificate that changes while the server runs.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use rustix::process::Signal;
use tempfile::TempDir;

use super::assert_answered;
use crate::support::{Authority, Http, Issued, Served, mailsetup, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("serve_transport::certificates::tls_and_plain_stand_side_by_side", side_by_side),
        promise_with("serve_transport::certificates::a_new_one_is_shown_and_nobody_dropped", || {
            renewed(None)
        }),
        promise_with("serve_transport::certificates::sighup_shows_a_new_one", || renewed(Some(Signal::HUP))),
        promise_with("serve_transport::certificates::a_broken_new_one_changes_nothing", broken_while_it_runs),
        promise_with(
            "serve_transport::certificates::a_broken_one_at_the_start_is_one_line",
            broken_at_the_start,
        ),
    ]
}

const NAME: &str = "here.example";

/// A pair of files that may change.
struct Pair(TempDir);

impl Pair {
    fn new(issued: &Issued) -> Self {
        let pair = Self(tempfile::tempdir().unwrap());
        pair.put(issued);
        pair
    }

    fn certificate(&self) -> PathBuf {
        self.0.path().join("certificate.pem")
    }

    fn key(&self) -> PathBuf {
        self.0.path().join("key.pem")
    }

    /// As certbot does it: new files in the place of the old ones.
    fn put(&self, issued: &Issued) {
        for (from, to) in [(&issued.key, self.key()), (&issued.chain, self.certificate())] {
            let new = to.with_extension("new");
            fs::copy(from, &new).unwrap();
            fs::rename(&new, to).unwrap();
        }
    }

    fn serve(&self, more: &[&str]) -> Result<Served, Completion> {
        let (certificate, key) = (self.certificate().display().to_string(), self.key().display().to_string());
        Served::start(&[&["--tls-cert", &certificate, "--tls-key", &key], more].concat())
    }
}

fn secured(served: &Served, authority: &Authority) -> Http {
    Http::secured(served.address(), NAME, authority.file())
}

fn side_by_side() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let pair = Pair::new(&authority.good(&[NAME]));
    let mut served = pair.serve(&["--listen-plain", "127.0.0.1:0", "--metrics", "127.0.0.1:0"])?;
    let mut http = secured(&served, &authority);
    for _ in 0..3 {
        assert_answered(&http.get("/nothing"));
    }
    assert_answered(&Http::connect(&served.addresses()[1]).get("/nothing"));
    // Who speaks no TLS where it is spoken is not answered, and harms nobody.
    let mut plain = served.connect();
    plain.send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(!plain.rest().starts_with(b"HTTP"));
    assert_answered(&http.get("/nothing"));
    // It is counted when the connection is gone on that side too.
    served.wait_until("the refused handshake is counted", |served| {
        served.metrics().contains("mailsetup_refused_total{reason=\"handshake\"} 1\n")
    });
    Ok(())
}

/// Found by itself, or at a signal.
fn renewed(signal: Option<Signal>) -> Result<(), Completion> {
    let (old, new) = (Authority::called("The old authority")?, Authority::called("The new authority")?);
    let pair = Pair::new(&old.good(&[NAME]));
    let mut served = pair.serve(&[])?;
    let mut before = secured(&served, &old);
    assert_answered(&before.get("/nothing"));
    pair.put(&new.good(&[NAME]));
    if let Some(signal) = signal {
        served.signal(signal);
    }
    served.wait_for("read again: the certificate");
    assert_answered(&secured(&served, &new).get("/nothing"));
    assert_answered(&before.get("/nothing"));
    Ok(())
}

/// What is said of a pair, and how it came to be broken.
type Break = (&'static str, Box<dyn Fn(&Pair)>);

fn breaks(authority: &Authority) -> [Break; 4] {
    let other = authority.good(&[NAME]);
    [
        ("expected certificates in PEM", Box::new(|pair| fs::write(pair.certificate(), "none").unwrap())),
        ("expected a key in PEM", Box::new(|pair| fs::write(pair.key(), "none").unwrap())),
        ("not a key for", Box::new(move |pair| assert!(fs::copy(&other.key, pair.key()).unwrap() > 0))),
        ("no such file or directory", Box::new(|pair| fs::remove_file(pair.key()).unwrap())),
    ]
}

/// Nothing of a key.
#[track_caller]
fn assert_no_secret(text: &str, key: &Path) {
    let key = fs::read_to_string(key).unwrap();
    for line in key.lines() {
        assert!(!text.contains(line), "{text}");
    }
}

fn broken_while_it_runs() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[NAME]);
    let pair = Pair::new(&good);
    let mut served = pair.serve(&["--metrics", "127.0.0.1:0"])?;
    for (reason, break_it) in breaks(&authority) {
        pair.put(&good);
        break_it(&pair);
        served.signal(Signal::HUP);
        served.wait_for(reason);
        assert_answered(&secured(&served, &authority).get("/nothing"));
    }
    assert!(served.log().contains("the certificate before stays"), "{}", served.log());
    assert!(served.metrics().contains("mailsetup_reloads_total{what=\"certificate\",result=\"failed\"}"));
    assert_no_secret(&served.log(), &good.key);
    Ok(())
}

fn broken_at_the_start() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[NAME]);
    let pair = Pair::new(&good);
    for (reason, break_it) in breaks(&authority) {
        pair.put(&good);
        break_it(&pair);
        let arguments =
            ["serve", "--listen", "127.0.0.1:0", "--tls-cert", "certificate.pem", "--tls-key", "key.pem"];
        let outcome = mailsetup(pair.0.path(), &arguments);
        assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""), "{}", outcome.err);
        assert!(outcome.err.starts_with("error: ") && outcome.err.contains(reason), "{}", outcome.err);
        assert_eq!(outcome.err.lines().count(), 1, "{}", outcome.err);
        assert_no_secret(&outcome.err, &good.key);
    }
    Ok(())
}
