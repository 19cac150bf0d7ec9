//! Help, completions and manual pages of every command.

use std::path::Path;

use libtest_mimic::{Completion, Trial};

use crate::support::{mailsetup, needs, promise, promise_with, run, tree};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("command_line::help::every_command_has_help", every_command_has_help),
        promise("command_line::help::diagnose_names_the_programs", diagnose_names_the_programs),
        promise("command_line::help::exit_codes_are_told", exit_codes_are_told),
        promise("command_line::help::no_command_gives_the_help", no_command_gives_the_help),
        promise("command_line::help::the_version_is_that_of_the_package", the_version_is_told),
        promise_with("command_line::help::completions_of_bash_are_bash", || is_accepted_by("bash", "bash")),
        promise_with("command_line::help::completions_of_zsh_are_zsh", || is_accepted_by("zsh", "zsh")),
        promise_with("command_line::help::completions_of_fish_are_fish", || is_accepted_by("fish", "fish")),
        promise("command_line::help::completions_know_every_command", completions_know_every_command),
        promise("command_line::help::there_is_a_manual_page", there_is_a_manual_page),
        promise("command_line::help::there_is_a_manual_page_of_each_command", a_manual_page_of_each_command),
    ]
}

/// The commands, as the help of the program lists them.
fn commands() -> Vec<String> {
    let names = mailsetup::cli::command();
    let names: Vec<String> = names.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    assert!(names.len() >= 9, "{names:?}");
    names
}

fn help(arguments: &[&str]) -> String {
    let outcome = mailsetup(Path::new("/"), arguments);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{arguments:?}");
    outcome.text()
}

fn every_command_has_help() {
    let whole = help(&["--help"]);
    for command in commands() {
        assert!(whole.contains(&format!("  {command} ")), "{command} is not in the help");
        for arguments in [[command.as_str(), "--help"], [command.as_str(), "-h"], ["help", command.as_str()]]
        {
            let text = help(&arguments);
            assert!(text.contains(&format!("Usage: mailsetup {command}")), "{text}");
            assert!(!text.contains('\x1b'), "no colour where nobody sees it");
            assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        }
    }
}

fn diagnose_names_the_programs() {
    for argument in ["--help", "-h"] {
        let text = help(&["diagnose", argument]).replace(['\n', ','], " ");
        let words: Vec<&str> = text.split_whitespace().collect();
        for client in mailsetup::client::CLIENTS {
            assert!(words.contains(&client.name), "{} is not in\n{text}", client.name);
        }
    }
}

fn exit_codes_are_told() {
    let text = help(&["--help"]);
    let codes = text.split("Exit codes:\n").nth(1).expect("exit codes");
    let told: Vec<&str> =
        codes.lines().map(|line| line.trim().split(' ').next().unwrap_or_default()).collect();
    assert_eq!(told, ["0", "1", "2", "3"]);
}

fn no_command_gives_the_help() {
    let outcome = mailsetup(Path::new("/"), &[]);
    assert_eq!(outcome.code, Some(2));
    assert_eq!(outcome.text(), "");
    assert!(outcome.err.contains("Usage: mailsetup"), "{}", outcome.err);
}

fn the_version_is_told() {
    assert_eq!(help(&["--version"]), format!("mailsetup {}\n", env!("CARGO_PKG_VERSION")));
}

/// The shell reads the script without running it.
fn is_accepted_by(shell: &str, package: &str) -> Result<(), Completion> {
    let script = help(&["completions", shell]);
    assert!(script.contains("mailsetup") && script.lines().count() > 20, "{script}");
    needs(shell, package)?;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("script"), script).unwrap();
    let output = run(shell, &["-n", "script"], folder.path());
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}

fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = help(&["completions", shell]);
        for command in commands() {
            assert!(script.contains(&command), "{shell}: {command}");
        }
    }
}

fn there_is_a_manual_page() {
    let page = help(&["man"]);
    assert!(page.lines().any(|line| line.starts_with(".TH mailsetup 1")), "{page}");
    for section in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS"] {
        assert!(page.contains(section), "{section}");
    }
    assert!(page.contains("Exit codes"), "{page}");
}

fn a_manual_page_of_each_command() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["man", "--out", "."]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let pages = tree(folder.path());
    assert!(pages.contains_key("mailsetup.1"), "{:?}", pages.keys());
    for command in commands() {
        let page = String::from_utf8(pages[&format!("mailsetup-{command}.1")].clone()).unwrap();
        assert!(page.contains(&format!(".TH mailsetup-{command} 1")), "{page}");
    }
}
