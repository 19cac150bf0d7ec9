//! Dovecot: IMAP and POP3 as most people have them.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use libtest_mimic::Completion;
use mailsetup::mail::{Protocol, TlsMode};
use tempfile::TempDir;

use super::daemon::{Daemon, Launch, Orphaned, needs_root};
use super::listeners::{Listeners, SERVER_ADDRESS};
use super::mail_server::{LOCAL_PART, Mail, PASSWORD, Passwords, Usernames};
use super::outside::{needs, run};
use super::public_folder::{make_public, public_folder};

/// A running Dovecot; it ends with this value.
#[derive(Debug)]
pub struct Dovecot {
    daemon: Daemon,
    listeners: Listeners,
    folder: TempDir,
}

impl Dovecot {
    /// Starts one.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(mail: &Mail<'_>) -> Result<Self, Completion> {
        needs("dovecot", "dovecot-imapd")?;
        needs("/usr/lib/dovecot/pop3", "dovecot-pop3d")?;
        needs("/usr/lib/dovecot/lmtp", "dovecot-lmtpd")?;
        needs_root()?;
        let folder = public_folder()?;
        let listeners = Listeners::on_free_ports(mail.listeners.iter().copied());
        let file = folder.path().join("dovecot.conf");
        let configuration = configuration_for_this_version(mail, &listeners, folder.path())?;
        std::fs::write(&file, configuration).expect("a file");
        std::fs::write(folder.path().join("users"), users(mail.usernames)).expect("a file");
        make_public(&folder.path().join("mail"));
        std::os::unix::fs::chown(folder.path().join("mail"), Some(NOBODY), Some(NOBODY)).expect("root may");
        let daemon = Daemon::start(&Launch {
            command: ["dovecot", "-F", "-c", &file.display().to_string()].map(str::to_owned).to_vec(),
            log: &folder.path().join("log"),
            listens: listeners.addresses(),
            orphaned: Orphaned::Asked,
        });
        Ok(Self { daemon, listeners, folder })
    }

    /// Where it speaks this.
    pub fn address(&self, protocol: Protocol, tls: TlsMode) -> SocketAddr {
        self.listeners.address(protocol, tls)
    }

    /// The socket where another server asks who somebody is.
    pub fn authentication_socket(&self) -> PathBuf {
        self.folder.path().join("run/authentication")
    }

    /// The socket that takes mail for Fred, by LMTP.
    pub fn delivery_socket(&self) -> PathBuf {
        self.folder.path().join("run/delivery")
    }

    /// Where Fred's mail is. It belongs to [`NOBODY`].
    pub fn maildir(&self) -> PathBuf {
        self.folder.path().join("mail").join(LOCAL_PART).join("Maildir")
    }

    /// Its processes, and what they say.
    pub const fn daemon(&self) -> &Daemon {
        &self.daemon
    }
}

/// Debian's user and group `nobody`, to whom the mail belongs.
pub const NOBODY: u32 = 65_534;

/// The configuration of Dovecot 2.4 is another language: it would be a second function beside `of_2_3`.
fn configuration_for_this_version(
    mail: &Mail<'_>,
    listeners: &Listeners,
    folder: &Path,
) -> Result<String, Completion> {
    let version = String::from_utf8(run("dovecot", &["--version"], folder).stdout).expect("a version");
    if version.starts_with("2.3.") {
        return Ok(of_2_3(mail, listeners, folder));
    }
    let version = version.trim();
    Err(Completion::ignored_with(format!("the tests know how to configure Dovecot 2.3, not {version}")))
}

/// Each person has a line, with an empty field for everything but name and password (passwd-file).
fn users(usernames: Usernames) -> String {
    let lines: Vec<String> =
        usernames.names().iter().map(|name| format!("{name}:{{PLAIN}}{PASSWORD}::::::\n")).collect();
    lines.concat()
}

/// A wrong password costs half a second, which no setting takes away; and mail is taken for Fred whatever his username looks like.
fn of_2_3(mail: &Mail<'_>, listeners: &Listeners, folder: &Path) -> String {
    let folder = folder.display();
    let ssl = match mail.has_tls() {
        true => {
            let (chain, key) = (mail.certificate.chain.display(), mail.certificate.key.display());
            format!("ssl = yes\nssl_cert = <{chain}\nssl_key = <{key}\n")
        }
        false => "ssl = no\n".to_owned(),
    };
    let only_encrypted = if mail.passwords == Passwords::EncryptedOnly { "yes" } else { "no" };
    let mechanisms = mail.mechanisms.join(" ");
    let services = [Protocol::Imap, Protocol::Pop3].map(|protocol| service_of_2_3(protocol, listeners));
    format!(
        "base_dir = {folder}/run\nstate_dir = {folder}/state\nlog_path = /dev/stderr\n\
         protocols = imap pop3 lmtp\nlisten = {SERVER_ADDRESS}\n\
         {ssl}ssl_dh =\n\
         disable_plaintext_auth = {only_encrypted}\nauth_mechanisms = {mechanisms}\nauth_verbose = yes\n\
         auth_failure_delay = 0\nmail_max_userip_connections = 100\nfirst_valid_uid = 1\n\
         mail_location = maildir:~/Maildir\npostmaster_address = postmaster@example.test\n\
         passdb {{\n  driver = passwd-file\n  args = {folder}/users\n}}\n\
         userdb {{\n  driver = static\n  \
         args = uid={NOBODY} gid={NOBODY} home={folder}/mail/%Ln allow_all_users=yes\n}}\n\
         {}\
         service lmtp {{\n  unix_listener {folder}/run/delivery {{\n    mode = 0666\n  }}\n}}\n\
         service auth {{\n  unix_listener {folder}/run/authentication {{\n    mode = 0666\n  }}\n}}\n\
         service anvil {{\n  unix_listener anvil-auth-penalty {{\n    mode = 0\n  }}\n}}\n\
         namespace inbox {{\n  inbox = yes\n}}\n",
        services.concat(),
    )
}

/// Dovecot's own listeners are named after the protocol; what has no port here is turned off.
fn service_of_2_3(protocol: Protocol, listeners: &Listeners) -> String {
    let port = |tls| listeners.find(protocol, tls).map_or(0, |address| address.port());
    let in_the_clear = port(TlsMode::Starttls).max(port(TlsMode::None));
    let implicit = port(TlsMode::Implicit);
    format!(
        "service {protocol}-login {{\n  inet_listener {protocol} {{\n    port = {in_the_clear}\n  }}\n  \
         inet_listener {protocol}s {{\n    port = {implicit}\n    ssl = yes\n  }}\n}}\n"
    )
}
