//! Reading: both pages side by side, scrolling together by passage while the lock is on; one page
//! where there is no room for two.

mod lock;
mod ribbons;

use super::columns::Columns;
use super::strip::Strip;
use super::work::{Side, Worked};
use super::{Pick, other};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::page::{Page, PageEvent};
use crate::app::widgets::{self, Emphasis};
use crate::collection::{ArticleId, NameId};
use crate::span::Span;
use egui::{Rect, Shape, Ui, UiBuilder, pos2, vec2};
use ribbons::{End, Ribbon};

/// What is marked on A and on B, sorted by place.
type Marks = [Vec<(Span, Emphasis)>; 2];
type MarksKey = (u64, ArticleId, ArticleId, Option<usize>, Option<NameId>, Option<(Side, Span)>);

/// What the two pages remember.
#[derive(Clone)]
pub struct State {
    pages: [Page; 2],
    /// The pages scroll together.
    pub locked: bool,
    /// Bands for all pairs, not only for the one pointed at or chosen.
    ribbons: bool,
    /// A pair to bring into view on both pages.
    goal: Option<usize>,
    key: Option<MarksKey>,
    version: u64,
    marked: Marks,
}

impl Default for State {
    fn default() -> Self {
        Self {
            pages: [Page::default(), Page::default()],
            locked: true,
            ribbons: false,
            goal: None,
            key: None,
            version: 0,
            marked: [Vec::new(), Vec::new()],
        }
    }
}

fn index(side: Side) -> usize {
    usize::from(side == Side::B)
}

impl State {
    /// Brings both halves of a pair to the same height.
    pub fn go_to_pair(&mut self, pair: usize) {
        self.goal = Some(pair);
    }

    /// Brings a place of one article into view.
    pub fn go_to(&mut self, side: Side, span: Span) {
        self.pages[index(side)].go(span);
    }

    /// How far each page is scrolled.
    #[cfg(test)]
    pub fn tops(&self) -> [f32; 2] {
        [self.pages[0].offset, self.pages[1].offset]
    }

    #[cfg(test)]
    pub fn height_of(&self, side: Side, span: Span) -> f32 {
        let page = &self.pages[index(side)];
        page.extent(span).0 - page.offset
    }

    /// Scrolls a page by so many views.
    pub fn page(&mut self, side: Side, views: f32) {
        let page = &mut self.pages[index(side)];
        page.scroll_by(views * page.view);
    }

    /// The other half of a pair comes to the height of this one.
    fn level(&mut self, worked: &Worked, side: Side, pair: usize) {
        let (Some(here), Some(there)) = (worked.half(side, pair), worked.half(other(side), pair)) else {
            return;
        };
        let page = &self.pages[index(side)];
        let height = page.extent(here).0 - page.offset;
        self.pages[index(other(side))].place(there, height);
    }

    fn reach_goal(&mut self, worked: &Worked, one: Option<Side>) {
        let Some(pair) = self.goal.take().and_then(|goal| worked.found.passages.get(goal)) else { return };
        if let Some(side) = one {
            let half = if side == Side::A { pair.a } else { pair.b };
            return self.pages[index(side)].go(half);
        }
        let (top_a, top_b) = (self.pages[0].extent(pair.a).0, self.pages[1].extent(pair.b).0);
        let height = (self.pages[0].view * 0.3).min(top_a).min(top_b);
        self.pages[0].place(pair.a, height);
        self.pages[1].place(pair.b, height);
    }

    /// The page the reader scrolled leads; the other goes to the passage that answers.
    fn follow(&mut self, ui: &Ui, worked: &Worked) {
        let moved = [self.pages[0].moved, self.pages[1].moved];
        if moved[0].abs() < 0.5 && moved[1].abs() < 0.5 {
            return;
        }
        let lead = usize::from(moved[1].abs() > moved[0].abs());
        let pairs = worked.found.passages.iter().map(|p| {
            let tops = [self.pages[0].extent(p.a).0, self.pages[1].extent(p.b).0];
            (tops[lead], tops[1 - lead])
        });
        let anchors = lock::anchors(pairs.collect());
        let page = &self.pages[lead];
        // Both meet at a third of the view, at the very top of the articles at the top.
        let line = (page.view * 0.3).min(page.offset);
        let target = lock::interpolate(&anchors, page.offset + line) - line;
        let follower = &mut self.pages[1 - lead];
        let step = lock::step(moved[lead], target - follower.offset);
        if step.abs() > 0.5 {
            let to = (follower.offset + step).clamp(0.0, follower.lowest);
            follower.scroll_to(to);
            ui.ctx().request_repaint();
        }
    }

