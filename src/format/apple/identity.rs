//! The names of a profile and its payloads.
//!
//! A profile of the same identifier replaces the installed one; a payload of the same identifier and UUID
//! is updated in place, any other is removed together with its cached mail (Apple device management,
//! "Updating profiles"). So the names follow from the provider and the address alone: two addresses live
//! side by side, and the same one installed again keeps its mail.

use uuid::Uuid;

use crate::format::Addressee;
use crate::mail::{Domain, Protocol};

/// The namespace of all our names (RFC 9562 section 5.5), made once and never changed.
const NAMESPACE: Uuid = Uuid::from_u128(0x2b5a_6a0e_6f0c_4f5e_9d53_5e0f_64b1_7a31);

/// The identifier of one profile; the identifiers of its payloads hang below it.
pub(super) struct Identity(String);

impl Identity {
    pub(super) fn new(domain: &Domain, protocol: Protocol, addressee: &Addressee) -> Self {
        let labels: Vec<&str> = domain.as_str().rsplit('.').collect();
        let profile = format!("{}.mailsetup.{protocol}", labels.join("."));
        Self(match addressee.person() {
            None => profile,
            // Mailboxes are found ignoring case: `Ann@` and `ann@` are the same account. An address has
            // characters that an identifier should not, and an identifier is shown: hence a UUID.
            Some(person) => {
                let address = person.address.to_string().to_lowercase();
                format!("{profile}.{}", Uuid::new_v5(&NAMESPACE, address.as_bytes()).simple())
            }
        })
    }

    /// Of the profile, or of a payload of it.
    pub(super) fn identifier(&self, payload: Option<&str>) -> String {
        match payload {
            None => self.0.clone(),
            Some(payload) => format!("{}.{payload}", self.0),
        }
    }

    pub(super) fn uuid(&self, payload: Option<&str>) -> String {
        let uuid = Uuid::new_v5(&NAMESPACE, self.identifier(payload).as_bytes());
        uuid.hyphenated().encode_upper(&mut Uuid::encode_buffer()).to_owned()
    }
}
