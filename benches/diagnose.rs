//! How long `diagnose` takes for a healthy domain, beside its slowest single answer, with a provider file and
//! without: then the mail servers are known no sooner than a program has found them.
//!
//! Every web server gives each answer after a second, so what is measured is how often the questions wait for
//! each other: `cargo bench --bench diagnose`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a benchmark that cannot go on says so
#![allow(clippy::print_stdout)] // what it measured
#![allow(dead_code, unused_imports)] // the support of the tests has more than this needs

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use support::{Plan, SmallInternet};

const ANSWER: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(30);
const RUNS: usize = 5;

/// So many times the slowest answer may the whole take.
const MOST: f64 = 1.5;

fn main() {
    let with_file = ratio("with a provider file", &[]);
    let without = ratio("without one", &["given none"]);
    std::process::exit(i32::from(with_file.max(without) > MOST));
}

/// Of the whole to its slowest answer.
fn ratio(title: &str, changes: &[&str]) -> f64 {
    let mut plan = Plan::healthy();
    plan.delay = ANSWER;
    for line in changes {
        assert!(plan.change(line, Path::new(".")), "{line:?} is not known");
    }
    let Ok(internet) = SmallInternet::start(&plan) else { panic!("the ports of the web are for root alone") };
    let one = median(|| {
        let answer = internet.get("autoconfig.post.example", "/mail/config-v1.1.xml");
        assert_eq!(answer.status, 200);
    });
    let all = median(|| {
        let outcome = internet.diagnose(&[], PATIENCE);
        assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
    });
    let ratio = all.as_secs_f64() / one.as_secs_f64();
    println!("{title}");
    println!("the slowest single answer:    {one:.2?}");
    println!("`diagnose` of everything:     {all:.2?}");
    println!("the ratio:                    {ratio:.2} (at most {MOST})");
    ratio
}

fn median(work: impl Fn()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}
