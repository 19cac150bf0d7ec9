//! What a terminal shows, as a picture.

/// A picture of grey pixels.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pixels: Vec<u8>,
}

/// A cell of a terminal is twice as high as it is wide.
const CELL: (usize, usize) = (6, 12);
/// So many cells of the terminal are seen around the text.
const AROUND: usize = 3;

pub const BLACK: u8 = 0x10;
pub const WHITE: u8 = 0xE8;

/// The text in the two colours of a terminal, which it may change by the sequences for colours.
pub fn shown(text: &str, letters: u8, ground: u8) -> Picture {
    let rows: Vec<Vec<(u8, u8)>> = text.lines().map(|line| cells(line, letters, ground)).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default() + 2 * AROUND;
    let lines = rows.len() + 2 * AROUND;
    let cell = |x: usize, y: usize| {
        let row = y.checked_sub(AROUND).and_then(|y| rows.get(y));
        row.and_then(|row| row.get(x.checked_sub(AROUND)?)).copied().unwrap_or((ground, ground))
    };
    let (width, height) = (columns * CELL.0, lines * CELL.1);
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let (upper, lower) = cell(x / CELL.0, y / CELL.1);
            pixels.push(if y % CELL.1 < CELL.1 / 2 { upper } else { lower });
        }
    }
    Picture { width, height, pixels }
}

impl Picture {
    pub fn at(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }

    /// As a file (PGM).
    pub fn to_pgm(&self) -> Vec<u8> {
        [format!("P5\n{} {}\n255\n", self.width, self.height).as_bytes(), &self.pixels].concat()
    }
}

/// The colours of the upper and the lower half of each cell of a line.
fn cells(line: &str, letters: u8, ground: u8) -> Vec<(u8, u8)> {
    let (mut front, mut back) = (letters, ground);
    let (mut cells, mut rest) = (Vec::new(), line);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\u{1b}' => {
                let (sequence, after) = rest.split_once('m').expect("a sequence for colours");
                rest = after;
                match sequence.trim_start_matches('[').split(';').collect::<Vec<_>>().as_slice() {
                    ["0"] => (front, back) = (letters, ground),
                    ["38", "5", colour] => front = grey(colour),
                    ["48", "5", colour] => back = grey(colour),
                    other => panic!("the sequence {other:?}"),
                }
            }
            '█' => cells.push((front, front)),
            '▀' => cells.push((front, back)),
            '▄' => cells.push((back, front)),
            ' ' => cells.push((back, back)),
            other => panic!("the letter {other:?}"),
        }
    }
    cells
}

fn grey(colour: &str) -> u8 {
    match colour {
        "16" => 0x00,
        "231" => 0xFF,
        other => panic!("the colour {other}"),
    }
}
