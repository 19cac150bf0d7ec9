//! The doors: no text makes them panic, and what they let in they let in again as they write it.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use libtest_mimic::Trial;
use mailsetup::advice::{Answers, look_up};
use mailsetup::format::{FORMATS, xml};
use mailsetup::mail::{
    Authentication, Date, Domain, DomainPattern, EmailAddress, Host, Language, Line, Protocol, TlsMode,
    UsernameTemplate, WebUrl,
};
use mailsetup::provider::{ProviderId, SourceName, load_text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::holds_for;
use crate::support::{minimal, one, promise, provider_called};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("property::door::a_domain_is_read_as_it_is_written", reads_as_written::<Domain>),
        promise(
            "property::door::a_domain_pattern_is_read_as_it_is_written",
            reads_as_written::<DomainPattern>,
        ),
        promise("property::door::a_host_is_read_as_it_is_written", reads_as_written::<Host>),
        promise("property::door::an_address_is_read_as_it_is_written", reads_as_written::<EmailAddress>),
        promise("property::door::a_username_is_read_as_it_is_written", reads_as_written::<UsernameTemplate>),
        promise("property::door::a_line_is_read_as_it_is_written", reads_as_written::<Line>),
        promise("property::door::a_web_address_is_read_as_it_is_written", reads_as_written::<WebUrl>),
        promise("property::door::a_date_is_read_as_it_is_written", reads_as_written::<Date>),
        promise("property::door::a_language_is_read_as_it_is_written", reads_as_written::<Language>),
        promise("property::door::words_are_read_as_they_are_written", words_are_read_as_they_are_written),
        promise("property::door::letters_and_a_labels_are_one_host", letters_and_a_labels_are_one_host),
        promise("property::door::an_accepted_name_is_a_dns_name", an_accepted_name_is_a_dns_name),
        promise("property::door::bounds_are_those_of_the_standards", bounds_are_those_of_the_standards),
        promise("property::door::no_text_breaks_the_toml_reader", || no_text_breaks("any.toml")),
        promise("property::door::no_text_breaks_the_json_reader", || no_text_breaks("any.json")),
        promise("property::door::no_cut_breaks_a_reader", no_cut_breaks_a_reader),
        promise("property::door::no_bytes_break_a_format_reader", no_bytes_break_a_format_reader),
        promise("property::door::no_change_breaks_a_format_reader", no_change_breaks_a_format_reader),
        promise("property::door::no_text_breaks_the_look_up", no_text_breaks_the_look_up),
    ]
}

/// Pieces of what a door lets in, and of what it must not.
const NEAR: &str = ". - @ % : / // :// https http: xn-- a A 1 example com * *. %EMAILADDRESS% %EMAILDOMAIN% \" ß ü 漢 \
    \u{200D} \u{202E} \u{0} \n \u{A0} [::1] 127.0.0.1 2026 -11 -01 en BR ? # \\ & < \u{FEFF} \u{E0001}";
/// Pieces of TOML and JSON.
const OF_FILES: &str = "name = \" ' [ ] { } : , \n \r\n \r \t server port [[ ]] 0 1e9 - 0x null true \\u0000 \\ # // é 漢 \
    👩‍👩‍👧 \u{301} \u{202E} 2026-11-01 99999999999999999999 . \"\"\" \u{0} \u{FEFF}";
/// Pieces of XML and property lists.
const OF_XML: &str = "<clientConfig> </clientConfig> <a > /> </ < & &amp; &#0; &#x10FFFF; &x; <![CDATA[ ]]> <!-- --> \
    <?xml <!DOCTYPE [ <plist> <dict> <key> </key> <integer> emailProvider =\"\" xmlns=\"x\" \u{0} \u{FEFF} bplist00";

/// Pieces of what people ask about.
const OF_ERRORS: &str = "0x 800CCC 0E OxCCC1A 535 5.7.8 5. .7 [ ] [IN-USE] [SYS/TEMP] -ERR cannot can't can\u{2019}t mail stuck \
    outbox password certificate TLS wi fi ed ing s ies 999.999.999 99999.1.1 \u{0} \u{202E} \u{FEFF} ß İ ﬁ 漢 👩‍👩‍👧 e\u{301} \n";

/// One of the pieces, which a blank parts, or a blank.
fn piece(pieces: &'static str) -> impl Strategy<Value = String> {
    select(pieces.split(' ').map(|piece| if piece.is_empty() { " " } else { piece }).collect::<Vec<_>>())
        .prop_map(str::to_owned)
}

/// Texts that come near to what a door lets in, and any others.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![piece(NEAR), "[a-z0-9]{1,8}", "\\PC{0,3}"];
    prop_oneof![4 => vec(piece, 0..8).prop_map(|pieces| pieces.concat()), 1 => ".{0,30}", 1 => "[a-z]{1,70}"]
}

fn reads_as_written<T>()
where
    T: FromStr<Err: Debug> + Display + PartialEq + Debug,
{
    holds_for(512, text(), |text| {
        if let Ok(value) = text.parse::<T>() {
            let written = value.to_string();
            let again = written.parse::<T>().unwrap_or_else(|error| panic!("{written:?}: {error:?}"));
            assert_eq!(again, value);
            assert_eq!(again.to_string(), written);
        }
    });
}

