//! Every value can be read back, on as few pages as there can be.

use std::fmt::Write as _;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{Addressee, servers};
use mailsetup::language::Words;
use mailsetup::mail::Protocol;
use mailsetup::pdf::Paper;
use mailsetup::provider::Provider;

use super::paper::{poppler, print, printed, spanish, without_blanks};
use crate::support::{
    HEAD, all_providers, named, one, plain_server, promise_with, provider, provider_called, variety,
};

pub fn trials() -> Vec<Trial> {
    let variety = variety();
    let all = all_providers().iter().cloned().chain(variety.providers().iter().cloned());
    let mut names = std::collections::BTreeSet::new();
    let each = all.filter(|provider| names.insert(provider.id().to_string())).collect::<Vec<_>>();
    let each = each.into_iter().map(|provider| {
        let name = format!("sheet_pdf::values::{}", provider.id().as_str().replace('-', "_"));
        promise_with(&name, move || every_value_is_there(&provider))
    });
    let own = vec![
        promise_with("sheet_pdf::values::spectrum_is_one_page", spectrum_is_one_page),
        promise_with("sheet_pdf::values::a_long_name_is_not_cut_off", long_name),
        promise_with("sheet_pdf::values::talkative_providers_go_on_in_order", talkative),
        promise_with("sheet_pdf::values::other_letters_are_printed_or_said_to_be_missing", other_letters),
        promise_with("sheet_pdf::values::nothing_stands_outside_the_page", nothing_outside),
    ];
    each.chain(own).collect()
}

/// For everybody and for one, in both languages, on both papers.
fn every_value_is_there(provider: &Provider) -> Result<(), Completion> {
    poppler()?;
    let ann = one(&format!("ann.o'neil+1@{}", provider.main_domain()));
    let long = one(&format!("{}@{}", "a".repeat(64), provider.main_domain()));
    for (words, paper, who) in [
        (Words::english(), Paper::A4, &Addressee::Anyone),
        (Words::english(), Paper::Letter, &ann),
        (spanish(), Paper::Letter, &Addressee::Anyone),
        (spanish(), Paper::A4, &long),
    ] {
        let Ok(servers) = servers(words, provider, who) else {
            assert!(print(words, paper, provider, who).is_none());
            continue;
        };
        let sheet = print(words, paper, provider, who).expect("a sheet");
        let text = without_blanks(&sheet.text());
        let mut values = Vec::new();
        for server in servers {
            values.extend([
                server.host().to_owned(),
                server.port().to_string(),
                server.security().to_owned(),
            ]);
            values.extend([
                server.title().to_string(),
                server.password().to_string(),
                server.authentication(),
            ]);
            values.push(server.username.clone());
        }
        let links = &provider.links;
        let urls = [&provider.webmail, &links.login, &links.password, &links.status, &links.support];
        values.extend(urls.into_iter().flatten().map(|url| url.short().to_owned()));
        let services = [&provider.calendar, &provider.contacts].into_iter().flatten();
        values.extend(services.map(|service| service.url.to_string()));
        values.extend(who.person().map(|person| person.address.to_string()));
        let missing: Vec<&String> =
            values.iter().filter(|value| !text.contains(&without_blanks(value))).collect();
        assert!(missing.is_empty(), "{}: not to be read: {missing:#?}\n{}", provider.id(), sheet.text());
    }
    Ok(())
}

fn spectrum_is_one_page() -> Result<(), Completion> {
    poppler()?;
    let provider = provider_called("spectrum");
    for words in [Words::english(), spanish()] {
        for (paper, size) in
            [(Paper::A4, "595.28 x 841.89 pts (A4)"), (Paper::Letter, "612 x 792 pts (letter)")]
        {
            for who in [Addressee::Anyone, named("ann@rr.com", "Ann Example")] {
                let sheet = print(words, paper, provider, &who).expect("a sheet");
                assert_eq!(sheet.pages(), 1, "{} {paper:?}", words.language());
                assert_eq!(sheet.info("Page size"), size);
            }
        }
    }
    Ok(())
}

/// 200 characters in one word, and in many.
fn long_name() -> Result<(), Completion> {
    poppler()?;
    for name in ["Wolfeschlegelsteinhausenbergerdorff ".repeat(6)[..200].trim(), &"w".repeat(200)] {
        let sheet = printed(provider_called("spectrum"), &named("ann@rr.com", name));
        assert!(without_blanks(&sheet.text()).contains(&without_blanks(name)), "{}", sheet.text());
    }
    Ok(())
}

