//! Caddy in front of the server, with the Caddyfile of Compose.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Command;

use libtest_mimic::{Completion, Trial};
use tempfile::TempDir;

use super::words::file;
use crate::support::{Daemon, Launch, Orphaned, Served, free_port, needs, outcome, promise_with, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("packaging::caddy_takes_the_caddyfile", caddy_takes_it),
        promise_with("packaging::caddy_gets_certificates_for_known_domains_alone", known_domains_alone),
    ]
}

fn caddy_takes_it() -> Result<(), Completion> {
    needs("caddy", "caddy")?;
    let folder = with_caddyfile(&file("Caddyfile"));
    let arguments = ["adapt", "--validate", "--config", "Caddyfile"];
    let outcome = outcome(command(folder.path()).args(arguments));
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(!outcome.err.contains("not formatted"), "{}", outcome.err);
    Ok(())
}

/// As it stands there, but for ports that are free here, and for certificates of Caddy's own authority.
fn known_domains_alone() -> Result<(), Completion> {
    needs("caddy", "caddy")?;
    needs("curl", "curl")?;
    let lists = TempDir::new().expect("a temporary folder");
    let list = lists.path().join("domains.txt");
    fs::write(&list, "kunde.example example\n").expect("a file");
    let served =
        Served::start(&["--domains", list.to_str().expect("UTF-8"), "--trusted-proxy", "127.0.0.1"])?;
    let front = Front::start(served.address());
    let path = "/mail/config-v1.1.xml?emailaddress=ann@kunde.example";
    let known = front.get("https", "autoconfig.kunde.example", path);
    assert!(known.contains("<username>ann</username>"), "{known}\n{}", front.caddy.log());
    let in_clear = front.get("http", "autoconfig.kunde.example", path);
    assert_eq!(in_clear, known);
    let elsewhere = front.get("http", "autoconfig.kunde.example", "/email.mobileconfig");
    assert!(!elsewhere.contains("plist"), "{elsewhere}");
    let unknown = front.get("https", "autoconfig.nobody.example", path);
    assert_eq!(unknown, "", "no certificate, no answer");
    Ok(())
}

/// A running Caddy.
struct Front {
    caddy: Daemon,
    ports: [u16; 2],
    folder: TempDir,
}

impl Front {
    fn start(mailsetup: &str) -> Self {
        let ports = [free_port(Ipv4Addr::LOCALHOST), free_port(Ipv4Addr::LOCALHOST)];
        let options = format!(
            "{{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port {}\n\thttps_port {}\n\tdefault_bind 127.0.0.1\n",
            ports[0], ports[1]
        );
        let caddyfile = file("Caddyfile").replacen("\n{\n", &format!("\n{options}"), 1);
        let folder = with_caddyfile(&caddyfile.replace("mailsetup:8080", mailsetup));
        let data = format!("XDG_DATA_HOME={}", folder.path().display());
        let configuration = format!("XDG_CONFIG_HOME={}", folder.path().display());
        let caddyfile = folder.path().join("Caddyfile").display().to_string();
        let words = ["env", &data, &configuration, "caddy", "run", "--config", &caddyfile];
        let caddy = Daemon::start(&Launch {
            command: words.into_iter().map(str::to_owned).collect(),
            log: &folder.path().join("log"),
            listens: ports.map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port))).into(),
            orphaned: Orphaned::Asked,
        });
        Self { caddy, ports, folder }
    }

    /// What curl gets that trusts the authority; nothing if it gets no answer.
    fn get(&self, scheme: &str, host: &str, path: &str) -> String {
        let port = if scheme == "https" { self.ports[1] } else { self.ports[0] };
        let resolve = format!("{host}:{port}:127.0.0.1");
        let authority = self.folder.path().join("caddy/pki/authorities/local/root.crt");
        let authority = authority.to_str().expect("UTF-8");
        let url = format!("{scheme}://{host}:{port}{path}");
        let arguments =
            ["-s", "--max-time", "30", "--noproxy", "*", "--cacert", authority, "--resolve", &resolve, &url];
        String::from_utf8(run("curl", &arguments, self.folder.path()).stdout).expect("UTF-8")
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("caddy");
    command.current_dir(folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    command
}

fn with_caddyfile(text: &str) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    fs::write(folder.path().join("Caddyfile"), text).expect("a file");
    folder
}
