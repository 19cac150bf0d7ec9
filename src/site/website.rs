//! What a provider has on the web: every format for everybody, and those that refused.

use std::borrow::Cow;
use std::convert::Infallible;

use super::refused::Refused;
use super::setup_page;
use crate::format::{Addressee, FORMATS, Format, ReadBy, in_language};
use crate::language::Words;
use crate::provider::Provider;

/// The rendered formats of a provider, in the order of the table; the start page comes first.
#[derive(Debug)]
pub(super) struct Website<'p> {
    pub provider: &'p Provider,
    pub pages: Vec<Page>,
    pub refused: Vec<Refused>,
}

/// A rendered format.
#[derive(Debug)]
pub(super) struct Page {
    pub format: &'static Format,
    /// The language of a page that there is in several; without it, what all readers get.
    pub words: Option<&'static Words>,
    pub bytes: Vec<u8>,
}

impl Page {
    /// Where it lies on the web server; the first is canonical.
    pub(super) fn paths(&self) -> impl Iterator<Item = Cow<'static, str>> {
        let in_language = |path: &&'static str| match self.words {
            None => Cow::Borrowed(*path),
            Some(words) => Cow::Owned(in_language(path, words)),
        };
        self.format.paths.iter().map(in_language)
    }
}

/// Every format of a site: the table, and the start page that leads to it.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    std::iter::once(&setup_page::ROW).chain(FORMATS)
}

impl<'p> Website<'p> {
    /// Every format but those that are only for who asks.
    pub(super) fn usual(provider: &'p Provider) -> Self {
        Self::of(provider, |format| !format.is_on_demand())
    }

    /// Every format.
    pub(super) fn whole(provider: &'p Provider) -> Self {
        Self::of(provider, |_| true)
    }

    /// Some formats; what pages need comes with them.
    pub(super) fn only(provider: &'p Provider, wanted: &[&Format]) -> Self {
        Self::of(provider, |format| {
            format.reader == ReadBy::Page || wanted.iter().any(|one| one.name == format.name)
        })
    }

    fn of(provider: &'p Provider, is_wanted: impl Fn(&Format) -> bool) -> Self {
        let (mut pages, mut refused) = (Vec::new(), Vec::new());
        for format in FORMATS.iter().filter(|format| is_wanted(format)) {
            match versions(format, |words| format.render_in(words, provider, &Addressee::Anyone)) {
                Ok(versions) => pages.extend(versions),
                Err(reason) => refused.push(Refused { format, reason }),
            }
        }
        let present: Vec<&Format> = pages.iter().map(|page| page.format).collect();
        let setup_page = |words| Ok(setup_page::render(words, provider, &Addressee::Anyone, &present));
        let Ok::<_, Infallible>(setup_page) = versions(&setup_page::ROW, setup_page);
        pages.splice(0..0, setup_page);
        Self { provider, pages, refused }
    }

    /// Each format that is there, once.
    pub(super) fn formats(&self) -> impl Iterator<Item = &'static Format> {
        self.pages.iter().filter(|page| page.words.is_none()).map(|page| page.format)
    }

    /// The bytes of a format; nothing if it refused.
    pub(super) fn bytes_of(&self, name: &str) -> Option<&[u8]> {
        self.pages.iter().find(|page| page.format.name == name).map(|page| page.bytes.as_slice())
    }
}

/// What all readers get, which is in English where there are several languages, and the page in each language.
fn versions<E>(
    format: &'static Format,
    render: impl Fn(&'static Words) -> Result<Vec<u8>, E>,
) -> Result<Vec<Page>, E> {
    let usual = Page { format, words: None, bytes: render(Words::english())? };
    let of_language = |words: &'static Words| {
        let bytes = if words.is_english() { usual.bytes.clone() } else { render(words)? };
        Ok(Page { format, words: Some(words), bytes })
    };
    let translated = format.languages().iter().map(of_language).collect::<Result<Vec<_>, E>>()?;
    Ok(std::iter::once(usual).chain(translated).collect())
}
