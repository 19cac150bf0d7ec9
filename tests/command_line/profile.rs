//! `profile`: one file for one address, and where it goes.

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::process::Stdio;
use std::time::{Duration, Instant};

use libtest_mimic::Trial;

use super::{Workplace, assert_one_line};
use crate::support::{
    PROGRAM, command, command_of, mailsetup, named, one, outcome, promise, provider_called, tree,
};
use mailsetup::format::by_name;

pub fn trials() -> Vec<Trial> {
    vec![
        promise(
            "command_line::profile::the_file_is_called_after_the_address",
            the_file_is_called_after_the_address,
        ),
        promise(
            "command_line::profile::a_slash_in_an_address_is_no_folder",
            a_slash_in_an_address_is_no_folder,
        ),
        promise("command_line::profile::a_minus_leads_to_standard_output", a_minus_leads_to_standard_output),
        promise(
            "command_line::profile::the_name_is_in_it_letter_by_letter",
            the_name_is_in_it_letter_by_letter,
        ),
        promise("command_line::profile::pop_makes_the_other_profile", pop_makes_the_other_profile),
        promise("command_line::profile::an_old_file_is_replaced_whole", an_old_file_is_replaced_whole),
        promise("command_line::profile::others_may_read_the_file", others_may_read_the_file),
        promise("command_line::profile::a_folder_in_the_way_is_told", a_folder_in_the_way_is_told),
        promise("command_line::profile::a_pipe_stays_a_pipe", a_pipe_stays_a_pipe),
        promise("command_line::profile::a_link_stays_a_link", a_link_stays_a_link),
        promise("command_line::profile::what_cannot_be_said_is_refused", what_cannot_be_said_is_refused),
        promise("command_line::profile::the_next_steps_are_told", the_next_steps_are_told),
    ]
}

fn expected(format: &str, address: &str) -> Vec<u8> {
    by_name(format).unwrap().render(provider_called("spectrum"), &one(address)).unwrap()
}

fn the_file_is_called_after_the_address() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["profile", "Ann.Smith+x@RR.com"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let written = tree(folder.path());
    assert_eq!(written.keys().collect::<Vec<_>>(), ["Ann.Smith+x@rr.com.mobileconfig"]);
    assert!(written["Ann.Smith+x@rr.com.mobileconfig"] == expected("apple", "Ann.Smith+x@rr.com"));
}

fn a_slash_in_an_address_is_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    for address in ["a/b@rr.com", "/etc/passwd@rr.com", "a`b|c$d&e*f'g@rr.com", "~@rr.com"] {
        let outcome = mailsetup(folder.path(), &["profile", address]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""), "{address}");
    }
    let written: Vec<String> = tree(folder.path()).into_keys().collect();
    let names = [
        "_@rr.com.mobileconfig",
        "_etc_passwd@rr.com.mobileconfig",
        "a_b@rr.com.mobileconfig",
        "a_b_c_d_e_f_g@rr.com.mobileconfig",
    ];
    assert_eq!(written, names);
}

