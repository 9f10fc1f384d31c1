//! Texts as outlines, placed where egui placed them.

use super::path;
use crate::app::theme;
use egui::epaint::TextShape;
use egui::text::LayoutJob;
use egui::{Color32, FontDefinitions, FontId, Stroke, Vec2};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use std::sync::LazyLock;
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// The fonts of the window, parsed.
struct Fonts {
    definitions: FontDefinitions,
    faces: FxHashMap<String, Face<'static>>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let definitions = theme::definitions();
    let mut faces = FxHashMap::default();
    for (name, bytes) in theme::FONT_FILES {
        if let Ok(face) = Face::parse(bytes, 0) {
            faces.insert((*name).to_owned(), face);
        }
    }
    Fonts { definitions, faces }
});

impl Fonts {
    /// The first font of the family that has the character, with its name.
    fn find(&self, font: &FontId, c: char) -> Option<(&str, &Face<'static>, GlyphId)> {
        let chain = self.definitions.families.get(&font.family)?;
        chain.iter().find_map(|name| {
            let face = self.faces.get(name)?;
            Some((name.as_str(), face, face.glyph_index(c)?))
        })
    }
}

/// Outlines that are written once and pointed at wherever their letter stands.
#[derive(Default)]
pub struct Shared {
    known: FxHashMap<(String, GlyphId, u32), usize>,
    /// For the `<defs>` of the picture.
    pub defs: String,
}

impl Shared {
    /// Points at the outline of a letter.
    fn point(&mut self, out: &mut String, font: &FontId, c: char, at: Vec2) {
        let Some((name, face, glyph)) = FONTS.find(font, c) else { return };
        let next = self.known.len();
        let number = *self.known.entry((name.to_owned(), glyph, font.size.to_bits())).or_insert(next);
        if number == next {
            let _ = write!(self.defs, "<path id=\"g{number}\" d=\"");
            draw(&mut self.defs, face, glyph, font.size, Vec2::ZERO);
            self.defs.push_str("\"/>\n");
        }
        let _ = write!(out, "<use xlink:href=\"#g{number}\"");
        path::attribute(out, "x", at.x);
        path::attribute(out, "y", at.y);
        out.push_str("/>");
    }
}

/// Glyphs of one colour: the data of one path, or pointers at shared outlines.
#[derive(Default)]
struct Run {
    d: String,
    colour: Color32,
}

/// Appends a text to the SVG; with `shared`, each outline is written only once, which is shorter but takes longer to
/// draw.
pub fn write(out: &mut String, shape: &TextShape, mut shared: Option<&mut Shared>) {
    let mut run = Run::default();
    let mut done = String::new();
    let mut walk = Walk::new(&shape.galley.job);
    for row in &shape.galley.rows {
        for glyph in &row.row.glyphs {
            let (font, colour, background, underline, strike) = walk.next(shape);
            let at = row.pos.to_vec2() + glyph.pos.to_vec2();
            let width = glyph.advance_width;
            if background != Color32::TRANSPARENT {
                let top = at.y - glyph.font_ascent;
                rect(
                    out,
                    shape,
                    Vec2::new(at.x, top - 1.0),
                    Vec2::new(width, glyph.font_height + 2.0),
                    background,
                );
            }
            if colour != run.colour {
                flush(&mut done, &mut run, shape, shared.is_some());
                run.colour = colour;
            }
            match &mut shared {
                Some(shared) => shared.point(&mut run.d, &font, glyph.chr, at),
                None => outline(&mut run.d, &font, glyph.chr, at),
            }
            if underline.width > 0.0 {
                line(&mut done, shape, at + Vec2::new(0.0, 2.0), width, underline);
            }
            if strike.width > 0.0 {
                line(&mut done, shape, at - Vec2::new(0.0, glyph.font_ascent * 0.3), width, strike);
            }
        }
        if row.ends_with_newline {
            walk.skip();
        }
    }
    flush(&mut done, &mut run, shape, shared.is_some());
    out.push_str(&done);
}

/// Follows the characters of a layout job through its sections.
struct Walk<'a> {
    job: &'a LayoutJob,
    chars: std::str::CharIndices<'a>,
    section: usize,
}

