//! The files of who signs: in which forms they are taken, what is said of them, and where they are named.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use libtest_mimic::{Completion, Trial};

use super::{FRED, PASSWORD, Workshop, words};
use crate::support::{
    Certificate, Issued, Key, Served, Signer, Validity, command_of, mailsetup, mailsetup_with, outcome,
    promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("signature::files::a_key_beside_its_certificate_is_a_secret_too", one_file_is_a_secret),
        promise_with("signature::files::the_certificate_of_the_key_is_found", the_signer_is_found),
        promise_with("signature::files::a_certificate_in_der_signs", der_signs),
        promise_with("signature::files::a_key_with_a_password_signs", locked_keys_sign),
        promise_with("signature::files::an_unknown_lock_is_named", unknown_locks_are_named),
        promise_with("signature::files::a_password_for_nothing_is_told", passwords_for_nothing_are_told),
        promise_with("signature::files::version_1_is_refused_in_words", version_1_is_refused),
        promise_with("signature::files::the_environment_names_them", the_environment_names_them),
        promise_with("signature::files::who_is_not_trusted_is_told", doubts_are_told),
        promise_with("signature::files::serve_tells_of_an_end_once", serve_tells_of_an_end),
    ]
}

fn one_file_is_a_secret() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Elliptic)?;
    let both = workshop.write("both.pem", &both(&signer));
    for (mode, is_told) in [(0o644, true), (0o600, false)] {
        fs::set_permissions(&both, PermissionsExt::from_mode(mode)).expect("a file of our own");
        let outcome = workshop.profile(&["--sign-cert", "both.pem"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        let words = format!("both.pem: others can read this key (mode {mode:o})");
        assert_eq!(outcome.err.contains(&words), is_told, "{mode:o}: {}", outcome.err);
    }
    Ok(())
}

fn both(issued: &Issued) -> Vec<u8> {
    [&issued.key, &issued.chain].map(|file| fs::read(file).expect("a file")).concat()
}

/// Some authorities hand out the chain from the top.
fn the_signer_is_found() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let issued = by_intermediates(&workshop, 2)?;
    let text = fs::read_to_string(&issued.chain).expect("a file");
    let parts: Vec<&str> = text.split_inclusive("-----END CERTIFICATE-----\n").collect();
    assert_eq!(parts.len(), 3);
    workshop.write("down.pem", parts.iter().rev().copied().collect::<String>().as_bytes());
    workshop.write("above.pem", parts[1..].concat().as_bytes());
    workshop.write("own.pem", parts[0].as_bytes());
    let key = issued.key.display().to_string();
    for files in [&["--sign-cert", "down.pem"][..], &["--sign-cert", "above.pem", "--sign-chain", "own.pem"]]
    {
        let outcome = workshop.profile(&[files, &["--sign-key", &key]].concat());
        assert_eq!(outcome.code, Some(0), "{files:?}: {}", outcome.err);
        assert!(workshop.verified("signed.mobileconfig").is_some(), "{files:?}");
    }
    Ok(())
}

fn by_intermediates(workshop: &Workshop, intermediates: u32) -> Result<Issued, Completion> {
    let signer = Signer::Authority { intermediates };
    workshop.authority.issue(&Certificate { signer, ..Certificate::good(&["sign.example.test"]) })
}

fn der_signs() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Rsa(2048))?;
    let by_pem = workshop.signed(&signer);
    let [_, certificate, _, key] = words(&signer);
    workshop.made(&["x509", "-in", &certificate, "-outform", "DER", "-out", "leaf.der"]);
    let outcome = workshop.profile(&["--sign-cert", "leaf.der", "--sign-key", &key]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_eq!(workshop.read("signed.mobileconfig"), by_pem);
    Ok(())
}

/// As `openssl pkcs8` and `openssl genpkey` make them, by every method of today.
const LOCKS: &[&[&str]] = &[&[], &["-v2", "aes-128-cbc"], &["-scrypt"]];

