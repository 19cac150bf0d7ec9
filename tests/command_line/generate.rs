//! `generate`: the whole bundle, the same bytes each time, and nothing of anybody else's touched.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Stdio;

use libtest_mimic::Trial;
use mailsetup::format::FORMATS;
use mailsetup::site::{Bundle, to_zip};
use zip::ZipArchive;

use super::{Workplace, assert_one_line};
use crate::support::{
    PROGRAM, command, command_of, mailsetup, minimal, outcome, plain_server, promise, provider,
    provider_called, tree,
};

pub fn trials() -> Vec<Trial> {
    let name = |name: &str| format!("command_line::generate::{name}");
    vec![
        promise(&name("all_providers_are_written_if_none_is_named"), all_providers_are_written),
        promise(&name("an_id_a_domain_and_an_address_name_one_provider"), three_ways_to_name_one),
        promise(&name("twice_gives_the_same_bytes"), twice_gives_the_same_bytes),
        promise(&name("the_zip_holds_the_folder"), the_zip_holds_the_folder),
        promise(&name("the_zip_has_no_date_of_its_own"), the_zip_has_no_date_of_its_own),
        promise(&name("files_of_an_old_bundle_are_gone"), files_of_an_old_bundle_are_gone),
        promise(&name("other_files_beside_the_bundle_stay"), other_files_beside_the_bundle_stay),
        promise(&name("a_folder_of_somebody_else_is_not_replaced"), a_foreign_folder_is_not_replaced),
        promise(&name("a_refused_folder_leaves_every_folder_as_it_was"), a_refused_folder_leaves_all),
        promise(&name("a_file_in_the_way_is_told"), a_file_in_the_way_is_told),
        promise(
            &name("a_folder_in_the_way_of_the_zip_leaves_all"),
            a_folder_in_the_way_of_the_zip_leaves_all,
        ),
        promise(&name("a_link_in_the_place_of_the_folder_is_refused"), a_link_is_refused),
        promise(&name("out_may_be_a_link"), out_may_be_a_link),
        promise(&name("an_empty_folder_is_filled"), an_empty_folder_is_filled),
        promise(&name("out_is_made_with_its_parents"), out_is_made_with_its_parents),
        promise(&name("everybody_may_read_the_bundle"), everybody_may_read_the_bundle),
        promise(&name("leftovers_of_killed_runs_are_removed"), leftovers_are_removed),
        promise(
            &name("a_link_among_the_leftovers_is_not_followed"),
            a_link_among_the_leftovers_is_not_followed,
        ),
        promise(&name("only_writes_what_was_asked_for"), only_writes_what_was_asked_for),
        promise(&name("only_with_a_format_that_refuses_says_so"), only_with_a_refusal_says_so),
        promise(&name("a_format_that_cannot_say_the_servers_is_told"), a_defect_is_told),
        promise(&name("a_reader_that_stops_does_not_stop_the_writing"), a_reader_that_stops_does_not_matter),
        promise(&name("the_summary_tells_what_is_next"), the_summary_tells_what_is_next),
        promise(&name("a_zip_of_an_earlier_run_is_removed"), a_zip_of_an_earlier_run_is_removed),
        promise(&name("check_of_a_file_sees_the_other_providers"), check_of_a_file_sees_the_others),
    ]
}

/// The files that a provider's text makes, below its folder.
fn bundle_of(text: &str) -> BTreeMap<String, Vec<u8>> {
    files(&Bundle::build(&provider(text)))
}

fn files(bundle: &Bundle) -> BTreeMap<String, Vec<u8>> {
    bundle.artefacts.iter().map(|artefact| (artefact.path.clone(), artefact.bytes.clone())).collect()
}

fn all_providers_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["generate"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    for id in ["example", "spectrum"] {
        let written = tree(&folder.path().join("out").join(id));
        assert!(written == files(&Bundle::build(provider_called(id))), "{id}");
    }
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 2);
}

fn three_ways_to_name_one() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["generate", "spectrum", "rr.com", "ann@charter.net"]);
    assert_eq!(outcome.code, Some(0));
    assert_eq!(outcome.text().matches("index.html").count(), 1, "{}", outcome.text());
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 1);
}

