//! The style sheets of a picture, as far as they have elements name others.

use std::collections::HashMap;

use simplecss::Selector;
use usvg::roxmltree::Document;

use super::extent::{CUTS, INHERIT, urls};
use super::picture_error::PictureError;

/// The most octets of all of them: each rule is held against each element.
const MOST_OCTETS: usize = 16 * 1024;

/// The ids that rules name, by the class or the id of the elements that they are for.
#[derive(Default)]
pub(super) struct StyleSheet {
    by_class: HashMap<String, Vec<String>>,
    by_id: HashMap<String, Vec<String>>,
}

impl StyleSheet {
    /// A gradient may be named by any rule: it is drawn once for who is filled with it, and has nothing in it that names.
    pub(super) fn of(
        document: &Document<'_>,
        is_gradient: impl Fn(&str) -> bool,
    ) -> Result<Self, PictureError> {
        let mut sheet = Self::default();
        let mut octets = 0;
        for text in texts(document) {
            octets += text.len();
            if octets > MOST_OCTETS {
                return Err(PictureError::Style);
            }
            for rule in simplecss::StyleSheet::parse(text).rules {
                let mut declarations = rule.declarations.iter();
                if declarations.any(|one| CUTS.contains(&one.name) && one.value.contains(INHERIT)) {
                    return Err(PictureError::Inherited);
                }
                let named = rule.declarations.iter().flat_map(|declaration| urls(declaration.value));
                let named: Vec<String> = named.filter(|id| !is_gradient(id)).map(str::to_owned).collect();
                sheet.add(&rule.selector, named)?;
            }
        }
        Ok(sheet)
    }

    /// Rules for what stands within something, or beside it, are held against all that it stands in: too often.
    fn add(&mut self, selector: &Selector<'_>, named: Vec<String>) -> Result<(), PictureError> {
        let selector = selector.to_string();
        if selector.contains([' ', '>', '+']) {
            return Err(PictureError::Style);
        }
        if named.is_empty() {
            return Ok(());
        }
        let of = |start: &str| {
            let name = selector.strip_prefix(start)?.strip_suffix("']")?;
            (!name.contains(['[', ']', '\''])).then(|| name.to_owned())
        };
        let list = match (of("*[class~='"), of("*[id='")) {
            (Some(class), _) => self.by_class.entry(class),
            (_, Some(id)) => self.by_id.entry(id),
            _ => return Err(PictureError::Style),
        };
        list.or_default().extend(named);
        Ok(())
    }

    pub(super) fn of_class(&self, class: &str) -> impl Iterator<Item = &str> {
        self.by_class.get(class).into_iter().flatten().map(String::as_str)
    }

    pub(super) fn of_id(&self, id: &str) -> impl Iterator<Item = &str> {
        self.by_id.get(id).into_iter().flatten().map(String::as_str)
    }
}

fn texts<'d>(document: &'d Document<'_>) -> impl Iterator<Item = &'d str> {
    let styles = document.descendants().filter(|node| node.tag_name().name() == "style");
    styles.flat_map(|style| style.children()).filter_map(|child| child.text())
}
