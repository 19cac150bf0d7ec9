//! How a file comes about.

use super::{Addressee, CannotSay, Format, servers};
use crate::language::Words;
use crate::provider::Provider;

/// A provider's file for an addressee, or why there is none. Same provider, same addressee, same bytes.
#[derive(Debug, Clone, Copy)]
pub enum Render {
    /// One file, whatever language its reader speaks.
    Same(fn(&Provider, &Addressee) -> Result<Vec<u8>, CannotSay>),
    /// A page in each language.
    InEach(fn(&Provider, &Addressee, &'static Words) -> Result<Vec<u8>, CannotSay>),
    /// The same, where it costs time to make and not everybody wants it: only for who asks for it.
    OnDemand(fn(&Provider, &Addressee, &'static Words) -> Result<Vec<u8>, CannotSay>),
}

impl Format {
    /// The file; a page that there is in several languages in English.
    ///
    /// # Errors
    /// Why there is none.
    pub fn render(&self, provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
        self.render_in(Words::english(), provider, addressee)
    }

    /// The file in a language, if it has one.
    ///
    /// # Errors
    /// Why there is none.
    pub fn render_in(
        &self,
        words: &'static Words,
        provider: &Provider,
        addressee: &Addressee,
    ) -> Result<Vec<u8>, CannotSay> {
        match self.render {
            Render::Same(render) => render(provider, addressee),
            Render::InEach(render) | Render::OnDemand(render) => render(provider, addressee, words),
        }
    }

    /// The languages in which there is a page of its own; none where one serves all readers.
    #[must_use]
    pub fn languages(&self) -> &'static [Words] {
        match self.render {
            Render::Same(_) => &[],
            Render::InEach(_) | Render::OnDemand(_) => Words::all(),
        }
    }

    /// Whether there is a file for everybody. What costs time is not made to find out: it tells people of servers, and
    /// needs no more than some to tell of.
    #[must_use]
    pub fn is_there(&self, provider: &Provider) -> bool {
        match self.render {
            Render::OnDemand(_) => servers(Words::english(), provider, &Addressee::Anyone).is_ok(),
            _ => self.render(provider, &Addressee::Anyone).is_ok(),
        }
    }

    /// Whether it is made only for who asks for it.
    #[must_use]
    pub const fn is_on_demand(&self) -> bool {
        matches!(self.render, Render::OnDemand(_))
    }
}
