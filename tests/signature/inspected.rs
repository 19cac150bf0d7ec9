//! What `profile --inspect` says of a profile beyond the settings in it, and how it ends.

use std::ffi::OsStr;
use std::fs;

use libtest_mimic::{Completion, Trial};

use mailsetup::signature::{SignatureState, from_pem, inspect};

use super::{Workshop, find, words};
use crate::support::{
    Certificate, Key, Signer, Validity, mailsetup, mailsetup_with, promise, promise_with, repository,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("signature::inspected::who_cannot_be_trusted_is_told", doubts_are_told),
        promise("signature::inspected::what_is_no_profile_is_refused", other_files_are_refused),
        promise("signature::inspected::who_cannot_be_shown_has_not_signed", unreadable_ones_have_not_signed),
        promise_with("signature::inspected::a_cut_is_told", cuts_are_told),
        promise_with("signature::inspected::what_stands_behind_is_told", what_stands_behind_is_told),
        promise_with("signature::inspected::the_type_of_the_content_is_compared", types_are_compared),
    ]
}

/// The signature holds in each of them.
fn doubts_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let good = Signer::Authority { intermediates: 1 };
    let cases = [
        (good, Validity::Days(90), 0, None),
        (good, Validity::Expired, 1, Some("the certificate ended on ")),
        (good, Validity::NotYet, 1, Some("the certificate begins on ")),
        (Signer::Itself, Validity::Days(90), 1, Some("nobody but itself vouches for the certificate")),
        (
            Signer::MissingIntermediate,
            Validity::Days(90),
            0,
            Some("the certificate of its issuer is missing"),
        ),
    ];
    for (signer, validity, code, doubt) in cases {
        let certificate = Certificate { validity, signer, ..Certificate::good(&["sign.example.test"]) };
        let words = words(&workshop.authority.issue(&certificate)?);
        let options = [&words.each_ref().map(String::as_str)[..], &["--sign-expired"]].concat();
        assert_eq!(workshop.profile(&options).code, Some(0));
        let trusted: &[(&str, &OsStr)] = &[("SSL_CERT_FILE", workshop.authority.file().as_ref())];
        let seen = mailsetup_with(workshop.path(), trusted, &["profile", "--inspect", "signed.mobileconfig"]);
        let text = seen.text();
        assert_eq!(seen.code, Some(code), "{text}{}", seen.err);
        assert!(text.contains("signed, and not changed since"), "{text}");
        assert_eq!(text.contains("\"Not Verified\""), doubt.is_some(), "{text}");
        assert!(doubt.is_none_or(|doubt| text.contains(&format!("  but        {doubt}"))), "{text}");
    }
    Ok(())
}

/// Its signature holds, and its certificate has no words that can be read.
fn unreadable_ones_have_not_signed() {
    let file = repository("tests/signature/unreadable-certificate.pem");
    let message = from_pem(&fs::read(file).expect("a file")).expect("PEM");
    let inspection = inspect(&message).expect("a signed message");
    let seen: Vec<_> = inspection.signers.iter().map(|signer| (&signer.state, &signer.certificate)).collect();
    assert_eq!(seen, [(&SignatureState::NoCertificate, &None)]);
}

fn other_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let xml = folder.path().join("config-v1.1.xml");
    fs::copy(repository("out/spectrum/www/mail/config-v1.1.xml"), &xml).unwrap();
    for file in [repository("providers/spectrum.toml"), repository("README.md"), xml] {
        let file = file.display().to_string();
        let outcome = mailsetup(folder.path(), &["profile", "--inspect", &file]);
        let expected = format!(
            "error: {file}: expected a configuration profile; `mailsetup import` reads other settings\n"
        );
        assert_eq!((outcome.code, outcome.text(), outcome.err), (Some(1), String::new(), expected));
    }
}

fn cuts_are_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signed = workshop.signed(&workshop.signer(Key::Elliptic)?);
    let pem = ["cms", "-cmsout", "-inform", "DER", "-in", "signed.mobileconfig", "-outform", "PEM"];
    let pem = workshop.openssl(&pem).stdout;
    for whole in [&signed, &pem] {
        for left in [whole.len() / 2, whole.len() - 20, whole.len() - 2] {
            workshop.write("cut.mobileconfig", &whole[..left]);
            let seen = workshop.inspect("cut.mobileconfig");
            // A line of PEM may lose the end of its hyphens.
            let is_whole = seen.code == Some(0) && left > whole.len() - 20 && whole == &pem;
            assert!(
                is_whole || seen.err.contains("a signed message that is cut off"),
                "{left}: {}",
                seen.err
            );
        }
    }
    Ok(())
}

fn what_stands_behind_is_told() -> Result<(), Completion> {
    let workshop = Workshop::new()?;
    let signed = workshop.signed(&workshop.signer(Key::Elliptic)?);
    for (more, code, is_told) in [(&b"<plist/>"[..], 1, true), (b"\r\n", 0, false)] {
        workshop.write("longer.mobileconfig", &[&signed, more].concat());
        let seen = workshop.inspect("longer.mobileconfig");
        assert_eq!(seen.code, Some(code), "{}{}", seen.text(), seen.err);
        let words = "  but        8 bytes stand behind it that nobody has signed";
        assert_eq!(seen.text().contains(words), is_told, "{}", seen.text());
    }
    Ok(())
}

/// What is signed is that it is data (RFC 5652 section 5.6); the message says that it is something else.
fn types_are_compared() -> Result<(), Completion> {
    const DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01];
    let workshop = Workshop::new()?;
    let mut signed = workshop.signed(&workshop.signer(Key::Elliptic)?);
    let at = find(&signed, DATA).expect("a type");
    signed[at + DATA.len() - 1] = 0x03;
    workshop.write("other.mobileconfig", &signed);
    let seen = workshop.inspect("other.mobileconfig");
    assert_eq!(seen.code, Some(1), "{}{}", seen.text(), seen.err);
    assert!(seen.text().contains("signed as something else than it is said to be"), "{}", seen.text());
    Ok(())
}
