//! Sockets that listen: our own, and those of systemd.

use std::io;
use std::net::{IpAddr, SocketAddr};

use listenfd::ListenFd;
use tokio::net::{TcpListener, TcpSocket, UnixListener};

use super::error::ServeError;
use super::limits;
use super::listen_address::ListenAddress;
use super::unix_socket::{self, SocketFile};
use super::wire::Socket;

/// A socket that listens, and what is spoken there.
#[derive(Debug)]
pub(super) struct Listener {
    socket: Listening,
    pub(super) speaks: Speaks,
}

#[derive(Debug)]
enum Listening {
    Tcp(TcpListener),
    Unix {
        listener: UnixListener,
        /// It goes with the listener, if it is ours.
        _file: Option<SocketFile>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaks {
    Tls,
    Plain,
}

impl Listener {
    pub(super) fn bind(address: &ListenAddress, speaks: Speaks) -> Result<Self, ServeError> {
        let socket = match address {
            ListenAddress::Tcp(tcp) => {
                let failed = |error| ServeError::Listen { address: address.to_string(), error };
                bind(*tcp).map(Listening::Tcp).map_err(failed)?
            }
            ListenAddress::Unix(path) => {
                let (listener, file) = unix_socket::bind(path)?;
                Listening::Unix { listener, _file: Some(file) }
            }
        };
        Ok(Self { socket, speaks })
    }

    /// The sockets that systemd opened for this process (`sd_listen_fds(3)`).
    pub(super) fn of_systemd(mut given: ListenFd, speaks: Speaks) -> Result<Vec<Self>, ServeError> {
        let number_given = given.len();
        let listener = |number| match take(&mut given, number) {
            Ok(socket) => Ok(Self { socket, speaks }),
            Err(_) => Err(ServeError::Activation { number: FIRST_OF_SYSTEMD + number }),
        };
        (0..number_given).map(listener).collect()
    }

    /// The next client: its socket and its address.
    pub(super) async fn accept(&self) -> io::Result<(Socket, Option<IpAddr>)> {
        match &self.socket {
            Listening::Tcp(listener) => {
                let (stream, client) = listener.accept().await?;
                // An answer is written at once; the next octet must not wait until that one has arrived.
                stream.set_nodelay(true)?;
                Ok((Socket::Tcp(stream), Some(client.ip())))
            }
            Listening::Unix { listener, .. } => Ok((Socket::Unix(listener.accept().await?.0), None)),
        }
    }

    /// Where it listens, with the port that it got.
    pub(super) fn address(&self) -> io::Result<ListenAddress> {
        Ok(match &self.socket {
            Listening::Tcp(listener) => ListenAddress::Tcp(listener.local_addr()?),
            Listening::Unix { listener, .. } => {
                let address = listener.local_addr()?;
                ListenAddress::Unix(address.as_pathname().unwrap_or("".as_ref()).to_owned())
            }
        })
    }
}

/// Behind standard input, output and error.
const FIRST_OF_SYSTEMD: usize = 3;

fn take(given: &mut ListenFd, number: usize) -> io::Result<Listening> {
    // What is not of the one kind stays where it is.
    if let Ok(Some(listener)) = given.take_tcp_listener(number) {
        listener.set_nonblocking(true)?;
        return TcpListener::from_std(listener).map(Listening::Tcp);
    }
    let listener = given.take_unix_listener(number)?.ok_or(io::ErrorKind::NotFound)?;
    listener.set_nonblocking(true)?;
    UnixListener::from_std(listener).map(|listener| Listening::Unix { listener, _file: None })
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // The port of a server that just ended is free at once, though its connections linger (TIME_WAIT).
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(limits::BACKLOG)
}
