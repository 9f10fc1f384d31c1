//! Compare: two articles, A and B, read against each other.

mod aligned;
mod candidates;
mod columns;
mod differences;
mod head;
mod keys;
mod reading;
mod rows;
mod strip;
mod table;
mod targets;
#[cfg(test)]
mod tests;
mod words;
mod work;

use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::theme::Role;
use crate::collection::{ArticleId, NameId};
use crate::span::Span;
use egui::Ui;
use work::{Side, Work, Worked};

/// The three ways to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// One list of paired rows: nothing can drift.
    #[default]
    Aligned,
    /// Two pages side by side.
    Reading,
    /// Only in A, both, only in B.
    Differences,
}

impl Mode {
    /// What it is called, as a key of the texts.
    pub fn text(self) -> &'static str {
        match self {
            Self::Aligned => "compare-aligned",
            Self::Reading => "compare-reading",
            Self::Differences => "compare-differences",
        }
    }
}

/// What is picked out in both articles.
#[derive(Clone, Default)]
pub struct Pick {
    /// The selected pair of passages, by its place in the comparison.
    chosen: Option<usize>,
    /// The pair under the pointer.
    pointed: Option<usize>,
    /// The selected name.
    name: Option<NameId>,
    /// The mention that was gone to.
    mention: Option<(Side, Span)>,
    /// Which one it is of how many.
    at: Option<(usize, usize)>,
}

/// What the screen remembers.
#[derive(Clone)]
pub struct State {
    pub mode: Mode,
    work: Work,
    aligned: aligned::State,
    reading: reading::State,
    pick: Pick,
    /// Which article is shown where there is room for one only.
    tab: Side,
    /// All sentences of the summary are shown.
    told_all: bool,
    /// The articles that were shown last.
    last: Option<(u64, ArticleId, ArticleId)>,
    /// The texts whose mode was settled last, by their hashes in order, and whether they were led to
    /// what differs.
    settled: Option<([u64; 2], bool)>,
    /// The two that are offered, with the revision of the folder.
    offered: Option<(u64, (ArticleId, ArticleId))>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            work: Work::default(),
            aligned: aligned::State::default(),
            reading: reading::State::default(),
            pick: Pick::default(),
            tab: Side::A,
            told_all: false,
            last: None,
            settled: None,
            offered: None,
        }
    }
}

impl State {
    /// Selects a pair and brings it into view in both modes.
    fn go_to_pair(&mut self, pair: usize) {
        self.pick.chosen = Some(pair);
        self.aligned.go_to_pair(pair);
        self.reading.go_to_pair(pair);
        if self.mode == Mode::Differences {
            self.mode = Mode::Aligned;
        }
    }

    /// Marks a mention and brings it into view in both modes.
    fn go_to_mention(&mut self, side: Side, span: Span) {
        self.pick.mention = Some((side, span));
        self.aligned.go_to(side, span);
        self.reading.go_to(side, span);
        if self.mode == Mode::Differences {
            self.mode = Mode::Aligned;
        }
    }

    /// The texts that were led to a page of the screen last, and whether they were.
    #[must_use]
    pub fn settled(&self) -> Option<([u64; 2], bool)> {
        self.settled
    }

    /// How far below the top of its page each half of the chosen pair stands.
    #[cfg(test)]
    fn heights_of_chosen(&self) -> Option<(f32, f32)> {
        let (worked, pair) = (self.work.last()?, self.pick.chosen?);
        let height = |side| Some(self.reading.height_of(side, worked.half(side, pair)?));
        Some((height(Side::A)?, height(Side::B)?))
    }

    /// The two shown before anybody has chosen. What is picked in them does not change them.
    fn offered(
        &mut self,
        ui: &Ui,
        look: &Look<'_>,
        others: &mut super::candidates::State,
    ) -> Option<(ArticleId, ArticleId)> {
        let kept = self.offered.filter(|(revision, _)| *revision == look.revision).map(|(_, two)| two);
        let fits =
            |(a, b): &(ArticleId, ArticleId)| look.selection.article.is_none_or(|at| at == *a || at == *b);
        let two = kept.filter(fits).or_else(|| others.offered(ui, look))?;
        self.offered = Some((look.revision, two));
        Some(two)
    }

    /// Other articles: what was picked in the last ones means nothing here.
    fn arrive(&mut self, here: (u64, ArticleId, ArticleId)) {
        if self.last.is_some_and(|last| last != here) {
            self.pick = Pick::default();
        }
        self.last = Some(here);
    }

