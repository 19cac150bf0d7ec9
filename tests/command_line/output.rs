//! What comes out: text for people, JSON for programs, and nothing that nobody asked for.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, FORMATS, ReadBy};
use serde_json::Value;

use super::{Workplace, assert_one_line};
use crate::support::{
    PROGRAM, command, command_of, mailsetup, mailsetup_with, one, outcome, promise, provider_called, tree,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("command_line::output::there_is_no_colour_in_a_pipe", there_is_no_colour_in_a_pipe),
        promise("command_line::output::colour_can_be_asked_for", colour_can_be_asked_for),
        promise("command_line::output::list_names_each_provider", list_names_each_provider),
        promise("command_line::output::list_as_json_is_json", list_as_json_is_json),
        promise("command_line::output::show_as_json_is_a_provider_file", show_as_json_is_a_provider_file),
        promise("command_line::output::check_as_json_is_json", check_as_json_is_json),
        promise("command_line::output::each_finding_has_a_known_rule", each_finding_has_a_known_rule),
        promise("command_line::output::schema_is_json", schema_is_json),
        promise("command_line::output::show_gives_each_format_as_it_is_published", show_gives_each_format),
        promise(
            "command_line::output::an_id_a_domain_and_an_address_name_a_provider",
            three_ways_to_name_one,
        ),
        promise("command_line::output::the_sheet_of_one_file_needs_no_other", the_sheet_needs_no_other_file),
        promise("command_line::output::a_reader_that_stops_is_no_error", a_reader_that_stops_is_no_error),
        promise("command_line::output::a_full_device_is_told", a_full_device_is_told),
        promise("command_line::output::a_closed_output_is_no_panic", a_closed_output_is_no_panic),
        promise("command_line::output::what_only_prints_writes_nothing", what_only_prints_writes_nothing),
    ]
}

fn text(arguments: &[&str]) -> String {
    let outcome = mailsetup(Path::new("/"), arguments);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{arguments:?}");
    outcome.text()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(arguments)).unwrap()
}

/// One call of each command that says something.
const CALLS: &[&[&str]] = &[
    &["list"],
    &["list", "--json"],
    &["show", "rr.com"],
    &["show", "rr.com", "--json"],
    &["show", "ann@rr.com", "--format", "apple"],
    &["sheet", "ann@rr.com"],
    &["sheet", "ann@rr.com", "--html"],
    &["check"],
    &["check", "--json"],
    &["schema"],
    &["completions", "bash"],
    &["man"],
    &["profile", "ann@rr.com", "--out", "-"],
];

fn there_is_no_colour_in_a_pipe() {
    for arguments in CALLS {
        assert!(!text(arguments).contains('\x1b'), "{arguments:?}");
    }
}

fn colour_can_be_asked_for() {
    let forced = [("CLICOLOR_FORCE", "1".as_ref())];
    let outcome = mailsetup_with(Path::new("/"), &forced, &["list"]);
    assert!(outcome.text().contains("\x1b["), "{}", outcome.text());
    // A file of a format is the same bytes wherever it goes.
    for arguments in
        [&["show", "rr.com", "--format", "thunderbird"][..], &["profile", "ann@rr.com", "--out", "-"]]
    {
        assert_eq!(mailsetup_with(Path::new("/"), &forced, arguments).out, text(arguments).into_bytes());
    }
}

fn list_names_each_provider() {
    let list = text(&["list"]);
    for words in
        ["spectrum  Spectrum", "rr.com", "*.rr.com", "mobile.charter.net:993", "example  Example Mail"]
    {
        assert!(list.contains(words), "{words} in\n{list}");
    }
}

fn list_as_json_is_json() {
    let list = json(&["list", "--json"]);
    assert_eq!(list["version"], 1);
    let ids: Vec<&str> =
        list["providers"].as_array().unwrap().iter().filter_map(|p| p["id"].as_str()).collect();
    assert_eq!(ids, ["example", "spectrum"]);
    let spectrum = &list["providers"][1];
    assert_eq!(spectrum["domains"][0], "charter.net");
    assert_eq!(spectrum["servers"][0]["port"], 993);
}

