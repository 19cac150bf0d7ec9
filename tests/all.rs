//! Every promise of the program, one test binary; a module for each kind of promise.
//!
//! The harness is `libtest-mimic`: a case in a folder is a test of its own, and a test whose program is not
//! on this machine is ignored and says so, never passed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test that cannot go on says so

mod formats;
mod providers;
mod support;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let trials: Vec<Trial> = [formats::trials(), providers::trials()].into_iter().flatten().collect();
    libtest_mimic::run(&arguments, trials).exit();
}
