//! Logos, from the door to the sheet.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::logo(bytes));
