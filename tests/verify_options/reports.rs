//! The reports for programs, read by those who know their forms.

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::{Completion, Trial};
use serde_json::Value;

use super::{IMAP, POP3, SMTP, Stage};
use crate::support::{Asked, Outcome, free_port, needs, promise_with, repository, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("verify_options::json_is_of_its_schema", json),
        promise_with("verify_options::junit_counts_what_it_holds", junit),
        promise_with("verify_options::prometheus_reads_the_measures", prometheus),
        promise_with("verify_options::a_report_that_cannot_be_written_is_told", not_written),
    ]
}

/// Servers of every verdict: one of another name, one that does not tell, one that is dead, and a candidate.
fn stage() -> Result<Stage, Completion> {
    let dead = free_port([127, 0, 0, 1].into());
    Stage::with(
        &[IMAP, POP3, SMTP],
        |authority| authority.good(&["mail.example.test"]),
        |asked| {
            asked.push(Asked::new("imap", super::HOST, dead, "implicit"));
            let mode = Asked { tls: "starttls".to_owned(), ..asked[0].clone() };
            asked.push(Asked { is_candidate: true, ..mode });
        },
    )
}

fn told(more: &[&str]) -> Result<(Stage, Outcome, Value), Completion> {
    let stage = stage()?;
    let outcome = stage.run(&[&["--json"], more].concat());
    let document = serde_json::from_slice(&outcome.out).expect("JSON");
    Ok((stage, outcome, document))
}

fn json() -> Result<(), Completion> {
    let text = std::fs::read_to_string(repository("schemas/report.schema.json")).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let (_, outcome, document) = told(&[])?;
    let errors: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!((outcome.code, document["verdict"].as_str()), (Some(1), Some("fail")));
    // A schema that lets anything pass would prove nothing.
    let mut wrong = document.clone();
    wrong["findings"][0]["verdict"] = "perhaps".into();
    assert!(!validator.is_valid(&wrong));
    Ok(())
}

fn junit() -> Result<(), Completion> {
    needs("xmllint", "libxml2-utils")?;
    let (stage, _, document) = told(&["--junit", "report.xml"])?;
    let folder = stage.verified.file().parent().expect("a folder").to_owned();
    let checked = run("xmllint", &["--noout", "report.xml"], &folder);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let text = std::fs::read_to_string(folder.join("report.xml")).expect("a report");
    let tree = roxmltree::Document::parse(&text).expect("XML");
    let findings = document["findings"].as_array().expect("findings");
    let of = |verdict: &str| findings.iter().filter(|one| one["verdict"] == verdict).count();
    assert!(of("fail") > 0 && of("unsure") > 0 && of("pass") > 0, "{document}");
    let root = tree.root_element();
    let suites: Vec<_> = root.children().filter(roxmltree::Node::is_element).collect();
    assert_eq!((root.tag_name().name(), suites.len()), ("testsuites", 5));
    for suite in suites.iter().chain([&root]) {
        let count =
            |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count().to_string();
        assert_eq!(suite.attribute("tests"), Some(count("testcase").as_str()));
        assert_eq!(suite.attribute("failures"), Some(count("failure").as_str()));
        assert_eq!(suite.attribute("skipped"), Some(count("skipped").as_str()));
    }
    assert_eq!(root.attribute("tests"), Some(findings.len().to_string().as_str()));
    // A candidate that fails is no failure.
    let failures =
        findings.iter().filter(|one| one["verdict"] == "fail" && one["server"]["candidate"] == false);
    assert_eq!(root.attribute("failures"), Some(failures.count().to_string().as_str()));
    let of_candidate = suites[4].descendants().filter(|node| node.has_tag_name("skipped")).count();
    assert_eq!((suites[4].attribute("failures"), of_candidate), (Some("0"), 1), "{text}");
    Ok(())
}

fn prometheus() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let (stage, _, document) = told(&["--prometheus", "measures.prom"])?;
    let folder = stage.verified.file().parent().expect("a folder").to_owned();
    let script = repository("tests/verify_options/exposition.py").display().to_string();
    let read = run("python3", &["-I", &script, "measures.prom"], &folder);
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let samples: Vec<Value> = serde_json::from_slice(&read.stdout).expect("JSON");
    let named = |name: &str| samples.iter().filter(|one| one["name"] == name).collect::<Vec<_>>();
    assert_eq!(named("mailsetup_finding").len(), document["findings"].as_array().expect("findings").len());
    let works = named("mailsetup_server_works");
    let values: Vec<f64> = works.iter().filter_map(|one| one["value"].as_f64()).collect();
    // IMAP, POP3, SMTP, the dead one, the candidate in the wrong mode.
    assert_eq!(values, [1.0, 1.0, 1.0, 0.0, 0.0], "{works:#?}");
    let labels: BTreeMap<String, String> =
        serde_json::from_value(works[4]["labels"].clone()).expect("labels");
    let keys: Vec<&str> = labels.keys().map(String::as_str).collect();
    assert_eq!(keys, ["host", "port", "protocol", "provider", "published", "tls"]);
    assert_eq!((labels["published"].as_str(), labels["tls"].as_str()), ("no", "starttls"));
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().expect("a clock that is set").as_secs_f64();
    let asked = named("mailsetup_verify_timestamp_seconds")[0]["value"].as_f64().expect("a time");
    assert!((now - asked).abs() < 60.0, "{asked}");
    let ends = named("mailsetup_certificate_end_timestamp_seconds");
    assert_eq!(ends.len(), 4);
    let days = (ends[0]["value"].as_f64().expect("a time") - now) / 86_400.0;
    assert!((89.0..91.0).contains(&days), "{days}");
    Ok(())
}

fn not_written() -> Result<(), Completion> {
    let stage = stage()?;
    for option in ["--junit", "--prometheus"] {
        for place in ["/nonexistent/report", "/"] {
            let outcome = stage.run(&[option, place]);
            assert_eq!(outcome.code, Some(2), "{}", outcome.err);
            assert!(outcome.err.starts_with("error: ") && outcome.err.contains(place), "{}", outcome.err);
        }
    }
    assert!(!Path::new("/nonexistent").exists());
    Ok(())
}
