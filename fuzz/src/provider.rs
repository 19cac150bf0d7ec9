//! Provider files.

use mailsetup::format::{Addressee, FORMATS};
use mailsetup::provider::{LoadError, Provider, load_text};

use crate::promises::are_lines;

/// Reads a provider file; the name says TOML or JSON.
pub fn provider(file: &str, bytes: &[u8]) {
    // What is no UTF-8 is refused before it is a text.
    let Ok(text) = str::from_utf8(bytes) else { return };
    match load_text(file, text.to_owned()) {
        Err(error) => is_told(&error),
        Ok(loaded) => {
            is_written_as_read(&loaded.provider);
            is_published_as_read(&loaded.provider);
        }
    }
}

/// A message with a caret, also at the oddest characters.
fn is_told(error: &LoadError) {
    let told = error.to_string();
    assert!(!told.is_empty() && !error.to_ansi().is_empty());
    are_lines(&told);
    if let LoadError::Problems { text, problems, .. } = error {
        assert!(!problems.is_empty(), "refused without a reason");
        assert!(problems.iter().all(|problem| problem.place(text).line > 0));
    }
}

fn is_written_as_read(provider: &Provider) {
    let toml = provider.to_toml().expect("a provider can be written");
    let json = serde_json::to_string(provider).expect("a provider can be written");
    for (file, text) in [("fuzz.toml", toml), ("fuzz.json", json)] {
        let again = load_text(file, text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(&again.provider, provider, "{file}");
    }
}

/// Every file that can be read back names published servers alone.
fn is_published_as_read(provider: &Provider) {
    for format in FORMATS {
        let Some(read) = format.read else { continue };
        let Ok(file) = format.render(provider, &Addressee::Anyone) else { continue };
        let settings = read(&file).unwrap_or_else(|error| panic!("{}: {error}", format.name));
        assert_eq!(settings.name.as_deref(), Some(provider.name.as_str()), "{}", format.name);
        for said in &settings.servers {
            let is_it = |server: &mailsetup::mail::Server| {
                server.host == said.host && server.port == said.port && said.tls.allows(server.tls)
            };
            assert!(provider.published(said.protocol).any(is_it), "{}: {said:?}", format.name);
        }
    }
}
