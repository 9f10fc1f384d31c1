//! What a figure measures, where figures of other units measure it too: "62 of 1,000" beside "3.1 percent",
//! "eleven weeks" beside "26 days".

use crate::analysis::{Figure, Unit};
use crate::text::fold::fold;

/// A part of a whole, or a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Quantity {
    /// 0 none … 1 all; above that more than all.
    Share(f64),
    /// In days.
    Time(f64),
}

/// How two quantities of one kind stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Same,
    /// Too near to be told from rounding ("almost one in ten", "9 percent").
    Near,
    Apart,
}

/// Of the larger: up to here it is one figure, up to there one that may be rounded.
const SAME: f64 = 0.03;
const NEAR: f64 = 0.15;
/// Shares nearer than this are one, and two: in parts of the whole.
const SAME_SHARE: f64 = 0.006;
const NEAR_SHARE: f64 = 0.015;

impl Quantity {
    /// `None` where the two are of different kinds.
    pub fn against(self, other: Self) -> Option<Standing> {
        let (x, y, same, near) = match (self, other) {
            (Self::Share(x), Self::Share(y)) => (x, y, SAME_SHARE, NEAR_SHARE),
            (Self::Time(x), Self::Time(y)) => (x, y, 0.0, 0.0),
            _ => return None,
        };
        let (by, larger) = ((x - y).abs(), x.abs().max(y.abs()));
        Some(match by {
            by if by <= same.max(SAME * larger) => Standing::Same,
            by if by <= near.max(NEAR * larger) => Standing::Near,
            _ => Standing::Apart,
        })
    }

    /// Whether both are parts of a whole, or both stretches of time.
    pub fn alike(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// What the figure at `index` of an article measures; `None` where nothing of another unit does.
pub(crate) fn of(text: &str, figures: &[Figure], index: usize) -> Option<Quantity> {
    let figure = figures.get(index)?;
    match &figure.unit {
        Unit::Percent => Some(Quantity::Share(figure.value / 100.0)),
        Unit::Share => Some(Quantity::Share(figure.value)),
        Unit::Count(noun) => {
            let days = days(noun).or_else(|| days(next_word(text, figure)));
            days.map(|days| Quantity::Time(figure.value * days)).or_else(|| share(text, figures, index))
        }
        Unit::Measure("h") => Some(Quantity::Time(figure.value / 24.0)),
        Unit::Measure("min") => Some(Quantity::Time(figure.value / 1440.0)),
        _ => None,
    }
}

/// Days in a unit of time; `None` for any other word.
pub(super) fn days(noun: &str) -> Option<f64> {
    Some(match &*fold(noun) {
        "minuto" | "minuti" | "minute" | "minutes" => 1.0 / 1440.0,
        "ora" | "ore" | "hour" | "hours" => 1.0 / 24.0,
        "giorno" | "giorni" | "day" | "days" => 1.0,
        "settimana" | "settimane" | "week" | "weeks" => 7.0,
        "mese" | "mesi" | "month" | "months" => 365.25 / 12.0,
        "anno" | "anni" | "year" | "years" => 365.25,
        _ => return None,
    })
}

/// The word behind a figure: "three full [years]".
fn next_word<'t>(text: &'t str, figure: &Figure) -> &'t str {
    let after = text.get(figure.span.end as usize..).unwrap_or_default();
    let word = after.strip_prefix([' ', '-']).unwrap_or_default();
    &word[..word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len())]
}

/// "62 of 1,000", "118 persone su 602", "one in four".
fn share(text: &str, figures: &[Figure], index: usize) -> Option<Quantity> {
    const OF: [&str; 11] =
        ["of", "of the", "out of", "in", "in every", "su", "sui", "sulle", "delle", "dei", "degli"];
    let figure = &figures[index];
    let counted = |f: &Figure| matches!(f.unit, Unit::Count(_)) && f.value > 0.0;
    if let Some(whole) = figures.get(index + 1).filter(|whole| counted(whole) && whole.value > figure.value) {
        let between = text.get(figure.span.end as usize..whole.span.start as usize).unwrap_or_default();
        if OF.contains(&&*fold(between.trim())) {
            return Some(Quantity::Share(figure.value / whole.value));
        }
    }
    // "One" and "uno" are no figures by themselves.
    let before = text.get(..figure.span.start as usize)?.trim_end();
    let mut words = before.rsplit(|c: char| !c.is_alphabetic());
    let (of, one) = (fold(words.next()?), fold(words.next()?));
    let one = matches!((&*one, &*of), ("one", "in" | "of") | ("uno" | "una", "su"));
    (one && counted(figure) && figure.value > 1.0).then(|| Quantity::Share(1.0 / figure.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::testing::read;

    fn quantities(text: &str) -> Vec<Quantity> {
        let entry = read(text);
        let figures = &entry.reading.figures;
        (0..figures.len()).filter_map(|i| of(&entry.article.text, figures, i)).collect()
    }

    #[test]
    fn shares_and_times_are_read_in_any_unit() {
        for (text, wanted) in [
            ("The institute found that 62 of 1,000 letters were answered.", Quantity::Share(0.062)),
            ("It is one in four in the whole of the valley.", Quantity::Share(0.25)),
            ("Nel gruppo 118 persone su 602 hanno smesso prima.", Quantity::Share(118.0 / 602.0)),
            ("Una su quattro non torna più a casa.", Quantity::Share(0.25)),
            ("Two thirds of the voters stayed at home.", Quantity::Share(0.66)),
            ("The share of letters rose to 18 percent last year.", Quantity::Share(0.18)),
            ("The trial ran for three full years in the town.", Quantity::Time(3.0 * 365.25)),
            ("The works took eighteen months in all.", Quantity::Time(1.5 * 365.25)),
            ("La seduta è durata 90 minuti.", Quantity::Time(0.0625)),
        ] {
            let found = quantities(text);
            let near = |q: &Quantity| q.against(wanted) == Some(Standing::Same);
            assert!(found.first().is_some_and(near), "{text}: {found:?}");
        }
        assert_eq!(quantities("Nine boats of the town sank with 40 tonnes of salt."), []);
    }

    #[test]
    fn what_may_be_rounded_is_not_apart() {
        let share = |x: f64, y: f64| Quantity::Share(x).against(Quantity::Share(y));
        assert_eq!(share(0.25, 0.249), Some(Standing::Same));
        assert_eq!(share(0.1, 0.09), Some(Standing::Near));
        assert_eq!(share(0.25, 0.18), Some(Standing::Apart));
        assert_eq!(share(0.031, 0.062), Some(Standing::Apart));
        assert_eq!(Quantity::Time(7.0).against(Quantity::Share(0.1)), None);
        assert_eq!(Quantity::Time(450.0 / 1440.0).against(Quantity::Time(7.5 / 24.0)), Some(Standing::Same));
    }
}
