//! Apple profiles: keys, types and names (formats.md 3.1 to 3.5).

use std::collections::BTreeSet;

use libtest_mimic::Trial;
use mailsetup::format::Addressee;
use mailsetup::mail::Protocol;
use roxmltree::{Document, ParsingOptions};

use super::said::{payloads, profile};
use super::{each_file, format};
use crate::support::{minimal, named, one, promise, provider, provider_called};

type Keys = Vec<(String, String)>;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("formats::apple::keys_are_apples_keys_with_their_types", keys_are_apples),
        promise("formats::apple::required_keys_are_there", required_keys_are_there),
        promise("formats::apple::ssl_is_always_on", ssl_is_always_on),
        promise("formats::apple::a_profile_for_everybody_leaves_the_person_to_the_device", for_everybody),
        promise("formats::apple::a_profile_for_one_names_the_person", for_one),
        promise("formats::apple::two_addresses_are_two_profiles", two_addresses_are_two_profiles),
        promise(
            "formats::apple::an_address_in_other_letter_case_is_the_same_profile",
            other_case_is_the_same,
        ),
        promise("formats::apple::names_within_a_profile_differ", names_within_a_profile_differ),
        promise("formats::apple::imap_and_pop3_are_two_profiles", imap_and_pop3_are_two_profiles),
        promise("formats::apple::two_providers_are_two_profiles", two_providers_are_two_profiles),
        promise("formats::apple::names_do_not_hang_on_the_settings", names_do_not_hang_on_the_settings),
        promise("formats::apple::calendar_and_contacts_come_with_imap_alone", dav_comes_with_imap_alone),
    ]
}

const FORMATS: [&str; 2] = ["apple", "apple-pop3"];

/// The keys of a profile, and of each payload.
fn parsed(text: &str) -> (Keys, Vec<Keys>) {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).unwrap();
    assert_eq!(document.root_element().tag_name().name(), "plist");
    (profile(&document), payloads(&document))
}

fn render(format_name: &str, text: &str, addressee: &Addressee) -> (Keys, Vec<Keys>) {
    let bytes = format(format_name).render(&provider(text), addressee).unwrap();
    parsed(&String::from_utf8(bytes).unwrap())
}

fn get<'k>(keys: &'k Keys, key: &str) -> Option<&'k str> {
    keys.iter().find(|(found, _)| found == key).map(|(_, value)| value.as_str())
}

fn each_profile(check: impl Fn(&Keys, &[Keys], &Addressee)) {
    for name in FORMATS {
        each_file(name, |text, _, addressee| {
            let (profile, payloads) = parsed(text);
            check(&profile, &payloads, addressee);
        });
    }
}

/// Key, and what its value looks like: `text`, `integer`, `bool`, or the only word that it may be.
const KEYS: &[(&str, &str)] = &[
    ("PayloadVersion", "integer"),
    ("PayloadIdentifier", "text"),
    ("PayloadUUID", "text"),
    ("PayloadDisplayName", "text"),
    ("PayloadDescription", "text"),
    ("PayloadOrganization", "text"),
    ("PayloadContent", "array"),
    ("EmailAccountType", "text"),
    ("EmailAccountDescription", "text"),
    ("EmailAccountName", "text"),
    ("EmailAddress", "text"),
    ("IncomingMailServerAuthentication", "text"),
    ("IncomingMailServerHostName", "text"),
    ("IncomingMailServerPortNumber", "integer"),
    ("IncomingMailServerUseSSL", "bool"),
    ("IncomingMailServerUsername", "text"),
    ("OutgoingMailServerAuthentication", "text"),
    ("OutgoingMailServerHostName", "text"),
    ("OutgoingMailServerPortNumber", "integer"),
    ("OutgoingMailServerUseSSL", "bool"),
    ("OutgoingMailServerUsername", "text"),
    ("OutgoingPasswordSameAsIncomingPassword", "bool"),
    ("CalDAVAccountDescription", "text"),
    ("CalDAVHostName", "text"),
    ("CalDAVPort", "integer"),
    ("CalDAVUseSSL", "bool"),
    ("CalDAVPrincipalURL", "text"),
    ("CalDAVUsername", "text"),
    ("CardDAVAccountDescription", "text"),
    ("CardDAVHostName", "text"),
    ("CardDAVPort", "integer"),
    ("CardDAVUseSSL", "bool"),
    ("CardDAVPrincipalURL", "text"),
    ("CardDAVUsername", "text"),
    ("PayloadType", "text"),
];

