//! Every guide for every kind of provider: nothing is left of the marks, and nothing is empty.

use super::program::{ByHand, Program, Step};
use super::writer::{Writer, WrittenTrap};
use super::{
    android_fairemail, android_gmail, android_outlook, android_samsung, android_thunderbird, iphone, mac,
    thunderbird_desktop, windows_mail, windows_outlook_classic, windows_outlook_new,
};
use crate::format::page::ServerValues;
use crate::format::{Addressee, FORMATS, ReadBy};
use crate::mail::Protocol;
use crate::provider::{Provider, load_text};

const PROGRAMS: &[&Program] = &[
    &iphone::PROGRAM,
    &mac::PROGRAM,
    &android_gmail::PROGRAM,
    &android_samsung::PROGRAM,
    &android_outlook::PROGRAM,
    &android_thunderbird::PROGRAM,
    &android_fairemail::PROGRAM,
    &windows_outlook_classic::PROGRAM,
    &windows_outlook_new::PROGRAM,
    &windows_mail::PROGRAM,
    &thunderbird_desktop::PROGRAM,
];
