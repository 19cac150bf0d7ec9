//! Settings documents of Autodiscover.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::settings("outlook", bytes));
