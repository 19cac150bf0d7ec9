//! What a part of the page is to who cannot see it (ISO 14289-1, PDF/UA-1).

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

/// The parts of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// One of several documents in a file.
    Part,
    Section,
    /// A heading of a level from 1 on, and its text.
    Heading(u16, String),
    Paragraph,
    /// Things that belong together, without a meaning of their own.
    Division,
    Table,
    Row,
    /// The cell that says what its row is.
    RowHeader,
    Cell,
    NumberedList,
    List,
    Item,
    /// The number or the bullet of an item.
    Label,
    Body,
}

impl Role {
    pub(super) fn tag(&self) -> TagKind {
        match self {
            Self::Part => Tag::Part.into(),
            Self::Section => Tag::Section.into(),
            Self::Heading(level, text) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                Tag::Hn(level, Some(text.clone())).into()
            }
            Self::Paragraph => Tag::P.into(),
            Self::Division => Tag::Div.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::RowHeader => Tag::TH(TableHeaderScope::Row).into(),
            Self::Cell => Tag::TD.into(),
            Self::NumberedList => Tag::L(ListNumbering::Decimal).into(),
            Self::List => Tag::L(ListNumbering::Disc).into(),
            Self::Item => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
        }
    }
}
