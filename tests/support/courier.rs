//! Courier: another make of IMAP and POP3 server.

use std::net::SocketAddr;
use std::path::Path;

use libtest_mimic::Completion;
use mailsetup::mail::{Protocol, TlsMode};
use tempfile::TempDir;

use super::daemon::{Daemon, Launch, Orphaned};
use super::dovecot::NOBODY;
use super::listeners::{Listener, Listeners, SERVER_ADDRESS};
use super::mail_server::{Mail, PASSWORD, Passwords, Usernames};
use super::outside::{needs, run};
use super::public_folder::{make_public, public_folder};
use super::unpacked::{Unpacked, add_user};

/// A running Courier; it ends with this value.
#[derive(Debug)]
pub struct Courier {
    daemon: Daemon,
    listeners: Listeners,
    _folder: TempDir,
}

impl Courier {
    /// Starts one. It has its own mechanisms, PLAIN with IMAP and none with POP3, and takes five seconds over a
    /// wrong password.
    ///
    /// # Errors
    /// It cannot be had here: the test is to be ignored.
    pub fn start(mail: &Mail<'_>) -> Result<Self, Completion> {
        needs("openssl", "openssl")?;
        let courier = Unpacked::find("courier")?;
        let folder = public_folder()?;
        let listeners = Listeners::on_free_ports(mail.listeners.iter().copied());
        let etc = folder.path().join("etc");
        add_user(&etc, "courier");
        make_public(&etc.join("courier"));
        std::fs::write(etc.join("courier/userdb"), users(mail.usernames, folder.path())).expect("a file");
        std::fs::write(folder.path().join("certificate.pem"), certificate(mail)).expect("a file");
        std::fs::write(folder.path().join("start.sh"), start(mail, &listeners)).expect("a file");
        let script = folder.path().join("start.sh").display().to_string();
        let daemon = Daemon::start(&Launch {
            command: courier.command(&etc, &["sh", "-e", &script, &folder.path().display().to_string()]),
            log: &folder.path().join("log"),
            listens: listeners.addresses(),
            orphaned: Orphaned::Killed,
        });
        Ok(Self { daemon, listeners, _folder: folder })
    }

    /// Where it speaks this.
    pub fn address(&self, protocol: Protocol, tls: TlsMode) -> SocketAddr {
        self.listeners.address(protocol, tls)
    }

    /// Its processes, and what they say.
    pub const fn daemon(&self) -> &Daemon {
        &self.daemon
    }
}

/// Name, then fields; the password as crypt(3) has it.
fn users(usernames: Usernames, folder: &Path) -> String {
    let secret = run("openssl", &["passwd", "-5", PASSWORD], Path::new("/")).stdout;
    let (secret, home) = (String::from_utf8(secret).expect("crypt(3)"), folder.join("mail"));
    let (secret, home) = (secret.trim(), home.display());
    let line = |name: &&str| {
        format!("{name}\tuid={NOBODY}|gid={NOBODY}|home={home}|mail={home}/Maildir|systempw={secret}\n")
    };
    usernames.names().iter().map(line).collect::<Vec<_>>().concat()
}

/// It wants certificate and key in one file.
fn certificate(mail: &Mail<'_>) -> String {
    let read = |file: &Path| std::fs::read_to_string(file).expect("a certificate and its key");
    read(&mail.certificate.chain) + &read(&mail.certificate.key)
}

/// What is the same for every port: the mailbox, the users, and the daemon that knows them. Debian's own settings
/// are all kept but those that name files.
const PREPARE: &str = "\
folder=$1
mkdir -p /run/courier/authdaemon \"$folder/mail\"
maildirmake.courier \"$folder/mail/Maildir\"
chown -R nobody:nogroup \"$folder/mail\"
chmod 600 /etc/courier/userdb
makeuserdb
sed -i 's/^authmodulelist=.*/authmodulelist=authuserdb/' /etc/courier/authdaemonrc
set -a
. /etc/courier/authdaemonrc
/usr/lib/courier/courier-authlib/authdaemond &
. /etc/courier/imapd-ssl
. /etc/courier/imapd
. /etc/courier/pop3d-ssl
. /etc/courier/pop3d
TLS_CERTFILE=$folder/certificate.pem
TLS_CACHEFILE=
while [ ! -S /run/courier/authdaemon/socket ]; do sleep 0.01; done
";

/// A `couriertcpd` for each port, as Debian's scripts start it.
fn start(mail: &Mail<'_>, listeners: &Listeners) -> String {
    let is_required = u8::from(mail.passwords == Passwords::EncryptedOnly);
    let lines: Vec<String> = listeners.iter().map(|listener| listen(listener, is_required)).collect();
    [PREPARE, &lines.concat(), "wait\n"].concat()
}

fn listen(listener: &Listener, is_tls_required: u8) -> String {
    let (prefix, program) = match listener.protocol {
        Protocol::Imap => ("IMAP", "/usr/lib/courier/courier/imaplogin /usr/bin/imapd"),
        Protocol::Pop3 => {
            ("POP3", "/usr/lib/courier/courier/courierpop3login /usr/lib/courier/courier/courierpop3d")
        }
        Protocol::Smtp => panic!("this is no server for mail that goes out"),
    };
    let (settings, tls) = match listener.tls {
        TlsMode::Implicit => (
            format!("{prefix}_TLS=1 {prefix}_STARTTLS=NO"),
            "/usr/bin/couriertls -server -tcpd -user=courier",
        ),
        TlsMode::Starttls => (format!("{prefix}_STARTTLS=YES {prefix}_TLS_REQUIRED={is_tls_required}"), ""),
        TlsMode::None => (format!("{prefix}_STARTTLS=NO"), ""),
    };
    let port = listener.address.port();
    format!(
        "env {settings} couriertcpd -address={SERVER_ADDRESS} -maxprocs=40 -maxperip=40 -nodnslookup \
         -noidentlookup {port} {tls} {program} Maildir &\n"
    )
}
