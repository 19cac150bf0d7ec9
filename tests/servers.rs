//! The servers that the tests start are what they say they are, as Python's mail libraries see them.

mod ending;
mod islands;
mod judge;
mod mail;
mod names;
mod others;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [ending::trials(), islands::trials(), mail::trials(), names::trials(), others::trials()]
        .into_iter()
        .flatten()
        .collect()
}
