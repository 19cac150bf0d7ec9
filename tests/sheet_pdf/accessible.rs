//! A sheet can be read by who cannot see it: what of PDF/UA-1 (ISO 14289-1) a program can tell, by the Matterhorn Protocol.
//!
//! veraPDF is in no package registry; these are its rules as far as they concern what a sheet has.

use std::collections::BTreeSet;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::Addressee;
use mailsetup::language::Words;
use mailsetup::pdf::Paper;
use serde_json::Value;

use super::logos::{logo, provider_with};
use super::marked;
use super::objects::{Objects, needed, text};
use super::paper::{Printed, poppler, print, printed, spanish};
use crate::support::{named, promise_with, provider_called, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sheet_pdf::accessible::each_kind_of_sheet_is", each_kind),
        promise_with("sheet_pdf::accessible::title_and_language_are_told", title_and_language),
        promise_with("sheet_pdf::accessible::it_is_read_out_in_order", in_order),
        promise_with("sheet_pdf::accessible::every_font_is_in_it", every_font),
    ]
}

fn each_kind() -> Result<(), Completion> {
    needed()?;
    let catalogue = variety();
    for id in [
        "spectrum",
        "example",
        "idn",
        "calendar-and-contacts",
        "long-names",
        "pop3-only",
        "special-characters",
    ] {
        let provider = catalogue.by_id(&id.parse().expect("an id")).expect("a provider");
        let ann = named(&format!("ann@{}", provider.main_domain()), "Ann Example");
        for who in [Addressee::Anyone, ann] {
            assert_accessible(&printed(provider, &who));
        }
    }
    assert_accessible(&printed(provider_called("everything"), &Addressee::Anyone));
    assert_accessible(&printed(provider_called("right-to-left"), &Addressee::Anyone));
    for name in ["lines.svg", "half-transparent.png"] {
        assert_accessible(&printed(&provider_with(Some(&logo(name))), &Addressee::Anyone));
    }
    Ok(())
}

fn assert_accessible(sheet: &Printed) {
    let objects = Objects::of(sheet);
    let catalog = objects.catalog();
    assert_eq!(objects.find(&catalog["/MarkInfo"])["/Marked"], true, "06-002: not marked as tagged");
    let preferences = objects.find(&catalog["/ViewerPreferences"]);
    assert_eq!(preferences["/DisplayDocTitle"], true, "07-001: the title is not shown");
    assert!(!text(&catalog["/Lang"]).is_empty(), "11-006: no language");
    assert!(!catalog["/Outlines"].is_null(), "no outline");
    let metadata = String::from_utf8(objects.stream(&catalog["/Metadata"])).expect("UTF-8");
    assert!(
        metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "05-001: not said to be PDF/UA-1: {metadata}"
    );
    assert!(metadata.contains("<dc:title>"), "06-003: no title");
    let mut tree = Tree { objects: &objects, pieces: BTreeSet::new(), level: 0 };
    tree.below(&objects.find(&catalog["/StructTreeRoot"])["/K"], "", &Value::Null);
    assert!(tree.pieces.len() > 50, "{} pieces", tree.pieces.len());
    assert_eq!(tree.pieces, pieces(&objects), "01-005: what is drawn is not what is in the tree");
    annotations(&objects);
    fonts(sheet);
}

/// Where the tree is.
struct Tree<'o> {
    objects: &'o Objects,
    /// Page and number of each piece.
    pieces: BTreeSet<(String, u64)>,
    /// Of the last heading.
    level: u16,
}

impl Tree<'_> {
    fn below(&mut self, kids: &Value, parent: &str, page: &Value) {
        for kid in self.objects.several(kids) {
            if let Some(number) = kid.as_u64() {
                self.piece(page, number);
                continue;
            }
            let element = self.objects.find(kid);
            let page = if element["/Pg"].is_null() { page } else { &element["/Pg"] };
            match (element["/Type"].as_str(), element["/S"].as_str()) {
                (Some("/MCR"), _) => self.piece(page, element["/MCID"].as_u64().expect("a number")),
                (Some("/OBJR"), _) => assert_eq!(parent, "/Link", "28-002: an annotation outside of a link"),
                (_, Some(role)) => self.element(element, role, parent, page),
                _ => panic!("no role: {element}"),
            }
        }
    }

    fn piece(&mut self, page: &Value, number: u64) {
        let page = page.as_str().expect("a page").to_owned();
        assert!(self.pieces.insert((page.clone(), number)), "{number} of {page} stands twice in the tree");
    }

    fn element(&mut self, element: &Value, role: &str, parent: &str, page: &Value) {
        let kids: Vec<&str> = self
            .objects
            .several(&element["/K"])
            .into_iter()
            .filter_map(|kid| self.objects.find(kid)["/S"].as_str())
            .collect();
        let only = |allowed: &[&str]| kids.iter().all(|kid| allowed.contains(kid));
        match role {
            "/Figure" => assert!(!text(&element["/Alt"]).is_empty(), "13-004: a figure without a text"),
            "/L" => assert!(only(&["/LI"]), "09-005: {kids:?} in a list"),
            "/LI" => assert!(parent == "/L" && only(&["/Lbl", "/LBody"]), "09-006: {kids:?} in an item"),
            "/Table" => assert!(only(&["/TR"]), "09-004: {kids:?} in a table"),
            "/TR" => assert_eq!(kids, ["/TH", "/TD"], "15-003: a row without its header"),
            "/TH" => {
                let attributes = self.objects.several(&element["/A"]);
                let has_scope = |one: &&Value| self.objects.find(one)["/Scope"] == "/Row";
                assert!(attributes.iter().any(has_scope), "15-003: a header of nothing: {element}");
            }
            heading if heading.len() == 3 && heading.starts_with("/H") => {
                let level: u16 = heading[2..].parse().expect("a level");
                assert!(
                    level <= self.level + 1,
                    "14-003: {heading} behind a heading of level {}",
                    self.level
                );
                self.level = level;
            }
            "/Document" | "/Part" | "/Sect" | "/Div" | "/P" | "/Lbl" | "/LBody" | "/TD" | "/Link" => {}
            other => panic!("02-001: {other} is no role of a sheet"),
        }
        self.below(&element["/K"], role, page);
    }
}

