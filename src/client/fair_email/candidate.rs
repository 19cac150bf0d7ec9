//! Something that FairEmail could try: `EmailProvider` and `EmailProvider.Server`.

use crate::client::account::{Account, AccountServer, SignIn};
use crate::client::look::Refusal;
use crate::mail::{EmailAddress, Port, Protocol, TlsMode};

#[derive(Debug, Clone, Default)]
pub(super) struct Candidate {
    pub imap: Place,
    pub smtp: Place,
    pub user: User,
    /// The last user name that was written out, even where `user` says another by now.
    pub own_username: Option<String>,
}

/// Where a server answers. There is no word for a connection without TLS.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub host: String,
    pub port: i32,
    pub has_starttls: bool,
}

/// Which user name is tried first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum User {
    #[default]
    Address,
    LocalPart,
    Own,
}

impl Candidate {
    /// `validate`.
    pub(super) fn checked(self) -> Result<Self, String> {
        match [&self.imap, &self.smtp].iter().all(|place| !place.host.is_empty() && place.port > 0) {
            true => Ok(self),
            false => Err("it has no IMAP server and SMTP server with host and port".to_owned()),
        }
    }

    /// `getScore`: worth a hundred points.
    pub(super) fn has_own_username(&self, address: &EmailAddress) -> bool {
        let address = address.to_string();
        self.own_username.as_ref().is_some_and(|name| !name.eq_ignore_ascii_case(&address))
    }

    pub(super) fn account(&self, address: &EmailAddress) -> Result<Account, Refusal> {
        let usernames = self.usernames(address);
        Ok(Account {
            incoming: self.imap.server(Protocol::Imap, &usernames)?,
            outgoing: Some(self.smtp.server(Protocol::Smtp, &usernames)?),
            warnings: Vec::new(),
        })
    }

    /// `FragmentQuickSetup.java`: one after the other at the IMAP server; what works there is used for SMTP.
    fn usernames(&self, address: &EmailAddress) -> Vec<String> {
        let (whole, local) = (address.to_string(), address.local_part().to_owned());
        match (self.user, &self.own_username) {
            (User::LocalPart, _) => vec![local, whole],
            (User::Own, Some(own)) => {
                let own = own
                    .strip_prefix('*')
                    .filter(|rest| rest.starts_with('@'))
                    .map_or_else(|| own.clone(), |rest| format!("{local}{rest}"));
                vec![own, whole, local]
            }
            _ => vec![whole, local],
        }
    }
}

impl Place {
    fn server(&self, protocol: Protocol, usernames: &[String]) -> Result<AccountServer, Refusal> {
        let host = self.host.parse();
        let host =
            host.map_err(|error| Refusal::new(format!("takes `{}` as the host: {error}", self.host)))?;
        let port = Port::try_from(i64::from(self.port)).map_err(|error| Refusal::new(error.to_string()))?;
        let tls = vec![if self.has_starttls { TlsMode::Starttls } else { TlsMode::Implicit }];
        // The methods of the document are not read.
        let sign_in = SignIn::Password;
        Ok(AccountServer { protocol, host, port, tls, sign_in, usernames: usernames.to_vec() })
    }
}
