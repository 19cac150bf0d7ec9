//! The codes and messages in what a program shows: `552 5.3.4, 523 5.3.4 Message too large` are two codes.

use super::trouble::Client;

/// A code with the words behind it, or a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'t> {
    pub text: &'t str,
    pub is_code: bool,
    /// What stands behind a code.
    pub words: &'t str,
}

/// The codes of a text; the text itself where it is no list of codes.
pub(super) fn parts(client: Client, text: &str) -> Vec<Part<'_>> {
    let mut codes: Vec<Part<'_>> = Vec::new();
    let mut rest = text;
    while let Some(length) = code_length(client, rest) {
        let (code, behind) = rest.split_at(length);
        let is_list = behind.starts_with(", ") && code_length(client, &behind[2..]).is_some();
        let end = if is_list { 0 } else { next_code(client, behind).unwrap_or(behind.len()) };
        let words = behind[..end].trim_matches([':', ' ', ',']);
        codes.push(Part { text: code, is_code: true, words });
        rest = behind[end..].trim_start_matches([',', ' ']);
    }
    if codes.is_empty() {
        return vec![Part { text, is_code: false, words: "" }];
    }
    // What stands behind the last of several codes is said of all of them.
    let last = codes.last().map_or("", |last| last.words);
    codes
        .iter()
        .map(|code| Part { words: if code.words.is_empty() { last } else { code.words }, ..*code })
        .collect()
}

/// Where behind a code and its words the next code begins.
fn next_code(client: Client, text: &str) -> Option<usize> {
    text.match_indices(", ")
        .map(|(at, found)| at + found.len())
        .find(|&at| code_length(client, &text[at..]).is_some())
}

/// The length of the code with which a text begins.
fn code_length(client: Client, text: &str) -> Option<usize> {
    match client {
        Client::Outlook => outlook(text),
        Client::Smtp => reply(text),
        Client::Imap => bracketed(text),
        Client::Pop3 => refusal(text),
        _ => capitals(text),
    }
}

/// `0x800CCC0E`
fn outlook(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("0x")?.get(..8)?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(10)
}

/// `550`, `550 5.7.1`
fn reply(text: &str) -> Option<usize> {
    let is_reply = text.get(..3)?.bytes().all(|b| b.is_ascii_digit());
    let enhanced = text[3..].strip_prefix(' ').unwrap_or_default();
    let length = enhanced.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let is_enhanced = enhanced[..length].split('.').filter(|part| !part.is_empty()).count() == 3;
    is_reply.then_some(if is_enhanced { 4 + length } else { 3 })
}

/// `[IN-USE]`
fn bracketed(text: &str) -> Option<usize> {
    text.strip_prefix('[')?.find(']').map(|at| at + 2)
}

/// `-ERR`, `-ERR [IN-USE]`
fn refusal(text: &str) -> Option<usize> {
    let behind = text.strip_prefix("-ERR")?;
    Some(4 + behind.strip_prefix(' ').and_then(bracketed).map_or(0, |length| length + 1))
}

/// `ECONNREFUSED`, `SSL_ERROR_BAD_CERT_DOMAIN`
fn capitals(text: &str) -> Option<usize> {
    let is_part = |b: &u8| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_';
    let length = text.bytes().take_while(is_part).count();
    let ends = text[length..].chars().next().is_none_or(|c| matches!(c, ',' | ':' | ' '));
    (length > 5 && ends).then_some(length)
}

/// The most letters of an anchor made of words.
const MOST_LETTERS: usize = 64;

impl Part<'_> {
    /// Small letters, digits and hyphens; what servers say has the protocol before it.
    pub(super) fn anchor(&self, client: Client) -> String {
        let words = self.text.to_lowercase().replace(['\'', '\u{2019}'], "");
        let words = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let mut anchor = match client {
            Client::Imap => "imap".to_owned(),
            Client::Pop3 => "pop3".to_owned(),
            Client::Smtp => "smtp".to_owned(),
            _ => String::new(),
        };
        for word in words {
            if anchor.len() + word.len() >= MOST_LETTERS {
                break;
            }
            if !anchor.is_empty() {
                anchor.push('-');
            }
            anchor.push_str(word);
        }
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::advice::trouble::Client::{self, Any, AppleMail, Imap, Outlook, Pop3, Smtp, Thunderbird};

    fn told(client: Client, text: &str) -> Vec<(String, String)> {
        parts(client, text).iter().map(|part| (part.anchor(client), part.words.to_owned())).collect()
    }

    #[test]
    fn a_list_of_codes_is_taken_apart() {
        for (client, text, expected) in [
            (Outlook, "0x800CCC0E, 0x800CCC15", &[("0x800ccc0e", ""), ("0x800ccc15", "")][..]),
            (
                Outlook,
                "0x80042108 (incoming), 0x80042109 (outgoing)",
                &[("0x80042108", "(incoming)"), ("0x80042109", "(outgoing)")],
            ),
            (Outlook, "550 Relay not permitted", &[("550-relay-not-permitted", "")]),
            (Smtp, "550", &[("smtp-550", "")]),
            (
                Smtp,
                "552 5.3.4, 523 5.3.4 Too big",
                &[("smtp-552-5-3-4", "Too big"), ("smtp-523-5-3-4", "Too big")],
            ),
            (Smtp, "503 5.5.1: syntax error, bad", &[("smtp-503-5-5-1", "syntax error, bad")]),
            (Imap, "[NOPERM], [CANNOT]", &[("imap-noperm", ""), ("imap-cannot", "")]),
            (Pop3, "-ERR", &[("pop3-err", "")]),
            (Pop3, "-ERR [SYS/TEMP]", &[("pop3-err-sys-temp", "")]),
            (Thunderbird, "SEC_ERROR_A, MOZILLA_B", &[("sec-error-a", ""), ("mozilla-b", "")]),
            (Any, "Quota exceeded, quota full", &[("quota-exceeded-quota-full", "")]),
            (AppleMail, "Cannot Verify Server Identity", &[("cannot-verify-server-identity", "")]),
        ] {
            let expected: Vec<_> = expected.iter().map(|(a, w)| ((*a).to_owned(), (*w).to_owned())).collect();
            assert_eq!(told(client, text), expected, "{text}");
        }
    }
}
