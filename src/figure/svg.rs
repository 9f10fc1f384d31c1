//! egui's shapes as SVG.

use super::glyphs::{self, Shared};
use super::path;
use egui::epaint::{
    CircleShape, ClippedShape, ColorMode, CubicBezierShape, EllipseShape, Mesh, PathShape, PathStroke,
    QuadraticBezierShape, RectShape, StrokeKind,
};
use egui::{Color32, Pos2, Rect, Shape, Vec2};
use std::fmt::Write;

/// How the outlines of letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Once each, for a file.
    Shared,
    /// Wherever they stand, which is drawn faster.
    Everywhere,
}

/// Writes a picture of `size` points.
pub fn write(
    size: Vec2,
    background: Color32,
    shapes: &[ClippedShape],
    (title, description): (&str, &str),
    letters: Letters,
) -> String {
    let shared = (letters == Letters::Shared).then(Shared::default);
    let mut writer = Writer { out: String::with_capacity(1 << 16), clips: Vec::new(), shared };
    let whole = Rect::from_min_size(Pos2::ZERO, size);
    for ClippedShape { clip_rect, shape, .. } in shapes {
        let clip = clip_rect.intersect(whole);
        let bounds = shape.visual_bounding_rect();
        if !clip.is_positive() || !bounds.intersects(clip) {
            continue;
        }
        if clip.contains_rect(bounds) {
            writer.shape(shape);
        } else {
            writer.clipped(clip, shape);
        }
    }
    let mut svg = String::with_capacity(writer.out.len() + 1024);
    svg.push_str(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\"",
    );
    path::attribute(&mut svg, "width", size.x);
    path::attribute(&mut svg, "height", size.y);
    svg.push_str(" viewBox=\"0 0 ");
    path::point(&mut svg, size.x, size.y);
    svg.push_str("\">\n");
    for (tag, text) in [("title", title), ("desc", description)] {
        if !text.is_empty() {
            // Writing to a String cannot fail.
            let _ = writeln!(svg, "<{tag}>{}</{tag}>", path::escape(text));
        }
    }
    let outlines = writer.shared.as_ref().map_or("", |shared| &shared.defs);
    if !writer.clips.is_empty() || !outlines.is_empty() {
        svg.push_str("<defs>\n");
        svg.push_str(outlines);
        for (i, clip) in writer.clips.iter().enumerate() {
            let _ = write!(svg, "<clipPath id=\"c{i}\"><rect");
            rect_attributes(&mut svg, *clip);
            svg.push_str("/></clipPath>\n");
        }
        svg.push_str("</defs>\n");
    }
    svg.push_str("<rect width=\"100%\" height=\"100%\"");
    path::paint(&mut svg, "fill", background);
    svg.push_str("/>\n");
    svg.push_str(&writer.out);
    svg.push_str("</svg>\n");
    svg
}

struct Writer {
    out: String,
    clips: Vec<Rect>,
    shared: Option<Shared>,
}

impl Writer {
    fn clipped(&mut self, clip: Rect, shape: &Shape) {
        let known = self.clips.iter().position(|c| *c == clip);
        let id = known.unwrap_or_else(|| {
            self.clips.push(clip);
            self.clips.len() - 1
        });
        let _ = writeln!(self.out, "<g clip-path=\"url(#c{id})\">");
        self.shape(shape);
        self.out.push_str("</g>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Noop | Shape::Callback(_) => {}
            Shape::Vec(all) => all.iter().for_each(|s| self.shape(s)),
            Shape::Circle(CircleShape { center, radius, fill, stroke }) => {
                let radius = Vec2::splat(*radius);
                self.ellipse(&EllipseShape {
                    center: *center,
                    radius,
                    fill: *fill,
                    stroke: *stroke,
                    angle: 0.0,
                });
            }
            Shape::Ellipse(ellipse) => self.ellipse(ellipse),
            Shape::LineSegment { points, stroke } => {
                self.path(points, false, Color32::TRANSPARENT, stroke.width, stroke.color);
            }
            Shape::Path(path) => self.free(path),
            Shape::Rect(rect) => self.rect(rect),
            Shape::Text(text) => glyphs::write(&mut self.out, text, self.shared.as_mut()),
            Shape::Mesh(mesh) => self.mesh(mesh),
            Shape::QuadraticBezier(curve) => self.quadratic(curve),
            Shape::CubicBezier(curve) => self.cubic(curve),
            // Bands are only painted by plots we do not use; their outline is what matters.
            Shape::Band(_) => {}
        }
    }

