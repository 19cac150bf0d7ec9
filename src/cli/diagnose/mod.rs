//! `diagnose`: what does his mail program see, and why?

mod command;
mod tell;
mod text;

pub(super) use command::Diagnose;
