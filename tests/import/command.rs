//! `import` and `diff` as a user runs them.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;

use crate::support::{Outcome, mailsetup, promise, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("import::command::a_provider_file_goes_to_standard_output", standard_output),
        promise("import::command::a_provider_file_is_not_replaced", not_replaced),
        promise("import::command::who_names_the_domain_is_heard", named_domain),
        promise("import::command::each_domain_gets_the_servers_of_its_own", servers_of_its_own),
        promise("import::command::what_is_wrong_with_a_provider_file_is_shown_in_it", shown_as_check_does),
        promise("import::command::what_is_no_file_is_told", no_file),
        promise("import::command::what_was_imported_can_be_generated", generated),
        promise("import::command::candidates_alone_are_no_dead_end", candidates_alone),
        promise("import::command::diff_of_one_meaning_is_empty", same_meaning),
        promise("import::command::diff_of_a_provider_and_its_files_is_empty", own_files),
        promise("import::command::diff_tells_what_a_provider_file_has_no_word_for", beyond),
        promise("import::command::diff_of_a_source_without_servers_says_so", without_servers),
        promise("import::command::diff_asks_nobody_for_a_file_that_is_not_there", no_such_file),
        promise("import::command::a_folder_is_imported_with_what_is_signed", signed_in_folder),
        promise("import::command::diff_tells_each_difference", differences),
        promise("import::command::diff_that_cannot_read_says_so", unreadable),
    ]
}

fn good(name: &str) -> String {
    repository("tests/import/good").join(name).display().to_string()
}

fn run(arguments: &[&str]) -> Outcome {
    mailsetup(Path::new("/"), arguments)
}

fn standard_output() {
    let outcome = run(&["import", &good("usual.xml")]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.text().starts_with("name = \"Post Example\"\n"), "{}", outcome.text());
    assert!(outcome.text().contains("title = \"usual.xml\""), "{}", outcome.text());
    assert!(outcome.err.lines().all(|line| line.starts_with("not kept: ")), "{}", outcome.err);
    assert_eq!(outcome.err.lines().count(), 2, "{}", outcome.err);
}

fn not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let run = |more: &[&str]| {
        mailsetup(folder.path(), &[&["import", &good("usual.xml"), "--out", "new/folder"], more].concat())
    };
    let (first, again, forced) = (run(&[]), run(&[]), run(&["--force"]));
    assert_eq!(
        (first.code, first.text().as_str()),
        (Some(0), "new/folder/post-example.toml\n"),
        "{}",
        first.err
    );
    let refusal = "error: new/folder/post-example.toml: is there already; --force replaces it\n";
    assert_eq!(again.code, Some(1));
    assert!(again.err.ends_with(refusal), "{}", again.err);
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    let named = run(&["--id", "post"]);
    assert_eq!(named.text(), "new/folder/post.toml\n");
    let texts =
        ["post-example", "post"].map(|id| fs::read(folder.path().join(format!("new/folder/{id}.toml"))));
    let [one, other] = texts.map(Result::unwrap);
    assert_eq!(one, other);
}

fn named_domain() {
    let file = repository("tests/import/bad/no-domain.json").display().to_string();
    assert_eq!(run(&["import", &file]).code, Some(1));
    let outcome = run(&["import", &file, "--domain", "customer.example"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.text().contains("domains = [\"customer.example\"]"), "{}", outcome.text());
}

/// A provider file has one host for all its domains.
fn servers_of_its_own() {
    let file = good("hosts-of-several-domains.xml");
    for (named, made_for, left_out) in [
        ("two.example", "two.example", "one.example"),
        ("one.example", "one.example", "two.example"),
        ("nobody.example", "one.example", "two.example"),
    ] {
        let outcome = run(&["import", &file, "--domain", named]);
        assert_eq!(outcome.code, Some(0), "{named}: {}", outcome.err);
        assert!(outcome.text().contains(&format!("domains = [\"{made_for}\"]\n")), "{}", outcome.text());
        assert!(outcome.text().contains(&format!("host = \"mail.{made_for}\"\n")), "{}", outcome.text());
        assert!(!outcome.text().contains(left_out), "{named}: {}", outcome.text());
        let advice = format!("not kept: domain: {left_out}: ");
        let advice = outcome.err.lines().find(|line| line.starts_with(&advice)).expect("what is left out");
        assert!(advice.ends_with(&format!("`import FILE --domain {left_out}`")), "{advice}");
    }
}

/// Whichever command reads it.
fn shown_as_check_does() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    fs::write(folder.path().join("in/post.toml"), "name = \"Post\"\nport = 1\n").unwrap();
    let run = |arguments: &[&str]| mailsetup(folder.path(), arguments);
    let check = run(&["check", "in/post.toml"]);
    assert!(check.err.contains(" --> in/post.toml:2:1\n"), "{}", check.err);
    for (arguments, code) in [
        (&["import", "in/post.toml"][..], 1),
        (&["import", "--all", "in", "--out", "out"], 1),
        (&["diff", "spectrum", "in/post.toml"], 2),
    ] {
        let outcome = run(arguments);
        assert_eq!((outcome.code, &outcome.err), (Some(code), &check.err), "{arguments:?}");
    }
}

