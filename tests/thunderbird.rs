//! The account of the provider file, found and made by Thunderbird itself.

mod account;
mod client;
mod documents;
mod lookups;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [documents::trials(), lookups::trials()].into_iter().flatten().collect()
}
