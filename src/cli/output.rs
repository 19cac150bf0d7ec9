//! What goes to the terminal: colour only where it is shown, and one line per mistake.

use std::io::{self, IsTerminal as _, Write};
use std::path::Path;

use anstyle::AnsiColor;
use anyhow::anyhow;
use clap::error::ContextValue;

use crate::import::{ImportError, LiveError};
pub(super) use crate::mail::printable;
use crate::provider::LoadError;
use crate::site::write_file;

/// Writes bytes to standard output as they are.
pub(super) fn bytes(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(failed)
}

/// Whether it names a file, and not standard output.
pub(super) fn is_path(out: &Path) -> bool {
    out.as_os_str() != "-"
}

/// Whether it names a folder, be it there or not.
pub(super) fn is_folder(out: &Path) -> bool {
    out.is_dir() || out.as_os_str().to_string_lossy().ends_with(['/', '\\'])
}

/// Makes a folder, and those it is in.
pub(super) fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let failed = |error| anyhow!("{}: {}", printable(&folder.display().to_string()), reason(&error));
    std::fs::create_dir_all(folder).map_err(failed)
}

/// Writes what is no text to a file, or to standard output where that is no terminal.
pub(super) fn file(out: &Path, content: &[u8]) -> anyhow::Result<()> {
    match is_path(out) {
        true => Ok(write_file(out, content)?),
        false if io::stdout().is_terminal() => {
            Err(anyhow!("standard output is a terminal, and this is no text: name a file, or a pipe"))
        }
        false => bytes(content),
    }
}

/// Writes text to standard output; colours in it are shown on a terminal only.
pub(super) fn text(text: &str) -> anyhow::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(failed)
}

/// Writes a JSON document to standard output.
pub(super) fn json(value: &impl serde::Serialize) -> anyhow::Result<()> {
    text(&format!("{}\n", serde_json::to_string_pretty(value)?))
}

/// An error, its causes behind it, in one line; what is wrong with a provider file, line by line.
pub(super) fn error(error: &anyhow::Error) {
    match of_provider_file(error) {
        Some(error) => load_error(error),
        None => write_error(&format!("{error:#}")),
    }
}

fn of_provider_file(error: &anyhow::Error) -> Option<&LoadError> {
    let error = match error.downcast_ref() {
        Some(LiveError::Import(_, error) | LiveError::Incomplete(error)) => Some(error),
        _ => error.downcast_ref(),
    };
    match error? {
        ImportError::Provider(error) => Some(error),
        _ => None,
    }
}

/// A mistake on the command line: the first paragraph of what clap says, in one line.
pub(super) fn misuse(error: &clap::Error) {
    let mut message = error.to_string();
    // Clap repeats arguments as they came; a line break in one must not end the paragraph.
    for (_, value) in error.context() {
        if let ContextValue::String(argument) = value {
            message = message.replace(argument.as_str(), &shortened(&printable(argument)));
        }
    }
    let message = message.strip_prefix("error: ").unwrap_or(&message);
    let paragraph = message.split("\n\n").next().unwrap_or_default();
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    write_error(&format!("{line}; `mailsetup --help` shows what there is"));
}

/// The beginning of a long text: what is wrong with it stands behind it.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}

/// So many characters of an argument are repeated in an error.
const MAX_SHOWN: usize = 60;

/// What is wrong with a provider file, line by line.
pub(super) fn load_error(error: &LoadError) {
    match error {
        LoadError::Problems { .. } => write_out(&format!("{}\n\n", error.to_ansi())),
        other => write_error(&other.to_string()),
    }
}

/// Whether somebody stopped reading: `mailsetup list | head -1`.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// What the system says of standard output; a reader that stopped is left to [`is_broken_pipe`].
fn failed(error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe => error.into(),
        _ => anyhow!("standard output: {}", reason(&error)),
    }
}

/// What the system says, without the number of the error.
pub(super) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}

fn write_error(line: &str) {
    let style = AnsiColor::Red.on_default().bold();
    write_out(&format!("{style}error{style:#}: {}\n", printable(line)));
}

/// What its reader should know, in one line.
pub(super) fn warning(line: &str) {
    let style = AnsiColor::Yellow.on_default().bold();
    write_out(&format!("{style}warning{style:#}: {}\n", printable(line)));
}

/// To standard error; there is nobody left to tell if that fails.
fn write_out(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
