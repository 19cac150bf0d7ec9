//! What cannot lie in git as a case: folders, links, pipes, and files that are not text.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::time::{Duration, Instant};

use libtest_mimic::{Completion, Trial};
use tempfile::TempDir;

use crate::support::{
    Outcome, PROGRAM, command_of, mailsetup, mailsetup_with, minimal, needs, outcome, promise, promise_with,
    tree,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("providers::folders::a_file_over_the_bound_is_refused", a_file_over_the_bound_is_refused),
        promise("providers::folders::a_file_at_the_bound_is_accepted", a_file_at_the_bound_is_accepted),
        promise(
            "providers::folders::a_file_full_of_domains_is_read_in_time",
            a_file_full_of_domains_is_read_in_time,
        ),
        promise("providers::folders::what_is_not_utf8_is_refused", what_is_not_utf8_is_refused),
        promise("providers::folders::utf16_is_refused", utf16_is_refused),
        promise("providers::folders::a_byte_order_mark_is_forgiven", a_byte_order_mark_is_forgiven),
        promise("providers::folders::line_ends_of_windows_are_lines", line_ends_of_windows_are_lines),
        promise("providers::folders::a_folder_is_no_file", a_folder_is_no_file),
        promise("providers::folders::a_pipe_is_no_file", a_pipe_is_no_file),
        promise("providers::folders::a_device_is_no_file", a_device_is_no_file),
        promise("providers::folders::a_loop_of_links_ends", a_loop_of_links_ends),
        promise("providers::folders::a_link_to_nothing_is_told", a_link_to_nothing_is_told),
        promise("providers::folders::a_link_to_a_file_is_followed", a_link_to_a_file_is_followed),
        promise_with("providers::folders::an_unreadable_file_is_told", an_unreadable_file_is_told),
        promise("providers::folders::a_missing_folder_is_told", a_missing_folder_is_told),
        promise("providers::folders::a_file_is_no_folder", a_file_is_no_folder),
        promise("providers::folders::two_files_of_one_id_are_refused", two_files_of_one_id_are_refused),
        promise("providers::folders::a_domain_has_one_provider", a_domain_has_one_provider),
        promise("providers::folders::a_wildcard_has_one_provider", a_wildcard_has_one_provider),
        promise("providers::folders::an_exact_name_comes_before_a_wildcard", an_exact_name_comes_first),
        promise("providers::folders::the_nearest_wildcard_comes_first", the_nearest_wildcard_comes_first),
        promise(
            "providers::folders::a_clash_with_a_built_in_is_told_of_the_own_file",
            a_clash_is_told_of_own,
        ),
        promise("providers::folders::a_later_folder_replaces_an_earlier_one", a_later_folder_replaces),
        promise("providers::folders::the_variable_holds_a_list_of_folders", the_variable_holds_a_list),
        promise("providers::folders::other_files_are_left_alone", other_files_are_left_alone),
    ]
}

/// A folder with a folder `providers` in it.
fn workplace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("providers")).unwrap();
    folder
}

