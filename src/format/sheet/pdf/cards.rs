//! The servers as cards, with values that can be read from across a desk.

use super::composer::{Band, Composer, LINE};
use super::content::Content;
use super::server_words::ServerWords;
use crate::format::page::Username;
use crate::language::Words;
use crate::pdf::{Block, Column, Element, Place, Role, Shape, Style};

/// Between two cards, and inside one.
const GUTTER: f32 = 13.0;
const PADDING: f32 = 10.0;

pub(super) fn bands(composer: &mut Composer<'_>, content: &Content<'_>) -> Vec<Band> {
    let (first, second) = content.servers.split_at(content.servers.len().min(2));
    let mut bands = vec![beside(composer, content.words, first)];
    bands.extend(remarks_across(composer, first));
    bands.extend(second.iter().map(|server| across(composer, content.words, server)));
    bands.push(mistaken(composer, content.words));
    bands
}

/// The cards of what everybody needs, side by side and equally high.
fn beside(composer: &mut Composer<'_>, words: &Words, servers: &[ServerWords]) -> Band {
    let gutter = composer.pt(GUTTER);
    let width = (composer.width - gutter) / 2.0;
    let inner = width - 2.0 * composer.pt(PADDING);
    let cards: Vec<Column> = servers.iter().map(|server| tall(composer, words, server, inner)).collect();
    let height = cards.iter().map(Column::height).fold(0.0, f32::max);
    let mut band = Column::new(composer.width);
    let mut x = 0.0;
    for card in cards {
        framed(composer, &mut band, card, Place::new(x, 0.0), (width, height));
        x += width + gutter;
    }
    composer.band(band, 10.0)
}

/// A card from margin to margin, for a second choice: lower, and its values smaller.
fn across(composer: &mut Composer<'_>, words: &Words, server: &ServerWords) -> Band {
    let width = composer.width;
    let inner = width - 2.0 * composer.pt(PADDING);
    let mut card = Column::new(inner);
    composer.subheading(&mut card, 2, server.values.title());
    let sizes = [13.5, 12.0, 10.5, 9.5].map(|size| composer.pt(size));
    let at = [0.0, 0.37, 0.48, 0.65].map(|part| inner * part);
    let gutter = composer.pt(8.0);
    let mut table = Column::new(inner);
    let host = host(composer, words, server, &sizes, at[1] - gutter);
    let port = port(composer, words, server, sizes[0]);
    let security = security(composer, words, server, sizes[0]);
    let username = username(composer, words, server, &[13.5, 12.0, 10.5, 9.5], inner - at[3]);
    row(&mut table, &mut [(at[0], host), (at[1], port), (at[2], security), (at[3], username)]);
    table.gap(composer.pt(2.0));
    let top = table.end();
    let password = password(composer, words, server, at[1]);
    let beside = line(composer, &mut table, 0.0, password) + composer.pt(14.0);
    let below = table.end();
    table.gap(top.y - below.y);
    let authentication = authentication(composer, words, server, inner - beside);
    line(composer, &mut table, beside, authentication);
    card.column(card.end(), table, Role::Table);
    if !server.remarks.is_empty() {
        card.gap(composer.pt(2.0));
        let text = composer.letters.set(&server.remarks, composer.small(), inner);
        card.paragraph(text);
    }
    let mut band = Column::new(width);
    let height = card.height();
    framed(composer, &mut band, card, Place::default(), (width, height));
    composer.band(band, 8.0)
}

fn framed(composer: &Composer<'_>, band: &mut Column, card: Column, at: Place, size: (f32, f32)) {
    let padding = composer.pt(PADDING);
    let (width, height) = (size.0, size.1 + 1.8 * padding);
    let frame = Shape::frame(width, height, composer.pt(5.0), LINE, 0.9);
    band.beside(Element::Ornament { at, shape: frame });
    band.column(Place::new(at.x + padding, at.y + 0.8 * padding), card, Role::Section);
    band.gap((height - band.height()).max(0.0));
}

