//! Each drawing of each text, read again.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use mailsetup::qr::{Code, Correction, Ground, Svg, in_terminal, to_png};
use roxmltree::Document;
use tempfile::TempDir;

use super::decoder::{decode, needed};
use super::screen::{BLACK, Picture, WHITE, shown};
use crate::support::{cases, needs, promise, promise_with, run};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        promise("qr::drawings::every_drawing_has_its_quiet_zone", every_drawing_has_its_quiet_zone),
        promise("qr::drawings::a_title_is_text", a_title_is_text),
        promise("qr::drawings::a_png_is_the_same_each_time", a_png_is_the_same_each_time),
    ];
    for file in cases("qr/texts", "txt") {
        let stem = file.file_stem().unwrap().to_string_lossy().replace('-', "_");
        let test = |drawing: &str| format!("qr::drawings::{drawing}::{stem}");
        let [a, b, c] = [(); 3].map(|()| file.clone());
        trials.push(promise_with(&test("png"), move || png_is_read(&a)));
        trials.push(promise_with(&test("svg"), move || svg_is_read(&b)));
        trials.push(promise_with(&test("terminal"), move || terminal_is_read(&c)));
    }
    trials
}

const CORRECTIONS: [(Correction, &str); 4] = [
    (Correction::Low, "LMQH"),
    (Correction::Medium, "MQH"),
    (Correction::Quartile, "QH"),
    (Correction::High, "H"),
];

/// The text of a case in each correction in which it fits; the least fits always.
fn each_code(file: &Path, check: impl Fn(&Code, &Path)) {
    let text = fs::read_to_string(file).unwrap();
    let text = text.trim_end_matches('\n');
    for (correction, levels) in CORRECTIONS {
        let code = match Code::new(text, correction) {
            Ok(code) => code,
            Err(error) => {
                assert!(text.len() > correction.most_octets(), "{error}");
                continue;
            }
        };
        let folder = TempDir::new().unwrap();
        let picture = folder.path().join("picture");
        check(&code, &picture);
        let found = decode(&picture);
        assert_eq!(found.text, text);
        assert!(levels.contains(&found.level), "{correction:?}: {}", found.level);
    }
}

fn png_is_read(file: &Path) -> Result<(), Completion> {
    needed()?;
    each_code(file, |code, picture| fs::write(picture, to_png(code)).unwrap());
    Ok(())
}

/// At the size at which a screen shows it, by a program that draws SVG.
fn svg_is_read(file: &Path) -> Result<(), Completion> {
    needed()?;
    needs("rsvg-convert", "librsvg2-bin")?;
    each_code(file, |code, picture| {
        let svg = PathBuf::from(picture).with_extension("svg");
        fs::write(&svg, Svg::new(code.clone(), "a code".to_owned()).to_document()).unwrap();
        let files = [svg.to_str().unwrap(), "--output", picture.to_str().unwrap()];
        let output = run("rsvg-convert", &files, Path::new("/"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    });
    Ok(())
}

/// With colours on either ground, without them on the ground that it is drawn for.
fn terminal_is_read(file: &Path) -> Result<(), Completion> {
    needed()?;
    for (ground, letters, paper) in TERMINALS {
        each_code(file, |code, file| {
            let picture = shown(&in_terminal(code, ground), letters, paper);
            fs::write(file, picture.to_pgm()).unwrap();
            assert_dark_on_light(code, &picture);
        });
    }
    Ok(())
}

const TERMINALS: [(Ground, u8, u8); 4] = [
    (Ground::Coloured, WHITE, BLACK),
    (Ground::Coloured, BLACK, WHITE),
    (Ground::Dark, WHITE, BLACK),
    (Ground::Light, BLACK, WHITE),
];

/// `ZXing` finds codes that are turned round too; Thunderbird for Android does not ask it to.
fn assert_dark_on_light(code: &Code, picture: &Picture) {
    let module = picture.width / (code.side() + 6);
    let at =
        |x: usize, y: usize| picture.at((3 + x) * module + module / 2, 6 * module + y * module + module / 2);
    for y in 0..code.side() {
        for x in 0..code.side() {
            let is_dark = x >= 4 && y >= 4 && code.is_dark(x - 4, y - 4);
            assert_eq!(at(x, y) < 0x80, is_dark, "{x}, {y}");
        }
    }
}

/// Four light modules on each side (ISO/IEC 18004 section 6.3.8).
fn every_drawing_has_its_quiet_zone() {
    let code = Code::new("https://post.example/", Correction::Medium).unwrap();
    assert_eq!(code.side(), code.size() + 8);
    let svg = Svg::new(code.clone(), String::new()).to_document();
    let document = Document::parse(&svg).unwrap();
    let side = code.side().to_string();
    let root = document.root_element();
    assert_eq!(root.attribute("viewBox"), Some(format!("0 0 {side} {side}").as_str()));
    let paper = root.children().find(|node| node.has_tag_name((SVG, "rect"))).unwrap();
    let seen = ["width", "height", "fill"].map(|name| paper.attribute(name).unwrap());
    assert_eq!(seen, [side.as_str(), side.as_str(), "#fff"]);
    let paths: Vec<_> = root.children().filter(|node| node.has_tag_name((SVG, "path"))).collect();
    let bars = paths[0].attribute("d").unwrap().split('M').skip(1);
    let starts: Vec<(usize, usize)> = bars
        .map(|bar| {
            let (x, rest) = bar.split_once(' ').unwrap();
            (x.parse().unwrap(), rest.split('h').next().unwrap().parse().unwrap())
        })
        .collect();
    assert_eq!(paths.len(), 1);
    let within = 4..4 + code.size();
    assert!(starts.iter().all(|(x, y)| within.contains(x) && within.contains(y)), "{starts:?}");
    for ground in [Ground::Dark, Ground::Light] {
        let text = in_terminal(&code, ground);
        let light = if ground == Ground::Dark { '█' } else { ' ' };
        let is_light = |part: &str| part.chars().all(|c| c == light);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[..2].iter().all(|line| is_light(line)), "{text}");
        let last = lines.len() - 2;
        assert!(lines[last..].iter().all(|line| is_light(line)), "{text}");
        for line in &lines {
            let signs: Vec<char> = line.chars().collect();
            let ends = [&signs[..4], &signs[signs.len() - 4..]].concat();
            assert!(ends.iter().all(|sign| *sign == light), "{line}");
        }
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn a_title_is_text() {
    let code = Code::new("a", Correction::Low).unwrap();
    let title = "</title><script>alert(1)</script> & \"'";
    let svg = Svg::new(code, title.to_owned()).to_document();
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(root.first_element_child().and_then(|node| node.text()), Some(title));
    let names: Vec<&str> =
        root.children().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name()).collect();
    assert_eq!(names, ["title", "rect", "path"]);
    assert!(document.descendants().all(|node| node.attribute("style").is_none()));
}

fn a_png_is_the_same_each_time() {
    let png = || to_png(&Code::new("the same", Correction::Low).unwrap());
    assert!(png() == png());
    assert!(png().starts_with(b"\x89PNG\r\n\x1a\n"));
}
