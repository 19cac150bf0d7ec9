//! The pages for people, looked at with Chromium (`tests/browser`) and printed.

pub mod browser;
pub mod markup;
mod paper;
mod troubleshooting;

use std::fs;

use libtest_mimic::{Completion, Trial};
use mailsetup::language::Words;
use mailsetup::site::DOCUMENT_ROOT;
use tempfile::TempDir;

use self::browser::Which;
use crate::support::{Bundles, mailsetup, promise, promise_with, repository};

/// Whose pages are looked at: the shipped ones, and those where something is too much, too little or strange.
const LOOKED_AT: &[&str] = &["spectrum", "example", "idn", "long-names", "pop3-only", "special-characters"];
/// Whose pages are looked at in every language: the shipped ones, and those where longer words find the least room.
const IN_EVERY_LANGUAGE: &[&str] = &["spectrum", "long-names"];

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise(
            "pages::run_scripts_of_their_own_alone_and_load_nothing_from_elsewhere",
            run_own_scripts_alone,
        ),
        promise("pages::the_stylesheet_loads_nothing", stylesheet_loads_nothing),
    ];
    trials.extend(troubleshooting::trials());
    for &id in LOOKED_AT {
        let name = |promise: &str| format!("pages::{}::{promise}", id.replace('-', "_"));
        trials.push(promise_with(&name("nothing_is_wrong_in_a_browser"), || nothing_is_wrong(id)));
        trials.push(promise_with(&name("the_sheet_prints_every_value_on_one_page"), || sheet_prints(id)));
        trials.push(promise_with(&name("the_sheet_as_one_file_stands_alone"), || sheet_stands_alone(id)));
    }
    trials
}

fn nothing_is_wrong(id: &str) -> Result<(), Completion> {
    browser::needed()?;
    let bundles = Bundles::generate(&[id]);
    let which = if IN_EVERY_LANGUAGE.contains(&id) { Which::All } else { Which::Untranslated };
    browser::assert_nothing_wrong(&bundles.of(id), which);
    browser::assert_nothing_wrong(&bundles.of(id).join(DOCUMENT_ROOT), which);
    Ok(())
}

fn sheet_prints(id: &str) -> Result<(), Completion> {
    browser::needed()?;
    paper::needed()?;
    let bundles = Bundles::generate(&[id]);
    let folder = bundles.of(id).join(DOCUMENT_ROOT);
    for words in Words::all() {
        let sheet = folder.join(format!("sheet.{}.html", words.language()));
        paper::assert_one_page(&sheet, &paper::values(words, id));
    }
    Ok(())
}

/// For everybody and for one person, in a folder with nothing else in it.
fn sheet_stands_alone(id: &str) -> Result<(), Completion> {
    browser::needed()?;
    paper::needed()?;
    let folder = TempDir::new().expect("a temporary folder");
    let domain = paper::provider(id).main_domain().to_string();
    let person = format!("o'brien&sons@{domain}");
    for (file, target, language) in
        [("domain.html", &domain, "en"), ("person.html", &person, "en"), ("persona.html", &person, "es")]
    {
        let providers = repository("tests/variety").display().to_string();
        let arguments = ["sheet", target, "--html", "--language", language, "--providers", &providers];
        let sheet = mailsetup(folder.path(), &arguments);
        assert_eq!(sheet.code, Some(0), "sheet {target} --html: {}", sheet.err);
        markup::assert_harmless(target, &sheet.text());
        fs::write(folder.path().join(file), &sheet.out).expect("a file");
    }
    browser::assert_nothing_wrong(folder.path(), Which::All);
    paper::assert_one_page(&folder.path().join("domain.html"), &paper::values(Words::english(), id));
    paper::assert_one_page(&folder.path().join("person.html"), std::slice::from_ref(&person));
    paper::assert_one_page(&folder.path().join("persona.html"), &[person]);
    Ok(())
}

fn run_own_scripts_alone() {
    let bundles = Bundles::generate(LOOKED_AT);
    for file in bundles.files("html") {
        markup::assert_harmless(&file.display().to_string(), &fs::read_to_string(&file).expect("a page"));
    }
}

fn stylesheet_loads_nothing() {
    let bundles = Bundles::generate(&["spectrum"]);
    let style = fs::read_to_string(bundles.of("spectrum").join("www/style.css")).expect("the stylesheet");
    for loading in ["url(", "@import", "@font-face", "image-set("] {
        assert!(!style.contains(loading), "the stylesheet has {loading}");
    }
}
