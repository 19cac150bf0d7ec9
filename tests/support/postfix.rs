//! Postfix: submission, with Dovecot to say who may, and to take the mail.

use std::fs::File;
use std::net::SocketAddr;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::time::{Duration, SystemTime};

use libtest_mimic::Completion;
use mailsetup::mail::{Protocol, TlsMode};
use tempfile::TempDir;

use super::daemon::{Daemon, Launch, Orphaned, needs_root};
use super::listeners::{Listener, Listeners};
use super::mail_server::{ADDRESS, Passwords, Submission};
use super::outside::{needs, run};
use super::public_folder::{make_public, public_folder};

/// A running Postfix; it ends with this value.
#[derive(Debug)]
pub struct Postfix {
    daemon: Daemon,
    listeners: Listeners,
    _folder: TempDir,
}

impl Postfix {
    /// Starts one, beside any other: its configuration and its queue are its own.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(submission: &Submission<'_>) -> Result<Self, Completion> {
        needs("postfix", "postfix")?;
        needs_root()?;
        let folder = public_folder()?;
        let listeners =
            Listeners::on_free_ports(submission.listeners.iter().map(|&tls| (Protocol::Smtp, tls)));
        let configuration = folder.path().join("configuration");
        make_public(&configuration);
        write_of_old(&configuration.join("main.cf"), &main_cf(submission, folder.path()));
        std::fs::write(configuration.join("master.cf"), master_cf(submission, &listeners)).expect("a file");
        make_queue(folder.path());
        // `postfix start` would look through all its files and go into the background; this is what it starts.
        // Without -d it would leave our process group for a session of its own.
        let command =
            [&setting("daemon_directory"), "/master", " -d -c ", &configuration.display().to_string()];
        let daemon = Daemon::start(&Launch {
            command: command.concat().split(' ').map(str::to_owned).collect(),
            log: &folder.path().join("log"),
            listens: listeners.addresses(),
            orphaned: Orphaned::Asked,
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

/// A setting that was compiled in.
fn setting(name: &str) -> String {
    let output = run("postconf", &["-d", "-h", name], Path::new("/"));
    String::from_utf8(output.stdout).expect("a setting").trim().to_owned()
}

/// Postfix waits two seconds until nobody is likely to be writing a file that was changed just now.
fn write_of_old(file: &Path, text: &str) {
    std::fs::write(file, text).expect("a file");
    let of_old = SystemTime::now() - Duration::from_mins(1);
    File::options()
        .write(true)
        .open(file)
        .and_then(|file| file.set_modified(of_old))
        .expect("a file of our own");
}

/// What the packager's `post-install` makes, which takes a second.
fn make_queue(folder: &Path) {
    const OWNED: &[&str] = &[
        "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "maildrop",
        "private", "public", "saved", "trace",
    ];
    let owner = id_of(&setting("mail_owner"));
    make_public(&folder.join("queue"));
    make_public(&folder.join("queue/pid"));
    let data = [folder.join("data")];
    for path in OWNED.iter().map(|name| folder.join("queue").join(name)).chain(data) {
        make_public(&path);
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o700)).expect("a folder of our own");
        chown(&path, Some(owner), None).expect("root may");
    }
}

fn id_of(user: &str) -> u32 {
    let users = std::fs::read_to_string("/etc/passwd").expect("users");
    let line = users.lines().find_map(|line| line.strip_prefix(user)?.strip_prefix(':'));
    let id = line.and_then(|fields| fields.split(':').nth(1)?.parse().ok());
    id.unwrap_or_else(|| panic!("/etc/passwd: no user {user}"))
}

/// Mail for Fred goes to Dovecot; no other leaves this machine, and no name is asked of a name server.
fn main_cf(submission: &Submission<'_>, folder: &Path) -> String {
    let folder = folder.display();
    let (chain, key) = (submission.certificate.chain.display(), submission.certificate.key.display());
    let authentication = submission.dovecot.authentication_socket();
    let delivery = submission.dovecot.delivery_socket();
    format!(
        "compatibility_level = 3.6\n\
         queue_directory = {folder}/queue\ndata_directory = {folder}/data\n\
         maillog_file = {folder}/log\nmaillog_file_prefixes = {folder}\n\
         myhostname = smtp.example.test\nmydestination =\nalias_maps =\nlocal_recipient_maps =\n\
         inet_interfaces = all\ninet_protocols = ipv4\nmynetworks = 127.255.255.255/32\n\
         smtpd_peername_lookup = no\nsmtpd_error_sleep_time = 0\nsmtp_dns_support_level = disabled\n\
         virtual_mailbox_domains = example.test\n\
         virtual_mailbox_maps = inline:{{ {ADDRESS}=there }}\n\
         virtual_transport = lmtp:unix:{}\n\
         default_transport = error:5.1.2 no mail leaves this machine\nrelay_transport = $default_transport\n\
         smtpd_tls_chain_files = {key}, {chain}\nsmtpd_tls_session_cache_database =\n\
         smtpd_sasl_type = dovecot\nsmtpd_sasl_path = {}\nsmtpd_sasl_auth_enable = yes\n\
         smtpd_sasl_security_options = noanonymous\nsmtpd_relay_restrictions = permit_sasl_authenticated, reject\n",
        delivery.display(),
        authentication.display(),
    )
}

/// The services that mail passes on its way from submission to Dovecot.
const SERVICES: &str = "\
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
";

/// Postfix is told the address here: an `inet_interfaces` that no interface has by name would end it.
fn master_cf(submission: &Submission<'_>, listeners: &Listeners) -> String {
    let line = |listener: &Listener| {
        let level = match (listener.tls, submission.passwords) {
            (TlsMode::Implicit, _) => "encrypt -o smtpd_tls_wrappermode=yes",
            (TlsMode::Starttls, Passwords::EncryptedOnly) => "encrypt",
            (TlsMode::Starttls, Passwords::InTheClearToo) => "may",
            (TlsMode::None, _) => "none",
        };
        format!("{} inet n - n - - smtpd -o smtpd_tls_security_level={level}\n", listener.address)
    };
    listeners.iter().map(line).collect::<String>() + SERVICES
}
