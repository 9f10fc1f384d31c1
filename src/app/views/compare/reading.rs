//! Reading: both pages side by side, scrolling together by passage while the lock is on.

use super::aligned::GUTTER;
use super::work::Worked;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::page::{Page, PageEvent};
use crate::app::widgets::{self, Emphasis};
use crate::collection::ArticleId;
use crate::span::Span;
use egui::{Align, Layout, Ui, vec2};

/// What is marked on A and on B, sorted by place.
type Marks = (Vec<(Span, Emphasis)>, Vec<(Span, Emphasis)>);

/// What the two pages remember.
#[derive(Clone)]
pub struct State {
    a: Page,
    b: Page,
    /// The pages scroll together.
    pub locked: bool,
    /// A pair to bring into view.
    pub goal: Option<usize>,
    /// Frames in which both pages still move to their goals: neither leads the other.
    settling: u8,
    offsets: (f32, f32),
    marks: Option<(u64, ArticleId, ArticleId, Option<usize>)>,
    version: u64,
    marked: Marks,
}

impl Default for State {
    fn default() -> Self {
        Self {
            a: Page::default(),
            b: Page::default(),
            locked: true,
            goal: None,
            settling: 0,
            offsets: (0.0, 0.0),
            marks: None,
            version: 0,
            marked: (Vec::new(), Vec::new()),
        }
    }
}

pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    chosen: &mut Option<usize>,
    worked: &Worked,
    out: &mut Vec<Command>,
) {
    let t = look.texts;
    if !look.figure {
        ui.horizontal(|ui| {
            let label = t.get(if state.locked { "compare-locked" } else { "compare-unlocked" });
            if widgets::chip(ui, label, state.locked).on_hover_text(t.get("compare-lock-hint")).clicked() {
                state.locked = !state.locked;
            }
        });
        ui.add_space(6.0);
    }
    let key = (look.revision, worked.a, worked.b, *chosen);
    if state.marks != Some(key) {
        state.marked = marks(worked, *chosen);
        state.version += 1;
        state.marks = Some(key);
    }
    if let Some(pair) = state.goal.take().and_then(|goal| worked.found.passages.get(goal)) {
        state.a.go(pair.a);
        state.b.go(pair.b);
        state.settling = SETTLING;
    }
    let width = (ui.available_width() - GUTTER) / 2.0;
    let height = ui.available_height();
    let mut events = (None, None);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
            ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                add(ui);
            });
        };
        column(ui, &mut |ui| {
            events.0 = state.a.show(ui, look, worked.a, "page-a", &state.marked.0, state.version);
        });
        ui.add_space(GUTTER);
        column(ui, &mut |ui| {
            events.1 = state.b.show(ui, look, worked.b, "page-b", &state.marked.1, state.version);
        });
    });
    if state.settling > 0 {
        state.settling -= 1;
        ui.ctx().request_repaint();
    } else if state.locked && !look.figure {
        follow(ui, state, worked);
    }
    state.offsets = (state.a.offset, state.b.offset);
    press(state, chosen, worked, events, out);
}

/// Frames that two pages need to find their places: heights are guessed until they are laid out.
const SETTLING: u8 = 8;

/// The page the reader scrolled leads; the other goes to the passage that answers.
fn follow(ui: &Ui, state: &mut State, worked: &Worked) {
    let moved = (state.a.offset - state.offsets.0, state.b.offset - state.offsets.1);
    if moved.0.abs() < 0.5 && moved.1.abs() < 0.5 {
        return;
    }
    let a_leads = moved.0.abs() >= moved.1.abs();
    let anchors: Vec<(f32, f32)> = anchors(state, worked, a_leads);
    let (lead, other) = if a_leads { (state.a.offset, &mut state.b) } else { (state.b.offset, &mut state.a) };
    let target = interpolate(&anchors, lead);
    if (other.offset - target).abs() > 1.0 {
        other.scroll_to(target);
        // What the follower does now is not the reader's doing.
        other.offset = target;
        ui.ctx().request_repaint();
    }
}

/// Heights of the pairs on the leading and the other page, rising on both: pairs that cross are
/// left out, the longest first kept.
fn anchors(state: &State, worked: &Worked, a_leads: bool) -> Vec<(f32, f32)> {
    let mut all: Vec<(f32, f32)> = worked
        .found
        .passages
        .iter()
        .map(|p| {
            let (a, b) = (state.a.top_of(p.a.start), state.b.top_of(p.b.start));
            if a_leads { (a, b) } else { (b, a) }
        })
        .collect();
    all.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.total_cmp(&y.1)));
    let mut rising: Vec<(f32, f32)> = vec![(0.0, 0.0)];
    for anchor in all {
        if rising.last().is_none_or(|last| anchor.0 > last.0 && anchor.1 >= last.1) {
            rising.push(anchor);
        }
    }
    rising
}

/// The other page's height for `at`: straight between two anchors, alongside after the last.
fn interpolate(anchors: &[(f32, f32)], at: f32) -> f32 {
    let next = anchors.partition_point(|a| a.0 <= at);
    let (from, to) = (next.checked_sub(1).map(|i| anchors[i]), anchors.get(next));
    match (from, to) {
        (Some(from), Some(to)) if to.0 > from.0 => from.1 + (to.1 - from.1) * (at - from.0) / (to.0 - from.0),
        (Some(from), _) => from.1 + at - from.0,
        (None, _) => at,
    }
}

/// Pressing a passage brings its partner to the same height.
fn press(
    state: &mut State,
    chosen: &mut Option<usize>,
    worked: &Worked,
    events: (Option<PageEvent>, Option<PageEvent>),
    out: &mut Vec<Command>,
) {
    let _ = out;
    let at = |event: Option<PageEvent>| event.map(|PageEvent::At(at)| at);
    let found = match (at(events.0), at(events.1)) {
        (Some(at), _) => worked.found.passages.iter().position(|p| p.a.start <= at && at < p.a.end),
        (_, Some(at)) => worked.found.passages.iter().position(|p| p.b.start <= at && at < p.b.end),
        _ => return,
    };
    *chosen = found;
    let Some(pair) = found.map(|i| &worked.found.passages[i]) else { return };
    if events.0.is_some() {
        let above = state.a.top_of(pair.a.start) - state.a.offset;
        state.b.scroll_to(state.b.top_of(pair.b.start) - above);
    } else {
        let above = state.b.top_of(pair.b.start) - state.b.offset;
        state.a.scroll_to(state.a.top_of(pair.a.start) - above);
    }
}

/// Shared passages underlined; the chosen pair on a ground.
fn marks(worked: &Worked, chosen: Option<usize>) -> Marks {
    let side = |pick: &dyn Fn(usize) -> Span| {
        let mut marks: Vec<(Span, Emphasis)> = (0..worked.found.passages.len())
            .map(|i| (pick(i), if chosen == Some(i) { Emphasis::Hit } else { Emphasis::Plain }))
            .collect();
        marks.sort_by_key(|(span, _)| *span);
        marks
    };
    (side(&|i| worked.found.passages[i].a), side(&|i| worked.found.passages[i].b))
}

#[cfg(test)]
mod tests {
    use super::interpolate;

    #[test]
    fn between_two_passages_both_pages_move_in_proportion() {
        let anchors = [(0.0, 0.0), (100.0, 300.0), (200.0, 310.0)];
        assert_eq!(interpolate(&anchors, 50.0), 150.0);
        assert_eq!(interpolate(&anchors, 150.0), 305.0);
        assert_eq!(interpolate(&anchors, 250.0), 360.0);
    }
}
