//! A dialogue in lines with a server that may be broken, slow or hostile.

use std::io::{self, ErrorKind};
use std::net::IpAddr;
use std::time::Duration;

use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::client::TlsStream;

use super::first_bytes::Remembering;
use super::limits::{ALL, LINE, LINES, Limits};
use super::system_error::plain;

/// A connection, before or inside TLS, read line by line.
#[derive(Debug)]
pub struct Conversation {
    wire: Wire,
    /// What came and was not read yet.
    unread: Vec<u8>,
    limits: Limits,
    /// When the answer that is being waited for must be complete.
    until: Instant,
    octets: usize,
    lines: usize,
    /// Whether anything of that answer came.
    has_begun: bool,
}

#[derive(Debug)]
enum Wire {
    Plain(TcpStream),
    Tls { stream: Box<TlsStream<Remembering>>, is_trusted: bool },
}

/// So long the answer to a good-bye is waited for.
const FAREWELL: Duration = Duration::from_secs(1);

/// Why there is no further line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineError {
    #[error("the server closed the connection")]
    Closed,
    #[error("a line of more than {LINE} octets")]
    LongLine,
    #[error("more than {LINES} lines or {ALL} octets")]
    TooMuch,
    /// Nothing came.
    #[error("nothing came in time")]
    Silent,
    /// Something came, and no end of it.
    #[error("the answer did not come to its end in time")]
    Slow,
    #[error("{0}")]
    Broken(String),
}

/// A conversation that may carry a password: inside TLS, with a certificate of the right name that the
/// platform's authorities vouch for. Only this room can make one.
#[derive(Debug)]
pub struct Verified<'c>(&'c mut Conversation);

impl Conversation {
    /// A conversation before TLS.
    #[must_use]
    pub fn plain(stream: TcpStream, limits: Limits) -> Self {
        Self::new(Wire::Plain(stream), limits)
    }

    pub(super) fn secured(stream: TlsStream<Remembering>, is_trusted: bool, limits: Limits) -> Self {
        Self::new(Wire::Tls { stream: Box::new(stream), is_trusted }, limits)
    }

    fn new(wire: Wire, limits: Limits) -> Self {
        Self { wire, unread: Vec::new(), limits, until: limits.next(), octets: 0, lines: 0, has_begun: false }
    }

    /// The next line, without its end.
    ///
    /// # Errors
    /// [`LineError`], when the answer is not complete in time or is too much.
    pub async fn line(&mut self) -> Result<Vec<u8>, LineError> {
        let mut searched = 0;
        loop {
            if let Some(end) = self.unread[searched..].iter().position(|byte| *byte == b'\n') {
                return self.take(searched + end);
            }
            searched = self.unread.len();
            if searched > LINE {
                return Err(LineError::LongLine);
            }
            self.receive().await?;
        }
    }

