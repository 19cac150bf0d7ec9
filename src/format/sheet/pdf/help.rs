//! What to do when it does not work: what helps most often comes first.

use super::composer::{Composer, Step};
use super::content::Content;
use crate::mail::WebUrl;
use crate::pdf::{Column, Role};

pub(super) fn column(composer: &mut Composer<'_>, content: &Content<'_>, width: f32) -> Column {
    let mut column = Column::new(width);
    composer.heading(&mut column, content.words.say("sheet-help"));
    let mut list = Column::new(width);
    for (number, check) in (1..).zip(checks(content)) {
        let style = composer.small();
        composer.step(&mut list, &Step { number, text: &check, url: None, x: 0.0, style });
    }
    column.column(column.end(), list, Role::NumberedList);
    column
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
