//! Other makes, and what no server should be any more.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol::{Imap, Pop3, Smtp};
use mailsetup::mail::TlsMode::{self, Implicit, Starttls};

use super::judge::{Subject, answer, ask, list};
use crate::support::{
    ADDRESS, Authority, Certificate, Courier, Dovecot, Exim, Key, LOCAL_PART, Mail, OpensslServer, PASSWORD,
    Passwords, Submission, Usernames, Versions, promise_with,
};

const NAME: &str = "mail.example.test";

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("servers::courier_greets_and_signs_in", courier_greets_and_signs_in),
        promise_with("servers::courier_without_tls", courier_without_tls),
        promise_with("servers::exim_greets_and_signs_in", exim_greets_and_signs_in),
        promise_with("servers::exim_without_tls", exim_without_tls),
        promise_with("servers::mail_sent_through_exim_arrives_in_dovecot", mail_arrives),
        promise_with("servers::old_versions_of_tls_are_old", old_versions_are_old),
        promise_with("servers::a_weak_key_is_weak", a_weak_key_is_weak),
    ]
}

fn courier_greets_and_signs_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let courier = Courier::start(&Mail::usual(&certificate))?;
    for (protocol, upgrade) in [(Imap, "STARTTLS"), (Pop3, "STLS")] {
        for tls in [Implicit, Starttls] {
            let address = courier.address(protocol, tls);
            let server = Subject { protocol, tls, address, name: NAME, authority: &authority };
            let answers = ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD)])?;
            let seen = &answers[0];
            assert!(
                protocol != Imap || seen["greeting"].as_str().unwrap().contains("Courier-IMAP ready"),
                "{seen}"
            );
            assert_eq!((&seen["certificate"], &seen["tls"]), (&"good".into(), &"TLSv1.3".into()), "{seen}");
            let (before, after) = (list(&seen["before"]), list(&seen["after"]));
            let with_tls = if tls == Starttls { &after } else { &before };
            assert_eq!(before.contains(&upgrade), tls == Starttls, "{seen}");
            assert!(!with_tls.contains(&upgrade), "{seen}");
            assert_eq!(with_tls.contains(&"AUTH=PLAIN"), protocol == Imap, "{seen}");
            assert_eq!(answer(&answers[1]), "yes", "{protocol} {tls}");
        }
    }
    Ok(())
}

fn courier_without_tls() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let courier = Courier::start(&Mail { usernames: Usernames::LocalPart, ..Mail::plain(&certificate) })?;
    for protocol in [Imap, Pop3] {
        let (tls, address) = (TlsMode::None, courier.address(protocol, TlsMode::None));
        let server = Subject { protocol, tls, address, name: NAME, authority: &authority };
        let answers = ask(&[server.look(), server.sign_in(LOCAL_PART, PASSWORD)])?;
        let before = list(&answers[0]["before"]);
        assert!(!before.contains(&"STARTTLS") && !before.contains(&"STLS"), "{answers:?}");
        assert_eq!(answer(&answers[1]), "yes");
    }
    Ok(())
}

fn exim_greets_and_signs_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let exim = Exim::start(&Submission::usual(&certificate, &dovecot))?;
    for tls in [Implicit, Starttls] {
        let address = exim.address(tls);
        let server = Subject { protocol: Smtp, tls, address, name: NAME, authority: &authority };
        let answers =
            ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD), server.sign_in(ADDRESS, "wrong")])?;
        let seen = &answers[0];
        assert!(
            seen["greeting"].as_str().unwrap().starts_with("220 smtp.example.test ESMTP Exim 4."),
            "{seen}"
        );
        assert_eq!((&seen["certificate"], &seen["tls"]), (&"good".into(), &"TLSv1.3".into()), "{seen}");
        let (before, after) = (list(&seen["before"]), list(&seen["after"]));
        let with_tls = if tls == Starttls { &after } else { &before };
        assert!(with_tls.contains(&"auth PLAIN LOGIN") && !with_tls.contains(&"starttls"), "{seen}");
        assert_eq!(before.contains(&"starttls"), tls == Starttls, "{seen}");
        assert_eq!(before.contains(&"auth PLAIN LOGIN"), tls == Implicit, "{seen}");
        assert_eq!(answer(&answers[1]), "yes");
        assert!(answer(&answers[2]).contains("535"), "{answers:?}");
    }
    Ok(())
}

fn exim_without_tls() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::plain(&certificate))?;
    let usual = Submission::usual(&certificate, &dovecot);
    let (listeners, passwords) = (&[TlsMode::None], Passwords::InTheClearToo);
    let exim = Exim::start(&Submission { listeners, passwords, ..usual })?;
    let (tls, address) = (TlsMode::None, exim.address(TlsMode::None));
    let server = Subject { protocol: Smtp, tls, address, name: NAME, authority: &authority };
    let answers = ask(&[server.look(), server.sign_in(ADDRESS, PASSWORD)])?;
    let before = list(&answers[0]["before"]);
    assert!(before.contains(&"auth PLAIN LOGIN") && !before.contains(&"starttls"), "{answers:?}");
    assert_eq!(answer(&answers[1]), "yes");
    Ok(())
}

fn mail_arrives() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let exim = Exim::start(&Submission::usual(&certificate, &dovecot))?;
    let address = exim.address(Implicit);
    let out = Subject { protocol: Smtp, tls: Implicit, address, name: NAME, authority: &authority };
    let address = dovecot.address(Imap, Implicit);
    let back = Subject { protocol: Imap, tls: Implicit, address, name: NAME, authority: &authority };
    let answers = ask(&[
        out.send(PASSWORD, ADDRESS, "there and back"),
        back.find(PASSWORD, "there and back"),
        out.send(PASSWORD, "fred@example.com", "elsewhere"),
    ])?;
    assert_eq!([answer(&answers[0]), answer(&answers[1])], ["yes", "yes"]);
    assert!(answer(&answers[2]).contains("550"), "{answers:?}");
    Ok(())
}

fn old_versions_are_old() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[NAME]);
    for (versions, expected) in
        [(Versions::Tls10, "TLSv1"), (Versions::Tls11, "TLSv1.1"), (Versions::Current, "TLSv1.3")]
    {
        let server = OpensslServer::start(versions, &certificate)?;
        let (tls, address) = (Implicit, server.address());
        let subject = Subject { protocol: Imap, tls, address, name: NAME, authority: &authority };
        let old = &ask(&[subject.handshake(true)])?[0];
        assert_eq!(old["tls"], expected, "{old}");
        let new = &ask(&[subject.handshake(false)])?[0];
        assert_eq!(new["tls"] == "TLSv1.3", versions == Versions::Current, "{new}");
    }
    Ok(())
}

fn a_weak_key_is_weak() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.issue(&Certificate { key: Key::Rsa(1024), ..Certificate::good(&[NAME]) })?;
    let server = OpensslServer::start(Versions::Current, &certificate)?;
    let (tls, address) = (Implicit, server.address());
    let subject = Subject { protocol: Imap, tls, address, name: NAME, authority: &authority };
    let seen = &ask(&[subject.handshake(false)])?[0];
    assert!(seen["certificate"].as_str().unwrap_or_default().contains("key too weak"), "{seen}");
    Ok(())
}
