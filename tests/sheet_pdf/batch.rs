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
    assert_eq!(made.code, Some(0), "{}", made.err);
    let told = made.text();
    assert!(told.starts_with("all.pdf: 2 sheets\n") && told.contains("https://autoconfig.DOMAIN/"), "{told}");
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
        (&["sheet", "--list", "list.csv", "--html", "--out", "x.pdf"], 2, "cannot be used with"),
        (&["sheet", "rr.com", "--paper", "a4"], 2, "--pdf"),
        (&["sheet", "rr.com", "--html", "--paper", "a4"], 2, "cannot be used with"),
        (&["sheet", "rr.com", "--text", "--web", "none"], 2, "cannot be used with"),
        (&["sheet", "rr.com", "--name", "Ann"], 2, "--name: expected the address"),
        (&["sheet", "rr.com", "--pdf", "--paper", "a5"], 2, "a4, letter"),
        (&["sheet", "rr.com", "--pdf", "--language", "fr"], 2, "expected one of en, es"),
        (&["sheet", "rr.com", "--pdf", "--web", "help.example"], 2, "web address"),
        (&["sheet", "rr.com", "--pdf", "--web", "https://help.example/?q=1"], 2, "without `?` and `#`"),
        (&["sheet", "rr.com", "--pdf", "--web", "https://help.example/#a"], 2, "without `?` and `#`"),
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
    assert!(told.starts_with("rr.com.pdf\n") && told.contains("https://autoconfig.rr.com/"), "{told}");
    assert_eq!(run(&["sheet", "rr.com", "--pdf", "--web", "none", "--out", "a b.pdf"]).text(), "a b.pdf\n");
    let piped = run(&["sheet", "rr.com", "--pdf", "--out", "-"]).out;
    assert!(piped == fs::read(folder.path().join("rr.com.pdf")).expect("a file"));
    let of_provider = run(&["sheet", "spectrum", "--pdf", "--out", "new/"]);
    assert!(of_provider.text().starts_with("new/spectrum.pdf\n"), "{}", of_provider.text());
    let of_provider = fs::read(folder.path().join("new/spectrum.pdf")).expect("a file");
    assert!(of_provider == run(&["show", "rr.com", "--format", "sheet-pdf"]).out);
    for (shape, file) in [("--text", "sheet.txt"), ("--html", "sheet.html")] {
        let shown = run(&["sheet", "ann@rr.com", shape, "--name", "Ann Example"]).out;
        assert_eq!(
            run(&["sheet", "ann@rr.com", shape, "--name", "Ann Example", "--out", file]).text(),
            format!("{file}\n")
        );
        assert!(shown == fs::read(folder.path().join(file)).expect("a file"), "{shape}");
    }
    run(&["sheet", "-dash-@rr.com", "--pdf"]
        .map(|word| if word.starts_with("-dash") { "a/b@rr.com" } else { word }));
    assert!(folder.path().join("a_b@rr.com.pdf").exists());
}
