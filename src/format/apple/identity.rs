//! The names of a profile and its payloads.
//!
//! A profile of the same identifier replaces the installed one; a payload of the same identifier and UUID
//! is updated in place, any other is removed together with its cached mail (Apple device management,
//! "Updating profiles"). So the names follow from the provider and the address alone: two addresses live
//! side by side, and the same one installed again keeps its mail.

use uuid::Uuid;

use crate::format::{Addressee, own_uuid};
use crate::mail::{Domain, Protocol};

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
            let uuid = own_uuid::of([address.as_str()]);
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
        let uuid = own_uuid::of([self.0.as_str()].into_iter().chain(payload));
        text.push_str(uuid.hyphenated().encode_upper(&mut Uuid::encode_buffer()));
    }
}