fn with_file(name: &str, bytes: impl AsRef<[u8]>) -> TempDir {
    let folder = workplace();
    fs::write(folder.path().join("providers").join(name), bytes).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Outcome {
    mailsetup(folder, &[&["--providers", "providers"], arguments].concat())
}

/// Refused with this message by `check`, `list` and `generate`, and nothing written.
#[track_caller]
fn assert_refused(folder: &Path, message: &str) {
    let before = tree(folder);
    for arguments in [&["check"][..], &["list"], &["generate"]] {
        let outcome = run(folder, arguments);
        assert_eq!(outcome.code, Some(1), "{arguments:?}: {}", outcome.err);
        assert_eq!(outcome.text(), "", "{arguments:?}");
        assert!(outcome.err.contains(message), "{arguments:?}: {message:?} in {:?}", outcome.err);
    }
    assert!(!folder.join("out").exists() && tree(folder) == before, "something was written");
}

fn a_file_over_the_bound_is_refused() {
    let padding = "#".repeat(256 * 1024 + 1 - minimal().len());
    let folder = with_file("large.toml", minimal() + &padding);
    assert_refused(folder.path(), "error: providers/large.toml: more than 256 KiB");
}

fn a_file_at_the_bound_is_accepted() {
    let padding = "#".repeat(256 * 1024 - minimal().len());
    let folder = with_file("large.toml", minimal() + &padding);
    let outcome = run(folder.path(), &["check"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
}

/// As many as the bound lets in: a comparison of each with each takes half a minute.
fn a_file_full_of_domains_is_read_in_time() {
    let domains: Vec<String> = (0..15_000).map(|number| format!("\"a{number}.test\"")).collect();
    let folder = with_file("hoster.toml", serving(&domains.join(",")));
    let begin = Instant::now();
    let outcome = run(folder.path(), &["show", "a14999.test", "--format", "apple"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(begin.elapsed() < Duration::from_secs(8), "{:?} for 15000 domains", begin.elapsed());
}

fn what_is_not_utf8_is_refused() {
    let folder = with_file("latin.toml", b"# Latin-1\nname = \"M\xFCnchen\"\n");
    assert_refused(folder.path(), "error: providers/latin.toml:2: expected UTF-8 text");
}

fn utf16_is_refused() {
    let bytes: Vec<u8> = minimal().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = with_file("windows.toml", [b"\xFF\xFE".to_vec(), bytes].concat());
    assert_refused(folder.path(), "error: providers/windows.toml:1: expected UTF-8 text");
}

fn a_byte_order_mark_is_forgiven() {
    let folder = with_file("marked.toml", format!("\u{FEFF}{}", minimal()));
    assert_eq!(run(folder.path(), &["check"]).code, Some(0));
    let folder = with_file("marked.toml", format!("\u{FEFF}{}", minimal().replace("993", "0")));
    assert_refused(folder.path(), "--> providers/marked.toml:8:8");
}

fn line_ends_of_windows_are_lines() {
    let folder = with_file("windows.toml", minimal().replace('\n', "\r\n"));
    assert_eq!(run(folder.path(), &["check"]).code, Some(0));
    let folder = with_file("windows.toml", minimal().replace("993", "0").replace('\n', "\r\n"));
    assert_refused(folder.path(), "--> providers/windows.toml:8:8\n  |\n8 | port = 0\n  |        ^\n");
}

fn a_folder_is_no_file() {
    let folder = workplace();
    fs::create_dir(folder.path().join("providers/x.toml")).unwrap();
    assert_refused(folder.path(), "error: providers/x.toml: expected a file");
}

/// Opened, it would wait for somebody to write.
fn a_pipe_is_no_file() {
    let folder = workplace();
    let pipe = folder.path().join("providers/pipe.toml");
    assert!(outcome(command_of("mkfifo", folder.path()).arg(&pipe)).code == Some(0));
    assert_refused(folder.path(), "error: providers/pipe.toml: expected a file");
}

/// Read, it would never end.
fn a_device_is_no_file() {
    let folder = workplace();
    symlink("/dev/zero", folder.path().join("providers/zero.toml")).unwrap();
    assert_refused(folder.path(), "error: providers/zero.toml: expected a file");
}

fn a_loop_of_links_ends() {
    let folder = workplace();
    symlink("loop.toml", folder.path().join("providers/loop.toml")).unwrap();
    assert_refused(folder.path(), "error: providers/loop.toml: too many levels of symbolic links");
}

fn a_link_to_nothing_is_told() {
    let folder = workplace();
    symlink("gone.toml", folder.path().join("providers/link.toml")).unwrap();
    assert_refused(folder.path(), "error: providers/link.toml: no such file or directory");
}

fn a_link_to_a_file_is_followed() {
    let folder = with_file("file.txt", minimal());
    symlink("file.txt", folder.path().join("providers/link.toml")).unwrap();
    let outcome = run(folder.path(), &["check"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
}

/// Root reads everything, so somebody else is asked.
fn an_unreadable_file_is_told() -> Result<(), Completion> {
    needs("setpriv", "util-linux")?;
    let folder = with_file("secret.toml", minimal());
    let everybody = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    everybody(folder.path(), 0o755);
    everybody(&folder.path().join("providers/secret.toml"), 0o000);
    let mut command = command_of("setpriv", folder.path());
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM]);
    let outcome = outcome(command.args(["--providers", "providers", "list"]));
    if outcome.err.starts_with("setpriv") {
        return Err(Completion::ignored_with(format!("needs root: {}", outcome.err.trim())));
    }
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("error: providers/secret.toml: permission denied"), "{}", outcome.err);
    Ok(())
}

fn a_missing_folder_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = run(folder.path(), &["list"]);
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""));
    assert!(outcome.err.starts_with("error: providers: no such file or directory\n"), "{:?}", outcome.err);
}

fn a_file_is_no_folder() {
    let folder = with_file("post.toml", minimal());
    let outcome = mailsetup(folder.path(), &["--providers", "providers/post.toml", "list"]);
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), ""));
    assert!(outcome.err.starts_with("error: providers/post.toml: not a directory\n"), "{:?}", outcome.err);
}

fn two_files_of_one_id_are_refused() {
    let folder = with_file("post.toml", minimal());
    fs::write(folder.path().join("providers/post.json"), "{}").unwrap();
    assert_refused(
        folder.path(),
        "error: providers/post.toml: providers/post.json is a file of the same provider id",
    );
}

/// A provider of these domains, which are lines of TOML.
fn serving(domains: &str) -> String {
    minimal().replace("\"post.example\"", domains)
}

fn a_domain_has_one_provider() {
    let folder = with_file("a.toml", serving("\"one.example\", \"both.example\""));
    fs::write(folder.path().join("providers/b.toml"), serving("\"two.example\", \"BOTH.example\"")).unwrap();
    assert_refused(
        folder.path(),
        "error: domains: both.example is claimed by providers/a.toml already\n --> providers/b.toml:3:27\n",
    );
}

