//! Every file of a folder, each by itself: what is wrong with one says nothing of the others. What is written must load
//! together: of two files that name a domain, the first has it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, anyhow, ensure};

use super::command::Import;
use super::folder::Folder;
use super::place::says_settings;
use super::tell::tell;
use crate::cli::context::tell as tell_errors;
use crate::cli::exit::Exit;
use crate::cli::{output, stranger};
use crate::import::{ImportError, Imported, NotKept, Whose, provider_id};
use crate::mail::DomainPattern;
use crate::provider::{Catalogue, ProviderId};

/// One run.
struct Many<'i> {
    import: &'i Import,
    out: &'i Path,
    /// Who has a domain.
    taken: HashMap<DomainPattern, String>,
    used: Vec<ProviderId>,
    written: usize,
    failed: Vec<anyhow::Error>,
}

/// A provider file for each file of settings in a folder.
pub(super) fn import(import: &Import, folder: &Path, out: &Path) -> anyhow::Result<Exit> {
    let mut content = Folder::read(folder)?;
    let taken = taken_by_built_in()?;
    let mut run = Many { import, out, taken, used: Vec::new(), written: 0, failed: Vec::new() };
    for file in std::mem::take(&mut content.files) {
        if let Err(error) = run.one(&file) {
            match is_something_else(&file, &error) {
                true => content.left_alone.push(file),
                false => run.failed.push(error),
            }
        }
    }
    let left = content.what_was_left();
    ensure!(
        run.written > 0 || !run.failed.is_empty(),
        "{}: no file of settings: expected *.xml and their like{left}",
        stranger::shown(folder)
    );
    run.summary(&left)
}

/// Licences and read-me texts lie beside the settings everywhere; a file whose name says that it has settings is to
/// have some.
fn is_something_else(file: &Path, error: &anyhow::Error) -> bool {
    !says_settings(file) && error.downcast_ref().is_some_and(ImportError::is_of_no_kind)
}

/// The domains that every command knows already.
fn taken_by_built_in() -> anyhow::Result<HashMap<DomainPattern, String>> {
    let catalogue = Catalogue::load(&[], &[]).map_err(|errors| tell_errors(&errors))?;
    let of_provider = |provider: &crate::provider::Provider| {
        let owner = format!("the built-in provider {}", provider.id());
        provider.domains.iter().map(|domain| (domain.clone(), owner.clone())).collect::<Vec<_>>()
    };
    Ok(catalogue.providers().iter().flat_map(of_provider).collect())
}

impl Many<'_> {
    fn one(&mut self, file: &Path) -> anyhow::Result<()> {
        let mut imported = self.import.read(file)?;
        self.leave_out_taken(&mut imported).with_context(|| stranger::shown(file))?;
        let id = self.free_id(&imported).with_context(|| stranger::shown(file))?;
        let text = imported.to_toml(&id).map_err(|error| stranger::of_file(error, file))?;
        let (title, domains) = (stranger::title(file), imported.draft.domains.iter().cloned());
        self.taken.extend(domains.map(|domain| (domain, title.clone())));
        self.used.push(id.clone());
        self.import.write(self.out, &id, &text)?;
        self.written += 1;
        tell(&format!("{title}: "), &imported);
        Ok(())
    }

    /// A domain belongs to one provider file.
    fn leave_out_taken(&self, imported: &mut Imported) -> anyhow::Result<()> {
        let mut lost = Vec::new();
        for domain in std::mem::take(&mut imported.draft.domains) {
            match self.taken.get(&domain) {
                Some(owner) => lost.push(NotKept {
                    what: domain.to_string(),
                    place: "domain".to_owned(),
                    why: format!("{owner} has it"),
                    whose: Whose::Everybody,
                }),
                None => imported.draft.domains.push(domain),
            }
        }
        let has_one = imported.draft.domains.iter().any(|one| matches!(one, DomainPattern::Exact(_)));
        ensure!(has_one, "no domain is left for it{}", reasons(&lost));
        imported.not_kept.extend(lost);
        Ok(())
    }

    /// Two domains may make one id: `a-b.example` and `a.b.example`.
    fn free_id(&self, imported: &Imported) -> anyhow::Result<ProviderId> {
        let id = provider_id(&imported.draft).context("no id can be made of the domain")?;
        let mut all = (1..1000).map(|number| match number {
            1 => Some(id.clone()),
            more => format!("{id}-{more}").parse().ok(),
        });
        all.find_map(|id| id.filter(|id| !self.used.contains(id))).context("no id is left")
    }

    fn summary(&self, left: &str) -> anyhow::Result<Exit> {
        let files = if self.written == 1 { "file" } else { "files" };
        let mut summary = format!("{}: {} provider {files}", stranger::shown(self.out), self.written);
        if !self.failed.is_empty() {
            let _ = write!(summary, ", {} could not be imported", self.failed.len());
        }
        output::text(&format!("{summary}{left}\n"))?;
        self.failed.iter().for_each(output::error);
        match self.written == 0 || self.loads() {
            true if self.failed.is_empty() => Ok(Exit::Done),
            _ => Ok(Exit::Failed),
        }
    }

    /// Files that lay there before may name the same domains.
    fn loads(&self) -> bool {
        let loaded = Catalogue::load(&[self.out.to_owned()], &[]);
        if let Err(errors) = &loaded {
            output::error(&anyhow!("{}: no command can load this folder:", stranger::shown(self.out)));
            tell_errors(errors);
        }
        loaded.is_ok()
    }
}

/// So many reasons are told in an error.
const MOST_REASONS: usize = 5;

fn reasons(lost: &[NotKept]) -> String {
    let told = lost.iter().take(MOST_REASONS).map(|one| format!("; {}: {}", one.what, one.why));
    let more = if lost.len() > MOST_REASONS { "; ..." } else { "" };
    told.collect::<String>() + more
}
