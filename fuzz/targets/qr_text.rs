//! Texts of Thunderbird's QR codes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::import(bytes));
