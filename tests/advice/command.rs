//! `mailsetup error` as people run it.

use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::advice::troubles;
use mailsetup::language::Words;

use crate::support::{Outcome, mailsetup, promise};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("advice::command::an_answer_tells_everything", an_answer_tells_everything),
        promise("advice::command::words_need_no_quotes", words_need_no_quotes),
        promise("advice::command::pop3_errors_are_no_options", pop3_errors_are_no_options),
        promise("advice::command::other_answers_are_named", other_answers_are_named),
        promise("advice::command::json_is_for_programs", json_is_for_programs),
        promise("advice::command::an_answer_has_a_language", an_answer_has_a_language),
        promise("advice::command::the_list_has_every_trouble", the_list_has_every_trouble),
        promise("advice::command::every_answer_fits_80_columns", every_answer_fits_80_columns),
        promise("advice::command::what_is_unknown_is_one_line", what_is_unknown_is_one_line),
        promise("advice::command::escapes_do_not_reach_the_terminal", escapes_do_not_reach_the_terminal),
    ]
}

fn error(words: &[&str]) -> Outcome {
    mailsetup(Path::new("/"), &[&["error"], words].concat())
}

/// What is said of a text that is known.
fn answer(words: &[&str]) -> String {
    let outcome = error(words);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{words:?}");
    outcome.text()
}

fn an_answer_tells_everything() {
    let text = answer(&["0x800ccc1a"]);
    for part in [
        "The encryption does not fit the port\n",
        "\nWhat people see\n",
        "Outlook",
        "Cannot Connect Using SSL",
        "advertise that feature.",
        "\nWhat the user can do\n  1. ",
        "\nWhat the provider must do\n  1. ",
    ] {
        assert!(text.contains(part), "{part:?} is not in\n{text}");
    }
}

fn words_need_no_quotes() {
    let quoted = answer(&["mail stuck in my outbox"]);
    assert_eq!(quoted, answer(&["mail", "stuck", "in", "my", "outbox"]));
    assert!(quoted.starts_with("A message stays in the Outbox\n"), "{quoted}");
}

fn pop3_errors_are_no_options() {
    let text = answer(&["-ERR", "[IN-USE]", "maildrop", "locked"]);
    assert!(text.starts_with("Another program holds the mailbox\n"), "{text}");
    assert_eq!(text, answer(&["-ERR [IN-USE] maildrop locked"]));
}

fn other_answers_are_named() {
    let short = answer(&["0x800CCC0E"]);
    assert!(short.contains("\nIt may also be (--all tells more)\n  - "), "{short}");
    assert_eq!(short.matches("What the user can do").count(), 1);
    let long = answer(&["--all", "0x800CCC0E"]);
    assert!(long.matches("What the user can do").count() > 2, "{long}");
    assert_eq!(long, answer(&["0x800CCC0E", "--all"]));
}

fn json_is_for_programs() {
    for words in [["--json", "535 5.7.8"], ["535 5.7.8", "--json"]] {
        let json: serde_json::Value = serde_json::from_str(&answer(&words)).unwrap();
        assert_eq!((&json["version"], &json["query"]), (&1.into(), &"535 5.7.8".into()));
        let first = &json["answers"][0];
        assert_eq!(first["name"], "wrong-password");
        for member in ["title", "cause", "matched"] {
            assert!(first[member].as_str().is_some_and(|text| !text.is_empty()), "{member}");
        }
        for member in ["seen", "user", "provider"] {
            assert!(first[member].as_array().is_some_and(|list| !list.is_empty()), "{member}");
        }
        let seen = &first["seen"][0];
        assert!(
            seen["client"] == "outlook" && seen["likelihood"] == "usual" && seen["text"].is_string(),
            "{seen}"
        );
    }
    let outcome = error(&["--json", "hello"]);
    let json: serde_json::Value = serde_json::from_str(&outcome.text()).unwrap();
    assert_eq!((outcome.code, &json["answers"]), (Some(1), &serde_json::json!([])));
}

