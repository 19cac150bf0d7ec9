//! What a page draws, and as what it is marked (ISO 32000-1 section 14.6).

/// The operators that leave ink.
const PAINT: [&[u8]; 17] = [
    b"Tj", b"TJ", b"'", b"\"", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh", b"Do", b"EI",
    b"BI",
];

/// The numbers of the marked pieces of a page.
///
/// # Panics
/// Something is drawn that is marked as nothing.
pub fn numbers(content: &[u8]) -> Vec<u64> {
    let (mut numbers, mut depth, mut rest) = (Vec::new(), 0, content);
    let mut number = None;
    while let Some((token, after)) = token(rest) {
        match token {
            b"BDC" | b"BMC" => depth += 1,
            b"EMC" => depth -= 1,
            // In the properties, which stand before the operator.
            b"/MCID" => number = Some(()),
            _ if number.take().is_some() => {
                let digits = std::str::from_utf8(token).expect("digits");
                numbers.push(digits.parse().expect("a number"));
            }
            token if PAINT.contains(&token) => {
                let before = content.len() - rest.len();
                let place = String::from_utf8_lossy(&content[before.saturating_sub(200)..before]);
                assert!(depth > 0, "{} outside of all marks, behind {place}", String::from_utf8_lossy(token));
            }
            _ => {}
        }
        rest = after;
    }
    assert_eq!(depth, 0, "a mark is not closed");
    numbers
}

/// The first token, and what is behind it. A string is one, whatever stands in it.
fn token(content: &[u8]) -> Option<(&[u8], &[u8])> {
    let start = content.iter().position(|b| !b.is_ascii_whitespace() && *b != 0)?;
    let content = &content[start..];
    let length = match content[0] {
        b'(' => string(content),
        b'[' | b']' | b'<' | b'>' => 1,
        _ => {
            let is_end = |b: &u8| b.is_ascii_whitespace() || b"()[]<>/".contains(b);
            1 + content[1..].iter().position(is_end).unwrap_or(content.len() - 1)
        }
    };
    Some(content.split_at(length))
}

fn string(content: &[u8]) -> usize {
    let (mut depth, mut escaped) = (0, false);
    for (at, b) in content.iter().enumerate() {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return at + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    panic!("a string is not closed");
}
