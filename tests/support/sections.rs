//! Text files of many sections, each of which another test holds what it sees against.

use std::path::Path;
use std::sync::Mutex;

use super::golden::{assert_same, blesses};

/// What a section begins with; its name follows.
const HEADING: &str = "== ";

/// Holds a text against the section of that name; `MAILSETUP_BLESS=1` rewrites it, and leaves the others.
///
/// Text before the first section is a remark.
pub fn assert_as_in_section(file: &Path, name: &str, seen: &str) {
    // Tests run at the same time, and sections of one file are written by many of them.
    static WRITING: Mutex<()> = Mutex::new(());
    if blesses() {
        let _writing = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut sections = Sections::read(file);
        sections.put(name, seen);
        std::fs::write(file, sections.text()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        return;
    }
    let expected = Sections::read(file).get(name).unwrap_or_default();
    assert_same(&format!("{}, section {name:?}", file.display()), &expected, seen);
}

/// The remark at the top, then names and texts.
struct Sections {
    remark: String,
    sections: Vec<(String, String)>,
}

impl Sections {
    fn read(file: &Path) -> Self {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let mut found = Self { remark: String::new(), sections: Vec::new() };
        for line in text.lines() {
            if let Some(name) = line.strip_prefix(HEADING) {
                found.sections.push((name.to_owned(), String::new()));
                continue;
            }
            let into = found.sections.last_mut().map_or(&mut found.remark, |(_, text)| text);
            into.push_str(line);
            into.push('\n');
        }
        found
    }

    fn get(&self, name: &str) -> Option<String> {
        let (_, text) = self.sections.iter().find(|(known, _)| known == name)?;
        Some(format!("{}\n", text.trim_end()))
    }

    fn put(&mut self, name: &str, seen: &str) {
        match self.sections.iter_mut().find(|(known, _)| known == name) {
            Some((_, text)) => seen.clone_into(text),
            None => self.sections.push((name.to_owned(), seen.to_owned())),
        }
        self.sections.sort();
    }

    fn text(&self) -> String {
        let section = |(name, text): &(String, String)| format!("{HEADING}{name}\n{}\n", text.trim_end());
        let sections: Vec<String> = self.sections.iter().map(section).collect();
        format!("{}\n\n{}", self.remark.trim_end(), sections.join("\n")).trim_start().to_owned()
    }
}
