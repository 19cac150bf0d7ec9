//! What depends in a profile on who asks.

use std::borrow::Cow;

use super::identity::Identity;
use crate::format::Addressee;
use crate::format::form::{Blanks, Drawn, Form};
use crate::mail::{Domain, EmailAddress, Line, Protocol, UsernameTemplate};

/// A text that follows from the domain and the addressee.
#[derive(Debug, PartialEq)]
pub(super) enum Blank {
    /// The identifier of a payload, by its name; that of the profile itself has none.
    Identifier(Option<&'static str>),
    Uuid(Option<&'static str>),
    Address,
    FullName,
    Username(UsernameTemplate),
}

/// A profile with one incoming protocol.
#[derive(Debug)]
pub(super) struct Profile {
    pub protocol: Protocol,
    pub form: Form<Blank>,
}

impl Drawn for Profile {
    fn fill(&self, domain: &Domain, addressee: &Addressee) -> Vec<u8> {
        let identity = Identity::new(domain, self.protocol, addressee);
        let person = addressee.person();
        self.form.fill_with(|blank, text| match blank {
            Blank::Identifier(payload) => identity.write_identifier(*payload, text),
            Blank::Uuid(payload) => identity.write_uuid(*payload, text),
            Blank::Address => text.extend(person.into_iter().flat_map(|person| pieces(&person.address))),
            Blank::FullName => {
                text.extend(person.and_then(|person| person.full_name.as_ref()).map(Line::as_str));
            }
            Blank::Username(template) => text.extend(addressee.username(template)),
        })
    }
}

/// An address as it is written.
fn pieces(address: &EmailAddress) -> [&str; 3] {
    [address.local_part(), "@", address.domain().as_str()]
}

/// The username as far as it is known; what is not, the device asks for.
pub(super) fn username<'p>(
    blanks: &mut Blanks<Blank>,
    template: &'p UsernameTemplate,
    addressee: &Addressee,
) -> Option<Cow<'p, str>> {
    match addressee {
        Addressee::Anyone => template.literal().map(Cow::Borrowed),
        Addressee::One(_) => Some(blanks.leave(Blank::Username(template.clone())).into()),
    }
}
