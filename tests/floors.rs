//! The plan of the house holds: who may know whom, how long a file may be, what a door may be called.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::support::{promise, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("floors::imports_point_down", imports_point_down),
        promise("floors::every_room_is_on_the_plan", every_room_is_on_the_plan),
        promise("floors::the_plan_in_lib_is_this_plan", the_plan_in_lib_is_this_plan),
        promise("floors::no_file_is_too_long", no_file_is_too_long),
        promise("floors::every_file_says_what_it_is", every_file_says_what_it_is),
        promise("floors::no_name_means_nothing", no_name_means_nothing),
        promise("floors::lib_exports_rooms_alone", lib_exports_rooms_alone),
        promise("floors::nothing_is_imported_by_a_star", nothing_is_imported_by_a_star),
        promise("floors::doors_hold_no_work", doors_hold_no_work),
        promise("floors::templates_escape_everything", templates_escape_everything),
        promise("floors::pure_rooms_touch_no_world", pure_rooms_touch_no_world),
        promise("floors::an_exception_has_its_reason", an_exception_has_its_reason),
    ]
}

/// A room and the rooms that it may know, from the ground up.
const PLAN: &[(&str, &[&str])] = &[
    ("mail", &[]),
    ("net", &["mail"]),
    ("report", &[]),
    ("language", &["mail"]),
    ("advice", &["language"]),
    ("qr", &[]),
    ("pdf", &["mail"]),
    ("provider", &["report", "advice", "mail"]),
    ("signature", &["net", "mail"]),
    ("format", &["provider", "language", "pdf", "qr", "advice", "mail"]),
    ("client", &["format", "provider", "net", "mail"]),
    ("site", &["client", "format", "signature", "provider", "net", "language", "report", "advice", "mail"]),
    ("verify", &["provider", "net", "language", "report", "advice", "mail"]),
    ("import", &["verify", "client", "format", "signature", "provider", "net", "report", "advice", "mail"]),
    ("serve", &["site", "format", "signature", "provider", "net", "language", "report", "advice", "mail"]),
    ("diagnose", &["verify", "client", "format", "provider", "net", "report", "advice", "mail"]),
    (
        "cli",
        &[
            "diagnose",
            "import",
            "client",
            "serve",
            "verify",
            "site",
            "format",
            "signature",
            "provider",
            "net",
            "language",
            "pdf",
            "qr",
            "report",
            "advice",
            "mail",
        ],
    ),
    ("main", &["cli"]),
];

/// The most lines of a source file.
const MOST_LINES: usize = 400;

/// The source files and their texts.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&repository("src"), "rs", &mut files);
    assert!(files.len() > 50, "only {} source files", files.len());
    files
}

fn collect(folder: &Path, ending: &str, files: &mut Vec<(PathBuf, String)>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, ending, files);
        } else if path.extension().is_some_and(|found| found == ending) {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
}

/// The path below `src`.
fn shown(path: &Path) -> String {
    path.strip_prefix(repository("src")).unwrap_or(path).display().to_string()
}

/// The room of a source file: its folder below `src`, or `main` or `lib`.
fn room(path: &Path) -> String {
    let shown = shown(path);
    shown.split(['/', '.']).next().unwrap_or_default().to_owned()
}

/// A text without its comments: a comment may name any room.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| match line.find("//") {
        // `https://` in a text is no comment.
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that a text names, as `crate::ROOM` or, in `main`, as `mailsetup::ROOM`.
fn named_rooms(text: &str) -> Vec<String> {
    let code = code(text);
    let mut rooms = Vec::new();
    for prefix in ["crate::", "mailsetup::"] {
        for (at, _) in code.match_indices(prefix) {
            let rest = &code[at + prefix.len()..];
            // `use crate::{mail, provider::Provider}` names several.
            let names: Vec<&str> = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default().split(',').collect(),
                None => vec![rest],
            };
            for name in names {
                let word: String =
                    name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                rooms.push(word);
            }
        }
    }
    rooms
}

