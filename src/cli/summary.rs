//! What `generate` says at the end: what was written, what was not, and what to do next.

use std::fmt::Write as _;

use super::output::printable;
use crate::client::Source;
use crate::format::CannotSay;
use crate::provider::Provider;
use crate::site::{Bundle, Forecast, Written};

/// A few lines on a bundle; `program` is how this program was called, so that its lines can be copied.
pub(super) fn summary(provider: &Provider, bundle: &Bundle, written: &Written, program: &str) -> String {
    let bold = anstyle::Style::new().bold();
    let folder = printable(&written.folder.display().to_string());
    let domain = provider.main_domain();
    let files = bundle.artefacts.len();
    let mut text = format!("{bold}{folder}{bold:#}: {files} files for {domain}{}\n", others(provider));
    let mut line = |what: &str, how: &str| {
        let _ = writeln!(text, "  {what:<36}{how}");
    };
    line("see every file, and where it goes", &format!("{folder}/index.html"));
    let has = |path: &str| bundle.artefacts.iter().any(|artefact| artefact.path == path);
    if has("hosting.html") {
        line("host it, step by step", &format!("{folder}/hosting.html"));
    }
    if has("www/email.mobileconfig") {
        line("a profile for one iPhone", &format!("{program} profile YOU@{domain}"));
    }
    if has("www/android-thunderbird.html") {
        line("a QR code for one Android phone", &format!("{program} qr YOU@{domain}"));
    }
    if has("www/sheet.txt") {
        line("a sheet to print or to read", &format!("{program} sheet {domain}"));
    }
    if let Some(zip) = &written.zip {
        line("the same in one file", &printable(&zip.display().to_string()));
    }
    // What is for one person is in no bundle.
    let refused = bundle.refused.iter().filter(|refused| !matches!(refused.reason, CannotSay::ForOne(_)));
    for refused in refused {
        let refusal = format!("not in it: {}: {}", refused.format.title, refused.reason);
        let layout = textwrap::Options::new(80).initial_indent("  ").subsequent_indent("    ");
        let _ = writeln!(text, "{}", textwrap::fill(&refusal, layout));
    }
    for warning in bundle.forecasts.iter().flat_map(warnings) {
        let layout = textwrap::Options::new(80).initial_indent("  ").subsequent_indent("    ");
        let _ = writeln!(text, "{}", textwrap::fill(&warning, layout));
    }
    text
}

/// What a mail program would set up of these files that does not work.
fn warnings(forecast: &Forecast) -> Vec<String> {
    let title = forecast.client.title;
    let ours = forecast.wrong().filter(|made| made.source != Source::BuiltIn);
    ours.map(|made| {
        format!("beware: {title} would set it up wrongly: {} (mailsetup check)", made.wrong.join("; "))
    })
    .collect()
}

fn others(provider: &Provider) -> String {
    match provider.domains.len() - 1 {
        0 => String::new(),
        1 => " and 1 more domain".to_owned(),
        more => format!(" and {more} more domains"),
    }
}
