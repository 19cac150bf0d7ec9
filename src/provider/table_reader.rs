//! Reads one table of a provider file key by key and collects everything that is wrong with it.

use std::ops::Range;
use std::str::FromStr;

use super::document::{Entry, Node, Value};
use super::from_value::FromValue;
use super::nearest::nearest;
use super::problem::Problem;
use crate::mail::{WebUrl, expected_words};

/// A table being read. Each key is asked for once; what was not asked for is unknown.
pub(super) struct TableReader<'a> {
    span: Range<usize>,
    entries: &'a [Entry],
    asked: Vec<&'static str>,
    problems: &'a mut Vec<Problem>,
}

/// What a key holds that takes a value, or a table of several by name.
#[derive(Debug, Clone)]
pub(super) enum OneOrNamed<K, T> {
    One(T),
    /// One at least.
    Named(Vec<(K, T)>),
}

/// A value and where it stands, for the checks that look at more than one.
#[derive(Debug, Clone)]
pub(super) struct Located<T> {
    pub value: T,
    pub span: Range<usize>,
}

impl<'a> TableReader<'a> {
    /// Reads a node that should be a table; if it is none, says what was `expected`.
    pub(super) fn read<T>(
        node: &'a Node,
        expected: &str,
        problems: &'a mut Vec<Problem>,
        read: impl FnOnce(&mut TableReader<'_>) -> Option<T>,
    ) -> Option<T> {
        let Value::Table(entries) = &node.value else {
            let found = node.value.kind();
            problems.push(Problem::new(node.span.clone(), format!("{expected}, found {found}")));
            return None;
        };
        let mut table = TableReader { span: node.span.clone(), entries, asked: Vec::new(), problems };
        let read = read(&mut table);
        table.refuse_unknown_keys();
        read
    }

    pub(super) fn required<T: FromValue>(&mut self, key: &'static str) -> Option<T> {
        match self.find(key) {
            Some(entry) => self.value(key, &entry.node),
            None => self.missing(key),
        }
    }

    pub(super) fn optional<T: FromValue>(&mut self, key: &'static str) -> Option<T> {
        let entry = self.find(key)?;
        self.value(key, &entry.node)
    }

    /// A web address that must be protected.
    pub(super) fn required_https(&mut self, key: &'static str) -> Option<WebUrl> {
        let url: WebUrl = self.required(key)?;
        if url.as_str().contains("%EMAIL") {
            let message = format!("{key}: expected the same address for everybody, found a placeholder");
            self.problem(self.span_of(key), message);
            return None;
        }
        if url.is_https() {
            return Some(url);
        }
        self.problem(self.span_of(key), format!("{key}: expected https, found http"));
        None
    }

    /// A value, or several by name.
    pub(super) fn one_or_named<K: FromStr<Err: ToString>, T: FromValue>(
        &mut self,
        key: &'static str,
    ) -> Option<OneOrNamed<K, T>> {
        let node = &self.find(key)?.node;
        let Value::Table(entries) = &node.value else { return self.value(key, node).map(OneOrNamed::One) };
        if entries.is_empty() {
            self.problem(node.span.clone(), format!("{key}: expected at least one, found an empty table"));
        }
        let named = entries.iter().filter_map(|entry| {
            let name = entry.key.parse().map_err(|error: K::Err| {
                self.problem(entry.key_span.clone(), format!("{key}: {}", error.to_string()));
            });
            let value = self.value(&format!("{key}.{}", entry.key.escape_debug()), &entry.node);
            Some((name.ok()?, value?))
        });
        let named: Vec<(K, T)> = named.collect();
        (!named.is_empty()).then_some(OneOrNamed::Named(named))
    }

    /// A list of values; nothing where the key is absent. Broken elements are reported and left out.
    pub(super) fn list<T: FromValue>(&mut self, key: &'static str) -> Vec<T> {
        self.located_list(key).into_iter().map(|located| located.value).collect()
    }

    /// Like [`Self::list`], with the place of each element.
    pub(super) fn located_list<T: FromValue>(&mut self, key: &'static str) -> Vec<Located<T>> {
        let Some(elements) = self.elements(key, "a list") else { return Vec::new() };
        elements
            .iter()
            .filter_map(|node| {
                let value = self.value(key, node)?;
                Some(Located { value, span: node.span.clone() })
            })
            .collect()
    }

    /// A list that must be there and have an element.
    pub(super) fn required_located_list<T: FromValue>(&mut self, key: &'static str) -> Vec<Located<T>> {
        if self.find(key).is_none() {
            let _: Option<()> = self.missing(key);
        }
        let values = self.located_list(key);
        if self.has_empty_list(key) {
            let message = format!("{key}: expected at least one, found an empty list");
            self.problem(self.span_of(key), message);
        }
        values
    }

    /// A list that must be there, have an element, and no element twice.
    pub(super) fn required_set<T: FromValue + PartialEq>(&mut self, key: &'static str) -> Option<Vec<T>> {
        let mut values: Vec<T> = Vec::new();
        for Located { value, span } in self.required_located_list(key) {
            match values.contains(&value) {
                true => self.problem(span, format!("{key}: stands twice in this list")),
                false => values.push(value),
            }
        }
        (!values.is_empty()).then_some(values)
    }

    /// A table below this one.
    pub(super) fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut TableReader<'_>) -> Option<T>,
    ) -> Option<T> {
        let entry = self.find(key)?;
        let expected = format!("{key}: expected a table, `[{key}]`");
        TableReader::read(&entry.node, &expected, self.problems, read)
    }

