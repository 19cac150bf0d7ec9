//! The bundle of the shipped provider: `out/spectrum` is what the program builds, byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use libtest_mimic::Trial;
use mailsetup::format::{FORMATS, Format, ReadBy, in_language};
use mailsetup::provider::Provider;
use mailsetup::site::{Artefact, Bundle, DOCUMENT_ROOT, formats};

use crate::support::{
    all_providers, assert_as_in, blesses, minimal, promise, provider, provider_called, repository, tree,
};

pub fn trials() -> Vec<Trial> {
    let mut trials = golden_files();
    trials.extend([
        promise("bundle::golden::no_file_more_and_none_less", no_file_more_and_none_less),
        promise("bundle::what_costs_time_is_made_on_demand", what_costs_time_is_made_on_demand),
        promise("bundle::every_path_is_there_or_refused", every_path_is_there_or_refused),
        promise("bundle::the_front_page_links_to_every_file", the_front_page_links_to_every_file),
        promise("bundle::the_front_page_tells_every_refusal", the_front_page_tells_every_refusal),
        promise("bundle::a_bundle_of_some_formats_is_whole", a_bundle_of_some_formats_is_whole),
        promise("bundle::paths_are_safe_on_every_disk", paths_are_safe_on_every_disk),
        promise("bundle::the_aliases_of_a_file_are_the_same_bytes", aliases_are_the_same_bytes),
        promise("bundle::pages_load_nothing_from_elsewhere", pages_load_nothing_from_elsewhere),
        promise("bundle::links_within_the_bundle_lead_somewhere", links_within_the_bundle_lead_somewhere),
        promise("bundle::no_file_holds_a_date_of_today", no_file_holds_a_date_of_today),
        promise("bundle::no_file_holds_a_secret", no_file_holds_a_secret),
        promise("bundle::text_is_utf8_with_unix_lines", text_is_utf8_with_unix_lines),
        promise("bundle::people_are_told_of_every_published_server", every_published_server_is_told),
    ]);
    trials
}

/// Programs get one server of each protocol; people get the others too, for when that one does not answer.
fn every_published_server_is_told() {
    let provider = provider_called(GOLDEN);
    for artefact in golden()
        .artefacts
        .iter()
        .filter(|one| ["www/sheet.txt", "www/sheet.html"].contains(&one.path.as_str()))
    {
        let page = String::from_utf8(artefact.bytes.clone()).unwrap();
        let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for server in provider.servers.iter().map(|published| &published.server) {
            let is_told = words.contains(server.host.as_str()) && words.contains(&server.port.to_string());
            assert!(is_told, "{}: {}:{}", artefact.path, server.host, server.port);
        }
    }
}

/// The provider whose bundle is committed.
const GOLDEN: &str = "spectrum";

fn golden() -> Bundle {
    Bundle::build(provider_called(GOLDEN))
}

/// A test for each file, so that a difference names the file.
fn golden_files() -> Vec<Trial> {
    let paths = golden().artefacts.into_iter().map(|artefact| artefact.path);
    paths
        .map(|path| {
            let name: String = path.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
            promise(&format!("bundle::golden::{name}"), move || is_as_committed(&path))
        })
        .collect()
}

fn is_as_committed(path: &str) {
    let file = repository("out").join(GOLDEN).join(path);
    let golden = golden();
    let artefact =
        golden.artefacts.iter().find(|artefact| artefact.path == path).expect("a file of the bundle");
    if blesses() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
    }
    assert_as_in(&file, std::str::from_utf8(&artefact.bytes).unwrap());
}

/// Where a page lies in the bundle.
fn in_bundle(path: &str) -> String {
    format!("{DOCUMENT_ROOT}{path}")
}

fn no_file_more_and_none_less() {
    let folder = repository("out").join(GOLDEN);
    let built: BTreeSet<String> = golden().artefacts.into_iter().map(|artefact| artefact.path).collect();
    let committed: BTreeSet<String> = tree(&folder).into_keys().collect();
    for stale in committed.difference(&built) {
        if blesses() {
            fs::remove_file(folder.join(stale)).unwrap();
        } else {
            panic!("out/{GOLDEN}/{stale}: is not built; MAILSETUP_BLESS=1 removes it");
        }
    }
    let missing: Vec<_> = built.difference(&committed).collect();
    assert!(missing.is_empty() || blesses(), "out/{GOLDEN} lacks {missing:?}; MAILSETUP_BLESS=1 writes them");
}

fn each_bundle(check: impl Fn(&Provider, &Bundle)) {
    for provider in all_providers() {
        check(provider, &Bundle::build(provider));
    }
}

fn page<'b>(bundle: &'b Bundle, path: &str) -> &'b str {
    let artefact = bundle.artefacts.iter().find(|artefact| artefact.path == path).expect("the page");
    std::str::from_utf8(&artefact.bytes).unwrap()
}