fn words_are_read_as_they_are_written() {
    reads_as_written::<Protocol>();
    reads_as_written::<TlsMode>();
    reads_as_written::<Authentication>();
    reads_as_written::<ProviderId>();
    reads_as_written::<SourceName>();
}

fn letters_and_a_labels_are_one_host() {
    holds_for(512, text(), |text| {
        if let Ok(host) = text.parse::<Host>() {
            assert_eq!(host.unicode().parse::<Host>().as_ref(), Ok(&host), "{}", host.unicode());
        }
    });
}

fn an_accepted_name_is_a_dns_name() {
    holds_for(1024, text(), |text| {
        if let Ok(host) = text.parse::<Host>() {
            let labels: Vec<&str> = host.as_str().split('.').collect();
            let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            assert!(host.as_str().len() <= 253 && labels.len() >= 2);
            for label in labels {
                assert!((1..=63).contains(&label.len()) && label.bytes().all(is_letter), "{label}");
                assert!(!label.starts_with('-') && !label.ends_with('-'), "{label}");
            }
        }
    });
}

/// RFC 1035: 63 octets a label, 253 a name; RFC 5321: 64 left of the `@`, 254 in all.
fn bounds_are_those_of_the_standards() {
    let name =
        |length: usize| format!("{}{}", "abcdefghi.".repeat(length / 10 - 1), "z".repeat(10 + length % 10));
    for (length, fits) in [(250, true), (253, true), (254, false)] {
        assert_eq!(name(length).len(), length);
        assert_eq!(name(length).parse::<Host>().is_ok(), fits, "a name of {length}");
    }
    for (length, fits) in [(63, true), (64, false)] {
        assert_eq!(
            format!("{}.example", "a".repeat(length)).parse::<Host>().is_ok(),
            fits,
            "a label of {length}"
        );
        let local_part = "a".repeat(length + 1);
        assert_eq!(
            format!("{local_part}@post.example").parse::<EmailAddress>().is_ok(),
            fits,
            "{local_part}@"
        );
    }
    for (length, fits) in [(254, true), (255, false)] {
        let address = format!("{}@{}", "a".repeat(length - 201), name(200));
        assert_eq!(address.len(), length);
        assert_eq!(address.parse::<EmailAddress>().is_ok(), fits, "an address of {length}");
    }
}

/// A message that can be written is part of the promise: carets have broken at odd characters before.
fn read(file: &str, text: String) {
    if let Err(error) = load_text(file, text) {
        assert!(!error.to_string().is_empty() && !error.to_ansi().is_empty());
    }
}

fn no_text_breaks(file: &'static str) {
    let piece = prop_oneof![2 => piece(OF_FILES), 1 => "[a-z-]{1,6}", 1 => "\\PC{0,4}"];
    holds_for(768, vec(piece, 0..16).prop_map(|pieces| pieces.concat()), |text| read(file, text));
}

/// A file that is right, with a piece cut out or put in at any place.
fn no_cut_breaks_a_reader() {
    let toml = minimal();
    let json = serde_json::to_string_pretty(&toml::from_str::<serde_json::Value>(&toml).unwrap()).unwrap();
    let change = (any::<bool>(), any::<prop::sample::Index>(), 0_usize..40, text());
    holds_for(384, change, |(is_toml, at, length, insert)| {
        let (file, text) = if is_toml { ("any.toml", &toml) } else { ("any.json", &json) };
        let start = at.index(text.len());
        let end = (start + length).min(text.len());
        read(file, format!("{}{insert}{}", &text[..start], &text[end..]));
    });
}

fn no_bytes_break_a_format_reader() {
    let piece = prop_oneof![2 => piece(OF_XML).prop_map(String::into_bytes), 1 => vec(any::<u8>(), 0..6)];
    holds_for(512, vec(piece, 0..16).prop_map(|pieces| pieces.concat()), |bytes| {
        for format in FORMATS {
            if let Some(read) = format.read {
                let _ = read(&bytes);
            }
        }
        let _ = xml::read(&bytes);
    });
}

fn no_change_breaks_a_format_reader() {
    let provider = provider_called("everything");
    let ann = one("ann@every.example");
    let files: Vec<_> = FORMATS
        .iter()
        .filter_map(|format| Some((format.read?, format.render(provider, &ann).ok()?)))
        .collect();
    let change =
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..60, vec(any::<u8>(), 0..8));
    holds_for(512, change, |(file, at, length, insert)| {
        let (read, bytes) = &files[file.index(files.len())];
        let start = at.index(bytes.len());
        let end = (start + length).min(bytes.len());
        let _ = read(&[&bytes[..start], &insert, &bytes[end..]].concat());
    });
}

/// The same answer every time; and either something is known, or something near it may be named.
fn no_text_breaks_the_look_up() {
    let piece = prop_oneof![3 => piece(OF_ERRORS), 1 => "[a-z]{1,6}", 1 => "\\PC{0,4}", 1 => any::<String>()];
    holds_for(512, vec(piece, 0..24).prop_map(|pieces| pieces.concat()), |text| {
        let answers = look_up(&text);
        let names = |answers: &Answers| answers.known.iter().map(|one| one.trouble.name).collect::<Vec<_>>();
        assert_eq!(names(&answers), names(&look_up(&text)));
        assert!(answers.known.is_empty() || answers.nearest.is_empty());
    });
}
