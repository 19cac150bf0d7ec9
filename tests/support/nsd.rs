//! NSD: a real name server for whole zones, at port 53 of an island.

use std::fmt::Write as _;

use libtest_mimic::Completion;
use tempfile::TempDir;

use super::daemon::Daemon;
use super::island::{Island, Resident};
use super::outside::needs;
use super::public_folder::public_folder;

/// A running NSD. All other names are refused, and nothing is asked elsewhere.
#[derive(Debug)]
pub struct Nsd {
    daemon: Daemon,
    _folder: TempDir,
}

/// A zone, with the records that each has.
#[derive(Debug, Clone)]
pub struct Zone {
    /// Without the final dot.
    pub name: String,
    /// Lines of a zone file.
    pub records: String,
}

impl Zone {
    pub fn new(name: impl Into<String>, records: impl Into<String>) -> Self {
        Self { name: name.into(), records: records.into() }
    }

    /// The whole zone file.
    pub fn text(&self) -> String {
        let Self { name, records } = self;
        format!(
            "$ORIGIN {name}.\n$TTL 60\n\
             @ IN SOA ns.{name}. postmaster.{name}. 1 3600 600 86400 60\n\
             @ IN NS ns.{name}.\nns IN A 127.0.0.1\n{records}\n"
        )
    }
}

impl Nsd {
    /// Starts one with these zones.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(island: &Island, zones: &[Zone]) -> Result<Self, Completion> {
        needs("nsd", "nsd")?;
        let folder = public_folder()?;
        let (file, log) = (folder.path().join("nsd.conf"), folder.path().join("log"));
        let path = folder.path().display();
        // `username: ""`: it stays who it is. `chroot: ""`: it sees the files where they are.
        let mut text = format!(
            "server:\n ip-address: 127.0.0.1\n do-ip6: no\n chroot: \"\"\n username: \"\"\n server-count: 1\n \
             zonesdir: \"{path}\"\n database: \"\"\n pidfile: \"\"\n xfrdfile: \"{path}/xfrd\"\n \
             xfrdir: \"{path}\"\n zonelistfile: \"{path}/list\"\n verbosity: 1\n\
             remote-control:\n control-enable: no\n"
        );
        for zone in zones {
            let _ = write!(text, "zone:\n name: \"{0}\"\n zonefile: \"{0}.zone\"\n", zone.name);
            let file = folder.path().join(format!("{}.zone", zone.name));
            std::fs::write(file, zone.text()).expect("a file");
        }
        std::fs::write(&file, text).expect("a file");
        let command = ["nsd", "-d", "-c", &file.display().to_string()].map(str::to_owned);
        let command: Vec<&str> = command.iter().map(String::as_str).collect();
        let daemon = island.start(&Resident { command: &command, log: &log, ports: &[53] });
        Ok(Self { daemon, _folder: folder })
    }

    /// What it said so far.
    pub fn log(&self) -> String {
        self.daemon.log()
    }
}
