//! What submission servers say.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::dialogue("smtp", bytes));
