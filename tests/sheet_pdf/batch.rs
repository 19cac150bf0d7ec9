//! Sheets for everybody on a list: tables in `lists/`, each `.csv` beside what is said of it.

use std::fs;
use std::path::Path;

use libtest_mimic::{Completion, Trial};
use tempfile::TempDir;

use super::paper::poppler;
use crate::support::{assert_as_in, cases, mailsetup, promise, promise_with, run};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise_with("sheet_pdf::batch::one_file_has_all_in_order", all_in_order),
        promise("sheet_pdf::batch::a_file_each_is_the_file_of_one", a_file_each),
        promise("sheet_pdf::batch::what_cannot_be_done_is_said", cannot_be_done),
        promise("sheet_pdf::batch::one_goes_where_it_is_wanted", one_goes_where_it_is_wanted),
    ];
    for case in cases("sheet_pdf/lists", "csv") {
        let stem = case.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
        trials.push(promise(&format!("sheet_pdf::batch::lists::{stem}"), move || is_told(&case)));
    }
    trials
}

/// The exit code, the files, and each bad line.
fn is_told(case: &Path) {
    let folder = TempDir::new().expect("a temporary folder");
    fs::copy(case, folder.path().join("list.csv")).expect("a copy");
    let run = mailsetup(folder.path(), &["sheet", "--pdf", "--list", "list.csv", "--out", "sheets/"]);
    let entries = fs::read_dir(folder.path().join("sheets")).into_iter().flatten();
    let mut files: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    files.sort();
    let told = format!("exit {:?}\n{}\n{}", run.code.unwrap_or(-1), files.join("\n"), run.err);
    assert_as_in(&case.with_extension("txt"), &told);
}

fn list(folder: &Path) {
    fs::write(folder.join("list.csv"), "address,full name\nann@rr.com,Ann Example\nbob@charter.net\n")
        .expect("a list");
}

fn all_in_order() -> Result<(), Completion> {
    poppler()?;
    let folder = TempDir::new().expect("a temporary folder");
    list(folder.path());
    let made = mailsetup(folder.path(), &["sheet", "--pdf", "--list", "list.csv", "--out", "all.pdf"]);
    assert_eq!((made.code, made.text().as_str()), (Some(0), "all.pdf: 2 sheets\n"), "{}", made.err);
    let text = run("pdftotext", &["all.pdf", "-"], folder.path());
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("no {what} in:\n{text}"));
    assert!(place("ann@rr.com") < place("Ann Example") && place("Ann Example") < place("bob@charter.net"));
    assert_eq!(text.matches('\u{c}').count(), 2, "pages");
    Ok(())
}

/// The same octets, whether somebody is alone or one of many, today and tomorrow.
fn a_file_each() {
    let folder = TempDir::new().expect("a temporary folder");
    list(folder.path());
    for out in ["sheets", "again/"] {
        fs::create_dir_all(folder.path().join("sheets")).expect("a folder");
        let made = mailsetup(folder.path(), &["sheet", "--pdf", "--list", "list.csv", "--out", out]);
        assert_eq!(made.code, Some(0), "{}", made.err);
    }
    let one = mailsetup(folder.path(), &["sheet", "--pdf", "bob@charter.net"]);
    assert_eq!(one.code, Some(0), "{}", one.err);
    let read =
        |file: &str| fs::read(folder.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(read("sheets/bob@charter.net.pdf") == read("bob@charter.net.pdf"));
    assert!(read("sheets/ann@rr.com.pdf") == read("again/ann@rr.com.pdf"));
}

fn cannot_be_done() {
    let folder = TempDir::new().expect("a temporary folder");
    list(folder.path());
    fs::create_dir(folder.path().join("folder")).expect("a folder");
    for (arguments, code, said) in [
        (&["sheet", "--pdf", "--list", "gone.csv", "--out", "x.pdf"][..], 1, "gone.csv: no such file"),
        (&["sheet", "--pdf", "--list", "folder", "--out", "x.pdf"], 1, "folder: is a directory"),
        (&["sheet", "--pdf", "--list", "list.csv"], 2, "--out"),
        (&["sheet", "--pdf"], 2, "DOMAIN|ADDRESS"),
        (&["sheet", "--list", "list.csv", "--out", "x.pdf"], 2, "--pdf"),
        (&["sheet", "rr.com", "--out", "x.pdf"], 2, "--pdf"),
        (&["sheet", "rr.com", "--pdf", "--paper", "a5"], 2, "a4, letter"),
        (&["sheet", "rr.com", "--pdf", "--language", "fr"], 2, "expected one of en, es"),
        (&["sheet", "rr.com", "--pdf", "--web", "help.example"], 2, "web address"),
        (&["sheet", "rr.com", "--pdf", "--web", "https://help.example/?q=1"], 2, "without `?` and `#`"),
        (&["sheet", "rr.com", "--pdf", "--web", "https://help.example/#a"], 2, "without `?` and `#`"),
        (&["sheet", "rr.com", "--pdf", "--out", "folder"], 1, "found a folder"),
        (&["sheet", "rr.com", "--pdf", "--html"], 2, "cannot be used with"),
    ] {
        let run = mailsetup(folder.path(), arguments);
        assert_eq!(run.code, Some(code), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(said) && run.err.lines().count() == 1, "{arguments:?}: {}", run.err);
    }
    assert!(!folder.path().join("x.pdf").exists());
}

fn one_goes_where_it_is_wanted() {
    let folder = TempDir::new().expect("a temporary folder");
    let run = |arguments: &[&str]| {
        let run = mailsetup(folder.path(), arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        run
    };
    let told = run(&["sheet", "rr.com", "--pdf"]).text();
    assert!(
        told.starts_with("charter.net.pdf\n") && told.contains("https://autoconfig.charter.net/"),
        "{told}"
    );
    assert_eq!(run(&["sheet", "rr.com", "--pdf", "--web", "none", "--out", "a b.pdf"]).text(), "a b.pdf\n");
    let piped = run(&["sheet", "rr.com", "--pdf", "--out", "-"]).out;
    assert!(piped == fs::read(folder.path().join("charter.net.pdf")).expect("a file"));
    assert!(piped == run(&["show", "rr.com", "--format", "sheet-pdf"]).out);
    run(&["sheet", "-dash-@rr.com", "--pdf"]
        .map(|word| if word.starts_with("-dash") { "a/b@rr.com" } else { word }));
    assert!(folder.path().join("a_b@rr.com.pdf").exists());
}
