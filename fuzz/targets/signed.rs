//! Signed profiles, as `profile --inspect` reads them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::signed(bytes));
