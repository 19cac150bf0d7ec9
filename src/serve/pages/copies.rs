//! Providers as the customers of one domain see them.

use std::sync::{Mutex, PoisonError};

use crate::mail::Domain;
use crate::provider::Provider;

/// Copies of one provider, each lent to one request at a time: to write a domain into a copy takes a fraction of the
/// time that it takes to make one. There are never more than requests at the same time, which is one a processor.
#[derive(Debug, Default)]
pub(super) struct Copies(Mutex<Vec<Provider>>);

impl Copies {
    /// What somebody reads from the provider of one domain ([`Provider::serving`]).
    pub(super) fn serving<R>(
        &self,
        provider: &Provider,
        domain: &Domain,
        read: impl FnOnce(&Provider) -> R,
    ) -> R {
        let copy = self.spare().map(|mut copy| {
            copy.serve(domain);
            copy
        });
        let copy = copy.unwrap_or_else(|| provider.serving(domain));
        let result = read(&copy);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(copy);
        result
    }

    fn spare(&self) -> Option<Provider> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Catalogue;

    #[test]
    fn a_copy_names_its_domain_alone_however_often_it_was_lent() {
        let catalogue = Catalogue::load(&[], &[]).unwrap();
        for provider in catalogue.providers() {
            let copies = Copies::default();
            for domain in ["kunde.example", "a.example", "a-longer-name.of.a.customer.example"] {
                let domain: Domain = domain.parse().unwrap();
                copies.serving(provider, &domain, |copy| assert_eq!(*copy, provider.serving(&domain)));
            }
            assert_eq!(copies.0.lock().unwrap().len(), 1, "one request at a time needs one");
        }
    }
}