/// A key that is not in the table is no key of Apple's, or one that must not be published: a password.
fn keys_are_apples() {
    each_profile(|profile, payloads, _| {
        for (key, value) in payloads.iter().flatten().chain(profile) {
            let (_, kind) = KEYS.iter().find(|(known, _)| known == key).unwrap_or_else(|| panic!("{key}"));
            let fits = match *kind {
                "integer" => {
                    value.strip_prefix("integer:").is_some_and(|number| number.parse::<u16>().is_ok())
                }
                "bool" => matches!(value.as_str(), "true" | "false"),
                "array" => value.starts_with("array:"),
                _ => !value.starts_with("integer:") && !value.is_empty(),
            };
            assert!(fits, "{key}: {value}: expected {kind}");
        }
    });
}

fn required_keys_are_there() {
    each_profile(|profile, payloads, _| {
        assert_eq!(get(profile, "PayloadType"), Some("Configuration"));
        for keys in payloads.iter().chain([profile]) {
            assert_eq!(get(keys, "PayloadVersion"), Some("integer:1"));
            assert!(
                ["PayloadIdentifier", "PayloadUUID", "PayloadType"]
                    .iter()
                    .all(|key| get(keys, key).is_some())
            );
            let uuid = get(keys, "PayloadUUID").unwrap();
            assert!(uuid::Uuid::parse_str(uuid).is_ok() && uuid == uuid.to_uppercase(), "{uuid}");
        }
        let mail = &payloads[0];
        assert_eq!(get(mail, "PayloadType"), Some("com.apple.mail.managed"));
        for side in ["Incoming", "Outgoing"] {
            for name in ["Authentication", "HostName", "PortNumber", "UseSSL"] {
                assert!(get(mail, &format!("{side}MailServer{name}")).is_some(), "{side} {name}");
            }
        }
    });
}

/// False would let a password travel in clear; the device finds out by itself when TLS begins.
fn ssl_is_always_on() {
    each_profile(|_, payloads, _| {
        let flags = payloads.iter().flatten().filter(|(key, _)| key.ends_with("UseSSL"));
        assert!(flags.clone().count() >= 2 && flags.clone().all(|(_, value)| value == "true"));
    });
}

const PERSONAL: [&str; 4] =
    ["EmailAddress", "EmailAccountName", "IncomingMailServerUsername", "OutgoingMailServerUsername"];

/// An empty text would be taken for the answer; a key that is absent is asked for.
fn for_everybody() {
    for name in FORMATS {
        let text = minimal().replace("\"imap\"", if name == "apple" { "\"imap\"" } else { "\"pop3\"" });
        let (_, payloads) = render(name, &text, &Addressee::Anyone);
        assert!(PERSONAL.iter().all(|key| get(&payloads[0], key).is_none()), "{payloads:?}");
        assert_eq!(get(&payloads[0], "OutgoingPasswordSameAsIncomingPassword"), Some("true"));
    }
}

fn for_one() {
    let said = |addressee: &Addressee| {
        let (_, payloads) = render("apple", &minimal(), addressee);
        PERSONAL.map(|key| get(&payloads[0], key).map(str::to_owned))
    };
    let some = |text: &str| Some(text.to_owned());
    let address = || some("Ann@post.example");
    assert_eq!(said(&one("Ann@POST.example")), [address(), None, address(), address()]);
    let name = "Ann \"<Smith>\" & Söhne";
    assert_eq!(said(&named("Ann@post.example", name)), [address(), some(name), address(), address()]);
}

/// Every name of a profile: identifiers and UUIDs, inner and outer.
fn names(format_name: &str, text: &str, addressee: &Addressee) -> BTreeSet<String> {
    let (profile, payloads) = render(format_name, text, addressee);
    let names = payloads
        .iter()
        .chain([&profile])
        .flat_map(|keys| ["PayloadIdentifier", "PayloadUUID"].map(|key| get(keys, key).unwrap().to_owned()));
    names.collect()
}

#[track_caller]
fn assert_apart(one: &BTreeSet<String>, other: &BTreeSet<String>) {
    assert!(one.is_disjoint(other), "{:?}", one.intersection(other).collect::<Vec<_>>());
}

