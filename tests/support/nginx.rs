//! nginx, as Debian's `nginx.conf` has it.

use std::fmt::Write as _;

use super::estate::Estate;
use super::outside::needs;
use super::web_server::{Names, SetUp, WebServerKind};

pub const KIND: WebServerKind = WebServerKind {
    name: "nginx",
    names: Names::OfCertificate,
    is_here: || needs("nginx", "nginx-light"),
    set_up,
};

fn set_up(estate: &Estate) -> SetUp {
    let file = estate.file("nginx.conf");
    std::fs::write(&file, configuration(estate)).expect("a file");
    let program = ["nginx", "-e", "stderr", "-c", &file.display().to_string()].map(str::to_owned);
    SetUp {
        run: program.to_vec(),
        test: [program.as_slice(), &["-t".to_owned()]].concat(),
        says: |line| line.ends_with("syntax is ok") || line.ends_with("test is successful"),
        authority: estate.authority().to_owned(),
    }
}

/// The owner's own site comes first: it answers for names that nobody has.
fn configuration(estate: &Estate) -> String {
    let folder = estate.file("nginx");
    super::public_folder::make_public(&folder);
    let folder = folder.display();
    let included = estate.file("nginx-included.conf");
    std::fs::write(&included, estate.server_text("nginx.conf")).expect("a file");
    format!(
        "daemon off;\nuser www-data;\nworker_processes 1;\npid {folder}/pid;\nerror_log stderr;\n\
         events {{ worker_connections 768; }}\n\
         http {{\n\
         sendfile on;\ntcp_nopush on;\ntypes_hash_max_size 2048;\n\
         include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n\
         ssl_protocols TLSv1.2 TLSv1.3;\ngzip on;\n\
         access_log {folder}/access.log;\n\
         client_body_temp_path {folder}/client;\nproxy_temp_path {folder}/proxy;\n\
         fastcgi_temp_path {folder}/fastcgi;\nscgi_temp_path {folder}/scgi;\nuwsgi_temp_path {folder}/uwsgi;\n\
         {}{}include {};\n\
         }}\n",
        own_sites(estate),
        redirects(estate),
        included.display()
    )
}

fn own_sites(estate: &Estate) -> String {
    let certificate = estate.file("certificate");
    let (certificate, root) = (certificate.display(), estate.file("own"));
    let mut text = String::new();
    for site in &estate.own_sites {
        let lines = estate.lines_for(site, "nginx-own-site.conf");
        let _ = writeln!(
            text,
            "server {{\nlisten 80;\nlisten [::]:80;\nlisten 443 ssl http2;\nlisten [::]:443 ssl http2;\n\
             server_name {};\nssl_certificate {certificate}/fullchain.pem;\n\
             ssl_certificate_key {certificate}/privkey.pem;\nroot {};\nindex index.html;\n{lines}}}",
            site.domain,
            root.display()
        );
    }
    text
}

fn redirects(estate: &Estate) -> String {
    let server = |redirect: &super::Redirect| {
        let (host, to) = (&redirect.host, &redirect.to);
        format!("server {{\nlisten 80;\nserver_name {host};\nreturn 302 {to}$request_uri;\n}}\n")
    };
    estate.redirects.iter().map(server).collect()
}
