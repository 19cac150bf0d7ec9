//! Profiles for iPhone and Mac.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::settings("apple", bytes));
