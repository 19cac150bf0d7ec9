//! Asking a server whether it knows nothing newer than TLS 1.1, which rustls cannot say.

use super::conversation::Conversation;
use crate::mail::Host;

/// The cipher suites that servers of that time have, in their order of the registry's numbers (RFC 5246
/// appendix A.5, RFC 8422 section 6): ECDHE, DHE and RSA with AES-CBC and 3DES.
const SUITES: [u16; 9] = [0xc014, 0xc013, 0xc00a, 0xc009, 0x0039, 0x0033, 0x0035, 0x002f, 0x000a];

const TLS_1_1: [u8; 2] = [3, 2];

/// Where the version stands in a `ServerHello`: behind the headers of the record (5) and the message (4).
const VERSION_AT: usize = 9;

/// The old version that a server takes when it is offered nothing newer: `TLS 1.0` or `TLS 1.1`. Nothing
/// where it refuses that as well. The conversation must stand where TLS is to begin; it is of no use after.
pub async fn speaks_old_tls(mut conversation: Conversation, host: &Host) -> Option<&'static str> {
    conversation.send(&client_hello(host)).await.ok()?;
    let answer = conversation.octets(VERSION_AT + 2).await.ok()?;
    match *answer.as_slice() {
        [0x16, _, _, _, _, 2, _, _, _, 3, 1] => Some("TLS 1.0"),
        [0x16, _, _, _, _, 2, _, _, _, 3, 2] => Some("TLS 1.1"),
        _ => None,
    }
}

/// A `ClientHello` of TLS 1.1 (RFC 4346 section 7.4.1.2) with the server's name in it (RFC 6066 section 3).
fn client_hello(host: &Host) -> Vec<u8> {
    let mut hello = TLS_1_1.to_vec();
    // Nothing is kept secret by this connection: it ends with the answer.
    hello.extend([0x5a; 32]);
    hello.push(0); // no session to take up again
    let suites: Vec<u8> = SUITES.iter().flat_map(|suite| suite.to_be_bytes()).collect();
    hello.extend(with_length(&suites));
    hello.extend([1, 0]); // no compression
    hello.extend(with_length(&extensions(host)));
    let [_, length @ ..] = u32::to_be_bytes(short(&hello).into());
    let mut message = vec![1];
    message.extend(length);
    message.extend(hello);
    let mut record = vec![0x16, 3, 1];
    record.extend(with_length(&message));
    record
}

fn extensions(host: &Host) -> Vec<u8> {
    let mut name = vec![0];
    name.extend(with_length(host.as_str().as_bytes()));
    let mut extensions = vec![0, 0];
    extensions.extend(with_length(&with_length(&name)));
    extensions.extend([0, 10, 0, 6, 0, 4, 0, 23, 0, 24]); // supported groups: P-256, P-384
    extensions.extend([0, 11, 0, 2, 1, 0]); // points: uncompressed
    extensions
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
