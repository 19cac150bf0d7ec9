//! Every guide for every kind of provider: nothing is left of the marks, and nothing is empty.

use crate::format::{Addressee, FORMATS, Format, ReadBy};
use crate::language::Words;
use crate::provider::{Provider, load_text};

const IMAP: &str = "protocol = 'imap'\nhost = 'in.post.example'\nport = 993\ntls = 'implicit'";
const POP3: &str = "protocol = 'pop3'\nhost = 'in.post.example'\nport = 995\ntls = 'implicit'";
const SMTP: &str = "protocol = 'smtp'\nhost = 'out.post.example'\nport = 465\ntls = 'implicit'";
/// What this program was made for: the port says STARTTLS, the server does not.
const SMTP_587: &str = "protocol = 'smtp'\nhost = 'out.post.example'\nport = 587\ntls = 'implicit'";
const IMAP_STARTTLS: &str =
    "protocol = 'imap'\nhost = 'xn--mnchen-3ya.example'\nport = 143\ntls = 'starttls'";

const PASSWORD: &str = "auth = ['password']\nusername = '%EMAILADDRESS%'";
const ENCRYPTED: &str = "auth = ['encrypted-password']\nusername = '%EMAILLOCALPART%'";
const OAUTH2: &str = "auth = ['oauth2']\nusername = '%EMAILADDRESS%'";

const EXTRAS: &str = "webmail = 'https://web.post.example'\n\
    links = { login = 'https://post.example/login', status = 'https://post.example/status' }\n\
    note = [{ text = 'Ruf an.', language = 'de' }, { text = 'Call us.' }]\n\
    documentation = [{ url = 'https://post.example/help', title = 'Help' }]\n\
    pop3 = { leave-on-server = true, days-on-server = 14 }\n";

const OAUTH2_EXTRA: &str = "[oauth2]\nissuer = 'https://id.post.example'\n\
    authorization-endpoint = 'https://id.post.example/a'\n\
    token-endpoint = 'https://id.post.example/t'\nscope = 'mail'\nclient-id = 'all'\n";

fn provider(extras: &str, servers: &[&str], access: &str) -> Provider {
    let head = format!("name = 'Post'\nshort-name = 'Post'\ndomains = ['post.example']\n{extras}");
    let servers = servers.iter().map(|server| format!("[[server]]\n{server}\n{access}\n"));
    let oauth2 = if access == OAUTH2 { OAUTH2_EXTRA } else { "" };
    let text = format!("{head}{}{oauth2}", servers.collect::<String>());
    load_text("post.toml", text).unwrap().provider
}

fn providers() -> Vec<Provider> {
    vec![
        provider(EXTRAS, &[IMAP, POP3, SMTP_587], PASSWORD),
        provider("", &[IMAP, SMTP], PASSWORD),
        provider("", &[POP3, SMTP], PASSWORD),
        provider("", &[IMAP_STARTTLS, SMTP_587], ENCRYPTED),
        provider("", &[IMAP, POP3, SMTP], OAUTH2),
    ]
}

/// The page of troubleshooting is no guide through a program.
fn guides() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.reader == ReadBy::Person && format.name != "troubleshooting")
}

fn page(guide: &Format, provider: &Provider, addressee: &Addressee) -> String {
    page_in(Words::english(), guide, provider, addressee)
}

fn page_in(words: &'static Words, guide: &Format, provider: &Provider, addressee: &Addressee) -> String {
    String::from_utf8(guide.render_in(words, provider, addressee).unwrap()).unwrap()
}

fn pages(provider: &Provider) -> impl Iterator<Item = (&'static str, String)> {
    guides().map(|guide| (guide.name, page(guide, provider, &Addressee::Anyone)))
}

fn pages_in_each(provider: &Provider) -> impl Iterator<Item = (String, String)> {
    let each = guides().flat_map(|guide| Words::all().iter().map(move |words| (guide, words)));
    each.map(|(guide, words)| {
        let name = format!("{} ({})", guide.name, words.language());
        (name, page_in(words, guide, provider, &Addressee::Anyone))
    })
}

#[test]
fn no_mark_is_left() {
    let one = Addressee::one("ann@post.example".parse().unwrap());
    for (guide, provider) in guides().flat_map(|guide| providers().into_iter().map(move |p| (guide, p))) {
        for words in Words::all() {
            for addressee in [&Addressee::Anyone, &one] {
                let page = page_in(words, guide, &provider, addressee);
                let left =
                    page.lines().find(|line| line.contains(['{', '}', '*', '~']) || line.contains("]("));
                assert_eq!(left, None, "{} ({})", guide.name, words.language());
            }
        }
    }
}

