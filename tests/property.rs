//! What holds for every provider, every address and every text: tried with ones that nobody thought of.
//!
//! `PROPTEST_CASES=10000` tries more of them.

mod door;
mod strategies;

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, FORMATS, Format, Person, ReadBy};
use mailsetup::provider::{Provider, load_text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};

use crate::round_trip::{assert_justified, assert_says};
use crate::support::promise;
use strategies::{addressee, provider_text};

pub fn trials() -> Vec<Trial> {
    let own = vec![
        promise("property::every_format_renders_or_refuses", every_format_renders_or_refuses),
        promise("property::what_is_rendered_reads_back", what_is_rendered_reads_back),
        promise("property::xml_and_plists_are_well_formed", xml_and_plists_are_well_formed),
        promise("property::pages_hold_texts_escaped", pages_hold_texts_escaped),
        promise("property::a_provider_survives_being_written_as_toml", survives_toml),
        promise("property::a_provider_survives_being_written_as_json", survives_json),
    ];
    [own, door::trials()].into_iter().flatten().collect()
}

/// Tries a promise on many values; the smallest value that breaks it is told.
pub fn holds_for<S: Strategy>(cases: u32, strategy: S, check: impl Fn(S::Value))
where
    S::Value: std::fmt::Debug,
{
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(cases);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&strategy, |value| {
        check(value);
        Ok(())
    });
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, value)) => panic!("{reason}\nthe smallest that fails: {value:#?}"),
        Err(TestError::Abort(reason)) => panic!("gave up: {reason}"),
    }
}

fn parse(text: &str) -> Provider {
    match load_text("property.toml", text.to_owned()) {
        Ok(loaded) => loaded.provider,
        Err(error) => panic!("the strategy makes valid files: {error}"),
    }
}

/// Everything that a provider gives an addressee.
fn files(provider: &Provider, addressee: &Addressee) -> Vec<(&'static Format, String)> {
    let file = |format: &'static Format| {
        let bytes = format.render(provider, addressee).ok()?;
        if matches!(format.media_type, "image/png" | "application/pdf") {
            return None;
        }
        Some((format, String::from_utf8(bytes).expect("UTF-8")))
    };
    FORMATS.iter().filter_map(file).collect()
}

fn every_format_renders_or_refuses() {
    holds_for(48, (provider_text(), addressee()), |(text, addressee)| {
        let provider = parse(&text);
        for format in FORMATS {
            let first = format.render(&provider, &addressee);
            assert_eq!(first, format.render(&provider, &addressee), "{}: twice the same", format.name);
            if let Err(refusal) = &first
                && format.read.is_some()
            {
                assert_justified(refusal, format, &provider, &addressee);
            }
        }
    });
}

fn what_is_rendered_reads_back() {
    holds_for(96, (provider_text(), addressee()), |(text, addressee)| {
        let provider = parse(&text);
        for format in FORMATS.iter().filter(|format| format.read.is_some()) {
            if let Ok(bytes) = format.render(&provider, &addressee) {
                assert_says(format, &provider, &addressee, &bytes);
            }
        }
    });
}

fn xml_and_plists_are_well_formed() {
    holds_for(96, (provider_text(), addressee()), |(text, addressee)| {
        let provider = parse(&text);
        for (format, file) in files(&provider, &addressee) {
            if format.name.starts_with("apple") {
                let value = plist::Value::from_reader_xml(file.as_bytes()).expect("a property list");
                assert!(value.as_dictionary().is_some());
            }
            if format.media_type.contains("xml") {
                let document =
                    roxmltree::Document::parse(&file).unwrap_or_else(|error| panic!("{error}:\n{file}"));
                let name = provider.name.as_str();
                let is_named = format.media_type != "image/svg+xml"; // a code names the person
                assert!(
                    !is_named || document.descendants().any(|node| node.text() == Some(name)),
                    "{name} is changed:\n{file}"
                );
            }
            if format.media_type.contains("json") {
                serde_json::from_str::<serde_json::Value>(&file).expect("JSON");
            }
        }
    });
}

/// A text for people stands in a page escaped, or not at all.
fn pages_hold_texts_escaped() {
    holds_for(48, (provider_text(), addressee()), |(text, addressee)| {
        let provider = parse(&text);
        let mut texts = vec![provider.name.as_str()];
        texts.extend(provider.notes.iter().map(|note| note.text.as_str()));
        if let Some(Person { full_name: Some(name), .. }) = addressee.person() {
            texts.push(name.as_str());
        }
        let is_page = |format: &Format| format.media_type.starts_with("text/html");
        for (format, file) in files(&provider, &addressee).into_iter().filter(|(format, _)| is_page(format)) {
            let is_marked = |text: &&&str| text.contains('<') && text.len() > 3;
            for text in texts.iter().filter(is_marked) {
                assert!(!file.contains(*text), "{}: {text} stands as it is", format.name);
            }
            if format.reader != ReadBy::Page {
                let name = escaped(provider.name.as_str());
                assert!(file.contains(&name), "{}: {name} is missing", format.name);
            }
        }
    });
}

/// As askama escapes HTML.
fn escaped(text: &str) -> String {
    let escape = |c: char| match c {
        '<' | '>' | '&' | '"' | '\'' => format!("&#{};", u32::from(c)),
        _ => c.to_string(),
    };
    text.chars().map(escape).collect()
}

fn survives_toml() {
    holds_for(96, provider_text(), |text| {
        let provider = parse(&text);
        let written = provider.to_toml().expect("a provider can be written");
        assert_eq!(parse(&written), provider, "\n{written}");
    });
}

fn survives_json() {
    holds_for(96, provider_text(), |text| {
        let provider = parse(&text);
        let written = serde_json::to_string(&provider).unwrap();
        let again =
            load_text("property.json", written.clone()).unwrap_or_else(|error| panic!("{error}\n{written}"));
        assert_eq!(again.provider, provider);
    });
}
