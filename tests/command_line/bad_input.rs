//! Input that somebody gets wrong, or means ill: one line, the right exit code, and no harm.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::format::{CannotSay, FORMATS, ReadBy};

use super::{Workplace, assert_one_line};
use crate::support::{
    mailsetup, mailsetup_with, minimal, one, promise, provider, provider_called, rows, tree,
};

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = rows("command_line/arguments.txt")
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let name: String = row.name().chars().take(60).collect();
            promise(&format!("command_line::bad_input::{:02}_{name}", at + 1), move || is_refused(&row))
        })
        .collect();
    trials.extend([
        promise("command_line::bad_input::a_long_address_is_refused", a_long_address_is_refused),
        promise("command_line::bad_input::what_is_not_utf8_is_refused", what_is_not_utf8_is_refused),
        promise(
            "command_line::bad_input::line_breaks_forge_no_second_line",
            line_breaks_forge_no_second_line,
        ),
        promise(
            "command_line::bad_input::direction_marks_do_not_reach_the_terminal",
            direction_marks_are_shown,
        ),
        promise(
            "command_line::bad_input::escapes_in_paths_do_not_reach_the_terminal",
            escapes_in_paths_are_shown,
        ),
        promise("command_line::bad_input::odd_addresses_stay_in_their_elements", odd_addresses_stay_in_place),
        promise(
            "command_line::bad_input::mark_up_in_a_provider_stays_text",
            mark_up_in_a_provider_stays_text,
        ),
        promise("command_line::bad_input::a_provider_with_dots_writes_below_out", dots_in_names_lead_nowhere),
        promise(
            "command_line::bad_input::a_name_of_300_characters_is_shown",
            a_name_of_300_characters_is_shown,
        ),
        promise(
            "command_line::bad_input::an_unknown_domain_gets_one_answer",
            an_unknown_domain_gets_one_answer,
        ),
        promise("command_line::bad_input::several_files_are_told_each", several_files_are_told_each),
    ]);
    trials
}

/// A row of `arguments.txt`: the arguments as a shell would split them; the exit code and a part of the line.
fn is_refused(row: &crate::support::Row) {
    let folder = tempfile::tempdir().unwrap();
    let arguments: Vec<String> = row.words.iter().map(|word| unescape(word)).collect();
    let outcome = mailsetup_with(folder.path(), &[], &arguments);
    let (code, expected) = row.expected.split_once(' ').unwrap();
    let line = assert_one_line(&outcome, code.parse().unwrap());
    assert!(line.contains(expected), "{expected:?} in {line:?}");
    assert!(tree(folder.path()).is_empty(), "something was written");
}

/// `\s` a blank, `\n` a line break, `\0` nothing at all, `\u{…}` a character.
fn unescape(word: &str) -> String {
    let mut text = word.replace("\\s", " ").replace("\\n", "\n").replace("\\0", "");
    while let Some((before, rest)) = text.split_once("\\u{") {
        let (code, after) = rest.split_once('}').unwrap();
        let c = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        text = format!("{before}{c}{after}");
    }
    text
}

fn a_long_address_is_refused() {
    let long = format!("{}@rr.com", "a".repeat(300));
    for command in ["show", "sheet", "profile", "generate"] {
        let outcome = mailsetup(Path::new("/"), &[command, &long]);
        assert!(assert_one_line(&outcome, 2).contains("300 octets left of the `@`: the most is 64"));
    }
    let long =
        format!("a@{}.com", ["a".repeat(60), "b".repeat(60), "c".repeat(60), "d".repeat(60)].join("."));
    let outcome = mailsetup(Path::new("/"), &["show", &long]);
    assert!(assert_one_line(&outcome, 1).contains("no provider is known"), "{}", outcome.err);
}

fn what_is_not_utf8_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let latin: OsString = OsString::from_vec(b"j\xF6rg@rr.com".to_vec());
    for command in ["show", "profile", "sheet"] {
        let outcome = mailsetup_with(folder.path(), &[], &[OsStr::new(command), &latin]);
        assert_one_line(&outcome, 2);
    }
    // A folder may have any name.
    let outcome = mailsetup_with(folder.path(), &[], &[OsStr::new("generate"), OsStr::new("--out"), &latin]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(folder.path().join(&latin).join("spectrum/index.html").exists());
}

