//! Each page served is, byte for byte, the page built.

use bytes::Bytes;
use http::Request;
use http::request::Parts;
use libtest_mimic::Trial;
use mailsetup::format::{Addressee, Format};
use mailsetup::provider::Provider;
use mailsetup::serve::{Answerer, Client, Pages, Sources};
use mailsetup::site::{Bundle, DOCUMENT_ROOT, formats, host_labels};

use crate::support::{promise, provider_called, repository, variety};

pub fn trials() -> Vec<Trial> {
    let ids: Vec<String> = variety().providers().iter().map(|provider| provider.id().to_string()).collect();
    let of_customers =
        promise("serve_pages::parity::customers_get_what_is_rendered_for_their_domain", customers);
    ids.into_iter()
        .map(|id| {
            promise(&format!("serve_pages::parity::{}", id.replace('-', "_")), move || {
                is_served_as_built(&id);
            })
        })
        .chain([of_customers])
        .collect()
}

/// With the customer's domain in the place of the provider's, for everybody and for one.
fn customers() {
    let list = tempfile::Builder::new().suffix(".txt").tempfile().expect("a file");
    std::fs::write(list.path(), "kunde.example spectrum\n*.wild.example example\n").expect("a list");
    let pages = Pages::load(Sources { customers: Some(list.path().to_owned()), ..Sources::default() });
    let pages = pages.unwrap_or_else(|error| panic!("{error}"));
    for (id, domain) in [("spectrum", "kunde.example"), ("example", "any.wild.example")] {
        let provider = provider_called(id).serving(&domain.parse().unwrap());
        for format in formats() {
            let host = format!("autoconfig.{domain}");
            let answer = pages.answer(&get(format.paths[0], &host), &Bytes::new(), &CLIENT).response;
            let rendered = format.render(&provider, &Addressee::Anyone).ok();
            let expected = rendered.or_else(|| format.ask.untold.and_then(|untold| untold(&provider).ok()));
            assert_eq!(expected.as_deref(), found(&answer), "{domain}: {}", format.name);
            is_rendered_for_one(&pages, &provider, format, &host);
        }
    }
}

/// Whoever asks from loopback, through no proxy.
const CLIENT: Client = Client { address: None, peer_is_trusted: false, is_logged: false };

fn is_served_as_built(id: &str) {
    let catalogue = variety();
    let provider = catalogue.by_id(&id.parse().unwrap()).unwrap();
    let sources = Sources { folders: vec![repository("tests/variety")], ..Sources::default() };
    let pages = Pages::load(sources).unwrap_or_else(|error| panic!("{error}"));
    let bundle = Bundle::whole(provider);
    for host in hosts(provider) {
        for format in formats() {
            is_format_served(&pages, &bundle, provider, format, &host);
            is_rendered_for_one(&pages, provider, format, &host);
        }
    }
}

/// Each name where somebody asks, for each domain.
fn hosts(provider: &Provider) -> Vec<String> {
    let labels = || host_labels().iter().map(|label| format!("{label}.")).chain([String::new()]);
    provider
        .exact_domains()
        .flat_map(|domain| labels().map(move |label| format!("{label}{domain}")))
        .collect()
}

fn is_format_served(pages: &Pages, bundle: &Bundle, provider: &Provider, format: &Format, host: &str) {
    for path in format.paths {
        let built =
            bundle.artefacts.iter().find(|artefact| artefact.path == format!("{DOCUMENT_ROOT}{path}"));
        for written in letter_cases(path) {
            let answer = pages.answer(&get(&written, host), &Bytes::new(), &CLIENT).response;
            match (built, format.ask.untold) {
                (Some(built), _) => {
                    assert_eq!(answer.status(), 200, "{host}{written}");
                    assert_eq!(answer.headers()["content-type"], built.media_type, "{host}{written}");
                    assert!(*answer.body() == built.bytes, "{host}{written} is not as built");
                }
                (None, Some(untold)) => {
                    assert_eq!(untold(provider).ok().as_deref(), found(&answer), "{host}{written}");
                }
                (None, None) => assert_eq!(answer.status(), 404, "{host}{written}"),
            }
        }
    }
}

/// The page for an address is what the format renders for it.
fn is_rendered_for_one(pages: &Pages, provider: &Provider, format: &Format, host: &str) {
    let address = format!("Ann.Smith+x@{}", provider.main_domain());
    let rendered = format.render(provider, &Addressee::one(address.parse().unwrap()));
    let (head, body) = match format.ask.by_post {
        true => (
            post(format.paths[0], host),
            format!("<Autodiscover><Request><EMailAddress>{address}</EMailAddress></Request></Autodiscover>"),
        ),
        false => {
            let query = format!("email={0}&emailaddress={0}", address.replace('+', "%2B"));
            (get(&format!("{}?{query}", format.paths[0]), host), String::new())
        }
    };
    let answer = pages.answer(&head, &Bytes::from(body), &CLIENT).response;
    assert_eq!(rendered.ok().as_deref(), found(&answer), "{host}: {}", format.name);
}

/// The bytes of a page; nothing of a refusal.
fn found(answer: &http::Response<Bytes>) -> Option<&[u8]> {
    let is_refusal = answer.status() != 200 || answer.body().windows(11).any(|bytes| bytes == b"<ErrorCode>");
    (!is_refusal).then(|| answer.body().as_ref())
}

fn letter_cases(path: &str) -> Vec<String> {
    let mut capital = true;
    let capitalized = path.chars().map(|c| {
        let c = if capital { c.to_ascii_uppercase() } else { c };
        capital = !c.is_ascii_alphanumeric();
        c
    });
    vec![path.to_owned(), path.to_uppercase(), capitalized.collect(), path.to_lowercase()]
}

fn get(target: &str, host: &str) -> Parts {
    head("GET", target, host)
}

fn post(target: &str, host: &str) -> Parts {
    head("POST", target, host)
}

fn head(method: &str, target: &str, host: &str) -> Parts {
    let request =
        Request::builder().method(method).uri(target).header("Host", host).body(()).expect("a request");
    request.into_parts().0
}