/// `generate` stays fast: what costs time is there for who asks for it, and the front page leads to it then.
fn what_costs_time_is_made_on_demand() {
    let provider = provider_called(GOLDEN);
    let on_demand = || FORMATS.iter().filter(|format| format.is_on_demand());
    assert_eq!(on_demand().map(|format| format.name).collect::<Vec<_>>(), ["sheet-pdf"]);
    let (usual, whole) = (Bundle::build(provider), Bundle::whole(provider));
    for file in ["www/sheet.pdf", "www/sheet.en.pdf", "www/sheet.es.pdf"] {
        let has = |bundle: &Bundle| bundle.artefacts.iter().any(|artefact| artefact.path == file);
        assert!(!has(&usual) && has(&whole), "{file}");
    }
    for (bundle, leads) in [(&usual, false), (&whole, true)] {
        assert_eq!(links(page(bundle, "index.html")).contains("www/sheet.pdf"), leads);
        let setup_page = links(page(bundle, "www/index.es.html"));
        assert_eq!(setup_page.contains("sheet.es.pdf"), leads, "{setup_page:?}");
    }
}

fn every_path_is_there_or_refused() {
    each_bundle(|provider, bundle| {
        for format in formats().filter(|format| !format.is_on_demand()) {
            let is_refused = bundle.refused.iter().any(|refused| refused.format.name == format.name);
            for path in format.paths {
                let file = bundle.artefacts.iter().find(|a| a.path == in_bundle(path));
                assert_eq!(file.is_none(), is_refused, "{}: {path}", provider.id());
                assert!(
                    file.is_none_or(|file| !file.bytes.is_empty() && file.media_type == format.media_type)
                );
            }
        }
    });
}

/// What a page links to, as far as it is a file of the bundle.
fn links(page: &str) -> BTreeSet<String> {
    let values = ["href=\"", "src=\""].into_iter().flat_map(|attribute| page.split(attribute).skip(1));
    let values = values.map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
    values.filter(|link| !link.starts_with('#') && !link.contains(':')).collect()
}

/// Whoever opens the bundle begins here, so what is not linked is not found.
fn the_front_page_links_to_every_file() {
    each_bundle(|provider, bundle| {
        let links = links(page(bundle, "index.html"));
        let is_listed = |format: &&Format| {
            format.reader != ReadBy::Page
                && !format.is_on_demand()
                && !bundle.refused.iter().any(|refused| refused.format.name == format.name)
        };
        for format in FORMATS.iter().filter(is_listed) {
            let path = in_bundle(format.paths[0]);
            assert!(
                links.contains(&path),
                "{}: the front page does not link to {path}: {links:?}",
                provider.id()
            );
        }
    });
}

fn the_front_page_tells_every_refusal() {
    each_bundle(|provider, bundle| {
        let text = page(bundle, "index.html");
        for refused in &bundle.refused {
            let title = refused.format.title;
            assert!(
                text.contains(title),
                "{}: the front page does not tell that {title} is missing",
                provider.id()
            );
        }
    });
}

fn a_bundle_of_some_formats_is_whole() {
    let spectrum = provider_called(GOLDEN);
    for format in FORMATS.iter().filter(|format| format.reader != ReadBy::Page) {
        let bundle = Bundle::only(spectrum, &[format]);
        let paths: Vec<&str> = bundle.artefacts.iter().map(|artefact| artefact.path.as_str()).collect();
        let translated =
            |path: &'static str| format.languages().iter().map(move |words| in_language(path, words));
        let own: Vec<String> = format
            .paths
            .iter()
            .flat_map(|path| std::iter::once((*path).to_owned()).chain(translated(path)))
            .map(|path| in_bundle(&path))
            .collect();
        let always = FORMATS.iter().filter(|format| format.reader == ReadBy::Page).flat_map(|one| one.paths);
        let always: Vec<String> = always.map(|path| in_bundle(path)).collect();
        let pages = ["index.html", "www/index.html", "www/index.en.html", "www/index.es.html"];
        let expected: BTreeSet<&str> = pages
            .into_iter()
            .chain(always.iter().map(String::as_str))
            .chain(own.iter().map(String::as_str))
            .filter(|path| bundle.refused.is_empty() || own.iter().all(|own| own != path))
            .collect();
        assert_eq!(paths.iter().copied().collect::<BTreeSet<_>>(), expected, "{}", format.name);
        let dead: Vec<String> = links(page(&bundle, "index.html"))
            .into_iter()
            .filter(|link| !paths.contains(&link.as_str()))
            .collect();
        assert!(dead.is_empty(), "--only {}: the front page links to {dead:?}", format.name);
    }
}

