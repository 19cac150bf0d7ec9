//! The logo of a provider on its sheets: files in `logos/`, those that are printed and those that are not.

use std::fs;
use std::path::Path;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, Sheets, WebPages};
use mailsetup::language::Words;
use mailsetup::pdf::Paper;
use mailsetup::provider::{Provider, load};
use tempfile::TempDir;

use super::paper::{Printed, poppler, printed};
use crate::support::{assert_as_in, cases, mailsetup, minimal, one, promise, promise_with, repository};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise_with("sheet_pdf::logos::a_sheet_without_one_has_no_colour_of_it", without),
        promise_with("sheet_pdf::logos::many_sheets_have_it_once", many_sheets),
        promise("sheet_pdf::logos::each_provider_has_its_own", each_its_own),
    ];
    for ending in ["svg", "png"] {
        for case in cases("sheet_pdf/logos/printed", ending) {
            trials.push(promise_with(&name("printed", &case), move || is_printed(&case)));
        }
        for case in cases("sheet_pdf/logos/refused", ending) {
            trials.push(promise(&name("refused", &case), move || is_refused(&case)));
        }
    }
    trials
}

fn name(what: &str, case: &Path) -> String {
    let stem = case.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
    format!("sheet_pdf::logos::{what}::{stem}")
}

/// A folder with a provider and its logo, if it has one.
fn folder(logo: Option<&Path>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let mut text = minimal();
    if let Some(logo) = logo {
        let name = logo.file_name().expect("a name").to_string_lossy().into_owned();
        fs::copy(logo, folder.path().join(&name)).expect("a copy");
        text = format!("{text}[brand]\nlogo = \"{name}\"\n");
    }
    fs::write(folder.path().join("post.toml"), text).expect("a file");
    folder
}

pub fn provider_with(logo: Option<&Path>) -> Provider {
    let folder = folder(logo);
    load(&folder.path().join("post.toml")).unwrap_or_else(|error| panic!("{error}")).provider
}

pub fn logo(name: &str) -> std::path::PathBuf {
    repository("tests/sheet_pdf/logos/printed").join(name)
}

/// In dots of 1/72 inch: the place in the head, from the left, from above, and the right and the lower edge.
const PLACE: [usize; 4] = [378, 40, 556, 94];

/// How many dots of the sheet have the colour of the logos here, `#d000d0`, in its place and anywhere else.
fn dots(sheet: &Printed) -> (usize, usize) {
    sheet.said("pdftoppm", &["-r", "72", "-f", "1", "-l", "1", "-singlefile", "sheet.pdf", "colour"]);
    let file = fs::read(sheet.folder().join("colour.ppm")).expect("a picture");
    let header: Vec<&[u8]> = file.splitn(4, u8::is_ascii_whitespace).collect();
    let width: usize = std::str::from_utf8(header[1]).expect("a width").parse().expect("a number");
    let height = file.len() / 3 / width;
    let pixels = &file[file.len() - width * height * 3..];
    let is_of_logo =
        |pixel: &[u8]| pixel[0].abs_diff(208) < 24 && pixel[1] < 24 && pixel[2].abs_diff(208) < 24;
    let [left, top, right, bottom] = PLACE;
    let found = (0..width * height).filter(|at| is_of_logo(&pixels[at * 3..at * 3 + 3]));
    let is_in_place =
        |at: &usize| (left..right).contains(&(at % width)) && (top..bottom).contains(&(at / width));
    let (within, beyond): (Vec<usize>, Vec<usize>) = found.partition(is_in_place);
    (within.len(), beyond.len())
}

/// In its place; lines stay lines; the same octets each time.
fn is_printed(case: &Path) -> Result<(), Completion> {
    poppler()?;
    let provider = provider_with(Some(case));
    let sheet = printed(&provider, &Addressee::Anyone);
    let (within, beyond) = dots(&sheet);
    assert!(within > 40 && beyond == 0, "{within} dots in its place, {beyond} elsewhere");
    assert_eq!(sheet.pages(), 1);
    let pictures = sheet.said("pdfimages", &["-list", "sheet.pdf"]);
    let is_png = case.extension().is_some_and(|ending| ending == "png");
    let kinds = pictures.lines().filter_map(|line| line.split_whitespace().nth(2));
    assert_eq!(kinds.filter(|kind| *kind == "image").count(), usize::from(is_png), "{pictures}");
    assert!(sheet.bytes == printed(&provider, &Addressee::Anyone).bytes, "the same sheet in other octets");
    assert!(sheet.bytes.len() < 200_000, "{} octets", sheet.bytes.len());
    Ok(())
}

/// The sheet is as it would be without a logo, and the reason is told.
fn is_refused(case: &Path) {
    let folder = folder(Some(case));
    let run = mailsetup(folder.path(), &["--providers", ".", "sheet", "--pdf", "post.example", "--out", "-"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out == printed_in_english(&provider_with(None)), "not the sheet without a logo");
    assert_as_in(&case.with_extension("txt"), &run.err);
}

fn printed_in_english(provider: &Provider) -> Vec<u8> {
    let mut sheets = Sheets::new(Words::english(), Paper::Letter, WebPages::OfDomain);
    sheets.add(provider, &Addressee::Anyone).expect("a sheet");
    sheets.finish().expect("a file")
}

fn without() -> Result<(), Completion> {
    poppler()?;
    assert_eq!(dots(&printed(&provider_with(None), &Addressee::Anyone)), (0, 0));
    Ok(())
}

fn pile(provider: &Provider, count: usize) -> Printed {
    let mut sheets = Sheets::new(Words::english(), Paper::A4, WebPages::OfDomain);
    for number in 0..count {
        sheets.add(provider, &one(&format!("user{number}@post.example"))).expect("a sheet");
    }
    Printed::new(sheets.finish().expect("a file"))
}

/// A second page with the same logo is no larger than one without.
fn many_sheets() -> Result<(), Completion> {
    poppler()?;
    let plain = pile(&provider_with(None), 50);
    for name in ["lines.svg", "large.png"] {
        let sheets = pile(&provider_with(Some(&logo(name))), 50);
        let more = sheets.bytes.len().saturating_sub(plain.bytes.len());
        assert!(more < 50_000, "{name}: 50 sheets have {more} octets more");
        let pictures = sheets.said("pdfimages", &["-list", "sheet.pdf"]);
        let mut objects: Vec<&str> =
            pictures.lines().skip(2).filter_map(|line| line.split_whitespace().nth(10)).collect();
        assert_eq!(objects.len() % 50, 0, "{name}: not on each sheet: {pictures}");
        objects.sort_unstable();
        objects.dedup();
        assert!(objects.len() <= 2, "{name}: more than a picture and its transparency: {objects:?}");
    }
    Ok(())
}

fn each_its_own() {
    let mut sheets = Sheets::new(Words::english(), Paper::A4, WebPages::OfDomain);
    let mut finished = |logo: Option<&Path>| {
        sheets.add(&provider_with(logo), &Addressee::Anyone).expect("a sheet");
        sheets.finish().expect("a file")
    };
    let (wide, tall) = (logo("wide.svg"), logo("tall.svg"));
    let first = finished(Some(&wide));
    assert!(finished(Some(&tall)) != first && finished(None) != first, "not the logo of another");
    assert!(finished(Some(&wide)) == first, "the same in the next file");
    assert_eq!(sheets.without_logo().count(), 0);
}
