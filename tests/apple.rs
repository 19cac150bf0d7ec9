//! Profiles, in the judgement of Apple's schema, of `plistutil` and of Python.

mod schema;

use std::collections::BTreeMap;
use std::fs;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::by_name;
use plist::{Dictionary, Value};
use tempfile::TempDir;

use self::schema::Schema;
use crate::support::{addressees, needs, promise, promise_with, repository, run, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("apple::every_profile_keeps_to_the_keys_that_apple_publishes", profiles_keep_to_keys),
        promise("apple::the_check_of_keys_sees_what_is_wrong", check_sees_what_is_wrong),
        promise("apple::no_two_accounts_share_an_identifier", identifiers_differ),
        promise_with("apple::plistutil_reads_every_profile", plistutil_reads_them),
        promise_with("apple::python_reads_every_profile", python_reads_them),
    ]
}

/// Every profile there can be, by provider, addressee and format.
fn profiles() -> BTreeMap<String, Vec<u8>> {
    let mut profiles = BTreeMap::new();
    for provider in variety().providers() {
        for (number, addressee) in addressees(provider).iter().enumerate() {
            for name in ["apple", "apple-pop3"] {
                let format = by_name(name).expect("a format of that name");
                // A provider without such a server has no such profile.
                if let Ok(bytes) = format.render(provider, addressee) {
                    profiles.insert(format!("{}-{number}-{name}", provider.id()), bytes);
                }
            }
        }
    }
    assert!(profiles.len() > 200, "only {} profiles", profiles.len());
    profiles
}

fn value(bytes: &[u8]) -> Value {
    Value::from_reader_xml(bytes).expect("a property list")
}

fn profiles_keep_to_keys() {
    let schema = Schema::published();
    for (name, bytes) in profiles() {
        let problems = schema.problems(&value(&bytes));
        assert!(problems.is_empty(), "{name}: {problems:#?}");
    }
}

/// A check that finds nothing proves something only if it would have found it.
fn check_sees_what_is_wrong() {
    type Harm = fn(&mut Dictionary, &mut Dictionary);
    let harms: &[(&str, Harm)] = &[
        ("CalDAVPot is no key", |_, dav| put(dav, "CalDAVPot", 443.into())),
        ("PayloadContents is no key", |outer, _| put(outer, "PayloadContents", Value::Array(Vec::new()))),
        ("expected Integer, found Some(Real)", |_, dav| put(dav, "CalDAVPort", Value::Real(443.0))),
        ("expected Integer, found Some(String)", |_, dav| put(dav, "CalDAVPort", "443".into())),
        ("expected Boolean, found Some(String)", |_, dav| put(dav, "CalDAVUseSSL", "true".into())),
        ("CalDAVHostName is missing", |_, dav| assert!(dav.remove("CalDAVHostName").is_some())),
        ("PayloadUUID is missing", |outer, _| assert!(outer.remove("PayloadUUID").is_some())),
        ("is not allowed", |_, dav| put(dav, "PayloadVersion", 2.into())),
        ("is not allowed", |outer, _| put(outer, "PayloadScope", "Everybody".into())),
        ("the type \"common\" is unknown", |_, dav| put(dav, "PayloadType", "common".into())),
        ("is not of the form of a UUID", |_, dav| put(dav, "PayloadUUID", "1234".into())),
        ("is not of the form com", |_, dav| put(dav, "PayloadIdentifier", "a b".into())),
        ("stands twice", |outer, dav| put(dav, "PayloadUUID", outer["PayloadUUID"].clone())),
        ("stands twice", |outer, dav| put(dav, "PayloadIdentifier", outer["PayloadIdentifier"].clone())),
        ("a password", |_, dav| put(dav, "CalDAVPassword", "secret".into())),
    ];
    let good = value(&profiles()["calendar-and-contacts-1-apple"]);
    for (expected, harm) in harms {
        let mut profile = good.clone().into_dictionary().expect("a dictionary");
        let mut payloads = profile["PayloadContent"].as_array().expect("payloads").clone();
        harm(&mut profile, payloads[1].as_dictionary_mut().expect("a payload"));
        put(&mut profile, "PayloadContent", Value::Array(payloads));
        let problems = Schema::published().problems(&Value::Dictionary(profile));
        let is_seen = problems.iter().any(|problem| problem.contains(expected));
        assert!(is_seen, "expected {expected:?}: {problems:?}");
    }
}

fn put(dictionary: &mut Dictionary, key: &str, value: Value) {
    dictionary.insert(key.to_owned(), value);
}

/// A profile of the same identifier replaces the one on the device, and takes its account away.
fn identifiers_differ() {
    let mut accounts: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    for (name, bytes) in profiles() {
        let profile = value(&bytes);
        let profile = profile.as_dictionary().expect("a dictionary");
        let mail = profile["PayloadContent"].as_array().and_then(|payloads| payloads[0].as_dictionary());
        let text = |key: &str| mail.and_then(|mail| Some(mail.get(key)?.as_string()?.to_owned()));
        let account = (
            format!("{:?}{:?}", text("EmailAccountType"), text("IncomingMailServerHostName")),
            text("EmailAddress"),
        );
        let identifier = profile["PayloadIdentifier"].as_string().unwrap_or_default().to_owned();
        let other = accounts.insert(identifier, account.clone());
        assert!(other.is_none_or(|other| other == account), "{name}: the identifier of another account");
    }
}

fn plistutil_reads_them() -> Result<(), Completion> {
    needs("plistutil", "libplist-utils")?;
    let folder = TempDir::new().expect("a temporary folder");
    for (name, bytes) in profiles() {
        fs::write(folder.path().join(&name), &bytes).expect("a file");
        // The binary form is another road through its reader than the text that went in.
        for form in ["xml", "bin"] {
            let output = run("plistutil", &["-i", &name, "-o", "out.plist", "-f", form], folder.path());
            assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
            let read = Value::from_file(folder.path().join("out.plist")).expect("what plistutil writes");
            assert!(read == value(&bytes), "{name}: plistutil understood something else: {read:?}");
        }
    }
    Ok(())
}

fn python_reads_them() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let folder = TempDir::new().expect("a temporary folder");
    let profiles = profiles();
    for (name, bytes) in &profiles {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let script = repository("tests/apple/read_profiles.py").display().to_string();
    let output = run("python3", &["-I", &script, "."], folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = |bytes: &[u8]| serde_json::to_value(value(bytes)).expect("JSON");
    let expected = profiles.iter().map(|(name, bytes)| (name.clone(), expected(bytes))).collect();
    assert!(read == expected, "Python understood something else");
    Ok(())
}
