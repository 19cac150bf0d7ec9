//! Lists of customers: lines, TOML and JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::customers(bytes));