fn twice_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let written = ["one", "two", "two"].map(|out| {
        let outcome = mailsetup(folder.path(), &["generate", "--zip", "--out", out]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        tree(&folder.path().join(out))
    });
    assert!(written[0] == written[1] && written[1] == written[2]);
}

fn the_zip_holds_the_folder() {
    let workplace = Workplace::new();
    assert_eq!(workplace.run(&["generate", "post", "--zip"]).code, Some(0));
    let mut zip = ZipArchive::new(Cursor::new(fs::read(workplace.out().join("post.zip")).unwrap())).unwrap();
    let mut held = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        assert!(file.enclosed_name().is_some() && file.unix_mode().is_some_and(|mode| mode & 0o777 == 0o644));
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        held.insert(file.name().unwrap().into_owned(), bytes);
    }
    let mut written = tree(&workplace.out());
    written.remove("post.zip");
    assert!(held == written, "{:?}", held.keys());
}

fn the_zip_has_no_date_of_its_own() {
    let bytes = to_zip(&Bundle::build(provider_called("spectrum"))).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for at in 0..zip.len() {
        let date = zip.by_index(at).unwrap().last_modified().unwrap();
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0));
    }
}

fn files_of_an_old_bundle_are_gone() {
    let workplace = Workplace::new();
    workplace.provider(&(minimal() + &plain_server("pop3", "implicit", 995)));
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(workplace.out().join("post/www/email-pop3.mobileconfig").exists());
    workplace.provider(&minimal());
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(tree(&workplace.out().join("post")) == bundle_of(&minimal()));
}

fn other_files_beside_the_bundle_stay() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.out().join("other")).unwrap();
    for file in ["notes.txt", "other/notes.txt", ".htaccess", "post.txt"] {
        fs::write(workplace.out().join(file), "mine").unwrap();
    }
    assert_eq!(workplace.run(&["generate", "post", "--zip"]).code, Some(0));
    for file in ["notes.txt", "other/notes.txt", ".htaccess", "post.txt"] {
        assert_eq!(fs::read_to_string(workplace.out().join(file)).unwrap(), "mine", "{file}");
    }
}

fn a_foreign_folder_is_not_replaced() {
    for index in [None, Some("<!doctype html><title>My own page</title>")] {
        let workplace = Workplace::new();
        fs::create_dir_all(workplace.out().join("post")).unwrap();
        fs::write(workplace.out().join("post/thesis.tex"), "years of work").unwrap();
        if let Some(page) = index {
            fs::write(workplace.out().join("post/index.html"), page).unwrap();
        }
        let before = tree(workplace.path());
        let outcome = workplace.run(&["generate", "post", "--zip"]);
        let line = assert_one_line(&outcome, 1);
        assert!(line.starts_with("error: out/post: holds files that mailsetup did not write"), "{line}");
        assert_eq!(tree(workplace.path()), before);
    }
}

/// "1  something is wrong; nothing was written".
fn a_refused_folder_leaves_all() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("spectrum")).unwrap();
    fs::write(out.join("spectrum/thesis.tex"), "years of work").unwrap();
    let outcome = mailsetup(folder.path(), &["generate"]);
    assert_one_line(&outcome, 1);
    assert_eq!(tree(&out).into_keys().collect::<Vec<_>>(), ["spectrum/thesis.tex"]);
}

fn a_file_in_the_way_is_told() {
    for (file, error) in
        [("out", "error: out: "), ("out/post", "error: out/post: expected a folder, found a file")]
    {
        let workplace = Workplace::new();
        let path = workplace.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "mine").unwrap();
        let before = tree(workplace.path());
        let outcome = workplace.run(&["generate", "post"]);
        let line = assert_one_line(&outcome, 1);
        assert!(line.starts_with(error), "{line}");
        // "file exists" is what the system says; a user asks what was expected.
        assert!(
            file != "out" || line.contains("not a directory") || line.contains("expected a folder"),
            "{line}"
        );
        assert_eq!(tree(workplace.path()), before);
    }
}

