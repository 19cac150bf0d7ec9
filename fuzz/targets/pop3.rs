//! What POP3 servers say.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::dialogue("pop3", bytes));
