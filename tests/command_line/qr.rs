//! `qr`: codes in the terminal and as files, and what to do with them.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::format::by_name;

use super::{Workplace, assert_one_line};
use crate::support::{mailsetup, mailsetup_with, one, promise, provider_called, tree};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("command_line::qr::a_code_and_what_to_do_with_it", a_code_and_what_to_do_with_it),
        promise("command_line::qr::nothing_is_wider_than_80_columns", nothing_is_wider_than_80_columns),
        promise("command_line::qr::a_wide_code_says_so", a_wide_code_says_so),
        promise("command_line::qr::colours_are_said_where_they_are_shown", colours_are_said_where_shown),
        promise("command_line::qr::invert_is_for_the_other_ground", invert_is_for_the_other_ground),
        promise("command_line::qr::a_file_is_called_after_the_address", a_file_is_called_after_the_address),
        promise("command_line::qr::several_files_have_numbers", several_files_have_numbers),
        promise("command_line::qr::a_minus_leads_to_standard_output", a_minus_leads_to_standard_output),
        promise("command_line::qr::addresses_of_several_providers_go_together", several_providers),
        promise("command_line::qr::the_same_address_is_one_account", the_same_address_is_one_account),
        promise("command_line::qr::each_bad_address_is_named", each_bad_address_is_named),
        promise("command_line::qr::what_cannot_be_said_is_refused", what_cannot_be_said_is_refused),
    ]
}

fn said(arguments: &[&str]) -> String {
    let outcome = mailsetup(Path::new("/"), &[&["qr"], arguments].concat());
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{arguments:?}");
    outcome.text()
}

/// Without line breaks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_of_a_code(line: &&str) -> bool {
    line.chars().count() > 20 && line.chars().all(|c| "█▀▄ ".contains(c))
}

fn a_code_and_what_to_do_with_it() {
    let text = said(&["ann@rr.com"]);
    assert!(text.starts_with("Thunderbird for Android: ann@rr.com\n██████"), "{text}");
    assert!(text.lines().filter(is_of_a_code).count() > 20);
    let words = words(&text);
    for part in [
        "1. open Thunderbird on the Android phone",
        "the camera shows only text",
        "Settings > Import settings > Scan QR code",
        "4. type the password when it asks; the code holds none",
        "K-9 Mail cannot scan",
        "--format k9s > email.k9s",
        "add --invert",
    ] {
        assert!(words.contains(part), "{part}: {text}");
    }
}

fn nothing_is_wider_than_80_columns() {
    let addresses: Vec<String> =
        (1..=7).map(|number| format!("somebody.with.a.name.{number}@rr.com")).collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    for count in [1, 2, 3, 7] {
        let text = said(&addresses[..count]);
        let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 80).collect();
        // A path may be long; a test has its program in a long one.
        let wide: Vec<&&str> = wide.iter().filter(|line| !line.contains('/')).collect();
        assert!(wide.is_empty(), "{wide:#?}");
    }
    let text = said(&addresses);
    assert!(text.contains("Thunderbird for Android, code 1 of 4: "), "{text}");
    assert!(words(&text).contains("scan all 4 codes"), "{text}");
}

fn a_wide_code_says_so() {
    let text = said(&["ann@rr.com", "--name", "a long name ".repeat(40).trim()]);
    assert!(text.contains("columns: --png and --svg do not."), "{text}");
}

fn colours_are_said_where_shown() {
    let folder = tempfile::tempdir().unwrap();
    let coloured =
        mailsetup_with(folder.path(), &[("CLICOLOR_FORCE", "1".as_ref())], &["qr", "ann@rr.com"]).text();
    assert!(
        coloured.contains("\u{1b}[38;5;231m\u{1b}[48;5;231m") && !coloured.contains("--invert"),
        "{coloured}"
    );
    assert!(!said(&["ann@rr.com"]).contains('\u{1b}'));
}

fn invert_is_for_the_other_ground() {
    let turned = |text: &str| -> Vec<String> {
        let turn = |c: char| match c {
            '█' => ' ',
            '▀' => '▄',
            '▄' => '▀',
            ' ' => '█',
            other => other,
        };
        text.lines().filter(is_of_a_code).map(|line| line.chars().map(turn).collect()).collect()
    };
    let light = said(&["ann@rr.com", "--invert"]);
    let lines: Vec<&str> = light.lines().filter(is_of_a_code).collect();
    assert_eq!(turned(&said(&["ann@rr.com"])), lines);
    assert!(words(&light).contains("leave out --invert"), "{light}");
}

