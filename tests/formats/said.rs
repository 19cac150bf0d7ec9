//! What a file says of one server, read by a parser that the program does not use.

use mailsetup::format::Format;
use roxmltree::{Document, Node, ParsingOptions};

/// The values of one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values {
    pub host: String,
    /// Each element or key and its value, in the order of the file; of a property list, of the keys.
    pub all: Vec<(String, String)>,
}

impl Values {
    /// The values of that name.
    pub fn of(&self, name: &str) -> Vec<&str> {
        self.all.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    fn new(host_key: &str, all: Vec<(String, String)>) -> Self {
        let host = all.iter().find(|(key, _)| key == host_key).map(|(_, value)| value.clone());
        Self { host: host.unwrap_or_default(), all }
    }
}

/// What a file of a format says of the server of a protocol; `None` if it names none.
pub fn values(format: &Format, bytes: &[u8], protocol: &str) -> Option<Values> {
    let text = std::str::from_utf8(bytes).unwrap();
    // Property lists have a document type.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}:\n{text}"));
    match format.name {
        "thunderbird" => of_thunderbird(&document, protocol),
        "outlook" => of_outlook(&document, protocol),
        "k9s" => of_k9s(&document, protocol),
        _ => of_apple(&document, protocol),
    }
}

fn of_thunderbird(document: &Document<'_>, protocol: &str) -> Option<Values> {
    let section = document.descendants().find(|node| {
        node.tag_name().name().ends_with("Server") && node.attribute("type") == Some(protocol)
    })?;
    let attributes = section.attributes().map(|a| (a.name().to_owned(), a.value().to_owned()));
    Some(Values::new("hostname", attributes.chain(leaves(section)).collect()))
}

fn of_outlook(document: &Document<'_>, protocol: &str) -> Option<Values> {
    let is_meant = |node: &Node<'_, '_>| {
        node.has_tag_name((INNER, "Protocol"))
            && leaves(*node).any(|(key, value)| key == "Type" && value == protocol.to_uppercase())
    };
    let section = document.descendants().find(is_meant)?;
    Some(Values::new("Server", leaves(section).collect()))
}

fn of_k9s(document: &Document<'_>, protocol: &str) -> Option<Values> {
    let is_meant = |node: &Node<'_, '_>| {
        node.tag_name().name().ends_with("-server")
            && node.attribute("type") == Some(&protocol.to_uppercase())
    };
    let section = document.descendants().find(is_meant)?;
    Some(Values::new("host", leaves(section).collect()))
}

/// The namespace of settings: formats.md 2.4.
pub const INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
/// The namespace around it.
pub const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";

fn leaves<'n>(section: Node<'n, 'n>) -> impl Iterator<Item = (String, String)> + use<'n> {
    let elements = section.children().filter(Node::is_element);
    elements.map(|node| (node.tag_name().name().to_owned(), node.text().unwrap_or_default().to_owned()))
}

fn of_apple(document: &Document<'_>, protocol: &str) -> Option<Values> {
    let mail = payloads(document).into_iter().find(|payload| has(payload, "PayloadType", MAIL))?;
    let kind = match protocol {
        "imap" => Some("EmailTypeIMAP"),
        "pop3" => Some("EmailTypePOP"),
        _ => None,
    };
    if kind.is_some_and(|kind| !has(&mail, "EmailAccountType", kind)) {
        return None;
    }
    let side = if protocol == "smtp" { "OutgoingMailServer" } else { "IncomingMailServer" };
    let mut all: Vec<(String, String)> = mail.into_iter().filter(|(key, _)| key.starts_with(side)).collect();
    all.sort();
    Some(Values::new(&format!("{side}HostName"), all))
}

const MAIL: &str = "com.apple.mail.managed";

fn has(payload: &[(String, String)], key: &str, value: &str) -> bool {
    payload.iter().any(|(found, said)| found == key && said == value)
}

/// The keys and values of the whole profile.
pub fn profile(document: &Document<'_>) -> Vec<(String, String)> {
    keys(document.root_element().first_element_child().unwrap())
}

/// The keys and values of each payload of a profile.
pub fn payloads(document: &Document<'_>) -> Vec<Vec<(String, String)>> {
    let content = document.descendants().find(|node| node.text() == Some("PayloadContent")).unwrap();
    let array = content.next_sibling_element().unwrap();
    array.children().filter(Node::is_element).map(keys).collect()
}

/// A dictionary: `integer:993` for a number, `true` for a truth value, a text as it is.
fn keys(dictionary: Node<'_, '_>) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for key in dictionary.children().filter(|node| node.has_tag_name("key")) {
        let value = key.next_sibling_element().unwrap();
        let text = value.text().unwrap_or_default();
        let value = match value.tag_name().name() {
            "string" => text.to_owned(),
            "true" => "true".to_owned(),
            "false" => "false".to_owned(),
            kind => format!("{kind}:{text}"),
        };
        keys.push((key.text().unwrap_or_default().to_owned(), value));
    }
    keys
}
