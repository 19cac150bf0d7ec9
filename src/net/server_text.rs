//! What a server said, made fit for a report.

use std::sync::{Mutex, MutexGuard, PoisonError};

use zeroize::Zeroizing;

use crate::mail::is_unprintable;

/// So many characters are shown; the rest is told by `...`.
const MOST: usize = 160;

/// What is never shown, whoever says it: some servers repeat the password that they refuse. It holds for the
/// whole process, for a report can be made of any line of any server.
static HIDDEN: Mutex<Vec<Zeroizing<Vec<u8>>>> = Mutex::new(Vec::new());

/// From now on this stands in no text of a server; [`show_all_again`] wipes it.
pub fn hide(secret: Zeroizing<Vec<u8>>) {
    let mut hidden = hidden();
    if !secret.is_empty() && !hidden.contains(&secret) {
        hidden.push(secret);
        // The longest first, for the others may be a part of it.
        hidden.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    }
}

/// Forgets and wipes what is hidden.
pub fn show_all_again() {
    hidden().clear();
}

fn hidden() -> MutexGuard<'static, Vec<Zeroizing<Vec<u8>>>> {
    HIDDEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The bytes of a stranger as one line of printable text: what is no UTF-8, no character or invisible
/// becomes U+FFFD, so that no escape sequence reaches a terminal.
#[must_use]
pub fn shown(bytes: &[u8]) -> String {
    // A secret is taken out before the rest is cut, so that no part of it is left at the end.
    let bytes = without_hidden(bytes);
    // Four octets are the longest character; more than that is never looked at.
    let beginning = &bytes[..bytes.len().min(MOST * 4 + 4)];
    let text = String::from_utf8_lossy(beginning).replace("\r\n", " ").replace('\n', " ");
    let mut characters = text.trim_end().chars();
    let mut line: String = characters.by_ref().take(MOST).map(printable).collect();
    if characters.next().is_some() {
        line.push_str("...");
    }
    line
}

fn without_hidden(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for secret in hidden().iter() {
        let mut from = 0;
        // Some servers answer in capitals.
        let is_secret = |part: &[u8]| part.eq_ignore_ascii_case(secret);
        while let Some(at) = bytes[from..].windows(secret.len()).position(is_secret) {
            let at = from + at;
            bytes.splice(at..at + secret.len(), PLACE.iter().copied());
            from = at + PLACE.len();
        }
    }
    bytes
}

/// What stands in the place of a secret.
const PLACE: &[u8] = b"[password]";

fn printable(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_unprintable(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{Zeroizing, hide, show_all_again, shown};

    #[test]
    fn no_part_of_a_secret_is_shown() {
        for secret in ["correct horse", "horse"] {
            hide(Zeroizing::new(secret.as_bytes().to_vec()));
        }
        let long = [&[b'a'; 155][..], b"correct horse"].concat();
        let texts = [shown(b"no such Correct Horse correct horse!"), shown(&long)];
        show_all_again();
        assert_eq!(texts[0], "no such [password] [password]!");
        assert!(!texts[1].contains("corr"), "{}", texts[1]);
    }

    #[test]
    fn no_byte_of_a_stranger_moves_the_cursor() {
        assert_eq!(shown(b"* OK \x1b[2Jhello\r\n"), "* OK \u{fffd}[2Jhello");
        assert_eq!(shown(b"\xff\xfe\0"), "\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(shown("a\u{202e}b".as_bytes()), "a\u{fffd}b");
        assert_eq!(shown(&[b'a'; 5_000]).len(), 163);
        assert_eq!(shown(b"250-a\r\n250 b\r\n"), "250-a 250 b");
    }
}
