//! Advice: the catalogue of troubles is whole, what people type is found in it, and rules lead to it.

mod catalogue;
mod command;
mod look_up;
mod rules;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    let groups = [catalogue::trials(), look_up::trials(), rules::trials(), command::trials()];
    groups.into_iter().flatten().collect()
}
