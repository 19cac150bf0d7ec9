//! Documents, as mail programs read them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::clients(bytes));
