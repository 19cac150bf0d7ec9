//! Where a password comes from: a file descriptor, the environment or a prompt, never an argument.

use std::fs::File;
use std::io::Read as _;

use anyhow::{Context as _, anyhow};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::output::reason;
use crate::verify::MOST_OCTETS;

/// Where a secret may stand.
pub(super) struct Places<'p> {
    /// The option that names a descriptor, such as `--password-fd`.
    pub option: &'p str,
    pub descriptor: Option<u32>,
    /// The environment variable.
    pub variable: &'p str,
    /// What a person is asked for, such as `Password of ann@post.example`.
    pub prompt: &'p str,
}

/// A secret, and the name of the place that it is from.
pub(super) struct Secret {
    pub text: SecretString,
    pub place: String,
}

impl Places<'_> {
    /// The secret of the first place that has one.
    pub(super) fn read(&self) -> anyhow::Result<Secret> {
        leave_no_core();
        let variable = self.variable;
        let (text, place) = match (self.descriptor, std::env::var(variable)) {
            (Some(number), _) => (self.of_descriptor(number)?, format!("file descriptor {number}")),
            (None, Ok(text)) => (SecretString::from(text), variable.to_owned()),
            (None, Err(std::env::VarError::NotUnicode(_))) => anyhow::bail!("{variable}: expected UTF-8"),
            (None, Err(std::env::VarError::NotPresent)) => (self.of_prompt()?, "the prompt".to_owned()),
        };
        Ok(Secret { text, place })
    }

    /// What stands in an open descriptor: `mailsetup verify … --password-fd 3 3<file`.
    fn of_descriptor(&self, number: u32) -> anyhow::Result<SecretString> {
        let place = || format!("{} {number}", self.option);
        // The only way to a descriptor by its number without unsafe code.
        let unreadable = |error: std::io::Error| anyhow!("{}: {}", place(), reason(&error));
        let file = File::open(format!("/dev/fd/{number}")).map_err(unreadable)?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(MOST_OCTETS + 3));
        file.take(MOST_OCTETS as u64 + 3).read_to_end(&mut bytes).map_err(unreadable)?;
        let line = bytes.strip_suffix(b"\n").unwrap_or(&bytes);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let text = std::str::from_utf8(line).ok().with_context(|| format!("{}: expected UTF-8", place()))?;
        Ok(SecretString::from(text))
    }

    fn of_prompt(&self) -> anyhow::Result<SecretString> {
        // `rpassword` asks first and turns the echo off then: whoever is faster, as a script is, would be read.
        #[cfg(unix)]
        let _quiet = Quiet::begin();
        let Self { option, variable, prompt, .. } = self;
        let text = rpassword::prompt_password(format!("{prompt}: ")).with_context(|| {
            format!("there is no terminal to ask for the password at: use {option} or {variable}")
        })?;
        Ok(SecretString::from(text))
    }
}

/// A crash must not write the memory of this process to a file.
fn leave_no_core() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Where even that is forbidden, there is nothing to be done.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// A terminal that does not show what is typed, as long as this lives.
#[cfg(unix)]
struct Quiet {
    terminal: File,
    before: rustix::termios::Termios,
}

#[cfg(unix)]
impl Quiet {
    /// Nothing if there is no terminal.
    fn begin() -> Option<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let terminal = File::options().read(true).write(true).open("/dev/tty").ok()?;
        let before = tcgetattr(&terminal).ok()?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
        tcsetattr(&terminal, OptionalActions::Flush, &quiet).ok()?;
        Some(Self { terminal, before })
    }
}

#[cfg(unix)]
impl Drop for Quiet {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        let _ = tcsetattr(&self.terminal, OptionalActions::Now, &self.before);
    }
}
