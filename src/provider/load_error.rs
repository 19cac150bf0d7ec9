//! Why a provider file was not accepted: where, what, and what was expected.

use std::borrow::Cow;
use std::io;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use thiserror::Error;

use super::id::ProviderIdError;
use super::problem::Problem;
use crate::mail::is_unprintable;

/// The most bytes of a provider file: a thousand domains and their sources fit four times.
pub(super) const MAX_BYTES: u64 = 256 * 1024;
/// The most problems told of one file: a file that has more is not a provider file.
const MAX_PROBLEMS: usize = 50;

/// Why a provider file was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LoadError {
    #[error("{file}: {reason}")]
    Unreadable { file: String, reason: String },
    #[error("{file}: expected a file")]
    NotAFile { file: String },
    #[error("{file}: more than {max} KiB: the most that a provider file may have", max = MAX_BYTES / 1024)]
    TooLarge { file: String },
    #[error("{file}:{line}: expected UTF-8 text")]
    NotUtf8 { file: String, line: usize },
    #[error("{file}: {error}, then `.toml` or `.json`")]
    Name { file: String, error: ProviderIdError },
    #[error("{file}: {other} is a file of the same provider id")]
    SameId { file: String, other: String },
    #[error("{}", LoadError::render(file, text, problems, &Renderer::plain()))]
    Problems { file: String, text: String, problems: Vec<Problem> },
}

impl LoadError {
    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { file: path.display().to_string(), reason: reason(error) }
    }

    /// The message; problems with the line they stand in and a caret, in colour.
    #[must_use]
    pub fn to_ansi(&self) -> String {
        match self {
            Self::Problems { file, text, problems } => {
                Self::render(file, text, problems, &Renderer::styled())
            }
            other => other.to_string(),
        }
    }

    /// The file that the error is about.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Unreadable { file, .. }
            | Self::NotAFile { file }
            | Self::TooLarge { file }
            | Self::NotUtf8 { file, .. }
            | Self::Name { file, .. }
            | Self::SameId { file, .. }
            | Self::Problems { file, .. } => file,
        }
    }

    /// The same under another name of the file.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        match &mut self {
            Self::Unreadable { file, .. }
            | Self::NotAFile { file }
            | Self::TooLarge { file }
            | Self::NotUtf8 { file, .. }
            | Self::Name { file, .. }
            | Self::SameId { file, .. }
            | Self::Problems { file, .. } => name.clone_into(file),
        }
        self
    }

    fn render(file: &str, text: &str, problems: &[Problem], renderer: &Renderer) -> String {
        let visible_text = visible(text);
        let mut blocks: Vec<String> = problems
            .iter()
            .take(MAX_PROBLEMS)
            .map(|problem| {
                let span = in_visible(text, caret(text, &problem.span));
                let snippet = Snippet::source(&*visible_text)
                    .path(file)
                    .annotation(AnnotationKind::Primary.span(span).label(problem.help.as_deref()));
                renderer.render(&[Level::ERROR.primary_title(&*problem.message).element(snippet)])
            })
            .collect();
        if let Some(more @ 1..) = problems.len().checked_sub(MAX_PROBLEMS) {
            blocks.push(format!("{file}: and {more} more"));
        }
        blocks.join("\n\n")
    }
}

/// What the system says of a file, without the number that it gives the error.
pub(super) fn reason(error: &io::Error) -> String {
    let reason = error.to_string();
    reason.split(" (os error").next().unwrap_or_default().to_lowercase()
}

/// The text without what would move a terminal's cursor or turn the line. The renderer has signs of its own
/// for the controls of ASCII, and none for those beyond.
fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| !c.is_ascii() && is_unprintable(c);
    match text.contains(is_hidden) {
        true => Cow::Owned(text.replace(is_hidden, "\u{FFFD}")),
        false => Cow::Borrowed(text),
    }
}

/// Where a span of the text stands in what is visible of it: characters have other lengths there.
fn in_visible(text: &str, span: Range<usize>) -> Range<usize> {
    let place = |at: usize| visible(&text[..at]).len();
    place(span.start)..place(span.end)
}

/// The span within its first line, at least one character: a caret, not a painted table.
fn caret(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = span.start.min(text.len());
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
    start..span.end.min(line_end).max(start)
}