    /// Exactly so many octets, as an IMAP literal says before it begins.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub async fn octets(&mut self, count: usize) -> Result<Vec<u8>, LineError> {
        if count > LINE {
            return Err(LineError::LongLine);
        }
        while self.unread.len() < count {
            self.receive().await?;
        }
        Ok(self.unread.drain(..count).collect())
    }

    /// Waits until anything has come, without reading it; the first octets of what there is.
    ///
    /// # Errors
    /// As [`Self::line`].
    pub async fn first_octets(&mut self) -> Result<&[u8], LineError> {
        if self.unread.is_empty() {
            self.receive().await?;
        }
        Ok(&self.unread)
    }

    /// Sends one line that holds no secret, and gives the server the time of one answer from now on.
    ///
    /// # Errors
    /// [`LineError`], when the connection is gone or the server does not take it in time.
    pub async fn send(&mut self, line: &[u8]) -> Result<(), LineError> {
        self.until = self.limits.next();
        self.has_begun = false;
        let sent = timeout_at(self.until, async {
            match &mut self.wire {
                Wire::Plain(stream) => stream.write_all(line).await,
                Wire::Tls { stream, .. } => {
                    stream.write_all(line).await?;
                    stream.flush().await
                }
            }
        });
        match sent.await {
            Err(_) => Err(LineError::Silent),
            Ok(result) => result.map_err(|error| broken(&error)),
        }
    }

    /// The address of this end, as EHLO tells it; nothing if the system does not know.
    #[must_use]
    pub fn local_address(&self) -> Option<IpAddr> {
        let stream = match &self.wire {
            Wire::Plain(stream) => stream,
            Wire::Tls { stream, .. } => &stream.get_ref().0.stream,
        };
        stream.local_addr().ok().map(|address| address.ip())
    }

    /// What came and was not asked for: behind the answer to STARTTLS it is an attack or a broken server
    /// (CVE-2011-0411 and its relatives).
    #[must_use]
    pub fn unasked(&mut self) -> &[u8] {
        if let Wire::Plain(stream) = &self.wire {
            // What the kernel already has counts as well as what was read together with the answer.
            let mut more = [0; 512];
            if let Ok(count) = stream.try_read(&mut more) {
                self.unread.extend_from_slice(&more[..count]);
            }
        }
        &self.unread
    }

    /// The way to send a password, if this connection may carry one.
    pub fn verified(&mut self) -> Option<Verified<'_>> {
        match self.wire {
            Wire::Tls { is_trusted: true, .. } => Some(Verified(self)),
            Wire::Tls { .. } | Wire::Plain(_) => None,
        }
    }

    /// From now on only a moment: for the good-bye, when all is known.
    pub fn hurry(&mut self) {
        self.limits = Limits::starting_now(FAREWELL);
    }

    /// More time, for a server that works on an answer of its own: a message that is being delivered.
    pub fn prolong(&mut self, limits: Limits) {
        self.limits = limits;
        self.until = limits.next();
    }

    /// The connection below, to begin TLS on; nothing if TLS is there already.
    pub(super) fn into_plain(self) -> Option<(TcpStream, Limits)> {
        match self.wire {
            Wire::Plain(stream) => Some((stream, self.limits)),
            Wire::Tls { .. } => None,
        }
    }

    fn take(&mut self, end: usize) -> Result<Vec<u8>, LineError> {
        if end > LINE {
            return Err(LineError::LongLine);
        }
        self.lines += 1;
        if self.lines > LINES {
            return Err(LineError::TooMuch);
        }
        let mut line: Vec<u8> = self.unread.drain(..=end).collect();
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(line)
    }

    /// One piece more of what the server says.
    async fn receive(&mut self) -> Result<(), LineError> {
        let mut piece = [0; 4_096];
        let reading = async {
            match &mut self.wire {
                Wire::Plain(stream) => stream.read(&mut piece).await,
                Wire::Tls { stream, .. } => stream.read(&mut piece).await,
            }
        };
        let count = match timeout_at(self.until, reading).await {
            Err(_) if !self.has_begun => return Err(LineError::Silent),
            Err(_) => return Err(LineError::Slow),
            Ok(Err(error)) => return Err(broken(&error)),
            Ok(Ok(0)) => return Err(LineError::Closed),
            Ok(Ok(count)) => count,
        };
        self.octets += count;
        self.has_begun = true;
        if self.octets > ALL {
            return Err(LineError::TooMuch);
        }
        self.unread.extend_from_slice(&piece[..count]);
        Ok(())
    }
}

impl Verified<'_> {
    /// Sends a line that holds a secret; the caller wipes it.
    ///
    /// # Errors
    /// As [`Conversation::send`].
    pub async fn send_secret(&mut self, line: &[u8]) -> Result<(), LineError> {
        self.0.send(line).await
    }

    /// The conversation, for what is no secret.
    pub fn conversation(&mut self) -> &mut Conversation {
        self.0
    }
}

fn broken(error: &io::Error) -> LineError {
    match error.kind() {
        // A server that ends without a word: by FIN, by RST, or inside TLS without `close_notify`.
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => LineError::Closed,
        _ => LineError::Broken(plain(error)),
    }
}
