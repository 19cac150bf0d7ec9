//! IMAP, POP3 and submission.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol;
use mailsetup::mail::Protocol::{Imap, Pop3, Smtp};
use mailsetup::mail::TlsMode::{self, Implicit, Starttls};
use serde_json::Value;

use super::judge::{Subject, answer, ask, list};
use crate::support::{
    ADDRESS, Authority, Certificate, Dovecot, Issued, LOCAL_PART, Mail, PASSWORD, Passwords, Postfix, Signer,
    Submission, Usernames, Validity, promise_with,
};

const NAME: &str = "mail.example.test";

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("servers::dovecot_greets_and_signs_in", dovecot_greets_and_signs_in),
        promise_with("servers::dovecot_without_tls", dovecot_without_tls),
        promise_with("servers::dovecot_takes_the_usernames_it_is_told", dovecot_takes_usernames),
        promise_with("servers::dovecot_offers_the_mechanisms_it_is_told", dovecot_offers_mechanisms),
        promise_with("servers::certificates_are_as_bad_as_they_say", certificates_are_as_bad_as_they_say),
        promise_with("servers::postfix_greets_and_signs_in", postfix_greets_and_signs_in),
        promise_with("servers::postfix_without_tls", postfix_without_tls),
        promise_with("servers::mail_sent_through_postfix_arrives_in_dovecot", mail_arrives),
    ]
}

fn dovecot_greets_and_signs_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let subject = |protocol, tls| Subject {
        protocol,
        tls,
        address: dovecot.address(protocol, tls),
        name: NAME,
        authority: &authority,
    };
    let all = [(Imap, Implicit), (Imap, Starttls), (Pop3, Implicit), (Pop3, Starttls)];
    let looks: Vec<Value> = all.iter().map(|&(protocol, tls)| subject(protocol, tls).look()).collect();
    for ((protocol, tls), seen) in all.iter().zip(ask(&looks)?) {
        is_dovecot(*protocol, *tls, &seen);
    }
    let logins: Vec<Value> = all
        .iter()
        .flat_map(|&(protocol, tls)| {
            let server = subject(protocol, tls);
            [
                server.sign_in(ADDRESS, PASSWORD),
                server.sign_in(ADDRESS, "wrong"),
                server.sign_in(LOCAL_PART, PASSWORD),
            ]
        })
        .collect();
    for answers in ask(&logins)?.chunks(3) {
        assert_eq!(answer(&answers[0]), "yes");
        assert!(answer(&answers[1]).contains("[AUTH"), "{answers:?}");
        assert!(answer(&answers[2]).contains("[AUTH"), "{answers:?}");
    }
    Ok(())
}

/// Before STARTTLS it offers no way to give a password away; with TLS it does.
fn is_dovecot(protocol: Protocol, tls: TlsMode, seen: &Value) {
    assert!(seen["greeting"].as_str().is_some_and(|text| text.contains("Dovecot")), "{seen}");
    assert_eq!(seen["certificate"], "good", "{seen}");
    assert_eq!(seen["tls"], "TLSv1.3", "{seen}");
    let (upgrade, password) = match protocol {
        Imap => ("STARTTLS", "AUTH=PLAIN"),
        _ => ("STLS", "SASL PLAIN LOGIN"),
    };
    let (before, after) = (list(&seen["before"]), list(&seen["after"]));
    if tls == Starttls {
        assert!(has(&before, upgrade) && !has(&before, password), "{seen}");
        assert!(protocol != Imap || has(&before, "LOGINDISABLED"), "{seen}");
        assert!(!has(&after, upgrade) && has(&after, password), "{seen}");
    } else {
        assert!(!has(&before, upgrade) && has(&before, password), "{seen}");
    }
}

fn dovecot_without_tls() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::plain(&certificate))?;
    for protocol in [Imap, Pop3] {
        let (tls, address) = (TlsMode::None, dovecot.address(protocol, TlsMode::None));
        let server = Subject { protocol, tls, address, name: NAME, authority: &authority };
        let answers = ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD)])?;
        let before = list(&answers[0]["before"]);
        assert!(!has(&before, "STARTTLS") && !has(&before, "STLS"), "{answers:?}");
        assert_eq!(answer(&answers[1]), "yes");
    }
    Ok(())
}

fn dovecot_takes_usernames() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let taken = |usernames| {
        let dovecot = Dovecot::start(&Mail { usernames, ..Mail::usual(&certificate) })?;
        let (protocol, tls, address) = (Imap, Implicit, dovecot.address(Imap, Implicit));
        let server = Subject { protocol, tls, address, name: NAME, authority: &authority };
        let answers = ask(&[server.sign_in(ADDRESS, PASSWORD), server.sign_in(LOCAL_PART, PASSWORD)])?;
        Ok::<_, Completion>([0, 1].map(|at| answers[at]["answer"] == "yes"))
    };
    assert_eq!(taken(Usernames::Address)?, [true, false]);
    assert_eq!(taken(Usernames::LocalPart)?, [false, true]);
    assert_eq!(taken(Usernames::Either)?, [true, true]);
    Ok(())
}

