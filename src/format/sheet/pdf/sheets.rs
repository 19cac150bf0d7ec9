//! A file of sheets: one, or one for each of many people.

use thiserror::Error;

use super::content::Content;
use super::flow;
use super::logos::{Logos, NoLogo};
use super::web::WebPages;
use crate::format::{Addressee, CannotSay};
use crate::language::Words;
use crate::pdf::{Book, Paper, PdfError, Typesetter};
use crate::provider::Provider;

/// Sheets in the order in which they were added. The same sheets make the same octets.
#[derive(Debug)]
pub struct Sheets {
    words: &'static Words,
    paper: Paper,
    web: WebPages,
    letters: Typesetter,
    logos: Logos,
    book: Option<Book>,
    /// How many there are, and the title of the last one.
    count: usize,
    title: String,
}

/// Why there is no file of them.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct SheetError(#[from] pub PdfError);

impl Sheets {
    /// None yet.
    #[must_use]
    pub fn new(words: &'static Words, paper: Paper, web: WebPages) -> Self {
        let (letters, logos) = (Typesetter::new(), Logos::default());
        Self { words, paper, web, letters, logos, book: None, count: 0, title: String::new() }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The providers whose logos cannot be printed: their sheets are without.
    pub fn without_logo(&self) -> impl Iterator<Item = &NoLogo> {
        self.logos.refused()
    }

    /// Appends the sheet for an addressee.
    ///
    /// # Errors
    /// The provider has no servers to be told.
    pub fn add(&mut self, provider: &Provider, addressee: &Addressee) -> Result<(), CannotSay> {
        let mut content = Content::new(self.words, provider, addressee, &self.web, &mut self.letters)?;
        content.logo = self.logos.of(provider);
        let pages = flow::pages(&mut self.letters, &content, self.paper);
        self.title = content.title();
        let book = self.book.get_or_insert_with(|| Book::new(self.paper, self.words.language()));
        book.add(self.title.clone(), &pages);
        self.count += 1;
        Ok(())
    }

    /// The file; the next sheet begins a new one. One sheet gives it its own title.
    ///
    /// # Errors
    /// [`SheetError`]
    pub fn finish(&mut self) -> Result<Vec<u8>, SheetError> {
        let title = match self.count {
            1 => std::mem::take(&mut self.title),
            count => self.words.say("sheet-pile-title").count("count", count).to_string(),
        };
        self.count = 0;
        let book = self.book.take().unwrap_or_else(|| Book::new(self.paper, self.words.language()));
        Ok(book.finish(title)?)
    }
}