/// Many notes, as long as they may be: several pages, every note whole and in its place, every page numbered.
fn talkative() -> Result<(), Completion> {
    poppler()?;
    let mut text = format!("{HEAD}webmail = \"https://webmail.post.example/\"\n");
    for number in 0..40 {
        let note =
            format!("Note {number:02} begins. {} Note {number:02} ends.", "Words, words. ".repeat(60).trim());
        let _ = write!(text, "[[note]]\ntext = {note:?}\n");
    }
    text.push_str(&plain_server("imap", "implicit", 993));
    text.push_str(&plain_server("smtp", "implicit", 465));
    let sheet = printed(&provider(&text), &Addressee::Anyone);
    assert!(sheet.pages() > 2, "{} pages", sheet.pages());
    let read = sheet.text();
    let mut at = 0;
    for number in 0..40 {
        for end in ["begins.", "ends."] {
            let mark = format!("Note {number:02} {end}");
            at += read[at..].find(&mark).unwrap_or_else(|| panic!("{mark} is not behind the one before it"));
        }
    }
    for page in 1..=sheet.pages() {
        assert!(read.contains(&format!("Page {page} of {}", sheet.pages())), "page {page} has no number");
    }
    Ok(())
}

/// Hebrew and Cyrillic are printed; of what no font has, programs take the ASCII form, and an ellipsis says the rest.
fn other_letters() -> Result<(), Completion> {
    poppler()?;
    let hebrew = printed(provider_called("right-to-left"), &Addressee::Anyone).text();
    assert!(hebrew.contains("דואר") && hebrew.contains("לדוגמה"), "{hebrew}");
    assert!(!hebrew.contains('…'), "{hebrew}");
    let catalogue = variety();
    let idn = catalogue.by_id(&"idn".parse().expect("an id")).expect("a provider");
    let text = printed(idn, &one("郵便@grüße-post.example")).text();
    for said in [
        "Müñchner Grüße-Post … почта",
        "почта.example (xn--80a1acny.example)",
        "*.xn--wtqs30n.example",
        "…@xn--gre-post-rya30a.example",
        "your full e-mail address",
        "“…” stands for letters",
    ] {
        assert!(without_blanks(&text).contains(&without_blanks(said)), "{said:?} is not in:\n{text}");
    }
    assert!(!text.contains(['\u{FFFD}', '郵', '□']), "{text}");
    Ok(())
}

/// The longest of everything that a provider file may hold: whatever is drawn stands between the margins.
fn nothing_outside() -> Result<(), Completion> {
    poppler()?;
    let label = "a".repeat(63);
    let host = format!("{label}.{label}.{label}.{}", "b".repeat(55));
    let long = |what: &str| format!("{what} {}", "long words of a note ".repeat(46)).trim().to_owned();
    let mut text = format!(
        "name = {:?}\nshort-name = \"Post\"\ndomains = [\"post.example\"]\n",
        "Name ".repeat(40).trim()
    );
    let _ = writeln!(text, "webmail = \"https://{host}/{}\"", "path/".repeat(300));
    for protocol in [Protocol::Imap, Protocol::Pop3, Protocol::Smtp] {
        let server = plain_server(&protocol.title().to_lowercase(), "implicit", 50_993);
        let server = server.replace("in.post.example", &host).replace("out.post.example", &host);
        let _ = writeln!(text, "{server}note = {:?}", long(protocol.title()));
    }
    let sheet = printed(&provider(&text), &one(&format!("{}@post.example", "c".repeat(64))));
    let words = sheet.said("pdftotext", &["-bbox", "sheet.pdf", "-"]);
    let number = |line: &str, name: &str| -> f64 {
        let value = line.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("no {name}: {line}"))
    };
    let mut count = 0;
    for line in words.lines().filter(|line| line.contains("<word ")) {
        let (left, right) = (number(line, "xMin"), number(line, "xMax"));
        let (top, bottom) = (number(line, "yMin"), number(line, "yMax"));
        assert!(left > 35.0 && right < 595.28 - 35.0 && top > 15.0 && bottom < 841.89 - 8.0, "{line}");
        count += 1;
    }
    assert!(count > 300, "{count} words");
    Ok(())
}
