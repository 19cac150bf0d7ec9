//! A list as one JSON object: `{ "kunde.example": "hoster" }`, read member by member.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, Read};

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::error::Category;

use super::intake::Intake;
use super::json_member::{Key, Value};

/// Takes each member of the object.
pub(super) fn read(file: &mut impl BufRead, intake: &mut Intake<'_>) -> io::Result<()> {
    let line = Cell::new(1);
    let mut json = serde_json::Deserializer::from_reader(Counted { file, line: &line });
    let members = Members { intake, line: &line };
    let read = json.deserialize_map(members).and_then(|()| json.end());
    match read {
        Err(error) if error.classify() == Category::Io => Err(error.into()),
        // Said already, or else the parser's to say.
        Err(error) if !intake.is_full() => {
            intake.problem(error.line(), || message(&error));
            Ok(())
        }
        _ => Ok(()),
    }
}

/// What the parser says, and what people understand who did not write it.
const WORDS: [(&str, &str); 6] = [
    ("expected `:`", "expected a colon and a provider behind a domain"),
    ("expected value", "expected an object of domains, each with its provider in double quotes"),
    ("invalid unicode code point", "expected UTF-8 text"),
    ("key must be a string", "expected a domain in double quotes: JSON has no other quotes, and no comments"),
    ("trailing characters", "expected the end of the file: a list is one object"),
    ("trailing comma", "a comma stands before this, and nothing follows it: expected no comma"),
];

fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let words = match error.classify() {
        Category::Eof => "the file ends too early: expected more",
        Category::Data => "expected an object: `{ \"domain\": \"provider\" }`",
        _ => WORDS.iter().find(|(of_parser, _)| *of_parser == text).map_or(text, |(_, words)| words),
    };
    words.to_owned()
}

/// Counts the lines that the parser went through. It asks for a byte at a time, so the count is never ahead of
/// what it says.
struct Counted<'f, R> {
    file: &'f mut R,
    line: &'f Cell<usize>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(bytes)?;
        let ends: usize = bytes[..count].iter().map(|&b| usize::from(b == b'\n')).sum();
        self.line.set(self.line.get() + ends);
        Ok(count)
    }
}

struct Members<'i, 'c> {
    intake: &'i mut Intake<'c>,
    line: &'i Cell<usize>,
}

impl<'de> Visitor<'de> for Members<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { intake, line } = self;
        while let Some(pattern) = members.next_key_seed(Key { intake, line })? {
            members.next_value_seed(Value { intake, line, pattern })?;
            if intake.is_full() {
                return Err(A::Error::custom("no more of it is read"));
            }
        }
        Ok(())
    }
}
