//! Files of any kind, on their way to a provider file.

use mailsetup::import::{Hint, provider_id, read};

use crate::promises::{are_lines, is_one_line};

/// Reads a file of any kind. What becomes of it is a provider file that is read as it was written.
pub fn import(bytes: &[u8]) {
    let day = "2026-11-01".parse().expect("a day");
    let hint = Hint { domain: "fuzz.example".parse().ok(), ..Hint::file("fuzz.example.xml", day) };
    let imported = match read(bytes, &hint).and_then(|imported| imported.complete(&hint)) {
        Ok(imported) => imported,
        Err(error) => return are_lines(&error.to_string()),
    };
    imported.notes.iter().for_each(|note| is_one_line(note));
    imported.not_kept.iter().for_each(|lost| is_one_line(&lost.to_string()));
    let Some(id) = provider_id(&imported.draft) else { return };
    let Ok(text) = imported.to_toml(&id) else { return };
    let again = read(text.as_bytes(), &hint).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(again.draft, imported.draft, "{text}");
}