/// A profile of the same identifier replaces the installed one: the first account would be gone.
fn two_addresses_are_two_profiles() {
    let of = |addressee: &Addressee| names("apple", &minimal(), addressee);
    let all = [
        Addressee::Anyone,
        one("ann@post.example"),
        one("bob@post.example"),
        one("ann@mail.post.example"),
        one("ann.@post.example".replace(".@", "@x.").as_str()),
        one("ann+x@post.example"),
    ];
    for (at, first) in all.iter().enumerate() {
        for second in &all[at + 1..] {
            assert_apart(&of(first), &of(second));
        }
    }
}

/// Installed again, it keeps its mail.
fn other_case_is_the_same() {
    let of = |address: &str| names("apple", &minimal(), &one(address));
    assert_eq!(of("ann@post.example"), of("Ann@POST.example"));
    assert_eq!(of("jörg@münchen.example"), of("JÖRG@XN--MNCHEN-3YA.example"));
    let with_name = names("apple", &minimal(), &named("ann@post.example", "Ann"));
    assert_eq!(of("ann@post.example"), with_name, "a name is a setting, not another account");
}

/// "Invalid profile": two payloads of one identifier.
fn names_within_a_profile_differ() {
    each_profile(|profile, payloads, _| {
        for key in ["PayloadIdentifier", "PayloadUUID"] {
            let names: BTreeSet<_> =
                payloads.iter().chain([profile]).filter_map(|keys| get(keys, key)).collect();
            assert_eq!(names.len(), payloads.len() + 1);
        }
        let outer = get(profile, "PayloadIdentifier").unwrap();
        let is_name = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
        for payload in payloads {
            let inner = get(payload, "PayloadIdentifier").unwrap();
            assert!(inner.starts_with(&format!("{outer}.")) && is_name(inner), "{inner}");
        }
    });
}

fn imap_and_pop3_are_two_profiles() {
    let text =
        minimal() + &minimal()[minimal().find("\n[[server]]").unwrap()..].replace("\"imap\"", "\"pop3\"");
    let text = text.rsplit_once("\n[[server]]").unwrap().0.to_owned();
    for addressee in [Addressee::Anyone, one("ann@post.example")] {
        assert_apart(&names("apple", &text, &addressee), &names("apple-pop3", &text, &addressee));
    }
}

fn two_providers_are_two_profiles() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (at, domain) in ["post.example", "mail.example", "post.test", "example.post"].into_iter().enumerate()
    {
        seen.extend(names(
            "apple",
            &minimal().replace("[\"post.example\"]", &format!("[\"{domain}\"]")),
            &one("ann@x.example"),
        ));
        assert_eq!(seen.len(), (at + 1) * 4, "{domain}");
    }
}

/// A new host or port updates the account that is there.
fn names_do_not_hang_on_the_settings() {
    let moved = minimal()
        .replace("in.post.example", "new.post.example")
        .replace("465", "587")
        .replace("Post", "Mail");
    for addressee in [Addressee::Anyone, one("ann@post.example")] {
        assert_eq!(names("apple", &minimal(), &addressee), names("apple", &moved, &addressee));
    }
}

/// Whoever installs both profiles would see his calendar twice.
fn dav_comes_with_imap_alone() {
    let everything = provider_called("everything");
    assert!(everything.preferred(Protocol::Pop3).is_some());
    let ann = one("ann@every.example");
    let of = |name: &str| {
        let bytes = format(name).render(everything, &ann).unwrap();
        parsed(&String::from_utf8(bytes).unwrap()).1
    };
    let imap = of("apple");
    let types: Vec<_> = imap.iter().filter_map(|keys| get(keys, "PayloadType")).collect();
    assert_eq!(types, ["com.apple.mail.managed", "com.apple.caldav.account", "com.apple.carddav.account"]);
    assert_eq!(get(&imap[1], "CalDAVHostName"), Some("dav.every.example"));
    assert_eq!(get(&imap[1], "CalDAVPort"), Some("integer:8443"));
    assert_eq!(get(&imap[1], "CalDAVPrincipalURL"), Some("https://dav.every.example:8443/calendars/"));
    assert_eq!(get(&imap[1], "CalDAVUsername"), Some("ann@every.example"));
    assert_eq!(get(&imap[2], "CardDAVPort"), Some("integer:443"));
    assert_eq!(get(&imap[2], "CardDAVPrincipalURL"), None, "the device looks at /.well-known");
    assert_eq!(get(&imap[2], "CardDAVUsername"), Some("ann"));
    assert_eq!(of("apple-pop3").len(), 1);
}