/// Page and number of each piece that is drawn.
fn pieces(objects: &Objects) -> BTreeSet<(String, u64)> {
    let mut pieces = BTreeSet::new();
    for page in objects.pages() {
        let streams = objects.several(&objects.find(page)["/Contents"]);
        let content: Vec<u8> = streams.into_iter().flat_map(|one| objects.stream(one)).collect();
        let name = page.as_str().expect("a reference");
        pieces.extend(marked::numbers(&content).into_iter().map(|number| (name.to_owned(), number)));
    }
    pieces
}

fn annotations(objects: &Objects) {
    for page in objects.pages() {
        let page = objects.find(page);
        let annotations = objects.several(&page["/Annots"]);
        assert!(
            annotations.is_empty() || page["/Tabs"] == "/S",
            "28-018: links are not in the order of the tree"
        );
        for annotation in annotations {
            let annotation = objects.find(annotation);
            assert!(!text(&annotation["/Contents"]).is_empty(), "28-004: a link without a text");
            assert!(annotation["/StructParent"].is_u64(), "28-002: a link that is not in the tree");
        }
    }
}

/// Embedded, cut down to what is used, and each letter can be read back.
fn fonts(sheet: &Printed) {
    let table = sheet.said("pdffonts", &["sheet.pdf"]);
    assert!(table.lines().count() > 3, "{table}");
    for line in table.lines().skip(2) {
        assert!(line.contains(" yes yes yes "), "31-009: not embedded, whole, or without a mapping: {line}");
    }
}

fn every_font() -> Result<(), Completion> {
    poppler()?;
    fonts(&printed(provider_called("right-to-left"), &Addressee::Anyone));
    fonts(&printed(provider_called("spectrum"), &named("ann@rr.com", "Αννα Иванова")));
    Ok(())
}

fn title_and_language() -> Result<(), Completion> {
    needed()?;
    poppler()?;
    let ann = named("ann@rr.com", "Ann Example");
    for (words, title) in [
        (Words::english(), "Spectrum: e-mail settings for ann@rr.com"),
        (spanish(), "Spectrum: datos de configuración del correo para ann@rr.com"),
    ] {
        let sheet = print(words, Paper::A4, provider_called("spectrum"), &ann).expect("a sheet");
        assert_eq!(sheet.info("Title"), title);
        assert_eq!((sheet.info("Tagged").as_str(), sheet.info("PDF version").as_str()), ("yes", "1.7"));
        let objects = Objects::of(&sheet);
        assert_eq!(text(&objects.catalog()["/Lang"]), words.language().as_str());
        let all = String::from_utf8_lossy(&sheet.bytes).into_owned();
        assert!(!all.contains("/CreationDate") && !all.contains("/ModDate"), "a sheet has no day of its own");
        let again = print(words, Paper::A4, provider_called("spectrum"), &ann).expect("a sheet");
        assert!(again.bytes == sheet.bytes, "the same sheet in other octets");
    }
    Ok(())
}

/// Heading, for whom, the servers, the steps, help.
fn in_order() -> Result<(), Completion> {
    poppler()?;
    let sheet = printed(provider_called("spectrum"), &named("ann@rr.com", "Ann Example"));
    let read = sheet.said("pdfinfo", &["-struct-text", "sheet.pdf"]);
    let mut at = 0;
    for next in [
        "H1 \"Spectrum\"",
        "\"ann@rr.com\"",
        "H2 \"Incoming mail (IMAP)\"",
        "\"mobile.charter.net\"",
        "\"993\"",
        "H2 \"Outgoing mail (SMTP)\"",
        "\"587\"",
        "H2 \"Three steps",
        "H3 \"iPhone, iPad, Mac\"",
        "Figure",
        "H3 \"Android\"",
        "H2 \"When it does not work\"",
        "H2 \"Good to know\"",
        "Link",
        "H2 \"Room for notes\"",
        "\"Not verified with the servers yet.\"",
    ] {
        at += read[at..].find(next).unwrap_or_else(|| panic!("{next} is not where it should be:\n{read}"));
    }
    Ok(())
}
