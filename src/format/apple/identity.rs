//! The names of a profile and its payloads.
//!
//! A profile of the same identifier replaces the installed one; a payload of the same identifier and UUID
//! is updated in place, any other is removed together with its cached mail (Apple device management,
//! "Updating profiles"). So the names follow from the provider and the address alone: two addresses live
//! side by side, and the same one installed again keeps its mail.

use sha1::{Digest, Sha1};
use uuid::{Builder, Uuid};

use crate::format::Addressee;
use crate::mail::{Domain, Protocol};

/// The namespace of all our names (RFC 9562 section 5.5), made once and never changed.
const NAMESPACE: Uuid = Uuid::from_u128(0x2b5a_6a0e_6f0c_4f5e_9d53_5e0f_64b1_7a31);

/// The identifier of one profile; the identifiers of its payloads hang below it.
pub(super) struct Identity(String);

/// Room for one: a domain, and a UUID.
const USUAL_OCTETS: usize = 128;

impl Identity {
    pub(super) fn new(domain: &Domain, protocol: Protocol, addressee: &Addressee) -> Self {
        let mut profile = String::with_capacity(USUAL_OCTETS);
        domain.as_str().rsplit('.').for_each(|label| profile.extend([label, "."]));
        profile.extend(["mailsetup.", protocol.as_str()]);
        // Mailboxes are found ignoring case: `Ann@` and `ann@` are the same account. An address has
        // characters that an identifier should not, and an identifier is shown: hence a UUID.
        if let Some(person) = addressee.person() {
            let address = person.address.to_string().to_lowercase();
            let uuid = uuid([address.as_str()]);
            profile.extend([".", uuid.simple().encode_lower(&mut Uuid::encode_buffer())]);
        }
        Self(profile)
    }

    /// Of the profile, or of a payload of it.
    pub(super) fn write_identifier(&self, payload: Option<&str>, text: &mut String) {
        text.push_str(&self.0);
        text.extend(payload.into_iter().flat_map(|payload| [".", payload]));
    }

    pub(super) fn write_uuid(&self, payload: Option<&str>, text: &mut String) {
        let payload = payload.into_iter().flat_map(|payload| [".", payload]);
        let uuid = uuid([self.0.as_str()].into_iter().chain(payload));
        text.push_str(uuid.hyphenated().encode_upper(&mut Uuid::encode_buffer()));
    }
}

/// The name-based UUID (version 5) of a name in pieces. The `sha1` crate uses the instructions that processors have for
/// it, and a profile for each who asks needs five.
fn uuid<'n>(name: impl IntoIterator<Item = &'n str>) -> Uuid {
    let mut hash = Sha1::new_with_prefix(NAMESPACE.as_bytes());
    name.into_iter().for_each(|piece| hash.update(piece));
    let mut first = [0; 16];
    first.copy_from_slice(&hash.finalize()[..16]);
    Builder::from_sha1_bytes(first).into_uuid()
}