/// The option stands before the text or behind it.
fn an_answer_has_a_language() {
    let spanish = answer(&["--language", "es", "0x800ccc1a"]);
    assert!(spanish.starts_with("El cifrado no corresponde al puerto\n"), "{spanish}");
    assert!(spanish.contains("\nLo que puede hacer el usuario\n  1. "), "{spanish}");
    for words in [&["0x800ccc1a", "--language", "es"][..], &["0x800ccc1a", "--language=es-MX"]] {
        assert_eq!(answer(words), spanish);
    }
    assert_eq!(answer(&["--language", "en", "0x800ccc1a"]), answer(&["0x800ccc1a"]));
    let asked = answer(&["contraseña", "incorrecta", "--language", "es"]);
    assert!(asked.starts_with("El servidor rechaza el nombre de usuario o la contraseña\n"), "{asked}");
    for (words, expected) in [
        ("receta de paella", "error: no se sabe nada de «receta de paella»; pruebe con el código"),
        ("", "error: se esperaba un código de error"),
    ] {
        let outcome = error(&["--language", "es", words]);
        assert!(outcome.code == Some(1) && outcome.err.starts_with(expected), "{}", outcome.err);
    }
    let json: serde_json::Value =
        serde_json::from_str(&answer(&["--json", "--language", "es", "550 5.7.1"])).unwrap();
    assert_eq!(json["answers"][0]["anchor"], "trouble-relaying-denied");
    for words in [&["--language", "xx", "550"][..], &["550", "--language", "xx"], &["550", "--language"]] {
        let outcome = error(words);
        assert!(outcome.code != Some(0) && outcome.err.contains("expected one of en, es"), "{}", outcome.err);
    }
}

fn the_list_has_every_trouble() {
    let list = answer(&["--list"]);
    assert_eq!(list.lines().count(), troubles().count());
    for trouble in troubles() {
        assert!(
            list.contains(trouble.name) && list.contains(&trouble.title(Words::english())),
            "{}",
            trouble.name
        );
    }
}

fn every_answer_fits_80_columns() {
    for trouble in troubles() {
        let text = answer(&["--all", trouble.name]);
        assert!(text.starts_with(&trouble.title(Words::english())), "{}: {text}", trouble.name);
        for line in text.lines().filter(|line| !line.contains("_ERROR_") && !line.contains("_ALERT_")) {
            assert!(line.len() <= 80 && line.trim_end() == line, "{}: {line:?}", trouble.name);
        }
    }
}

fn what_is_unknown_is_one_line() {
    for (words, rest) in [
        ("", "expected an error code, a message, or a few words about what happens"),
        (
            "hello",
            "nothing is known about \"hello\"; try the code or the words exactly as the program shows them",
        ),
    ] {
        let outcome = error(&[words]);
        assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""));
        assert_eq!(outcome.err, format!("error: {rest}\n"));
    }
    let outcome = error(&["0x800CCCFE"]);
    assert!(outcome.code == Some(1) && outcome.err.contains("; near it: \"0x800CCC"), "{}", outcome.err);
    let outcome = error(&[&"long ".repeat(500)]);
    assert!(outcome.code == Some(1) && outcome.err.len() < 250, "{}", outcome.err);
}

fn escapes_do_not_reach_the_terminal() {
    let evil = "\u{1b}[2J\u{202E}\n\u{7} hello \u{9b}31m";
    for words in [&[evil][..], &["--json", evil], &["--json", "0x800CCC0E", evil], &["0x800CCC0E", evil]] {
        let outcome = error(words);
        let said = format!("{}{}", outcome.text(), outcome.err);
        let moves = |c: char| c != '\n' && (c.is_control() || c == '\u{202E}');
        assert_eq!(said.chars().find(|&c| moves(c)), None, "{said:?}");
    }
}
