//! The code on the page for one person: as a browser shows it, and as it comes out of a printer.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, AndroidAccount, CodeLimit, by_name, code_texts};
use mailsetup::provider::Provider;
use tempfile::TempDir;

use super::decoder::{self, decode, found};
use crate::pages::{browser, markup};
use crate::support::{named, needs, one, promise, promise_with, provider, provider_called, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("qr::pages::the_page_for_one_has_the_code_and_no_style", the_page_for_one_has_the_code),
        promise("qr::pages::the_page_for_everybody_says_how_to_get_one", the_page_for_everybody_says_how),
        promise("qr::pages::where_the_program_refuses_there_is_no_word_of_it", no_word_where_it_is_refused),
        promise_with("qr::pages::a_screen_shows_it_small_large_light_and_dark", screens_show_it),
        promise_with("qr::pages::a_printer_prints_it", a_printer_prints_it),
    ]
}

fn page(provider: &Provider, addressee: &Addressee) -> String {
    String::from_utf8(by_name("android-thunderbird").unwrap().render(provider, addressee).unwrap()).unwrap()
}

/// A page of its own in a folder, with its stylesheet; the text that its code must have.
fn printed(address: &str, name: &str) -> (TempDir, PathBuf, String) {
    let (provider, addressee) = (provider_called("spectrum"), named(address, name));
    let folder = TempDir::new().unwrap();
    for (format, file) in [("android-thunderbird", "android-thunderbird.html"), ("stylesheet", "style.css")] {
        let bytes = by_name(format).unwrap().render(provider, &addressee).unwrap();
        fs::write(folder.path().join(file), bytes).unwrap();
    }
    let account = AndroidAccount::new(provider, addressee.person().unwrap()).unwrap();
    let text = code_texts(&[account], CodeLimit::OF_THUNDERBIRD).remove(0).text;
    let file = folder.path().join("android-thunderbird.html");
    (folder, file, text)
}

fn the_page_for_one_has_the_code() {
    let page = page(provider_called("spectrum"), &one("o'brien&sons@rr.com"));
    markup::assert_harmless("android-thunderbird", &page);
    assert_eq!(page.matches("<svg ").count(), 1);
    assert!(page.contains("<title>QR code for Thunderbird for Android: o&#39;brien&#38;sons@rr.com</title>"));
    assert!(page.contains("href=\"email.k9s?email=o%27brien%26sons%40rr%2Ecom\""), "{page}");
    let code = page.find("id=\"code\"").unwrap();
    assert!(code < page.find("id=\"short-way\"").unwrap());
}

fn the_page_for_everybody_says_how() {
    let page = page(provider_called("spectrum"), &Addressee::Anyone);
    assert!(!page.contains("<svg") && !page.contains("email.k9s"));
    assert!(page.contains("<code>?email=you@charter.net</code>"), "{page}");
    let code = page.find("id=\"code\"").unwrap();
    assert!(code > page.find("id=\"short-way\"").unwrap() && code < page.find("id=\"imap\"").unwrap());
}

fn no_word_where_it_is_refused() {
    let page = page(&provider(&crate::support::minimal()), &one("jörg@post.example"));
    assert!(!page.contains("<svg") && !page.contains("QR code"));
}

/// What the browser tests do with every page, and a picture of each state.
fn screens_show_it() -> Result<(), Completion> {
    browser::needed()?;
    decoder::needed()?;
    let (folder, _, text) = printed("ann.elizabeth.smith@rr.com", "Ann Elizabeth Smith of Example & Söhne");
    let pictures = folder.path().join("pictures");
    let arguments = [folder.path().to_str().unwrap(), "--pictures", pictures.to_str().unwrap()];
    let report = browser::script("pages.mjs", &arguments, folder.path());
    let problems = report["problems"].as_array().unwrap();
    // The page stands alone here: its links lead nowhere.
    let other: Vec<_> =
        problems.iter().filter(|one| !one["rule"].as_str().unwrap().contains("link")).collect();
    assert!(other.is_empty(), "{other:#?}");
    let states: Vec<PathBuf> = fs::read_dir(&pictures).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(states.len(), 4);
    for state in states {
        assert_eq!(decode(&state).text, text, "{}", state.display());
    }
    Ok(())
}

/// At 150 dots an inch, which is a poor printer and a poor camera.
fn a_printer_prints_it() -> Result<(), Completion> {
    browser::needed()?;
    decoder::needed()?;
    needs("pdftoppm", "poppler-utils")?;
    let (folder, file, text) = printed("ann@rr.com", "Ann Example");
    for paper in ["A4", "Letter"] {
        let pdf = folder.path().join(paper).with_extension("pdf");
        browser::script("print.mjs", &[file.to_str().unwrap(), paper, pdf.to_str().unwrap()], folder.path());
        let pages = sheets(&pdf, folder.path(), paper);
        // It is on one of the sheets.
        let texts: Vec<String> = pages.iter().filter_map(|page| Some(found(page)?.text)).collect();
        assert_eq!(texts, [text.as_str()], "{paper}");
    }
    Ok(())
}

fn sheets(pdf: &Path, folder: &Path, paper: &str) -> Vec<PathBuf> {
    let arguments = ["-r", "150", "-gray", pdf.to_str().unwrap(), paper];
    assert!(run("pdftoppm", &arguments, folder).status.success());
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_sheet = |file: &PathBuf| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with(paper) && name.ends_with(".pgm")
    };
    let mut files: Vec<PathBuf> = files.filter(is_sheet).collect();
    files.sort();
    files
}
