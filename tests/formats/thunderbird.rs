//! Mozilla autoconfig in the profile that each program reads in the same way (formats.md 1.5 to 1.7).

use libtest_mimic::Trial;
use mailsetup::format::Addressee;
use roxmltree::{Document, Node};

use super::{each_file, format};
use crate::support::{assert_as_in, minimal, promise, provider, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("formats::thunderbird::is_the_safe_profile_letter_by_letter", is_the_safe_profile),
        promise("formats::thunderbird::values_have_no_attributes", values_have_no_attributes),
        promise("formats::thunderbird::values_have_no_space_around_them", values_have_no_space),
        promise("formats::thunderbird::servers_stand_imap_pop3_smtp_one_each", servers_stand_in_order),
        promise("formats::thunderbird::each_server_is_whole", each_server_is_whole),
        promise("formats::thunderbird::plain_is_never_said", plain_is_never_said),
        promise("formats::thunderbird::there_is_one_password_method", there_is_one_password_method),
        promise("formats::thunderbird::calendar_and_contacts_come_first", calendar_and_contacts_come_first),
        promise("formats::thunderbird::domains_are_exact_names", domains_are_exact_names),
        promise("formats::thunderbird::no_value_looks_like_a_number", no_value_looks_like_a_number),
        promise("formats::thunderbird::pop3_options_are_said_of_pop3_alone", pop3_options_are_of_pop3_alone),
    ]
}

fn each_document(check: impl Fn(&Document<'_>)) {
    each_file("thunderbird", |text, _, _| check(&Document::parse(text).unwrap()));
}

fn elements<'d>(node: Node<'d, 'd>) -> impl Iterator<Item = Node<'d, 'd>> {
    node.children().filter(Node::is_element)
}

fn name<'d>(node: Node<'d, 'd>) -> &'d str {
    node.tag_name().name()
}

fn email_provider<'d>(document: &'d Document<'d>) -> Node<'d, 'd> {
    elements(document.root_element()).find(|node| name(*node) == "emailProvider").unwrap()
}

fn servers<'d>(document: &'d Document<'d>) -> Vec<Node<'d, 'd>> {
    let is_server =
        |node: &Node<'_, '_>| matches!(node.tag_name().name(), "incomingServer" | "outgoingServer");
    elements(email_provider(document)).filter(is_server).collect()
}

fn texts<'d>(node: Node<'d, 'd>, child: &str) -> Vec<&'d str> {
    elements(node).filter(|node| name(*node) == child).map(|node| node.text().unwrap_or_default()).collect()
}

/// The sample of formats.md 1.7.
fn is_the_safe_profile() {
    let bytes = format("thunderbird").render(&provider(&minimal()), &Addressee::Anyone).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_as_in(&repository("tests/formats/safe-profile.xml"), &text);
}

/// Thunderbird makes "[object Object]" of a value with an attribute; Evolution refuses a server with any
/// but `type`.
fn values_have_no_attributes() {
    each_document(|document| {
        for server in servers(document) {
            let attributes: Vec<&str> = server.attributes().map(|attribute| attribute.name()).collect();
            assert_eq!(attributes, ["type"]);
            assert!(server.descendants().skip(1).all(|node| node.attributes().len() == 0));
        }
        let values = ["domain", "displayName", "displayShortName"];
        let mut values = elements(email_provider(document)).filter(|node| values.contains(&name(*node)));
        assert!(values.all(|node| node.attributes().len() == 0));
    });
}

/// ` SSL ` is no SSL to Thunderbird.
fn values_have_no_space() {
    each_document(|document| {
        let is_leaf = |node: &Node<'_, '_>| node.is_element() && !node.has_children();
        assert!(
            !document.descendants().any(|node| is_leaf(&node) && node.attributes().len() == 0),
            "an empty value"
        );
        let leaves = document.descendants().filter(|node| node.is_element() && elements(*node).count() == 0);
        for leaf in leaves.filter_map(|node| node.text()) {
            assert_eq!(leaf.trim(), leaf);
        }
    });
}

