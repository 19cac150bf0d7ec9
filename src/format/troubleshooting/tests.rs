//! The data of the page holds together: every trouble has a way to it, every name has its texts.

use std::collections::BTreeSet;

use super::ROW;
use super::device::DEVICES;
use super::errors::errors;
use super::place::places;
use super::symptom::SYMPTOMS;
use crate::advice::{trouble, troubles};
use crate::format::{Addressee, by_name};
use crate::language::Words;
use crate::provider::{Provider, load_text};

#[test]
fn every_trouble_is_led_to() {
    let led: BTreeSet<&str> = SYMPTOMS.iter().flat_map(|symptom| symptom.troubles).copied().collect();
    for name in &led {
        assert!(trouble(name).is_some(), "no trouble is called {name}");
    }
    let left_out: Vec<_> = troubles().filter(|trouble| !led.contains(trouble.name)).map(|t| t.name).collect();
    assert_eq!(left_out, [""; 0], "no symptom leads there");
}

#[test]
fn symptoms_and_steps_have_texts() {
    for words in Words::all() {
        for symptom in SYMPTOMS {
            let entry = words.entry(format!("symptom-{}", symptom.name));
            assert!(entry.attribute("lead").is_some(), "{}", symptom.name);
            assert!(symptom.steps.len() > 2, "{}: few steps", symptom.name);
            for step in symptom.steps {
                let entry = words.entry(format!("step-{}", step.name));
                assert!(entry.attribute("proves").is_some(), "{} proves nothing", step.name);
                assert!(step.places.is_empty() || places(step.places, words).len() > 1, "{}", step.name);
            }
        }
    }
}

#[test]
fn a_step_stands_once_in_a_symptom() {
    for symptom in SYMPTOMS {
        let names: BTreeSet<&str> = symptom.steps.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), symptom.steps.len(), "{}", symptom.name);
    }
}

#[test]
fn each_device_has_its_guide_and_its_place() {
    for device in DEVICES {
        let guide = by_name(device.name).unwrap();
        assert_eq!(guide.paths, [format!("/{}.html", device.name)]);
        for place in ["incoming", "outgoing", "password"] {
            let text = Words::english().entry(format!("place-{place}")).attribute(device.name);
            assert!(text.is_some(), "{}: no {place}", device.name);
        }
    }
}

#[test]
fn anchors_are_plain_and_stand_once() {
    let words = Words::english();
    let fixed =
        ["search", "search-text", "search-hint", "search-count", "search-hits", "search-hit", "symptoms"];
    let more = ["messages", "causes", "support-card", "support-card-title"];
    let symptoms = SYMPTOMS.iter().map(|symptom| symptom.name.to_owned());
    let shown = errors(words).groups.iter().flat_map(|group| {
        std::iter::once(group.id.clone())
            .chain(group.rows.iter().flat_map(|row| row.messages).map(|message| message.anchor.clone()))
    });
    let causes = errors(words).causes.iter().map(|told| told.id.clone());
    let mut anchors = BTreeSet::new();
    for anchor in fixed.into_iter().chain(more).map(str::to_owned).chain(symptoms).chain(shown).chain(causes)
    {
        let is_plain = anchor.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(is_plain && !anchor.is_empty(), "{anchor}");
        assert!(anchors.insert(anchor.clone()), "#{anchor} stands twice");
    }
}

#[test]
fn pages_of_every_kind_of_provider_are_whole() {
    let one = Addressee::one("ann@post.example".parse().unwrap());
    for (addressee, words) in
        [&Addressee::Anyone, &one].into_iter().flat_map(|a| Words::all().iter().map(move |w| (a, w)))
    {
        for (name, provider) in providers() {
            let page = String::from_utf8(ROW.render_in(words, &provider, addressee).unwrap()).unwrap();
            for tag in [
                "p", "b", "a", "li", "ol", "ul", "td", "th", "h1", "h2", "h3", "code", "bdi", "tbody", "dt",
                "summary",
            ] {
                let empty =
                    [format!("<{tag}></{tag}>"), format!("\"></{tag}>"), format!("<{tag}>\n</{tag}>")];
                let without_script = page
                    .replace("aria-live=\"polite\"></p>", "")
                    .replace("\"search-hits\"></ol>", "")
                    .replace("<a></a>", "");
                assert!(
                    !empty.iter().any(|empty| without_script.contains(empty)),
                    "{name}: an empty <{tag}>"
                );
            }
            let keys = ["symptom-", "step-", "place-", "values-", "link-", "program-", "support-card-"];
            let bare = keys.iter().find(|key| page.contains(&format!(">{key}")));
            assert_eq!(bare, None, "{name}: a key without a text");
            let left = page.lines().find(|line| line.contains(['{', '}', '~']) || line.contains("]("));
            assert_eq!(left, None, "{name}");
        }
    }
}

#[test]
fn steps_say_what_the_provider_has() {
    let [bare, rich] = ["bare", "rich"].map(|name| {
        let (_, provider) = providers().into_iter().find(|(known, _)| *known == name).unwrap();
        String::from_utf8(ROW.render(&provider, &Addressee::Anyone).unwrap()).unwrap()
    });
    for (text, in_bare, in_rich) in [
        ("in.post.example", true, true),
        ("https://web.post.example", false, true),
        ("https://post.example/status", false, true),
        ("See whether an outage is announced.", false, true),
        ("Try another server of the provider.", false, true),
        ("spare.post.example", false, true),
        ("Call us.", false, true),
        ("Ruf an.", false, false),
        ("most programs put in 465", false, true),
        ("the part of your e-mail address before the @", false, true),
    ] {
        assert_eq!((bare.contains(text), rich.contains(text)), (in_bare, in_rich), "{text}");
    }
}

fn providers() -> Vec<(&'static str, Provider)> {
    let server = |protocol: &str, host: &str, port: u16, tls: &str, username: &str| {
        format!(
            "[[server]]\nprotocol = '{protocol}'\nhost = '{host}.example'\nport = {port}\ntls = '{tls}'\n\
             auth = ['password']\nusername = '{username}'\n"
        )
    };
    let (address, local) = ("%EMAILADDRESS%", "%EMAILLOCALPART%");
    let imap = server("imap", "in.post", 993, "implicit", address);
    let pop3 = server("pop3", "in.post", 995, "implicit", local);
    let smtp = server("smtp", "out.post", 465, "implicit", address);
    let odd = server("smtp", "out.post", 587, "implicit", local);
    let spare = server("smtp", "spare.post", 587, "starttls", local);
    let letters = server("imap", "xn--mnchen-3ya", 143, "starttls", "%EMAILLOCALPART%-%EMAILDOMAIN%");
    let extras = "webmail = 'https://web.post.example'\n\
        links = { login = 'https://post.example/login', status = 'https://post.example/status' }\n\
        note = [{ text = 'Ruf an.', language = 'de' }, { text = 'Call us.' }]\n";
    let provider = |extras: &str, servers: &[&str]| {
        let head = format!("name = 'Post'\nshort-name = 'Post'\ndomains = ['post.example']\n{extras}");
        load_text("post.toml", format!("{head}{}", servers.concat())).unwrap().provider
    };
    vec![
        ("bare", provider("", &[&imap, &smtp])),
        ("pop3 only", provider("", &[&pop3, &smtp])),
        ("letters", provider("", &[&letters, &smtp])),
        ("rich", provider(extras, &[&imap, &pop3, &odd, &spare])),
    ]
}