    fn mark(&mut self, look: &Look<'_>, worked: &Worked, pick: &Pick) {
        let key = (look.revision, worked.a, worked.b, pick.chosen, pick.name, pick.mention);
        if self.key != Some(key) {
            self.marked = [Side::A, Side::B].map(|side| marks(look, worked, pick, side));
            self.version += 1;
            self.key = Some(key);
        }
    }
}

/// The lock and the bands, as chips.
pub fn controls(ui: &mut Ui, look: &Look<'_>, state: &mut State) {
    let t = look.texts;
    let label = t.get(if state.locked { "compare-locked" } else { "compare-unlocked" });
    if widgets::chip(ui, label, state.locked).on_hover_text(t.get("compare-lock-hint")).clicked() {
        state.locked = !state.locked;
    }
    let label = t.get("compare-ribbons");
    if widgets::chip(ui, label, state.ribbons).on_hover_text(t.get("compare-ribbons-hint")).clicked() {
        state.ribbons = !state.ribbons;
    }
}

/// Draws the pages; `one` where there is room for one only.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    pick: &mut Pick,
    worked: &Worked,
    one: Option<Side>,
    out: &mut Vec<Command>,
) {
    state.mark(look, worked, pick);
    state.reach_goal(worked, one);
    let whole = ui.available_rect_before_wrap();
    let columns = Columns::of(whole);
    let sides: Vec<(Side, Rect, Rect)> = match one {
        _ if look.figure => {
            let half = (whole.width() - super::columns::GUTTER) / 2.0;
            let left = Rect::from_min_size(whole.min, vec2(half, whole.height()));
            let right = left.translate(vec2(half + super::columns::GUTTER, 0.0));
            vec![(Side::A, left, Rect::NOTHING), (Side::B, right, Rect::NOTHING)]
        }
        None => vec![(Side::A, columns.a, columns.strip_a), (Side::B, columns.b, columns.strip_b)],
        Some(side) => {
            let page = Rect::from_min_max(columns.a.min, whole.max);
            vec![(side, page, columns.strip_a)]
        }
    };
    // The bands stand under the pages but are known only after them.
    let below = ui.painter().add(Shape::Noop);
    let (mut pressed, mut pointed, mut bottom) = (None, None, whole.top());
    for (side, page, _) in &sides {
        let i = index(*side);
        let id = worked.article(*side);
        let salt = if *side == Side::A { "page-a" } else { "page-b" };
        let shown = ui.scope_builder(UiBuilder::new().max_rect(*page).id_salt(salt), |ui| {
            if !look.figure {
                state.pages[i].tail = (state.pages[i].view * 0.6).max(40.0);
            }
            state.pages[i].show(ui, look, id, salt, &state.marked[i], state.version)
        });
        bottom = bottom.max(shown.response.rect.bottom());
        if let Some(PageEvent::At(at)) = shown.inner {
            pressed = Some((*side, at));
        }
        let under = state.pages[i].pointed.and_then(|at| worked.pair_at(*side, at));
        pointed = pointed.or(under);
    }
    if look.figure {
        let printed = Rect::from_min_max(whole.min, pos2(whole.right(), bottom));
        let bands = ribbons::shapes(look.theme, printed, &bands(state, pick, worked, true));
        ui.painter().set(below, bands);
        ui.advance_cursor_after_rect(printed);
        return;
    }
    if one.is_none() && state.locked {
        state.follow(ui, worked);
    }
    for (side, _, rect) in sides {
        let seen = [state.pages[index(side)].seen()];
        let strip =
            Strip { worked, side, name: pick.name, seen: &seen, chosen: pick.chosen, pointed: pick.pointed };
        let event = strip.show(ui, look, rect);
        pointed = pointed.or(event.pointed);
        if let Some(own) = event.go.and_then(|i| worked.own(side).get(i)) {
            pick.chosen = own.pair;
            match own.pair.filter(|_| one.is_none()) {
                Some(pair) => state.go_to_pair(pair),
                None => state.go_to(side, own.span),
            }
            ui.ctx().request_repaint();
        }
    }
    if pick.pointed != pointed {
        pick.pointed = pointed;
        ui.ctx().request_repaint();
    }
    if one.is_none() {
        let room = Rect::from_min_max(columns.a.left_top(), columns.b.left_bottom());
        let bands = ribbons::shapes(look.theme, room, &bands(state, pick, worked, false));
        ui.painter().with_clip_rect(room).set(below, bands);
    }
    if let Some((side, at)) = pressed {
        press(look, state, pick, worked, (side, at), one, out);
    }
    ui.advance_cursor_after_rect(whole);
}

