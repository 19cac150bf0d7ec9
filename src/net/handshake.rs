//! Beginning TLS, and what it was about if it does not begin.

use std::io;
use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{AlertDescription, ClientConfig, Error, InvalidMessage, PeerIncompatible, ProtocolVersion};
use thiserror::Error as ThisError;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::conversation::Conversation;
use super::first_bytes::{FirstBytes, Remembering};
use super::inspection::Inspection;
use super::limits::Limits;
use super::server_text::shown;
use super::system_error::plain;
use super::trust::{Trust, Witness};
use crate::mail::Host;

/// The first octet of a TLS handshake record, and of an alert (RFC 8446 section 5.1).
const HANDSHAKE: u8 = 0x16;
const ALERT: u8 = 0x15;

/// What TLS settled on, and what is to be said of the certificates.
#[derive(Debug, Clone)]
pub struct Session {
    /// `TLS 1.3`
    pub version: &'static str,
    /// `TLS13_AES_256_GCM_SHA384`
    pub cipher: String,
    pub inspection: Inspection,
}

/// Why TLS did not begin.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum HandshakeError {
    /// The other side speaks, but not TLS.
    #[error("the server answers without TLS: {0}")]
    NotTls(String),
    /// The other side speaks TLS and refuses.
    #[error("the server refuses the handshake (TLS alert: {0})")]
    Alert(String),
    /// The other side chose a version below 1.2.
    #[error("the server chooses a version before TLS 1.2")]
    OldVersion,
    /// TLS that is wrong in itself, as far as it came.
    #[error("the handshake breaks off: {0}")]
    Broken(String),
    #[error("the server closes the connection when TLS is to begin")]
    Closed,
    #[error("nothing comes back when TLS is to begin")]
    Silent,
    /// The certificates came, and the rest of the handshake did not succeed with them.
    #[error("the handshake fails over the certificate: {error}")]
    Certificate { error: String, inspection: Box<Inspection> },
}

/// A handshake to come: the name of the server and whom to trust.
#[derive(Debug, Clone, Copy)]
pub struct Handshake<'a> {
    pub host: &'a Host,
    pub trust: &'a Trust,
}

impl Handshake<'_> {
    /// TLS from the first octet on.
    ///
    /// # Errors
    /// [`HandshakeError`].
    pub async fn begin(
        &self,
        stream: TcpStream,
        limits: Limits,
    ) -> Result<(Conversation, Session), HandshakeError> {
        let (stream, session) = self.secure(stream, limits.next(), &[]).await?;
        let is_trusted = session.inspection.is_trusted();
        Ok((Conversation::secured(stream, is_trusted, limits), session))
    }

    /// TLS from the first octet on, for one of these protocols (ALPN, RFC 7301); whether anything may be sent
    /// is told by the session's inspection, and for the caller in this room to heed.
    pub(super) async fn secure(
        &self,
        stream: TcpStream,
        until: Instant,
        protocols: &[&[u8]],
    ) -> Result<(TlsStream<Remembering>, Session), HandshakeError> {
        let witness = self.trust.witness();
        let first = FirstBytes::default();
        let connector = TlsConnector::from(self.configuration(&witness, protocols)?);
        let below = Remembering { stream, first: first.clone() };
        let handshake = connector.connect(self.name()?, below);
        let stream = match timeout_at(until, handshake).await {
            Err(_) => return Err(unfinished(&first.get())),
            Ok(Err(error)) => return Err(self.explain(&error, &first.get(), &witness)),
            Ok(Ok(stream)) => stream,
        };
        let inspection = Inspection::of(&witness.chain(), &self.name()?, self.trust);
        let (_, connection) = stream.get_ref();
        let session = Session {
            version: connection.protocol_version().map_or("TLS", version_name),
            cipher: connection
                .negotiated_cipher_suite()
                .map_or_else(String::new, |suite| format!("{:?}", suite.suite())),
            inspection,
        };
        Ok((stream, session))
    }

    /// TLS behind the server's answer to STARTTLS or STLS.
    ///
    /// # Errors
    /// [`HandshakeError`].
    pub async fn upgrade(
        &self,
        conversation: Conversation,
    ) -> Result<(Conversation, Session), HandshakeError> {
        let Some((stream, limits)) = conversation.into_plain() else {
            return Err(HandshakeError::Broken("TLS inside TLS".to_owned()));
        };
        self.begin(stream, limits).await
    }

    fn configuration(
        &self,
        witness: &Arc<Witness>,
        protocols: &[&[u8]],
    ) -> Result<Arc<ClientConfig>, HandshakeError> {
        let mut configuration = ClientConfig::builder_with_provider(self.trust.provider())
            .with_safe_default_protocol_versions()
            .map_err(|error| HandshakeError::Broken(error.to_string()))?
            .dangerous() // the witness lets all pass; `Inspection` judges, and `Verified` holds secrets back
            .with_custom_certificate_verifier(Arc::<Witness>::clone(witness))
            .with_no_client_auth();
        // A session that is taken up again shows no certificate.
        configuration.resumption = rustls::client::Resumption::disabled();
        configuration.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
        Ok(Arc::new(configuration))
    }

    fn name(&self) -> Result<ServerName<'static>, HandshakeError> {
        ServerName::try_from(self.host.as_str().to_owned())
            .map_err(|_| HandshakeError::Broken(format!("{} cannot be asked for", self.host)))
    }

    fn explain(&self, error: &io::Error, first: &[u8], witness: &Witness) -> HandshakeError {
        if let Some(beginning) = first.first()
            && ![HANDSHAKE, ALERT].contains(beginning)
        {
            return HandshakeError::NotTls(shown(first));
        }
        let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
        let Some(inner) = inner else {
            return match first {
                [] => HandshakeError::Closed,
                _ => HandshakeError::Broken(plain(error)),
            };
        };
        let chain = witness.chain();
        if !chain.is_empty()
            && let Ok(name) = self.name()
        {
            let inspection = Box::new(Inspection::of(&chain, &name, self.trust));
            return HandshakeError::Certificate { error: inner.to_string(), inspection };
        }
        of_rustls(inner)
    }
}

/// What the other side's TLS was about, where it ended the connection.
pub(super) fn of_rustls(error: &Error) -> HandshakeError {
    match error {
        Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13
            | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        )
        | Error::InvalidMessage(InvalidMessage::UnknownProtocolVersion) => HandshakeError::OldVersion,
        Error::AlertReceived(alert) => HandshakeError::Alert(alert_name(*alert)),
        Error::InvalidMessage(InvalidMessage::HandshakePayloadTooLarge | InvalidMessage::MessageTooLarge) => {
            HandshakeError::Broken("a message is larger than TLS allows".to_owned())
        }
        other => HandshakeError::Broken(other.to_string()),
    }
}

/// `ProtocolVersion (70)`: the word of rustls and the number of RFC 8446 section 6.
fn alert_name(alert: AlertDescription) -> String {
    format!("{alert:?} ({})", u8::from(alert))
}

fn unfinished(first: &[u8]) -> HandshakeError {
    match first.first() {
        None => HandshakeError::Silent,
        Some(&HANDSHAKE | &ALERT) => HandshakeError::Broken("it begins and does not go on".to_owned()),
        Some(_) => HandshakeError::NotTls(shown(first)),
    }
}

const fn version_name(version: ProtocolVersion) -> &'static str {
    match version {
        ProtocolVersion::TLSv1_2 => "TLS 1.2",
        ProtocolVersion::TLSv1_3 => "TLS 1.3",
        _ => "TLS",
    }
}
