//! The fonts that every page has in it (`fonts/`, SIL Open Font License).

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use krilla::text::Font;
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName};

use super::style::Family;

const FILES: [&[u8]; 8] = [
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../../fonts/JetBrainsMono-Regular.ttf"),
    include_bytes!("../../fonts/JetBrainsMono-Bold.ttf"),
];

/// Who has a letter first, sets it.
const SANS: [&str; 3] = ["Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic"];
const MONO: [&str; 4] = ["JetBrains Mono", SANS[0], SANS[1], SANS[2]];

/// The same files for who measures and for who writes.
static FONTS: LazyLock<Vec<(Blob<u8>, Option<Font>)>> = LazyLock::new(|| {
    let fonts = FILES.map(|file| (Blob::new(Arc::new(file)), Font::new(file.into(), 0)));
    fonts.into_iter().collect()
});

/// Which glyph each file has for a letter.
static LETTERS: LazyLock<Vec<(CharmapIndex, &[u8])>> = LazyLock::new(|| {
    let mut collection = empty();
    let index = |file: &'static [u8]| {
        let families = collection.register_fonts(Blob::new(Arc::new(file)), None);
        let font = families.first().and_then(|(_, fonts)| fonts.first())?;
        Some((font.charmap_index(), file))
    };
    FILES.into_iter().filter_map(index).collect()
});

/// Whether any font has a letter. Each family has the same in both of its weights.
pub(super) fn has(letter: char) -> bool {
    let has = |(index, file): &(CharmapIndex, &'static [u8])| {
        index.charmap(file).and_then(|charmap| charmap.map(letter)).is_some_and(|glyph| glyph != 0)
    };
    letter.is_ascii_graphic() || letter == ' ' || LETTERS.iter().any(has)
}

fn empty() -> Collection {
    Collection::new(CollectionOptions { shared: false, system_fonts: false })
}

/// The fonts to measure with: these, and none of the machine, so that the same text makes the same page everywhere.
pub(super) fn context() -> FontContext {
    let mut collection = empty();
    for (file, _) in FONTS.iter() {
        collection.register_fonts(file.clone(), None);
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

/// The font to write with, for one that was measured with.
pub(super) fn to_write(file: &Blob<u8>) -> Option<Font> {
    FONTS.iter().find(|(one, _)| one.id() == file.id())?.1.clone()
}

pub(super) fn stack(family: Family) -> FontFamily<'static> {
    let names: &[&str] = match family {
        Family::Sans => &SANS,
        Family::Mono => &MONO,
    };
    let names: Vec<FontFamilyName<'_>> =
        names.iter().map(|name| FontFamilyName::Named(Cow::Borrowed(*name))).collect();
    FontFamily::List(Cow::Owned(names))
}

#[cfg(test)]
mod tests {
    use super::{FONTS, MONO, context};

    #[test]
    fn every_file_is_a_font_of_a_family() {
        assert!(FONTS.iter().all(|(_, font)| font.is_some()));
        let mut context = context();
        for family in MONO {
            assert!(context.collection.family_by_name(family).is_some_and(|found| found.fonts().len() == 2));
        }
    }
}
