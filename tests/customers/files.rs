//! Bounds, encodings, and what is no file at all.

use std::fmt::Write;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::provider::CustomersError;

use super::{PROVIDERS, found, load, load_bytes, with_file};
use crate::support::{command_of, outcome, promise};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("customers::files::a_missing_file_is_told", a_missing_file_is_told),
        promise("customers::files::what_is_no_file_is_told", what_is_no_file_is_told),
        promise("customers::files::a_file_over_the_bound_is_refused", a_file_over_the_bound_is_refused),
        promise("customers::files::a_line_at_the_bound_is_read", a_line_at_the_bound_is_read),
        promise("customers::files::one_endless_line_is_told_once", one_endless_line_is_told_once),
        promise("customers::files::what_is_not_utf8_is_told_by_line", what_is_not_utf8_is_told_by_line),
        promise("customers::files::utf16_is_refused", utf16_is_refused),
        promise("customers::files::marks_and_windows_are_forgiven", marks_and_windows_are_forgiven),
        promise("customers::files::an_ending_in_capitals_is_one", an_ending_in_capitals_is_one),
        promise("customers::files::ten_problems_are_told", ten_problems_are_told),
        promise("customers::files::each_of_many_is_found", each_of_many_is_found),
    ]
}

fn refusal(path: &Path) -> String {
    let error = load(path).unwrap_err();
    assert_eq!(error.file(), path.display().to_string());
    error.to_string().replace(&format!("{}:", path.display()), "LIST:")
}

fn refusal_of(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let folder = with_file(name, bytes);
    refusal(&folder.path().join(name))
}

fn a_missing_file_is_told() {
    for name in ["list.txt", "list.toml", "list.json"] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(refusal(&folder.path().join(name)), "LIST: no such file or directory");
    }
}

/// Opened or read, some of them would never end.
fn what_is_no_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let [below, zero, pipe] = ["below", "zero.json", "pipe.txt"].map(|name| folder.path().join(name));
    fs::create_dir(&below).unwrap();
    symlink("/dev/zero", &zero).unwrap();
    assert_eq!(outcome(command_of("mkfifo", folder.path()).arg(&pipe)).code, Some(0));
    for path in [below, zero, pipe] {
        assert_eq!(refusal(&path), "LIST: expected a file");
    }
}

fn a_file_over_the_bound_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.txt");
    // Without a block on the disk.
    File::create(&path).unwrap().set_len(512 * 1024 * 1024 + 1).unwrap();
    assert_eq!(refusal(&path), "LIST: more than 512 MiB: the most that a list of customers may have");
}

fn a_line_at_the_bound_is_read() {
    let line = |length: usize| format!("{:1$}", "kunde.example hoster #", length).replace("# ", "##");
    for end in ["\n", "\r\n", ""] {
        let customers = load_bytes("list.txt", line(1024) + end).unwrap();
        assert_eq!(found(&customers, "kunde.example"), Some("hoster"), "{end:?}");
        let message = refusal_of("list.txt", line(1025) + end + "last.example hoser\n");
        assert!(message.starts_with("LIST:1: a line of more than 1024 bytes: "), "{end:?}: {message}");
        assert_eq!(message.contains("\nLIST:2: provider: "), !end.is_empty(), "{end:?}: {message}");
    }
}

fn one_endless_line_is_told_once() {
    let message = refusal_of("list.txt", "kunde.example ".repeat(200_000));
    assert_eq!(message.lines().count(), 1, "{message}");
}

fn what_is_not_utf8_is_told_by_line() {
    for (name, text) in [
        ("list.txt", &b"kunde.example hoster\nb\xFCcher.example hoster\n"[..]),
        ("list.toml", b"\"kunde.example\" = \"hoster\"\n\"b\xFCcher.example\" = \"hoster\"\n"),
        ("list.json", b"{\"kunde.example\": \"hoster\",\n\"b\xFCcher.example\": \"hoster\"}\n"),
    ] {
        assert_eq!(refusal_of(name, text), "LIST:2: expected UTF-8 text", "{name}");
    }
}

fn utf16_is_refused() {
    let text = "\u{FEFF}kunde.example hoster\r\n".encode_utf16();
    let bytes: Vec<u8> = text.flat_map(u16::to_le_bytes).collect();
    assert!(refusal_of("list.txt", bytes).starts_with("LIST:1: expected UTF-8 text"));
}

fn marks_and_windows_are_forgiven() {
    for (name, text) in [
        ("list.txt", "\u{FEFF}kunde.example hoster\r\n\r\nlast.example\tpost-office\r\n"),
        ("list.toml", "\u{FEFF}\"kunde.example\" = \"hoster\"\r\n\r\n\"last.example\" = \"post-office\"\r\n"),
        ("list.json", "\u{FEFF}{\"kunde.example\":\r\n\"hoster\", \"last.example\": \"post-office\"}\r\n"),
    ] {
        let customers = load_bytes(name, text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(customers.len(), 2);
        assert_eq!(found(&customers, "kunde.example"), Some("hoster"), "{name}");
        assert_eq!(found(&customers, "last.example"), Some("post-office"), "{name}");
    }
}

fn an_ending_in_capitals_is_one() {
    let customers = load_bytes("LIST.JSON", "{\"kunde.example\": \"hoster\"}").unwrap();
    assert!(!customers.is_empty());
}

fn ten_problems_are_told() {
    for count in [1, 10, 11, 1000] {
        let folder = with_file("list.txt", "kunde.example hoser\n".repeat(count));
        let CustomersError::Problems { problems, more, .. } =
            load(&folder.path().join("list.txt")).unwrap_err()
        else {
            panic!("the lines are wrong, not the file");
        };
        assert_eq!((problems.len(), more), (count.min(10), count.saturating_sub(10)));
    }
}

fn each_of_many_is_found() {
    const MANY: usize = 100_000;
    let provider = |number: usize| PROVIDERS[number % 2];
    let mut text = String::new();
    for number in 0..MANY {
        // Every tenth is a wildcard.
        let star = if number % 10 == 0 { "*." } else { "" };
        writeln!(text, "{star}kunde-{number}.example {}", provider(number)).unwrap();
    }
    let customers = load_bytes("list.txt", text).unwrap();
    assert_eq!(customers.len(), MANY);
    for number in 0..MANY {
        let (name, below) = (format!("kunde-{number}.example"), format!("mail.kunde-{number}.example"));
        let (listed, other) = if number % 10 == 0 { (below, name) } else { (name, below) };
        assert_eq!(found(&customers, &listed), Some(provider(number)), "{listed}");
        assert_eq!(found(&customers, &other), None, "{other}");
    }
}
