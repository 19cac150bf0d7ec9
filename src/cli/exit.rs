//! How the program ends.

use std::process::ExitCode;

/// The exit codes of every command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// 0
    Done,
    /// 1: something is wrong.
    Failed,
    /// 2: the command was not understood.
    Misused,
    /// 2: there was nobody to ask, or no way to them.
    NotLooked,
    /// 3: written, but a format had to refuse.
    Refused,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Failed => Self::from(1),
            Exit::Misused | Exit::NotLooked => Self::from(2),
            Exit::Refused => Self::from(3),
        }
    }
}