fn imports_point_down() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        let Some((_, allowed)) = PLAN.iter().find(|(name, _)| *name == room) else { continue };
        for other in named_rooms(&text) {
            let is_room = PLAN.iter().any(|(name, _)| *name == other);
            if is_room && other != room && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{}: {room} must not know {other}", shown(&path)));
            }
        }
        // `super::super::super` could climb out of the room unseen.
        let depth = shown(&path).matches('/').count();
        let climbs = code(&text).contains(&"super::".repeat(depth + 1));
        if climbs {
            wrong.push(format!("{}: leaves its room by `super`", shown(&path)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn every_room_is_on_the_plan() {
    for (path, _) in sources() {
        let room = room(&path);
        assert!(
            room == "lib" || PLAN.iter().any(|(name, _)| *name == room),
            "{}: no room of the plan",
            shown(&path)
        );
    }
    for (room, allowed) in PLAN {
        assert!(*room == "main" || repository("src").join(room).join("mod.rs").exists(), "{room} is gone");
        let below = PLAN.iter().take_while(|(name, _)| name != room).map(|(name, _)| name);
        let below: Vec<_> = below.collect();
        assert!(allowed.iter().all(|other| below.contains(&other)), "{room} knows somebody above it");
    }
}

/// What `lib.rs` says in words.
fn the_plan_in_lib_is_this_plan() {
    let lib = fs::read_to_string(repository("src/lib.rs")).unwrap();
    for (room, _) in PLAN {
        let is_told = lib.lines().any(|line| {
            let words: Vec<&str> = line.trim_start_matches("//!").split_whitespace().take(2).collect();
            line.starts_with("//!") && words.contains(room)
        });
        assert!(is_told, "src/lib.rs does not tell of {room}");
    }
}

fn no_file_is_too_long() {
    let long: Vec<String> = sources()
        .iter()
        .map(|(path, text)| (shown(path), text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "more than {MOST_LINES}: {long:?}");
}

fn every_file_says_what_it_is() {
    for (path, text) in sources() {
        let first = text.lines().next().unwrap_or_default();
        let sentence = first.strip_prefix("//! ").unwrap_or_default();
        assert!(
            sentence.len() > 10,
            "{}: begins with {first:?}, not with a sentence after `//! `",
            shown(&path)
        );
    }
}

/// A name that fits everything gathers everything.
fn no_name_means_nothing() {
    let empty =
        ["util", "utils", "helper", "helpers", "manager", "common", "misc", "prelude", "types", "shared"];
    for (path, _) in sources() {
        let shown = shown(&path);
        for word in shown.trim_end_matches(".rs").split(['/', '_']) {
            assert!(!empty.contains(&word), "{shown}: `{word}` names nothing");
        }
    }
}

fn lib_exports_rooms_alone() {
    let lib = code(&fs::read_to_string(repository("src/lib.rs")).unwrap());
    for line in lib.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(line.starts_with("pub mod ") && line.ends_with(';'), "src/lib.rs: {line}");
    }
}

fn nothing_is_imported_by_a_star() {
    for (path, text) in sources() {
        let code = code(&text);
        let uses = code.split(';').filter(|statement| {
            let statement = statement.trim_start();
            ["use ", "pub use ", "pub(super) use ", "pub(crate) use "]
                .iter()
                .any(|word| statement.starts_with(word))
        });
        for statement in uses {
            assert!(!statement.contains('*'), "{}: {}", shown(&path), statement.trim());
        }
    }
}

/// `mod.rs` is a door: the modules, the table or the main type; what works stands in a file of its own.
fn doors_hold_no_work() {
    for (path, text) in sources().into_iter().filter(|(path, _)| path.ends_with("mod.rs")) {
        let code = code(&text);
        let has_modules = code.lines().any(|line| line.starts_with("mod ") || line.starts_with("pub"));
        assert!(has_modules, "{}: a door without a room", shown(&path));
        let functions = code.lines().filter(|line| line.trim_start().starts_with("fn ")).count();
        assert!(functions <= 8, "{}: {functions} functions: give them a file", shown(&path));
    }
}

fn templates_escape_everything() {
    let mut templates = Vec::new();
    for ending in ["html", "txt", "css"] {
        collect(&repository("templates"), ending, &mut templates);
    }
    assert!(templates.len() > 3);
    for (path, text) in templates {
        let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        for word in ["|safe", "autoescape", "|escape(\"none\")", "|e(\"none\")"] {
            assert!(!squeezed.contains(word), "{}: {word}", path.display());
        }
    }
    for (path, text) in sources() {
        let code = code(&text);
        for word in ["escape = \"none\"", "MarkupDisplay", "filters::Safe", "Safe("] {
            assert!(!code.contains(word), "{}: {word}", shown(&path));
        }
    }
}

/// Rendering and reading hang on their input alone: no clock, no chance, no disk, no network, no environment.
fn pure_rooms_touch_no_world() {
    let world = [
        "std::fs",
        "TcpStream",
        "UdpSocket",
        "ToSocketAddrs",
        "std::env",
        "std::process",
        "std::time",
        "SystemTime",
        "Instant::",
        "File::",
        "rand::",
        "thread_rng",
        "new_v4",
        "println!",
        "eprintln!",
        "HashSet::",
        "std::thread",
    ];
    for (path, text) in sources() {
        if ["mail", "report", "advice", "pdf", "qr", "format", "import"].contains(&room(&path).as_str()) {
            let code = code(&text);
            let found = world.iter().find(|word| code.contains(**word));
            assert_eq!(found, None, "{}", shown(&path));
        }
    }
}

/// `#[allow(…)]` without a word why stays for ever.
fn an_exception_has_its_reason() {
    for (path, text) in sources() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            if line.contains("#[allow(") || line.contains("#![allow(") || line.contains("#[expect(") {
                let before = at.checked_sub(1).map_or("", |at| lines[at].trim());
                let has_reason = line.contains("//") || line.contains("reason") || before.starts_with("// ");
                assert!(has_reason, "{}:{}: {line}: why?", shown(&path), at + 1);
            }
        }
    }
}
