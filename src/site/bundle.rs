//! Everything for one provider, in memory: what is written to disk, and what could not be said.

use super::front_page;
use super::refused::Refused;
use crate::format::{Addressee, FORMATS, Format, ReadBy};
use crate::provider::{Provider, ProviderId};

/// One rendered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// Where it lies below the root, without a leading slash.
    pub path: &'static str,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The files for a provider, in the order of the table, and the formats that refused.
#[derive(Debug, Clone)]
pub struct Bundle {
    pub id: ProviderId,
    pub artefacts: Vec<Artefact>,
    pub refused: Vec<Refused>,
}

/// Every format of a bundle: the table, and the front page that lists it.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    std::iter::once(&front_page::ROW).chain(FORMATS)
}

impl Bundle {
    /// Renders every format for everybody.
    #[must_use]
    pub fn build(provider: &Provider) -> Self {
        Self::of(provider, &FORMATS.iter().collect::<Vec<_>>())
    }

    /// Renders some formats for everybody; the front page and what pages need come with them.
    #[must_use]
    pub fn only(provider: &Provider, wanted: &[&'static Format]) -> Self {
        let is_wanted = |format: &&Format| {
            format.reader == ReadBy::Page || wanted.iter().any(|one| one.name == format.name)
        };
        Self::of(provider, &FORMATS.iter().filter(is_wanted).collect::<Vec<_>>())
    }

    fn of(provider: &Provider, formats: &[&'static Format]) -> Self {
        let (mut rendered, mut refused) = (Vec::new(), Vec::new());
        for &format in formats {
            match (format.render)(provider, &Addressee::Anyone) {
                Ok(bytes) => rendered.push((format, bytes)),
                Err(reason) => refused.push(Refused { format, reason }),
            }
        }
        let present: Vec<&'static Format> = rendered.iter().map(|(format, _)| *format).collect();
        let front_page = front_page::render(provider, &present, &refused);
        rendered.insert(0, (&front_page::ROW, front_page));
        let artefacts = rendered.into_iter().flat_map(|(format, bytes)| artefacts(format, &bytes)).collect();
        Self { id: provider.id().clone(), artefacts, refused }
    }
}

/// The file at each of its paths.
fn artefacts(format: &'static Format, bytes: &[u8]) -> Vec<Artefact> {
    let artefact = |path: &&'static str| Artefact {
        path: path.trim_start_matches('/'),
        media_type: format.media_type,
        bytes: bytes.to_vec(),
    };
    format.paths.iter().map(artefact).collect()
}
