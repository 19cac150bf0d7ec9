//! The account of the provider file, found and made by Thunderbird itself.

mod account;
mod client;
mod documents;
mod every_document;
mod lookups;
mod said;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [documents::trials(), every_document::trials(), lookups::trials()].into_iter().flatten().collect()
}
