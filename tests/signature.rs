//! Signed profiles, in the judgement of `openssl cms`; and what others have signed, looked at.

mod files;
mod inspected;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use rustix::process::Signal;
use tempfile::TempDir;

use crate::support::{
    Authority, Certificate, Issued, Key, Outcome, Served, Signer, Validity, mailsetup, mailsetup_with, needs,
    promise_with, run, tree,
};

/// The one for whom the profiles are.
const FRED: &str = "fred@rr.com";
const PASSWORD: &str = "not to be seen: 7c1f";

pub fn trials() -> Vec<Trial> {
    let own = vec![
        promise_with("signature::openssl_takes_every_profile", openssl_takes_every_profile),
        promise_with("signature::rsa_signs_the_same_each_time", rsa_signs_the_same),
        promise_with("signature::a_root_is_left_out_and_the_chain_is_not", chains_are_included),
        promise_with("signature::a_changed_byte_is_refused", changed_bytes_are_refused),
        promise_with("signature::what_openssl_has_signed_is_read", openssl_is_read),
        promise_with("signature::a_pkcs12_file_signs_as_its_parts_do", pkcs12_signs),
        promise_with("signature::what_cannot_sign_is_named", refusals_are_told),
        promise_with("signature::a_key_for_everybody_is_told", exposed_keys_are_told),
        promise_with("signature::generate_signs_the_profiles_alone", generate_signs),
        promise_with("signature::serve_signs_for_each_who_asks", serve_signs),
        promise_with("signature::a_replaced_certificate_is_taken_while_it_runs", replaced_while_running),
        promise_with("signature::an_ended_certificate_signs_when_it_is_told_to", expired_ones_sign),
    ];
    [own, files::trials(), inspected::trials()].into_iter().flatten().collect()
}

/// An authority and a folder.
struct Workshop {
    authority: Authority,
    folder: TempDir,
}

