//! TOML text to a tree of values.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::document::{Entry, MAX_DEPTH, Node, Value};
use super::problem::Problem;

/// The tree of a TOML text, unless it is none; what is wrong goes to `problems`.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let (table, errors) = DeTable::parse_recoverable(text);
    // A key that stands twice leaves the rest of the file as it is; any other error does not.
    let is_tree = errors.iter().all(|error| error.message().starts_with("duplicate key"));
    // After a slip of syntax the parser guesses, and what it says of its guesses is noise.
    let told = if is_tree { errors.len() } else { 1 };
    problems.extend(
        errors
            .iter()
            .take(told)
            .map(|error| Problem::new(error.span().unwrap_or(0..0), error.message().replace('\n', ": "))),
    );
    let span = table.span();
    let root = Node { span, value: table_value(table.into_inner(), MAX_DEPTH, problems) };
    is_tree.then_some(root)
}

fn node(value: Spanned<DeValue<'_>>, depth: usize, problems: &mut Vec<Problem>) -> Node {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Value::Integer(number),
            Err(_) => Value::Other("a number that is too large"),
        },
        DeValue::Boolean(value) => Value::Boolean(value),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Float(_) => Value::Other("a number with a fraction"),
        DeValue::Array(_) | DeValue::Table(_) if depth == 0 => {
            problems.push(Problem::new(span.clone(), "lists and tables are nested too deeply"));
            Value::Other("a nested value")
        }
        DeValue::Array(values) => {
            Value::Array(values.into_iter().map(|value| node(value, depth - 1, problems)).collect())
        }
        DeValue::Table(table) => table_value(table, depth - 1, problems),
    };
    Node { span, value }
}

fn table_value(table: DeTable<'_>, depth: usize, problems: &mut Vec<Problem>) -> Value {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: key.span(),
            key: key.into_inner().into_owned(),
            node: node(value, depth, problems),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    Value::Table(entries)
}
