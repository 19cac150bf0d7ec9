//! Provider files in TOML.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::provider("fuzz.toml", bytes));
