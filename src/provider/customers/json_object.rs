//! A list as one JSON object: `{ "kunde.example": "hoster" }`, read member by member.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, Read};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::intake::Intake;
use crate::mail::DomainPattern;

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

/// What is wrong with the text, in words for people who did not write its parser.
fn message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    match error.classify() {
        Category::Eof => "the file ends too early: expected more".to_owned(),
        Category::Data => "expected an object: `{ \"domain\": \"provider\" }`".to_owned(),
        _ if message == "invalid unicode code point" => "expected UTF-8 text".to_owned(),
        _ if message == "key must be a string" => {
            "expected a domain in double quotes: JSON has no other quotes, and no comments".to_owned()
        }
        _ => message.to_owned(),
    }
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
        let ends = bytes[..count].iter().filter(|&&b| b == b'\n').count();
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
        while let Some(pattern) = members.next_key_seed(Domain { intake, line })? {
            members.next_value_seed(Provider { intake, line, pattern })?;
            if intake.is_full() {
                return Err(A::Error::custom("no more of it is read"));
            }
        }
        Ok(())
    }
}

/// A key: nothing, if it is no domain.
struct Domain<'i, 'c> {
    intake: &'i mut Intake<'c>,
    line: &'i Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Domain<'_, '_> {
    type Value = Option<DomainPattern>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for Domain<'_, '_> {
    type Value = Option<DomainPattern>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a domain")
    }

    fn visit_str<E: Error>(self, domain: &str) -> Result<Self::Value, E> {
        Ok(self.intake.pattern(self.line.get(), domain))
    }
}

/// The value of a key.
struct Provider<'i, 'c> {
    intake: &'i mut Intake<'c>,
    line: &'i Cell<usize>,
    pattern: Option<DomainPattern>,
}

impl Provider<'_, '_> {
    /// A value of another kind is a problem of its own; the list goes on behind it.
    fn refuse(self, found: &str) {
        let line = self.line.get();
        self.intake.problem(line, || format!("provider: expected its id in double quotes, found {found}"));
    }
}

impl<'de> DeserializeSeed<'de> for Provider<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Provider<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a provider")
    }

    fn visit_str<E: Error>(self, provider: &str) -> Result<(), E> {
        let line = self.line.get();
        self.intake.give(line, self.pattern, provider);
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.refuse("true or false");
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.refuse("a number");
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.refuse("a number");
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.refuse("a number");
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.refuse("null");
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.refuse("a list");
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        self.refuse("an object");
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}
