//! Rules about the files that the formats make of a provider.

use super::{Hit, Rule};
use crate::format::{Addressee, CannotSay, FORMATS, Format, ReadBy, passed_over};
use crate::provider::{Catalogue, Provider};
use crate::report::Verdict::{Advise, Fail};

pub(super) static RULES: &[Rule] = &[
    Rule { name: "format-refuses", verdict: Fail, look: refuses },
    Rule { name: "format-passes-over", verdict: Advise, look: passes_over },
    Rule { name: "format-too-narrow", verdict: Advise, look: too_narrow },
    Rule { name: "format-needs-address", verdict: Advise, look: needs_address },
];

fn programs() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.reader == ReadBy::Program)
}

fn refused(provider: &Provider, is_meant: fn(&CannotSay) -> bool) -> Vec<Hit> {
    programs()
        .filter_map(|format| {
            let reason = format.render(provider, &Addressee::Anyone).err().filter(is_meant)?;
            Some(Hit { subject: format.name.to_owned(), evidence: reason.to_string() })
        })
        .collect()
}

fn refuses(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    refused(provider, CannotSay::is_defect)
}

fn too_narrow(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    refused(provider, |reason| matches!(reason, CannotSay::TooNarrow(_)))
}

fn needs_address(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    refused(provider, CannotSay::needs_address)
}

fn passes_over(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    programs()
        .flat_map(|format| {
            passed_over(provider, format.says).into_iter().map(|one| Hit {
                subject: format!("{}: {}:{}", format.name, one.server.host, one.server.port),
                evidence: format!("not named: {}", one.reason),
            })
        })
        .collect()
}
