//! The symptoms, written out for a provider.

use super::errors::said;
use super::place::{Place, places};
use super::shows::{Shown, Source};
use super::step::Step;
use super::symptom::{SYMPTOMS, Symptom};
use crate::advice::trouble;
use crate::language::Words;

/// A symptom with its steps.
#[derive(Debug)]
pub(super) struct Walk<'p> {
    /// The anchor.
    pub id: &'static str,
    pub title: String,
    pub lead: String,
    pub steps: Vec<WrittenStep<'p>>,
    pub causes: Vec<Cause>,
    /// How people put it, for the search.
    pub said: String,
}

/// A step, written out.
#[derive(Debug)]
pub(super) struct WrittenStep<'p> {
    pub text: String,
    pub proves: String,
    pub shown: Shown<'p>,
    pub places: Vec<Place>,
}

/// A trouble that it may be.
#[derive(Debug)]
pub(super) struct Cause {
    pub anchor: String,
    pub title: String,
}

/// All symptoms.
pub(super) fn walks<'p>(source: &Source<'p>) -> Vec<Walk<'p>> {
    SYMPTOMS.iter().map(|symptom| walk(symptom, source)).collect()
}

fn walk<'p>(symptom: &Symptom, source: &Source<'p>) -> Walk<'p> {
    let entry = source.words.entry(format!("symptom-{}", symptom.name));
    Walk {
        id: symptom.name,
        title: entry.text(),
        lead: entry.attribute("lead").unwrap_or_default(),
        steps: symptom.steps.iter().filter_map(|step| written(step, source)).collect(),
        causes: symptom.troubles.iter().filter_map(|name| cause(name, source.words)).collect(),
        said: symptom
            .troubles
            .first()
            .and_then(|name| trouble(name))
            .map_or_else(String::new, |trouble| said(trouble, source.words)),
    }
}

fn written<'p>(step: &Step, source: &Source<'p>) -> Option<WrittenStep<'p>> {
    let shown = step.shows.written(source)?;
    let entry = source.words.entry(format!("step-{}", step.name));
    Some(WrittenStep {
        text: entry.text(),
        proves: entry.attribute("proves").unwrap_or_default(),
        shown,
        places: places(step.places, source.words),
    })
}

fn cause(name: &str, words: &Words) -> Option<Cause> {
    let trouble = trouble(name)?;
    Some(Cause { anchor: trouble.anchor(), title: trouble.title(words) })
}
