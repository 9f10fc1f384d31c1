//! Paired marks: a number of A and one of B on the same scale, each with its interval, its sign and
//! its figure, one below the other so that nothing covers anything.

use crate::analysis::StanceLabel;
use crate::app::look::Look;
use crate::app::theme::{Role, size};
use crate::app::widgets;
use crate::compare::Chance;
use egui::{Align2, Color32, Painter, Pos2, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

/// A line of a pair, and the line of its name.
const LINE: f32 = 19.0;
const HEAD: f32 = 24.0;
/// Above the name.
const PAD: f32 = 6.0;
/// Room for the letter on the left and for the numbers on the right.
const LETTER: f32 = 18.0;
const NUMBERS: f32 = 148.0;
/// Below this p a difference is called larger than chance.
pub const SURE: f32 = 0.05;

/// What stands at a score: never the colour alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    Stance(StanceLabel),
    /// A square: filled where it is enough for a tag.
    Tag(bool),
}

/// One side of a pair.
#[derive(Clone, Debug)]
pub struct Side {
    pub score: f32,
    pub sign: Sign,
    /// What the sign is called.
    pub name: String,
}

/// Two numbers on a scale.
pub struct Pair<'a> {
    pub name: &'a str,
    /// What it means; empty where the name says it.
    pub about: &'a str,
    /// Ends of the scale, and what is marked on it.
    pub scale: (f32, f32),
    pub tick: f32,
    pub a: Option<Side>,
    pub b: Option<Side>,
    pub chance: Option<Chance>,
}

impl Pair<'_> {
    /// Draws it; whether it was pressed.
    pub fn show(&self, ui: &mut Ui, look: &Look<'_>) -> bool {
        let p = look.theme;
        let (verdict, remark) = (self.verdict(look), self.remark(look));
        let name = ui.painter().layout_no_wrap(self.name.to_owned(), Role::Medium.font(), p.ink);
        let mut job = egui::text::LayoutJob::default();
        let mut add = |text: &str, role: Role, ink: Color32| {
            job.append(text, 0.0, egui::text::TextFormat::simple(role.font(), ink));
        };
        if let Some(verdict) = verdict {
            add(verdict, Role::SmallStrong, p.ink);
            add(" · ", Role::Small, p.muted);
        }
        add(&remark, Role::Small, p.muted);
        // The remark stands beside the name; where it does not fit, below it, on as many lines as it needs.
        let all = ui.available_width();
        let beside = name.size().x + 10.0;
        let whole = ui.painter().layout_job(job.clone());
        let below = beside + whole.size().x > all;
        let galley = if below {
            job.wrap = egui::text::TextWrapping::wrap_at_width(all);
            ui.painter().layout_job(job)
        } else {
            whole
        };
        let head = HEAD + if below { galley.size().y } else { 0.0 };
        let height = PAD + head + 2.0 * LINE;
        let (rect, response) = ui.allocate_exact_size(vec2(all, height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, self.spoken(look)));
        if response.hovered() && !look.figure {
            ui.painter().rect_filled(rect, 3.0, p.hover);
        }
        let middle = rect.top() + PAD + 9.0;
        ui.painter().galley(pos2(rect.left(), middle - name.size().y / 2.0), name, p.ink);
        let at = if below {
            pos2(rect.left(), rect.top() + PAD + 19.0)
        } else {
            pos2(rect.left() + beside, middle - galley.size().y / 2.0)
        };
        ui.painter().galley(at, galley, p.muted);
        let track = (rect.left() + LETTER, rect.right() - NUMBERS);
        for (i, (letter, side, interval)) in
            [("A", &self.a, self.chance.map(|c| c.a)), ("B", &self.b, self.chance.map(|c| c.b))]
                .into_iter()
                .enumerate()
        {
            let y = rect.top() + PAD + head + LINE * (i as f32 + 0.5);
            let at = pos2(rect.left(), y);
            ui.painter().text(at, Align2::LEFT_CENTER, letter, Role::SmallStrong.font(), p.ink);
            self.track(ui.painter(), look, track, y, side.as_ref(), interval);
            let numbers =
                side.as_ref().map_or_else(|| "–".to_owned(), |s| self.numbers(look, s.score, interval));
            let at = pos2(rect.right() - NUMBERS + 8.0, y);
            ui.painter().text(at, Align2::LEFT_CENTER, numbers, Role::Small.font(), p.ink);
        }
        widgets::focus_ring(ui, &response);
        let how = if self.chance.is_some() { "compare-pair-hint" } else { "compare-pair-hint-few" };
        let hint = format!("{}\n{}", self.about, look.texts.get(how));
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        widgets::pressed_in_view(ui, &response.on_hover_text(hint.trim()), &hint)
    }

    /// The scale with the interval and the sign of one side.
    fn track(
        &self,
        painter: &Painter,
        look: &Look<'_>,
        (left, right): (f32, f32),
        y: f32,
        side: Option<&Side>,
        interval: Option<(f32, f32)>,
    ) {
        let p = look.theme;
        let (least, most) = self.scale;
        let x = |score: f32| left + (right - left) * ((score - least) / (most - least)).clamp(0.0, 1.0);
        painter.hline(left..=right, y, Stroke::new(1.0, p.hairline));
        painter.vline(x(self.tick), y - LINE / 2.0..=y + LINE / 2.0, Stroke::new(1.0, p.hairline));
        let Some(side) = side else { return };
        // Of too few sentences to be told from chance the sign is quiet: nobody should read a verdict in it.
        let colour = match side.sign {
            Sign::Stance(_) if self.chance.is_none() => p.muted,
            Sign::Stance(label) => p.stance(label),
            Sign::Tag(_) => p.accent,
        };
        if let Some((low, high)) = interval {
            let stroke = Stroke::new(1.6, colour);
            painter.hline(x(low)..=x(high), y, stroke);
            painter.vline(x(low), y - 3.5..=y + 3.5, stroke);
            painter.vline(x(high), y - 3.5..=y + 3.5, stroke);
        }
        let at = pos2(x(side.score), y);
        painter.circle_filled(at, size::SIGN * 0.72, p.paper);
        match side.sign {
            Sign::Stance(label) => widgets::paint_sign_in(painter, colour, label, at, size::SIGN),
            Sign::Tag(given) => square(painter, at, given, colour),
        }
    }

    fn signed(&self) -> bool {
        self.scale.0 < 0.0
    }

    /// "+0.42 (+0.10 … +0.70)".
    fn numbers(&self, look: &Look<'_>, score: f32, interval: Option<(f32, f32)>) -> String {
        let t = look.texts;
        let number = |value: f32| if self.signed() { t.signed(value, 2) } else { t.decimal(value, 2) };
        match interval {
            Some((low, high)) => format!("{} ({} … {})", number(score), number(low), number(high)),
            None => number(score),
        }
    }

    /// Whether the difference is larger than chance, where that can be said.
    fn verdict<'t>(&self, look: &Look<'t>) -> Option<&'t str> {
        let id = if self.chance?.p < SURE { "compare-beyond-chance" } else { "compare-within-chance" };
        Some(look.texts.get(id))
    }

    fn remark(&self, look: &Look<'_>) -> String {
        let t = look.texts;
        let (Some(a), Some(b)) = (&self.a, &self.b) else { return t.get("compare-not-both").to_owned() };
        let difference = t.signed(a.score - b.score, 2);
        match self.chance {
            Some(chance) => t.with(
                "compare-difference-p",
                &[
                    ("difference", difference.into()),
                    ("low", t.signed(chance.difference.0, 2).into()),
                    ("high", t.signed(chance.difference.1, 2).into()),
                    ("p", t.p_value(chance.p).into()),
                ],
            ),
            None => t.with("compare-difference", &[("difference", difference.into())]),
        }
    }

    /// Text first, numbers last.
    fn spoken(&self, look: &Look<'_>) -> String {
        let say = |letter: &str, side: &Option<Side>, interval: Option<(f32, f32)>| match side {
            Some(side) => format!("{letter} {} {}", side.name, self.numbers(look, side.score, interval)),
            None => format!("{letter} –"),
        };
        let (a, b) =
            (say("A", &self.a, self.chance.map(|c| c.a)), say("B", &self.b, self.chance.map(|c| c.b)));
        let verdict = self.verdict(look).map_or(String::new(), |verdict| format!("{verdict}, "));
        format!("{}: {a}; {b}; {verdict}{}", self.name, self.remark(look))
    }
}