fn a_wildcard_has_one_provider() {
    let folder = with_file("a.toml", serving("\"one.example\", \"*.both.example\""));
    fs::write(folder.path().join("providers/b.toml"), serving("\"two.example\", \"*.both.example\""))
        .unwrap();
    assert_refused(
        folder.path(),
        "error: domains: *.both.example is claimed by providers/a.toml already\n --> providers/b.toml:3:27\n",
    );
}

/// The name of the provider that serves a domain.
fn server_of(folder: &Path, domain: &str) -> String {
    let outcome = run(folder, &["show", domain, "--json"]);
    assert_eq!(outcome.code, Some(0), "{domain}: {}", outcome.err);
    let provider: serde_json::Value = serde_json::from_slice(&outcome.out).unwrap();
    provider["name"].as_str().unwrap().to_owned()
}

fn called(name: &str, domains: &str) -> String {
    serving(domains).replace("Post Example", name)
}

fn an_exact_name_comes_first() {
    let folder = with_file("wide.toml", called("Wide", "\"wide.example\", \"*.wide.example\""));
    let narrow = called("Narrow", "\"narrow.wide.example\"");
    fs::write(folder.path().join("providers/narrow.toml"), narrow).unwrap();
    assert_eq!(run(folder.path(), &["check"]).code, Some(0), "this is no clash");
    assert_eq!(server_of(folder.path(), "narrow.wide.example"), "Narrow");
    assert_eq!(server_of(folder.path(), "ann@narrow.wide.example"), "Narrow");
    assert_eq!(server_of(folder.path(), "below.narrow.wide.example"), "Wide");
    assert_eq!(server_of(folder.path(), "other.wide.example"), "Wide");
}

fn the_nearest_wildcard_comes_first() {
    let folder = with_file("wide.toml", called("Wide", "\"wide.example\", \"*.wide.example\""));
    let narrow = called("Narrow", "\"narrow.example\", \"*.narrow.wide.example\"");
    fs::write(folder.path().join("providers/narrow.toml"), narrow).unwrap();
    assert_eq!(server_of(folder.path(), "a.narrow.wide.example"), "Narrow");
    assert_eq!(server_of(folder.path(), "narrow.wide.example"), "Wide");
}

/// The reader can mend his own file only, whatever its name is.
fn a_clash_is_told_of_own() {
    for name in ["aaa", "zzz"] {
        let folder = with_file(&format!("{name}.toml"), serving("\"charter.net\""));
        assert_refused(
            folder.path(),
            "error: domains: charter.net is claimed by providers/spectrum.toml already",
        );
        assert_refused(folder.path(), &format!("--> providers/{name}.toml:3:12"));
    }
}

fn a_later_folder_replaces() {
    let folder = with_file("spectrum.toml", called("Mine", "\"charter.net\""));
    assert_eq!(server_of(folder.path(), "charter.net"), "Mine");
    let outcome = run(folder.path(), &["show", "rr.com"]);
    assert_eq!(
        outcome.err, "error: no provider is known for rr.com\n",
        "the built-in file is replaced whole"
    );
    let second = folder.path().join("second");
    fs::create_dir(&second).unwrap();
    fs::write(second.join("spectrum.json"), as_json(&called("Second", "\"charter.net\""))).unwrap();
    let outcome = run(folder.path(), &["--providers", "second", "list", "--json"]);
    assert!(
        outcome.text().contains("\"Second\"") && !outcome.text().contains("\"Mine\""),
        "{}",
        outcome.text()
    );
}

fn as_json(text: &str) -> String {
    serde_json::to_string(&toml::from_str::<serde_json::Value>(text).unwrap()).unwrap()
}

fn the_variable_holds_a_list() {
    let folder = with_file("one.toml", called("One", "\"one.example\""));
    fs::create_dir(folder.path().join("more")).unwrap();
    fs::write(folder.path().join("more/two.toml"), called("Two", "\"two.example\"")).unwrap();
    let list = |folders: &str| {
        let variable = [("MAILSETUP_PROVIDERS", OsStr::new(folders))];
        mailsetup_with(folder.path(), &variable, &["list"])
    };
    let both = list("providers:more");
    assert_eq!(both.code, Some(0), "{}", both.err);
    assert!(both.text().contains("one.example") && both.text().contains("two.example"), "{}", both.text());
    // As PATH: an empty variable names no folder.
    assert_eq!(list("").code, Some(0), "{}", list("").err);
}

/// A folder of provider files is a folder like others: notes, backups and the schema lie there too.
fn other_files_are_left_alone() {
    let folder = with_file("post.toml", minimal());
    for name in ["README.md", "post.toml~", "post.toml.bak", ".post.toml.swp", "provider.schema.json"] {
        fs::write(folder.path().join("providers").join(name), "not a provider\n").unwrap();
    }
    let outcome = run(folder.path(), &["show", "post.example", "--json"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
}
