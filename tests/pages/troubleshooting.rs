//! The page of troubleshooting: everything is found in it, by who reads and by who looks for it.

use libtest_mimic::{Completion, Trial};
use mailsetup::advice::{messages, troubles};

use super::browser;
use crate::support::{Bundles, promise, promise_with, repository, rows};

/// The pages, and what is looked for in them.
const PAGES: &[(&str, &str)] =
    &[("troubleshooting.en.html", "anchors.txt"), ("troubleshooting.es.html", "anchors-es.txt")];

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise("pages::troubleshooting::has_every_code_and_message", has_every_code_and_message),
        promise("pages::troubleshooting::every_link_within_leads_somewhere", every_link_leads_somewhere),
        promise("pages::troubleshooting::the_script_holds_no_words", the_script_holds_no_words),
    ];
    for (page, queries) in PAGES {
        let name = format!("pages::troubleshooting::{}_is_used_as_people_do", page.replace(['.', '-'], "_"));
        trials.push(promise_with(&name, || is_used(page, queries)));
    }
    trials
}

fn page(bundles: &Bundles, name: &str) -> String {
    std::fs::read_to_string(bundles.of("spectrum").join("www").join(name)).expect("a page")
}

fn has_every_code_and_message() {
    let bundles = Bundles::generate(&["spectrum"]);
    for (name, queries) in PAGES {
        let page = page(&bundles, name);
        let has = |anchor: &str| page.contains(&format!(" id=\"{anchor}\""));
        for row in rows(&format!("advice/{queries}")) {
            assert!(has(&row.expected), "{name}: no #{}", row.expected);
        }
        for message in messages() {
            assert!(has(&message.anchor), "{name}: no #{}", message.anchor);
        }
        for trouble in troubles() {
            assert!(has(&trouble.anchor()), "{name}: no #{}", trouble.anchor());
        }
    }
}

fn every_link_leads_somewhere() {
    let bundles = Bundles::generate(&["spectrum"]);
    for (name, _) in PAGES {
        let page = page(&bundles, name);
        for anchor in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(page.contains(&format!(" id=\"{anchor}\"")), "{name}: nothing is at #{anchor}");
        }
    }
}

/// What it shows it takes from the page, so that there is one for all languages.
fn the_script_holds_no_words() {
    let script = std::fs::read_to_string(repository("templates/troubleshooting.js")).expect("the script");
    let code = script.lines().map(|line| line.split("//").next().unwrap_or_default());
    for line in code.filter(|line| *line != "'use strict';") {
        for text in line.split(['\'', '`']).skip(1).step_by(2) {
            let is_words = text
                .split(' ')
                .filter(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_alphabetic()))
                .count()
                > 1;
            assert!(!is_words, "{line}");
        }
    }
    for word in ["innerHTML", "eval(", "document.write", "fetch(", "XMLHttpRequest", "http", "import"] {
        assert!(!script.contains(word), "the script has {word}");
    }
}

/// Looks for codes, messages and words, follows addresses, types, with a script and without.
fn is_used(page: &str, queries: &str) -> Result<(), Completion> {
    browser::needed()?;
    let bundles = Bundles::generate(&["spectrum"]);
    let folder = bundles.of("spectrum").join("www");
    let queries = repository("tests/advice").join(queries).display().to_string();
    let report = browser::script(
        "troubleshooting.mjs",
        &[folder.to_str().unwrap_or_default(), page, &queries],
        &folder,
    );
    assert!(report["asked"].as_u64() > Some(10), "{report}");
    let problems = report["problems"].as_array().expect("a list");
    assert!(problems.is_empty(), "{problems:#?}");
    Ok(())
}