fn no_file() {
    for (arguments, message) in [
        (&["import", "/nowhere.xml"][..], "error: /nowhere.xml: no such file or directory\n"),
        (&["import", "/"], "error: /: expected a file\n"),
        (&["import", "/dev/zero"], "error: /dev/zero: expected a file\n"),
        (&["import", "--all", "/nowhere", "--out", "/tmp"], "error: /nowhere: no such file or directory\n"),
    ] {
        let outcome = run(arguments);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), message), "{arguments:?}");
    }
    for misuse in [&["import"][..], &["import", "--all", "/tmp"], &["import", "a", "--force"]] {
        assert_eq!(run(misuse).code, Some(2), "{misuse:?}");
    }
}

fn generated() {
    let folder = tempfile::tempdir().unwrap();
    let import = mailsetup(folder.path(), &["import", &good("usual.xml"), "--out", "providers"]);
    assert_eq!(import.code, Some(0), "{}", import.err);
    let outcome = mailsetup(folder.path(), &["--providers", "providers", "generate", "post-example"]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
    assert!(folder.path().join("out/post-example/www/mail/config-v1.1.xml").is_file());
}

/// Formats refuse with a reason, nothing breaks.
fn candidates_alone() {
    let folder = tempfile::tempdir().unwrap();
    let import = mailsetup(folder.path(), &["import", &good("only-plain.xml"), "--out", "."]);
    assert_eq!(import.code, Some(0), "{}", import.err);
    let run = |arguments: &[&str]| mailsetup(folder.path(), &[&["--providers", "."], arguments].concat());
    for (arguments, code) in [
        (&["check", "plain-example.toml"][..], 0),
        (&["list"], 0),
        (&["generate", "plain-example"], 3),
        (&["show", "plain.example"], 1),
        (&["sheet", "plain.example", "--html"], 1),
        (&["profile", "ann@plain.example"], 1),
        (&["show", "plain.example", "--json"], 0),
    ] {
        let outcome = run(arguments);
        assert_eq!(outcome.code, Some(code), "{arguments:?}: {}{}", outcome.text(), outcome.err);
        assert!(code != 1 || outcome.err.contains("publishes no"), "{arguments:?}: {}", outcome.err);
    }
    let html = fs::read_to_string(folder.path().join("out/plain-example/index.html")).unwrap();
    assert!(html.contains("the provider publishes no"), "the front page tells why");
    // Asked they are at once; here there is nobody who could look up a name.
    let verify = run(&["verify", "plain-example", "--dns", "127.0.0.1:1", "--timeout", "1"]);
    assert_eq!(verify.code, Some(2), "{}{}", verify.text(), verify.err);
    assert!(!verify.err.contains("no server is asked"), "{}", verify.err);
}

fn same_meaning() {
    let usual = good("usual.xml");
    for (one, other) in [
        (usual.clone(), usual),
        (good("profile.mobileconfig"), good("binary.mobileconfig")),
        (good("profile.mobileconfig"), good("signed-in-pieces.mobileconfig")),
        ("spectrum".to_owned(), "ann@rr.com".to_owned()),
        ("spectrum".to_owned(), repository("providers/spectrum.toml").display().to_string()),
    ] {
        let outcome = run(&["diff", &one, &other]);
        assert_eq!(outcome.code, Some(0), "{one} {other}: {}{}", outcome.text(), outcome.err);
        assert!(outcome.text().ends_with("They mean the same.\n"), "{}", outcome.text());
    }
}

/// What is published says what the provider file says.
fn own_files() {
    for file in [
        "out/spectrum/www/mail/config-v1.1.xml",
        "out/spectrum/www/email.mobileconfig",
        "out/spectrum/www/email-pop3.mobileconfig",
    ] {
        let file = repository(file).display().to_string();
        let outcome = run(&["diff", "spectrum", &file]);
        assert_eq!(outcome.code, Some(0), "{file}: {}{}", outcome.text(), outcome.err);
    }
}

/// Ports out of range, Exchange, GSSAPI: none of it is kept, all of it is compared.
fn beyond() {
    let folder = tempfile::tempdir().unwrap();
    let usual = fs::read_to_string(good("usual.xml")).unwrap();
    let exchange = "<incomingServer type=\"exchange\"><ewsURL>https://post.example/ews</ewsURL></incomingServer>\
                    </emailProvider>";
    let gssapi = "<authentication>GSSAPI</authentication></incomingServer>";
    for (name, changed) in [
        ("exchange.xml", usual.replacen("</emailProvider>", exchange, 1)),
        ("gssapi.xml", usual.replacen("</incomingServer>", gssapi, 1)),
        ("port.xml", usual.replacen("<port>993</port>", "<port>99999</port>", 1)),
    ] {
        assert_ne!(changed, usual);
        fs::write(folder.path().join(name), changed).unwrap();
        let outcome = mailsetup(folder.path(), &["diff", &good("usual.xml"), name]);
        assert_eq!(outcome.code, Some(1), "{name}: {}", outcome.text());
        assert!(outcome.text().contains("beyond a provider file"), "{name}: {}", outcome.text());
        assert!(outcome.err.contains(&format!("{name}: not kept: ")), "{name}: {}", outcome.err);
    }
}

fn without_servers() {
    let folder = tempfile::tempdir().unwrap();
    let none = "<clientConfig><emailProvider id=\"a.example\"><domain>a.example</domain></emailProvider></clientConfig>";
    fs::write(folder.path().join("none.xml"), none).unwrap();
    let outcome = mailsetup(folder.path(), &["diff", "none.xml", "none.xml"]);
    let message = "error: none.xml: Mozilla autoconfig: it names no server that could be kept\n";
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "{}", outcome.err);
    assert_eq!(outcome.err, message);
}

