//! What to do when it does not work: what helps most often comes first.

use std::borrow::Cow;

use super::composer::{Composer, Step};
use super::content::Content;
use crate::format::{by_name, in_language};
use crate::language::Words;
use crate::mail::WebUrl;
use crate::pdf::{Column, Role};

pub(super) fn column(composer: &mut Composer<'_>, content: &Content<'_>, width: f32) -> Column {
    let mut column = Column::new(width);
    composer.heading(&mut column, content.words.say("sheet-help"));
    let mut list = Column::new(width);
    let checks = checks(content).map(|check| (check, None));
    let page =
        troubleshooting(content).map(|url| (content.words.say("sheet-help-more").to_string(), Some(url)));
    for (number, (text, url)) in (1..).zip(checks.into_iter().chain(page)) {
        let step = Step { number, text: &text, url: url.as_deref(), x: 0.0, style: composer.small() };
        composer.step(&mut list, &step);
    }
    column.column(column.end(), list, Role::NumberedList);
    column
}

/// The page that has all causes, where the set-up pages are.
fn troubleshooting(content: &Content<'_>) -> Option<String> {
    let path = *by_name("troubleshooting")?.paths.first()?;
    // Somebody types it: the short form, where that is in his language.
    let path = match content.words.language() == Words::english().language() {
        true => Cow::Borrowed(path),
        false => Cow::Owned(in_language(path, content.words)),
    };
    Some(format!("{}{}", content.start.as_ref()?.url, path.trim_start_matches('/')))
}

fn checks(content: &Content<'_>) -> [String; 5] {
    let words = content.words;
    let provider = content.provider;
    let sign_in = provider.webmail.as_ref().or(provider.links.login.as_ref());
    let sign_in = match sign_in.map(WebUrl::host) {
        Some(host) => words.say("sheet-help-sign-in-at").with("host", host).to_string(),
        None => words.say("sheet-help-sign-in").to_string(),
    };
    [
        sign_in,
        words.say("sheet-help-compare").to_string(),
        words.say("sheet-help-outgoing").to_string(),
        words.say("sheet-help-network").to_string(),
        words.say("sheet-help-certificate").to_string(),
    ]
}