#[test]
fn nothing_is_empty() {
    for (name, page) in providers().iter().flat_map(pages_in_each) {
        for tag in ["p", "b", "a", "li", "ol", "ul", "td", "th", "h1", "h2", "code", "strong", "bdi", "tbody"]
        {
            let empty = [format!("<{tag}></{tag}>"), format!("\"></{tag}>"), format!("<{tag}>\n</{tag}>")];
            assert!(!empty.iter().any(|empty| page.contains(empty)), "{name}: an empty <{tag}>");
        }
        assert!(page.contains("<ol class=\"steps\">"), "{name}: no steps");
    }
}

#[test]
fn a_guide_lies_where_its_name_says() {
    for guide in guides() {
        assert_eq!(guide.paths, [format!("/{}.html", guide.name)]);
    }
}

#[test]
fn the_port_trap_shows_where_the_port_is_unusual() {
    let (unusual, usual) = (provider("", &[IMAP, SMTP_587], PASSWORD), provider("", &[IMAP, SMTP], PASSWORD));
    for (name, page) in pages(&unusual).filter(|(name, _)| *name != "windows-mail") {
        assert!(page.contains("Choose the security first") || page.contains("exclude each other"), "{name}");
    }
    for (name, page) in pages(&usual) {
        assert!(
            !page.contains("Choose the security first") && !page.contains("exclude each other"),
            "{name}"
        );
    }
}

#[test]
fn protocols_that_are_not_offered_are_not_shown() {
    let (imap, pop3) = (provider("", &[IMAP, SMTP], PASSWORD), provider("", &[POP3, SMTP], PASSWORD));
    for (name, page) in pages(&imap) {
        assert!(!page.contains("id=\"pop3\""), "{name}");
    }
    for (name, page) in pages(&pop3) {
        assert!(!page.contains("id=\"imap\"") && !page.contains("instead</h2>"), "{name}");
    }
}

#[test]
fn what_a_program_cannot_do_is_said() {
    let gmail = guides().find(|guide| guide.name == "android-gmail").unwrap();
    for (access, is_said) in [(PASSWORD, false), (ENCRYPTED, true), (OAUTH2, true)] {
        let page = page(gmail, &provider("", &[IMAP, SMTP], access), &Addressee::Anyone);
        assert_eq!(page.contains("You may not be able to sign in with Gmail."), is_said, "{access}");
    }
}

#[test]
fn a_username_that_is_not_the_address_is_said() {
    let provider = provider("", &[IMAP, SMTP], ENCRYPTED);
    for (name, page) in pages(&provider).filter(|(name, _)| *name != "windows-mail") {
        assert!(page.contains("The user name is not your e-mail address."), "{name}");
    }
}

#[test]
fn names_in_other_letters_are_shown_both_ways() {
    let provider = provider("", &[IMAP_STARTTLS, SMTP], PASSWORD);
    for (name, page) in pages(&provider).filter(|(name, _)| *name != "windows-mail") {
        let both = "<code>xn--mnchen-3ya.example</code> <small>(that is, <bdi>münchen.example</bdi>)</small>";
        assert!(page.contains(both), "{name}");
    }
}

#[test]
fn notes_are_read_in_the_language_of_the_page() {
    let provider = provider(EXTRAS, &[IMAP, SMTP], PASSWORD);
    for (name, page) in pages(&provider).filter(|(name, _)| *name != "windows-mail") {
        assert!(page.contains("Call us.") && !page.contains("Ruf an."), "{name}");
    }
    let spanish = EXTRAS.replace("'de'", "'es'");
    for (name, page) in pages_in_each(&self::provider(&spanish, &[IMAP, SMTP], PASSWORD))
        .filter(|(name, _)| name.ends_with("(es)") && !name.starts_with("windows-mail"))
    {
        assert!(!page.contains("Call us.") && page.contains("Ruf an."), "{name}");
    }
}

#[test]
fn a_page_leads_to_pages_in_its_language() {
    let provider = provider(EXTRAS, &[IMAP, SMTP], PASSWORD);
    for words in Words::all() {
        for guide in guides() {
            let page = page_in(words, guide, &provider, &Addressee::Anyone);
            let (pages, ending) = (".html", format!(".{}.html", words.language()));
            let links = page.split("<a href=\"").skip(1).map(|rest| rest.split(['"', '#']).next().unwrap());
            let is_switch = |link: &str| link.starts_with(&format!("{}.", guide.name));
            let strange: Vec<&str> = links
                .filter(|link| link.ends_with(pages) && !link.ends_with(&ending) && !is_switch(link))
                .collect();
            assert_eq!(strange, [""; 0], "{} ({})", guide.name, words.language());
        }
    }
}
