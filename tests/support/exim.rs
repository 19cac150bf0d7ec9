//! Exim: another make of submission server.

use std::net::SocketAddr;
use std::os::unix::fs::chown;
use std::path::Path;

use libtest_mimic::Completion;
use mailsetup::mail::{Protocol, TlsMode};
use tempfile::TempDir;

use super::daemon::{Daemon, Launch, Orphaned};
use super::dovecot::NOBODY;
use super::listeners::{Listener, Listeners};
use super::mail_server::{ADDRESS, PASSWORD, Passwords, Submission};
use super::public_folder::{make_public, public_folder};
use super::unpacked::{Unpacked, add_user};

/// A running Exim; it ends with this value.
#[derive(Debug)]
pub struct Exim {
    daemon: Daemon,
    listeners: Listeners,
    _folder: TempDir,
}

impl Exim {
    /// Starts one. It knows Fred by itself, and puts his mail where Dovecot finds it.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(submission: &Submission<'_>) -> Result<Self, Completion> {
        let exim = Unpacked::find("exim")?;
        let folder = public_folder()?;
        let listeners =
            Listeners::on_free_ports(submission.listeners.iter().map(|&tls| (Protocol::Smtp, tls)));
        let etc = folder.path().join("etc");
        add_user(&etc, "Debian-exim");
        make_public(&etc.join("exim4"));
        let text = configuration(submission, &listeners, folder.path());
        std::fs::write(etc.join("exim4/exim4.conf"), text).expect("a file");
        for own in ["queue", "logs"].map(|name| folder.path().join(name)) {
            make_public(&own);
            chown(&own, Some(NOBODY), Some(NOBODY)).expect("root may");
        }
        let daemon = Daemon::start(&Launch {
            command: exim.command(&etc, &["exim4", "-bdf"]),
            log: &folder.path().join("log"),
            listens: listeners.addresses(),
            orphaned: Orphaned::Killed,
        });
        Ok(Self { daemon, listeners, _folder: folder })
    }

    /// Where it speaks this.
    pub fn address(&self, tls: TlsMode) -> SocketAddr {
        self.listeners.address(Protocol::Smtp, tls)
    }

    /// Its processes, and what they say.
    pub const fn daemon(&self) -> &Daemon {
        &self.daemon
    }
}

fn configuration(submission: &Submission<'_>, listeners: &Listeners, folder: &Path) -> String {
    let place = |listener: &Listener| format!("[{}]:{}", listener.address.ip(), listener.address.port());
    let places = listeners.iter().map(place).collect::<Vec<_>>().join(" ; ");
    let implicit = listeners.find(Protocol::Smtp, TlsMode::Implicit);
    let implicit = implicit.map_or(String::new(), |address| address.port().to_string());
    let starttls = if submission.has_tls() { "*" } else { "" };
    let authentication = match submission.passwords {
        Passwords::EncryptedOnly => "${if eq{$tls_in_cipher}{}{}{*}}",
        Passwords::InTheClearToo => "*",
    };
    let (chain, key) = (submission.certificate.chain.display(), submission.certificate.key.display());
    let (folder, maildir) = (folder.display(), submission.dovecot.maildir());
    // In PLAIN the username is the second of three values, in LOGIN the first of two.
    let is_fred = |name: &str, password: &str| {
        format!(
            "  server_set_id = {name}\n  \
             server_condition = ${{if and{{{{eq{{{name}}}{{{ADDRESS}}}}}{{eq{{{password}}}{{{PASSWORD}}}}}}}}}\n"
        )
    };
    format!(
        "primary_hostname = smtp.example.test\nlocal_interfaces = <; {places}\n\
         tls_on_connect_ports = {implicit}\ntls_advertise_hosts = {starttls}\n\
         tls_certificate = {chain}\ntls_privatekey = {key}\nauth_advertise_hosts = {authentication}\n\
         spool_directory = {folder}/queue\nlog_file_path = {folder}/logs/%slog\n\
         host_lookup =\nrfc1413_query_timeout = 0s\nkeep_environment =\n\
         acl_smtp_rcpt = recipient\n\
         begin acl\nrecipient:\n  accept authenticated = *\n         domains = example.test\n  deny\n\
         begin routers\nfred:\n  driver = accept\n  local_parts = fred\n  transport = maildir\n\
         begin transports\nmaildir:\n  driver = appendfile\n  maildir_format\n  create_directory\n  \
         directory = {}\n  user = {NOBODY}\n  group = {NOBODY}\n\
         begin authenticators\n\
         plain:\n  driver = plaintext\n  public_name = PLAIN\n  server_prompts = :\n{}\
         login:\n  driver = plaintext\n  public_name = LOGIN\n  server_prompts = Username:: : Password::\n{}",
        maildir.display(),
        is_fred("$auth2", "$auth3"),
        is_fred("$auth1", "$auth2"),
    )
}
