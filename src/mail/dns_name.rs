//! A DNS name as mail settings use it: letters, digits and hyphens, at least two labels.

use std::borrow::Cow;
use std::net::IpAddr;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use thiserror::Error;

use super::line::{is_invisible, is_unprintable, named};

/// The most octets of a name in text form without the final dot (RFC 1035 section 3.1).
const MAX_OCTETS: usize = 253;
/// The most octets of one label (RFC 1035 section 2.3.4).
const MAX_LABEL_OCTETS: usize = 63;

/// Why a text is no DNS name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DnsNameError {
    #[error("expected a name, found nothing")]
    Empty,
    #[error("expected a name, found an IP address: certificates and set-up files need the name")]
    IpAddress,
    #[error("expected a name alone, found a URL: leave out `{0}`")]
    Url(String),
    #[error("expected a name alone, found an e-mail address: leave out the `@` and what stands left of it")]
    EmailAddress,
    #[error("expected a name alone, found a port: the port has a key of its own")]
    Port,
    #[error("an underscore cannot stand in a host name (RFC 952, RFC 1123)")]
    Underscore,
    #[error("two dots in a row, or one at an end: a label is empty")]
    EmptyLabel,
    #[error("expected at least two labels, such as `post.example`")]
    OneLabel,
    #[error("a label of {0} octets: the most is 63 (RFC 1035)")]
    LongLabel(usize),
    #[error("a name of {0} octets: the most is 253 (RFC 1035)")]
    Long(usize),
    #[error("the last label is a number: this reads as an IP address")]
    NumericTop,
    #[error("a label begins or ends with a hyphen")]
    Hyphen,
    #[error("the character {} cannot stand in a name: expected letters, digits, hyphens and dots", named(*.0))]
    Character(char),
    #[error("the label `{0}` is no internationalized label (RFC 5891)")]
    Label(String),
}

/// Reads a name in A-labels or U-labels and returns it in lower-case A-labels (RFC 5890, UTS 46).
///
/// # Errors
/// The first rule of RFC 952, RFC 1035 or RFC 1123 that the text breaks.
pub(super) fn parse(text: &str) -> Result<String, DnsNameError> {
    match is_plain(text) {
        true => Ok(text.to_owned()),
        false => parse_any(text),
    }
}

/// Whether a text is a name in its canonical form already, as nearly all are: a list of a million names is
/// read without a table of Unicode.
fn is_plain(text: &str) -> bool {
    let is_plain_label = |label: &str| {
        // What an A-label encodes has rules of its own (RFC 5891 section 4.2).
        (1..=MAX_LABEL_OCTETS).contains(&label.len())
            && !(label.starts_with('-') || label.ends_with('-') || label.starts_with("xn--"))
            && label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let has_named_top =
        text.rsplit_once('.').is_some_and(|(_, top)| top.bytes().any(|b| !b.is_ascii_digit()));
    text.len() <= MAX_OCTETS && has_named_top && text.split('.').all(is_plain_label)
}

fn parse_any(text: &str) -> Result<String, DnsNameError> {
    refuse_lookalikes(text)?;
    let ascii = to_ascii(text)?;
    check_labels(&ascii)?;
    Ok(ascii.into_owned())
}

/// The name as people write it: U-labels where the A-labels decode, else unchanged.
pub(super) fn to_unicode(ascii: &str) -> Cow<'_, str> {
    let (unicode, result) =
        Uts46::new().to_unicode(ascii.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast);
    match result {
        Ok(()) => unicode,
        Err(_) => Cow::Borrowed(ascii),
    }
}

/// Things that people write where a name belongs; each gets its own answer.
fn refuse_lookalikes(text: &str) -> Result<(), DnsNameError> {
    if text.is_empty() {
        return Err(DnsNameError::Empty);
    }
    if text.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return Err(DnsNameError::IpAddress);
    }
    if let Some((scheme, _)) = text.split_once("://") {
        let scheme: String = scheme.chars().take(20).collect();
        return Err(DnsNameError::Url(format!("{scheme}://")));
    }
    if text.contains('@') {
        return Err(DnsNameError::EmailAddress);
    }
    if text.contains('_') {
        return Err(DnsNameError::Underscore);
    }
    if text.rsplit_once(':').is_some_and(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())) {
        return Err(DnsNameError::Port);
    }
    Ok(())
}

fn to_ascii(text: &str) -> Result<Cow<'_, str>, DnsNameError> {
    // A file's size bounds the text; this bounds the work before any table is consulted.
    if text.len() > 4 * MAX_OCTETS {
        return Err(DnsNameError::Long(text.len()));
    }
    if text.split('.').any(str::is_empty) {
        return Err(DnsNameError::EmptyLabel);
    }
    if text.split('.').any(|label| label.starts_with('-') || label.ends_with('-')) {
        return Err(DnsNameError::Hyphen);
    }
    Uts46::new()
        .to_ascii(text.as_bytes(), AsciiDenyList::STD3, Hyphens::CheckFirstLast, DnsLength::Ignore)
        .map_err(|_| refused_by_idna(text))
}

