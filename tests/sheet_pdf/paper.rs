//! Sheets as somebody gets them, and what other programs read in them (poppler, `ZXing`, qpdf).

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Completion;
use mailsetup::format::{Addressee, Sheets, WebPages};
use mailsetup::language::Words;
use mailsetup::pdf::Paper;
use mailsetup::provider::Provider;
use tempfile::TempDir;

use crate::support::{needs, run};

/// A sheet in a file.
pub struct Printed {
    folder: TempDir,
    pub bytes: Vec<u8>,
}

/// # Errors
/// The test is to be ignored.
pub fn poppler() -> Result<(), Completion> {
    needs("pdftotext", "poppler-utils")
}

pub fn spanish() -> &'static Words {
    Words::of(&"es".parse().expect("a language")).expect("Spanish")
}

/// The sheet, unless the provider has no servers to be told.
pub fn print(words: &'static Words, paper: Paper, provider: &Provider, who: &Addressee) -> Option<Printed> {
    let mut sheets = Sheets::new(words, paper, WebPages::OfDomain);
    sheets.add(provider, who).ok()?;
    Some(Printed::new(sheets.finish().unwrap_or_else(|error| panic!("{}: {error}", provider.id()))))
}

/// In English on A4.
pub fn printed(provider: &Provider, who: &Addressee) -> Printed {
    print(Words::english(), Paper::A4, provider, who).unwrap_or_else(|| panic!("{}: no sheet", provider.id()))
}

impl Printed {
    pub fn new(bytes: Vec<u8>) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        fs::write(folder.path().join("sheet.pdf"), &bytes).expect("a file");
        Self { folder, bytes }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// All that can be read, in the order in which it is drawn.
    pub fn text(&self) -> String {
        self.said("pdftotext", &["-raw", "sheet.pdf", "-"])
    }

    /// The value of a line of `pdfinfo`.
    pub fn info(&self, name: &str) -> String {
        let all = self.said("pdfinfo", &["sheet.pdf"]);
        let line = all.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {name}:\n{all}")).trim().to_owned()
    }

    pub fn pages(&self) -> usize {
        self.info("Pages").parse().expect("a number")
    }

    /// The pages as pictures, as a printer of that resolution would print them.
    pub fn pictures(&self, dots_per_inch: u16) -> Vec<PathBuf> {
        let resolution = dots_per_inch.to_string();
        self.said("pdftoppm", &["-r", &resolution, "-gray", "sheet.pdf", "page"]);
        let files =
            fs::read_dir(self.folder()).expect("a folder").filter_map(|entry| Some(entry.ok()?.path()));
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|e| e == "pgm")).collect();
        files.sort();
        files
    }

    pub fn said(&self, program: &str, arguments: &[&str]) -> String {
        let output = run(program, arguments, self.folder());
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

/// A long value goes on in the next line.
pub fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
