//! The door for provider files: bytes become a `Provider`, or an error that points into them.

use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use thiserror::Error;

use super::id::{ProviderId, ProviderIdError};
use super::problem::Problem;
use super::provider::Provider;
use super::table_reader::Located;
use super::{file_text, json_document, read, toml_document};
use crate::mail::DomainPattern;

/// The most problems told of one file: a file that has more is not a provider file.
const MAX_PROBLEMS: usize = 50;

/// A provider, with the places of its domains for the checks across files.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub provider: Provider,
    pub(super) file: String,
    pub(super) text: String,
    pub(super) domains: Vec<Located<DomainPattern>>,
}

/// Why a provider file was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LoadError {
    #[error("{file}: {reason}")]
    Unreadable { file: String, reason: String },
    #[error("{file}: expected a file")]
    NotAFile { file: String },
    #[error("{file}: more than {max} KiB: the most that a provider file may have", max = file_text::MAX_BYTES / 1024)]
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

    fn render(file: &str, text: &str, problems: &[Problem], renderer: &Renderer) -> String {
        let mut blocks: Vec<String> = problems
            .iter()
            .take(MAX_PROBLEMS)
            .map(|problem| {
                let snippet = Snippet::source(text).path(file).annotation(
                    AnnotationKind::Primary.span(caret(text, &problem.span)).label(problem.help.as_deref()),
                );
                renderer.render(&[Level::ERROR.primary_title(&*problem.message).element(snippet)])
            })
            .collect();
        if let Some(more @ 1..) = problems.len().checked_sub(MAX_PROBLEMS) {
            blocks.push(format!("{file}: and {more} more"));
        }
        blocks.join("\n\n")
    }
}

/// The span within its first line, at least one character: a caret, not a painted table.
fn caret(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = span.start.min(text.len());
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
    start..span.end.min(line_end).max(start)
}

/// Reads a provider file; its stem is the provider's id, its ending says TOML or JSON.
///
/// # Errors
/// Everything that is wrong with the file, at once.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let file = path.display().to_string();
    let text = file_text::read(path)?;
    load_text(&file, text)
}

/// Like [`load`], for a text whose `file` name is given.
///
/// # Errors
/// Everything that is wrong with the text, at once.
pub fn load_text(file: &str, text: String) -> Result<Loaded, LoadError> {
    let text = file_text::decode(file, text.into_bytes())?;
    let path = Path::new(file);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let id: ProviderId = stem.parse().map_err(|error| LoadError::Name { file: file.to_owned(), error })?;
    let mut problems = Vec::new();
    let root = match path.extension().and_then(|ending| ending.to_str()) {
        Some("toml") => toml_document::parse(&text, &mut problems),
        Some("json") => json_document::parse(&text, &mut problems),
        _ => return Err(LoadError::Name { file: file.to_owned(), error: ProviderIdError }),
    };
    let read = root.and_then(|root| read::read(&id, &root, &mut problems));
    match read {
        Some(read::Read { provider, domains }) if problems.is_empty() => {
            Ok(Loaded { provider, file: file.to_owned(), text, domains })
        }
        _ => Err(LoadError::Problems { file: file.to_owned(), text, problems }),
    }
}
