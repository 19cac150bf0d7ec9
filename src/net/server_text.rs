//! What a server said, made fit for a report.

use crate::mail::is_unprintable;

/// So many characters are shown; the rest is told by [`CUT`].
const MOST: usize = 160;

/// What stands in the place of what is not shown.
pub const CUT: &str = "...";

/// The bytes of a stranger as one line of printable text: what is no UTF-8, no character or invisible
/// becomes U+FFFD, so that no escape sequence reaches a terminal.
#[must_use]
pub fn shown(bytes: &[u8]) -> String {
    // Four octets are the longest character; more than that is never looked at.
    let beginning = &bytes[..bytes.len().min(MOST * 4 + 4)];
    let text = String::from_utf8_lossy(beginning).replace("\r\n", " ").replace('\n', " ");
    let mut characters = text.trim_end().chars();
    let mut line: String = characters.by_ref().take(MOST).map(printable).collect();
    if characters.next().is_some() {
        line.push_str(CUT);
    }
    line
}

/// The characters of a text as [`shown`] has them, however many.
#[must_use]
pub fn legible(text: &str) -> String {
    text.chars().map(printable).collect()
}

fn printable(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_unprintable(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn no_byte_of_a_stranger_moves_the_cursor() {
        assert_eq!(shown(b"* OK \x1b[2Jhello\r\n"), "* OK \u{fffd}[2Jhello");
        assert_eq!(shown(b"\xff\xfe\0"), "\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(shown("a\u{202e}b".as_bytes()), "a\u{fffd}b");
        assert_eq!(shown(&[b'a'; 5_000]).len(), 163);
        assert_eq!(shown(b"250-a\r\n250 b\r\n"), "250-a 250 b");
    }
}
