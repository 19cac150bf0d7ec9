//! What README.md promises is there.

use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::client::CLIENTS;
use mailsetup::format::{FORMATS, ReadBy};

use crate::support::{promise, provider, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("readme::begins_with_the_two_commands", two_commands),
        promise("readme::has_a_row_for_every_format", row_for_every_format),
        promise("readme::has_a_row_for_every_client", row_for_every_client),
        promise("readme::has_a_row_for_every_command", row_for_every_command),
        promise("readme::its_provider_files_are_accepted", provider_files_are_accepted),
        promise("readme::its_commands_are_understood", commands_are_understood),
        promise("readme::its_links_and_pictures_are_there", links_are_there),
        promise("readme::its_map_shows_every_room", map_shows_every_room),
    ]
}

fn readme() -> String {
    std::fs::read_to_string(repository("README.md")).unwrap_or_else(|error| panic!("README.md: {error}"))
}

fn two_commands() {
    let readme = readme();
    let blocks: Vec<&str> =
        readme.split("```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
    let expected = ["cargo run --release -- generate spectrum", "tests/run"];
    assert!(blocks.starts_with(&expected), "the first two commands are {:?}", blocks.iter().take(2));
}

/// Its name on the command line, and where it lies.
fn row_for_every_format() {
    let readme = readme();
    for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
        let name = format!("| `{}` |", format.name);
        let row =
            rows(&readme).find(|row| row.contains(&name)).unwrap_or_else(|| panic!("no row has {name}"));
        for path in format.paths {
            assert!(row.contains(&format!("`{}`", path.trim_start_matches('/'))), "{path} is not in: {row}");
        }
    }
}

fn row_for_every_client() {
    let readme = readme();
    for client in CLIENTS {
        let name = format!("| `{}` |", client.name);
        assert!(rows(&readme).any(|row| row.starts_with(&name)), "no row begins with {name}");
    }
}

fn row_for_every_command() {
    let readme = readme();
    for command in mailsetup::cli::command().get_subcommands() {
        let (alone, with_arguments) =
            (format!("`{}`", command.get_name()), format!("`{} ", command.get_name()));
        let is_named = |row: &str| row.contains(&alone) || row.contains(&with_arguments);
        assert!(rows(&readme).any(is_named), "no row of a table has {alone}");
    }
}

/// The rows of its tables.
fn rows(readme: &str) -> impl Iterator<Item = &str> {
    readme.lines().filter(|line| line.starts_with('|'))
}

/// What is shown as a provider file is one.
fn provider_files_are_accepted() {
    let readme = readme();
    let files: Vec<&str> = blocks(&readme, "toml").filter(|block| block.contains("[[server]]")).collect();
    assert!(!files.is_empty(), "no provider file is shown");
    for file in files {
        provider(file);
    }
}

fn commands_are_understood() {
    let readme = readme();
    let commands: Vec<Vec<String>> = blocks(&readme, "sh").flat_map(str::lines).filter_map(command).collect();
    assert!(commands.len() >= 3, "only {} commands", commands.len());
    for words in commands {
        let parsed = mailsetup::cli::parse(words.iter().map(Into::into));
        // `--help` and `--version` are answers, not commands; clap says so with an error that is none.
        let problem = parsed.err().filter(clap::Error::use_stderr);
        assert!(
            problem.is_none(),
            "{words:?}: {}",
            problem.map(|error| error.to_string()).unwrap_or_default()
        );
    }
}

/// The texts of the fenced blocks of a language.
fn blocks<'t>(text: &'t str, language: &str) -> impl Iterator<Item = &'t str> {
    let start = format!("\n```{language}\n");
    let starts: Vec<usize> = text.match_indices(&start).map(|(at, found)| at + found.len()).collect();
    starts.into_iter().map(move |at| text[at..].split("\n```").next().unwrap_or_default())
}

/// The words of a line that runs the program, up to a comment, a pipe or a redirection.
fn command(line: &str) -> Option<Vec<String>> {
    let mut words = words(line.trim_start().trim_start_matches("$ "));
    if let Some(run) = words
        .iter()
        .position(|word| word == "--")
        .filter(|_| words.starts_with(&["cargo".into(), "run".into()]))
    {
        words.drain(..run);
        "mailsetup".clone_into(&mut words[0]);
    }
    let is_program = |word: &String| Path::new(word).file_name().is_some_and(|name| name == "mailsetup");
    words.first().is_some_and(is_program).then_some(words)
}

/// As a shell splits them, as far as a README goes: blanks, the two kinds of quotes.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => word.get_or_insert_default().push(c),
            None if c == '#' && word.is_none() => break,
            None if "|><;&".contains(c) => break,
            None if c.is_whitespace() => words.extend(word.take()),
            None => {
                let word = word.get_or_insert_default();
                if c == '\'' || c == '"' { quote = Some(c) } else { word.push(c) }
            }
        }
    }
    words.extend(word);
    words
}

fn links_are_there() {
    let readme = readme();
    let marked = ["](", "src=\"", "srcset=\"", "href=\""];
    let links: Vec<&str> = marked.iter().flat_map(|mark| readme.split(mark).skip(1)).map(target).collect();
    let (anchors, files): (Vec<&str>, Vec<&str>) =
        links.into_iter().filter(|link| !link.contains(':')).partition(|link| link.starts_with('#'));
    for file in files {
        let file = file.split('#').next().unwrap_or_default();
        assert!(repository(file).exists(), "README.md leads to {file}, which is not there");
    }
    let headings: Vec<String> = readme.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
    for link in anchors {
        assert!(headings.iter().any(|heading| heading == link), "README.md has no heading for {link}");
    }
}

/// A link up to where it ends: at its bracket or quote, or at the blank before its title.
fn target(rest: &str) -> &str {
    rest.split([')', '"', ' ', '\n']).next().unwrap_or_default()
}

/// The anchor that GitHub gives to a heading.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    format!("#{}", kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>())
}

fn map_shows_every_room() {
    let readme = readme();
    let entries = std::fs::read_dir(repository("src")).expect("src");
    for entry in entries.flatten().filter(|entry| entry.path().is_dir()) {
        let room = format!("src/{}", entry.file_name().to_string_lossy());
        assert!(readme.contains(&room), "README.md has no word about {room}");
    }
}
