//! A passage as evidence: the sentence in the serif, names underlined in the accent, cues underlined
//! in the colour and shape of what they say, the source below.

use super::focus_ring;
use super::pieces::{Pieces, pieces};
use crate::app::look::Look;
use crate::app::theme::{Palette, Role, size};
use crate::collection::{MarkKind, Passage};
use crate::span::Span;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, Galley, Painter, Pos2, Rect, Response, Role as Access, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// How a stretch is underlined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Emphasis {
    /// A name: bold with a line in the accent.
    Name,
    /// Words in favour: a straight line.
    Positive,
    /// Words against: a wavy line.
    Negative,
    /// Words without direction.
    Plain,
    /// A search hit: a ground.
    Hit,
    /// What the other article does not say: bold with dots below.
    Differs,
    /// The passage that is chosen: a quiet ground.
    Chosen,
    /// The words that were gone to: a ground with a frame.
    Here,
}

impl From<MarkKind> for Emphasis {
    fn from(kind: MarkKind) -> Self {
        match kind {
            MarkKind::Name(_) => Self::Name,
            MarkKind::Cue(w) if w > 0.0 => Self::Positive,
            MarkKind::Cue(w) if w < 0.0 => Self::Negative,
            MarkKind::Cue(_) => Self::Plain,
            MarkKind::Hit => Self::Hit,
        }
    }
}

/// A laid out text with its underlines.
#[derive(Clone)]
pub struct PassageLayout {
    pub galley: Arc<Galley>,
    /// Character ranges of the galley and how they are underlined.
    lines: Vec<(std::ops::Range<usize>, Emphasis)>,
}

impl PassageLayout {
    /// Top or bottom of the row that holds a byte of the text, where all of the text is laid out.
    #[must_use]
    pub fn row_of_byte(&self, byte: usize, bottom: bool) -> f32 {
        let before = self.galley.text().char_indices().take_while(|(at, _)| *at < byte).count();
        let row = self.galley.pos_from_cursor(egui::text::CCursor::new(before));
        if bottom { row.max.y } else { row.min.y }
    }
}

/// Longest stretch of one passage that is laid out, in bytes: a text without full stops is one
/// sentence.
const LONGEST: usize = 1600;

/// Lays out the stretches of a passage one after another, with "…" for what is left out.
fn pieces_layout(
    ui: &Ui,
    text: &str,
    pieces: &Pieces,
    marks: &[(Span, Emphasis)],
    width: f32,
    ink: Color32,
) -> PassageLayout {
    let first = marks.first().map(|m| m.0);
    if let [span] = pieces.spans[..] {
        let (from, to, before, after) = window(text, span, first);
        let cut = (before || pieces.before, after || pieces.after);
        return lay_out(ui, text, &[(from, to)], cut, marks, width, ink, false);
    }
    let stretches: Vec<_> = pieces.spans.iter().map(|s| (s.start as usize, s.end as usize)).collect();
    lay_out(ui, text, &stretches, (pieces.before, pieces.after), marks, width, ink, false)
}

/// Lays out a paragraph of a page, whole unless it is of inhuman length; headings in bold.
#[must_use]
pub fn text_layout(
    ui: &Ui,
    text: &str,
    span: Span,
    marks: &[(Span, Emphasis)],
    width: f32,
    ink: Color32,
    heading: bool,
) -> PassageLayout {
    let end = text.floor_char_boundary(
        (span.end as usize).min(text.len()).min(span.start as usize + LONGEST_PARAGRAPH),
    );
    let start = text.floor_char_boundary((span.start as usize).min(end));
    let cut = end < (span.end as usize).min(text.len());
    lay_out(ui, text, &[(start, end)], (false, cut), marks, width, ink, heading)
}

/// A paragraph is cut after so many bytes: a text of 20 MB can be one line.
const LONGEST_PARAGRAPH: usize = 12_000;

