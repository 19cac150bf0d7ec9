//! A file of pages.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{TagGroup, TagTree};
use thiserror::Error;

use super::element::Element;
use super::paper::Paper;
use super::pen::{self, Pictures};
use super::role::Role;
use crate::mail::Language;

/// Pages for people and for screen readers. The same pages make the same octets: the file names no day.
pub struct Book {
    document: Document,
    paper: Paper,
    language: Language,
    tree: TagTree,
    outline: Outline,
    pictures: Pictures,
    pages: usize,
}

/// Why there is no file. The words are those of the library: nobody but who writes this program can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the page could not be written as PDF: {0}")]
pub struct PdfError(String);

impl Book {
    #[must_use]
    pub fn new(paper: Paper, language: &Language) -> Self {
        let settings = SerializeSettings { configuration: accessible(), ..SerializeSettings::default() };
        let document = Document::new_with(settings);
        let tree = TagTree::new().with_lang(Some(language.as_str().to_owned()));
        Self {
            document,
            paper,
            language: language.clone(),
            tree,
            outline: Outline::new(),
            pictures: Vec::new(),
            pages: 0,
        }
    }

    /// Appends the pages of something that has a title.
    pub fn add(&mut self, title: String, pages: &[Vec<Element>]) {
        let start = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        self.outline.push_child(OutlineNode::new(title, start));
        let mut part = TagGroup::new(Role::Part.tag());
        for elements in pages {
            let size = PageSettings::from_wh(self.paper.width(), self.paper.height());
            let page = self.document.start_page_with(size.unwrap_or_default());
            for node in pen::draw(page, elements, &mut self.pictures) {
                part.push(node);
            }
            self.pages += 1;
        }
        self.tree.push(part);
    }

    /// The file, by its title.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn finish(mut self, title: String) -> Result<Vec<u8>, PdfError> {
        let metadata = Metadata::new().title(title).creator("mailsetup".to_owned());
        let metadata = metadata.language(self.language.as_str().to_owned());
        self.document.set_metadata(metadata.text_direction(TextDirection::LeftToRight));
        self.document.set_outline(self.outline);
        self.document.set_tag_tree(self.tree);
        self.document.finish().map_err(|error| PdfError(format!("{error}: {error:?}")))
    }
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book").field("pages", &self.pages).finish_non_exhaustive()
    }
}

/// PDF/UA-1; the library refuses to write what it can tell is against it.
fn accessible() -> Configuration {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    accessible.unwrap_or_default()
}