fn a_file_is_called_after_the_address() {
    let folder = tempfile::tempdir().unwrap();
    for (option, name, format) in
        [("--svg", "a_b@rr.com.svg", None), ("--png", "a_b@rr.com.png", Some("thunderbird-qr-png"))]
    {
        let outcome = mailsetup(folder.path(), &["qr", "a/b@rr.com", option]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        assert!(outcome.text().starts_with(&format!("{name}\n  1. open Thunderbird")), "{}", outcome.text());
        let written = fs::read(folder.path().join(name)).unwrap();
        if let Some(format) = format {
            let expected = by_name(format).unwrap().render(provider_called("spectrum"), &one("a/b@rr.com"));
            assert!(Ok(written) == expected);
        }
    }
    assert_eq!(tree(folder.path()).len(), 2);
}

fn several_files_have_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let addresses = ["a@rr.com", "b@rr.com", "c@rr.com", "d@rr.com"];
    for (more, expected) in [
        (&["--svg"][..], ["thunderbird-qr-1-of-2.svg", "thunderbird-qr-2-of-2.svg"]),
        (&["--png", "--out", "codes.png"], ["codes-1-of-2.png", "codes-2-of-2.png"]),
    ] {
        let outcome = mailsetup(folder.path(), &[&["qr"], &addresses[..], more].concat());
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        let text = outcome.text();
        assert!(text.starts_with(&format!("{}\n{}\n", expected[0], expected[1])), "{text}");
        assert!(expected.iter().all(|name| folder.path().join(name).is_file()));
    }
    let title = "<title>Thunderbird for Android, code 1 of 2: a@rr.com, b@rr.com, c@rr.com</title>";
    assert!(fs::read_to_string(folder.path().join("thunderbird-qr-1-of-2.svg")).unwrap().contains(title));
}

fn a_minus_leads_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["qr", "ann@rr.com", "--png", "--out", "-"]);
    let expected =
        by_name("thunderbird-qr-png").unwrap().render(provider_called("spectrum"), &one("ann@rr.com"));
    assert!(outcome.code == Some(0) && Ok(outcome.out) == expected);
    let four = ["qr", "a@rr.com", "b@rr.com", "c@rr.com", "d@rr.com", "--png", "--out", "-"];
    let outcome = mailsetup(folder.path(), &four);
    assert_eq!(assert_one_line(&outcome, 2), "error: --out -: expected one code, found 2: name a file");
    assert!(tree(folder.path()).is_empty());
}

fn several_providers() {
    let workplace = Workplace::new();
    let outcome = workplace.run(&["qr", "ann@rr.com", "ann@post.example"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let text = outcome.text();
    assert!(text.starts_with("Thunderbird for Android: ann@rr.com, ann@post.example\n"), "{text}");
}

fn the_same_address_is_one_account() {
    assert_eq!(said(&["ann@rr.com", "ann@RR.com"]), said(&["ann@rr.com"]));
}

fn each_bad_address_is_named() {
    for (arguments, code, expected) in [
        (
            &["rr.com", "ann@rr.com", "ann\u{1b}[2Jbob@rr.com"][..],
            2,
            "error: rr.com: expected an address such as `ann@post.example`\n\
             error: ann\\u{1b}[2Jbob@rr.com: left of the `@` stands the character U+001B, which an address cannot \
             have\n",
        ),
        (
            &["ann@nobody.example", "ann@rr.com", "jörg@rr.com"],
            1,
            "error: ann@nobody.example: no provider is known for nobody.example\n\
             error: jörg@rr.com: Thunderbird for Android refuses an address with other letters than ASCII before \
             the @\n",
        ),
    ] {
        let outcome = mailsetup(Path::new("/"), &[&["qr"], arguments].concat());
        assert_eq!((outcome.code, outcome.err.as_str(), outcome.text().as_str()), (Some(code), expected, ""));
    }
}

fn what_cannot_be_said_is_refused() {
    let workplace = Workplace::new();
    workplace.provider(&crate::support::minimal().replace("\"implicit\"", "\"none\""));
    let before = tree(workplace.path());
    let outcome = workplace.run(&["qr", "ann@post.example", "--png"]);
    let line = assert_one_line(&outcome, 1);
    assert!(line.starts_with("error: ann@post.example: no published IMAP server can be said: "), "{line}");
    assert_eq!(tree(workplace.path()), before);
    let outcome = workplace.run(&["qr", "ann@rr.com", "--name", &"😀".repeat(1000)]);
    let line = assert_one_line(&outcome, 1);
    assert!(line.contains("too long for a QR code: the most is 2953"), "{line}");
}
