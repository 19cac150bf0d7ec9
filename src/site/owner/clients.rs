//! What each mail program will make of the files, as the overview tells it.

use crate::client::Account;
use crate::site::matrix::{Forecast, Outcome, of_website};
use crate::site::website::Website;

/// A mail program on the page.
pub struct Entry {
    pub title: &'static str,
    /// What happens, in a sentence.
    pub says: &'static str,
    /// Its servers, or why there are none.
    pub servers: Vec<String>,
    /// What its users notice.
    pub notes: Vec<String>,
    /// What is wrong.
    pub traps: Vec<String>,
}

/// Every program, in the order of their table.
pub fn entries(website: &Website<'_>) -> Vec<Entry> {
    of_website(website).iter().map(entry).collect()
}

fn entry(forecast: &Forecast) -> Entry {
    let title = forecast.client.title;
    let some = |says, account: &Account| Entry {
        title,
        says,
        servers: account.servers().map(ToString::to_string).collect(),
        notes: Vec::new(),
        traps: Vec::new(),
    };
    let note = || Some(forecast.client.note).filter(|note| !note.is_empty()).map(str::to_owned);
    match (&forecast.files, &forecast.live) {
        (Outcome::Wrong(account, wrong), _) | (_, Outcome::Wrong(account, wrong)) => {
            Entry { traps: wrong.clone(), ..some("Sets up something that does not work:", account) }
        }
        (Outcome::Works(account), _) => some("Finds the settings by itself:", account),
        (Outcome::Warns(account, warnings), _) => {
            let notes = warnings.iter().cloned().chain(note()).collect();
            Entry { notes, ..some("Gets the settings; its users notice something:", account) }
        }
        (Outcome::Without(_), Outcome::Works(account) | Outcome::Warns(account, _)) => Entry {
            notes: note().into_iter().collect(),
            ..some("Finds nothing among files; from mailsetup serve or the functions it gets:", account)
        },
        (Outcome::Without(_), Outcome::Without(refusal)) => Entry {
            title,
            says: "Finds nothing. Its users set it up by hand, by the page for their program.",
            servers: Vec::new(),
            notes: std::iter::once(refusal.to_string()).chain(note()).collect(),
            traps: Vec::new(),
        },
    }
}
