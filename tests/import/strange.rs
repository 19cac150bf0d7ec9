//! Whatever the bytes are, there is an answer: a draft that can be completed or a refusal in one line.

use std::fs;

use libtest_mimic::Trial;
use mailsetup::import::{provider_id, read};

use super::{files, hint};
use crate::support::promise;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("import::strange::a_file_cut_off_anywhere_has_an_answer", cut_off),
        promise("import::strange::a_file_with_wrong_bytes_has_an_answer", wrong_bytes),
    ]
}

fn answer(bytes: &[u8], file: &std::path::Path) {
    let hint = hint(file);
    let imported = read(bytes, &hint).and_then(|imported| imported.complete(&hint));
    match imported {
        Ok(imported) => {
            if let Some(id) = provider_id(&imported.draft) {
                // It may be wrong as a provider; saying so must not fail.
                let _ = imported.to_toml(&id).map_err(|error| error.to_string());
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn cut_off() {
    for file in files("good").into_iter().chain(files("bad")) {
        let bytes = fs::read(&file).unwrap();
        let step = (bytes.len() / 60).max(1);
        (0..bytes.len()).step_by(step).for_each(|end| answer(&bytes[..end], &file));
    }
}

const EVIL: &[u8] = b"\0\x80\xFF<>&%{}[]\"'0=-@";

/// The same ones each time: a failure can be looked at.
fn wrong_bytes() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    for file in files("good") {
        let bytes = fs::read(&file).unwrap();
        for _ in 0..60 {
            let mut changed = bytes.clone();
            for _ in 0..=next(6) {
                let at = next(changed.len());
                changed[at] = EVIL[next(EVIL.len())];
            }
            answer(&changed, &file);
        }
    }
}
