//! How words are written: what is one word in two, what means the same, what says nothing.

use super::spanish::SPANISH;
use crate::language::Words;

/// What is known of the words of a language, beside those of English, which messages have in any language.
#[derive(Debug)]
pub(super) struct Spelling {
    pub pairs: &'static [(&'static str, &'static str, &'static str)],
    pub alike: &'static [(&'static str, &'static str)],
    /// Between blanks.
    pub empty: &'static str,
}

/// English, and languages of which nothing else is known.
static ENGLISH: Spelling = Spelling { pairs: &[], alike: &[], empty: "" };

impl Spelling {
    pub(super) fn of(words: &Words) -> &'static Self {
        match words.language().primary() {
            "es" => &SPANISH,
            _ => &ENGLISH,
        }
    }

    /// The one word that two mean.
    pub(super) fn joined(&self, first: &str, second: &str) -> Option<&'static str> {
        let mut pairs = self.pairs.iter().chain(PAIRS);
        pairs.find(|pair| pair.0 == first && pair.1 == second).map(|pair| pair.2)
    }

    /// The word that stands for all that mean the same.
    pub(super) fn one_of_alike<'t>(&self, word: &'t str) -> &'t str {
        self.alike.iter().chain(ALIKE).find(|alike| alike.0 == word).map_or(word, |alike| alike.1)
    }

    /// Whether a word says nothing.
    pub(super) fn is_empty(&self, word: &str) -> bool {
        let mut empty = self.empty.split_ascii_whitespace().chain(EMPTY.split(' '));
        empty.any(|empty| empty == word)
    }
}

/// Accents are left out as often as not; in small letters.
pub(super) const fn without_accent(c: char) -> char {
    match c {
        '\u{e1}' => 'a',
        '\u{e9}' => 'e',
        '\u{ed}' => 'i',
        '\u{f3}' => 'o',
        '\u{fa}' | '\u{fc}' => 'u',
        '\u{f1}' => 'n',
        other => other,
    }
}

/// Two words that are often written as one, and the one.
static PAIRS: &[(&str, &str, &str)] = &[
    ("e", "mail", "mail"),
    ("wi", "fi", "wifi"),
    ("web", "mail", "webmail"),
    ("can", "not", "not"),
    ("user", "name", "username"),
    ("user", "id", "username"),
    ("sign", "in", "login"),
    ("signed", "in", "login"),
    ("log", "in", "login"),
    ("log", "on", "login"),
    ("logged", "in", "login"),
    ("set", "up", "setup"),
    ("out", "box", "outbox"),
    ("in", "box", "inbox"),
    ("pass", "word", "password"),
    ("time", "out", "timeout"),
    ("timed", "out", "timeout"),
    ("times", "out", "timeout"),
    ("app", "password", "apppassword"),
    ("app", "passwords", "apppassword"),
    ("start", "tls", "starttls"),
    ("data", "file", "datafile"),
    ("pop", "3", "pop"),
    ("hang", "up", "hangup"),
    ("hangs", "up", "hangup"),
    ("hung", "up", "hangup"),
    ("too", "big", "toolarge"),
    ("too", "large", "toolarge"),
    ("too", "many", "toomany"),
];

/// Words that mean the same, and the one that stands for them.
static ALIKE: &[(&str, &str)] = &[
    ("email", "mail"),
    ("emails", "mail"),
    ("mails", "mail"),
    ("cannot", "not"),
    ("cant", "not"),
    ("couldnt", "not"),
    ("doesnt", "not"),
    ("dont", "not"),
    ("didnt", "not"),
    ("isnt", "not"),
    ("wont", "not"),
    ("wouldnt", "not"),
    ("arent", "not"),
    ("unable", "not"),
    ("never", "not"),
    ("no", "not"),
    ("signin", "login"),
    ("logon", "login"),
    ("logging", "login"),
    ("pw", "password"),
    ("pwd", "password"),
    ("passwd", "password"),
    ("passcode", "password"),
    ("pop3", "pop"),
    ("imap4", "imap"),
    ("auth", "authentication"),
    ("authenticate", "authentication"),
    ("cert", "certificate"),
    ("spam", "junk"),
    ("cellular", "mobile"),
    ("respond", "answer"),
    ("responding", "answer"),
    ("sent", "send"),
    ("picture", "photo"),
    ("pictures", "photo"),
];

/// Words that stand everywhere and say nothing, and the names of programs and providers; between blanks.
static EMPTY: &str = "\
    where a an the my your his her our their its i im ive me you we he she they it is are was were be \
    been being am do does did done have has had having to of in on at by for from with and or but so as \
    if that this these those there here what when why how who which will would can could should may \
    might must please help just only get gets got getting say says said tell tells show shows see any \
    some all up out into about then than since because also even still now today again always keep keeps \
    think want try trying tried going go let us hello hi thanks thank code app program outlook iphone \
    ipad ios mac macbook apple thunderbird gmail fairemail android samsung windows spectrum charter \
    roadrunner brighthouse phone tablet laptop pc very much such like too more less one two day week \
    yesterday";
