//! The language of a sheet.

use std::str::FromStr;

use crate::language::Words;
use crate::mail::Language;

/// A language that there are texts in; its region stays, for the paper.
#[derive(Debug, Clone)]
pub(super) struct SheetLanguage {
    tag: Language,
    words: &'static Words,
}

impl SheetLanguage {
    pub(super) const fn tag(&self) -> &Language {
        &self.tag
    }

    pub(super) const fn words(&self) -> &'static Words {
        self.words
    }
}

impl FromStr for SheetLanguage {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let tag: Language = text.parse().map_err(|error| format!("{error}"))?;
        match Words::of(&tag) {
            Some(words) => Ok(Self { tag, words }),
            None => {
                let all: Vec<&str> = Words::all().iter().map(|words| words.language().as_str()).collect();
                Err(format!("expected one of {}", all.join(", ")))
            }
        }
    }
}
