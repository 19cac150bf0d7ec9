//! What stands on every guide around the steps: what to do before, and where to find help after.

use std::borrow::Cow;

use super::segment::Sentence;
use super::writer::Writer;
use crate::format::page::{notes, readable};
use crate::language::Words;
use crate::mail::WebUrl;
use crate::provider::{Documentation, Note, Provider};

/// What goes wrong in every program.
pub(super) const TRAPS: &[&str] = &["password-refused", "cannot-connect", "identity"];

/// What to know before one begins.
pub(super) struct Beginning<'p> {
    /// Where to see that address and password are right, or that they are needed.
    pub sign_in: Sentence,
    pub notes: Vec<Cow<'p, Note>>,
}

/// A page on the web that helps.
pub(super) struct Link<'p> {
    pub title: String,
    /// Its own title.
    pub about: Option<&'p Documentation>,
    pub url: &'p WebUrl,
}

impl<'p> Beginning<'p> {
    pub(super) fn new(writer: &Writer<'p>) -> Self {
        let (provider, words) = (writer.provider, writer.texts.words);
        let sign_in = match (&provider.webmail, &provider.links.login) {
            (Some(_), _) => words.say("guides-web-mail"),
            (None, Some(_)) => words.say("guides-account"),
            (None, None) => words.say("guides-at-hand"),
        };
        Self { sign_in: writer.sentence(&sign_in.to_string()), notes: notes(words, provider) }
    }
}

impl<'p> Link<'p> {
    /// The links of a provider, for who got stuck.
    pub(super) fn all(words: &Words, provider: &'p Provider) -> Vec<Self> {
        let links = &provider.links;
        let named = [
            (words.say("link-web-mail"), &provider.webmail),
            (words.say("link-account"), &links.login),
            (words.say("link-password"), &links.password),
            (words.say("link-status"), &links.status),
            (words.say("link-support"), &links.support),
        ];
        let named = named.into_iter().filter_map(|(title, url)| {
            Some(Self { title: title.to_string(), about: None, url: url.as_ref()? })
        });
        let pages = readable(words, &provider.documentation, |page| &page.language);
        let pages = pages.into_iter().map(|page| Self {
            title: words.say("guides-help-page").to_string(),
            about: Some(page),
            url: &page.url,
        });
        named.chain(pages).collect()
    }
}
