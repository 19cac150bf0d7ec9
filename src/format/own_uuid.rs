//! Names that no two things share: UUIDs that follow from what they name.

use sha1::{Digest, Sha1};
use uuid::{Builder, Uuid};

/// The namespace of all our names (RFC 9562 section 5.5), made once and never changed.
const NAMESPACE: Uuid = Uuid::from_u128(0x2b5a_6a0e_6f0c_4f5e_9d53_5e0f_64b1_7a31);

/// The name-based UUID (version 5) of a name in pieces. The `sha1` crate uses the instructions that processors have for
/// it, and a profile for each who asks needs five.
pub(super) fn of<'n>(name: impl IntoIterator<Item = &'n str>) -> Uuid {
    let mut hash = Sha1::new_with_prefix(NAMESPACE.as_bytes());
    name.into_iter().for_each(|piece| hash.update(piece));
    let mut first = [0; 16];
    first.copy_from_slice(&hash.finalize()[..16]);
    Builder::from_sha1_bytes(first).into_uuid()
}
