//! How a sheet is put on paper.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::web_argument::WebArgument;
use crate::format::{Sheets, WebPages};
use crate::language::Words;
use crate::mail::Language;
use crate::pdf::Paper;

#[derive(Debug, Args)]
pub(super) struct PaperOptions {
    /// The size of the paper [default: that of the language: Letter for en and es, A4 for en-GB, es-ES and all others]
    #[arg(long, value_parser = paper())]
    paper: Option<Paper>,
    /// The language of the sheet, with a region if you like, which decides on the paper: en, en-GB, es, es-MX
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = parse_language)]
    language: Language,
    /// Where the set-up pages are, for the codes: their address, or `none` [default: autoconfig.DOMAIN]
    ///
    /// The files that `generate` writes belong there, or `serve`. Nobody is asked whether they are there.
    #[arg(long, value_name = "URL|none")]
    web: Option<WebArgument>,
}

fn paper() -> impl clap::builder::TypedValueParser<Value = Paper> {
    let paper = |name: String| Paper::ALL.into_iter().find(|paper| paper.name() == name);
    PossibleValuesParser::new(Paper::ALL.map(Paper::name)).map(move |name| paper(name).unwrap_or(Paper::A4))
}

/// A language that there are texts in; the region stays, for the paper.
fn parse_language(text: &str) -> Result<Language, String> {
    let language: Language = text.parse().map_err(|error| format!("{error}"))?;
    match Words::of(&language) {
        Some(_) => Ok(language),
        None => {
            let all: Vec<&str> = Words::all().iter().map(|words| words.language().as_str()).collect();
            Err(format!("expected one of {}", all.join(", ")))
        }
    }
}

impl PaperOptions {
    /// A file of sheets to come.
    pub(super) fn sheets(&self) -> Sheets {
        let words = Words::of(&self.language).unwrap_or_else(Words::english);
        let paper = self.paper.unwrap_or_else(|| Paper::usual(&self.language));
        Sheets::new(words, paper, self.web())
    }

    /// Whether the codes lead where nobody said that anything is.
    pub(super) const fn supposes_pages(&self) -> bool {
        self.web.is_none()
    }

    fn web(&self) -> WebPages {
        match &self.web {
            None => WebPages::OfDomain,
            Some(WebArgument::At(url)) => WebPages::At(url.clone()),
            Some(WebArgument::Nowhere) => WebPages::Nowhere,
        }
    }
}
