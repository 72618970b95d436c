#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| make_editions_fuzz::import::hold_word(data));
