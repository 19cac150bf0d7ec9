//! Autodiscover: what generators in the wild get wrong (formats.md 2.5), and the answers without settings.

use libtest_mimic::Trial;
use mailsetup::format::{
    Addressee, CannotSay, PoxError, error_document, invalid_protocol, mobilesync_refusal,
};
use roxmltree::{Document, Node};

use super::said::{INNER, OUTER};
use super::{each_file, format, refusal};
use crate::support::{assert_as_in, minimal, one, promise, provider, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("formats::outlook::there_is_one_account", there_is_one_account),
        promise("formats::outlook::type_and_action_come_before_the_servers", type_and_action_come_first),
        promise("formats::outlook::the_namespaces_are_those_of_settings", namespaces_are_those_of_settings),
        promise("formats::outlook::no_element_is_invented", no_element_is_invented),
        promise("formats::outlook::words_are_those_that_outlook_knows", words_are_known),
        promise("formats::outlook::spa_is_never_on", || is_always("SPA", "off")),
        promise("formats::outlook::a_domain_is_never_required", || is_always("DomainRequired", "off")),
        promise("formats::outlook::ssl_is_never_off", || is_always("SSL", "on")),
        promise("formats::outlook::a_password_is_always_required", || is_always("AuthRequired", "on")),
        promise("formats::outlook::each_person_has_a_login_name", each_person_has_a_login_name),
        promise("formats::outlook::other_credentials_for_sending_are_said", other_credentials_are_said),
        promise("formats::outlook::a_file_for_everybody_needs_an_address", a_file_for_everybody_is_refused),
        promise("formats::outlook::v2_leads_to_the_settings", v2_leads_to_the_settings),
        promise("formats::outlook::v2_is_refused_where_the_settings_are", v2_is_refused_with_the_settings),
        promise("formats::outlook::the_error_document_is_as_exchange_writes_it", error_document_is_exact),
        promise("formats::outlook::activesync_is_refused", activesync_is_refused),
    ]
}

fn each_document(check: impl Fn(&Document<'_>)) {
    each_file("outlook", |text, _, _| check(&Document::parse(text).unwrap()));
}

fn all<'d>(document: &'d Document<'d>, name: &'static str) -> Vec<Node<'d, 'd>> {
    document.descendants().filter(|node| node.has_tag_name((INNER, name))).collect()
}

fn names(node: Node<'_, '_>) -> Vec<String> {
    node.children().filter(Node::is_element).map(|child| child.tag_name().name().to_owned()).collect()
}

/// `L11R/go-autoconfig` wrote two.
fn there_is_one_account() {
    each_document(|document| assert_eq!(all(document, "Account").len(), 1));
}

/// FairEmail needs that order.
fn type_and_action_come_first() {
    each_document(|document| {
        let names = names(all(document, "Account")[0]);
        assert_eq!(names[..2], ["AccountType", "Action"]);
        assert!(names.len() >= 4 && names[2..].iter().all(|name| name == "Protocol"), "{names:?}");
        assert_eq!(all(document, "AccountType")[0].text(), Some("email"));
        assert_eq!(all(document, "Action")[0].text(), Some("settings"));
    });
}

/// `Monogramm/autodiscover-email-settings` repeated that of the request.
fn namespaces_are_those_of_settings() {
    each_document(|document| {
        let root = document.root_element();
        assert!(root.has_tag_name((OUTER, "Autodiscover")));
        let response = root.first_element_child().unwrap();
        assert!(response.has_tag_name((INNER, "Response")));
        assert!(
            response
                .descendants()
                .filter(Node::is_element)
                .all(|node| node.tag_name().namespace() == Some(INNER))
        );
    });
}

fn no_element_is_invented() {
    let known = [
        "Response",
        "User",
        "DisplayName",
        "Account",
        "AccountType",
        "Action",
        "Protocol",
        "Type",
        "Server",
        "Port",
        "DomainRequired",
        "LoginName",
        "SPA",
        "SSL",
        "Encryption",
        "AuthRequired",
        "UsePOPAuth",
        "SMTPLast",
    ];
    each_document(|document| {
        let response = document.root_element().first_element_child().unwrap();
        for node in response.descendants().filter(Node::is_element) {
            assert!(known.contains(&node.tag_name().name()), "{}", node.tag_name().name());
            assert_eq!(node.attributes().len(), 0);
        }
    });
}