#[allow(clippy::too_many_arguments, reason = "private: the callers name what they pass")]
fn lay_out(
    ui: &Ui,
    text: &str,
    stretches: &[(usize, usize)],
    (before, after): (bool, bool),
    marks: &[(Span, Emphasis)],
    width: f32,
    ink: Color32,
    heading: bool,
) -> PassageLayout {
    let p = Palette::here(ui);
    let plain = if heading { Role::ReadingBold } else { Role::Reading };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let format = |role: Role| TextFormat {
        line_height: Some(size::LEADING - 1.0),
        ..TextFormat::simple(role.font(), ink)
    };
    if before {
        job.append("… ", 0.0, format(plain));
    }
    let mut chars = if before { 2 } else { 0 };
    let mut lines = Vec::new();
    for (i, (from, to)) in stretches.iter().copied().enumerate() {
        if i > 0 {
            job.append(" … ", 0.0, format(plain));
            chars += 3;
        }
        let mut cuts: Vec<usize> = vec![from, to];
        for (mark, _) in marks {
            cuts.extend([mark.start as usize, mark.end as usize]);
        }
        cuts.retain(|c| (from..=to).contains(c) && text.is_char_boundary(*c));
        cuts.sort_unstable();
        cuts.dedup();
        for pair in cuts.windows(2) {
            let piece = text[pair[0]..pair[1]].replace(['\n', '\r', '\t'], " ");
            let count = piece.chars().count();
            let inside = |m: &&(Span, Emphasis)| m.0.start as usize <= pair[0] && pair[1] <= m.0.end as usize;
            let mut f = format(plain);
            for (_, emphasis) in marks.iter().filter(inside) {
                match emphasis {
                    Emphasis::Name | Emphasis::Differs => f.font_id = Role::ReadingBold.font(),
                    Emphasis::Hit | Emphasis::Here => f.background = p.hit,
                    Emphasis::Chosen if f.background == Color32::TRANSPARENT => f.background = p.accent_soft,
                    _ => {}
                }
                lines.push((chars..chars + count, *emphasis));
            }
            job.append(&piece, 0.0, f);
            chars += count;
        }
    }
    if after {
        job.append(" …", 0.0, format(plain));
    }
    // One line under a name that is cut by another mark.
    lines.sort_by_key(|(r, e)| (*e as u8, r.start));
    PassageLayout { galley: ui.painter().layout_job(job), lines }
}

/// The part of `span` that is shown, on character boundaries: all of it, or a window around the
/// first mark.
fn window(text: &str, span: Span, mark: Option<Span>) -> (usize, usize, bool, bool) {
    let end = (span.end as usize).min(text.len());
    let start = (span.start as usize).min(end);
    if end - start <= LONGEST {
        return (text.floor_char_boundary(start), text.floor_char_boundary(end), false, false);
    }
    let at = mark.map_or(start, |m| (m.start as usize).clamp(start, end));
    let mut from = text.floor_char_boundary(at.saturating_sub(LONGEST / 3).max(start));
    let mut to = text.floor_char_boundary((from + LONGEST).min(end));
    // Between words, where there are any.
    let at = text.floor_char_boundary(at);
    if from > start && from < at {
        from += text[from..at].find(' ').map_or(0, |space| space + 1);
    }
    if to < end && at < to {
        to = text[at..to].rfind(' ').map_or(to, |space| at + space);
    }
    (from, to, from > start, to < end)
}

/// Paints the text and its underlines at `at`.
pub fn paint_passage(painter: &Painter, p: &Palette, layout: &PassageLayout, at: Pos2, ink: Color32) {
    painter.galley(at, layout.galley.clone(), ink);
    for (range, emphasis) in &layout.lines {
        for (x0, x1, y) in stretches(&layout.galley, range) {
            let (a, b) = (at + vec2(x0, y), at + vec2(x1, y));
            match emphasis {
                Emphasis::Name => line(painter, a, b, Stroke::new(1.2, p.accent)),
                Emphasis::Positive => line(painter, a, b, Stroke::new(1.8, p.favourable)),
                Emphasis::Negative => wave(painter, a, b, Stroke::new(1.4, p.critical)),
                Emphasis::Plain => line(painter, a, b, Stroke::new(1.0, p.muted)),
                Emphasis::Differs => dots(painter, a, b, p.ink),
                Emphasis::Chosen => line(painter, a, b, Stroke::new(1.2, p.accent)),
                Emphasis::Here => frame(painter, a, b, Stroke::new(1.6, p.accent)),
                Emphasis::Hit => {}
            }
        }
    }
}