/// Windows and macOS take `A.html` and `a.html` for one file.
fn paths_are_safe_on_every_disk() {
    each_bundle(|_, bundle| {
        let lower: BTreeSet<String> =
            bundle.artefacts.iter().map(|artefact| artefact.path.to_lowercase()).collect();
        assert_eq!(lower.len(), bundle.artefacts.len());
        for Artefact { path, .. } in &bundle.artefacts {
            assert!(
                !path.starts_with('/') && !path.contains("..") && !path.contains(['\\', ':', ' ']),
                "{path}"
            );
        }
    });
}

fn aliases_are_the_same_bytes() {
    each_bundle(|_, bundle| {
        let by_path: BTreeMap<&str, &Vec<u8>> =
            bundle.artefacts.iter().map(|a| (a.path.as_str(), &a.bytes)).collect();
        for format in formats() {
            let files: BTreeSet<_> =
                format.paths.iter().filter_map(|path| by_path.get(in_bundle(path).as_str())).collect();
            assert!(files.len() <= 1, "{}", format.name);
        }
    });
}

fn pages_load_nothing_from_elsewhere() {
    each_bundle(|provider, bundle| {
        for artefact in bundle.artefacts.iter().filter(|a| a.media_type.starts_with("text/html")) {
            let text = page(bundle, &artefact.path);
            for tag in tags(text) {
                let is_link = tag.starts_with("a ");
                let loads =
                    ["src=", "srcset=", "href=", "action=", "data="].iter().any(|name| tag.contains(name));
                let is_elsewhere = tag.contains("://") || tag.contains("=\"//");
                assert!(is_link || !loads || !is_elsewhere, "{}: {}: <{tag}>", provider.id(), artefact.path);
                assert!(!tag.starts_with("iframe"), "{}: <{tag}>", artefact.path);
                assert!(
                    !tag.contains("type=\"password\""),
                    "{}: a page that asks for a password is not ours",
                    artefact.path
                );
            }
        }
        let style = page(bundle, "www/style.css");
        assert!(!style.contains("@import") && !style.contains("//") && !style.contains("url("));
    });
}

fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default())
}

fn links_within_the_bundle_lead_somewhere() {
    each_bundle(|provider, bundle| {
        let paths: BTreeSet<&str> = bundle.artefacts.iter().map(|artefact| artefact.path.as_str()).collect();
        for artefact in bundle.artefacts.iter().filter(|a| a.media_type.starts_with("text/html")) {
            for link in links(page(bundle, &artefact.path)) {
                let link_file = link.split('#').next().unwrap_or_default();
                let folder = artefact.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let file = match link_file.strip_prefix('/') {
                    Some(from_root) => format!("{DOCUMENT_ROOT}/{from_root}"),
                    None => format!("{folder}/{link_file}").trim_start_matches('/').to_owned(),
                };
                assert!(
                    paths.contains(file.as_str()),
                    "{}: {}: {link} leads nowhere",
                    provider.id(),
                    artefact.path
                );
            }
        }
    });
}

/// The same input, the same bytes: tomorrow too.
fn no_file_holds_a_date_of_today() {
    let days = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() / 86_400;
    let today = date_of(days);
    let provider = provider(&minimal());
    for artefact in Bundle::build(&provider).artefacts {
        let text = String::from_utf8(artefact.bytes).unwrap();
        assert!(!text.contains(&today), "{}: {today}", artefact.path);
    }
}

/// The day of the Gregorian calendar, as Howard Hinnant's `civil_from_days` counts it.
fn date_of(days_since_1970: u64) -> String {
    let days = days_since_1970 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn no_file_holds_a_secret() {
    each_bundle(|provider, bundle| {
        for artefact in &bundle.artefacts {
            let text = std::str::from_utf8(&artefact.bytes).unwrap();
            let keys = ["<key>IncomingPassword</key>", "<key>OutgoingPassword</key>", "DAVPassword</key>"];
            for word in keys.into_iter().chain(["<password>", "type=\"password\"", "clientSecret"]) {
                assert!(!text.contains(word), "{}: {}: {word}", provider.id(), artefact.path);
            }
        }
    });
}

fn text_is_utf8_with_unix_lines() {
    each_bundle(|provider, bundle| {
        let mut wrong = Vec::new();
        for artefact in &bundle.artefacts {
            let text = std::str::from_utf8(&artefact.bytes).unwrap();
            assert!(!text.contains('\r') && !text.starts_with('\u{FEFF}'), "{}", artefact.path);
            let endings = text.len() - text.trim_end_matches('\n').len();
            if endings != 1 {
                wrong.push(format!("{}: {endings}", artefact.path));
            }
        }
        assert!(wrong.is_empty(), "{}: line breaks at the end of a file: {wrong:?}", provider.id());
    });
}