/// `POP` is no type; `SSL` is `on` or `off`, not `yes` and not empty; `Auto` makes Outlook report a server
/// without authentication; `TLS` means STARTTLS, and on a port of implicit TLS Outlook waits for ever.
fn words_are_known() {
    each_document(|document| {
        let words = |name| all(document, name).into_iter().map(|node| node.text().unwrap_or_default());
        assert!(words("Type").all(|word| matches!(word, "IMAP" | "POP3" | "SMTP")));
        assert!(words("Encryption").all(|word| matches!(word, "SSL" | "TLS")));
        assert!(words("Port").all(|word| word.parse::<u16>().is_ok_and(|port| port > 0)));
        let types: Vec<&str> = words("Type").collect();
        assert_eq!(types.last(), Some(&"SMTP"));
        assert_eq!(types.iter().filter(|word| **word == "SMTP").count(), 1, "{types:?}");
    });
}

/// Said of each server: what is left out has a default that is wrong, or that differs between versions.
fn is_always(element: &'static str, word: &str) {
    each_document(|document| {
        for protocol in all(document, "Protocol") {
            let said: Vec<_> = protocol
                .children()
                .filter(|node| node.has_tag_name((INNER, element)))
                .map(|node| node.text().unwrap_or_default())
                .collect();
            assert_eq!(said, [word]);
        }
    });
}

/// Without it Outlook takes what stands before the `@`.
fn each_person_has_a_login_name() {
    each_file("outlook", |text, provider, addressee| {
        let document = Document::parse(text).unwrap();
        if addressee.person().is_some() {
            let servers = all(&document, "Protocol").len();
            assert_eq!(all(&document, "LoginName").len(), servers, "{}", provider.id());
        }
    });
}

fn other_credentials_are_said() {
    let text = minimal();
    let (first, last) = text.rsplit_once("%EMAILADDRESS%").unwrap();
    let text = format!("{first}%EMAILLOCALPART%{last}");
    let bytes = format("outlook").render(&provider(&text), &one("ann@post.example")).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let document = Document::parse(&text).unwrap();
    assert_eq!(all(&document, "UsePOPAuth")[0].text(), Some("off"));
    let names: Vec<_> = all(&document, "LoginName").into_iter().filter_map(|node| node.text()).collect();
    assert_eq!(names, ["ann@post.example", "ann"]);
}

fn a_file_for_everybody_is_refused() {
    let seen = refusal("outlook", &minimal(), &Addressee::Anyone);
    assert!(matches!(seen, CannotSay::NeedsAddress(_)));
    assert!(seen.to_string().contains("before the @"), "{seen}");
}

fn v2_leads_to_the_settings() {
    let text = minimal().replace("%EMAILADDRESS%", "%EMAILLOCALPART%");
    let local_part = provider(&text.replace("[\"post.example\"]", "[\"post.example\", \"münchen.example\"]"));
    let expected = |domain: &str| {
        format!(
            "{{\"Protocol\":\"AutodiscoverV1\",\
             \"Url\":\"https://autodiscover.{domain}/autodiscover/autodiscover.xml\"}}\n"
        )
    };
    for (addressee, domain) in [
        (Addressee::Anyone, "post.example"),
        (one("ann@post.example"), "post.example"),
        (one("ann@münchen.example"), "xn--mnchen-3ya.example"),
        // Sent here by its MX record: that domain may have no Autodiscover of its own.
        (one("ann@elsewhere.example"), "post.example"),
    ] {
        let bytes = format("outlook-v2").render(&local_part, &addressee).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), expected(domain));
    }
}

fn v2_is_refused_with_the_settings() {
    let seen = refusal("outlook-v2", &minimal(), &Addressee::Anyone);
    assert!(matches!(seen, CannotSay::NeedsAddress(_)), "{seen:?}");
    let without_password = minimal().replace("\"password\"", "\"oauth2\"");
    let seen = refusal("outlook-v2", &without_password, &one("ann@post.example"));
    assert!(matches!(seen, CannotSay::NoServer(..)), "{seen:?}");
}

/// `Response` in the outer namespace, as in Microsoft's sample and in formats.md 2.6.
fn error_document_is_exact() {
    for (error, code) in [(PoxError::InvalidRequest, 600), (PoxError::ProviderNotAvailable, 601)] {
        assert_eq!(error.code(), code);
        let seen = String::from_utf8(error_document(error, "12:34:56.7890123")).unwrap();
        assert_as_in(&repository(&format!("tests/formats/error-{code}.xml")), &seen);
        assert!(Document::parse(&seen).is_ok());
    }
}

fn activesync_is_refused() {
    let refusal: serde_json::Value = serde_json::from_slice(&invalid_protocol()).unwrap();
    assert_eq!(refusal["ErrorCode"], "InvalidProtocol");
    assert!(refusal["ErrorMessage"].as_str().is_some_and(|message| message.contains("AutodiscoverV1")));
    let seen = String::from_utf8(mobilesync_refusal()).unwrap();
    assert_as_in(&repository("tests/formats/mobilesync.xml"), &seen);
    assert!(Document::parse(&seen).is_ok());
}
