//! QR codes (ISO/IEC 18004) of texts, and how they are drawn: for pages, as a picture, in a terminal.

mod code;
mod png;
mod svg;
mod terminal;

pub use code::{Code, Correction, QUIET_ZONE, TooLong};
pub use png::to_png;
pub use svg::Svg;
pub use terminal::{Ground, in_terminal};
