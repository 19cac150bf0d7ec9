//! All texts of one language.

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::entry::Entry;
use super::said::Said;
use crate::mail::Language;

// `TEXTS`: the files of `languages/`, as (path, text).
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The languages that there are; English, which every text is written in first, is the first.
static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let mut all: Vec<Words> = TEXTS.iter().filter_map(|(path, text)| Words::read(tag(path), text)).collect();
    all.sort_by_key(|words| words.language != Language::english());
    all
});

/// What pages say in one language.
pub struct Words {
    language: Language,
    texts: FluentBundle<FluentResource>,
}

impl Words {
    /// Every language, English first, the others by their tags.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// English.
    #[must_use]
    pub fn english() -> &'static Self {
        &ALL[0]
    }

    /// The language of that tag, else the one that it is a kind of: `es` for `es-MX`.
    #[must_use]
    pub fn of(language: &Language) -> Option<&'static Self> {
        let is = |tag: &str| ALL.iter().find(|words| words.language.as_str().eq_ignore_ascii_case(tag));
        is(language.as_str()).or_else(|| is(language.primary()))
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> &Language {
        &self.language
    }

    /// Whether it is English.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.language == Language::english()
    }

    /// The text of a key; more stands in its places.
    #[must_use]
    pub fn say(&self, key: &'static str) -> Said<'_> {
        Said::new(self, key)
    }

    /// The text of a key that is made of data, with its attributes.
    #[must_use]
    pub fn entry(&self, key: impl Into<String>) -> Entry<'_> {
        Entry::new(self, key.into())
    }

    /// A key without a text shows itself; a test finds it.
    pub(super) fn format(&self, key: &str, values: &FluentArgs<'_>) -> String {
        let pattern = self.texts.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.texts.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned(),
        )
    }

    pub(super) fn format_attribute(&self, key: &str, name: &str, values: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.texts.get_message(key)?.get_attribute(name)?.value();
        Some(self.texts.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }

    /// A file that is not understood has the texts that were; a test finds the others.
    fn read(tag: &str, text: &str) -> Option<Self> {
        let language = tag.parse().ok()?;
        let mut texts = FluentBundle::new_concurrent(vec![tag.parse().ok()?]);
        // Templates isolate names from the text around them (`bdi`); marks inside a text would be copied with it.
        texts.set_use_isolating(false);
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(understood, _)| understood);
        texts.add_resource_overriding(resource);
        Some(Self { language, texts })
    }
}

/// `es` of `languages/es.ftl`.
fn tag(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".ftl").unwrap_or(name)
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
