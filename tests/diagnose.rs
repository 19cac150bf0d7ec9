//! `mailsetup diagnose` names the cause, in a small internet in which one thing is wrong.
//!
//! A case is a file of `tests/diagnose`: what is other than it should be (see `support::Plan`), and
//!
//! ```text
//! timeout 3        the seconds that a server has for an answer; 10 if nothing is said
//! top RULE         the rule of the first finding
//! also RULE        of one that does not pass
//! never RULE       of none that does not pass
//! only RULE        of all that do not pass, but for what programs make of it
//! healthy          all findings pass
//! with -4          with this option
//! tells TEXT       stands in the text for people
//! hides TEXT       does not stand there
//! evidence TEXT    stands in the evidence or the details of one that does not pass
//! in public        without --allow-private, so that no server may be asked
//! says TEXT        there is no report: the reason, on standard error
//! exit N           the exit code; 1 if nothing is said
//! ```

use std::path::{Path, PathBuf};
use std::time::Duration;

use libtest_mimic::{Completion, Trial};
use serde_json::Value;

use crate::support::{Outcome, Plan, SmallInternet, cases, promise_with};

pub fn trials() -> Vec<Trial> {
    let case = |file: PathBuf| {
        let name = file.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        promise_with(&format!("diagnose::{name}"), move || is_diagnosed(&file))
    };
    let well = [
        promise_with("diagnose::the_mail_servers_of_the_small_internet_are_well", mail_servers_are_well),
        promise_with("diagnose::the_web_servers_of_the_small_internet_are_well", web_servers_are_well),
    ];
    cases("diagnose", "txt").into_iter().map(case).chain(well).collect()
}

fn mail_servers_are_well() -> Result<(), Completion> {
    let outcome = SmallInternet::start(&Plan::healthy())?.verify(Duration::from_secs(10));
    let report = Report::of(&outcome);
    assert!(report.is_as(&Expected::Healthy), "{}", report.shown());
    Ok(())
}

fn web_servers_are_well() -> Result<(), Completion> {
    let internet = SmallInternet::start(&Plan::healthy())?;
    for (host, path) in [
        ("autoconfig.post.example", "/mail/config-v1.1.xml"),
        ("post.example", "/.well-known/autoconfig/mail/config-v1.1.xml"),
        ("autodiscover.post.example", "/Autodiscover/Autodiscover.xml"),
        ("ua-auto-config.post.example", "/.well-known/user-agent-configuration.json"),
    ] {
        let answer = internet.get(host, path);
        assert_eq!(answer.status, 200, "{host}: {}", answer.text());
    }
    Ok(())
}

fn is_diagnosed(file: &Path) -> Result<(), Completion> {
    let case = Case::read(file);
    let internet = SmallInternet::start(&case.plan)?;
    let options: Vec<&str> = case.options.iter().map(String::as_str).collect();
    let outcome = match case.reach {
        Reach::Everywhere => internet.diagnose(&options, case.patience),
        Reach::Public => internet.diagnose_in_public(case.patience),
    };
    assert_eq!(internet.unseen(), [""; 0], "nobody asked for what is wrong");
    for says in &case.says {
        assert!(outcome.err.contains(says), "{}", outcome.err);
    }
    let report = if case.says.is_empty() { Report::of(&outcome) } else { Report::default() };
    let shown = report.shown();
    report.tells_nothing_twice();
    assert_eq!(outcome.code, Some(case.exit), "{shown}\n{}", outcome.err);
    for expected in &case.expected {
        assert!(report.is_as(expected), "not {expected:?}:\n{shown}");
    }
    if !(case.tells.is_empty() && case.hides.is_empty()) {
        let text = internet.diagnose_for_people(&options, case.patience).text();
        for told in &case.tells {
            assert!(text.contains(told), "{told:?} is not in\n{text}");
        }
        for hidden in &case.hides {
            assert!(!text.contains(hidden), "{hidden:?} is in\n{text}");
        }
        let is_long = |line: &&str| line.chars().count() > 80;
        assert_eq!(text.lines().find(is_long), None, "longer than a plain terminal is wide:\n{text}");
    }
    Ok(())
}

/// Which addresses may be asked.
enum Reach {
    Everywhere,
    Public,
}

