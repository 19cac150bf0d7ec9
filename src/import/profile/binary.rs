//! The bounds of a binary property list. Its objects refer to one another, so that a few of them can spell out
//! billions; the parser would write all of them down.

use crate::format::xml::{MAX_BYTES, MAX_DEPTH};

/// The most values when everything is spelled out.
const MAX_VALUES: usize = 20_000;
/// The most octets of texts and data when everything is spelled out.
const MAX_OCTETS: usize = 16 * MAX_BYTES;
/// The most objects in the table.
const MAX_OBJECTS: usize = 10_000;
const TRAILER: usize = 32;

/// How much an object is when it is spelled out.
#[derive(Debug, Clone, Copy)]
struct Extent {
    values: usize,
    octets: usize,
    height: usize,
}

struct Table<'b> {
    bytes: &'b [u8],
    offset_size: usize,
    reference_size: usize,
    offsets: &'b [u8],
    known: Vec<Option<Extent>>,
    /// How many more references may be followed: objects may lie on top of one another, each a long list.
    references_left: usize,
}

type Checked<T> = Result<T, &'static str>;

const BROKEN: &str = "a binary property list with a broken table of objects";
const TOO_LARGE: &str = "a binary property list that spells out more than a profile holds";

/// Refuses what is deeper or larger than a profile can be.
pub(super) fn check_bounds(bytes: &[u8]) -> Checked<()> {
    let (body, trailer) = bytes.split_at_checked(bytes.len().wrapping_sub(TRAILER)).ok_or(BROKEN)?;
    let count = number(trailer.get(8..16).ok_or(BROKEN)?)?;
    let top = number(trailer.get(16..24).ok_or(BROKEN)?)?;
    let start = number(trailer.get(24..32).ok_or(BROKEN)?)?;
    let (offset_size, reference_size) = (usize::from(trailer[6]), usize::from(trailer[7]));
    if count > MAX_OBJECTS || !(1..=8).contains(&offset_size) || !(1..=8).contains(&reference_size) {
        return Err(BROKEN);
    }
    let offsets = body.get(start..start.saturating_add(count * offset_size)).ok_or(BROKEN)?;
    let known = vec![None; count];
    let mut table =
        Table { bytes: body, offset_size, reference_size, offsets, known, references_left: MAX_VALUES };
    let extent = table.extent(top, 0)?;
    match extent.values > MAX_VALUES || extent.octets > MAX_OCTETS || extent.height > MAX_DEPTH {
        true => Err(TOO_LARGE),
        false => Ok(()),
    }
}

impl Table<'_> {
    fn extent(&mut self, object: usize, depth: usize) -> Checked<Extent> {
        if let Some(known) = self.known.get(object).copied().ok_or(BROKEN)? {
            return Ok(known);
        }
        if depth > MAX_DEPTH {
            return Err("a binary property list that is nested too deep");
        }
        let Object { octets, references } = self.object(object)?;
        let mut extent = Extent { values: 1, octets, height: 1 };
        for reference in references {
            let inner = self.extent(reference, depth + 1)?;
            extent.values = extent.values.saturating_add(inner.values);
            extent.octets = extent.octets.saturating_add(inner.octets);
            extent.height = extent.height.max(inner.height + 1);
        }
        self.known[object] = Some(extent);
        Ok(extent)
    }

    fn object(&mut self, object: usize) -> Checked<Object> {
        let at = object * self.offset_size;
        let offset = number(self.offsets.get(at..at + self.offset_size).ok_or(BROKEN)?)?;
        let [marker, rest @ ..] = self.bytes.get(offset..).ok_or(BROKEN)? else { return Err(BROKEN) };
        let of_each = match marker >> 4 {
            0xA | 0xC => 1,
            0xD => 2,
            // Data, and texts of one octet or of two for a character.
            0x4 | 0x5 => return Ok(Object::text(count(*marker, rest)?.0)),
            0x6 => return Ok(Object::text(count(*marker, rest)?.0.saturating_mul(2))),
            _ => return Ok(Object::text(0)),
        };
        let (count, rest) = count(*marker, rest)?;
        let count = count.checked_mul(of_each).ok_or(BROKEN)?;
        let octets = rest.get(..count.checked_mul(self.reference_size).ok_or(BROKEN)?).ok_or(BROKEN)?;
        self.references_left = self.references_left.checked_sub(count).ok_or(TOO_LARGE)?;
        let references = octets.chunks(self.reference_size).map(number).collect::<Checked<_>>()?;
        Ok(Object { octets: 0, references })
    }
}

/// What an object holds itself, and the objects that it names if it is an array, a set or a dictionary.
struct Object {
    octets: usize,
    references: Vec<usize>,
}

impl Object {
    const fn text(octets: usize) -> Self {
        Self { octets, references: Vec::new() }
    }
}

/// How many there are of what the marker says, and what comes after the count.
fn count(marker: u8, rest: &[u8]) -> Checked<(usize, &[u8])> {
    match (marker & 0xF, rest) {
        // The count is an object of its own: an integer.
        (0xF, [marker, rest @ ..]) => {
            let size =
                1_usize.checked_shl(u32::from(marker & 0xF)).filter(|size| *size <= 8).ok_or(BROKEN)?;
            let (count, rest) = rest.split_at_checked(size).ok_or(BROKEN)?;
            Ok((number(count)?, rest))
        }
        (0xF, []) => Err(BROKEN),
        (count, rest) => Ok((usize::from(count), rest)),
    }
}

/// Big-endian octets as a number.
fn number(octets: &[u8]) -> Checked<usize> {
    let value = octets.iter().fold(0_u64, |value, octet| value << 8 | u64::from(*octet));
    usize::try_from(value).map_err(|_| BROKEN)
}
