//! What a slip of the pen was meant to be.

/// The most bytes of a word that is held against the known ones: the work grows with its length.
const MAX_BYTES: usize = 64;

/// The known word that the unknown one is most likely a slip of.
pub(super) fn nearest<'k>(unknown: &str, known: &[&'k str]) -> Option<&'k str> {
    if unknown.len() > MAX_BYTES {
        return None;
    }
    let unknown = unknown.to_lowercase().replace('_', "-");
    let distance = |key: &str| strsim::damerau_levenshtein(&unknown, key);
    let nearest = known.iter().copied().min_by_key(|key| distance(key))?;
    let bound = (nearest.len() / 3).max(1);
    (distance(nearest) <= bound).then_some(nearest)
}
