//! The set-up page, used as a new user does: on each device, in each language.

use std::fs;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, AndroidAccount, CodeLimit, Person, code_texts};
use mailsetup::language::Words;
use mailsetup::site::{DOCUMENT_ROOT, formats};
use serde_json::Value;
use tempfile::TempDir;

use crate::pages::browser;
use crate::qr::decoder;
use crate::support::{Bundles, needs, promise, promise_with, run, variety};

pub fn trials() -> Vec<Trial> {
    // Usernames that are the address, a part of it, and none of it; names in other letters; a talkative provider.
    let of = [
        ("spectrum", "ann@rr.com"),
        ("example", "ann@example.com"),
        ("pop3-only", "ann@pickup.example"),
        ("idn", "ann@xn--gre-post-rya30a.example"),
        (
            "long-names",
            "ann@electronic-mail.llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.example",
        ),
    ];
    let trial = |(id, address): (&'static str, &'static str)| {
        promise_with(&format!("setup_page::{}::a_newcomer_is_led", id.replace('-', "_")), move || {
            match id {
                // Every device in every language.
                "spectrum" => a_newcomer_is_led(id, address, &[], 18),
                _ => a_newcomer_is_led(id, address, &["--brief"], 6),
            }
        })
    };
    let mut trials: Vec<Trial> = of.into_iter().map(trial).collect();
    trials.extend([
        promise(
            "setup_page::what_one_person_was_told_can_be_taken_back",
            what_one_person_was_told_can_be_taken_back,
        ),
        promise("setup_page::notes_are_told", notes_are_told),
        promise("setup_page::no_page_asks_for_an_icon", no_page_asks_for_an_icon),
    ]);
    trials
}

/// The server fills in the name of who asks; the script must know what stands there for everybody.
fn what_one_person_was_told_can_be_taken_back() {
    for (id, address, shown) in [
        ("spectrum", "ann@rr.com", "ann@rr.com"),
        ("idn", "ann@xn--gre-post-rya30a.example", "ann@gr\u{fc}\u{df}e-post.example"),
    ] {
        let html = set_up_page(id, &Addressee::one(address.parse().expect("an address")), "en");
        assert!(html.contains(&format!("data-address=\"{shown}\"")), "{id}: {html}");
        let names = html.matches("data-username=\"%EMAIL").count();
        assert!(names > 0 && names == html.matches("data-anybody=\"your ").count(), "{id}: {names}");
    }
}

/// In the language of the page where the provider wrote in it, else in his.
fn notes_are_told() {
    for (language, own) in [("en", "lang=\"en\""), ("es", "lang=\"es\"")] {
        let html = set_up_page("spectrum", &Addressee::Anyone, language);
        let (_, notes) = html.split_once("id=\"notes\"").expect("notes");
        assert!(notes.contains(own) && notes.contains("587"), "{language}: {notes}");
    }
}

fn set_up_page(id: &str, addressee: &Addressee, language: &str) -> String {
    let words = Words::of(&language.parse().expect("a language")).expect("its texts");
    let catalogue = variety();
    let provider = catalogue.by_id(&id.parse().expect("an id")).expect("a provider");
    let page = formats().find(|format| format.name == "setup-page").expect("the page");
    let bytes = page.render_in(words, provider, addressee).expect("a page");
    String::from_utf8(bytes).expect("text")
}

/// Nobody has one at `/favicon.ico`, where browsers look where a page says nothing.
fn no_page_asks_for_an_icon() {
    let bundles = Bundles::generate(&["spectrum"]);
    let mut pages = 0;
    for entry in fs::read_dir(bundles.of("spectrum").join(DOCUMENT_ROOT)).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "html") {
            let html = fs::read_to_string(&path).expect("a page");
            assert!(html.contains("<link rel=\"icon\" href=\"data:,\">"), "{}", path.display());
            pages += 1;
        }
    }
    assert!(pages > 10, "{pages}");
}

fn a_newcomer_is_led(id: &str, address: &str, more: &[&str], visits: usize) -> Result<(), Completion> {
    browser::needed()?;
    decoder::needed()?;
    needs("rsvg-convert", "librsvg2-bin")?;
    let bundles = Bundles::generate(&[id]);
    let root = bundles.of(id).join(DOCUMENT_ROOT);
    let folder = root.display().to_string();
    let arguments = [&[folder.as_str(), address], more].concat();
    let report = browser::script("setup.mjs", &arguments, &root);
    assert_eq!(report["visits"], visits);
    let problems = report["problems"].as_array().expect("a list");
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), browser::lines(problems));
    let codes = report["codes"].as_array().expect("a list");
    assert_eq!(codes.len(), visits, "three of six devices are computers, and show two codes");
    let account = account(id, address);
    for code in codes {
        is_read(code, &account);
    }
    Ok(())
}

/// What Thunderbird for Android is told of an account.
fn account(id: &str, address: &str) -> String {
    let person = Person { address: address.parse().expect("an address"), full_name: None };
    let catalogue = variety();
    let provider = catalogue.by_id(&id.parse().expect("an id")).expect("a provider");
    let account = AndroidAccount::new(provider, &person).expect("an account");
    code_texts(&[account], CodeLimit::OF_THUNDERBIRD).remove(0).text
}

/// The codes on a computer's screen: one brings the phone to the same page, with the address behind the `#`, the other
/// tells Thunderbird the account.
fn is_read(code: &Value, account: &str) {
    let text = match code["text"].as_str().expect("a text") {
        "account" => account,
        link => link,
    };
    let folder = TempDir::new().expect("a folder");
    let (svg, png) = (folder.path().join("code.svg"), folder.path().join("code.png"));
    fs::write(&svg, code["svg"].as_str().expect("a drawing")).expect("a file");
    let [from, to] = [&svg, &png].map(|path| path.display().to_string());
    // As wide as it is on the page (`.code svg`).
    let drawn = run("rsvg-convert", &["--width", "256", "--output", &to, &from], folder.path());
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    assert_eq!(decoder::decode(&png).text, text);
}
