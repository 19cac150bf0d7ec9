//! What each format says, value by value: tables in `tests/formats`, a row a test, and what holds for all.

mod apple;
mod k9s;
mod outlook;
mod said;
mod thunderbird;
mod truth;

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, CannotSay, FORMATS, Format, ReadBy, by_name, passed_over};
use mailsetup::mail::Protocol;
use mailsetup::provider::Provider;

use crate::support::{
    HEAD, all_providers, named, one, plain_server, promise, provider, provider_called, server,
};

pub fn trials() -> Vec<Trial> {
    let own = vec![
        promise("formats::the_first_server_that_can_be_said_is_named", the_first_that_can_be_said_is_named),
        promise("formats::a_refusal_names_each_server_and_why", a_refusal_names_each_server_and_why),
        promise("formats::what_is_not_offered_is_no_defect", what_is_not_offered_is_no_defect),
        promise("formats::no_format_names_a_server_without_tls", no_format_names_a_server_without_tls),
        promise("formats::no_program_file_holds_a_password", no_program_file_holds_a_password),
        promise("formats::the_same_input_gives_the_same_bytes", the_same_input_gives_the_same_bytes),
        promise("formats::each_row_is_whole", each_row_is_whole),
    ];
    let groups =
        [own, truth::trials(), thunderbird::trials(), outlook::trials(), apple::trials(), k9s::trials()];
    groups.into_iter().flatten().collect()
}

/// The format of a name that there is.
fn format(name: &str) -> &'static Format {
    by_name(name).unwrap_or_else(|| panic!("no format is called {name}"))
}

/// For whom files are tried: somebody plain, somebody with every letter, somebody who looks like a number.
fn addressees() -> Vec<Addressee> {
    vec![
        Addressee::Anyone,
        one("ann@post.example"),
        named("Ann.Smith+mail@POST.example", "Ann \"<Smith>\" & Söhne ]]> %EMAILADDRESS%"),
        one("a&b'c{d}|e~!#$%^`*=?/@post.example"),
        one("%EMAILADDRESS%@rr.com"),
        one("007@post.example"),
        one("jörg@münchen.example"),
    ]
}

/// A check of each file that a format makes: its text, its provider, for whom.
fn each_file(format_name: &str, check: impl Fn(&str, &Provider, &Addressee)) {
    let mut count = 0;
    for provider in all_providers() {
        for addressee in addressees() {
            if let Ok(bytes) = format(format_name).render(provider, &addressee) {
                check(std::str::from_utf8(&bytes).unwrap(), provider, &addressee);
                count += 1;
            }
        }
    }
    assert!(count > 50, "{format_name}: only {count} files");
}

fn programs() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.reader == ReadBy::Program)
}

fn refusal(name: &str, text: &str, addressee: &Addressee) -> CannotSay {
    format(name).render(&provider(text), addressee).expect_err("a refusal")
}

/// `tests/providers/good/second-choice.toml` as three rows: what is named instead.
fn the_first_that_can_be_said_is_named() {
    let provider = provider_called("second-choice");
    let ann = one("ann@second.example");
    let host = |name: &str, protocol: &str| {
        let bytes = format(name).render(provider, &ann).unwrap();
        said::values(format(name), &bytes, protocol).unwrap().host
    };
    assert_eq!(host("thunderbird", "imap"), "oauth.post.example");
    assert_eq!(host("thunderbird", "pop3"), "cram.post.example");
    assert_eq!(host("apple", "imap"), "in.post.example");
    assert_eq!(host("apple", "smtp"), "out.post.example");
    assert_eq!(host("apple-pop3", "pop3"), "cram.post.example");
    assert_eq!(host("outlook", "imap"), "in.post.example");
    assert_eq!(host("outlook", "pop3"), "in.post.example");
    assert_eq!(host("outlook", "smtp"), "out.post.example");
    let over: Vec<String> = passed_over(provider, format("outlook").says)
        .into_iter()
        .map(|one| one.server.host.to_string())
        .collect();
    assert_eq!(over, ["oauth.post.example", "cram.post.example", "oauth.post.example"]);
    assert!(passed_over(provider, format("thunderbird").says).is_empty());
}

