//! `list`: the providers that there are.

use std::fmt::Write as _;

use clap::Args;
use serde_json::json;

use super::context::Context;
use super::exit::Exit;
use super::output;
use crate::provider::Provider;

/// List the providers, their domains and their preferred servers
#[derive(Debug, Args)]
pub(super) struct List {
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
}

impl List {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        if self.json {
            let providers: Vec<_> = catalogue.providers().iter().map(row).collect();
            output::json(&json!({ "version": 1, "providers": providers }))?;
        } else {
            let text: String = catalogue.providers().iter().map(paragraph).collect();
            output::text(&text)?;
        }
        Ok(Exit::Done)
    }
}

fn row(provider: &Provider) -> serde_json::Value {
    json!({
        "id": provider.id(),
        "name": provider.name,
        "domains": provider.domains,
        "servers": provider.servers,
    })
}

fn paragraph(provider: &Provider) -> String {
    let bold = anstyle::Style::new().bold();
    let mut text = format!("{bold}{}{bold:#}  {}\n", provider.id(), provider.name);
    let domains: Vec<String> = provider.domains.iter().map(|domain| domain.unicode().into_owned()).collect();
    let _ = writeln!(text, "  {}", domains.join(" "));
    for published in &provider.servers {
        let server = &published.server;
        let verified = published.verified.map_or_else(String::new, |day| format!("  verified {day}"));
        let _ = writeln!(
            text,
            "  {:<4}  {}:{} ({}){verified}",
            server.protocol, server.host, server.port, server.tls
        );
    }
    text
}
