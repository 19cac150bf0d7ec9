//! What stands behind the path of a URL, or in it: whoever asks for whichever page.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::query(bytes));
