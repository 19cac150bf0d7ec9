//! What an autoconfig file says beside the servers of mail.

use crate::format::xml::Element;
use crate::import::gather::{DavKind, Gathered};
use crate::import::unknown::{Known, NO_WORD};
use crate::mail::{Language, Line, WebUrl};
use crate::provider::{Documentation, Jmap, Oauth2, Pop3Options};

/// A help page, in each language in which it is described.
pub(super) fn documentation(element: &Element, gathered: &mut Gathered) {
    let known = Known { all: &["descr"], attributes: &["url"], ..Known::NOTHING };
    gathered.rest_of_element("documentation", element, &known);
    for description in element.all("descr") {
        let known = Known { attributes: &["lang"], ..Known::NOTHING };
        gathered.rest_of_element("documentation: descr", description, &known);
    }
    let Some(url) = gathered.value::<WebUrl>("documentation", url_of(element)) else { return };
    let mut pages = Vec::new();
    for description in element.all("descr") {
        let language = language(description, gathered);
        if let Some(title) = gathered.line("documentation", &description.text) {
            pages.push(Documentation { url: url.clone(), language, title });
        }
    }
    if pages.is_empty() {
        let title: Option<Line> = url.short().parse().ok();
        pages.extend(title.map(|title| Documentation { url, language: Language::english(), title }));
    }
    let known = &mut gathered.imported.draft.documentation;
    pages.retain(|page| !known.contains(page));
    known.append(&mut pages);
}

fn language(description: &Element, gathered: &mut Gathered) -> Language {
    let said = description.get_attribute("lang").map(str::trim).filter(|tag| !tag.is_empty());
    let language = said.and_then(|tag| gathered.value("documentation: lang", tag));
    language.unwrap_or_else(Language::english)
}

fn url_of(element: &Element) -> &str {
    element.get_attribute("url").unwrap_or_default().trim()
}

pub(super) fn webmail(element: &Element, gathered: &mut Gathered) {
    let url = Known { attributes: &["url"], ..Known::NOTHING };
    element.all("loginPage").for_each(|page| gathered.rest_of_element("webMail: loginPage", page, &url));
    let known = Known { all: &["loginPage", "loginPageInfo"], ..Known::NOTHING };
    gathered.rest_of_element("webMail", element, &known);
    for child in &element.children {
        match child.name.as_str() {
            "loginPage" => {
                let url = gathered.filled(url_of(child));
                let url = gathered.value::<WebUrl>("webMail: loginPage", &url);
                let first = &mut gathered.imported.draft.webmail;
                match (&first, url) {
                    (None, url) => *first = url,
                    (Some(known), Some(url)) if *known != url => {
                        gathered.not_kept("webMail: loginPage", url.as_str(), "the first one counts");
                    }
                    _ => {}
                }
            }
            "loginPageInfo" => {
                let why = "how a program fills in the page: a provider file has no word for it";
                gathered.not_kept("webMail: loginPageInfo", url_of(child), why);
            }
            _ => {}
        }
    }
}

const OAUTH2: Known =
    Known { once: &["issuer", "authURL", "tokenURL", "scope", "clientID"], ..Known::NOTHING };

pub(super) fn oauth2(element: &Element, gathered: &mut Gathered) {
    let issuer = element.text_of("issuer").unwrap_or_default().trim();
    let part = |name: &str| element.text_of(name).map(str::trim).filter(|text| !text.is_empty());
    let missing = ["authURL", "tokenURL", "scope", "clientID"].into_iter().find(|name| part(name).is_none());
    if let Some(missing) = missing {
        return gathered.not_kept("oAuth2", issuer, &format!("it names no `{missing}`"));
    }
    if gathered.imported.draft.oauth2.is_some() {
        return gathered.not_kept("oAuth2", issuer, "a provider file has one; the first one counts");
    }
    let url = if issuer.contains("://") { issuer.to_owned() } else { format!("https://{issuer}") };
    let mut https = |name: &str, text: &str| gathered.https(&format!("oAuth2: {name}"), text);
    let issuer = https("issuer", &url);
    let authorization = https("authURL", part("authURL").unwrap_or_default());
    let token = https("tokenURL", part("tokenURL").unwrap_or_default());
    let scope = gathered.line("oAuth2: scope", part("scope").unwrap_or_default());
    let client_id = gathered.line("oAuth2: clientID", part("clientID").unwrap_or_default());
    gathered.rest_of_element("oAuth2", element, &OAUTH2);
    let whole = (issuer, authorization, token, scope, client_id);
    if let (Some(issuer), Some(authorization_endpoint), Some(token_endpoint), Some(scope), Some(client_id)) =
        whole
    {
        let oauth2 = Oauth2 { issuer, authorization_endpoint, token_endpoint, scope, client_id };
        gathered.imported.draft.oauth2 = Some(oauth2);
    }
}

