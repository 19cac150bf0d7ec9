//! Codes in a text: Outlook's, those of SMTP replies, those that IMAP and POP3 put in brackets.

/// A code that means the same wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Code {
    /// `0x800CCC0E`, in small letters and without `0x`.
    Outlook(String),
    /// `550`: the reply code of SMTP (RFC 5321 section 4.2).
    Reply(u16),
    /// `5.7.1`: the enhanced status code of SMTP (RFC 3463).
    Enhanced([u16; 3]),
    /// `[IN-USE]`: the response code of IMAP (RFC 5530) and POP3 (RFC 2449), its letters alone.
    Response(String),
}

/// The codes of a text in small letters, each once.
pub(super) fn codes(text: &str) -> Vec<Code> {
    let is_part = |c: char| c.is_alphanumeric() || c == '.';
    let tokens = text.split(|c: char| !is_part(c)).map(|token| token.trim_matches('.'));
    let mut codes = Vec::new();
    for code in tokens.filter_map(token_code).chain(response_codes(text)).chain(refusal(text)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn token_code(token: &str) -> Option<Code> {
    outlook(token).or_else(|| reply(token)).or_else(|| enhanced(token))
}

/// With `0x` or without, or from `CCC` on; `O`, `l` and `i` are taken for the digits that they look like.
fn outlook(token: &str) -> Option<Code> {
    let alike = |c: char| match c {
        'o' => '0',
        'l' | 'i' => '1',
        other => other,
    };
    let digits: String = token.chars().map(alike).collect();
    let digits = digits.strip_prefix("0x").or_else(|| digits.strip_prefix('x')).unwrap_or(&digits);
    let is_hexadecimal = digits.chars().all(|c| c.is_ascii_hexdigit());
    match digits.len() {
        8 if is_hexadecimal && digits.starts_with("800") => Some(Code::Outlook(digits.to_owned())),
        5 if is_hexadecimal && digits.starts_with("ccc") => Some(Code::Outlook(format!("800{digits}"))),
        _ => None,
    }
}

/// Three digits, a refusal.
fn reply(token: &str) -> Option<Code> {
    let is_reply = token.len() == 3 && token.starts_with(['4', '5']) && is_digits(token);
    is_reply.then(|| token.parse().ok().map(Code::Reply)).flatten()
}

fn enhanced(token: &str) -> Option<Code> {
    let parts: Vec<u16> = token
        .split('.')
        .map(|part| part.parse().ok().filter(|_| part.len() <= 3 && is_digits(part)))
        .collect::<Option<_>>()?;
    let code: [u16; 3] = parts.try_into().ok()?;
    matches!(code[0], 4 | 5).then_some(Code::Enhanced(code))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `-ERR`: how a POP3 server refuses (RFC 1939).
fn refusal(text: &str) -> Option<Code> {
    let mut ends = text.match_indices("-err").map(|(at, found)| &text[at + found.len()..]);
    let is_refusal = ends.any(|rest| !rest.starts_with(char::is_alphanumeric));
    is_refusal.then(|| Code::Response("err".to_owned()))
}

/// `[IN-USE]`, `[SYS/TEMP]`: letters, and what joins them.
fn response_codes(text: &str) -> impl Iterator<Item = Code> {
    text.split('[').skip(1).filter_map(|rest| {
        let (inside, _) = rest.split_once(']')?;
        let is_code = inside.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '/'));
        let letters: String = inside.chars().filter(char::is_ascii_alphabetic).collect();
        (is_code && letters.len() > 3).then_some(Code::Response(letters))
    })
}
