//! Lines for web servers: right types, any letter case, POST where it is used, nothing else.

use askama::Template;

use super::location::Locations;
use super::{OwnerFile, TEXT, where_asked};
use crate::format::document;
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::website::Website;

/// A file with the lines of a template.
macro_rules! lines_of {
    ($row:ident, $template:ident, $source:literal, $path:literal, $title:literal, $purpose:literal) => {
        #[derive(Template)]
        #[template(path = $source)]
        struct $template<'p> {
            provider: &'p Provider,
            at: Locations,
        }

        pub(super) const $row: OwnerFile = OwnerFile {
            title: $title,
            purpose: $purpose,
            path: $path,
            render: |website: &Website<'_>| {
                let lines = $template { provider: website.provider, at: Locations::new(website) };
                where_asked(website, Artefact::new($path, TEXT, document(&lines).into_bytes()))
            },
        };
    };
}

lines_of!(
    NGINX,
    Nginx,
    "server/nginx.conf",
    "server/nginx.conf",
    "nginx",
    "Goes to /etc/nginx/conf.d/mailsetup.conf."
);
lines_of!(
    NGINX_OWN_SITE,
    NginxOwnSite,
    "server/nginx-own-site.conf",
    "server/nginx-own-site.conf",
    "nginx, for a website that is there already",
    "Lines for the server block of the domain itself, where some programs look."
);
lines_of!(
    CADDY,
    Caddy,
    "server/Caddyfile",
    "server/Caddyfile",
    "Caddy",
    "Goes to /etc/caddy/Caddyfile, beside what is there; Caddy gets the certificates by itself."
);
lines_of!(
    APACHE,
    Apache,
    "server/apache.conf",
    "server/apache.conf",
    "Apache",
    "Goes to /etc/apache2/sites-available/mailsetup.conf."
);
lines_of!(
    APACHE_OWN_SITE,
    ApacheOwnSite,
    "server/apache-own-site.conf",
    "server/apache-own-site.conf",
    "Apache, for a website that is there already",
    "Lines for the virtual host of the domain itself, where some programs look."
);