fn locked_keys_sign() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Rsa(2048))?;
    let by_open_key = workshop.signed(&signer);
    let [_, certificate, _, _] = words(&signer);
    for lock in LOCKS {
        workshop.locked(&signer, &[&["pkcs8", "-topk8"][..], lock].concat(), "locked.key");
        let locked = fs::read(workshop.path().join("locked.key")).expect("a key");
        workshop.write("both.pem", &[locked, fs::read(&signer.chain).expect("a file")].concat());
        for files in
            [&["--sign-cert", &certificate, "--sign-key", "locked.key"][..], &["--sign-cert", "both.pem"]]
        {
            let signs = |password: &str| {
                let words = [&["profile", FRED, "--out", "signed.mobileconfig"], files].concat();
                let variables: &[(&str, &OsStr)] = &[("MAILSETUP_SIGN_PASSWORD", password.as_ref())];
                mailsetup_with(workshop.path(), variables, &words)
            };
            let outcome = signs(PASSWORD);
            assert_eq!(outcome.code, Some(0), "{lock:?} {files:?}: {}", outcome.err);
            assert_eq!(workshop.read("signed.mobileconfig"), by_open_key, "{lock:?} {files:?}");
            let outcome = signs("another one: 9e2a");
            assert_eq!(outcome.code, Some(1), "{lock:?} {files:?}: {}", outcome.err);
            assert!(outcome.err.contains("or the password is another one"), "{}", outcome.err);
            assert!(!outcome.err.contains("9e2a"), "{}", outcome.err);
        }
    }
    Ok(())
}

fn unknown_locks_are_named() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Rsa(2048))?;
    let [_, certificate, _, _] = words(&signer);
    for lock in [&["rsa", "-aes256", "-traditional"][..], &["pkcs8", "-topk8", "-v2", "des3"]] {
        workshop.locked(&signer, lock, "locked.key");
        let words = ["profile", FRED, "--sign-cert", &certificate, "--sign-key", "locked.key"];
        let variables: &[(&str, &OsStr)] = &[("MAILSETUP_SIGN_PASSWORD", PASSWORD.as_ref())];
        let outcome = mailsetup_with(workshop.path(), variables, &words);
        assert_eq!(outcome.code, Some(1), "{lock:?}: {}", outcome.err);
        assert!(outcome.err.contains("locked.key: a key encrypted by a method"), "{lock:?}: {}", outcome.err);
        assert!(outcome.err.contains("`openssl pkcs8 -topk8 "), "{lock:?}: {}", outcome.err);
    }
    Ok(())
}

fn passwords_for_nothing_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let words = words(&workshop.signer(Key::Elliptic)?);
    workshop.write("password", b"secret\n");
    let script = "exec \"$0\" profile fred@rr.com --out x --sign-password-fd 3 \"$@\" 3<password";
    let mut shell = command_of("sh", workshop.path());
    let outcome = outcome(shell.args(["-c", script, crate::support::PROGRAM]).args(words));
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.err.contains("warning: --sign-password-fd: "), "{}", outcome.err);
    assert!(outcome.err.contains("-key.pem has no password, and none was read"), "{}", outcome.err);
    Ok(())
}

fn version_1_is_refused() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    workshop.write("version-1.pem", include_bytes!("version-1.pem"));
    let outcome = workshop.profile(&["--sign-cert", "version-1.pem"]);
    assert_eq!(outcome.code, Some(1));
    let expected = "error: version-1.pem: the certificate cannot be used: expected version 3 of X.509, with extensions\n";
    assert_eq!(outcome.err, expected);
    Ok(())
}

/// What the environment names is for those that sign; whoever inspects needs none of it, and an empty name is none.
fn the_environment_names_them() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Elliptic)?;
    let [_, certificate, _, key] = words(&signer);
    let with = |certificate: &str, key: &str, words: &[&str]| {
        let variables: &[(&str, &OsStr)] =
            &[("MAILSETUP_SIGN_CERT", certificate.as_ref()), ("MAILSETUP_SIGN_KEY", key.as_ref())];
        mailsetup_with(workshop.path(), variables, words)
    };
    let makes = ["profile", FRED, "--out", "x.mobileconfig"];
    let outcome = with(&certificate, &key, &makes);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let inspects = ["profile", "--inspect", "x.mobileconfig"];
    for (certificate, key) in [(&*certificate, &*key), ("nowhere.pem", ""), ("", "nowhere.key")] {
        let seen = with(certificate, key, &inspects);
        assert_eq!(seen.code, Some(0), "{}", seen.err);
        assert!(seen.text().contains("signed, and not changed since"), "{}", seen.text());
    }
    assert_eq!(with("", "", &makes).code, Some(0));
    assert!(workshop.inspect("x.mobileconfig").text().contains("not signed"));
    let half = with("", &key, &makes);
    assert_eq!(half.code, Some(2), "{}", half.err);
    assert!(half.err.contains("expected --sign-cert FILE, or MAILSETUP_SIGN_CERT"), "{}", half.err);
    let both = mailsetup(workshop.path(), &[&inspects[..], &["--sign-cert", &certificate]].concat());
    assert_eq!(both.code, Some(2), "{}", both.err);
    Ok(())
}

