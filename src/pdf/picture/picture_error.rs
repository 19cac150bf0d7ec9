//! Why a picture is not printed.

use thiserror::Error;

/// What a picture has that paper has not, or too much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PictureError {
    #[error("it cannot be read")]
    Unreadable,
    #[error("expected a size: width and height, or a viewBox")]
    NoSize,
    #[error("it draws nothing")]
    Empty,
    #[error("expected letters drawn as outlines, found text: no two machines have the same fonts")]
    Text,
    #[error("expected lines and areas alone, found a picture, a pattern, a marker or a filter")]
    NotLines,
    #[error("expected a style sheet of simple rules, such as `.name {{ fill: #0b5a8f }}`")]
    Style,
    #[error("expected ids without blanks, quotes and brackets")]
    Id,
    #[error("expected elements that are cut or masked by themselves, found `inherit`")]
    Inherited,
    #[error("its parts stand too deep within each other, or are parts of themselves")]
    Depth,
    #[error("its parts are drawn too often, or have too many colours or dashes")]
    Much,
    #[error("it reaches too far beyond its edges")]
    Far,
}
