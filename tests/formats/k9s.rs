//! Settings files for K-9 Mail and Thunderbird for Android (formats.md 4.3).

use libtest_mimic::Trial;
use mailsetup::format::{Addressee, CannotSay};
use roxmltree::{Document, Node};
use uuid::Uuid;

use super::{each_file, format};
use crate::support::{assert_as_in, minimal, named, one, promise, provider, provider_called, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("formats::k9s::is_as_the_program_writes_it", is_as_the_program_writes_it),
        promise("formats::k9s::the_program_takes_each_file", the_program_takes_each_file),
        promise("formats::k9s::two_addresses_are_two_accounts", two_addresses_are_two_accounts),
        promise("formats::k9s::deleted_mail_is_deleted_where_it_stays_with_imap", deleted_mail_is_deleted),
        promise("formats::k9s::a_file_for_everybody_is_refused", a_file_for_everybody_is_refused),
    ]
}

fn text(provider_text: &str, addressee: &Addressee) -> String {
    String::from_utf8(format("k9s").render(&provider(provider_text), addressee).unwrap()).unwrap()
}

fn is_as_the_program_writes_it() {
    let seen = text(&minimal(), &named("Ann@post.example", "Ann \"<Smith>\" & Söhne"));
    assert_as_in(&repository("tests/formats/settings.k9s"), &seen);
}

fn children<'d>(node: Node<'d, 'd>, name: &'static str) -> Vec<Node<'d, 'd>> {
    node.children().filter(|child| child.has_tag_name(name)).collect()
}

fn only<'d>(node: Node<'d, 'd>, name: &'static str) -> Node<'d, 'd> {
    let all = children(node, name);
    assert_eq!(all.len(), 1, "{name}");
    all[0]
}

/// What its parser and its importer want: anything else is skipped or refused, the whole account with it.
fn the_program_takes_each_file() {
    each_file("k9s", |text, provider, addressee| {
        let document = Document::parse(text).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name("k9settings"));
        assert_eq!(root.attribute("format"), Some("1"));
        let version: u32 = root.attribute("version").unwrap().parse().unwrap();
        assert!((95..=111).contains(&version), "the words below are of 95 and later: {version}");
        let account = only(only(root, "accounts"), "account");
        assert!(Uuid::try_parse(account.attribute("uuid").unwrap()).is_ok());
        for (side, types) in [("incoming-server", &["IMAP", "POP3"][..]), ("outgoing-server", &["SMTP"])] {
            let server = only(account, side);
            assert!(types.contains(&server.attribute("type").unwrap()), "{}", provider.id());
            let value = |name| only(server, name).text().unwrap_or_default();
            assert!(value("port").parse::<u16>().is_ok_and(|port| port > 0));
            assert!(["STARTTLS_REQUIRED", "SSL_TLS_REQUIRED"].contains(&value("connection-security")));
            assert!(["PLAIN", "CRAM_MD5", "XOAUTH2"].contains(&value("authentication-type")));
            assert!(!value("host").is_empty() && !value("username").is_empty());
            assert!(children(server, "password").is_empty());
        }
        let identity = only(only(account, "identities"), "identity");
        let address = addressee.person().unwrap().address.to_string();
        assert_eq!(only(identity, "email").text(), Some(address.as_str()));
        assert!(crate::qr::is_address(&address), "{address}");
        let name = addressee.person().unwrap().full_name.as_ref().map(ToString::to_string);
        assert_eq!(children(identity, "name").first().and_then(Node::text).map(str::to_owned), name);
    });
}

fn uuid(provider_text: &str, address: &str) -> String {
    let text = text(provider_text, &one(address));
    let document = Document::parse(&text).unwrap();
    let account = document.descendants().find(|node| node.has_tag_name("account")).unwrap();
    account.attribute("uuid").unwrap().to_owned()
}

/// The program takes the first of two accounts of one UUID.
fn two_addresses_are_two_accounts() {
    let uuid = |address| uuid(&minimal(), address);
    assert_eq!(uuid("ann@post.example"), uuid("Ann@POST.example"));
    assert_ne!(uuid("ann@post.example"), uuid("bob@post.example"));
    assert_ne!(uuid("ann@post.example"), uuid("ann@mail.example"));
}

/// A file that says nothing of it keeps on the server what is deleted in the program.
fn deleted_mail_is_deleted() {
    for (provider, domain, expected) in
        [("minimal", "post.example", "DELETE"), ("pop3-only", "pop.example", "NEVER")]
    {
        let bytes = format("k9s").render(provider_called(provider), &one(&format!("ann@{domain}"))).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains(&format!("<value key=\"deletePolicy\">{expected}</value>")), "{text}");
    }
}

fn a_file_for_everybody_is_refused() {
    for name in ["k9s", "thunderbird-qr", "thunderbird-qr-png"] {
        let seen = format(name).render(&provider(&minimal()), &Addressee::Anyone).unwrap_err();
        assert!(
            matches!(seen, CannotSay::ForOne(_)) && !seen.is_defect() && !seen.needs_address(),
            "{seen:?}"
        );
        assert!(seen.to_string().contains("mailsetup "), "{seen}");
        let seen = format(name).render(&provider(&minimal()), &one("jörg@post.example")).unwrap_err();
        assert!(matches!(seen, CannotSay::Person(_)) && !seen.is_defect(), "{seen:?}");
    }
}