fn doubts_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let by = |signer, validity| {
        workshop.authority.issue(&Certificate {
            validity,
            signer,
            ..Certificate::good(&["sign.example.test"])
        })
    };
    let good = Signer::Authority { intermediates: 2 };
    let whole = by(good, Validity::Days(90))?;
    let text = fs::read_to_string(&whole.chain).expect("a file");
    let parts: Vec<&str> = text.split_inclusive("-----END CERTIFICATE-----\n").collect();
    let gap = workshop.write("gap.pem", parts[..2].concat().as_bytes());
    let cases = [
        (whole.clone(), ""),
        (
            Issued { chain: gap, key: whole.key },
            "who vouches for the last certificate (CN=Intermediate authority 1)",
        ),
        (by(Signer::Itself, Validity::Days(90))?, "nobody but itself vouches for the certificate"),
        (by(Signer::MissingIntermediate, Validity::Days(90))?, "the certificate of its issuer is missing"),
        (by(good, Validity::Days(9))?, "the certificate ends on "),
        (by(good, Validity::Expired)?, "the certificate ended on "),
        (by(good, Validity::NotYet)?, "the certificate begins on "),
    ];
    for (issued, expected) in &cases {
        fs::set_permissions(&issued.key, PermissionsExt::from_mode(0o600)).expect("a file of our own");
        let words = [&["profile", FRED, "--sign-expired"].map(str::to_owned)[..], &words(issued)].concat();
        let trusted: &[(&str, &OsStr)] = &[("SSL_CERT_FILE", workshop.authority.file().as_ref())];
        let outcome = mailsetup_with(workshop.path(), trusted, &words);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        match expected.is_empty() {
            true => assert_eq!(outcome.err, ""),
            false => {
                assert!(outcome.err.contains(expected), "expected {expected:?}: {}", outcome.err);
                assert!(outcome.err.contains("\"Not Verified\""), "{}", outcome.err);
                assert_eq!(outcome.err.lines().count(), 1, "{}", outcome.err);
            }
        }
    }
    Ok(())
}

/// At the start, and then once a day; not for each who asks.
fn serve_tells_of_an_end() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let soon = Certificate { validity: Validity::Days(5), ..Certificate::good(&["sign.example.test"]) };
    let signs = words(&workshop.authority.issue(&soon)?);
    let signs = signs.each_ref().map(String::as_str);
    let mut served = Served::start(&[&["spectrum", "--default", "spectrum"][..], &signs].concat())?;
    served.wait_for("the certificate ends on ");
    for _ in 0..3 {
        assert_eq!(served.connect().get("/email.mobileconfig?email=fred@rr.com").status, 200);
    }
    let log = served.log();
    assert_eq!(log.matches("the certificate ends on ").count(), 1, "{log}");
    let line = log.lines().find(|line| line.contains("the certificate ends on ")).expect("a line");
    assert!(line.contains("WARN"), "{line}");
    Ok(())
}

impl Workshop {
    /// What OpenSSL makes without a complaint.
    fn made(&self, arguments: &[&str]) {
        let made = self.openssl(arguments);
        assert!(made.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&made.stderr));
    }

    /// The same key behind a password.
    fn locked(&self, issued: &Issued, lock: &[&str], file: &str) {
        let (key, secret) = (path(&issued.key), format!("pass:{PASSWORD}"));
        self.made(&[lock, &["-in", &key, "-out", file, "-passout", &secret]].concat());
    }
}

fn path(file: &Path) -> String {
    file.display().to_string()
}