impl Workshop {
    fn new() -> Result<Self, Completion> {
        needs("openssl", "openssl")?;
        Ok(Self { authority: Authority::new()?, folder: TempDir::new().expect("a folder") })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn signer(&self, key: Key) -> Result<Issued, Completion> {
        self.authority.issue(&Certificate { key, ..Certificate::good(&["sign.example.test"]) })
    }

    fn profile(&self, options: &[&str]) -> Outcome {
        let words = [&["profile", FRED, "--out", "signed.mobileconfig"], options].concat();
        mailsetup(self.path(), &words)
    }

    /// The bytes of a profile that somebody has signed.
    fn signed(&self, issued: &Issued) -> Vec<u8> {
        let outcome = self.profile(&words(issued).each_ref().map(String::as_str));
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        self.read("signed.mobileconfig")
    }

    fn unsigned(&self) -> Vec<u8> {
        let outcome = mailsetup(self.path(), &["profile", FRED, "--out", "plain.mobileconfig"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        self.read("plain.mobileconfig")
    }

    fn read(&self, file: &str) -> Vec<u8> {
        fs::read(self.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn write(&self, file: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(file);
        fs::write(&path, bytes).expect("a file");
        path
    }

    fn openssl(&self, arguments: &[&str]) -> std::process::Output {
        run("openssl", arguments, self.path())
    }

    /// What OpenSSL finds inside, if it takes the signature.
    fn verified(&self, file: &str) -> Option<Vec<u8>> {
        let authority = self.authority.file().display().to_string();
        // A certificate for TLS signs mail for no purpose that OpenSSL knows.
        let words =
            ["cms", "-verify", "-inform", "DER", "-in", file, "-CAfile", &authority, "-purpose", "any"];
        let output = self.openssl(&[&words[..], &["-binary"]].concat());
        output.status.success().then_some(output.stdout)
    }

    fn inspect(&self, file: &str) -> Outcome {
        mailsetup(self.path(), &["profile", "--inspect", file])
    }
}

fn words(issued: &Issued) -> [String; 4] {
    let [certificate, key] = [&issued.chain, &issued.key].map(|file| file.display().to_string());
    ["--sign-cert".to_owned(), certificate, "--sign-key".to_owned(), key]
}

const KEYS: &[Key] = &[Key::Elliptic, Key::P384, Key::Rsa(2048), Key::Rsa(3072), Key::Rsa(4096)];

fn openssl_takes_every_profile() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let plain = workshop.unsigned();
    for key in KEYS {
        let signed = workshop.signed(&workshop.signer(*key)?);
        assert!(signed.starts_with(&[0x30, 0x82]), "{key:?}: not DER");
        assert_eq!(workshop.verified("signed.mobileconfig").as_ref(), Some(&plain), "{key:?}");
        let seen = workshop.inspect("signed.mobileconfig");
        assert_eq!(seen.code, Some(0), "{key:?}: {}", seen.err);
        assert!(seen.text().contains("signed, and not changed since"), "{key:?}: {}", seen.text());
        assert!(seen.text().contains("user name fred@rr.com"), "{key:?}: {}", seen.text());
    }
    Ok(())
}

fn rsa_signs_the_same() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Rsa(2048))?;
    assert_eq!(workshop.signed(&signer), workshop.signed(&signer));
    Ok(())
}

/// OpenSSL trusts the root alone, so the one in between must be in the message.
fn chains_are_included() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let by_two = Signer::Authority { intermediates: 2 };
    let issued = workshop
        .authority
        .issue(&Certificate { signer: by_two, ..Certificate::good(&["sign.example.test"]) })?;
    let root = workshop.authority.file().display().to_string();
    let signs = words(&issued);
    let options = [&signs.each_ref().map(String::as_str)[..], &["--sign-chain", &root]].concat();
    assert_eq!(workshop.profile(&options).code, Some(0));
    assert!(workshop.verified("signed.mobileconfig").is_some());
    let printed = workshop.openssl(&[
        "cms",
        "-cmsout",
        "-noout",
        "-print",
        "-inform",
        "DER",
        "-in",
        "signed.mobileconfig",
    ]);
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    assert_eq!(printed.matches("d.certificate:").count(), 3, "{printed}");
    Ok(())
}

/// Each octet by itself would take hours: those of the whole in steps, and all of the signature.
fn changed_bytes_are_refused() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signed = workshop.signed(&workshop.signer(Key::Elliptic)?);
    let mut seen = 0;
    let all = (0..signed.len()).step_by(97).chain(signed.len() - 60..signed.len());
    for at in all {
        let mut changed = signed.clone();
        changed[at] ^= 0x01;
        workshop.write("changed.mobileconfig", &changed);
        // Attributes of the certificate that nobody reads are protected by its own signature, not by this one.
        if workshop.verified("changed.mobileconfig").is_some() {
            continue;
        }
        seen += 1;
        let inspected = workshop.inspect("changed.mobileconfig");
        let is_in_content =
            find(&signed, b"<?xml").is_some_and(|from| at >= from) && at < content_end(&signed);
        assert!(!is_in_content || inspected.code == Some(1), "octet {at}: {}", inspected.text());
        assert!(!is_in_content || !inspected.text().contains("not changed since"), "octet {at}");
    }
    assert!(seen > 50, "only {seen} changes were seen by openssl");
    Ok(())
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

fn content_end(bytes: &[u8]) -> usize {
    find(bytes, b"</plist>").expect("a profile inside")
}

/// The forms that are out there: `cms` in DER and PEM, `smime` in indefinite lengths, with SHA-512, without attributes.
const BY_OPENSSL: &[&[&str]] = &[
    &["cms", "-sign", "-binary", "-nodetach", "-outform", "DER"],
    &["cms", "-sign", "-binary", "-nodetach", "-outform", "PEM"],
    &["smime", "-sign", "-binary", "-nodetach", "-outform", "DER", "-stream"],
    &["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-md", "sha512"],
    &["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-noattr"],
    &["cms", "-sign", "-binary", "-nodetach", "-outform", "DER", "-keyid"],
];

fn openssl_is_read() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    workshop.unsigned();
    let signer = workshop.signer(Key::Rsa(2048))?;
    let [_, certificate, _, key] = words(&signer);
    for form in BY_OPENSSL {
        // Key identifiers are in no certificate of ours.
        let form: Vec<&str> = form.iter().copied().filter(|word| *word != "-keyid").collect();
        let rest =
            ["-signer", &certificate, "-inkey", &key, "-in", "plain.mobileconfig", "-out", "by.mobileconfig"];
        let made = workshop.openssl(&[&form[..], &rest].concat());
        assert!(made.status.success(), "{form:?}: {}", String::from_utf8_lossy(&made.stderr));
        let seen = workshop.inspect("by.mobileconfig");
        assert_eq!(seen.code, Some(0), "{form:?}: {}{}", seen.text(), seen.err);
        assert!(seen.text().contains("signed, and not changed since"), "{form:?}: {}", seen.text());
        assert!(seen.text().contains("CN=sign.example.test"), "{form:?}: {}", seen.text());
    }
    Ok(())
}

