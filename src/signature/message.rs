//! What is in a signed message: CMS (RFC 5652), in BER or PEM. The signature is not looked at here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use super::ber::{self, NotBer};

/// `id-signedData` (RFC 5652 section 5.1).
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const EXPLICIT_0: u8 = 0xA0;
const OCTETS: u8 = 0x04;
/// An OCTET STRING in pieces.
const OCTETS_IN_PIECES: u8 = 0x24;

/// Why there is nothing in it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MessageError {
    #[error("expected a signed message (CMS SignedData)")]
    NotSigned,
    #[error("a signed message that is cut off: its end is missing")]
    CutOff,
    #[error("a signature without its profile (detached)")]
    Detached,
    #[error("PEM that is no signed profile: expected PKCS7 or CMS")]
    OtherPem,
    #[error("PEM: expected base64")]
    Base64,
}

/// Whether it begins as a signed message: a SEQUENCE in BER whose length is not a single octet. No text begins so.
#[must_use]
pub const fn is_signed(bytes: &[u8]) -> bool {
    matches!(bytes, [0x30, 0x80..=0x84, ..])
}

/// What was signed.
///
/// # Errors
/// [`MessageError`].
pub fn content(bytes: &[u8]) -> Result<Vec<u8>, MessageError> {
    let content = find(bytes).map_err(|error| match error {
        NotBer::CutOff if is_begun(bytes) => MessageError::CutOff,
        NotBer::CutOff | NotBer::Other => MessageError::NotSigned,
    })?;
    content.ok_or(MessageError::Detached)
}

/// How many bytes stand behind the message, not counting what ends lines.
pub(super) fn behind(bytes: &[u8]) -> usize {
    ber::first(bytes).map_or(0, |(_, rest)| rest.trim_ascii_end().len())
}

/// Whether bytes begin as a signed message, however they go on.
fn is_begun(bytes: &[u8]) -> bool {
    // Before the kind of content stand its own tag and length, and those of the whole.
    bytes.windows(SIGNED_DATA.len()).take(9).any(|part| part == SIGNED_DATA)
}

/// `ContentInfo` > `[0]` > `SignedData` > `EncapsulatedContentInfo` > `[0]` > octets.
fn find(bytes: &[u8]) -> Result<Option<Vec<u8>>, NotBer> {
    let (info, _) = ber::first(bytes)?;
    // Inside of what is whole, nothing is cut off.
    inside(info.content).map_err(|_| NotBer::Other)
}

fn inside(info: &[u8]) -> Result<Option<Vec<u8>>, NotBer> {
    let info = ber::children(info)?;
    let [kind, signed, ..] = info.as_slice() else { return Err(NotBer::Other) };
    if kind.tag != OID || kind.content != SIGNED_DATA || signed.tag != EXPLICIT_0 {
        return Err(NotBer::Other);
    }
    let (data, _) = ber::first(signed.content)?;
    let data = ber::children(data.content)?;
    // The version and the set of digests are no sequences.
    let enclosed = data.iter().find(|element| element.tag == SEQUENCE).ok_or(NotBer::Other)?;
    let enclosed = ber::children(enclosed.content)?;
    let Some(content) = enclosed.iter().find(|element| element.tag == EXPLICIT_0) else { return Ok(None) };
    let (octets, _) = ber::first(content.content)?;
    match octets.tag {
        OCTETS => Ok(Some(octets.content.to_vec())),
        OCTETS_IN_PIECES => {
            let pieces = ber::children(octets.content)?;
            let all_octets = pieces.iter().all(|piece| piece.tag == OCTETS);
            let joined = pieces.iter().flat_map(|piece| piece.content).copied().collect();
            if all_octets { Ok(Some(joined)) } else { Err(NotBer::Other) }
        }
        _ => Err(NotBer::Other),
    }
}

/// The bytes in a PEM text, whatever its label: `PKCS7` and `CMS` are both in use.
///
/// # Errors
/// [`MessageError`].
pub fn from_pem(bytes: &[u8]) -> Result<Vec<u8>, MessageError> {
    let text = std::str::from_utf8(bytes).map_err(|_| MessageError::OtherPem)?;
    let mut lines = text.lines().map(str::trim).skip_while(|line| !line.starts_with("-----BEGIN "));
    let label = lines.next().unwrap_or_default();
    if !["-----BEGIN PKCS7-----", "-----BEGIN CMS-----", "-----BEGIN PKCS #7 SIGNED DATA-----"]
        .contains(&label)
    {
        return Err(MessageError::OtherPem);
    }
    let mut is_ended = false;
    let body = lines.take_while(|line| {
        is_ended = line.starts_with("-----END ");
        !is_ended
    });
    let body: String = body.collect();
    if !is_ended {
        return Err(MessageError::CutOff);
    }
    STANDARD.decode(body).map_err(|_| MessageError::Base64)
}
