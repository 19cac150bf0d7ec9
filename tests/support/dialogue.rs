//! A dialogue with a server, as a text file: the settings, what is said, what `verify` finds.
//!
//! ```text
//! imap implicit password           the published settings
//! # whose greeting it is
//! ---
//! TLS                              from here on inside TLS
//! S: * OK ready                    the server says a line
//! C: m1 CAPABILITY                 the client must say a line that begins so
//! RAW: \x00half a line             the server sends these octets and no line break
//! WAIT 300                         nothing for so many milliseconds
//! DRIP 300: * OK                   one octet each so many milliseconds
//! FLOOD: * a line\r\n              the same again and again, until two gigabytes or until nobody listens
//! HOLD                             nothing more; the connection stays open
//! CLOSE                            the server ends the connection
//! REQUEST                          the client must say a request of HTTP, with its body
//! ALONE                            who comes while another connection is open is sent away without a word
//! HUSH 3000: 554 wait              nothing for so many milliseconds; who speaks before is told that, and sent away
//! ---
//! pass resolve: 127.0.0.1          what the report says, line by line
//! ```

use std::path::Path;

/// A file in three parts.
#[derive(Debug)]
pub struct Dialogue {
    /// The first two parts as they stand, to be written again.
    head: String,
    pub protocol: String,
    pub tls: String,
    pub auth: Vec<String>,
    pub acts: Vec<Act>,
}

/// One thing that a scripted server does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Tls,
    Send(Vec<u8>),
    Expect(String),
    Wait(u64),
    Drip(u64, Vec<u8>),
    Flood(Vec<u8>),
    Hold,
    Close,
    Request,
    Alone,
    Hush(u64, Vec<u8>),
}

impl Dialogue {
    pub fn read(file: &Path) -> Self {
        let text =
            std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut parts = text.splitn(3, "---\n");
        let (settings, script) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let mut words = settings.lines().next().unwrap_or_default().split_whitespace().map(str::to_owned);
        let mut word = || words.next().unwrap_or_else(|| panic!("{}: PROTOCOL TLS AUTH", file.display()));
        let (protocol, tls, auth) = (word(), word(), word());
        Self {
            head: format!("{settings}---\n{script}---\n"),
            protocol,
            tls,
            auth: auth.split(',').map(str::to_owned).collect(),
            acts: acts(script, file),
        }
    }

    /// The file with another third part.
    pub fn with(&self, seen: &str) -> String {
        format!("{}{seen}", self.head)
    }
}

/// What a script says, line by line.
pub(super) fn acts(script: &str, file: &Path) -> Vec<Act> {
    script.lines().filter(|line| !line.trim().is_empty()).map(|line| act(line, file)).collect()
}

fn act(line: &str, file: &Path) -> Act {
    let (word, rest) = line.split_once(": ").unwrap_or((line.trim_end_matches(':'), ""));
    let mut words = word.split(' ');
    match (words.next().unwrap_or_default(), words.next()) {
        ("TLS", None) => Act::Tls,
        ("S", None) => Act::Send([rest.as_bytes(), b"\r\n"].concat()),
        ("RAW", None) => Act::Send(octets(rest)),
        ("C", None) => Act::Expect(rest.to_owned()),
        ("WAIT", Some(time)) => Act::Wait(time.parse().expect("milliseconds")),
        ("DRIP", Some(time)) => Act::Drip(time.parse().expect("milliseconds"), octets(rest)),
        ("FLOOD", None) => Act::Flood(octets(rest)),
        ("HOLD", None) => Act::Hold,
        ("CLOSE", None) => Act::Close,
        ("REQUEST", None) => Act::Request,
        ("ALONE", None) => Act::Alone,
        ("HUSH", Some(time)) => {
            Act::Hush(time.parse().expect("milliseconds"), [rest.as_bytes(), b"\r\n"].concat())
        }
        _ => panic!("{}: {line:?} is no act", file.display()),
    }
}

/// `\r`, `\n`, `\\` and `\xHH` as in Rust.
fn octets(text: &str) -> Vec<u8> {
    let mut octets = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            octets.push(byte);
            continue;
        }
        octets.push(match rest.next().expect("a letter behind \\") {
            b'r' => b'\r',
            b'n' => b'\n',
            b'x' => {
                let digits = [rest.next().expect("two digits"), rest.next().expect("two digits")];
                let digits = std::str::from_utf8(&digits).expect("digits");
                u8::from_str_radix(digits, 16).expect("hexadecimal digits")
            }
            other => other,
        });
    }
    octets
}
