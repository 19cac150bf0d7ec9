//! What each mail program will make of the files, as the overview tells it.

use crate::client::{AccountServer, SignIn, Source, in_turn};
use crate::mail::Domain;
use crate::site::matrix::{Endings, Forecast, Made, Outcome};

/// A mail program on the page, for all domains or for some.
pub struct Entry {
    pub title: String,
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
pub fn entries(forecasts: &[Forecast]) -> Vec<Entry> {
    forecasts.iter().flat_map(of_forecast).collect()
}

fn of_forecast(forecast: &Forecast) -> Vec<Entry> {
    let title = forecast.client.title;
    let main = entry(title.to_owned(), forecast.client.note, &forecast.main);
    let others = forecast.elsewhere.iter().map(|(domains, endings)| {
        let names: Vec<&str> = domains.iter().map(Domain::as_str).collect();
        entry(format!("{title}, at {}", names.join(", ")), forecast.client.note, endings)
    });
    std::iter::once(main).chain(others).collect()
}

fn entry(title: String, note: &str, endings: &Endings) -> Entry {
    let (says, made) = said(endings);
    let mut entry = Entry { title, says, servers: Vec::new(), notes: Vec::new(), traps: Vec::new() };
    match (made, &endings.live) {
        (Some(made), _) => {
            entry.servers = made.account.servers().map(server).collect();
            entry.notes.extend(made.warnings.iter().map(|text| plain(text)));
            entry.traps.extend(made.wrong.iter().map(|text| plain(text)));
            entry.notes.extend(endings.way_out().filter(|_| !made.wrong.is_empty()).map(str::to_owned));
        }
        (None, Outcome::Without(refusal)) => entry.notes.push(plain(&refusal.to_string())),
        (None, Outcome::Made(_)) => {}
    }
    let is_quiet = entry.notes.is_empty() && entry.traps.is_empty() && endings.files.made().is_some();
    if !note.is_empty() && !is_quiet {
        entry.notes.push(note.to_owned());
    }
    entry
}

/// A server in the words of settings pages.
fn server(made: &AccountServer) -> String {
    let tls: Vec<&str> = made.tls.iter().map(|mode| mode.title()).collect();
    let AccountServer { protocol, host, port, .. } = made;
    let place = format!("{} {host}, port {port}, {}", protocol.title(), in_turn(&tls));
    let name = match made.usernames.as_slice() {
        [] => "asks for the user name".to_owned(),
        names => format!("user name {}", in_turn(names)),
    };
    match made.sign_in {
        SignIn::Password | SignIn::Negotiated => format!("{place}, {name}"),
        other => format!("{place}, {name}, signs in by {}", other.as_str()),
    }
}

/// The page has no marks for code within a sentence.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

fn said(endings: &Endings) -> (&'static str, Option<&Made>) {
    if let Some(wrong) = endings.wrong() {
        let says = match wrong.source {
            Source::File => "Sets up something that does not work:",
            Source::Records => "Takes the DNS records, which cannot tell it everything, and sets up:",
            Source::BuiltIn => "Has settings of its own for these domains, whatever is published:",
        };
        return (says, Some(wrong));
    }
    match (&endings.files, &endings.live) {
        (Outcome::Made(made), _) if made.source == Source::BuiltIn => {
            ("Has settings of its own for these domains, which are right:", Some(made))
        }
        (Outcome::Made(made), _) if made.warnings.is_empty() => ("Finds the settings by itself:", Some(made)),
        (Outcome::Made(made), _) => ("Gets the settings; its users notice something:", Some(made)),
        (Outcome::Without(_), Outcome::Made(made)) => {
            ("Finds nothing among files; from mailsetup serve or the functions it gets:", Some(made))
        }
        (Outcome::Without(_), Outcome::Without(_)) => ("Finds nothing: its users set it up by hand.", None),
    }
}