    fn ellipse(&mut self, e: &EllipseShape) {
        self.out.push_str("<ellipse");
        for (name, value) in [("cx", e.center.x), ("cy", e.center.y), ("rx", e.radius.x), ("ry", e.radius.y)]
        {
            path::attribute(&mut self.out, name, value);
        }
        path::paint(&mut self.out, "fill", e.fill);
        self.stroke(e.stroke.width, e.stroke.color);
        if e.angle != 0.0 {
            self.rotate(e.angle, e.center);
        }
        self.out.push_str("/>\n");
    }

    fn rect(&mut self, r: &RectShape) {
        // What is blurred is a shadow: figures have none.
        if r.blur_width > 0.0 || (r.fill == Color32::TRANSPARENT && r.stroke.is_empty()) {
            return;
        }
        let shift = match r.stroke_kind {
            _ if r.stroke.is_empty() => 0.0,
            StrokeKind::Inside => -r.stroke.width / 2.0,
            StrokeKind::Middle => 0.0,
            StrokeKind::Outside => r.stroke.width / 2.0,
        };
        let rect = r.rect.expand(shift);
        let c = r.corner_radius;
        if c.is_same() {
            self.out.push_str("<rect");
            rect_attributes(&mut self.out, rect);
            if c.nw > 0 {
                path::attribute(&mut self.out, "rx", (f32::from(c.nw) + shift).max(0.0));
            }
        } else {
            self.out.push_str("<path d=\"");
            let corners = [c.nw, c.ne, c.se, c.sw].map(|r| (f32::from(r) + shift).max(0.0));
            rounded(&mut self.out, rect, corners);
            self.out.push('"');
        }
        path::paint(&mut self.out, "fill", r.fill);
        self.stroke(r.stroke.width, r.stroke.color);
        if r.angle != 0.0 {
            self.rotate(r.angle, r.rect.center());
        }
        self.out.push_str("/>\n");
    }

    fn free(&mut self, p: &PathShape) {
        let colour = colour_of(&p.stroke);
        self.path(&p.points, p.closed, p.fill, p.stroke.width, colour);
    }

    fn path(&mut self, points: &[Pos2], closed: bool, fill: Color32, width: f32, colour: Color32) {
        let visible = (width > 0.0 && colour != Color32::TRANSPARENT) || fill != Color32::TRANSPARENT;
        if points.len() < 2 || !visible {
            return;
        }
        self.out.push_str("<path d=\"");
        for (i, p) in points.iter().enumerate() {
            self.out.push(if i == 0 { 'M' } else { 'L' });
            path::point(&mut self.out, p.x, p.y);
        }
        self.out.push_str(if closed { "Z\"" } else { "\"" });
        path::paint(&mut self.out, "fill", fill);
        self.stroke(width, colour);
        if points.len() > 2 {
            self.out.push_str(" stroke-linejoin=\"round\"");
        }
        self.out.push_str("/>\n");
    }

    /// Triangles; those of one colour in one path. Textures are left out: figures have none.
    fn mesh(&mut self, mesh: &Mesh) {
        if mesh.texture_id != egui::TextureId::default() {
            return;
        }
        let mut last = Color32::TRANSPARENT;
        let mut d = String::new();
        for corner in mesh.indices.chunks_exact(3) {
            let find = |i: u32| mesh.vertices.get(i as usize);
            let (Some(a), Some(b), Some(c)) = (find(corner[0]), find(corner[1]), find(corner[2])) else {
                continue;
            };
            let colour = mean([a.color, b.color, c.color]);
            if colour != last {
                self.flat(&d, last);
                d.clear();
                last = colour;
            }
            for (command, v) in [('M', a), ('L', b), ('L', c)] {
                d.push(command);
                path::point(&mut d, v.pos.x, v.pos.y);
            }
            d.push('Z');
        }
        self.flat(&d, last);
    }

