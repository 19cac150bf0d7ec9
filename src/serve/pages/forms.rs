//! Forms that are filled in for each who asks.

use crate::format::{Addressee, Drawn, Format};
use crate::mail::EmailAddress;
use crate::provider::Provider;
use crate::site::formats;

/// The forms of one provider, in the order of the table of formats.
#[derive(Debug)]
pub(super) struct Forms(Vec<OfFormat>);

/// Where a format is no form, or cannot say the provider, there is none.
#[derive(Debug)]
struct OfFormat {
    /// For who names an address in one of the provider's own domains; all others hear the same.
    own: Option<Box<dyn Drawn>>,
    /// For who names nobody, but asks for a customer's domain.
    customers: Option<Box<dyn Drawn>>,
    /// For who names an address in a customer's domain.
    customer: Option<Box<dyn Drawn>>,
}

/// Whose domain is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Provider,
    Customer,
}

impl Forms {
    /// Draws them all.
    pub(super) fn of(provider: &Provider) -> Self {
        // No domain but the one that is filled in stands in what a customer gets.
        let to_customers = provider.serving(provider.main_domain());
        let somebody = somebody().map(Addressee::one);
        let draw = |format: &Format, provider: &Provider, addressee: Option<&Addressee>| {
            format.draw.and_then(|draw| draw(provider, addressee?).ok())
        };
        let forms = formats().map(|format| OfFormat {
            own: draw(format, provider, somebody.as_ref()),
            customers: draw(format, &to_customers, Some(&Addressee::Anyone)),
            customer: draw(format, &to_customers, somebody.as_ref()),
        });
        Self(forms.collect())
    }

    /// The form of the format at a place of the table.
    pub(super) fn find(&self, at: usize, of: Of, addressee: &Addressee) -> Option<&dyn Drawn> {
        let forms = self.0.get(at)?;
        match (of, addressee) {
            (Of::Provider, Addressee::Anyone) => None,
            (Of::Provider, Addressee::One(_)) => forms.own.as_deref(),
            (Of::Customer, Addressee::Anyone) => forms.customers.as_deref(),
            (Of::Customer, Addressee::One(_)) => forms.customer.as_deref(),
        }
    }
}

/// Anybody who says who he is.
fn somebody() -> Option<EmailAddress> {
    "somebody@post.example".parse().ok()
}
