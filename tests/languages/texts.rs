//! The files of `languages/`, read as they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::support::repository;

/// The texts of one language.
pub struct Texts {
    pub language: String,
    /// By key; an attribute is `KEY.NAME`.
    pub of: BTreeMap<String, Text>,
    /// Keys that stand there twice.
    pub twice: Vec<String>,
    /// What was not understood.
    pub errors: Vec<String>,
}

/// A text.
pub struct Text {
    /// What is written, without its places.
    pub text: String,
    /// The variables in it.
    pub places: BTreeSet<String>,
}

impl Texts {
    /// Every language, English first.
    pub fn all() -> Vec<Self> {
        let files = fs::read_dir(repository("languages")).expect("languages").flatten();
        let mut all: Vec<Self> = files.map(|file| Self::read(&file.path())).collect();
        all.sort_by_key(|texts| (texts.language != "en", texts.language.clone()));
        all
    }

    fn read(path: &std::path::Path) -> Self {
        let language = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let source = fs::read_to_string(path).expect("a text");
        let (resource, errors) = match parse(source.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let errors = errors.iter().map(|error| format!("{error} at {:?}", error.pos)).collect();
        let mut texts = Self { language, of: BTreeMap::new(), twice: Vec::new(), errors };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    if let Some(value) = &message.value {
                        texts.add(message.id.name.to_owned(), value);
                    }
                    for attribute in &message.attributes {
                        texts.add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                    }
                }
                Entry::Junk { content } => texts.errors.push((*content).to_owned()),
                _ => (),
            }
        }
        texts
    }

    fn add(&mut self, key: String, pattern: &Pattern<&str>) {
        let mut text = Text { text: String::new(), places: BTreeSet::new() };
        text.take(pattern);
        if self.of.insert(key.clone(), text).is_some() {
            self.twice.push(key);
        }
    }
}

impl Text {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.take_expression(expression),
            }
        }
    }

    fn take_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                for variant in variants {
                    self.take(&variant.value);
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.places.insert(id.name.to_owned());
                self.text.push('$');
            }
            InlineExpression::Placeable { expression } => self.take_expression(expression),
            _ => self.text.push('$'),
        }
    }
}
