//! What the markup of a page may not have, whatever a browser would make of it.

/// Elements that run something, or show another page within this one.
const FORBIDDEN: &[&str] = &["iframe", "frame", "object", "embed", "base", "applet", "portal"];
/// Attributes that load something.
const LOADING: &[&str] = &["src", "srcset", "poster", "data", "background", "action", "formaction", "ping"];

/// Holds every tag of a page against the lists above. All text is escaped, so that a `<` begins a tag.
pub fn assert_harmless(page: &str, html: &str) {
    let html = html.to_lowercase();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
        assert!(!FORBIDDEN.contains(&name), "{page}: <{tag}>");
        let is_policy = tag.contains("http-equiv=\"content-security-policy\"");
        assert!(name != "meta" || !tag.contains("http-equiv") || is_policy, "{page}: <{tag}>");
        // A script is a file beside the page, as the policy wants it.
        assert!(name != "script" || is_script_beside(tag), "{page}: <{tag}>");
        for (attribute, value) in attributes(tag) {
            let runs = attribute.starts_with("on") || attribute == "style" || value.contains("javascript:");
            assert!(!runs, "{page}: <{tag}>");
            let loads = LOADING.contains(&attribute) || (name == "link" && attribute == "href");
            assert!(!loads || !value.contains("//"), "{page}: <{tag}>");
        }
    }
}

/// `<script src="NAME.js" defer>`: nothing else.
fn is_script_beside(tag: &str) -> bool {
    let name = tag.strip_prefix("script src=\"").and_then(|rest| rest.strip_suffix(".js\" defer"));
    tag == "/script" || name.is_some_and(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

/// The attributes of a tag that have a value; all of ours stand in double quotes.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = tag.split('"');
    std::iter::from_fn(move || {
        let name = parts.next()?.trim_end_matches('=').split_whitespace().last().unwrap_or_default();
        Some((name, parts.next()?))
    })
}
