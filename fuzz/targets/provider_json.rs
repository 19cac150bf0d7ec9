//! Provider files in JSON.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::provider("fuzz.json", bytes));