    fn flat(&mut self, d: &str, colour: Color32) {
        if d.is_empty() || colour == Color32::TRANSPARENT {
            return;
        }
        let _ = write!(self.out, "<path d=\"{d}\"");
        path::paint(&mut self.out, "fill", colour);
        // Without it hair-thin gaps show between triangles.
        self.stroke(0.3, colour);
        self.out.push_str("/>\n");
    }

    fn quadratic(&mut self, c: &QuadraticBezierShape) {
        let [a, b, z] = c.points;
        self.curve(&[a], 'Q', &[b, z], c.closed, c.fill, &c.stroke);
    }

    fn cubic(&mut self, c: &CubicBezierShape) {
        let [a, b, y, z] = c.points;
        self.curve(&[a], 'C', &[b, y, z], c.closed, c.fill, &c.stroke);
    }

    fn curve(
        &mut self,
        from: &[Pos2],
        command: char,
        to: &[Pos2],
        closed: bool,
        fill: Color32,
        stroke: &PathStroke,
    ) {
        self.out.push_str("<path d=\"");
        for (command, points) in [('M', from), (command, to)] {
            self.out.push(command);
            for (i, p) in points.iter().enumerate() {
                if i > 0 {
                    self.out.push(' ');
                }
                path::point(&mut self.out, p.x, p.y);
            }
        }
        self.out.push_str(if closed { "Z\"" } else { "\"" });
        path::paint(&mut self.out, "fill", fill);
        self.stroke(stroke.width, colour_of(stroke));
        self.out.push_str("/>\n");
    }

    fn stroke(&mut self, width: f32, colour: Color32) {
        if width > 0.0 && colour != Color32::TRANSPARENT {
            path::paint(&mut self.out, "stroke", colour);
            path::attribute(&mut self.out, "stroke-width", width);
        }
    }

    fn rotate(&mut self, angle: f32, centre: Pos2) {
        self.out.push_str(" transform=\"rotate(");
        path::number(&mut self.out, angle.to_degrees());
        self.out.push(' ');
        path::point(&mut self.out, centre.x, centre.y);
        self.out.push_str(")\"");
    }
}

fn colour_of(stroke: &PathStroke) -> Color32 {
    match &stroke.color {
        ColorMode::Solid(colour) => *colour,
        ColorMode::UV(at) => at(Rect::ZERO, Pos2::ZERO),
    }
}

fn mean(colours: [Color32; 3]) -> Color32 {
    if colours[0] == colours[1] && colours[1] == colours[2] {
        return colours[0];
    }
    colours[0].lerp_to_gamma(colours[1], 0.5).lerp_to_gamma(colours[2], 1.0 / 3.0)
}

fn rect_attributes(out: &mut String, r: Rect) {
    for (name, value) in [("x", r.left()), ("y", r.top()), ("width", r.width()), ("height", r.height())] {
        path::attribute(out, name, value);
    }
}

fn rounded(out: &mut String, r: Rect, [nw, ne, se, sw]: [f32; 4]) {
    let mut step = |command: char, points: &[(f32, f32)]| {
        out.push(command);
        for (i, (x, y)) in points.iter().enumerate() {
            if i > 0 {
                out.push(' ');
            }
            path::point(out, *x, *y);
        }
    };
    let (left, top, right, bottom) = (r.left(), r.top(), r.right(), r.bottom());
    step('M', &[(left + nw, top)]);
    step('L', &[(right - ne, top)]);
    step('Q', &[(right, top), (right, top + ne)]);
    step('L', &[(right, bottom - se)]);
    step('Q', &[(right, bottom), (right - se, bottom)]);
    step('L', &[(left + sw, bottom)]);
    step('Q', &[(left, bottom), (left, bottom - sw)]);
    step('L', &[(left, top + nw)]);
    step('Q', &[(left, top), (left + nw, top)]);
    out.push('Z');
}