fn a_folder_in_the_way_of_the_zip_leaves_all() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.out().join("post.zip")).unwrap();
    let outcome = workplace.run(&["generate", "post", "--zip"]);
    let line = assert_one_line(&outcome, 1);
    assert_eq!(line, "error: out/post.zip: expected a file, found a folder");
    assert!(!workplace.out().join("post").exists(), "exit code 1, and yet a folder was written");
}

fn a_link_is_refused() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.out()).unwrap();
    for target in ["elsewhere", "nowhere"] {
        let _ = fs::remove_file(workplace.out().join("post"));
        fs::create_dir_all(workplace.path().join("elsewhere")).unwrap();
        symlink(workplace.path().join(target), workplace.out().join("post")).unwrap();
        let before = tree(workplace.path());
        let outcome = workplace.run(&["generate", "post"]);
        let line = assert_one_line(&outcome, 1);
        assert_eq!(line, "error: out/post: expected a folder, found a symbolic link");
        assert_eq!(tree(workplace.path()), before);
    }
}

/// Somebody's web root is often one.
fn out_may_be_a_link() {
    let workplace = Workplace::new();
    fs::create_dir(workplace.path().join("real")).unwrap();
    symlink("real", workplace.out()).unwrap();
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(tree(&workplace.path().join("real/post")) == bundle_of(&minimal()));
}

fn an_empty_folder_is_filled() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.out().join("post")).unwrap();
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(tree(&workplace.out().join("post")) == bundle_of(&minimal()));
}

fn out_is_made_with_its_parents() {
    let workplace = Workplace::new();
    let outcome = workplace.run(&["generate", "post", "--out", "a/b/../c"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(workplace.path().join("a/c/post/index.html").exists());
}

/// A web server runs as somebody else.
fn everybody_may_read_the_bundle() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("umask 022; exec {PROGRAM} generate spectrum --zip");
    assert_eq!(outcome(command_of("sh", folder.path()).args(["-c", &script])).code, Some(0));
    let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
    let folders = ["out", "out/spectrum", "out/spectrum/www/mail"].map(mode);
    let files =
        ["out/spectrum/index.html", "out/spectrum.zip", "out/spectrum/www/mail/config-v1.1.xml"].map(mode);
    assert_eq!((folders, files), ([0o755; 3], [0o644; 3]));
}

fn leftovers_are_removed() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.out().join(".mailsetup-AbC123/new/mail")).unwrap();
    fs::write(workplace.out().join(".mailsetup-AbC123/new/mail/config-v1.1.xml"), "half").unwrap();
    fs::write(workplace.out().join(".mailsetup-xyz789"), "half").unwrap();
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert_eq!(fs::read_dir(workplace.out()).unwrap().count(), 1);
}

fn a_link_among_the_leftovers_is_not_followed() {
    let workplace = Workplace::new();
    fs::create_dir_all(workplace.path().join("mine")).unwrap();
    fs::write(workplace.path().join("mine/thesis.tex"), "years of work").unwrap();
    fs::create_dir_all(workplace.out()).unwrap();
    symlink("../mine", workplace.out().join(".mailsetup-AbC123")).unwrap();
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(workplace.path().join("mine/thesis.tex").exists());
}

fn a_zip_of_an_earlier_run_is_removed() {
    let workplace = Workplace::new();
    assert_eq!(workplace.run(&["generate", "post", "--zip"]).code, Some(0));
    assert!(workplace.out().join("post.zip").is_file());
    assert_eq!(workplace.run(&["generate", "post"]).code, Some(0));
    assert!(!workplace.out().join("post.zip").exists(), "the zip is older than the folder");
}

