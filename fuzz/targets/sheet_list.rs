//! Lists of those who get a sheet.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mailsetup_fuzz::sheet_list(bytes));
