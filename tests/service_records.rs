//! What the DNS says of services, in a file each: the records, `---`, the questions, `---`, the answers.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::Trial;
use mailsetup::mail::{Domain, Host};
use mailsetup::net::{Family, NameError, Resolver};
use tokio::runtime::{Builder, Runtime};

use crate::support::{Lie, NameServer, assert_as_in, cases, promise};

/// Longer than a busy machine takes.
const PATIENCE: Duration = Duration::from_secs(5);

pub fn trials() -> Vec<Trial> {
    let case = |file: std::path::PathBuf| {
        let name = file.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        promise(&format!("service_records::{name}"), move || is_as_in(&file))
    };
    let mut trials: Vec<Trial> = cases("service_records", "txt").into_iter().map(case).collect();
    trials.extend([
        promise("service_records::silence_is_told", || {
            let errors = errors_of(Lie::Silence, Duration::from_millis(300));
            let is_told = |error: &NameError| matches!(error, NameError::Unanswered { .. });
            assert!(errors.len() == 4 && errors.iter().all(is_told), "{errors:?}");
        }),
        promise("service_records::a_failure_is_told", || {
            let errors = errors_of(Lie::ServerFailure, PATIENCE);
            let is_told = |error: &NameError| matches!(error, NameError::Refused(_));
            assert!(errors.len() == 4 && errors.iter().all(is_told), "{errors:?}");
        }),
    ]);
    trials
}

fn is_as_in(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a file");
    let parts: Vec<&str> = text.splitn(3, "---\n").collect();
    let records: String = parts[0].lines().filter(|line| !line.starts_with('#')).fold(String::new(), line);
    let names = NameServer::start(&records);
    let (resolver, runtime) = (resolver(&names, PATIENCE), runtime());
    let mut seen = String::new();
    for question in parts[1].lines() {
        let _ = writeln!(seen, "{question}");
        let answers = runtime.block_on(answers(&resolver, question)).expect("an answer");
        for answer in answers {
            let _ = writeln!(seen, "  {answer}");
        }
    }
    assert_as_in(file, &format!("{}---\n{}---\n{seen}", parts[0], parts[1]));
}

fn line(text: String, line: &str) -> String {
    text + line + "\n"
}

async fn answers(resolver: &Resolver, question: &str) -> Result<Vec<String>, NameError> {
    let words: Vec<&str> = question.split(' ').collect();
    Ok(match words.as_slice() {
        ["mx", name] => {
            let found = resolver.mx(&domain(name)).await?;
            found.iter().map(|one| format!("{} {}", one.preference, one.host)).collect()
        }
        ["srv", service, name] => {
            let found = resolver.srv(service, &domain(name)).await?;
            let shown = found.iter().map(|one| {
                let target = one.target.as_ref().map(|(host, port)| format!("{host}:{port}"));
                format!(
                    "{} {} {}",
                    one.priority,
                    one.weight,
                    target.unwrap_or_else(|| "not offered".to_owned())
                )
            });
            shown.collect()
        }
        ["txt", label, name] => {
            let found = resolver.txt(label, &domain(name)).await?;
            let shown = |text: &String| match text.chars().count() {
                0..=200 => format!("{text:?}"),
                length => format!("{length} characters"),
            };
            found.iter().map(shown).collect()
        }
        ["alias", name] => resolver.alias(&host(name)).await?.into_iter().collect(),
        _ => panic!("{question:?} is no question"),
    })
}

/// What each of the four questions comes to, where the server lies.
fn errors_of(lie: Lie, patience: Duration) -> Vec<NameError> {
    let names = NameServer::lying(lie);
    let (resolver, runtime) = (resolver(&names, patience), runtime());
    let questions =
        ["mx example.test", "srv _imaps._tcp example.test", "txt _a example.test", "alias a.test"];
    let error = |question: &&str| runtime.block_on(answers(&resolver, question)).err();
    questions.iter().filter_map(error).collect()
}

fn resolver(names: &NameServer, patience: Duration) -> Resolver {
    let server = names.address().parse().expect("an address");
    Resolver::new(Some(server), Family::Both, patience).expect("a resolver")
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn domain(text: &str) -> Domain {
    text.parse().expect("a domain")
}

fn host(text: &str) -> Host {
    text.parse().expect("a host")
}