/// A file that is fine by itself can claim what another provider has.
fn check_of_a_file_sees_the_others() {
    let workplace = Workplace::new();
    let claims = |domain: &str| minimal().replace("post.example", domain);
    fs::write(workplace.path().join("mine.toml"), claims("charter.net")).unwrap();
    let outcome = mailsetup(workplace.path(), &["check", "mine.toml"]);
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("charter.net is claimed by providers/spectrum.toml"), "{}", outcome.err);

    fs::write(workplace.path().join("mine.toml"), claims("city.rr.com")).unwrap();
    let outcome = mailsetup(workplace.path(), &["check", "mine.toml"]);
    // FairEmail has settings of its own for the names below rr.com, and looks at no file.
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.text().contains("FairEmail: has settings of its own"), "{}", outcome.text());
    assert!(outcome.text().contains("below-another-wildcard"), "{}", outcome.text());
    assert!(!outcome.text().contains("spectrum: smtp"), "findings of a file that was not named");
}

fn only_writes_what_was_asked_for() {
    let workplace = Workplace::new();
    let outcome = workplace.run(&["generate", "post", "--only", "apple", "--only", "thunderbird"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let written: Vec<String> = tree(&workplace.out().join("post")).into_keys().collect();
    let expected = [
        "index.html",
        "www/.well-known/autoconfig/mail/config-v1.1.xml",
        "www/404.html",
        "www/email.mobileconfig",
        "www/index.en.html",
        "www/index.es.html",
        "www/index.html",
        "www/mail/config-v1.1.xml",
        "www/qr.js",
        "www/robots.txt",
        "www/setup.js",
        "www/style.css",
        "www/troubleshooting.js",
    ];
    assert_eq!(written, expected);
    let page = fs::read_to_string(workplace.out().join("post/index.html")).unwrap();
    assert!(
        page.contains("email.mobileconfig") && !page.contains("sheet.html"),
        "a link to a file that is not there"
    );
    for format in FORMATS.iter().filter(|format| format.media_type.starts_with("text/html")) {
        assert!(!page.contains(format.paths[0].trim_start_matches('/')), "a link to {}", format.paths[0]);
    }
}

fn only_with_a_refusal_says_so() {
    let workplace = Workplace::new();
    let outcome = workplace.run(&["generate", "post", "--only", "outlook"]);
    assert_eq!(outcome.code, Some(3), "{}", outcome.err);
    assert!(outcome.text().contains("not in it: Outlook Autodiscover"), "{}", outcome.text());
    assert!(workplace.out().join("post/index.html").exists(), "3  written, but without a format");
}

fn a_defect_is_told() {
    let workplace = Workplace::new();
    workplace.provider(&minimal().replace("[\"password\"]", "[\"oauth2\"]"));
    let outcome = workplace.run(&["generate", "post"]);
    assert_eq!(outcome.code, Some(3), "{}", outcome.err);
    assert!(
        outcome.text().contains("not in it: Apple profile: no published IMAP server can be said"),
        "{}",
        outcome.text()
    );
    let outcome = workplace.run(&["check"]);
    assert_eq!(outcome.code, Some(1), "{}", outcome.text());
}

/// `mailsetup generate | head -0`: the providers after the first are written too.
fn a_reader_that_stops_does_not_matter() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = command(folder.path()).arg("generate").stdout(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    for id in ["example", "spectrum"] {
        assert!(folder.path().join("out").join(id).exists(), "exit code 0, and {id} was not written");
    }
}

fn the_summary_tells_what_is_next() {
    let workplace = Workplace::new();
    let text = workplace.run(&["generate", "post", "--zip"]).text();
    let count = bundle_of(&minimal()).len();
    assert!(text.starts_with(&format!("out/post: {count} files for post.example\n")), "{text}");
    for words in ["out/post/index.html", "out/post/hosting.html", "out/post.zip", "not in it: "] {
        assert!(text.contains(words), "{words} in {text}");
    }
    // The commands as they are printed: somebody will copy them.
    let commands: Vec<&str> = text.lines().filter_map(|line| line.get(38..)).collect();
    for end in [" profile YOU@post.example", " sheet post.example"] {
        let command =
            commands.iter().find(|line| line.ends_with(end)).unwrap_or_else(|| panic!("{end} in {text}"));
        let mut words = command.split(' ');
        let output = std::process::Command::new(words.next().unwrap())
            .args(words)
            .current_dir(workplace.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
