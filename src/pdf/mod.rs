//! Typeset pages: fonts, lines of text, shapes, and what a screen reader reads of them (PDF/UA-1).
//!
//! It knows paper and no mail. What is to be printed comes as a tree of [`Element`]s, which is at once the order
//! in which the page is drawn and the order in which it is read out.

mod block;
mod book;
mod column;
mod element;
mod fonts;
mod ink;
mod paper;
mod pen;
mod picture;
mod role;
mod shape;
mod style;
mod typesetter;

pub use block::Block;
pub use book::{Book, PdfError};
pub use column::Column;
pub use element::{Element, Place};
pub use ink::Ink;
pub use paper::Paper;
pub use picture::{Picture, PictureError};
pub use role::Role;
pub use shape::Shape;
pub use style::{Family, Style, Weight};
pub use typesetter::Typesetter;