type Look = (FontId, Color32, Color32, Stroke, Stroke);

impl<'a> Walk<'a> {
    fn new(job: &'a LayoutJob) -> Self {
        Self { job, chars: job.text.char_indices(), section: 0 }
    }

    /// A line break has no glyph.
    fn skip(&mut self) {
        self.chars.next();
    }

    /// How the next character looks; after the end (the "…" of a cut text) as the last one.
    fn next(&mut self, shape: &TextShape) -> Look {
        if let Some((at, _)) = self.chars.next() {
            let sections = &self.job.sections;
            while self.section + 1 < sections.len() && sections[self.section].byte_range.end.0 <= at {
                self.section += 1;
            }
        }
        let Some(section) = self.job.sections.get(self.section) else {
            let colour = shape.override_text_color.unwrap_or(shape.fallback_color);
            return (FontId::default(), colour, Color32::TRANSPARENT, Stroke::NONE, Stroke::NONE);
        };
        let f = &section.format;
        let real = |c: Color32| {
            let c = if c == Color32::PLACEHOLDER { shape.fallback_color } else { c };
            if shape.opacity_factor < 1.0 { c.gamma_multiply(shape.opacity_factor) } else { c }
        };
        let ink = shape.override_text_color.unwrap_or_else(|| real(f.color));
        let underline = if f.underline.width > 0.0 { f.underline } else { shape.underline };
        let stroke = |s: Stroke| Stroke::new(s.width, real(s.color));
        (f.font_id.clone(), ink, real(f.background), stroke(underline), stroke(f.strikethrough))
    }
}

fn placed(shape: &TextShape, out: &mut String) {
    if shape.angle != 0.0 {
        out.push_str(" transform=\"rotate(");
        path::number(out, shape.angle.to_degrees());
        out.push(' ');
        path::point(out, shape.pos.x, shape.pos.y);
        out.push_str(") translate(");
    } else {
        out.push_str(" transform=\"translate(");
    }
    path::point(out, shape.pos.x, shape.pos.y);
    out.push_str(")\"");
}

fn flush(out: &mut String, run: &mut Run, shape: &TextShape, shared: bool) {
    if !run.d.is_empty() && run.colour != Color32::TRANSPARENT {
        out.push_str(if shared { "<g" } else { "<path" });
        path::paint(out, "fill", run.colour);
        placed(shape, out);
        out.push_str(if shared { ">" } else { " d=\"" });
        out.push_str(&run.d);
        out.push_str(if shared { "</g>\n" } else { "\"/>\n" });
    }
    run.d.clear();
}

fn rect(out: &mut String, shape: &TextShape, at: Vec2, size: Vec2, colour: Color32) {
    out.push_str("<rect");
    for (name, value) in [("x", at.x), ("y", at.y), ("width", size.x), ("height", size.y)] {
        path::attribute(out, name, value);
    }
    path::paint(out, "fill", colour);
    placed(shape, out);
    out.push_str("/>\n");
}

fn line(out: &mut String, shape: &TextShape, at: Vec2, width: f32, stroke: Stroke) {
    rect(out, shape, at, Vec2::new(width, stroke.width), stroke.color);
}

fn outline(d: &mut String, font: &FontId, c: char, at: Vec2) {
    if let Some((_, face, glyph)) = FONTS.find(font, c) {
        draw(d, face, glyph, font.size, at);
    }
}

fn draw(d: &mut String, face: &Face<'_>, glyph: GlyphId, size: f32, at: Vec2) {
    let scale = size / f32::from(face.units_per_em());
    let _ = face.outline_glyph(glyph, &mut Outline { d, scale, at });
}

struct Outline<'a> {
    d: &'a mut String,
    scale: f32,
    at: Vec2,
}

impl Outline<'_> {
    fn to(&mut self, command: char, points: &[(f32, f32)]) {
        self.d.push(command);
        for (i, (x, y)) in points.iter().enumerate() {
            if i > 0 {
                self.d.push(' ');
            }
            path::point(self.d, self.at.x + x * self.scale, self.at.y - y * self.scale);
        }
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.to('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.to('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.to('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.to('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.d.push('Z');
    }
}
