//! What the live server fills in is what is rendered: for each domain, for each who asks.

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, FORMATS};
use mailsetup::mail::Domain;
use mailsetup::provider::Provider;

use crate::support::{addressees, promise, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("forms::what_is_filled_in_is_the_file_of_who_asks", what_is_filled_in_is_the_file),
        promise("forms::a_customer_sees_no_domain_but_his_own", no_domain_but_his_own),
    ]
}

/// Customers: a plain name, a long one, one in other letters, one that begins as marks and identifiers do.
const DOMAINS: [&str; 4] =
    ["kunde.example", "a-long.name-of.some-body.post.example", "bücher.example", "mailsetup.imap.example"];

/// The form for a kind of addressee, drawn with another one of the kind.
fn another_of_its_kind(addressee: &Addressee) -> Addressee {
    match addressee {
        Addressee::One(person) if person.full_name.is_none() => {
            Addressee::one("somebody@elsewhere.example".parse().expect("an address"))
        }
        named_or_anyone => named_or_anyone.clone(),
    }
}

fn each_form(check: impl Fn(&str, &Provider, &Domain, &Addressee, &[u8])) {
    let (catalogue, mut filled) = (variety(), 0);
    for provider in catalogue.providers() {
        let drawn_for = provider.serving(provider.main_domain());
        for (format, draw) in FORMATS.iter().filter_map(|format| Some((format, format.draw?))) {
            for addressee in addressees(provider) {
                let Ok(form) = draw(&drawn_for, &another_of_its_kind(&addressee)) else { continue };
                for domain in DOMAINS.map(|domain| domain.parse::<Domain>().expect("a domain")) {
                    check(format.name, provider, &domain, &addressee, &form.fill(&domain, &addressee));
                    filled += 1;
                }
            }
        }
    }
    assert!(filled > 1000, "{filled}");
}

fn what_is_filled_in_is_the_file() {
    each_form(|format, provider, domain, addressee, filled| {
        let format = mailsetup::format::by_name(format).expect("a format");
        let rendered = format.render(&provider.serving(domain), addressee).expect("a file");
        let [filled, rendered] = [filled, &rendered].map(String::from_utf8_lossy);
        assert_eq!(filled, rendered, "{}: {} {domain} {addressee:?}", format.name, provider.id());
    });
}

/// The domain of the provider stands nowhere, not even in the pieces of an identifier.
fn no_domain_but_his_own() {
    let marked = |provider: &Provider| {
        let domain: Domain = "only-here.example".parse().expect("a domain");
        provider.serving(&domain)
    };
    for provider in variety().providers() {
        let provider = marked(provider);
        for draw in FORMATS.iter().filter_map(|format| format.draw) {
            let Ok(form) = draw(&provider, &Addressee::Anyone) else { continue };
            let filled = form.fill(&"kunde.example".parse().expect("a domain"), &Addressee::Anyone);
            assert!(!String::from_utf8_lossy(&filled).contains("only-here"), "{}", provider.id());
        }
    }
}
