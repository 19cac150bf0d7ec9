//! The reports for programs, read by those who know their forms.

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::{Completion, Trial};
use mailsetup::report::{Measure, to_prometheus};
use serde_json::Value;

use super::{IMAP, POP3, SMTP, Stage};
use crate::support::{Asked, Outcome, free_port, needs, promise_with, repository, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("verify_options::json_is_of_its_schema", json),
        promise_with("verify_options::junit_counts_what_it_holds", junit),
        promise_with("verify_options::prometheus_reads_the_measures", prometheus),
        promise_with("verify_options::no_series_comes_twice", no_series_twice),
        promise_with("verify_options::a_candidate_is_no_failure", candidate_is_no_failure),
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
    let wrong = |change: fn(&mut Value)| {
        let mut document = document.clone();
        change(&mut document);
        !validator.is_valid(&document)
    };
    let finding = &document["findings"][0];
    assert!(wrong(|all| all["findings"][0]["verdict"] = "perhaps".into()));
    assert!(wrong(|all| all["findings"][0]["server"]["port"] = "993".into()));
    assert!(wrong(|all| all["findings"][0]["server"]["port"] = 0.into()));
    assert!(wrong(|all| all["findings"][0]["server"]["protocol"] = "nntp".into()));
    assert!(wrong(|all| all["findings"][0]["server"]["candidate"] = "no".into()));
    assert!(wrong(|all| all["findings"][0]["rung"] = 1.into()));
    assert!(wrong(|all| all["version"] = "1".into()));
    let lacks = |place: &str, member: &str| {
        let mut document = document.clone();
        let object = document.pointer_mut(place).and_then(Value::as_object_mut).expect("an object");
        object.remove(member).expect("the member");
        !validator.is_valid(&document)
    };
    for (place, members) in [
        ("", &["version", "verdict", "findings"][..]),
        ("/findings/0", &["rule", "subject", "verdict", "evidence"]),
        ("/findings/0/server", &["provider", "protocol", "host", "port", "tls", "candidate"]),
    ] {
        let unneeded: Vec<_> = members.iter().filter(|member| !lacks(place, member)).collect();
        assert!(unneeded.is_empty(), "{place}: {unneeded:?}");
    }
    // A new member may come without a new version.
    let mut newer = document.clone();
    newer["duration"] = 3.into();
    assert!(validator.is_valid(&newer));
    let server = &finding["server"];
    assert_eq!((&finding["rung"], &server["provider"]), (&"resolve".into(), &"test".into()), "{finding}");
    assert_eq!(
        finding["subject"].as_str(),
        Some(format!("test: imap {}:{} implicit", super::HOST, server["port"]).as_str())
    );
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

/// The servers of a provider that differ in nothing that a label says.
fn no_series_twice() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let stage = Stage::with(
        &[IMAP, SMTP],
        |authority| authority.good(&["mail.example.test"]),
        |asked| asked.push(Asked { username: "%EMAILLOCALPART%".to_owned(), ..asked[0].clone() }),
    )?;
    let outcome = stage.run(&["--prometheus", "measures.prom"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let folder = stage.verified.file().parent().expect("a folder").to_owned();
    assert_exposition("measures.prom", &folder);
    // A step of some addresses of IPv4, and the same of IPv6; and what works less well is told.
    let measure = |name, address: &str, value| Measure {
        name,
        help: "What it is.",
        labels: vec![("host", address.to_owned())],
        value,
    };
    let text = to_prometheus(&[
        measure("works", "one", 1.0),
        measure("works", "two", 0.5),
        measure("works", "one", 0.0),
        measure("finding", "one", 1.0),
        measure("finding", "one", 1.0),
    ]);
    std::fs::write(folder.join("equal.prom"), &text).expect("a folder of our own");
    assert_exposition("equal.prom", &folder);
    let series: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(series, ["works{host=\"one\"} 0", "works{host=\"two\"} 0.5", "finding{host=\"one\"} 1"]);
    Ok(())
}

fn assert_exposition(file: &str, folder: &Path) {
    let script = repository("tests/verify_options/exposition.py").display().to_string();
    let read = run("python3", &["-I", &script, file], folder);
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
}

/// All published servers work; a candidate that was asked for does not.
fn candidate_is_no_failure() -> Result<(), Completion> {
    let dead = free_port([127, 0, 0, 1].into());
    let stage = Stage::with(
        &[IMAP, SMTP],
        |authority| authority.good(&["mail.example.test"]),
        |asked| {
            asked.push(Asked { is_candidate: true, ..Asked::new("imap", super::HOST, dead, "implicit") });
        },
    )?;
    let document = |more: &[&str]| -> Value {
        let outcome = stage.run(&[&["--json"], more].concat());
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        serde_json::from_slice(&outcome.out).expect("JSON")
    };
    // Nobody fails, so nobody asks the candidate.
    assert!(!document(&[]).to_string().contains("\"candidate\":true"));
    let asked = document(&["--candidates", "--junit", "report.xml"]);
    let failed: Vec<&Value> = asked["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|one| one["verdict"] == "fail")
        .collect();
    assert_eq!(failed.len(), 1, "{asked}");
    assert_eq!((&failed[0]["server"]["candidate"], &asked["verdict"]), (&true.into(), &"pass".into()));
    let folder = stage.verified.file().parent().expect("a folder").to_owned();
    let junit = std::fs::read_to_string(folder.join("report.xml")).expect("a report");
    assert!(junit.contains("<skipped") && !junit.contains("<failure"), "{junit}");
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
