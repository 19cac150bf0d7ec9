//! The files for hosters: what stands in `packaging/` works with this program.

mod caddy;
mod container;
mod units;
mod words;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [caddy::trials(), container::trials(), units::trials()].into_iter().flatten().collect()
}
