//! How much one client may ask for, and how long it may take.
//!
//! What is answered here is small: the largest request of a mail program, Outlook's POST, has 500 octets, and the
//! largest answer is a page. All these bounds lie far above, and far below what would harm the server.

use std::time::Duration;

/// Octets from the request line to the empty line (431). nginx takes 8 KiB lines, Apache 8 KiB a header; browsers send
/// cookies of a few KiB to any host below a domain.
pub(super) const HEAD: usize = 16 * 1024;

/// Headers (431). A browser sends about 20, and each proxy adds a few.
pub(super) const HEADERS: usize = 64;

/// Octets of path and query (414): RFC 9110 section 4.1 asks for at least 8,000.
pub(super) const TARGET: usize = 8 * 1024;

/// Octets of a body (413): Outlook's POST has 500, with the longest address 900.
pub(super) const BODY: usize = 16 * 1024;

/// From the first octet of a request to the last, and for a new connection to the end of its first request. Mobile
/// networks lose a packet and repeat it after 1, 2 and 4 seconds; three in a row are bearable.
pub(super) const REQUEST: Duration = Duration::from_secs(10);

/// For a client to take an answer; most fit into the buffers of its socket and wait for nobody.
pub(super) const WRITE: Duration = Duration::from_secs(10);

/// For TLS to begin.
pub(super) const HANDSHAKE: Duration = Duration::from_secs(10);

/// Between two requests of a connection. nginx takes 75 seconds, and gives 60 to those that it keeps to a server
/// behind it (`keepalive_timeout`): who is behind a proxy should not be the first to close.
pub(super) const IDLE: Duration = Duration::from_secs(75);

/// The same where fewer than a quarter of the places are free: who waits for one asks now, and who has one may be back
/// at any time.
pub(super) const CROWDED_IDLE: Duration = Duration::from_secs(1);

/// After a refusal, for the rest of the request to arrive: Linux takes an answer back from the network (RST) if
/// octets come that nobody reads (RFC 9112 section 9.6).
pub(super) const LINGER: Duration = Duration::from_secs(2);

/// How often a connection is looked at for one of the times above; they may pass by as much.
pub(super) const LOOK: Duration = Duration::from_secs(1);

/// For the requests that are under way when the server is to stop; systemd would wait 90 seconds.
pub(super) const STOP: Duration = Duration::from_secs(10);

/// Which part of all connections one client may have, and how many it may have in any case: browsers open 6, and behind
/// one address of IPv4 may be a whole office.
pub(super) const GUEST_PART: u32 = 4;
pub(super) const GUEST_LEAST: u32 = 16;

/// Connections that wait to be taken. Linux cuts it to `net.core.somaxconn`, 4096.
pub(super) const BACKLOG: u32 = 4096;

/// After the system refused a connection, most likely for want of file descriptors: until one is free again.
pub(super) const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// File descriptors beside those of connections: listeners, log, files that are read again.
pub(super) const OTHER_FILES: u64 = 128;

/// Connections to the counters: Prometheus needs one.
pub(super) const METRICS_CONNECTIONS: u32 = 16;

/// How many seconds' worth of requests a client may ask for at once: a browser asks for a page and all on it.
pub(super) const BURST: u32 = 4;

/// Pages that are made only for who asks, in a second, for all clients together: each takes some 10 ms.
pub(super) const MADE: u32 = 20;

/// Octets of such pages that are kept: a few hundred sheets.
pub(super) const KEPT: usize = 16 * 1024 * 1024;

/// Clients that are counted each for itself: about 4 MiB. More of them are counted by larger networks.
pub(super) const CLIENTS: usize = 65_536;

/// After how many requests the clients are counted again.
pub(super) const CLIENTS_LOOK: u32 = 64;

/// How often clients that keep well within their rate are forgotten: after so long, a burst is made good.
pub(super) const FORGET: Duration = Duration::from_secs(BURST as u64);

/// Between two looks at files that may have changed. Three of them are the longest that a change waits.
pub(super) const FILES: Duration = Duration::from_secs(1);

/// Between two looks at what changes with the days: a certificate that comes to its end.
pub(super) const DAY: Duration = Duration::from_hours(24);
