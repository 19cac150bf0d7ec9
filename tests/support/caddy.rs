//! Caddy. It makes its certificates itself; here it signs them itself too.

use std::fmt::Write as _;

use super::estate::{Estate, OwnSite};
use super::outside::needs;
use super::public_folder::make_public;
use super::web_server::{Names, SetUp, WebServerKind};

pub const KIND: WebServerKind =
    WebServerKind { name: "caddy", names: Names::Listed, is_here: || needs("caddy", "caddy"), set_up };

const OPTIONS: &str = "{\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n}\n";
/// What the generated file calls the lines for a site that is there already.
const SNIPPET: &str = "mailsetup_at_domain";

fn set_up(estate: &Estate) -> SetUp {
    let (folder, file) = (estate.file("caddy"), estate.file("Caddyfile"));
    make_public(&folder);
    std::fs::write(&file, configuration(estate)).expect("a file");
    let program = |command: &str| {
        let home = format!("HOME={}", folder.display());
        let (data, file) = (format!("XDG_DATA_HOME={}", folder.display()), file.display().to_string());
        let words = ["env", &home, &data, "caddy", command, "--config", &file, "--adapter", "caddyfile"];
        words.map(str::to_owned).to_vec()
    };
    SetUp {
        run: program("run"),
        test: program("validate"),
        says,
        authority: folder.join("caddy/pki/authorities/local/root.crt"),
    }
}

/// It warns of every site without TLS, which is what `http://` before a name is for.
fn says(line: &str) -> bool {
    const WITHOUT_TLS: &str =
        "server is listening only on the HTTP port, so no automatic HTTPS will be applied";
    line == "Valid configuration" || line.contains("\"level\":\"info\"") || line.contains(WITHOUT_TLS)
}

fn configuration(estate: &Estate) -> String {
    let included = estate.file("Caddyfile-included");
    std::fs::write(&included, estate.server_text("Caddyfile")).expect("a file");
    format!("{OPTIONS}\nimport {}\n{}{}", included.display(), own_sites(estate), redirects(estate))
}

fn own_sites(estate: &Estate) -> String {
    let root = estate.file("own");
    let mut text = String::new();
    for site in &estate.own_sites {
        let name = match site.lacks {
            None => SNIPPET.to_owned(),
            Some(_) => other_snippet(estate, site, &mut text),
        };
        let (domain, root) = (&site.domain, root.display());
        let _ = writeln!(
            text,
            "\nhttp://{domain}, https://{domain} {{\n\timport {name}\n\troot * {root}\n\tfile_server\n}}"
        );
    }
    text
}

/// The snippet once more, for a folder of its own; two snippets have two names.
fn other_snippet(estate: &Estate, site: &OwnSite, text: &mut String) -> String {
    let all = estate.lines_for(site, "Caddyfile");
    let (_, snippet) = all.split_once(&format!("\n({SNIPPET}) {{\n")).expect("a snippet");
    let (snippet, _) = snippet.split_once("\n}\n").expect("its end");
    let name = format!("{SNIPPET}_{}", site.domain);
    let _ = writeln!(text, "\n({name}) {{\n{snippet}\n}}");
    name
}

fn redirects(estate: &Estate) -> String {
    let site = |redirect: &super::Redirect| {
        format!("\nhttp://{} {{\n\tredir {}{{uri}} 302\n}}\n", redirect.host, redirect.to)
    };
    estate.redirects.iter().map(site).collect()
}
