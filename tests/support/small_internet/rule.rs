//! What a web server answers instead of what it should.

use super::ground::Addresses;

/// One thing that is other than it should be.
#[derive(Debug, Clone)]
pub struct WebRule {
    /// For every method, if none is named.
    pub method: Option<String>,
    /// `https://HOST/PATH` without a query; `*` stands for any text.
    pub pattern: String,
    pub act: WebAct,
}

/// What is done.
#[derive(Debug, Clone)]
pub enum WebAct {
    /// This answer, whatever the real one is.
    Answer { status: u16, content_type: String, location: Option<String>, body: String },
    /// The request is read, and nothing is ever said.
    Silence,
    /// The real answer, with another text in the place of this one.
    Replace { old: String, new: String },
    /// The real answer, with another content type.
    Type(String),
}

impl WebRule {
    /// The rule with the addresses filled in.
    pub fn at(&self, addresses: Addresses) -> Self {
        let mut rule = self.clone();
        match &mut rule.act {
            WebAct::Answer { body, location, .. } => {
                *body = addresses.fill(body);
                *location = location.as_deref().map(|location| addresses.fill(location));
            }
            WebAct::Replace { new, .. } => *new = addresses.fill(new),
            WebAct::Silence | WebAct::Type(_) => {}
        }
        rule
    }

    /// Whether it is about this request.
    pub fn is_about(&self, method: &str, url: &str) -> bool {
        self.method.as_deref().is_none_or(|own| own == method) && fits(&self.pattern, url)
    }
}

/// Whether a text is as a pattern says, in which `*` stands for any text.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((before, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(text) = text.strip_prefix(before) else { return false };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.into_iter().any(|at| fits(rest, &text[at..]))
}
