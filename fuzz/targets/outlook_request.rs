//! What mail programs post to Autodiscover.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::post("outlook", bytes));