fn square(painter: &Painter, at: Pos2, filled: bool, colour: Color32) {
    let rect = egui::Rect::from_center_size(at, vec2(size::SIGN, size::SIGN) * 0.85);
    painter.add(if filled {
        Shape::rect_filled(rect, 0.0, colour)
    } else {
        Shape::rect_stroke(rect, 0.0, Stroke::new(1.4, colour), egui::StrokeKind::Inside)
    });
}

/// What the ends of a scale and its tick mean, below the pairs.
pub fn scale(ui: &mut Ui, look: &Look<'_>, left: &str, tick: (&str, f32), right: &str) {
    let p = look.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    let (from, to) = (rect.left() + LETTER, rect.right() - NUMBERS);
    let text = |x: f32, align: Align2, text: &str| {
        ui.painter().text(pos2(x, rect.center().y), align, text, Role::Tiny.font(), p.muted)
    };
    let width =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), Role::Tiny.font(), p.muted).size().x;
    let taken = text(from, Align2::LEFT_CENTER, left).right();
    // On a short scale the right end is named behind it, where the numbers stand above.
    let kept = if to - width(right) < taken + 8.0 {
        text(to, Align2::LEFT_CENTER, right).left()
    } else {
        text(to, Align2::RIGHT_CENTER, right).left()
    };
    let at = from + (to - from) * tick.1;
    let width = width(tick.0);
    if at - width / 2.0 > taken + 4.0 && at + width / 2.0 < kept - 4.0 {
        text(at, Align2::CENTER_CENTER, tick.0);
    }
}
