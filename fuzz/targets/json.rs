//! Fuzzes `chi_tieu_fuzz::json`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| chi_tieu_fuzz::json(data));
