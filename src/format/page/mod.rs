//! What all pages for people share: the head of a page, the stylesheet, the values of a server in words.

mod name;
pub(super) mod not_found;
mod notes;
mod script;
mod username;
mod values;
pub use notes::{note_on, notes, readable};

use askama::Template;

use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::language::Words;
use crate::mail::Server;
use crate::provider::{Color, Provider};

pub(super) use name::Name;
pub(super) use script::{QR_SCRIPT, SETUP_SCRIPT, TROUBLESHOOTING_SCRIPT};
pub(super) use username::Username;
pub use values::{ServerValues, servers};

/// Where the stylesheet lies.
pub const STYLESHEET_PATH: &str = "/style.css";

/// The Content-Security-Policy of every page that has files beside it, so that a host of static files, which sends no
/// such header, is as strict as the live server.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                               base-uri 'none'; form-action 'none'";

/// HTML for people.
pub(super) const MEDIA_TYPE: &str = "text/html; charset=utf-8";

pub(super) const STYLESHEET: Format = Format {
    name: "stylesheet",
    title: "Stylesheet",
    purpose: "Belongs to the pages.",
    reader: ReadBy::Page,
    paths: &[STYLESHEET_PATH],
    places: &[],
    media_type: "text/css; charset=utf-8",
    is_signable: false,
    ask: Ask::NOBODY,
    says: needs_nothing,
    render: Render::Same(render_stylesheet),
    draw: None,
    read: None,
};

/// How a page comes by its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stylesheet {
    /// From a file, told as seen from the page.
    Linked(&'static str),
    /// From within: for a page that is one file.
    Inlined,
}

impl Stylesheet {
    /// The file that lies beside the page.
    pub const BESIDE: Self = Self::Linked("style.css");
}

/// The head of a page.
#[derive(Debug, Clone)]
pub struct Page {
    pub words: &'static Words,
    pub title: String,
    pub stylesheet: Stylesheet,
}

impl Page {
    /// An English page of the bundle.
    #[must_use]
    pub fn new(title: String) -> Self {
        Self::in_language(Words::english(), title)
    }

    /// A page of the bundle.
    #[must_use]
    pub const fn in_language(words: &'static Words, title: String) -> Self {
        Self { words, title, stylesheet: Stylesheet::BESIDE }
    }

    /// What the page may load: nothing from elsewhere, no script or style within itself.
    #[must_use]
    pub const fn policy(&self) -> &'static str {
        PAGE_POLICY
    }

    /// The direction in which the language is written.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.words.language().is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The stylesheet to load; none where the looks are part of the page.
    #[must_use]
    pub const fn linked_style(&self) -> Option<&'static str> {
        match self.stylesheet {
            Stylesheet::Linked(path) => Some(path),
            Stylesheet::Inlined => None,
        }
    }
}

/// What names no server can say each of them.
pub(super) const fn needs_nothing(_: &Server) -> Result<(), &'static str> {
    Ok(())
}

fn render_stylesheet(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let colors = provider.brand.color.map_or_else(String::new, colors);
    Ok(format!("{}{colors}", include_str!("../../../templates/style.css")).into_bytes())
}

/// The provider's colour for links and buttons; on paper they stay black.
fn colors(color: Color) -> String {
    format!(
        "\n/* The provider's colour */\n\
         @media screen {{ :root {{ --accent: {color}; --on-accent: #fff; }} }}\n\
         @media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {}; --on-accent: #14171a; }} }}\n",
        color.on_dark()
    )
}

/// A template as a text that ends with a line break, which askama takes away from the last line.
///
/// Templates fail for values that cannot be written out; ours hold none.
pub fn document(template: &impl Template) -> String {
    let mut text = template.render().unwrap_or_default();
    text.push('\n');
    text
}
