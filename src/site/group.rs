//! Formats in groups, as pages list them.

use crate::format::Format;

/// A heading of a page, and which formats stand below it.
pub(super) struct Heading {
    pub id: &'static str,
    pub title: &'static str,
    pub intro: &'static str,
    pub holds: fn(&Format) -> bool,
}

/// What stands below a heading.
pub(super) struct Group<E> {
    pub id: &'static str,
    pub title: &'static str,
    pub intro: &'static str,
    pub entries: Vec<E>,
}

impl Heading {
    /// The group of those formats that belong here; nothing if there is none.
    pub(super) fn group<E>(
        &self,
        formats: &[&'static Format],
        entry: impl Fn(&'static Format) -> E,
    ) -> Option<Group<E>> {
        let entries: Vec<E> =
            formats.iter().filter(|format| (self.holds)(format)).map(|format| entry(format)).collect();
        let Self { id, title, intro, .. } = *self;
        (!entries.is_empty()).then_some(Group { id, title, intro, entries })
    }
}
