//! Pages of the provider, written out for who has only the paper.

use super::composer::Composer;
use super::content::Content;
use crate::format::page::readable;
use crate::mail::WebUrl;
use crate::pdf::{Column, Element, Style};

/// The links below their heading; nothing where there is none.
pub(super) fn column(composer: &mut Composer<'_>, content: &Content<'_>, width: f32) -> Option<Column> {
    let mut column = Column::new(width);
    let links = all(content);
    if links.is_empty() {
        return None;
    }
    composer.heading(&mut column, content.words.say("sheet-links"));
    for (title, url) in links {
        let label = composer.letters.set(title, composer.label(), width);
        column.paragraph(label);
        let shown = if url.is_https() { url.short() } else { url.as_str() };
        let text =
            composer.letters.fit(shown, Style::mono(0.0), &[8.2, 7.4].map(|size| composer.pt(size)), width);
        let (at, height) = (column.end(), text.height());
        column.push(Element::link(at, text, url.as_str()), height);
        column.gap(composer.pt(2.0));
    }
    Some(column)
}

fn all<'p>(content: &Content<'p>) -> Vec<(String, &'p WebUrl)> {
    let (provider, words) = (content.provider, content.words);
    let links = &provider.links;
    let named = [
        (words.say("sheet-link-webmail"), &provider.webmail),
        (words.say("sheet-link-login"), &links.login),
        (words.say("sheet-link-password"), &links.password),
        (words.say("sheet-link-status"), &links.status),
        (words.say("sheet-link-support"), &links.support),
    ];
    let named = named.into_iter().filter_map(|(title, url)| Some((title.to_string(), url.as_ref()?)));
    let pages = readable(words, &provider.documentation, |page| &page.language);
    let pages = pages
        .into_iter()
        .map(|page| (words.say("sheet-link-page").with("title", &page.title).to_string(), &page.url));
    named.chain(pages).collect()
}
