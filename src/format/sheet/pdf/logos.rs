//! The logos of providers, each of which is read once for all of its sheets.

use std::fmt;

use crate::pdf::{Picture, PictureError};
use crate::provider::{Logo, LogoKind, Provider, ProviderId};

/// The most pixels of a PNG, in width and height: what a printer shows of it in the room that there is.
const MOST_PIXELS: (usize, usize) = (960, 240);

/// Those that were asked for.
#[derive(Debug, Default)]
pub(super) struct Logos {
    known: Vec<(Logo, Option<Picture>)>,
    refused: Vec<NoLogo>,
}

/// A provider whose logo cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLogo {
    pub provider: ProviderId,
    pub reason: PictureError,
}

impl Logos {
    /// The logo of a provider, if it has one that can be printed.
    pub(super) fn of(&mut self, provider: &Provider) -> Option<Picture> {
        let logo = provider.brand.logo.as_ref()?;
        if let Some((_, picture)) = self.known.iter().find(|(known, _)| known == logo) {
            return picture.clone();
        }
        let picture = match logo.kind() {
            LogoKind::Svg => Picture::of_svg(logo.bytes()),
            LogoKind::Png => Picture::of_png(logo.bytes(), MOST_PIXELS),
        };
        if let Err(reason) = picture {
            self.refused.push(NoLogo { provider: provider.id().clone(), reason });
        }
        let picture = picture.ok();
        self.known.push((logo.clone(), picture.clone()));
        picture
    }

    pub(super) fn refused(&self) -> impl Iterator<Item = &NoLogo> {
        self.refused.iter()
    }
}

impl fmt::Display for NoLogo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the logo is not on the sheet: {}", self.provider, self.reason)
    }
}
