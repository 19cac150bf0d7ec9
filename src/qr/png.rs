//! A code as PNG (ISO/IEC 15948): a grey picture of one bit a pixel, black on white. Same code, same octets.
//!
//! Three chunks are all that there is to it; a crate for pictures would be larger than the rest of this room.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::code::Code;

/// So many pixels has a module on each side.
const SCALE: usize = 8;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The file.
#[must_use]
pub fn to_png(code: &Code) -> Vec<u8> {
    let mut file = SIGNATURE.to_vec();
    chunk(&mut file, *b"IHDR", &header(code.side() * SCALE));
    chunk(&mut file, *b"IDAT", &compressed(&pixels(code)));
    chunk(&mut file, *b"IEND", &[]);
    file
}

/// Width, height, one bit a pixel, grey, and the one compression, filter and order that there is.
fn header(side: usize) -> Vec<u8> {
    let [a, b, c, d] = u32::try_from(side).unwrap_or_default().to_be_bytes();
    vec![a, b, c, d, a, b, c, d, 1, 0, 0, 0, 0]
}

/// Row by row; each begins with its filter, which is none. A module is an octet: eight pixels of one colour.
fn pixels(code: &Code) -> Vec<u8> {
    let row = |y| {
        let modules = (0..code.side()).map(move |x| if code.is_inked(x, y) { BLACK } else { WHITE });
        [NO_FILTER].into_iter().chain(modules).collect::<Vec<u8>>()
    };
    (0..code.side()).flat_map(|y| row(y).repeat(SCALE)).collect()
}

const NO_FILTER: u8 = 0;
const BLACK: u8 = 0x00;
const WHITE: u8 = 0xFF;

fn compressed(pixels: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(pixels);
    debug_assert!(written.is_ok(), "a vector takes every byte");
    encoder.finish().unwrap_or_default()
}

/// Its length, its name, what is in it, and the checksum of the latter two.
fn chunk(file: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    let length = u32::try_from(content.len()).unwrap_or_default();
    let named = [&name[..], content].concat();
    file.extend_from_slice(&length.to_be_bytes());
    file.extend_from_slice(&named);
    file.extend_from_slice(&crc32fast::hash(&named).to_be_bytes());
}