/// Around words whose line would go from `a` to `b`.
fn frame(painter: &Painter, a: Pos2, b: Pos2, stroke: Stroke) {
    let words = Rect::from_min_max(a - vec2(0.0, 18.5), b + vec2(0.0, 2.5));
    painter.rect_stroke(words.expand2(vec2(1.0, 0.0)), 3.0, stroke, StrokeKind::Middle);
}

fn dots(painter: &Painter, a: Pos2, b: Pos2, colour: Color32) {
    let count = (((b.x - a.x) / 4.0) as usize).min(600);
    for i in 0..=count {
        painter.circle_filled(pos2(a.x + 4.0 * i as f32 + 1.0, a.y + 1.0), 0.8, colour);
    }
}

/// Left, right and baseline of every row's part of a character range.
fn stretches(galley: &Galley, range: &std::ops::Range<usize>) -> Vec<(f32, f32, f32)> {
    let mut found = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let count = row.row.glyphs.len();
        let (from, to) = (range.start.max(first), range.end.min(first + count));
        if from < to {
            let glyphs = &row.row.glyphs[from - first..to - first];
            if let (Some(a), Some(b)) = (glyphs.first(), glyphs.last()) {
                let left = row.pos.x + a.pos.x;
                let right = row.pos.x + b.pos.x + b.advance_width;
                found.push((left, right, row.pos.y + a.pos.y + 3.5));
            }
        }
        first += count + usize::from(row.ends_with_newline);
    }
    found
}

fn line(painter: &Painter, a: Pos2, b: Pos2, stroke: Stroke) {
    painter.line_segment([a, b], stroke);
}

fn wave(painter: &Painter, a: Pos2, b: Pos2, stroke: Stroke) {
    let steps = (((b.x - a.x) / 2.5).round() as usize).clamp(2, 400);
    let points = (0..=steps)
        .map(|i| {
            let y = if i % 2 == 0 { -1.3 } else { 1.3 };
            pos2(a.x + (b.x - a.x) * i as f32 / steps as f32, a.y + y)
        })
        .collect();
    painter.add(Shape::line(points, stroke));
}

/// Draws a passage as a card that can be pressed: the caller opens the article.
/// `side` says of which article it is where two are compared.
pub fn passage_card(ui: &mut Ui, look: &Look<'_>, passage: &Passage, side: Option<&str>) -> Response {
    let p = Palette::here(ui);
    let entry = look.collection.entry(passage.article);
    let marks: Vec<_> = passage.marks.iter().map(|m| (m.span, Emphasis::from(m.kind))).collect();
    let width = ui.available_width();
    let shown = pieces(entry, passage);
    let layout = pieces_layout(ui, &entry.article.text, &shown, &marks, width, p.ink);
    let voice = match &passage.voice {
        None => look.texts.get("voice-author").to_owned(),
        Some(name) if name.is_empty() => look.texts.get("voice-quoted").to_owned(),
        Some(name) => look.texts.with("voice-of", &[("name", name.as_str().into())]),
    };
    let score = passage.score.map(|score| look.texts.signed(score, 2));
    let parts = [side.map(str::to_owned), Some(look.source_line(passage.article)), Some(voice), score];
    let source = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let source = ui.painter().layout(source, Role::Small.font(), p.muted, width);
    let (above, between, below) = (12.0, 5.0, 14.0);
    let height = above + layout.galley.size().y + between + source.size().y + below;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = || {
        let end = (passage.span.end as usize).min(entry.article.text.len());
        let start = entry.article.text.floor_char_boundary((passage.span.start as usize).min(end));
        let end = entry.article.text.floor_char_boundary(end.min(start + 300));
        WidgetInfo::labeled(Access::Button, true, &entry.article.text[start..end])
    };
    response.widget_info(spoken);
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            let wide = Rect::from_x_y_ranges(rect.x_range(), rect.y_range()).expand2(vec2(8.0, -2.0));
            ui.painter().rect_filled(wide, size::CORNER, p.paper);
        }
        let at = rect.left_top() + vec2(0.0, above);
        paint_passage(ui.painter(), p, &layout, at, p.ink);
        let y = at.y + layout.galley.size().y + between;
        ui.painter().galley(pos2(rect.left(), y), source, p.muted);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, p.hairline));
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
