//! A document as a parser that knows namespaces sees it (Namespaces in XML 1.0, section 6).

use crate::client::look::Refusal;
use crate::format::xml::Element;

/// The same document in one namespace: the names without their prefixes, and nothing from elsewhere.
///
/// # Errors
/// The element is of another namespace, or a prefix stands for none.
pub(super) fn within(namespace: &str, element: &Element, scope: &Scope) -> Result<Element, Refusal> {
    let inner = scope.below(element);
    let found = inner.of(&element.name)?;
    if found != Some(namespace) {
        let found = found.map_or_else(|| "no namespace".to_owned(), |name| format!("the namespace `{name}`"));
        let name = local(&element.name);
        return Err(Refusal::new(format!("`{name}` is in {found}: expected `{namespace}`")));
    }
    let mut children = Vec::new();
    for child in &element.children {
        if inner.below(child).of(&child.name)? == Some(namespace) {
            children.push(within(namespace, child, &inner)?);
        }
    }
    Ok(Element { name: local(&element.name).to_owned(), children, ..element.clone() })
}

/// What prefixes stand for; the empty one is that of names without any. The last of a name counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope(Vec<(String, String)>);

impl Scope {
    pub(super) fn below(&self, element: &Element) -> Self {
        let declared =
            element.attributes.iter().filter_map(|(name, value)| match name.strip_prefix("xmlns") {
                Some("") => Some((String::new(), value.clone())),
                Some(prefix) => Some((prefix.strip_prefix(':')?.to_owned(), value.clone())),
                None => None,
            });
        Self(self.0.iter().cloned().chain(declared).collect())
    }

    fn of(&self, name: &str) -> Result<Option<&str>, Refusal> {
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        match self.0.iter().rev().find(|(known, _)| known == prefix) {
            Some((_, namespace)) => Ok(Some(namespace.as_str()).filter(|text| !text.is_empty())),
            None if prefix.is_empty() => Ok(None),
            None => Err(Refusal::new(format!("the prefix of `{name}` is bound to no namespace"))),
        }
    }
}

pub(super) fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}
