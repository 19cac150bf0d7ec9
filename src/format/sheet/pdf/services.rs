//! Calendars and address books.

use super::composer::{Band, Composer, GAP};
use super::content::{Content, Service};
use crate::format::page::Username;
use crate::pdf::{Column, Element, Place, Role, Style};

pub(super) fn bands(composer: &mut Composer<'_>, content: &Content<'_>) -> Vec<Band> {
    if content.services.is_empty() {
        return Vec::new();
    }
    let gutter = composer.pt(16.0);
    let width = (composer.width - gutter) / 2.0;
    let mut band = Column::new(composer.width);
    composer.heading(&mut band, content.words.say("sheet-services"));
    let mut at = band.end();
    for service in &content.services {
        let column = column(composer, content, service, width);
        band.column(at, column, Role::Section);
        at = Place::new(at.x + width + gutter, at.y);
    }
    vec![composer.band(band, GAP)]
}

fn column(composer: &mut Composer<'_>, content: &Content<'_>, service: &Service, width: f32) -> Column {
    let mut column = Column::new(width);
    composer.subheading(&mut column, 3, &service.title);
    let sizes = [11.0, 10.0, 9.0].map(|size| composer.pt(size));
    let url = composer.letters.fit(&service.url, Style::mono(0.0).bold(), &sizes, width);
    let username = match &service.username {
        Username::Exact(exact) => composer.letters.fit(exact, Style::mono(0.0).bold(), &sizes, width),
        Username::InWords(words) => composer.letters.set(words, composer.body().bold(), width),
    };
    let labels = [content.words.say("sheet-address"), content.words.say("values-username")];
    let mut table = Column::new(width);
    for (label, value) in labels.into_iter().zip([url, username]) {
        let label = composer.letters.set(label, composer.label(), width);
        let at = table.end();
        let (down, height) = (label.height(), label.height() + value.height() + composer.pt(2.0));
        let header = Element::role(Role::RowHeader, at, label);
        let cell = Element::role(Role::Cell, Place::new(at.x, at.y + down), value);
        table.push(Element::group(Role::Row, vec![header, cell]), height);
    }
    column.column(column.end(), table, Role::Table);
    column
}
