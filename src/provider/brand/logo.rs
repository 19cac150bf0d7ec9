//! The logo of a provider, as pages hold it.

use std::fmt;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use thiserror::Error;

use super::svg;
use crate::mail::text_form;
use crate::provider::load_error::reason;

/// The most bytes of a logo: it stands in every set-up page.
const MAX_BYTES: usize = 64 * 1024;
/// The most pixels of a side.
const MAX_PIXELS: u32 = 4096;

/// A picture that can be shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    kind: LogoKind,
    bytes: Vec<u8>,
}

/// What kind of picture it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    Svg,
    Png,
}

/// Why there is no logo.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LogoError {
    #[error("expected the name of a .svg or .png file beside this one, or a `data:` URL of such a picture")]
    Form,
    #[error("a file can only be named in a provider file that lies in a folder; expected a `data:` URL here")]
    NoFolder,
    #[error("{name}: {reason}")]
    Unreadable { name: String, reason: String },
    #[error("expected at most {most} KiB: the picture stands in every page", most = MAX_BYTES / 1024)]
    TooLarge,
    #[error("expected a PNG file")]
    NotPng,
    #[error("expected a picture of 1 to {MAX_PIXELS} pixels a side, found {0} by {1}")]
    Pixels(u32, u32),
    #[error("expected an SVG file: {0}")]
    NotSvg(&'static str),
}

impl Logo {
    /// Checks a picture.
    fn new(kind: LogoKind, bytes: Vec<u8>) -> Result<Self, LogoError> {
        if bytes.len() > MAX_BYTES {
            return Err(LogoError::TooLarge);
        }
        match kind {
            LogoKind::Svg => svg::check(&bytes).map_err(LogoError::NotSvg)?,
            LogoKind::Png => check_png(&bytes)?,
        }
        Ok(Self { kind, bytes })
    }

    /// What kind of picture it is.
    #[must_use]
    pub const fn kind(&self) -> LogoKind {
        self.kind
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl LogoKind {
    const ALL: [Self; 2] = [Self::Svg, Self::Png];

    const fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Svg => ".svg",
            Self::Png => ".png",
        }
    }
}

/// Where a provider file says that the logo is.
#[derive(Debug)]
pub(in crate::provider) enum LogoPlace {
    Here(Logo),
    Beside { kind: LogoKind, name: String },
}

impl LogoPlace {
    pub(super) fn read(self, folder: Option<&Path>) -> Result<Logo, LogoError> {
        match self {
            Self::Here(logo) => Ok(logo),
            Self::Beside { kind, name } => {
                let path = folder.ok_or(LogoError::NoFolder)?.join(&name);
                Logo::new(kind, read(&path, &name)?)
            }
        }
    }
}

fn read(path: &Path, name: &str) -> Result<Vec<u8>, LogoError> {
    let unreadable = |reason| LogoError::Unreadable { name: name.to_owned(), reason };
    let of_system = |error: std::io::Error| unreadable(reason(&error));
    // Asked before opening: to open a named pipe would wait for somebody to write into it.
    if !fs::metadata(path).map_err(of_system)?.is_file() {
        return Err(unreadable("expected a file".to_owned()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(of_system)?;
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(of_system)?;
    Ok(bytes)
}

impl FromStr for LogoPlace {
    type Err = LogoError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let embedded = LogoKind::ALL.into_iter().find_map(|kind| {
            let data = text.strip_prefix("data:")?.strip_prefix(kind.media_type())?;
            Some((kind, data.strip_prefix(";base64,")?))
        });
        if let Some((kind, data)) = embedded {
            let bytes = STANDARD.decode(data).map_err(|_| LogoError::Form)?;
            return Logo::new(kind, bytes).map(Self::Here);
        }
        // A name, and no way out of the folder.
        let is_plain = |c: char| c.is_alphanumeric() || "-_. ".contains(c);
        let is_name = text.chars().all(is_plain) && !text.starts_with('.') && text.len() <= 255;
        let kind = LogoKind::ALL.into_iter().find(|kind| text.to_lowercase().ends_with(kind.ending()));
        match kind.filter(|_| is_name) {
            Some(kind) => Ok(Self::Beside { kind, name: text.to_owned() }),
            None => Err(LogoError::Form),
        }
    }
}

/// As a `data:` URL, so that a page holds it (RFC 2397).
impl fmt::Display for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data:{};base64,{}", self.kind.media_type(), STANDARD.encode(&self.bytes))
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({:?}, {} bytes)", self.kind, self.bytes.len())
    }
}

text_form!(Logo, "Logo: a .svg or .png file beside the provider file, or a data: URL of one.", {
    "pattern": r"^(data:image/(svg\+xml|png);base64,[A-Za-z0-9+/]+=*|[^./\\][^/\\]*\.([sS][vV][gG]|[pP][nN][gG]))$",
});

/// Signature and header (PNG, sections 5.2 and 11.2.1).
fn check_png(bytes: &[u8]) -> Result<(), LogoError> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").ok_or(LogoError::NotPng)?;
    let side =
        |at: usize| header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    let (width, height) = side(0).zip(side(4)).ok_or(LogoError::NotPng)?;
    if !bytes.ends_with(b"IEND\xaeB`\x82") {
        return Err(LogoError::NotPng);
    }
    match (1..=MAX_PIXELS).contains(&width) && (1..=MAX_PIXELS).contains(&height) {
        true => Ok(()),
        false => Err(LogoError::Pixels(width, height)),
    }
}
