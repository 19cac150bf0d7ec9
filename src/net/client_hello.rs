//! Asking a server for what rustls does not speak: TLS 1.0 and 1.1, and the ciphers of TLS 1.2 without forward
//! secrecy or with CBC. Only the beginning of the answer is read, and nothing is sent behind it.

use super::conversation::Conversation;
use crate::mail::Host;

/// What a server chose when it was offered old things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldTls {
    /// TLS 1.2, by a cipher that rustls does not have.
    Ciphers,
    /// Nothing newer than this version: `TLS 1.0` or `TLS 1.1`.
    Version(&'static str),
}

/// What a hello offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hello {
    /// TLS 1.2 with all ciphers that were usual.
    Tls12,
    /// TLS 1.1 alone: some old servers hang up when they hear of a newer one.
    Tls11,
}

/// The cipher suites of TLS 1.2 (RFC 5246, 5288, 5289): GCM and CBC, with ECDHE, DHE and RSA.
const SUITES_1_2: [u16; 14] = [
    0xc030, 0xc02f, 0xc02c, 0xc02b, 0x009f, 0x009e, 0x009d, 0x009c, 0xc028, 0xc027, 0x006b, 0x0067, 0x003d,
    0x003c,
];

/// Those that older versions have as well (RFC 5246 appendix A.5, RFC 8422 section 6): AES-CBC and 3DES.
const SUITES: [u16; 9] = [0xc014, 0xc013, 0xc00a, 0xc009, 0x0039, 0x0033, 0x0035, 0x002f, 0x000a];

/// RSA, ECDSA and RSA-PSS over SHA-2, and the first two over SHA-1 (RFC 8446 section 4.2.3).
const SIGNATURES: [u16; 11] =
    [0x0401, 0x0501, 0x0601, 0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0201, 0x0203];

/// Where the version stands in a `ServerHello`: behind the headers of the record (5) and the message (4).
const VERSION_AT: usize = 9;

impl Hello {
    /// What the server makes of it; nothing where it refuses. The conversation must stand where TLS is to
    /// begin; it is of no use after.
    pub async fn ask(self, mut conversation: Conversation, host: &Host) -> Option<OldTls> {
        conversation.send(&self.record(host)).await.ok()?;
        let answer = conversation.octets(VERSION_AT + 2).await.ok()?;
        match *answer.as_slice() {
            [0x16, _, _, _, _, 2, _, _, _, 3, 3] => Some(OldTls::Ciphers),
            [0x16, _, _, _, _, 2, _, _, _, 3, 2] => Some(OldTls::Version("TLS 1.1")),
            [0x16, _, _, _, _, 2, _, _, _, 3, 1] => Some(OldTls::Version("TLS 1.0")),
            _ => None,
        }
    }

    const fn version(self) -> [u8; 2] {
        match self {
            Self::Tls12 => [3, 3],
            Self::Tls11 => [3, 2],
        }
    }

    fn suites(self) -> Vec<u8> {
        let newer: &[u16] = if self == Self::Tls12 { &SUITES_1_2 } else { &[] };
        newer.iter().chain(&SUITES).flat_map(|suite| suite.to_be_bytes()).collect()
    }

    /// A `ClientHello` (RFC 5246 section 7.4.1.2) with the server's name in it (RFC 6066 section 3).
    fn record(self, host: &Host) -> Vec<u8> {
        let mut hello = self.version().to_vec();
        // Nothing is kept secret by this connection: it ends with the answer.
        hello.extend([0x5a; 32]);
        hello.push(0); // no session to take up again
        hello.extend(with_length(&self.suites()));
        hello.extend([1, 0]); // no compression
        hello.extend(with_length(&self.extensions(host)));
        let [_, length @ ..] = u32::to_be_bytes(short(&hello).into());
        let mut message = vec![1];
        message.extend(length);
        message.extend(hello);
        let mut record = vec![0x16, 3, 1];
        record.extend(with_length(&message));
        record
    }

    fn extensions(self, host: &Host) -> Vec<u8> {
        let mut name = vec![0];
        name.extend(with_length(host.as_str().as_bytes()));
        let mut extensions = vec![0, 0];
        extensions.extend(with_length(&with_length(&name)));
        extensions.extend([0, 10, 0, 6, 0, 4, 0, 23, 0, 24]); // supported groups: P-256, P-384
        extensions.extend([0, 11, 0, 2, 1, 0]); // points: uncompressed
        if self == Self::Tls12 {
            let signatures: Vec<u8> = SIGNATURES.iter().flat_map(|one| one.to_be_bytes()).collect();
            extensions.extend([0, 13]);
            extensions.extend(with_length(&with_length(&signatures)));
        }
        extensions
    }
}

/// A vector of TLS: its length in two octets, then itself.
fn with_length(bytes: &[u8]) -> Vec<u8> {
    let mut vector = short(bytes).to_be_bytes().to_vec();
    vector.extend(bytes);
    vector
}

/// A host name has at most 253 octets, so all of this stays far below the bound.
fn short(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).unwrap_or(u16::MAX)
}