const DAV: Known = Known {
    once: &["url", "serverURL", "username"],
    // The only one that programs know for it.
    usual: &[("authentication", "basic")],
    attributes: &["type"],
    ..Known::NOTHING
};

/// A calendar or an address book; the draft has `url`, its forerunners `serverURL`.
pub(super) fn dav(element: &Element, kind: DavKind, gathered: &mut Gathered) {
    let expected = match kind {
        DavKind::Calendar => "caldav",
        DavKind::Contacts => "carddav",
    };
    let url = element.text_of("url").or_else(|| element.text_of("serverURL")).unwrap_or_default().trim();
    let said = element.get_attribute("type").unwrap_or(expected);
    if !said.eq_ignore_ascii_case(expected) {
        return gathered.not_kept(&element.name, url, &format!("expected the type {expected}"));
    }
    let username = element.text_of("username").map_or("%EMAILADDRESS%", str::trim);
    gathered.dav(&element.name, kind, url, username);
    gathered.rest_of_element(&element.name, element, &DAV);
}

const JMAP: Known = Known {
    once: &["url"],
    usual: &[("username", "%emailaddress%")],
    attributes: &["type"],
    ..Known::NOTHING
};

pub(super) fn jmap(section: &Element, place: &str, gathered: &mut Gathered) {
    gathered.rest_of_element(place, section, &JMAP);
    let url = section.text_of("url").unwrap_or_default().trim();
    let Some(url) = gathered.https(place, url) else { return };
    match &gathered.imported.draft.jmap {
        None => gathered.imported.draft.jmap = Some(Jmap { url }),
        Some(first) if first.url == url => {}
        Some(_) => gathered.not_kept(place, url.as_str(), "a provider file has one; the first one counts"),
    }
}

pub(super) fn pop3(options: &Element, place: &str, gathered: &mut Gathered) {
    let place = format!("{place}: pop3");
    let mut read = Pop3Options { leave_on_server: true, days_on_server: None };
    let mut says_something = false;
    gathered.rest_of_element(&place, options, &POP3);
    for option in options.children.iter().filter(|option| POP3.all.contains(&option.name.as_str())) {
        let text = option.text.trim();
        match option.name.as_str() {
            "leaveMessagesOnServer" if ["true", "false"].contains(&text) => {
                read.leave_on_server = text == "true";
                says_something = true;
            }
            "daysToLeaveMessagesOnServer" if text.parse::<u16>().is_ok() => {
                read.days_on_server = text.parse().ok();
                says_something = true;
            }
            name => gathered.not_kept(&place, &format!("{name} {text}"), NO_WORD),
        }
    }
    match &gathered.imported.draft.pop3 {
        _ if !says_something => {}
        None => gathered.imported.draft.pop3 = Some(read),
        Some(first) if *first == read => {}
        Some(_) => gathered.not_kept(&place, "options", "they differ from those of the first POP3 server"),
    }
}

const POP3: Known =
    Known { all: &["leaveMessagesOnServer", "daysToLeaveMessagesOnServer"], ..Known::NOTHING };

/// What people must do before the servers let them in.
pub(super) fn instructions(element: &Element, gathered: &mut Gathered) {
    let url = element.get_attribute("visiturl").or_else(|| element.get_attribute("url")).unwrap_or_default();
    gathered.not_kept(&element.name, url, "what people must do first: put it in a [[note]] of your own");
    let texts = element.children.iter().chain(element.children.is_empty().then_some(element));
    for text in texts.filter(|child| !child.text.trim().is_empty()) {
        gathered.not_kept(&element.name, &text.text, "what people must do first");
    }
}
