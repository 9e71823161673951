//! Draws pages.

use krilla::Document as File;
use krilla::geom::{PathBuilder, Point};
use krilla::page::PageSettings;
use krilla::paint::Stroke;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::KrillaGlyph;

use super::THIN;
use super::blocks::Mark;
use super::font::Fonts;
use super::lines::{Line, Shape, is_space, lines, points};
use super::pages::Page;
use super::tags::Drawings;
use crate::document::model::Run;
use crate::document::sheet::{HEADER, LEFT};
use crate::document::style::{Element, Place};

/// Draws a page, the one of this number from 0.
pub(super) fn draw(
    file: &mut File,
    page: &Page,
    index: usize,
    fonts: &Fonts,
    drawings: &mut Drawings,
) {
    let (width, height) = page.sheet.size();
    let settings = PageSettings::from_wh(points(width), points(height)).unwrap_or_default();
    let mut written = file.start_page_with(settings);
    let mut surface = written.surface();
    for (at, placed) in page.marks.iter().enumerate() {
        let place = Point::from_xy(placed.x, placed.y);
        match &placed.mark {
            Mark::Rule(length) => {
                aside(&mut surface, ArtifactType::Layout, |surface| {
                    let to = (placed.x + length, placed.y);
                    rule(surface, [(placed.x, placed.y), to]);
                });
            }
            Mark::Text(line, _) if at < page.repeated => {
                aside(&mut surface, ArtifactType::PaginationOther, |surface| {
                    text(surface, line, place, fonts);
                });
            }
            Mark::Text(line, leaf) => {
                let drawn = drawings.of(*leaf);
                drawn
                    .first
                    .get_or_insert((index, Point::from_xy(placed.x, placed.y - line.size)));
                let tag = ContentTag::Span(SpanTag::empty());
                drawn.lines.push(surface.start_tagged(tag));
                text(&mut surface, line, place, fonts);
                surface.end_tagged();
            }
        }
    }
    aside(&mut surface, ArtifactType::Layout, |surface| {
        page.borders.iter().for_each(|ends| rule(surface, *ends));
    });
    if let Some(number) = page.number {
        aside(&mut surface, ArtifactType::PageNumber, |surface| {
            self::number(surface, number, page, fonts);
        });
    }
    surface.finish();
    written.finish();
}

/// Draws what is no part of the text.
fn aside(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

/// Draws a line from one point to another.
fn rule(surface: &mut Surface<'_>, [from, to]: [(f32, f32); 2]) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let Some(path) = path.finish() else {
        return;
    };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        width: THIN,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

/// Draws the number of a page in the middle above the text area.
fn number(surface: &mut Surface<'_>, number: usize, page: &Page, fonts: &Fonts) {
    let run = Run {
        text: number.to_string(),
        bold: false,
        italic: false,
    };
    let shape = Shape {
        style: Element::Header.style(),
        from: points(LEFT),
        room: points(page.sheet.room()),
        place: Place::Middle,
    };
    for line in lines(&[run], shape, fonts) {
        let (foot, _) = fonts.line(line.size);
        text(
            surface,
            &line,
            Point::from_xy(line.x, points(HEADER) + foot),
            fonts,
        );
    }
}

/// Draws a line of text whose letters' foot is at a place.
fn text(surface: &mut Surface<'_>, line: &Line, place: Point, fonts: &Fonts) {
    let mut x = place.x;
    for run in line.letters.chunk_by(|one, other| one.face == other.face) {
        let mut said = String::new();
        let mut glyphs = Vec::with_capacity(run.len());
        let from = x;
        for letter in run {
            let stretch = if is_space(letter.c) {
                line.stretch
            } else {
                0.0
            };
            let start = said.len();
            said.push(letter.c);
            let advance = letter.advance + stretch;
            let range = start..said.len();
            glyphs.push(KrillaGlyph::new(
                letter.glyph,
                advance / line.size,
                0.0,
                0.0,
                0.0,
                range,
                None,
            ));
            x += advance;
        }
        let font = fonts.font(run[0].face);
        surface.draw_glyphs(
            Point::from_xy(from, place.y),
            &glyphs,
            font,
            &said,
            line.size,
            false,
        );
    }
}