fn a_minus_leads_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = mailsetup(folder.path(), &["profile", "ann@rr.com", "--out", "-"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert!(outcome.out == expected("apple", "ann@rr.com"));
    assert!(tree(folder.path()).is_empty());
}

fn the_name_is_in_it_letter_by_letter() {
    for name in
        ["Ann Smith", "Ann \"<Smith>\" & 'Söhne' ]]>", "%EMAILADDRESS%", "אן סמית", "O\u{2019}Hara \u{1F469}"]
    {
        let arguments = ["profile", "ann@rr.com", "--name", name, "--out", "-"];
        let outcome = mailsetup("/".as_ref(), &arguments);
        let rendered =
            by_name("apple").unwrap().render(provider_called("spectrum"), &named("ann@rr.com", name));
        assert!(Ok(&outcome.out) == rendered.as_ref(), "{name}");
        let profile = plist::Value::from_reader_xml(&*outcome.out).unwrap();
        let payload =
            profile.as_dictionary().unwrap()["PayloadContent"].as_array().unwrap()[0].as_dictionary();
        assert_eq!(payload.unwrap()["EmailAccountName"].as_string(), Some(name));
    }
}

fn pop_makes_the_other_profile() {
    let outcome = mailsetup("/".as_ref(), &["profile", "ann@rr.com", "--pop", "--out", "-"]);
    assert!(outcome.out == expected("apple-pop3", "ann@rr.com"), "{}", outcome.err);
}

fn an_old_file_is_replaced_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.mobileconfig");
    fs::write(&file, "old ".repeat(10_000)).unwrap();
    let outcome = mailsetup(folder.path(), &["profile", "ann@rr.com", "--out", "x.mobileconfig"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(fs::read(&file).unwrap() == expected("apple", "ann@rr.com"));
    assert_eq!(tree(folder.path()).len(), 1, "something else was left");
}

/// A web server runs as somebody else.
fn others_may_read_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("umask 022; exec {PROGRAM} profile ann@rr.com --out x");
    assert_eq!(outcome(command_of("sh", folder.path()).args(["-c", &script])).code, Some(0));
    let mode = fs::metadata(folder.path().join("x")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644);
}

fn a_folder_in_the_way_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("ann@rr.com.mobileconfig")).unwrap();
    let outcome = mailsetup(folder.path(), &["profile", "ann@rr.com"]);
    assert_eq!(
        assert_one_line(&outcome, 1),
        "error: ann@rr.com.mobileconfig: expected a file, found a folder"
    );
    assert!(tree(folder.path()).is_empty());
}

/// `--out >(openssl cms -sign ..)`, `--out /dev/stdout`, and for root `--out /dev/null`: what is no file must
/// not be renamed over. Written through or refused, both are right.
fn a_pipe_stays_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert_eq!(outcome(command_of("mkfifo", folder.path()).arg("pipe")).code, Some(0));
    let mut reader = command_of("cat", folder.path()).arg("pipe").stdout(Stdio::null()).spawn().unwrap();
    let mut writer = command(folder.path());
    writer.args(["profile", "ann@rr.com", "--out", "pipe"]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut writer = writer.spawn().unwrap();
    let deadline = Instant::now() + Duration::from_secs(10);
    while writer.try_wait().unwrap().is_none() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
    let is_pipe = fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo();
    for child in [&mut writer, &mut reader] {
        let _ = child.kill();
        let _ = child.wait();
    }
    assert!(is_pipe, "the pipe was replaced by a file");
}

/// Written through or refused; replaced, the file that it led to would stay as it was, unnoticed.
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("real"), "old").unwrap();
    symlink("real", folder.path().join("link")).unwrap();
    let outcome = mailsetup(folder.path(), &["profile", "ann@rr.com", "--out", "link"]);
    let written = tree(folder.path());
    assert!(written["link"] == b"-> real", "the link was replaced by a file");
    let was_written = written["real"] == expected("apple", "ann@rr.com");
    assert_eq!(outcome.code == Some(0), was_written, "{}", outcome.err);
}

fn what_cannot_be_said_is_refused() {
    let workplace = Workplace::new();
    let before = tree(workplace.path());
    let outcome = workplace.run(&["profile", "ann@post.example", "--pop"]);
    assert_eq!(
        assert_one_line(&outcome, 1),
        "error: Apple profile for POP3: the provider publishes no POP3 server"
    );
    assert_eq!(tree(workplace.path()), before);
}

fn the_next_steps_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = mailsetup(folder.path(), &["profile", "ann@rr.com"]).text();
    assert!(text.starts_with("ann@rr.com.mobileconfig\n"), "{text}");
    for word in ["1.", "2.", "3.", "Install", "password"] {
        assert!(text.contains(word), "{word} in {text}");
    }
}
