//! A figure with what stands around it, and how it stands to another.

use super::quantity::{self, Quantity, Standing};
use crate::analysis::{Figure, Unit};
use crate::compare::passages::evidence::same_figure;
use crate::compare::side::Side;
use crate::compare::words::Word;
use crate::span::Span;

/// Words looked at on each side of a figure, to tell what it is about.
const AROUND: usize = 8;

/// A figure with the content words around it, nearest first.
pub(super) struct Context<'f> {
    pub figure: &'f Figure,
    /// A share or a time, whatever its unit.
    pub quantity: Option<Quantity>,
    /// The unit it stands in, and how many figures of its kind stand there.
    pub unit: Option<usize>,
    pub of_kind: usize,
    /// An end of a way ("from 76 to 62"), which stands against no single figure.
    pub range: bool,
    pub words: Vec<Word>,
    /// The word that says what is counted: the last of the figure.
    pub noun: Option<Word>,
    /// Where they stand in the side's words.
    pub at: Vec<usize>,
    pub names: Vec<u32>,
}

/// "da 76 a [62]", "from [76] to 62".
fn in_a_range(text: &str, figure: Span) -> bool {
    const BEFORE: usize = 40;
    let start = figure.start as usize;
    let from = text.floor_char_boundary(start.saturating_sub(BEFORE));
    let before = text.get(from..start).unwrap_or_default().trim_end();
    let after = text.get(figure.end as usize..).unwrap_or_default();
    let leads = [(" a", "da"), (" ai", "dai"), (" al", "dal"), (" to", "from")];
    let begins = leads.iter().any(|(to, opening)| {
        let number = after.strip_prefix(to).and_then(|rest| rest.strip_prefix(' '));
        before.ends_with(opening) && number.is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
    });
    begins
        || leads.iter().any(|(to, opening)| {
            let way = before.strip_suffix(to).and_then(|way| way.rsplit_once(opening));
            way.is_some_and(|(_, way)| {
                way.trim_start().starts_with(|c: char| c.is_ascii_digit() || "£$€".contains(c))
            })
        })
}

/// The place of a kind of quantity among the lists.
pub(super) fn kind_of(quantity: Quantity) -> usize {
    usize::from(matches!(quantity, Quantity::Time(_)))
}

/// One figure, whatever the units it is given in.
pub(super) fn agree(x: &Context, y: &Context) -> bool {
    same_figure(x.figure, y.figure) || x.standing(y) == Some(Standing::Same)
}

impl Context<'_> {
    /// How the two stand to each other as a share or a time; `None` where they do not, or are of one unit.
    pub fn standing(&self, other: &Context) -> Option<Standing> {
        let one_unit = self.figure.unit == other.figure.unit;
        self.quantity?.against(other.quantity?).filter(|_| !one_unit)
    }

    /// Whether they count one thing, or measure one.
    pub fn commensurable(&self, other: &Context) -> bool {
        match (&self.figure.unit, &other.figure.unit) {
            (Unit::Count(n), Unit::Count(m)) if n == m => !n.is_empty(),
            (x, y) if x == y => true,
            _ => self.standing(other).is_some(),
        }
    }

    /// "23 boats" beside "38 boats of 61": the rest of what `other` is a part or the whole of.
    pub fn completes(&self, other: &Context, beside_other: &[Context]) -> bool {
        let (own, of_other) = (self.figure.value, other.figure.value);
        let is = |value: f64, c: &Context| (c.figure.value - value).abs() < 1e-9 * value.abs();
        let fits = |c: &Context| is(own + of_other, c) || is((own - of_other).abs(), c);
        beside_other.iter().any(|c| c.unit == other.unit && !std::ptr::eq(c, other) && fits(c))
    }
}

/// Units that can be held against each other; all counted things share one, their noun decides.
pub(super) fn unit_key(figure: &Figure) -> &str {
    if matches!(figure.unit, Unit::Count(_)) { "" } else { figure.unit.name() }
}

/// The figures of an article, in text order.
pub(super) fn contexts<'s>(side: &Side<'s>) -> Vec<Context<'s>> {
    let figures = &side.entry.reading.figures;
    let text = &*side.entry.article.text;
    let quantities: Vec<Option<Quantity>> =
        (0..figures.len()).map(|i| quantity::of(text, figures, i)).collect();
    let context = |(at, figure): (usize, &'s Figure)| {
        let quantity = quantities[at];
        let index = side.unit_at(figure.span.start);
        let unit = index.map(|u| &side.units[u]);
        let same = |f: &&u32| match (quantity, quantities.get(**f as usize)) {
            (Some(this), Some(Some(other))) => this.alike(*other),
            (Some(_), _) => false,
            _ => figures.get(**f as usize).is_some_and(|f| unit_key(f) == unit_key(figure)),
        };
        let of_kind = unit.map_or(1, |u| u.figures.iter().filter(same).count());
        let (first, last) = unit.map_or((0, 0), |u| (u.words.start as usize, u.words.end as usize));
        let at = side.words.partition_point(|w| w.span.start < figure.span.start).clamp(first, last);
        let outside = |w: &usize| {
            let word = &side.words[*w];
            !word.kind.stop && !word.kind.number && !word.span.overlaps(figure.span)
        };
        let mut near: Vec<usize> = (first..last).filter(outside).collect();
        near.sort_by_key(|w| w.abs_diff(at));
        near.truncate(2 * AROUND);
        let words = near.iter().map(|w| side.words[*w]).collect();
        let last = side.words.partition_point(|word| word.span.end <= figure.span.end).checked_sub(1);
        let noun = last.and_then(|at| side.words.get(at)).filter(|word| !word.kind.number && !word.kind.stop);
        Context {
            figure,
            quantity,
            unit: index,
            of_kind,
            range: in_a_range(&side.entry.article.text, figure.span),
            words,
            noun: noun.copied(),
            at: near,
            names: unit.map_or(vec![], |u| u.names.clone()),
        }
    };
    figures.iter().enumerate().map(context).collect()
}
