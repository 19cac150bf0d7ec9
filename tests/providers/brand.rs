//! The colour and the logo of a provider, from its file to its pages.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::provider::load;
use mailsetup::site::Bundle;
use tempfile::TempDir;

use crate::support::{minimal, promise, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("providers::brand::a_logo_may_lie_beside_the_file", a_logo_may_lie_beside_the_file),
        promise("providers::brand::a_large_logo_is_refused", a_large_logo_is_refused),
        promise("providers::brand::a_logo_is_a_file", a_logo_is_a_file),
        promise("providers::brand::pages_have_the_colour", pages_have_the_colour),
    ]
}

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>"#;

/// A folder with a provider file that says this of its brand, and a logo.
fn folder(brand: &str, logo: impl AsRef<[u8]>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("post.toml"), format!("{}\n[brand]\n{brand}\n", minimal())).expect("a file");
    fs::write(folder.path().join("logo.svg"), logo).expect("a file");
    folder
}

fn refusal(folder: &Path) -> String {
    load(&folder.join("post.toml")).expect_err("a refusal").to_string()
}

/// The text of a page of the bundle.
fn page(folder: &Path, path: &str) -> String {
    let provider = load(&folder.join("post.toml")).unwrap_or_else(|error| panic!("{error}")).provider;
    let bundle = Bundle::build(&provider);
    let artefact = bundle.artefacts.iter().find(|artefact| artefact.path == path).expect("the page");
    String::from_utf8(artefact.bytes.clone()).expect("text")
}

fn a_logo_may_lie_beside_the_file() {
    let folder = folder("logo = \"logo.svg\"", SVG);
    let page = page(folder.path(), "www/index.html");
    assert!(page.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy"), "{page}");
    assert!(page.contains("alt=\"Post Example\""), "who sees no picture hears the name");
}

/// 64 KiB are read of it, and a bit.
fn a_large_logo_is_refused() {
    let padded = SVG.replace("<path", &format!("{}<path", " ".repeat(5 << 20)));
    let message = refusal(folder("logo = \"logo.svg\"", padded).path());
    assert!(message.contains("logo: expected at most 64 KiB"), "{message}");
    let fits = SVG.replace("<path", &format!("{}<path", " ".repeat(64 * 1024 - SVG.len())));
    assert!(load(&folder("logo = \"logo.svg\"", fits).path().join("post.toml")).is_ok());
}

fn a_logo_is_a_file() {
    let folder = folder("logo = \"other.svg\"", SVG);
    fs::create_dir(folder.path().join("other.svg")).expect("a folder");
    let message = refusal(folder.path());
    assert!(message.contains("logo: other.svg: expected a file"), "{message}");
}

/// A darker one in light, a lighter one in dark, none on paper.
fn pages_have_the_colour() {
    let folder = folder("color = \"#7A1F5C\"", SVG);
    let style = page(folder.path(), "www/style.css");
    let plain = fs::read_to_string(repository("templates/style.css")).expect("the stylesheet");
    let own = style.strip_prefix(&plain).expect("the stylesheet of all, then the colour");
    assert!(own.contains("@media screen { :root { --accent: #7a1f5c; --on-accent: #fff; } }"), "{own}");
    assert!(own.contains("prefers-color-scheme: dark") && own.matches("--accent").count() == 2, "{own}");
}
