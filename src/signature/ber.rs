//! As much of BER (X.690) as it takes to find the content of a signed message.
//!
//! `openssl smime -sign`, with which profiles are signed as a rule, writes indefinite lengths and a content in pieces;
//! readers of DER alone refuse both.

/// An element: its tag and what is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'b> {
    pub tag: u8,
    pub content: &'b [u8],
}

/// Bytes that are no element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotBer {
    /// They end before it does.
    CutOff,
    /// Not BER, or nested too deep.
    Other,
}

/// The most elements within one another on the way to the content.
const MAX_DEPTH: usize = 16;
/// What a tag has that holds elements.
const CONSTRUCTED: u8 = 0x20;
const END_OF_CONTENTS: &[u8] = &[0, 0];

/// The first element, and what stands after it.
pub(super) fn first(bytes: &[u8]) -> Result<(Element<'_>, &[u8]), NotBer> {
    element(bytes, 0)
}

/// The elements in an element, in their order.
pub(super) fn children(mut content: &[u8]) -> Result<Vec<Element<'_>>, NotBer> {
    let mut children = Vec::new();
    while !content.is_empty() {
        let (child, rest) = first(content)?;
        children.push(child);
        content = rest;
    }
    Ok(children)
}

fn element(bytes: &[u8], depth: usize) -> Result<(Element<'_>, &[u8]), NotBer> {
    let [tag, length, rest @ ..] = bytes else { return Err(NotBer::CutOff) };
    let has_long_tag = tag & 0x1F == 0x1F;
    if has_long_tag || depth == MAX_DEPTH {
        return Err(NotBer::Other);
    }
    let (content, after) = match length {
        0x80 if tag & CONSTRUCTED != 0 => indefinite(rest, depth)?,
        0x80 => return Err(NotBer::Other),
        0..0x80 => split(rest, usize::from(*length))?,
        _ => {
            let (digits, rest) = split(rest, usize::from(length & 0x7F))?;
            // No file is as long as four octets can say.
            let length = match digits.len() {
                1..=4 => digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)),
                _ => return Err(NotBer::Other),
            };
            split(rest, length)?
        }
    };
    Ok((Element { tag: *tag, content }, after))
}

/// What stands before the end-of-contents octets, and after them.
fn indefinite(bytes: &[u8], depth: usize) -> Result<(&[u8], &[u8]), NotBer> {
    let mut rest = bytes;
    loop {
        if let Some(after) = rest.strip_prefix(END_OF_CONTENTS) {
            let (content, _) = split(bytes, bytes.len() - rest.len())?;
            return Ok((content, after));
        }
        rest = element(rest, depth + 1)?.1;
    }
}

fn split(bytes: &[u8], at: usize) -> Result<(&[u8], &[u8]), NotBer> {
    bytes.split_at_checked(at).ok_or(NotBer::CutOff)
}

/// The same in DER, as far as lengths and pieces go: what readers of DER alone can read.
pub(super) fn to_der(bytes: &[u8]) -> Result<Vec<u8>, NotBer> {
    let (element, _) = first(bytes)?;
    let mut der = Vec::with_capacity(bytes.len());
    write(element, 0, &mut der)?;
    Ok(der)
}

/// An OCTET STRING in pieces, and whole.
const PIECES: u8 = 0x24;
const OCTETS: u8 = 0x04;

fn write(element: Element<'_>, depth: usize, der: &mut Vec<u8>) -> Result<(), NotBer> {
    if depth == 2 * MAX_DEPTH {
        return Err(NotBer::Other);
    }
    let mut content = Vec::new();
    match element.tag {
        PIECES => {
            for piece in children(element.content)? {
                content.extend_from_slice(piece.content);
            }
        }
        tag if tag & CONSTRUCTED != 0 => {
            for child in children(element.content)? {
                write(child, depth + 1, &mut content)?;
            }
        }
        _ => content.extend_from_slice(element.content),
    }
    der.push(if element.tag == PIECES { OCTETS } else { element.tag });
    match content.len() {
        short @ 0..0x80 => der.push(u8::try_from(short).map_err(|_| NotBer::Other)?),
        long => {
            let digits = long.to_be_bytes();
            let zeros = digits.iter().take_while(|digit| **digit == 0).count();
            der.push(0x80 | u8::try_from(digits.len() - zeros).map_err(|_| NotBer::Other)?);
            der.extend_from_slice(&digits[zeros..]);
        }
    }
    der.append(&mut content);
    Ok(())
}
