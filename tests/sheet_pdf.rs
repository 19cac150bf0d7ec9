//! The sheet on paper: what it says, how it can be read, and the pile of them for a help desk.

mod accessible;
mod batch;
mod codes;
mod logos;
mod marked;
mod objects;
mod paper;
mod values;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    let groups = [values::trials(), codes::trials(), accessible::trials(), batch::trials(), logos::trials()];
    groups.into_iter().flatten().collect()
}
