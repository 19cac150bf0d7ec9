//! Apache, with the modules that Debian's package has on, and those that the generated file wants.

use std::fmt::Write as _;
use std::path::Path;

use super::estate::{Estate, Program};
use super::outside::needs;
use super::public_folder::make_public;
use super::web_server::{Names, SetUp, WebServerKind};

pub const KIND: WebServerKind = WebServerKind {
    name: "apache",
    names: Names::OfCertificate,
    is_here: || needs("apache2", "apache2"),
    set_up,
};

/// On in Debian as it is installed.
const AS_INSTALLED: &[&str] = &[
    "access_compat",
    "alias",
    "auth_basic",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_host",
    "authz_user",
    "autoindex",
    "deflate",
    "dir",
    "env",
    "filter",
    "mime",
    "mpm_event",
    "negotiation",
    "reqtimeout",
    "setenvif",
    "status",
];
/// What `a2enmod proxy_http` adds.
const FOR_PROGRAM: &[&str] = &["proxy", "proxy_http"];
/// What `a2enmod ssl rewrite headers` adds.
const SWITCHED_ON: &[&str] = &["socache_shmcb", "ssl", "rewrite", "headers"];

fn set_up(estate: &Estate) -> SetUp {
    let file = estate.file("apache2.conf");
    std::fs::write(&file, configuration(estate)).expect("a file");
    let program: Vec<String> = [
        "env".to_owned(),
        format!("APACHE_RUN_DIR={}", estate.file("apache").display()),
        "apache2".to_owned(),
        "-f".to_owned(),
        file.display().to_string(),
    ]
    .to_vec();
    SetUp {
        run: [program.as_slice(), &["-DFOREGROUND".to_owned()]].concat(),
        test: [program.as_slice(), &["-t".to_owned()]].concat(),
        says: |line| line == "Syntax OK",
        authority: estate.authority().to_owned(),
    }
}

/// As Debian's `apache2.conf` has it: a folder below `/var/www` lists its files where nothing forbids it.
fn configuration(estate: &Estate) -> String {
    let folder = estate.file("apache");
    make_public(&folder);
    let (folder, all) = (folder.display(), estate.file(""));
    let included = estate.file("apache-included.conf");
    std::fs::write(&included, estate.server_text("apache.conf")).expect("a file");
    let for_program = if estate.program == Program::Serves { FOR_PROGRAM } else { &[] };
    let modules = AS_INSTALLED.iter().chain(SWITCHED_ON).chain(for_program);
    let modules: String = modules.map(|name| module(name)).collect();
    format!(
        "ServerRoot /etc/apache2\nServerName localhost\nDefaultRuntimeDir {folder}\nPidFile {folder}/pid\n\
         User www-data\nGroup www-data\nErrorLog /dev/stderr\nLogLevel warn\nTimeout 300\nKeepAlive On\n\
         {modules}Listen 80\nListen 443\n\
         <Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>\n\
         <Directory {}>\nOptions Indexes FollowSymLinks\nAllowOverride None\nRequire all granted\n</Directory>\n\
         AccessFileName .htaccess\n<FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>\n\
         CustomLog {folder}/access.log \"%v:%p %h %u %r %>s\"\n\
         {}Include {}\n",
        all.display(),
        own_sites(estate),
        included.display()
    )
}

fn module(name: &str) -> String {
    let file = |ending: &str| format!("/etc/apache2/mods-available/{name}.{ending}");
    let settings = file("conf");
    let settings =
        if Path::new(&settings).exists() { format!("Include {settings}\n") } else { String::new() };
    format!("Include {}\n{settings}", file("load"))
}

fn own_sites(estate: &Estate) -> String {
    let (certificate, root) = (estate.file("certificate"), estate.file("own"));
    let (certificate, root) = (certificate.display(), root.display());
    let mut text = String::new();
    for site in &estate.own_sites {
        let lines = estate.lines_for(site, "apache-own-site.conf");
        let head = format!("ServerName {}\nDocumentRoot {root}\n", site.domain);
        let tls = format!(
            "SSLEngine on\nSSLCertificateFile {certificate}/fullchain.pem\n\
             SSLCertificateKeyFile {certificate}/privkey.pem\n"
        );
        let _ = writeln!(text, "<VirtualHost *:80>\n{head}{lines}</VirtualHost>");
        let _ = writeln!(text, "<VirtualHost *:443>\n{head}{tls}{lines}</VirtualHost>");
    }
    text
}