struct Case {
    plan: Plan,
    patience: Duration,
    reach: Reach,
    options: Vec<String>,
    /// What stands in the text for people.
    tells: Vec<String>,
    /// What does not stand there.
    hides: Vec<String>,
    /// What is said instead of a report.
    says: Vec<String>,
    expected: Vec<Expected>,
    exit: i32,
}

#[derive(Debug)]
enum Expected {
    Top(String),
    Also(String),
    Never(String),
    Only(String),
    Evidence(String),
    Healthy,
}

impl Case {
    fn read(file: &Path) -> Self {
        let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let folder = file.parent().expect("a folder");
        let mut case = Self {
            plan: Plan::healthy(),
            patience: Duration::from_secs(10),
            reach: Reach::Everywhere,
            options: Vec::new(),
            tells: Vec::new(),
            hides: Vec::new(),
            says: Vec::new(),
            expected: Vec::new(),
            exit: 1,
        };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if !case.plan.change(line, folder) {
                case.expect(line);
            }
        }
        assert!(
            !case.expected.is_empty() || !case.says.is_empty(),
            "{}: nothing is expected",
            file.display()
        );
        case
    }

    fn expect(&mut self, line: &str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rule = || rest.to_owned();
        match word {
            "timeout" => self.patience = Duration::from_secs(rest.parse().expect("seconds")),
            "in" if rest == "public" => self.reach = Reach::Public,
            "says" => self.says.push(rest.to_owned()),
            "exit" => self.exit = rest.parse().expect("a code"),
            "tells" => self.tells.push(rest.to_owned()),
            "hides" => self.hides.push(rest.to_owned()),
            "with" => self.options.push(rest.to_owned()),
            "evidence" => self.expected.push(Expected::Evidence(rule())),
            "top" => self.expected.push(Expected::Top(rule())),
            "also" => self.expected.push(Expected::Also(rule())),
            "never" => self.expected.push(Expected::Never(rule())),
            "only" => self.expected.push(Expected::Only(rule())),
            "healthy" => {
                self.expected.push(Expected::Healthy);
                self.exit = 0;
            }
            _ => panic!("{line:?} is not known"),
        }
    }
}

#[derive(Default)]
struct Report(Vec<Value>);

impl Report {
    fn of(outcome: &Outcome) -> Self {
        let text = outcome.text();
        let document: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}\n{}", outcome.err));
        Self(document["findings"].as_array().expect("findings").clone())
    }

    fn tells_nothing_twice(&self) {
        let told = |finding: &Value| finding.to_string();
        let all: Vec<String> = self.0.iter().map(told).collect();
        let twice = all.iter().enumerate().find(|(at, one)| all[..*at].contains(one));
        assert_eq!(twice, None, "told twice");
    }

    fn is_as(&self, expected: &Expected) -> bool {
        let wrong = || self.0.iter().filter(|finding| finding["verdict"] != "pass");
        match expected {
            Expected::Top(rule) => self.0.first().is_some_and(|first| first["rule"] == *rule),
            Expected::Also(rule) => wrong().any(|finding| finding["rule"] == *rule),
            Expected::Evidence(text) => wrong().any(|finding| {
                finding["evidence"].to_string().contains(text)
                    || finding["details"].to_string().contains(text)
            }),
            Expected::Never(rule) => !wrong().any(|finding| finding["rule"] == *rule),
            Expected::Only(rule) => {
                let of_program = |finding: &Value| {
                    finding["rule"].as_str().is_some_and(|rule| rule.starts_with("client-"))
                };
                wrong().filter(|finding| !of_program(finding)).all(|finding| finding["rule"] == *rule)
            }
            Expected::Healthy => wrong().next().is_none(),
        }
    }

    fn shown(&self) -> String {
        let line = |finding: &Value| {
            let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
            format!("{} {} ({}): {}", word("verdict"), word("rule"), word("subject"), word("evidence"))
        };
        let wrong = self.0.iter().filter(|finding| finding["verdict"] != "pass");
        let lines: Vec<String> = wrong.map(line).collect();
        format!("{} findings; those that do not pass:\n{}", self.0.len(), lines.join("\n"))
    }
}