fn pkcs12_signs() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Rsa(2048))?;
    let by_parts = workshop.signed(&signer);
    let [_, certificate, _, key] = words(&signer);
    let secret = format!("pass:{PASSWORD}");
    for more in [&[][..], &["-legacy"]] {
        let made =
            ["pkcs12", "-export", "-inkey", &key, "-in", &certificate, "-passout", &secret, "-out", "s.p12"];
        let made = workshop.openssl(&[&made[..], more].concat());
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let words = ["profile", FRED, "--sign-cert", "s.p12", "--out", "signed.mobileconfig"];
        let signs = |password: &str| {
            mailsetup_with(workshop.path(), &[("MAILSETUP_SIGN_PASSWORD", password.as_ref())], &words)
        };
        let outcome = signs(PASSWORD);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert_eq!(workshop.read("signed.mobileconfig"), by_parts);
        let outcome = signs("another one: 9e2a");
        assert_eq!(outcome.code, Some(1), "{}", outcome.err);
        assert!(outcome.err.contains("or the password is another one"), "{}", outcome.err);
        assert!(!(outcome.err + &String::from_utf8_lossy(&outcome.out)).contains("9e2a"));
    }
    Ok(())
}

fn refusals_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let good = workshop.signer(Key::Elliptic)?;
    let other = workshop.signer(Key::Elliptic)?;
    let of = |certificate: &Path, key: &Path| {
        let words = words(&Issued { chain: certificate.to_owned(), key: key.to_owned() });
        workshop.profile(&words.each_ref().map(String::as_str))
    };
    let issued = |key, validity| {
        workshop.authority.issue(&Certificate { validity, key, ..Certificate::good(&["sign.example.test"]) })
    };
    let edwards = issued(Key::Ed25519, Validity::Days(9))?;
    let short = issued(Key::Rsa(1024), Validity::Days(9))?;
    let (ended, early) =
        (issued(Key::Elliptic, Validity::Expired)?, issued(Key::Elliptic, Validity::NotYet)?);
    let empty = workshop.write("empty.pem", b"");
    let long = workshop.write("long.pem", &vec![b'a'; 300 * 1024]);
    let nowhere = workshop.path().join("nowhere.pem");
    let cases: &[(Outcome, &str)] = &[
        (of(&good.chain, &other.key), "not a key for"),
        (of(&good.chain, &good.chain), "expected a key in PEM"),
        (of(&good.key, &good.key), "expected certificates in PEM"),
        (of(&empty, &good.key), "expected certificates in PEM"),
        (of(&good.chain, &empty), "expected a key in PEM"),
        (of(&good.chain, &nowhere), "nowhere.pem: no such file or directory"),
        (of(&long, &good.key), "more than 262144 bytes"),
        (of(&edwards.chain, &edwards.key), "expected RSA of 2048 bits or more, or ECDSA"),
        (of(&short.chain, &short.key), "expected RSA of 2048 bits or more, or ECDSA"),
        (of(&ended.chain, &ended.key), "the certificate ended on"),
        (of(&early.chain, &early.key), "the certificate begins on"),
        (
            workshop.profile(&["--sign-cert", &good.chain.display().to_string()]),
            "expected the key in the same file, in PEM, or --sign-key FILE",
        ),
        (workshop.profile(&["--sign-key", &good.key.display().to_string()]), "--sign-cert"),
    ];
    for (outcome, expected) in cases {
        assert_ne!(outcome.code, Some(0), "{expected}");
        assert!(outcome.err.contains(expected), "expected {expected:?}: {}", outcome.err);
        assert!(!outcome.err.contains("PRIVATE KEY"), "{}", outcome.err);
        assert!(!workshop.path().join("signed.mobileconfig").exists(), "{expected}: a file all the same");
    }
    Ok(())
}