fn dovecot_offers_mechanisms() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let mechanisms = &["cram-md5", "scram-sha-256"];
    let dovecot = Dovecot::start(&Mail { mechanisms, ..Mail::usual(&certificate) })?;
    let subject = |protocol| {
        let address = dovecot.address(protocol, Implicit);
        Subject { protocol, tls: Implicit, address, name: NAME, authority: &authority }.look()
    };
    let answers = ask(&[subject(Imap), subject(Pop3)])?;
    let [imap, pop3] = [0, 1].map(|at| list(&answers[at]["before"]));
    assert!(has(&imap, "AUTH=CRAM-MD5") && has(&imap, "AUTH=SCRAM-SHA-256"), "{imap:?}");
    assert!(!has(&imap, "AUTH=PLAIN"), "{imap:?}");
    assert!(has(&pop3, "SASL CRAM-MD5 SCRAM-SHA-256"), "{pop3:?}");
    Ok(())
}

/// Each of them in a row, at servers of its own.
fn certificates_are_as_bad_as_they_say() -> Result<(), Completion> {
    let (authority, stranger) = (Authority::new()?, Authority::new()?);
    let good = Certificate::good(&[NAME]);
    let signed = |signer| Certificate { signer, ..good.clone() };
    let valid = |validity| Certificate { validity, ..good.clone() };
    let other = Certificate::good(&["other.example.test"]);
    let cases = [
        (signed(Signer::Authority { intermediates: 2 }), "good"),
        (signed(Signer::MissingIntermediate), "unable to get local issuer certificate"),
        (signed(Signer::Itself), "self-signed certificate"),
        (valid(Validity::Expired), "certificate has expired"),
        (valid(Validity::NotYet), "certificate is not yet valid"),
        (valid(Validity::Days(3)), "good"),
        (other, "Hostname mismatch, certificate is not valid for 'mail.example.test'."),
    ];
    for (certificate, expected) in cases {
        assert_eq!(seen_of(&authority.issue(&certificate)?, &authority)?, expected, "{certificate:?}");
    }
    let unknown = seen_of(&stranger.good(&[NAME]), &authority)?;
    assert_eq!(unknown, "unable to get local issuer certificate");
    Ok(())
}

fn seen_of(issued: &Issued, trusted: &Authority) -> Result<String, Completion> {
    let listeners = &[(Imap, Implicit)];
    let dovecot = Dovecot::start(&Mail { listeners, ..Mail::usual(issued) })?;
    let (protocol, tls, address) = (Imap, Implicit, dovecot.address(Imap, Implicit));
    let server = Subject { protocol, tls, address, name: NAME, authority: trusted };
    Ok(ask(&[server.look()])?[0]["certificate"].as_str().unwrap_or_default().to_owned())
}

fn postfix_greets_and_signs_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    for tls in [Implicit, Starttls] {
        let address = postfix.address(tls);
        let server = Subject { protocol: Smtp, tls, address, name: NAME, authority: &authority };
        let answers =
            ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD), server.sign_in(ADDRESS, "wrong")])?;
        let seen = &answers[0];
        assert_eq!(seen["greeting"], "220 smtp.example.test ESMTP Postfix");
        assert_eq!((&seen["certificate"], &seen["tls"]), (&"good".into(), &"TLSv1.3".into()), "{seen}");
        let (before, after) = (list(&seen["before"]), list(&seen["after"]));
        let with_tls = if tls == Starttls { &after } else { &before };
        assert!(has(with_tls, "auth PLAIN LOGIN") && !has(with_tls, "starttls"), "{seen}");
        assert!(tls != Starttls || has(&before, "starttls") && !has(&before, "auth PLAIN LOGIN"), "{seen}");
        assert_eq!(answer(&answers[1]), "yes");
        assert!(answer(&answers[2]).contains("535"), "{answers:?}");
    }
    Ok(())
}

fn postfix_without_tls() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::plain(&certificate))?;
    let usual = Submission::usual(&certificate, &dovecot);
    let (listeners, passwords) = (&[TlsMode::None], Passwords::InTheClearToo);
    let postfix = Postfix::start(&Submission { listeners, passwords, ..usual })?;
    let (tls, address) = (TlsMode::None, postfix.address(TlsMode::None));
    let server = Subject { protocol: Smtp, tls, address, name: NAME, authority: &authority };
    let answers = ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD)])?;
    let before = list(&answers[0]["before"]);
    assert!(has(&before, "auth PLAIN LOGIN") && !has(&before, "starttls"), "{answers:?}");
    assert_eq!(answer(&answers[1]), "yes");
    Ok(())
}

fn mail_arrives() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let address = postfix.address(Starttls);
    let out = Subject { protocol: Smtp, tls: Starttls, address, name: NAME, authority: &authority };
    let address = dovecot.address(Imap, Implicit);
    let back = Subject { protocol: Imap, tls: Implicit, address, name: NAME, authority: &authority };
    let answers = ask(&[
        out.send(PASSWORD, ADDRESS, "there and back"),
        back.find(PASSWORD, "there and back"),
        out.send(PASSWORD, "nobody@example.test", "to nobody"),
        out.send(PASSWORD, "fred@example.com", "elsewhere"),
    ])?;
    assert_eq!([answer(&answers[0]), answer(&answers[1])], ["yes", "yes"]);
    for refused in &answers[2..] {
        assert!(answer(refused).contains("550") || answer(refused).contains("554"), "{refused}");
    }
    Ok(())
}

fn has(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}
