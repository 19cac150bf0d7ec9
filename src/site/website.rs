//! What a provider has on the web: every format for everybody, and those that refused.

use super::refused::Refused;
use super::start_page;
use crate::format::{Addressee, FORMATS, Format, ReadBy};
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
    pub bytes: Vec<u8>,
}

/// Every format of a site: the table, and the start page that leads to it.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    std::iter::once(&start_page::ROW).chain(FORMATS)
}

impl<'p> Website<'p> {
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
            match format.render(provider, &Addressee::Anyone) {
                Ok(bytes) => pages.push(Page { format, bytes }),
                Err(reason) => refused.push(Refused { format, reason }),
            }
        }
        let present: Vec<&Format> = pages.iter().map(|page| page.format).collect();
        let bytes = start_page::render(provider, &present);
        pages.insert(0, Page { format: &start_page::ROW, bytes });
        Self { provider, pages, refused }
    }

    /// The bytes of a format; nothing if it refused.
    pub(super) fn bytes_of(&self, name: &str) -> Option<&[u8]> {
        self.pages.iter().find(|page| page.format.name == name).map(|page| page.bytes.as_slice())
    }
}
