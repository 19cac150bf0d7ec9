//! The published documents, each put where Thunderbird looks for it.

use std::sync::LazyLock;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, Format, by_name};
use mailsetup::mail::EmailAddress;
use mailsetup::provider::Provider;
use serde_json::{Value, json};

use super::account::Account;
use super::client::{NoAnswer, answers, needs_thunderbird};
use crate::support::{LOCAL_PARTS, promise_with, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("thunderbird::makes_of_autoconfig_the_account_of_the_provider_file", of_autoconfig),
        promise_with("thunderbird::makes_of_autodiscover_the_account_of_the_provider_file", of_autodiscover),
    ]
}

/// A document that somebody with this address finds.
struct Task {
    provider: Provider,
    format: &'static Format,
    address: EmailAddress,
    document: String,
    number: usize,
}

fn of_autoconfig() -> Result<(), Completion> {
    judge("thunderbird", |task, seen| Account::expected(&task.provider, &task.address, |_| true).is(seen))
}

/// Thunderbird derives the TLS mode from the port: what it makes of an unusual pair is its own. (It takes
/// autoconfig where it finds both.)
fn of_autodiscover() -> Result<(), Completion> {
    judge("outlook", |task, mut seen| {
        let expected = Account::expected_of_autodiscover(&task.provider, &task.address);
        for (said, meant) in seen.servers.iter_mut().zip(&expected.servers) {
            if !meant.says_its_mode() {
                said.tls.clone_from(&meant.tls);
            }
        }
        expected.is(seen)
    })
}

fn judge(format: &str, judgement: fn(&Task, Account) -> Result<(), String>) -> Result<(), Completion> {
    needs_thunderbird()?;
    let accounts = ACCOUNTS.as_ref().map_err(NoAnswer::to_completion)?;
    let mut problems = Vec::new();
    for (task, account) in accounts.iter().filter(|(task, _)| task.format.name == format) {
        let account = serde_json::from_value(account.clone()).expect("an account");
        if let Err(problem) = judgement(task, account) {
            problems.push(format!(
                "{} for {}: {problem}\n{}",
                task.provider.id(),
                task.address,
                task.document
            ));
        }
    }
    let (number, all) = (problems.len(), accounts.len());
    assert!(problems.is_empty(), "{number} of {all} are not as they should be. The first:\n{}", problems[0]);
    Ok(())
}

/// Each task with Thunderbird's answer to it.
static ACCOUNTS: LazyLock<Result<Vec<(Task, Value)>, NoAnswer>> = LazyLock::new(|| {
    let tasks = tasks();
    let answers = answers(&tasks.iter().map(Task::to_json).collect::<Vec<_>>())?;
    Ok(tasks.into_iter().zip(answers).collect())
});

/// Both documents of every provider, for everybody with autoconfig and for one person with both.
fn tasks() -> Vec<Task> {
    let mut tasks = Vec::new();
    for provider in variety().providers() {
        for local_part in LOCAL_PARTS {
            let address: EmailAddress =
                format!("{local_part}@{}", provider.main_domain()).parse().expect("an address");
            let one = Addressee::one(address.clone());
            for (name, addressee) in
                [("thunderbird", &Addressee::Anyone), ("thunderbird", &one), ("outlook", &one)]
            {
                let format = by_name(name).expect("a format of that name");
                let bytes = match format.render(provider, addressee) {
                    Ok(bytes) => bytes,
                    // It cannot say that there is nothing but OAuth2.
                    Err(_) if name == "outlook" && provider.id().as_str() == "oauth2-only" => continue,
                    // Nothing of it can be published.
                    Err(_) if provider.id().as_str() == "no-tls" => continue,
                    Err(reason) => panic!("{}: {reason}", provider.id()),
                };
                let document = String::from_utf8(bytes).expect("UTF-8");
                let (provider, number) = (provider.clone(), tasks.len());
                tasks.push(Task { provider, format, address: address.clone(), document, number });
            }
        }
    }
    // Thunderbird makes a number of what looks like one; Autodiscover has no way to stop it.
    tasks.retain(|task| {
        task.format.name != "outlook" || !["007", "1e5", "true"].contains(&task.address.local_part())
    });
    tasks
}

impl Task {
    fn to_json(&self) -> Value {
        json!({
            "format": self.format.name,
            "address": self.address.to_string(),
            // Each of its places in turn.
            "path": self.format.paths[self.number / 2 % self.format.paths.len()],
            "media_type": self.format.media_type,
            "document": self.document,
        })
    }
}
