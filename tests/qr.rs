//! QR codes, read again by a decoder that is not ours: each drawing, at the size at which it is shown and printed.

mod accounts;
mod decoder;
mod drawings;
mod pages;
mod reader;
mod screen;

use libtest_mimic::Trial;

pub use reader::is_address;

pub fn trials() -> Vec<Trial> {
    [drawings::trials(), accounts::trials(), reader::trials(), pages::trials()]
        .into_iter()
        .flatten()
        .collect()
}