fn tall(composer: &mut Composer<'_>, words: &Words, server: &ServerWords, inner: f32) -> Column {
    let mut card = Column::new(inner);
    composer.subheading(&mut card, 2, server.values.title());
    let gap = composer.pt(4.0);
    let sizes = [19.0, 17.0, 15.0, 13.0, 11.5, 10.5].map(|size| composer.pt(size));
    let mut table = Column::new(inner);
    let host = host(composer, words, server, &sizes, inner);
    row(&mut table, &mut [(0.0, host)]);
    table.gap(gap);
    let port = port(composer, words, server, sizes[0]);
    let security = security(composer, words, server, sizes[0]);
    row(&mut table, &mut [(0.0, port), (inner * 0.42, security)]);
    table.gap(gap);
    let username = username(composer, words, server, &[14.0, 12.5, 11.0, 10.0], inner);
    row(&mut table, &mut [(0.0, username)]);
    table.gap(gap);
    for field in [password(composer, words, server, inner), authentication(composer, words, server, inner)] {
        line(composer, &mut table, 0.0, field);
    }
    card.column(card.end(), table, Role::Table);
    card
}

/// A label, and the lines of the value below it.
struct Field {
    label: Block,
    value: Vec<Block>,
}

/// Several fields side by side; to who cannot see it each is a row of the table.
fn row(table: &mut Column, fields: &mut [(f32, Field)]) {
    let top = table.end().y;
    let mut height: f32 = 0.0;
    for (x, field) in fields {
        let mut y = top;
        let label = Element::role(Role::RowHeader, Place::new(*x, y), field.label.clone());
        y += field.label.height();
        let mut lines = Vec::new();
        for block in field.value.drain(..) {
            let below = block.height();
            lines.push(Element::paragraph(Place::new(*x, y), block));
            y += below;
        }
        let row = Element::group(Role::Row, vec![label, Element::group(Role::Cell, lines)]);
        table.beside(row);
        height = height.max(y - top);
    }
    table.gap(height);
}

/// A label and its value in one line; how far right it reaches.
fn line(composer: &Composer<'_>, table: &mut Column, x: f32, mut field: Field) -> f32 {
    let at = table.end();
    let indent = x + field.label.width() + composer.pt(5.0);
    // Both stand on the baseline of the value.
    let down = (composer.body().size - composer.label().size) * 1.05;
    let label = Element::role(Role::RowHeader, Place::new(x, at.y + down), field.label);
    let (mut reach, mut height) = (indent, 0.0);
    let mut lines = Vec::new();
    for block in field.value.drain(..) {
        reach = f32::max(reach, indent + block.width());
        let y = at.y + height;
        height += block.height();
        lines.push(Element::paragraph(Place::new(indent, y), block));
    }
    table.push(Element::group(Role::Row, vec![label, Element::group(Role::Cell, lines)]), height);
    reach
}

fn host(
    composer: &mut Composer<'_>,
    words: &Words,
    server: &ServerWords,
    sizes: &[f32],
    width: f32,
) -> Field {
    let label = composer.letters.set(words.say("values-server"), composer.label(), width);
    let style = Style::mono(0.0).bold();
    let mut value = vec![composer.letters.fit(server.values.host(), style, sizes, width)];
    if let Some(letters) = &server.host_in_letters {
        let letters = format!("{} {letters}", words.say("values-letters"));
        value.push(composer.letters.set(letters, composer.small(), width));
    }
    Field { label, value }
}

fn port(composer: &mut Composer<'_>, words: &Words, server: &ServerWords, size: f32) -> Field {
    let label = composer.letters.set(words.say("values-port"), composer.label(), f32::MAX);
    Field {
        label,
        value: vec![composer.letters.set(server.values.port(), Style::mono(size).bold(), f32::MAX)],
    }
}

