//! Each file of `tests/providers/good` is accepted, gives a bundle, and fits the schema.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, FORMATS, Format, ReadBy};
use mailsetup::mail::Domain;
use mailsetup::provider::{Catalogue, Provider, load};
use mailsetup::site::Bundle;

use super::schema::validator;
use crate::support::{cases, mailsetup, one, promise, provider_of, repository, tree};

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = files().into_iter().map(accepted).collect();
    trials.extend([
        promise("providers::good::toml_and_json_say_the_same", toml_and_json_say_the_same),
        promise("providers::good::letters_and_a_labels_are_one_name", letters_and_a_labels_are_one_name),
        promise("providers::good::pages_show_both_forms_of_a_name", pages_show_both_forms_of_a_name),
        promise("providers::good::a_wildcard_serves_what_is_below_it", a_wildcard_serves_what_is_below_it),
        promise("providers::good::each_of_many_domains_is_found", each_of_many_domains_is_found),
    ]);
    trials
}

/// The whole provider files.
pub fn files() -> Vec<PathBuf> {
    [cases("providers/good", "toml"), cases("providers/good", "json")].concat()
}

fn good(name: &str) -> Provider {
    provider_of(&repository("tests/providers/good").join(name))
}

fn accepted(file: PathBuf) -> Trial {
    let name = file.file_name().unwrap().to_string_lossy().replace(['-', '.'], "_");
    promise(&format!("providers::good::{name}"), move || {
        let provider = provider_of(&file);
        gives_no_cause_for_complaint(&file);
        is_written_as_built(&file, &provider);
        fits_the_schema(&file);
    })
}

fn gives_no_cause_for_complaint(file: &Path) {
    let outcome = mailsetup(Path::new("/"), &["check", file.to_str().unwrap()]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{}", outcome.text());
    assert!(outcome.text().lines().all(|line| !line.starts_with("fail ")), "{}", outcome.text());
}

/// A bundle is whole, and lies in a folder of the provider's id.
fn is_written_as_built(file: &Path, provider: &Provider) {
    let folder = tempfile::tempdir().unwrap();
    let providers = folder.path().join("providers");
    fs::create_dir(&providers).unwrap();
    fs::copy(file, providers.join(file.file_name().unwrap())).unwrap();
    let id = provider.id().as_str();
    let outcome = mailsetup(folder.path(), &["--providers", "providers", "generate", id]);
    // Candidates alone are good for `verify`: no program can be set up.
    let code = if provider.has_way_in() && provider.has_way_out() { 0 } else { 3 };
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(code), ""), "{}", outcome.text());
    let written = tree(&folder.path().join("out"));
    let bundle = Bundle::build(provider);
    let built = bundle.artefacts.iter().map(|artefact| (format!("{id}/{}", artefact.path), &artefact.bytes));
    assert!(written.keys().cloned().eq(sorted(built.clone().map(|(path, _)| path))));
    assert!(built.into_iter().all(|(path, bytes)| written.get(&path) == Some(bytes)));
}

fn sorted(paths: impl Iterator<Item = String>) -> Vec<String> {
    let mut paths: Vec<String> = paths.collect();
    paths.sort();
    paths
}

fn fits_the_schema(file: &Path) {
    let document = super::schema::document(file).unwrap();
    let errors: Vec<String> = validator().iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn toml_and_json_say_the_same() {
    assert_eq!(good("everything.toml"), good("everything.json"));
}

fn letters_and_a_labels_are_one_name() {
    let (letters, ascii) = (good("letters.toml"), good("letters-in-ascii.toml"));
    assert_eq!(serde_json::to_value(&letters).unwrap(), serde_json::to_value(&ascii).unwrap());
    assert_eq!(letters.main_domain(), ascii.main_domain());
    for format in FORMATS {
        for addressee in [Addressee::Anyone, one("ann@münchen.example")] {
            let files = [&letters, &ascii].map(|provider| format.render(provider, &addressee));
            assert_eq!(files[0], files[1], "{}", format.name);
        }
    }
}

/// What goes into a field is the A-labels; what people know is the letters.
fn pages_show_both_forms_of_a_name() {
    let provider = good("letters.toml");
    let (ascii, letters) = ("xn--briefksten-v5a.xn--mnchen-3ya.example", "briefkästen.münchen.example");
    // What is on paper is read by tests of its own.
    let is_text = |format: &&Format| !format.is_on_demand();
    let is_page = |format: &&Format| matches!(format.reader, ReadBy::Person | ReadBy::Sheet);
    for format in FORMATS.iter().filter(is_page).filter(is_text) {
        let page = String::from_utf8(format.render(&provider, &Addressee::Anyone).unwrap()).unwrap();
        // Some guides send people to another program.
        assert!(!page.contains(letters) || page.contains(ascii), "{}: {ascii} is missing", format.name);
        if format.reader == ReadBy::Sheet {
            for name in [ascii, letters, "xn--mnchen-3ya.example", "münchen.example", "例え.example"] {
                assert!(page.contains(name), "{}: {name} is missing", format.name);
            }
        }
    }
}

fn a_wildcard_serves_what_is_below_it() {
    let loaded = load(&repository("tests/providers/good/wildcard.toml")).unwrap();
    let catalogue = Catalogue::new(vec![loaded]).unwrap();
    let is_served = |domain: &str| catalogue.find(&domain.parse::<Domain>().unwrap()).is_ok();
    for domain in ["city.example", "a.city.example", "a.b.city.example", "x.river.example"] {
        assert!(is_served(domain), "{domain}");
    }
    for domain in ["river.example", "tocity.example", "city.example.test", "example.test"] {
        assert!(!is_served(domain), "{domain}");
    }
}

fn each_of_many_domains_is_found() {
    let provider = good("many-domains.toml");
    assert_eq!(provider.domains.len(), 500);
    let folder = repository("tests/providers/good");
    let outcome = mailsetup(&folder, &["check", "many-domains.toml", "--json"]);
    assert_eq!(outcome.code, Some(0));
    let catalogue = Catalogue::new(vec![load(&folder.join("many-domains.toml")).unwrap()]).unwrap();
    for domain in provider.exact_domains() {
        assert_eq!(catalogue.find(domain).unwrap().id(), provider.id());
    }
}
