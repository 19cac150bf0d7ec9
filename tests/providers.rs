//! What is accepted as a provider file, what is refused, and in which words.

mod bad;
mod brand;
mod folders;
mod good;
mod schema;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    let groups = [bad::trials(), brand::trials(), good::trials(), schema::trials(), folders::trials()];
    groups.into_iter().flatten().collect()
}
