//! Where a password comes from: a file descriptor, the environment or a prompt, never an argument.

use std::fs::File;
use std::io::Read as _;

use anyhow::{Context as _, anyhow};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::cli::output::reason;
use crate::mail::EmailAddress;
use crate::verify::{MOST_OCTETS, Password};

const VARIABLE: &str = "MAILSETUP_PASSWORD";

/// The password of an address, from the first place that has one.
pub(super) fn read(address: &EmailAddress, descriptor: Option<u32>) -> anyhow::Result<Password> {
    leave_no_core();
    let (text, place) = match (descriptor, std::env::var(VARIABLE)) {
        (Some(number), _) => (of_descriptor(number)?, format!("file descriptor {number}")),
        (None, Ok(text)) => (SecretString::from(text), VARIABLE.to_owned()),
        (None, Err(std::env::VarError::NotUnicode(_))) => anyhow::bail!("{VARIABLE}: expected UTF-8"),
        (None, Err(std::env::VarError::NotPresent)) => (of_prompt(address)?, "the prompt".to_owned()),
    };
    Password::try_from(text).with_context(|| place)
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

/// What stands in an open descriptor: `mailsetup verify … --password-fd 3 3<file`.
fn of_descriptor(number: u32) -> anyhow::Result<SecretString> {
    let place = || format!("--password-fd {number}");
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

fn of_prompt(address: &EmailAddress) -> anyhow::Result<SecretString> {
    // `rpassword` asks first and turns the echo off then: whoever is faster, as a script is, would be read.
    #[cfg(unix)]
    let _quiet = Quiet::begin();
    let text = rpassword::prompt_password(format!("Password of {address}: ")).with_context(|| {
        format!("there is no terminal to ask for the password at: use --password-fd or {VARIABLE}")
    })?;
    Ok(SecretString::from(text))
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