fn a_refusal_names_each_server_and_why() {
    let text = format!(
        "{HEAD}{}{}{}",
        server("imap", "none", 143, &["password"], "%EMAILADDRESS%"),
        server("imap", "implicit", 993, &["oauth2"], "%EMAILADDRESS%"),
        plain_server("smtp", "implicit", 465)
    );
    let refusal = refusal("apple", &text, &Addressee::Anyone);
    assert!(refusal.is_defect());
    assert_eq!(
        refusal.to_string(),
        "no published IMAP server can be said: in.post.example:143 (without TLS a password would travel in \
         clear), in.post.example:993 (a profile has no key for OAuth2)"
    );
}

fn what_is_not_offered_is_no_defect() {
    let without_pop3 =
        format!("{HEAD}{}{}", plain_server("imap", "implicit", 993), plain_server("smtp", "implicit", 465));
    let seen = refusal("apple-pop3", &without_pop3, &Addressee::Anyone);
    assert_eq!(seen, CannotSay::NotOffered(Protocol::Pop3));
    assert_eq!(seen.to_string(), "the provider publishes no POP3 server");
    assert!(!seen.is_defect());
    let without_imap = without_pop3.replace("\"imap\"", "\"pop3\"");
    assert_eq!(refusal("apple", &without_imap, &Addressee::Anyone), CannotSay::NotOffered(Protocol::Imap));
}

/// Where TLS is missing on each server of a protocol, there is no file at all, for people neither.
fn no_format_names_a_server_without_tls() {
    let bare = |protocol: &str, port| plain_server(protocol, "none", port);
    let good = |protocol: &str, port| plain_server(protocol, "implicit", port);
    let texts = [
        format!("{HEAD}{}{}", bare("imap", 143), bare("smtp", 587)),
        format!("{HEAD}{}{}", good("imap", 993), bare("smtp", 587)),
        format!("{HEAD}{}{}", bare("imap", 143), good("smtp", 465)),
        format!("{HEAD}{}{}", bare("pop3", 110), good("smtp", 465)),
    ];
    for text in texts {
        for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
            for addressee in [Addressee::Anyone, one("ann@post.example")] {
                let rendered = format.render(&provider(&text), &addressee);
                assert!(rendered.is_err(), "{}: a file for{text}", format.name);
            }
        }
    }
}

fn no_program_file_holds_a_password() {
    let keys = ["Incoming", "Outgoing", "CalDAV", "CardDAV"].map(|side| format!("<key>{side}Password</key>"));
    for format in programs().filter(|format| format.read.is_some()) {
        each_file(format.name, |text, provider, _| {
            let words = ["<password>", "<Password>", "<clientSecret>"];
            let found =
                words.into_iter().chain(keys.iter().map(String::as_str)).find(|word| text.contains(word));
            assert_eq!(found, None, "{}: {}", format.name, provider.id());
        });
    }
}

fn the_same_input_gives_the_same_bytes() {
    for provider in all_providers() {
        for format in FORMATS {
            for addressee in addressees() {
                let twice = [(); 2].map(|()| format.render(provider, &addressee));
                assert_eq!(twice[0], twice[1], "{}", format.name);
            }
        }
    }
}

/// What other rooms rely on: names and paths that are their own, safe in a shell, a URL and a folder.
fn each_row_is_whole() {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let paths: Vec<String> =
        FORMATS.iter().flat_map(|format| format.paths).map(|path| path.to_lowercase()).collect();
    assert!(all_different(&names) && all_different(&paths), "{names:?} {paths:?}");
    for format in FORMATS {
        let is_safe = |text: &str, more: &str| {
            text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || more.as_bytes().contains(&b))
        };
        assert!(is_safe(format.name, "-"), "{}", format.name);
        assert!(!format.paths.is_empty() && !format.title.is_empty() && !format.purpose.is_empty());
        for path in format.paths {
            assert!(path.starts_with('/') && is_safe(path, "/-.") && !path.contains(".."), "{path}");
        }
        for place in format.places {
            assert!(place.starts_with("https://") && place.contains("DOMAIN"), "{place}");
            let served = format.paths.iter().any(|path| place.ends_with(path));
            assert!(served, "{}: {place} is none of its paths", format.name);
        }
    }
}

fn all_different<T: Ord + Clone>(values: &[T]) -> bool {
    let mut sorted = values.to_vec();
    sorted.sort();
    sorted.dedup();
    sorted.len() == values.len()
}