fn no_such_file() {
    for name in ["nofile.xml", "nofile.pem", "no/folder/spectrum"] {
        let outcome = run(&["diff", name, "spectrum"]);
        let message = format!("error: {name}: no such file\n");
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(2), message.as_str()), "{name}");
    }
    // A folder of that name hides no provider.
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("spectrum")).unwrap();
    let outcome = mailsetup(folder.path(), &["diff", "spectrum", "rr.com"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
}

fn signed_in_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    fs::copy(good("signed.pem"), folder.path().join("in/SIGNED.PEM")).unwrap();
    let outcome = mailsetup(folder.path(), &["import", "--all", "in", "--out", "out"]);
    assert_eq!(
        (outcome.code, outcome.text().as_str()),
        (Some(0), "out: 1 provider file\n"),
        "{}",
        outcome.err
    );
}

fn differences() {
    let folder = tempfile::tempdir().unwrap();
    let usual = fs::read_to_string(good("usual.xml")).unwrap();
    let changed = usual
        .replacen("<port>993</port>", "<port>994</port>", 1)
        .replace("<domain>post.test</domain>", "")
        .replace("Post Example", "Post of Example");
    fs::write(folder.path().join("a.xml"), usual).unwrap();
    fs::write(folder.path().join("b.xml"), changed).unwrap();
    let outcome = mailsetup(folder.path(), &["diff", "a.xml", "b.xml"]);
    let expected = "A  a.xml (Mozilla autoconfig)\nB  b.xml (Mozilla autoconfig)\n\n\
                    imap, 1st server: port\n  A  993\n  B  994\n\n\
                    name\n  A  Post Example\n  B  Post of Example\n\n\
                    domain\n  A  post.test\n  B  (nothing)\n";
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), expected), "{}", outcome.err);
    let outcome = mailsetup(folder.path(), &["diff", "a.xml", "b.xml", "--json"]);
    let document: serde_json::Value = serde_json::from_slice(&outcome.out).unwrap();
    assert_eq!(outcome.code, Some(1));
    assert_eq!(document["verdict"], "fail");
    assert_eq!(document["findings"][0]["subject"], "imap, 1st server: port");
    assert_eq!(document["findings"][0]["evidence"], "993 / 994");
    assert_eq!(document["findings"].as_array().unwrap().len(), 3);
}

fn unreadable() {
    let bad = repository("tests/import/bad/php.xml").display().to_string();
    for other in [bad.as_str(), "/nowhere.xml", "nobody-knows.example", "a b"] {
        let outcome = run(&["diff", "spectrum", other]);
        assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "{other}: {}", outcome.err);
        assert!(outcome.err.starts_with("error: ") && outcome.err.lines().count() == 1, "{}", outcome.err);
    }
}