    /// The tables of `[[key]]`, each with its place.
    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut TableReader<'_>) -> Option<T>,
    ) -> Vec<Located<T>> {
        let Some(elements) = self.elements(key, &format!("a list of tables, `[[{key}]]`")) else {
            return Vec::new();
        };
        elements
            .iter()
            .filter_map(|node| {
                let expected = format!("{key}: expected a table");
                let value = TableReader::read(node, &expected, self.problems, &mut read)?;
                Some(Located { value, span: node.span.clone() })
            })
            .collect()
    }

    /// The tables of `[key.NAME]`.
    pub(super) fn named_tables<K: FromStr<Err: ToString>, T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut TableReader<'_>) -> Option<T>,
    ) -> Vec<(K, T)> {
        let Some(entry) = self.find(key) else { return Vec::new() };
        let Value::Table(entries) = &entry.node.value else {
            let found = entry.node.value.kind();
            self.problem(entry.node.span.clone(), format!("{key}: expected tables, found {found}"));
            return Vec::new();
        };
        entries
            .iter()
            .filter_map(|entry| {
                let name = entry.key.parse().map_err(|error: K::Err| {
                    self.problem(entry.key_span.clone(), format!("{key}: {}", error.to_string()));
                });
                let expected = format!("{key}.{}: expected a table", entry.key.escape_debug());
                let table = TableReader::read(&entry.node, &expected, self.problems, &mut read);
                Some((name.ok()?, table?))
            })
            .collect()
    }

    /// The names of `[key.NAME]`, whatever their tables hold.
    pub(super) fn names(&mut self, key: &'static str) -> Vec<&'a str> {
        match self.find(key).map(|entry| &entry.node.value) {
            Some(Value::Table(entries)) => entries.iter().map(|entry| entry.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// Where the whole table stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Where the value of a key stands; the whole table, if it has none.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or_else(|| self.span(), |entry| entry.node.span.clone())
    }

    pub(super) fn problem(&mut self, span: Range<usize>, message: String) {
        self.problems.push(Problem::new(span, message));
    }

    /// How many problems there are by now, to ask later whether more have come.
    pub(super) fn problem_count(&self) -> usize {
        self.problems.len()
    }

    fn find(&mut self, key: &'static str) -> Option<&'a Entry> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.entries.iter().find(|entry| entry.key == key)
    }

    fn has_empty_list(&mut self, key: &'static str) -> bool {
        self.find(key).is_some_and(|entry| matches!(&entry.node.value, Value::Array(all) if all.is_empty()))
    }

    fn elements(&mut self, key: &'static str, expected: &str) -> Option<&'a [Node]> {
        let node = &self.find(key)?.node;
        if let Value::Array(elements) = &node.value {
            return Some(elements);
        }
        self.problem(node.span.clone(), format!("{key}: expected {expected}, found {}", node.value.kind()));
        None
    }

    fn value<T: FromValue>(&mut self, key: &str, node: &Node) -> Option<T> {
        T::from_value(&node.value)
            .map_err(|expected| self.problem(node.span.clone(), format!("{key}: {expected}")))
            .ok()
    }

    /// Reported at the head of the table: its first line names it.
    fn missing<T>(&mut self, key: &str) -> Option<T> {
        self.problem(self.span(), format!("`{key}` is missing"));
        None
    }

    fn refuse_unknown_keys(&mut self) {
        for entry in self.entries.iter().filter(|entry| !self.asked.contains(&entry.key.as_str())) {
            let unknown = format!("`{}` is no key of this table", entry.key.escape_debug());
            let problem = match nearest(&entry.key, &self.asked) {
                Some(key) => {
                    Problem::new(entry.key_span.clone(), unknown).with_help(format!("did you mean `{key}`?"))
                }
                None => {
                    let expected = expected_words(&self.asked);
                    Problem::new(entry.key_span.clone(), format!("{unknown}: expected {expected}"))
                }
            };
            self.problems.push(problem);
        }
    }
}
