//! What a provider's pages look like: its colour and its logo.

mod color;
mod logo;
mod svg;

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use super::table_reader::TableReader;

pub use color::{Color, ColorError};
pub(super) use logo::LogoPlace;
pub use logo::{Logo, LogoError, LogoKind};

/// The colour and the logo of a provider.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Brand {
    /// The colour of links and buttons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// The logo, SVG or PNG: the name of a file beside the provider file, or the picture itself in a `data:` URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

impl Brand {
    /// `folder` is where the provider file lies, if it lies anywhere.
    pub(super) fn read(table: &mut TableReader<'_>, folder: Option<&Path>) -> Option<Self> {
        let color = table.optional("color");
        let place: Option<LogoPlace> = table.optional("logo");
        let logo = place.and_then(|place| match place.read(folder) {
            Ok(logo) => Some(logo),
            Err(error) => {
                table.problem(table.span_of("logo"), format!("logo: {error}"));
                None
            }
        });
        Some(Self { color, logo })
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}
