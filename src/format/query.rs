//! The query of a URL: names and values.

use percent_encoding::percent_decode_str;

/// The most pairs that are looked at.
const MOST_PAIRS: usize = 32;

/// The pairs of a query, decoded, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

/// A name stands there with different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ambiguous;

impl Query {
    /// Reads what stands behind the `?`. A `+` stays one: these values are addresses, which have no blanks,
    /// and not every client writes `%2B` (RFC 3986 leaves `+` as it is; forms do not).
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty()).take(MOST_PAIRS);
        Self(pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(decoded).collect())
    }

    /// The value of a name, in any letter case; nothing if it is empty.
    ///
    /// # Errors
    /// [`Ambiguous`] if it stands there with different values.
    pub fn only(&self, name: &str) -> Result<Option<&str>, Ambiguous> {
        let mut values =
            self.0.iter().filter(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty());
        let Some((_, first)) = values.next() else { return Ok(None) };
        match values.all(|(_, other)| other == first) {
            true => Ok(Some(first)),
            false => Err(Ambiguous),
        }
    }
}

/// What is not UTF-8 becomes a character that no address has.
fn decoded((name, value): (&str, &str)) -> (String, String) {
    let decode = |text| percent_decode_str(text).decode_utf8_lossy().into_owned();
    (decode(name), decode(value))
}