/// What `show --json` prints can be saved as a provider file.
fn show_as_json_is_a_provider_file() {
    for original in ["spectrum", "example"].map(provider_called) {
        let printed = text(&["show", original.id().as_str(), "--json"]);
        let file = format!("{}.json", original.id());
        let loaded = mailsetup::provider::load_text(&file, printed).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(loaded.provider, *original);
    }
}

fn check_as_json_is_json() {
    let report = json(&["check", "--json"]);
    assert_eq!(report["version"], 1);
    let verdict = report["verdict"].as_str().unwrap();
    assert!(["pass", "advise"].contains(&verdict), "{verdict}");
    for finding in report["findings"].as_array().unwrap() {
        for member in ["rule", "subject", "verdict", "evidence"] {
            assert!(finding[member].as_str().is_some_and(|text| !text.is_empty()), "{finding}");
        }
    }
}

fn each_finding_has_a_known_rule() {
    let rules: BTreeSet<&str> = mailsetup::site::check::rule_names().collect();
    for rule in &rules {
        let advice = mailsetup::advice::advice(rule);
        assert!(advice.ends_with('.') && advice.len() > 20, "{rule}: no advice");
    }
    let report = json(&["check", "--json"]);
    for finding in report["findings"].as_array().unwrap() {
        let needs_no_advice = finding["rule"] == "client-right";
        assert!(needs_no_advice || rules.contains(finding["rule"].as_str().unwrap()), "{finding}");
    }
}

fn schema_is_json() {
    assert_eq!(json(&["schema"])["title"], "A mail provider, for mailsetup");
}

fn show_gives_each_format() {
    let spectrum = provider_called("spectrum");
    for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
        for (target, addressee) in [("rr.com", Addressee::Anyone), ("ann@rr.com", one("ann@rr.com"))] {
            let outcome = mailsetup(Path::new("/"), &["show", target, "--format", format.name]);
            match format.render(spectrum, &addressee) {
                Ok(bytes) => assert!(outcome.out == bytes && outcome.code == Some(0), "{}", format.name),
                Err(reason) => {
                    let line = assert_one_line(&outcome, 1);
                    assert_eq!(line, format!("error: {}: {reason}", format.title));
                }
            }
        }
    }
}

fn three_ways_to_name_one() {
    let by_id = text(&["show", "spectrum"]);
    assert_eq!(by_id, text(&["show", "rr.com"]));
    assert_eq!(by_id, text(&["show", "NYC.RR.com"]));
    let of_ann = text(&["show", "Ann@RR.com"]);
    assert!(of_ann != by_id && of_ann.contains("Ann@rr.com"), "{of_ann}");
}

/// It is mailed and printed: no stylesheet, picture or script beside it.
fn the_sheet_needs_no_other_file() {
    let page = text(&["sheet", "ann@rr.com", "--html"]);
    assert!(page.contains("<style>") && page.contains("ann@rr.com"), "{page}");
    for word in ["<link", " src=", "@import", "url("] {
        assert!(!page.contains(word), "{word} in the page");
    }
}

/// `mailsetup list | head -0`: the pipe is closed before the first byte.
fn a_reader_that_stops_is_no_error() {
    for arguments in CALLS {
        let mut child = command(Path::new("/"))
            .args(*arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

fn a_full_device_is_told() {
    for arguments in CALLS {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let outcome = outcome(command(Path::new("/")).args(*arguments).stdout(full));
        let line = assert_one_line(&outcome, 1);
        assert!(line.to_lowercase().contains("no space left on device"), "{arguments:?}: {line}");
    }
}

fn a_closed_output_is_no_panic() {
    for arguments in CALLS {
        let script = format!("exec {} {} >&-", PROGRAM, arguments.join(" "));
        let mut shell = command_of("sh", Path::new("/"));
        let outcome = outcome(shell.args(["-c", &script]));
        assert!(matches!(outcome.code, Some(0 | 1)), "{arguments:?}: {:?} {}", outcome.code, outcome.err);
        assert!(!outcome.err.contains("panicked"), "{}", outcome.err);
    }
}

fn what_only_prints_writes_nothing() {
    let workplace = Workplace::new();
    let before = tree(workplace.path());
    for arguments in CALLS {
        assert_eq!(workplace.run(arguments).code, Some(0));
    }
    assert_eq!(tree(workplace.path()), before);
}