/// FairEmail refuses a file with POP3 first; of two servers Evolution takes the last, Thunderbird the first.
fn servers_stand_in_order() {
    each_document(|document| {
        let said: Vec<(&str, &str)> =
            servers(document).into_iter().map(|node| (name(node), node.attribute("type").unwrap())).collect();
        let order = [("incomingServer", "imap"), ("incomingServer", "pop3"), ("outgoingServer", "smtp")];
        let expected: Vec<_> = order.into_iter().filter(|one| said.contains(one)).collect();
        assert_eq!(said, expected);
        assert!(said.len() >= 2 && said.last() == Some(&order[2]));
    });
}

/// Thunderbird for Android refuses the whole file for one missing value.
fn each_server_is_whole() {
    each_document(|document| {
        for server in servers(document) {
            for child in ["hostname", "port", "socketType", "username"] {
                assert_eq!(texts(server, child).len(), 1, "{child}");
            }
            assert!(texts(server, "port")[0].parse::<u16>().unwrap() > 0);
            let host = texts(server, "hostname")[0];
            assert!(
                host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
            );
            assert!(texts(server, "password").is_empty());
        }
    });
}

fn plain_is_never_said() {
    each_document(|document| {
        let types: Vec<&str> =
            servers(document).into_iter().flat_map(|node| texts(node, "socketType")).collect();
        assert!(types.iter().all(|said| matches!(*said, "SSL" | "STARTTLS")), "{types:?}");
    });
}

/// Thunderbird takes the first of two and Evolution the last; without one, most programs have none.
fn there_is_one_password_method() {
    each_file("thunderbird", |text, provider, _| {
        let document = Document::parse(text).unwrap();
        for server in servers(&document) {
            let methods = texts(server, "authentication");
            let passwords = methods.iter().filter(|method| method.starts_with("password-")).count();
            let is_token_only = methods == ["OAuth2"];
            assert!(passwords == 1 || is_token_only, "{}: {methods:?}", provider.id());
            assert!(methods.iter().filter(|method| **method == "OAuth2").count() <= 1);
        }
    });
}

/// FairEmail takes the last `username` of the file, wherever it stands.
fn calendar_and_contacts_come_first() {
    each_document(|document| {
        let order = ["addressbook", "calendar", "emailProvider", "oAuth2", "webMail"];
        let places: Vec<usize> = elements(document.root_element())
            .map(|node| order.iter().position(|one| *one == name(node)).expect("a known element"))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        let last = document.descendants().rfind(|node| node.has_tag_name("username")).unwrap();
        assert!(last.ancestors().any(|node| node.has_tag_name("outgoingServer")));
    });
}

/// A wildcard is no domain to any client, and a file without a domain is refused.
fn domains_are_exact_names() {
    each_file("thunderbird", |text, provider, _| {
        let document = Document::parse(text).unwrap();
        let said = texts(email_provider(&document), "domain");
        let expected: Vec<&str> = provider.exact_domains().map(mailsetup::mail::Domain::as_str).collect();
        assert_eq!(said, expected);
        assert_eq!(email_provider(&document).attribute("id"), Some(provider.main_domain().as_str()));
    });
}

/// Thunderbird makes a number of `007`, and shows and sends `7`.
fn no_value_looks_like_a_number() {
    each_document(|document| {
        for username in servers(document).into_iter().flat_map(|node| texts(node, "username")) {
            assert!(username.parse::<f64>().is_err(), "{username}");
        }
    });
}

fn pop3_options_are_of_pop3_alone() {
    each_file("thunderbird", |text, provider, _| {
        let document = Document::parse(text).unwrap();
        for server in servers(&document) {
            let options = elements(server).find(|node| name(*node) == "pop3");
            let is_expected = server.attribute("type") == Some("pop3") && provider.pop3.is_some();
            assert_eq!(options.is_some(), is_expected, "{}", provider.id());
            let (Some(said), Some(meant)) = (options, &provider.pop3) else { continue };
            assert_eq!(texts(said, "leaveMessagesOnServer"), [meant.leave_on_server.to_string()]);
            let days: Vec<String> = meant.days_on_server.iter().map(u16::to_string).collect();
            assert_eq!(texts(said, "daysToLeaveMessagesOnServer"), days);
        }
    });
}