fn security(composer: &mut Composer<'_>, words: &Words, server: &ServerWords, size: f32) -> Field {
    let label = composer.letters.set(words.say("values-security"), composer.label(), f32::MAX);
    Field {
        label,
        value: vec![composer.letters.set(server.values.security(), Style::mono(size).bold(), f32::MAX)],
    }
}

fn username(
    composer: &mut Composer<'_>,
    words: &Words,
    server: &ServerWords,
    sizes: &[f32],
    width: f32,
) -> Field {
    let label = composer.letters.set(words.say("values-username"), composer.label(), width);
    let value = match &server.username {
        Username::Exact(exact) => {
            let sizes: Vec<f32> = sizes.iter().map(|size| composer.pt(*size)).collect();
            composer.letters.fit(exact, Style::mono(0.0).bold(), &sizes, width)
        }
        Username::InWords(in_words) => {
            composer.letters.set(in_words, Style::sans(composer.pt(10.5)).bold(), width)
        }
    };
    Field { label, value: vec![value] }
}

fn password(composer: &mut Composer<'_>, words: &Words, server: &ServerWords, width: f32) -> Field {
    let style = composer.body().bold();
    in_line(
        composer,
        words.say("values-password").to_string(),
        &server.values.password().to_string(),
        style,
        width,
    )
}

fn authentication(composer: &mut Composer<'_>, words: &Words, server: &ServerWords, width: f32) -> Field {
    let (label, style) = (words.say("values-authentication").to_string(), composer.body());
    in_line(composer, label, &server.values.authentication(), style, width)
}

fn in_line(composer: &mut Composer<'_>, label: String, value: &str, style: Style, width: f32) -> Field {
    let label = composer.letters.set(label, composer.label(), width);
    let rest = width - label.width() - composer.pt(5.0);
    Field { label, value: vec![composer.letters.set(value, style, rest)] }
}

/// What is to be minded of the servers side by side, from margin to margin.
fn remarks_across(composer: &mut Composer<'_>, servers: &[ServerWords]) -> Option<Band> {
    let mut column = Column::new(composer.width);
    let style = composer.small();
    for server in servers.iter().filter(|server| !server.remarks.is_empty()) {
        composer.bullet(&mut column, style);
        let indent = composer.pt(9.0);
        let remark = format!("{}: {}", server.values.title(), server.remarks);
        let text = composer.letters.set(remark, style, composer.width - indent);
        let (at, height) = (Place::new(indent, column.end().y), text.height());
        column.push(Element::paragraph(at, text), height);
        column.gap(composer.pt(1.5));
    }
    (column.height() > 0.0).then(|| composer.band(column, 5.0))
}

/// The letters that are taken for one another, as the values show them.
fn mistaken(composer: &mut Composer<'_>, words: &Words) -> Band {
    let pairs = [
        ("0", words.say("sheet-letter-zero").to_string()),
        ("O", words.say("sheet-letter-o").to_string()),
        ("1", words.say("sheet-letter-one").to_string()),
        ("l", words.say("sheet-letter-l").to_string()),
        ("I", words.say("sheet-letter-i").to_string()),
    ];
    let mut band = Column::new(composer.width);
    let (style, exact) = (composer.small(), Style::mono(composer.pt(10.5)).bold());
    let lead = composer.letters.set(words.say("sheet-mistaken"), style, composer.width);
    let height = lead.height();
    let mut x = lead.width() + composer.pt(9.0);
    let mut line = vec![Element::text(Place::default(), lead)];
    for (letter, name) in pairs {
        let letter = composer.letters.set(letter, exact, composer.width);
        let rise = (letter.height() - height) * 0.62;
        let name = composer.letters.set(name, style, composer.width);
        let (to_name, to_next) = (letter.width() + composer.pt(3.5), name.width() + composer.pt(12.0));
        line.push(Element::text(Place::new(x, -rise), letter));
        line.push(Element::text(Place::new(x + to_name, 0.0), name));
        x += to_name + to_next;
    }
    band.push(Element::group(Role::Paragraph, line), height);
    composer.band(band, 7.0)
}