/// Between the words and a band.
const BESIDE: f32 = 4.0;

/// The bands, the strong ones last: that of the pair pointed at or chosen, all that are asked for, or, of a
/// printed figure, all.
fn bands(state: &State, pick: &Pick, worked: &Worked, printed: bool) -> Vec<Ribbon> {
    let end = |i: usize, span: Span| {
        let page = &state.pages[i];
        let (top, bottom) = page.extent(span);
        let at = |y: f32| page.rect.top() + y - page.offset;
        // In a figure bands go far: they begin where the longest line may end, beside all text.
        let lines = if printed { page.rect.width() } else { page.edge(top, bottom) };
        let edge = if i == 0 { lines + BESIDE } else { -BESIDE };
        End { x: page.rect.left() + edge, top: at(top), bottom: at(bottom) }
    };
    let strong = |i: usize| pick.chosen == Some(i) || pick.pointed == Some(i);
    let mut found: Vec<Ribbon> = worked
        .found
        .passages
        .iter()
        .enumerate()
        .filter(|(i, _)| printed || state.ribbons || strong(*i))
        .map(|(i, p)| Ribbon { a: end(0, p.a), b: end(1, p.b), strong: strong(i) })
        .collect();
    found.sort_by_key(|ribbon| ribbon.strong);
    found
}

/// Pressing a passage chooses its pair and brings its partner to the same height; pressing a name
/// selects it.
fn press(
    look: &Look<'_>,
    state: &mut State,
    pick: &mut Pick,
    worked: &Worked,
    (side, at): (Side, u32),
    one: Option<Side>,
    out: &mut Vec<Command>,
) {
    pick.chosen = worked.pair_at(side, at);
    if let Some(pair) = pick.chosen {
        if one.is_none() {
            state.level(worked, side, pair);
        } else {
            state.pages[index(other(side))].go(worked.half(other(side), pair).unwrap_or_default());
        }
        return;
    }
    let id = worked.article(side);
    let entities = look.collection.entry(id).reading.entities.iter();
    let named = entities.zip(&look.collection.name_of[id.0 as usize]).find_map(|(entity, name)| {
        let hit = entity.mentions.iter().any(|m| m.span.start <= at && at <= m.span.end);
        hit.then_some((*name)?)
    });
    if let Some(name) = named {
        super::select_name(look, name, out);
    }
}

/// Shared passages underlined, in two that are nearly one text what is not shared; the chosen pair on a ground, the
/// selected name and its mention.
fn marks(look: &Look<'_>, worked: &Worked, pick: &Pick, side: Side) -> Vec<(Span, Emphasis)> {
    let halves = (0..worked.found.passages.len()).filter_map(|i| Some((i, worked.half(side, i)?)));
    let mut marks: Vec<(Span, Emphasis)> = halves
        .map(|(i, span)| (span, if pick.chosen == Some(i) { Emphasis::Chosen } else { Emphasis::Plain }))
        .filter(|(_, emphasis)| !worked.near || *emphasis == Emphasis::Chosen)
        .collect();
    if worked.near {
        marks.extend(worked.unshared(look.collection, side).into_iter().map(|s| (s, Emphasis::Differs)));
    }
    if let Some(name) = pick.name {
        let mentions = look.collection.mentions(worked.article(side), name);
        marks.extend(mentions.into_iter().map(|m| (m.span, Emphasis::Name)));
    }
    marks.extend(pick.mention.filter(|(of, _)| *of == side).map(|(_, span)| (span, Emphasis::Here)));
    marks.sort_by_key(|(span, _)| *span);
    marks
}