fn line_breaks_forge_no_second_line() {
    for evil in
        ["a\nerror: all is lost@rr.com", "a\r\n@rr.com", "a\n\n\nb", "x\u{1b}[2J.example", "a\u{85}b.example"]
    {
        for command in ["show", "sheet", "profile", "generate"] {
            let outcome = mailsetup(Path::new("/"), &[command, evil]);
            let line = assert_one_line(&outcome, 2);
            assert!(line.contains("U+") || line.contains("expected"), "the reason is missing: {line:?}");
        }
    }
}

/// Turned round, `moc.rr@nna` would read as something else.
fn direction_marks_are_shown() {
    for evil in ["ann\u{202E}moc.rr@nna", "ann@\u{200F}rr.com", "\u{2067}x.example"] {
        for command in ["show", "sheet", "profile"] {
            assert_one_line(&mailsetup(Path::new("/"), &[command, evil]), 2);
        }
    }
}

fn escapes_in_paths_are_shown() {
    for evil in ["\u{1b}[31mred", "line\nerror: break", "turn\u{202E}lmot"] {
        let folder = tempfile::tempdir().unwrap();
        let file = format!("{evil}.toml");
        assert_one_line(&mailsetup(folder.path(), &["check", &file]), 1);
        fs::write(folder.path().join(&file), "name = 5\n").unwrap();
        let outcome = mailsetup(folder.path(), &["check", &file]);
        assert_eq!(outcome.code, Some(1));
        assert!(!outcome.err.contains(evil), "{:?}", outcome.err);
        let outcome = mailsetup(folder.path(), &["generate", "spectrum", "--out", evil]);
        assert_eq!(outcome.code, Some(0));
        assert!(!outcome.text().contains(evil), "{:?}", outcome.text());
    }
}

/// Addresses with every sign that one may have, in every format: XML, plist, HTML and text stay what they are.
fn odd_addresses_stay_in_place() {
    let spectrum = provider_called("spectrum");
    for address in [
        "a&b@rr.com",
        "o'hara@rr.com",
        "a{{7*7}}b@rr.com",
        "${x}@rr.com",
        "%EMAILADDRESS%@rr.com",
        "a`id`b@rr.com",
        "-x@rr.com",
        "../x@rr.com".trim_start_matches("../"),
        "a/b@rr.com",
        "jörg@rr.com",
        "漢字@rr.com",
    ] {
        for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
            let outcome = mailsetup(Path::new("/"), &["show", "--format", format.name, "--", address]);
            let rendered = format.render(spectrum, &one(address));
            // Thunderbird for Android takes no other letters than ASCII.
            if matches!(rendered, Err(CannotSay::Person(_))) && !address.is_ascii() {
                assert_one_line(&outcome, 1);
                continue;
            }
            assert_eq!(outcome.code, Some(0), "{}: {address}: {}", format.name, outcome.err);
            assert_eq!(Ok(outcome.out), rendered);
            if format.media_type.contains("html") {
                let page =
                    mailsetup(Path::new("/"), &["show", "--format", format.name, "--", address]).text();
                assert!(
                    !page.contains("a&b@") && !page.contains("o'hara"),
                    "{}: {address} stands as it is",
                    format.name
                );
            }
        }
    }
}

/// `tests/providers/good/marked-text.toml` has mark-up in each text.
fn mark_up_in_a_provider_stays_text() {
    let marked = provider_called("marked-text");
    for format in FORMATS.iter().filter(|format| !format.is_on_demand()) {
        let Ok(bytes) = format.render(marked, &one("ann@marked.example")) else { continue };
        let page = without_drawings(&bytes);
        for evil in ["<script>alert", "<img src=x", "<b>&amp;", "</string></dict>", "<you>"] {
            let is_text = format.media_type.starts_with("text/plain");
            assert!(is_text || !page.contains(evil), "{}: {evil}", format.name);
        }
        // A script is the same for every provider.
        let is_script = format.media_type.starts_with("text/javascript");
        assert!(is_script || !page.contains("49"), "{}: `{{{{ 7*7 }}}}` was calculated", format.name);
    }
}

