//! `mailsetup import` of what a small internet has.
//!
//! A case is a file of `tests/import_live`: what is other than it should be (see `support::Plan`), and
//!
//! ```text
//! import ARGUMENT...   what is asked for; ann@post.example if nothing is said
//! timeout 2            the seconds that a server has for an answer; 10 if nothing is said
//! in public            without --allow-private, so that nobody may be asked
//! ```
//!
//! Beside it, in `NAME.expected`, stand the exit code, what is said on standard error, and the provider file. Whatever
//! the case: nobody is asked whom the help does not name, and no address of a person comes out.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use libtest_mimic::{Completion, Trial};
use mailsetup::provider::load;

use crate::support::{Outcome, Plan, SmallInternet, assert_as_in, cases, promise_with};

const PATIENCE: Duration = Duration::from_secs(10);

/// The person that is asked for.
const ANN: &str = "ann@post.example";

pub fn trials() -> Vec<Trial> {
    let case = |file: PathBuf| {
        let name = file.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        promise_with(&format!("import::live::{name}"), move || is_imported(&file))
    };
    let more = [
        promise_with("import::live::a_healthy_world_means_what_its_provider_file_means", same_meaning),
        promise_with("import::live::what_was_imported_can_be_hosted_and_imported_again", there_and_back),
        promise_with("import::live::verify_writes_what_was_imported", verified),
        promise_with("import::live::a_file_that_never_ends_is_refused", too_large),
    ];
    cases("import_live", "txt").into_iter().map(case).chain(more).collect()
}

fn is_imported(file: &Path) -> Result<(), Completion> {
    let case = Case::read(file);
    let internet = SmallInternet::start(&case.plan)?;
    let words: Vec<&str> = case.words.iter().map(String::as_str).collect();
    let outcome = internet.does(&words, case.patience);
    assert_eq!(internet.unseen(), [""; 0], "nobody asked for what is wrong");
    assert_as_in(&file.with_extension("expected"), &seen(&internet, &outcome));
    assert!(!case.is_in_public() || internet.asked().is_empty(), "{:?}", internet.asked());
    let is_url = case.words[1].contains("://");
    assert!(is_url || internet.asked().iter().all(|one| is_in_help(one)), "{:?}", internet.asked());
    assert!(!outcome.text().contains("ann"), "the address is told: {}", outcome.text());
    if outcome.code == Some(0) {
        is_whole(&internet, &outcome.text(), is_url);
    }
    Ok(())
}

/// It loads, and every server of a domain was asked today.
fn is_whole(internet: &SmallInternet, text: &str, is_url: bool) {
    let file = internet.folder().join("imported.toml");
    fs::write(&file, text).unwrap();
    let provider = load(&file).unwrap_or_else(|error| panic!("{error}")).provider;
    assert!(is_url || provider.servers.iter().all(|one| one.verified.is_some()), "{text}");
    assert!(provider.servers.iter().all(|one| !one.sources.is_empty()), "{text}");
}

/// The exit code, standard error, standard output; the day is another each day.
fn seen(internet: &SmallInternet, outcome: &Outcome) -> String {
    let code = outcome.code.expect("a code");
    let text = format!("exit {code}\n{}\n{}", outcome.err, outcome.text());
    let text = internet.same_everywhere(&text);
    text.lines().map(|line| without_day(line) + "\n").collect()
}

fn without_day(line: &str) -> String {
    match line.split_once(" = ") {
        Some((key @ ("seen" | "verified"), _)) => format!("{key} = DAY"),
        _ => line.to_owned(),
    }
}

/// Whether the help says that this is asked: `GET https://HOST/PATH?QUERY`.
fn is_in_help(asked: &str) -> bool {
    let help = crate::support::mailsetup(Path::new("/"), &["import", "--help"]).text();
    let (method, url) = asked.split_once(' ').expect("METHOD URL");
    let url = url.split('?').next().unwrap_or_default().replace("post.example", "DOMAIN");
    let url = url.replace("hoster.example", "MXDOMAIN");
    help.lines().any(|line| {
        let mut words = line.split_whitespace();
        let url_in_help = |word: &str| word.split(['?', ',']).next() == Some(url.as_str());
        words.next() == Some(method) && words.next().is_some_and(url_in_help)
    })
}

struct Case {
    plan: Plan,
    words: Vec<String>,
    patience: Duration,
}

impl Case {
    fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let folder = file.parent().expect("a folder");
        let words_of = |text: &str| words(&format!("{text} --allow-private"));
        let mut case = Self { plan: Plan::healthy(), words: words_of(ANN), patience: PATIENCE };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if case.plan.change(line, folder) {
                continue;
            }
            match line.split_once(' ') {
                Some(("import", rest)) => case.words = words_of(rest),
                Some(("timeout", rest)) => {
                    case.patience = Duration::from_secs(rest.parse().expect("seconds"));
                }
                Some(("in", "public")) => case.words.retain(|word| word != "--allow-private"),
                _ => panic!("{line:?} is not known"),
            }
        }
        case
    }

    fn is_in_public(&self) -> bool {
        !self.words.iter().any(|word| word == "--allow-private")
    }
}

fn words(text: &str) -> Vec<String> {
    ["import"].into_iter().chain(text.split(' ')).map(str::to_owned).collect()
}

fn import(internet: &SmallInternet) -> String {
    let outcome = internet.does(&["import", ANN, "--allow-private", "--out", "imported"], PATIENCE);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    fs::read_to_string(internet.folder().join(outcome.text().trim_end())).unwrap()
}

fn same_meaning() -> Result<(), Completion> {
    let internet = SmallInternet::start(&Plan::healthy())?;
    import(&internet);
    let outcome = internet.does(&["diff", "published/post.toml", "imported/post-example.toml"], PATIENCE);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
    let outcome = internet.does(&["diff", "published/post.toml", "other.example"], PATIENCE);
    assert_eq!(outcome.code, Some(2), "{}{}", outcome.text(), outcome.err);
    Ok(())
}

fn there_and_back() -> Result<(), Completion> {
    let first = import(&SmallInternet::start(&Plan::healthy())?);
    let again = import(&SmallInternet::start(&Plan::of(first.clone()))?);
    assert_eq!(first, again);
    Ok(())
}

fn verified() -> Result<(), Completion> {
    let mut plan = Plan::healthy();
    plan.change("given none", Path::new("/"));
    let internet = SmallInternet::start(&plan)?;
    let before = import(&internet);
    let outcome = internet.does(&["--providers", "imported", "verify", "post-example", "--write"], PATIENCE);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
    let after = fs::read_to_string(internet.folder().join("imported/post-example.toml")).unwrap();
    // Its days are days of TOML, those of `import` are texts.
    let lines = |text: &str| text.lines().map(without_day).collect::<Vec<_>>();
    assert_eq!(lines(&before), lines(&after));
    Ok(())
}

fn too_large() -> Result<(), Completion> {
    let mut plan = Plan::healthy();
    let answer = format!("web https://post.example/large 200 text/xml {}", "x".repeat(70_000));
    plan.change(&answer, Path::new("/"));
    let internet = SmallInternet::start(&plan)?;
    let outcome = internet.does(&["import", "https://post.example/large", "--allow-private"], PATIENCE);
    let expected = "error: https://post.example/large: the answer has more than 65536 octets\n";
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), expected));
    Ok(())
}
