//! The live server: what it answers, to whom, and that it is what `generate` writes.

mod cases;
mod expectation;
mod parity;
mod question;
mod reload;

use libtest_mimic::Trial;

pub use question::Question;

pub fn trials() -> Vec<Trial> {
    [parity::trials(), cases::trials(), reload::trials()].into_iter().flatten().collect()
}
