//! Import, generate, import: what came in once comes in again as it was.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, FORMATS, Format};
use mailsetup::import::{Hint, Imported, differences, provider_id, read};
use mailsetup::mail::Authentication;
use mailsetup::provider::{Draft, Provider, Published};

use super::seen;
use crate::support::{all_providers, one, promise, variety};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for format in FORMATS.iter().filter(|format| format.read.is_some()) {
        // A settings file is one person's.
        let everybody = ["anyone"].into_iter().filter(|_| format.name != "k9s");
        for whom in everybody.chain(["one"]) {
            let name = format!("import::stable::{}::{whom}", format.name.replace('-', "_"));
            trials.push(promise(&name, move || is_stable(format, whom)));
            let name = format!("import::same::{}::{whom}", format.name.replace('-', "_"));
            trials.push(promise(&name, move || is_no_difference(format, whom)));
        }
    }
    trials.push(promise("import::stable::provider_files_come_out_as_they_went_in", provider_files));
    trials
}

fn providers() -> Vec<Provider> {
    variety().providers().iter().chain(all_providers()).cloned().collect()
}

fn is_stable(format: &Format, whom: &str) {
    let mut count = 0;
    for provider in providers() {
        let addressee = addressee(whom, &provider);
        let Ok(bytes) = format.render(&provider, &addressee) else { continue };
        let first = import(&bytes, &provider, &addressee);
        // PACC names the issuer of tokens, from which nobody can sign in: the next file says nothing of it.
        let takes_password = |one: &Published| one.server.auth == [Authentication::Password];
        let has_passwords = first.draft.servers.first().is_some_and(takes_password);
        if format.name == "pacc" && !has_passwords {
            continue;
        }
        // A username made of parts of the address cannot be told from one that is the same for everybody.
        let is_composite = provider.servers.iter().any(|published| {
            let username = &published.server.username;
            username.sole_placeholder().is_none() && username.literal().is_none()
        });
        if whom == "one" && !is_composite {
            assert!(!format!("{:?}", first.draft.servers).contains("ann.smith"), "{}", provider.id());
        }
        let id = provider_id(&first.draft).expect("an id");
        let again = first.draft.load(&id).unwrap_or_else(|error| panic!("{}: {error}", provider.id()));
        let bytes = format
            .render(&again.provider, &addressee)
            .unwrap_or_else(|refusal| panic!("{}: {refusal}", provider.id()));
        let second = import(&bytes, &provider, &addressee);
        assert_eq!(without_sources(&second.draft), without_sources(&first.draft), "{}", provider.id());
        // What a provider file has no word for was lost on the way, as was told.
        let mut found = differences(&first, &second);
        found.retain(|difference| difference.subject != "beyond a provider file");
        assert_eq!(found, [], "{}", provider.id());
        count += 1;
    }
    assert!(count > 3, "only {count} providers have such a file");
}

/// What a provider publishes says the same as the provider, as far as a file of that kind can say it.
fn is_no_difference(format: &Format, whom: &str) {
    let (providers, mut count) = (providers(), 0);
    for provider in &providers {
        let addressee = addressee(whom, provider);
        let Ok(bytes) = format.render(provider, &addressee) else { continue };
        let address = addressee.person().map(|person| person.address.clone());
        let hint = Hint { address, ..Hint::file("a file", seen()) };
        let (ours, file) = (Imported::of(provider), read(&bytes, &hint).unwrap());
        assert_eq!(differences(&ours, &file), [], "{}", provider.id());
        assert_eq!(differences(&file, &ours), [], "{}", provider.id());
        // Nor is anything the same as whatever comes.
        let other = providers.iter().find(|other| !have_common_host(other, provider)).expect("another");
        assert_ne!(differences(&Imported::of(other), &file), [], "{} {}", other.id(), provider.id());
        count += 1;
    }
    assert!(count > 3, "only {count} providers have such a file");
}

fn have_common_host(one: &Provider, other: &Provider) -> bool {
    let hosts = |provider: &Provider| {
        provider.servers.iter().map(|one| one.server.host.to_string()).collect::<BTreeSet<_>>()
    };
    !hosts(one).is_disjoint(&hosts(other))
}

fn addressee(whom: &str, provider: &Provider) -> Addressee {
    match whom {
        "anyone" => Addressee::Anyone,
        _ => one(&format!("ann.smith@{}", provider.main_domain())),
    }
}

fn import(bytes: &[u8], provider: &Provider, addressee: &Addressee) -> Imported {
    let hint = Hint {
        domain: Some(provider.main_domain().clone()),
        address: addressee.person().map(|person| person.address.clone()),
        ..Hint::file("a file", seen())
    };
    let text = || String::from_utf8_lossy(bytes);
    let imported = read(bytes, &hint).unwrap_or_else(|error| panic!("{error}\n{}", text()));
    imported.complete(&hint).unwrap_or_else(|error| panic!("{error}\n{}", text()))
}

fn without_sources(draft: &Draft) -> Draft {
    Draft { sources: BTreeMap::new(), ..draft.clone() }
}

/// Whatever a provider file holds, it is kept.
fn provider_files() {
    for provider in providers() {
        let text = provider.to_toml().unwrap();
        let hint = Hint::file(&format!("{}.toml", provider.id()), seen());
        let imported = read(text.as_bytes(), &hint).and_then(|one| one.complete(&hint)).unwrap();
        assert_eq!(imported.draft, Draft::from(&provider));
        assert_eq!(imported.draft.load(provider.id()).unwrap().provider, provider);
    }
}
