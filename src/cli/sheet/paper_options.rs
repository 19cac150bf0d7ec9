//! How a sheet is put on paper.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::sheet_language::SheetLanguage;
use super::web_argument::WebArgument;
use crate::format::{Sheets, WebPages};
use crate::mail::Domain;
use crate::pdf::Paper;

#[derive(Debug, Args)]
pub(super) struct PaperOptions {
    /// The size of the paper [default: that of the language: Letter for en and es, A4 for en-GB, es-ES and all others]
    #[arg(long, value_parser = paper(), requires = "pdf", conflicts_with_all = ["html", "text"])]
    paper: Option<Paper>,
    /// Where the set-up pages are, for the codes: their address, or `none` [default: autoconfig.DOMAIN]
    ///
    /// The files that `generate` writes belong there, or `serve`. Nobody is asked whether they are there.
    #[arg(long, value_name = "URL|none", requires = "pdf", conflicts_with_all = ["html", "text"])]
    web: Option<WebArgument>,
}

fn paper() -> impl clap::builder::TypedValueParser<Value = Paper> {
    let paper = |name: String| Paper::ALL.into_iter().find(|paper| paper.name() == name);
    PossibleValuesParser::new(Paper::ALL.map(Paper::name)).map(move |name| paper(name).unwrap_or(Paper::A4))
}

impl PaperOptions {
    /// A file of sheets to come.
    pub(super) fn sheets(&self, language: &SheetLanguage, web: WebPages) -> Sheets {
        let paper = self.paper.unwrap_or_else(|| Paper::usual(language.tag()));
        Sheets::new(language.words(), paper, web)
    }

    /// Whether the codes lead where nobody said that anything is.
    pub(super) const fn supposes_pages(&self) -> bool {
        self.web.is_none()
    }

    /// Where the codes lead on a sheet for everybody at a domain, or on those for people.
    pub(super) fn web(&self, domain: Option<&Domain>) -> WebPages {
        match (&self.web, domain) {
            (None, None) => WebPages::OfDomain,
            (None, Some(domain)) => WebPages::Of(domain.clone()),
            (Some(WebArgument::At(url)), _) => WebPages::At(url.clone()),
            (Some(WebArgument::Nowhere), _) => WebPages::Nowhere,
        }
    }
}
