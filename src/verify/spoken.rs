//! Which TLS mode a port really speaks, found by listening and by a TLS handshake at the same time.
//!
//! A mail server greets first and a TLS server waits for its client, so the two connections tell them apart,
//! whatever the port number is and whatever is published.

use std::net::SocketAddr;

use tokio::net::TcpStream;

use super::way::Way;
use crate::mail::Host;
use crate::net::{Conversation, Handshake, HandshakeError, Limits, LineError, Session, dial, shown};

/// What a port speaks.
#[derive(Debug)]
pub(super) enum Spoken {
    /// TLS from the first octet.
    Implicit(Conversation, Box<Session>),
    /// A greeting without TLS, still to be read.
    Plain(Conversation),
    /// TLS from the first octet, that does not come about.
    Broken(HandshakeError),
    /// Something that is no mail server: its first words.
    Other(String),
    /// The connection is open and nothing comes, neither way.
    Silent,
    /// Both connections are closed without a word.
    Closed,
}

/// Listens on one connection and begins TLS on another; whoever knows first says so.
pub(super) async fn spoken(first: TcpStream, address: SocketAddr, host: &Host, way: &Way) -> Spoken {
    let limits = Limits::starting_now(way.patience);
    let mut plain = Conversation::plain(first, limits);
    let handshake = Handshake { host, trust: &way.trust };
    let shaking = async {
        let stream = dial(address, way.patience).await.map_err(|_| HandshakeError::Closed)?;
        handshake.begin(stream, limits).await
    };
    tokio::pin!(shaking);
    let (mut heard, mut shaken) = (None, None);
    loop {
        tokio::select! {
            // A greeting decides at once; the handshake would only be disturbed by it.
            biased;
            words = listen(&mut plain), if heard.is_none() => match words {
                // Records of TLS before anybody asked are no greeting: the handshake tells what they are.
                Ok(words) if is_record(&words) => heard = Some(LineError::Silent),
                Ok(words) => match judge(&words) {
                    Some(other) => return Spoken::Other(other),
                    None => return Spoken::Plain(plain),
                },
                Err(error) => heard = Some(error),
            },
            result = &mut shaking, if shaken.is_none() => match result {
                Ok((conversation, session)) => return Spoken::Implicit(conversation, Box::new(session)),
                Err(HandshakeError::NotTls(words)) if judge(words.as_bytes()).is_some() => {
                    return Spoken::Other(words);
                }
                Err(error) if is_of_tls(&error) => return Spoken::Broken(error),
                Err(error) => shaken = Some(error),
            },
        }
        if let (Some(heard), Some(shaken)) = (&heard, &shaken) {
            drop(plain); // or the next would not be the only one
            return match neither(heard, shaken) {
                Neither::Known(spoken) => spoken,
                Neither::GreetsAlone => alone(address, way).await,
                Neither::TlsAlone => tls_alone(&handshake, address, way).await,
            };
        }
    }
}

async fn listen(plain: &mut Conversation) -> Result<Vec<u8>, LineError> {
    plain.first_octets().await.map(<[u8]>::to_vec)
}

/// The content types of RFC 8446 section 5.1.
const fn is_record(words: &[u8]) -> bool {
    matches!(words, [0x14..=0x17, ..])
}

/// Words that no mail server begins with.
fn judge(words: &[u8]) -> Option<String> {
    let is_other = ["HTTP/", "<", "SSH-"].iter().any(|beginning| words.starts_with(beginning.as_bytes()));
    is_other.then(|| shown(words.split(|byte| *byte == b'\n').next().unwrap_or_default()))
}

/// Whether only somebody who speaks TLS answers like that.
const fn is_of_tls(error: &HandshakeError) -> bool {
    match error {
        HandshakeError::Alert(_)
        | HandshakeError::OldVersion
        | HandshakeError::Broken(_)
        | HandshakeError::Certificate { .. } => true,
        HandshakeError::NotTls(_) | HandshakeError::Closed | HandshakeError::Silent => false,
    }
}

/// What two failures tell.
enum Neither {
    Known(Spoken),
    /// A greeting on the connection where TLS was to begin: this server does not want two at once.
    GreetsAlone,
    /// TLS is closed at once, and the other connection as well or silent, as it is where TLS is awaited.
    TlsAlone,
}

fn neither(heard: &LineError, shaken: &HandshakeError) -> Neither {
    match (heard, shaken) {
        (_, HandshakeError::NotTls(words)) if is_greeting(words) => Neither::GreetsAlone,
        (_, HandshakeError::NotTls(words)) => Neither::Known(Spoken::Other(words.clone())),
        (LineError::Silent | LineError::Slow, HandshakeError::Silent) => Neither::Known(Spoken::Silent),
        (LineError::Closed | LineError::Silent, HandshakeError::Closed) => Neither::TlsAlone,
        _ => Neither::Known(Spoken::Closed),
    }
}

fn is_greeting(words: &str) -> bool {
    ["* ", "+OK", "-ERR", "220", "421", "554"].iter().any(|beginning| words.starts_with(beginning))
}

/// Listens once more, on the only connection.
async fn alone(address: SocketAddr, way: &Way) -> Spoken {
    let Ok(stream) = dial(address, way.patience).await else { return Spoken::Closed };
    let mut plain = Conversation::plain(stream, Limits::starting_now(way.patience));
    match plain.first_octets().await {
        Ok(_) => Spoken::Plain(plain),
        Err(LineError::Silent) => Spoken::Silent,
        Err(_) => Spoken::Closed,
    }
}

/// Begins TLS once more, on the only connection.
async fn tls_alone(handshake: &Handshake<'_>, address: SocketAddr, way: &Way) -> Spoken {
    let Ok(stream) = dial(address, way.patience).await else { return Spoken::Closed };
    match handshake.begin(stream, Limits::starting_now(way.patience)).await {
        Ok((conversation, session)) => Spoken::Implicit(conversation, Box::new(session)),
        Err(error) if is_of_tls(&error) => Spoken::Broken(error),
        Err(_) => Spoken::Closed,
    }
}
