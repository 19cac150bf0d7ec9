//! The provider's pages on the web.

use crate::language::{Said, Words};
use crate::mail::WebUrl;
use crate::provider::Provider;

/// A page to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub title: String,
    pub url: String,
}

/// Those that help who got stuck.
#[derive(Debug)]
pub(super) struct Links {
    pub web_mail: Option<Link>,
    pub account: Option<Link>,
    pub password: Option<Link>,
    pub status: Option<Link>,
    pub support: Option<Link>,
}

impl Link {
    pub(super) fn of(provider: &Provider, words: &Words) -> Links {
        let link = |title: Said<'_>, url: &Option<WebUrl>| {
            let url = url.as_ref()?.as_str().to_owned();
            Some(Self { title: title.to_string(), url })
        };
        let links = &provider.links;
        Links {
            web_mail: link(words.say("link-web-mail"), &provider.webmail),
            account: link(words.say("link-account"), &links.login),
            password: link(words.say("link-password"), &links.password),
            status: link(words.say("link-status"), &links.status),
            support: link(words.say("link-support"), &links.support),
        }
    }
}

impl Links {
    /// All of them.
    pub(super) fn all(self) -> impl Iterator<Item = Link> {
        [self.web_mail, self.account, self.password, self.status, self.support].into_iter().flatten()
    }
}
