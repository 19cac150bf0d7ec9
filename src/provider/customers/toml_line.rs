//! A line of a TOML table: `"kunde.example" = "hoster"`.
//!
//! A key and a text stand in one line of TOML, and such a line is a whole document. So a list of millions
//! is read line by line, and there is never a tree of it.

use toml::de::{DeTable, DeValue};

use super::intake::Intake;

/// Takes the entry of a line, if it is more than a remark.
pub(super) fn take(intake: &mut Intake<'_>, number: usize, line: &str) {
    let table = match DeTable::parse(line) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            return intake.problem(number, || {
                let message = error.message().replace('\n', ": ");
                format!("expected `\"domain\" = \"provider\"` in one line: {message}")
            });
        }
    };
    for (key, value) in table {
        match value.into_inner() {
            DeValue::String(provider) => intake.take(number, key.get_ref(), &provider),
            DeValue::Table(_) => intake.problem(number, || {
                "expected `\"domain\" = \"provider\"`, the domain in quotes, found a table".to_owned()
            }),
            other => {
                let found = other.type_str();
                intake
                    .problem(number, || format!("provider: expected its id in quotes, found a TOML {found}"));
            }
        }
    }
}
