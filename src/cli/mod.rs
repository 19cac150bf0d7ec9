//! The command line: one file per command.

mod check;
mod completions;
mod context;
mod diagnose;
mod diff;
mod error;
mod exit;
mod file_name;
mod generate;
#[cfg(unix)]
mod hand_over;
mod import;
mod inspect;
mod list;
mod man;
mod output;
mod profile;
mod qr;
mod schema;
mod secret;
#[cfg(unix)]
mod serve;
mod sheet;
mod show;
mod sign;
mod stranger;
mod summary;
mod target;
mod today;
mod verify;
mod way;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use context::{BadFiles, Context};
use exit::Exit;
pub use sheet::{List, Listed, Problem};

/// Sets up every mail program from one provider file.
///
/// Makes the files by which mail programs find their settings, the pages and sheets by which people find
/// theirs, and iPhone profiles to install. Spectrum (charter.net, spectrum.net, rr.com, roadrunner.com)
/// is built in.
#[derive(Debug, Parser)]
#[command(name = "mailsetup", version, max_term_width = 100, after_help = EXIT_CODES)]
pub struct Cli {
    #[command(flatten)]
    context: Context,
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  something is wrong
  2  the command was not understood, or the servers could not be asked
  3  written, but without a format that was asked for or cannot say the servers, or a bad line";

#[derive(Debug, Subcommand)]
enum Command {
    Generate(generate::Generate),
    List(list::List),
    Show(show::Show),
    Profile(profile::Profile),
    Qr(qr::Qr),
    Sheet(sheet::Sheet),
    Check(check::Check),
    Verify(verify::Verify),
    Diagnose(diagnose::Diagnose),
    Import(import::Import),
    Diff(diff::Diff),
    #[cfg(unix)]
    Serve(serve::Serve),
    Error(error::Explain),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Man),
}

impl Command {
    fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        match self {
            Self::Generate(command) => command.run(context),
            Self::List(command) => command.run(context),
            Self::Show(command) => command.run(context),
            Self::Profile(command) => command.run(context),
            Self::Qr(command) => command.run(context),
            Self::Sheet(command) => command.run(context),
            Self::Check(command) => command.run(context),
            Self::Verify(command) => command.run(context),
            Self::Diagnose(command) => command.run(context),
            Self::Import(command) => command.run(),
            Self::Diff(command) => command.run(context),
            #[cfg(unix)]
            Self::Serve(command) => command.run(context),
            Self::Error(command) => command.run(),
            Self::Schema(command) => command.run(),
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(),
        }
    }
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse_from(std::env::args_os()) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error).into(),
    };
    match cli.command.run(&cli.context) {
        Ok(exit) => exit.into(),
        Err(error) if output::is_broken_pipe(&error) => Exit::Done.into(),
        Err(error) if error.is::<BadFiles>() => Exit::Failed.into(),
        Err(error) => match error.downcast_ref() {
            // What the table of arguments cannot say of them.
            Some(misuse) => refuse(misuse).into(),
            None => {
                output::error(&error);
                Exit::Failed.into()
            }
        },
    }
}

/// The description of the whole command line, for completions and manual pages.
#[must_use]
pub fn command() -> clap::Command {
    Cli::command()
}

/// Help goes out as it is; everything else that clap says becomes one line.
fn refuse(error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nobody reads a help that cannot be printed.
            let _ = error.print();
            if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                Exit::Misused
            } else {
                Exit::Done
            }
        }
        _ => {
            output::misuse(error);
            Exit::Misused
        }
    }
}

/// Parses arguments as the program does; for the tests of the README.
///
/// # Errors
/// What clap says.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(arguments)
}
