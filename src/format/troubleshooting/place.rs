//! Where something is done, in each program.

use super::device::DEVICES;
use crate::format::guide::segment::{Meaning, Sentence, segments};
use crate::language::Words;

/// A program, and where it is done there.
#[derive(Debug)]
pub(super) struct Place {
    pub title: String,
    pub ways: Vec<Way>,
}

/// The way to one place.
#[derive(Debug)]
pub(super) struct Way {
    /// What is there, where a step leads to several places.
    pub title: Option<String>,
    pub text: Sentence,
}

/// The ways to the places of a step in every program that has them.
pub(super) fn places(names: &[&str], words: &Words) -> Vec<Place> {
    let place = |device: &super::device::Device| {
        let ways: Vec<Way> =
            names.iter().filter_map(|name| way(name, device.name, names.len(), words)).collect();
        let title = words.entry(format!("program-{}", device.name)).text();
        (!ways.is_empty()).then_some(Place { title, ways })
    };
    DEVICES.iter().filter_map(place).collect()
}

fn way(name: &str, device: &str, places: usize, words: &Words) -> Option<Way> {
    let entry = words.entry(format!("place-{name}"));
    let text = segments(&entry.attribute(device)?, &NothingMore);
    Some(Way { title: (places > 1).then(|| entry.text()), text })
}

/// These sentences have labels, and no values.
struct NothingMore;

impl Meaning for NothingMore {
    fn slot(&self, _: &str) -> Option<Sentence> {
        None
    }

    fn target(&self, _: &str) -> Option<String> {
        None
    }
}
