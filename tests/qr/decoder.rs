//! `ZXing`, which the camera of Thunderbird for Android asks too (there in Java, here in C++).

use std::path::Path;

use libtest_mimic::Completion;

use crate::support::{needs, run};

/// # Errors
/// The test is to be ignored.
pub fn needed() -> Result<(), Completion> {
    needs("ZXingReader", "zxing-cpp-tools")
}

/// The text of the one QR code in a picture, and how it was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    pub text: String,
    /// The correction, as a letter.
    pub level: String,
}

/// Looks at a picture (PNG, PGM). The octets are taken, not what the decoder makes of them as a text.
pub fn decode(picture: &Path) -> Found {
    found(picture).unwrap_or_else(|| panic!("{}: no code", picture.display()))
}

/// The same of a picture in which there may be none.
pub fn found(picture: &Path) -> Option<Found> {
    let file = picture.to_str().expect("a path in UTF-8");
    let output = run("ZXingReader", &["-format", "QRCode", file], Path::new("/"));
    let said = String::from_utf8_lossy(&output.stdout);
    if !said.contains("Bytes:") {
        return None;
    }
    let value = |name: &str| {
        let mut values = said.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let value = values.next().map(|value| value.trim().to_owned());
        assert_eq!(values.next(), None, "{file}: more than one code:\n{said}");
        value.unwrap_or_else(|| panic!("{file}: no {name}:\n{said}"))
    };
    let octets: Vec<u8> = value("Bytes")
        .split_whitespace()
        .map(|octet| u8::from_str_radix(octet, 16).expect("an octet"))
        .collect();
    Some(Found { text: String::from_utf8(octets).expect("UTF-8"), level: value("EC Level") })
}
