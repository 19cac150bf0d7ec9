//! A PNG, in as many pixels as a printer can show.

use std::io::Cursor;

use krilla::image::Image;
use png::{ColorType, Decoder, Limits, Transformations};

use super::picture_error::PictureError;

/// The most octets of a picture in memory: 4,096 pixels a side, four octets each.
const MOST_OCTETS: usize = 4096 * 4096 * 4;

/// Red, green, blue and how much of them: from 0 to 255 each.
type Pixel = [u8; 4];

/// The picture, its width and its height.
pub(super) fn read(bytes: &[u8], most: (usize, usize)) -> Result<(Image, f32, f32), PictureError> {
    let (pixels, width) = pixels(bytes).map_err(|_| PictureError::Unreadable)?;
    let height = pixels.len().checked_div(width).unwrap_or_default();
    if pixels.iter().all(|pixel| pixel[3] == 0) {
        return Err(PictureError::Empty);
    }
    let step = width.div_ceil(most.0.max(1)).max(height.div_ceil(most.1.max(1))).max(1);
    let (pixels, columns) = if step == 1 { (pixels, width) } else { smaller(&pixels, width, step) };
    let rows = pixels.len() / columns;
    let side = |pixels: usize| u32::try_from(pixels).map_err(|_| PictureError::Unreadable);
    let image = Image::from_rgba8(pixels.concat(), side(columns)?, side(rows)?);
    #[allow(clippy::cast_precision_loss, reason = "some thousand at the most")]
    Ok((image, width as f32, height as f32))
}

/// All pixels, and how many make a row.
fn pixels(bytes: &[u8]) -> Result<(Vec<Pixel>, usize), png::DecodingError> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_OCTETS });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let size = reader.output_buffer_size().filter(|size| *size <= MOST_OCTETS);
    let mut octets = vec![0; size.ok_or(png::DecodingError::LimitsExceeded)?];
    let frame = reader.next_frame(&mut octets)?;
    octets.truncate(frame.buffer_size());
    let pixels = match frame.color_type {
        ColorType::Rgba => octets.as_chunks().0.to_vec(),
        ColorType::Rgb => octets.as_chunks().0.iter().map(|&[r, g, b]| [r, g, b, 255]).collect(),
        ColorType::GrayscaleAlpha => octets.as_chunks().0.iter().map(|&[g, a]| [g, g, g, a]).collect(),
        ColorType::Grayscale | ColorType::Indexed => octets.iter().map(|&g| [g, g, g, 255]).collect(),
    };
    Ok((pixels, frame.width as usize))
}

/// One pixel for each square of so many a side: their mean, in which those that nobody sees have no colour.
fn smaller(pixels: &[Pixel], width: usize, step: usize) -> (Vec<Pixel>, usize) {
    let rows: Vec<&[Pixel]> = pixels.chunks_exact(width).collect();
    let columns = width.div_ceil(step);
    let mut means = Vec::new();
    for rows in rows.chunks(step) {
        for column in 0..columns {
            let (start, end) = (column * step, ((column + 1) * step).min(width));
            means.push(mean(rows.iter().flat_map(|row| &row[start..end])));
        }
    }
    (means, columns)
}

fn mean<'p>(pixels: impl Iterator<Item = &'p Pixel>) -> Pixel {
    let (mut sums, mut seen, mut count) = ([0_u64; 3], 0_u64, 0_u64);
    for [red, green, blue, alpha] in pixels {
        let alpha = u64::from(*alpha);
        for (sum, channel) in sums.iter_mut().zip([red, green, blue]) {
            *sum += u64::from(*channel) * alpha;
        }
        seen += alpha;
        count += 1;
    }
    let share = |sum: u64, of: u64| u8::try_from(sum.checked_div(of).unwrap_or_default()).unwrap_or(u8::MAX);
    let [red, green, blue] = sums.map(|sum| share(sum, seen));
    [red, green, blue, share(seen, count)]
}
