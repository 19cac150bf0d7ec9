//! What mail servers say, from the greeting on.

use std::io::Write as _;
use std::net::{Shutdown, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::sync::LazyLock;
use std::time::Duration;

use mailsetup::mail::{Authentication, Server, TlsMode, UsernameTemplate};
use mailsetup::net::{Conversation, Limits};
use mailsetup::verify::{Step, rehearse};
use tokio::runtime::{Builder, Runtime};

use crate::promises::is_one_line;

/// What waits in a socket until it is read: more would wait for ever.
const MOST: usize = 128 * 1024;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_all().build().expect("a runtime"));

/// Plays a server of the protocol that says these bytes, whatever it is asked, and goes.
pub fn dialogue(protocol: &str, bytes: &[u8]) {
    let steps = RUNTIME.block_on(rehearsed(protocol, &bytes[..bytes.len().min(MOST)]));
    for Step { evidence, details, .. } in &steps {
        details.iter().chain([evidence]).for_each(|text| is_one_line(text));
    }
}

async fn rehearsed(protocol: &str, bytes: &[u8]) -> Vec<Step> {
    // A pair of sockets is read, written and ended as a connection is, and uses up no ports.
    let (mut theirs, ours) = UnixStream::pair().expect("two sockets");
    theirs.write_all(bytes).expect("room for it");
    theirs.shutdown(Shutdown::Write).expect("an end");
    ours.set_nonblocking(true).expect("a socket");
    let ours = tokio::net::TcpStream::from_std(TcpStream::from(OwnedFd::from(ours))).expect("a socket");
    let mut conversation = Conversation::plain(ours, Limits::starting_now(Duration::from_secs(60)));
    rehearse(&server(protocol), &mut conversation).await
}

fn server(protocol: &str) -> Server {
    let protocol = protocol.parse().expect("a protocol");
    Server {
        protocol,
        host: "mail.fuzz.example".parse().expect("a host"),
        port: TlsMode::Starttls.usual_port(protocol),
        tls: TlsMode::Starttls,
        auth: Authentication::ALL.to_vec(),
        username: UsernameTemplate::address(),
    }
}
