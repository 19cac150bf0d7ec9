//! One thing that is wrong in a provider file.

use std::ops::Range;

/// What is wrong at a span of a file's text, what was expected there, and perhaps what was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub(super) span: Range<usize>,
    /// What is wrong and what was expected, in lower case.
    pub message: String,
    /// What the writer may have meant.
    pub help: Option<String>,
}

/// A line and a column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Problem {
    pub(super) fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None }
    }

    pub(super) fn with_help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    /// Where the problem stands in the text it was found in.
    #[must_use]
    pub fn place(&self, text: &str) -> Place {
        let before = &text[..self.span.start.min(text.len())];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}