    /// Two articles without a passage in common open on what differs: two folded lines are nothing to
    /// read. The next two that have one open aligned again. What the reader then chooses stays for
    /// these two, also the other way round and when the folder is read again.
    fn settle(&mut self, mut here: [u64; 2], worked: &Worked) {
        here.sort_unstable();
        if self.settled.is_some_and(|(last, _)| last == here) {
            return;
        }
        let led = self.settled.is_some_and(|(_, led)| led) && self.mode == Mode::Differences;
        if led {
            self.mode = Mode::Aligned;
        }
        let lead = self.mode == Mode::Aligned && worked.found.passages.is_empty();
        if lead {
            self.mode = Mode::Differences;
        }
        self.settled = Some((here, lead));
    }
}

/// Draws the screen.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut State,
    others: &mut super::candidates::State,
    out: &mut Vec<Command>,
) {
    if look.collection.entries.len() < 2 {
        plots::empty(ui, look, "compare-too-few");
        return;
    }
    let Some((a, b)) = look.selection.compare.or_else(|| state.offered(ui, look, others)) else {
        working(ui, look);
        return;
    };
    let narrow = columns::narrow(ui, look.figure);
    let worked = state.work.of(ui, look, a, b);
    state.arrive((look.revision, a, b));
    let name = look.selection.name.or(look.selection.focus);
    if state.pick.name != name {
        state.pick.name = name;
        // A mention of another name is not gone on from.
        let of_it = |(side, span): &(Side, Span)| {
            let article = if *side == Side::A { a } else { b };
            name.is_some_and(|n| look.collection.mentions(article, n).iter().any(|m| m.span == *span))
        };
        state.pick.mention = state.pick.mention.filter(of_it);
        state.pick.at = state.pick.at.filter(|_| state.pick.mention.is_some());
    }
    if let Some(worked) = worked.as_deref().filter(|_| !look.figure) {
        state.settle([a, b].map(|id| look.collection.entry(id).article.hash), worked);
    }
    if look.figure {
        head::title(ui, look, state.mode, (a, b));
    }
    head::summary(ui, look, state, worked.as_deref(), out);
    head::controls(ui, look, state, worked.as_deref(), (a, b), narrow, out);
    let one = narrow.then_some(state.tab);
    head::sides(ui, look, (a, b), (one, state.mode), out);
    if !look.figure {
        candidates::bar(ui, look, others, (a, b), (one, state.mode), out);
    }
    head::rule(ui, look);
    let Some(worked) = worked else {
        working(ui, look);
        return;
    };
    if !look.figure {
        keys::take(ui, look, state, &worked, narrow, out);
        table::keys(ui, look, &worked, out);
    }
    let one = narrow.then_some(state.tab);
    match state.mode {
        Mode::Aligned => aligned::show(ui, look, &mut state.aligned, &mut state.pick, &worked, one, out),
        Mode::Reading => reading::show(ui, look, &mut state.reading, &mut state.pick, &worked, one, out),
        Mode::Differences => differences::show(ui, look, &worked, out),
    }
}

/// What differs, beside the two articles. Nothing to draw where the screen shows it itself or the
/// comparison is still being made: then `false`.
pub fn aside(ui: &mut Ui, look: &Look<'_>, state: &State, out: &mut Vec<Command>) -> bool {
    let Some(worked) = state.work.last().filter(|_| state.mode != Mode::Differences) else { return false };
    ui.label(Role::Heading.text(look.texts.get("compare-what-differs"), look.theme.ink));
    differences::aside(ui, look, &worked, out);
    true
}

fn working(ui: &mut Ui, look: &Look<'_>) {
    ui.add_space(24.0);
    ui.horizontal(|ui| {
        ui.spinner();
        ui.label(Role::Body.text(look.texts.get("compare-working"), look.theme.muted));
    });
}

/// Selects a name here; what differs stays beside the articles.
fn select_name(look: &Look<'_>, name: NameId, out: &mut Vec<Command>) {
    out.push(Command::SelectName(Some(name)));
    out.push(Command::Evidence(look.selection.subject.clone()));
}

fn other(side: Side) -> Side {
    if side == Side::A { Side::B } else { Side::A }
}

fn letter(side: Side) -> &'static str {
    if side == Side::A { "A" } else { "B" }
}

/// Where the panel beside the screen would say what a tab says.
pub fn has_tabs(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < columns::NARROW
}