/// What a file says in letters: a QR code is drawn with numbers of any kind, or is no text at all.
fn without_drawings(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("<svg ");
    let begin = parts.next().unwrap_or_default();
    let ends = parts.map(|part| part.split_once("</svg>").map_or("", |(_, end)| end));
    std::iter::once(begin).chain(ends).collect()
}

/// The name of a provider is shown; where files go follows from the name of its file alone.
fn dots_in_names_lead_nowhere() {
    let workplace = Workplace::new();
    workplace
        .provider(&minimal().replace("\"Post Example\"", "\"../../evil\"").replace("\"Post\"", "\"/etc/x\""));
    let outcome = workplace.run(&["generate", "post", "--zip"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let written = tree(workplace.path());
    let is_ours = |path: &String| {
        path == "providers/post.toml" || path == "out/post.zip" || path.starts_with("out/post/")
    };
    assert!(written.keys().all(is_ours), "{:?}", written.keys());
    for name in ["..toml", "...toml", "-x.toml", "a b.toml", "..json", "A.toml", "é.toml"] {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("providers")).unwrap();
        fs::write(folder.path().join("providers").join(name), minimal()).unwrap();
        let outcome = mailsetup(folder.path(), &["--providers", "providers", "generate"]);
        assert_eq!(outcome.code, Some(1), "{name}");
        assert!(outcome.err.contains("expected a provider id"), "{}", outcome.err);
    }
}

/// These name the person, or nobody.
const NAMELESS: [&str; 4] = ["outlook-v2", "thunderbird-qr", "thunderbird-qr-png", "k9s"];

fn a_name_of_300_characters_is_shown() {
    let name = "n".repeat(300);
    let text = minimal().replace("\"Post Example\"", &format!("\"{name}\""));
    for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
        if let Ok(bytes) = format.render(&provider(&text), &one("ann@post.example")) {
            let file = String::from_utf8_lossy(&bytes);
            assert!(NAMELESS.contains(&format.name) || file.contains(&name), "{}", format.name);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["profile", "ann@rr.com", "--name", &name, "--out", "-"];
    let outcome = mailsetup(folder.path(), &arguments);
    assert!(outcome.code == Some(0) && outcome.text().contains(&name), "{}", outcome.err);
    let long = "n".repeat(1001);
    let outcome = mailsetup(folder.path(), &["profile", "ann@rr.com", "--name", &long]);
    assert!(assert_one_line(&outcome, 2).contains("a text of 1001 characters: the most is 1000"));
}

fn an_unknown_domain_gets_one_answer() {
    let folder = tempfile::tempdir().unwrap();
    for (command, target) in [
        ("show", "ann@nobody.example"),
        ("sheet", "ann@nobody.example"),
        ("profile", "ann@nobody.example"),
        ("generate", "nobody.example"),
        ("show", "nobody.example"),
    ] {
        let outcome = mailsetup(folder.path(), &[command, target]);
        assert_eq!(assert_one_line(&outcome, 1), "error: no provider is known for nobody.example");
    }
    assert!(tree(folder.path()).is_empty());
}

fn several_files_are_told_each() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.toml"), minimal()).unwrap();
    fs::write(folder.path().join("bad.toml"), minimal().replace("993", "0")).unwrap();
    fs::create_dir(folder.path().join("folder.toml")).unwrap();
    let outcome = mailsetup(folder.path(), &["check", "good.toml", "bad.toml", "folder.toml", "gone.toml"]);
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""));
    for part in [
        "--> bad.toml:8:8",
        "error: folder.toml: expected a file",
        "error: gone.toml: no such file or directory",
    ] {
        assert!(outcome.err.contains(part), "{part} in {}", outcome.err);
    }
    assert!(!outcome.err.contains("good.toml"), "{}", outcome.err);
}
