//! Settings files of K-9 Mail and Thunderbird for Android.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::settings("k9s", bytes));