fn exposed_keys_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signer = workshop.signer(Key::Elliptic)?;
    let words = words(&signer);
    let words = words.each_ref().map(String::as_str);
    for (mode, is_told) in [(0o644, true), (0o640, true), (0o600, false), (0o400, false)] {
        fs::set_permissions(&signer.key, PermissionsExt::from_mode(mode)).expect("a file of our own");
        let outcome = workshop.profile(&words);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert_eq!(outcome.err.contains("others can read this key"), is_told, "{mode:o}: {}", outcome.err);
    }
    Ok(())
}

fn generate_signs() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signs = words(&workshop.signer(Key::Rsa(2048))?);
    let generates = |out: &str, more: &[&str]| {
        let outcome = mailsetup(workshop.path(), &[&["generate", "spectrum", "--out", out], more].concat());
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        tree(&workshop.path().join(out))
    };
    let plain = generates("plain", &[]);
    let signed = generates("signed", &signs.each_ref().map(String::as_str));
    let differ: Vec<&String> = plain.keys().filter(|path| plain.get(*path) != signed.get(*path)).collect();
    assert!(plain.keys().eq(signed.keys()));
    assert!(differ.len() >= 2 && differ.iter().all(|path| path.ends_with(".mobileconfig")), "{differ:?}");
    for path in differ {
        assert_eq!(workshop.verified(&format!("signed/{path}")).as_ref(), plain.get(path), "{path}");
    }
    Ok(())
}

/// What somebody gets is signed, and is what he would get without.
fn serve_signs() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signs = words(&workshop.signer(Key::Elliptic)?);
    let signing = Served::start(
        &[&["spectrum", "--default", "spectrum"][..], &signs.each_ref().map(String::as_str)[..]].concat(),
    )?;
    let plain = Served::start(&["spectrum", "--default", "spectrum"])?;
    for path in ["/email.mobileconfig", "/email.mobileconfig?email=fred@rr.com", "/email-pop3.mobileconfig"] {
        let answer = signing.connect().get(path);
        assert_eq!(answer.header("content-type"), Some("application/x-apple-aspen-config"), "{path}");
        workshop.write("served.mobileconfig", &answer.body);
        let inside = workshop.verified("served.mobileconfig");
        assert_eq!(inside, Some(plain.connect().get(path).body), "{path}");
    }
    let path = "/mail/config-v1.1.xml";
    assert_eq!(signing.connect().get(path).body, plain.connect().get(path).body);
    Ok(())
}

fn replaced_while_running() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let (first, second) = (workshop.signer(Key::Elliptic)?, workshop.signer(Key::Rsa(2048))?);
    let mine = Issued { chain: workshop.path().join("mine.pem"), key: workshop.path().join("mine.key") };
    let put = |issued: &Issued| {
        fs::copy(&issued.chain, &mine.chain).expect("a file");
        fs::copy(&issued.key, &mine.key).expect("a file");
    };
    put(&first);
    let signs = words(&mine);
    let mut served = Served::start(
        &[&["spectrum", "--default", "spectrum"][..], &signs.each_ref().map(String::as_str)[..]].concat(),
    )?;
    let serial = |served: &Served| {
        workshop.write("served.mobileconfig", &served.connect().get("/email.mobileconfig").body);
        assert!(workshop.verified("served.mobileconfig").is_some());
        let words = ["cms", "-cmsout", "-noout", "-print", "-inform", "DER", "-in", "served.mobileconfig"];
        let text = String::from_utf8_lossy(&workshop.openssl(&words).stdout).into_owned();
        text.contains("rsaEncryption (1.2.840.113549.1.1.1)")
    };
    assert!(!serial(&served));
    fs::write(&mine.key, "broken").expect("a file");
    served.signal(Signal::HUP);
    served.wait_for("the settings before stay");
    assert!(!serial(&served), "the key before signs on");
    put(&second);
    served.signal(Signal::HUP);
    served.wait_until("it signs with the other key", |served| serial(served));
    Ok(())
}

fn expired_ones_sign() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let ended = workshop
        .authority
        .issue(&Certificate { validity: Validity::Expired, ..Certificate::good(&["sign.example.test"]) })?;
    let words = words(&ended);
    let words = [&words.each_ref().map(String::as_str)[..], &["--sign-expired"]].concat();
    let outcome = workshop.profile(&words);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_eq!(
        workshop.verified("signed.mobileconfig"),
        None,
        "OpenSSL trusts no certificate that has ended"
    );
    assert!(workshop.inspect("signed.mobileconfig").text().contains("not changed since"));
    Ok(())
}
