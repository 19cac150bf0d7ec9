//! Where the settings come from.

use std::path::PathBuf;

use crate::provider::ProviderId;
use crate::signature::SigningFiles;

/// The files that a server answers from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Folders of provider files, beside the built-in ones.
    pub folders: Vec<PathBuf>,
    /// Who is served; everybody if nobody is named.
    pub providers: Vec<ProviderId>,
    /// The list of customers' domains.
    pub customers: Option<PathBuf>,
    /// Who answers for a domain that nobody knows.
    pub default: Option<ProviderId>,
    /// Who signs what can be signed.
    pub signer: Option<SigningFiles>,
}
