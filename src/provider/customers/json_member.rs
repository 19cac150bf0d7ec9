//! A member of a list in JSON: the key is a domain, the value a provider.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::intake::Intake;
use crate::mail::DomainPattern;

/// A key: nothing, if it is no domain.
pub(super) struct Key<'i, 'c> {
    pub(super) intake: &'i mut Intake<'c>,
    pub(super) line: &'i Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Key<'_, '_> {
    type Value = Option<DomainPattern>;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Self::Value, D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_, '_> {
    type Value = Option<DomainPattern>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a domain")
    }

    fn visit_str<E: Error>(self, domain: &str) -> Result<Self::Value, E> {
        Ok(self.intake.pattern(self.line.get(), domain))
    }
}

/// The value of a key.
pub(super) struct Value<'i, 'c> {
    pub(super) intake: &'i mut Intake<'c>,
    pub(super) line: &'i Cell<usize>,
    pub(super) pattern: Option<DomainPattern>,
}

impl Value<'_, '_> {
    /// A value of another kind is a problem of its own; the list goes on behind it.
    fn refuse(self, found: &str) {
        let line = self.line.get();
        self.intake.problem(line, || format!("provider: expected its id in double quotes, found {found}"));
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
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