/// What exactly is wrong with a text that IDNA does not take.
fn refused_by_idna(text: &str) -> DnsNameError {
    let is_foreign = |c: &char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => false,
        _ => c.is_ascii() || c.is_whitespace() || is_unprintable(*c) || is_invisible(*c),
    };
    if let Some(character) = text.chars().find(is_foreign) {
        return DnsNameError::Character(character);
    }
    let is_broken = |label: &&str| {
        let (list, hyphens) = (AsciiDenyList::STD3, Hyphens::CheckFirstLast);
        Uts46::new().to_ascii(label.as_bytes(), list, hyphens, DnsLength::Ignore).is_err()
    };
    let label = text.split('.').find(is_broken).unwrap_or(text);
    DnsNameError::Label(label.chars().take(MAX_LABEL_OCTETS).collect())
}

fn check_labels(ascii: &str) -> Result<(), DnsNameError> {
    if ascii.split('.').any(str::is_empty) {
        return Err(DnsNameError::EmptyLabel);
    }
    if let Some(label) = ascii.split('.').find(|label| label.len() > MAX_LABEL_OCTETS) {
        return Err(DnsNameError::LongLabel(label.len()));
    }
    if ascii.len() > MAX_OCTETS {
        return Err(DnsNameError::Long(ascii.len()));
    }
    let Some((_, top)) = ascii.rsplit_once('.') else {
        return Err(DnsNameError::OneLabel);
    };
    if top.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DnsNameError::NumericTop);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{Just, ProptestConfig, Strategy, prop_assert_eq, prop_oneof, proptest};
    use proptest::sample::select;

    use super::{DnsNameError, is_plain, parse, parse_any};

    /// Labels with a rule of their own.
    const ODD_LABELS: &str = "- a- -a a--b xn-- xn--mnchen-3ya xn--a XN--a 127 0x7f A ß a_b * 1";

    fn label() -> impl Strategy<Value = String> {
        let odd: Vec<&str> = ODD_LABELS.split(' ').chain([""]).collect();
        let odd = select(odd).prop_map(str::to_owned);
        // Up to a label that is too long, and a last one that is a number.
        let long = (60_usize..66).prop_map(|length| "l".repeat(length));
        prop_oneof![8 => "[a-z0-9-]{1,6}", 4 => "[a-z]{2,9}", 2 => odd, 1 => long, 1 => "[0-9]{1,3}", 1 => "\\PC{1,3}"]
    }

    fn name() -> impl Strategy<Value = String> {
        let labels = prop_oneof![6 => vec(label(), 0..5), 1 => vec("[a-z]{9}", 24..28)];
        let end = prop_oneof![12 => Just(""), 1 => Just("."), 1 => Just(":25"), 1 => Just("\u{0}")];
        (labels, end).prop_map(|(labels, end)| labels.join(".") + end)
    }

    proptest! {
        // `PROPTEST_CASES` may ask for more.
        #![proptest_config(ProptestConfig {
            cases: ProptestConfig::default().cases.max(4096),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn the_short_way_ends_where_the_long_one_does(name in name()) {
            prop_assert_eq!(parse(&name), parse_any(&name));
        }
    }

    #[test]
    fn plain_names_take_the_short_way() {
        for name in ["post.example", "a.b.c.d", "1.2.3.4a", "a--b.example", "123.example", "a.xn"] {
            assert!(is_plain(name), "{name}");
            assert_eq!(parse_any(name).as_deref(), Ok(name));
        }
        for name in
            ["Post.example", "xn--mnchen-3ya.example", "post.example.", "post", "1.2.3.4", "bücher.example"]
        {
            assert!(!is_plain(name), "{name}");
        }
    }

    /// The bounds of RFC 1035, from both sides.
    #[test]
    fn the_bounds_are_the_same_on_both_ways() {
        let of = |length: usize| "a.".repeat(length / 2 - 1) + &"z".repeat(2 + length % 2);
        for (name, fits) in [(of(253), true), (of(254), false)] {
            assert_eq!((is_plain(&name), parse_any(&name).is_ok()), (fits, fits), "{}", name.len());
        }
        for (length, fits) in [(63, true), (64, false)] {
            let name = "a".repeat(length) + ".example";
            assert_eq!((is_plain(&name), parse_any(&name).is_ok()), (fits, fits), "{length}");
        }
        assert_eq!(parse(&of(254)), Err(DnsNameError::Long(254)));
    }
}
