//! The pages for people, looked at with Chromium (`tests/browser`) and printed.

pub mod browser;
pub mod markup;
mod paper;
mod troubleshooting;

use std::fs;

use libtest_mimic::{Completion, Trial};
use mailsetup::site::DOCUMENT_ROOT;
use tempfile::TempDir;

use crate::support::{Bundles, mailsetup, promise, promise_with, repository};

/// Whose pages are looked at: the shipped ones, and those where something is too much, too little or strange.
const LOOKED_AT: &[&str] = &["spectrum", "example", "idn", "long-names", "pop3-only", "special-characters"];

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
    browser::assert_nothing_wrong(&bundles.of(id));
    browser::assert_nothing_wrong(&bundles.of(id).join(DOCUMENT_ROOT));
    Ok(())
}

fn sheet_prints(id: &str) -> Result<(), Completion> {
    browser::needed()?;
    paper::needed()?;
    paper::assert_one_page(&Bundles::generate(&[id]).of(id).join("www/sheet.html"), &paper::values(id));
    Ok(())
}

/// For everybody and for one person, in a folder with nothing else in it.
fn sheet_stands_alone(id: &str) -> Result<(), Completion> {
    browser::needed()?;
    paper::needed()?;
    let folder = TempDir::new().expect("a temporary folder");
    let domain = paper::provider(id).main_domain().to_string();
    for (file, target) in [("domain.html", domain.clone()), ("person.html", format!("o'brien&sons@{domain}"))]
    {
        let providers = repository("tests/variety").display().to_string();
        let sheet = mailsetup(folder.path(), &["sheet", &target, "--html", "--providers", &providers]);
        assert_eq!(sheet.code, Some(0), "sheet {target} --html: {}", sheet.err);
        markup::assert_harmless(&target, &sheet.text());
        fs::write(folder.path().join(file), &sheet.out).expect("a file");
    }
    browser::assert_nothing_wrong(folder.path());
    paper::assert_one_page(&folder.path().join("domain.html"), &paper::values(id));
    paper::assert_one_page(&folder.path().join("person.html"), &[format!("o'brien&sons@{domain}")]);
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
