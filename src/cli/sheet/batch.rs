//! A pile of sheets: one file of all, or a file each.

use std::collections::{BTreeSet, HashSet};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context as _, anyhow};

use super::list::{List, Listed, Problem};
use super::one::supposed;
use super::paper_options::PaperOptions;
use super::progress::Progress;
use super::sheet_language::SheetLanguage;
use crate::cli::exit::Exit;
use crate::cli::file_name::file_name;
use crate::cli::output;
use crate::format::{Addressee, Sheets};
use crate::provider::Catalogue;
use crate::site::write_file;

/// Sheets for everybody on a list.
pub(super) struct Batch<'b> {
    pub catalogue: &'b Catalogue,
    pub list: &'b Path,
    pub language: &'b SheetLanguage,
    pub options: &'b PaperOptions,
}

/// The first threads share the work; more would wait for the disk.
const MOST_THREADS: usize = 8;

impl Batch<'_> {
    /// Writes the good ones, and names the bad lines.
    pub(super) fn write(&self, out: &Path) -> anyhow::Result<Exit> {
        let List { people, mut problems } = List::read(self.list)?;
        if people.is_empty() && problems.is_empty() {
            let list = output::printable(&self.list.display().to_string());
            return Err(anyhow!("{list}: expected an address a line, found nobody"));
        }
        let progress = Progress::of(people.len());
        let written = match output::is_folder(out) {
            true => self.one_each(&people, out, &progress, &mut problems),
            false => self.one_of_all(&people, out, &progress, &mut problems),
        };
        progress.end();
        problems.sort();
        for Problem { line, text } in &problems {
            output::error(&anyhow!("{}:{line}: {text}", self.list.display()));
        }
        let count = written?;
        let sheets = if count == 1 { "sheet" } else { "sheets" };
        if count > 0 && output::is_path(out) {
            output::text(&format!("{}: {count} {sheets}\n", output::printable(&out.display().to_string())))?;
            if self.options.supposes_pages() {
                output::text(&supposed("https://autoconfig.DOMAIN/ of each"))?;
            }
        }
        Ok(match (problems.is_empty(), count) {
            (true, _) => Exit::Done,
            (false, 0) => Exit::Failed,
            (false, _) => Exit::Refused,
        })
    }

    fn one_of_all(
        &self,
        people: &[Listed],
        out: &Path,
        progress: &Progress,
        problems: &mut Vec<Problem>,
    ) -> anyhow::Result<usize> {
        let mut sheets = self.options.sheets(self.language, self.options.web(None));
        for listed in people {
            problems.extend(self.add(&mut sheets, listed).err());
            progress.step();
        }
        let count = sheets.count();
        sheets.without_logo().for_each(|refused| output::warning(&refused.to_string()));
        if count > 0 {
            output::file(out, &sheets.finish()?)?;
        }
        Ok(count)
    }

    /// Several threads take one after the other; what they find wrong comes in the order of the list.
    fn one_each(
        &self,
        people: &[Listed],
        out: &Path,
        progress: &Progress,
        problems: &mut Vec<Problem>,
    ) -> anyhow::Result<usize> {
        output::make_folder(out)?;
        let files = files(people, out);
        let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        let without_logo = Mutex::new(BTreeSet::new());
        let work = || {
            let mut sheets = self.options.sheets(self.language, self.options.web(None));
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let (Some(listed), Some(file)) = (people.get(at), files.get(at)) else { break };
                let done =
                    self.add(&mut sheets, listed).and_then(|()| finish(&mut sheets, listed.line, file));
                if let (Err(problem), Ok(mut found)) = (done, found.lock()) {
                    found.push(problem);
                }
                progress.step();
            }
            if let Ok(mut without) = without_logo.lock() {
                without.extend(sheets.without_logo().map(ToString::to_string));
            }
        };
        let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST_THREADS);
        thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
        for refused in without_logo.into_inner().unwrap_or_default() {
            output::warning(&refused);
        }
        let found = found.into_inner().ok().context("a thread ended before its work")?;
        let count = people.len() - found.len();
        problems.extend(found);
        Ok(count)
    }

    fn add(&self, sheets: &mut Sheets, listed: &Listed) -> Result<(), Problem> {
        let Listed { line, person } = listed;
        let problem = |text: String| Problem { line: *line, text };
        let provider = self.catalogue.find(person.address.domain());
        let provider = provider.map_err(|error| problem(error.to_string()))?;
        let added = sheets.add(provider, &Addressee::One(person.clone()));
        added.map_err(|reason| problem(reason.to_string()))
    }
}

fn finish(sheets: &mut Sheets, line: usize, file: &Path) -> Result<(), Problem> {
    let bytes = sheets.finish().map_err(|error| Problem { line, text: error.to_string() })?;
    write_file(file, &bytes).map_err(|error| Problem { line, text: error.to_string() })
}

/// A file for each, none twice: `ann@rr.com.pdf`, and `ann@rr.com-2.pdf` if she is on the list again. Some disks do not
/// tell capital letters from small ones.
fn files(people: &[Listed], folder: &Path) -> Vec<PathBuf> {
    let mut taken = HashSet::new();
    let mut files = Vec::with_capacity(people.len());
    for listed in people {
        let name = file_name(&listed.person.address, "pdf").with_extension("").display().to_string();
        let mut numbered = name.clone();
        let mut number = 1;
        while !taken.insert(numbered.to_lowercase()) {
            number += 1;
            numbered = format!("{name}-{number}");
        }
        files.push(folder.join(format!("{numbered}.pdf")));
    }
    files
}
