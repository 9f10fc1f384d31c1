//! Measures of association from a two-by-two table of windows.
//!
//! - NPMI: normalised pointwise mutual information (Bouma 2009, "Normalized (Pointwise) Mutual
//!   Information in Collocation Extraction").
//! - G²: log-likelihood ratio (Dunning 1993, "Accurate Methods for the Statistics of Surprise and
//!   Coincidence"), with its p under the chi-squared distribution with one degree of freedom.
//! - Jaccard: windows with both over windows with either.

use std::f64::consts::PI;

/// In how many windows two names stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Windows with both.
    pub both: u32,
    /// Windows with the first.
    pub a: u32,
    /// Windows with the second.
    pub b: u32,
    /// All windows.
    pub total: u32,
}

impl Table {
    /// −1 never together … 0 as often as by chance … +1 always together.
    #[must_use]
    pub fn npmi(self) -> f64 {
        if self.both == 0 || self.total == 0 {
            return -1.0;
        }
        let n = f64::from(self.total);
        let (both, a, b) = (f64::from(self.both) / n, f64::from(self.a) / n, f64::from(self.b) / n);
        if both >= 1.0 {
            // The limit for two names that always stand together.
            return 1.0;
        }
        ((both / (a * b)).ln() / -both.ln()).clamp(-1.0, 1.0)
    }

    /// G² with a sign: positive where the two are together more often than by chance, negative
    /// where less. The more windows, the further from zero.
    #[must_use]
    pub fn log_likelihood(self) -> f64 {
        let (both, a, b, n) =
            (f64::from(self.both), f64::from(self.a), f64::from(self.b), f64::from(self.total));
        if self.total == 0 {
            return 0.0;
        }
        let term = |observed: f64, expected: f64| {
            if observed > 0.0 && expected > 0.0 { observed * (observed / expected).ln() } else { 0.0 }
        };
        let sum = term(both, a * b / n)
            + term(a - both, a * (n - b) / n)
            + term(b - both, (n - a) * b / n)
            + term(n - a - b + both, (n - a) * (n - b) / n);
        let g2 = (2.0 * sum).max(0.0);
        if both * n < a * b { -g2 } else { g2 }
    }

    /// How likely a G² as far from zero is by chance, 0 … 1.
    #[must_use]
    pub fn p(self) -> f64 {
        chi_squared_p(self.log_likelihood().abs())
    }

    /// 0 never together … 1 always together.
    #[must_use]
    pub fn jaccard(self) -> f64 {
        let either = self.a + self.b - self.both.min(self.b);
        if either == 0 { 0.0 } else { f64::from(self.both) / f64::from(either) }
    }
}

/// Upper tail of the chi-squared distribution with one degree of freedom.
#[must_use]
pub fn chi_squared_p(x: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { erfc((x / 2.0).sqrt()) }
}

/// The complementary error function for `x ≥ 0`: its power series near zero, its continued
/// fraction beyond (Abramowitz and Stegun 7.1.5 and 7.1.14). Relative error below 1e-10.
fn erfc(x: f64) -> f64 {
    if x < 2.0 {
        let (mut term, mut sum) = (x, x);
        for n in 1..60 {
            let n = f64::from(n);
            term *= -x * x / n;
            sum += term / (2.0 * n + 1.0);
        }
        return 1.0 - 2.0 / PI.sqrt() * sum;
    }
    let mut fraction = x;
    for n in (1..=120).rev() {
        fraction = x + f64::from(n) / 2.0 / fraction;
    }
    (-x * x).exp() / PI.sqrt() / fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, wanted: f64) {
        assert!((got - wanted).abs() <= 1e-6 * wanted.abs().max(1.0), "{got} instead of {wanted}");
    }

    #[test]
    fn a_table_worked_out_by_hand() {
        // 20 windows; A in 8, B in 5, both in 4.
        let table = Table { both: 4, a: 8, b: 5, total: 20 };
        // p(ab) = 0.2, p(a) p(b) = 0.4 × 0.25 = 0.1: PMI = ln 2, −ln 0.2 = ln 5.
        near(table.npmi(), 2f64.ln() / 5f64.ln());
        // Observed 4 4 1 11, expected 2 6 3 9:
        // 2 (4 ln 2 + 4 ln ⅔ + ln ⅓ + 11 ln 11/9)
        // = 2 (2.772589 − 1.621860 − 1.098612 + 2.207378) = 4.518988
        near(table.log_likelihood(), 4.518_988_6);
        // Either: 8 + 5 − 4 = 9.
        near(table.jaccard(), 4.0 / 9.0);
        assert!(table.p() < 0.05 && table.p() > 0.02);
    }

    #[test]
    fn apart_is_negative_independent_is_zero() {
        // 2 of 4 and 2 of 4 are together once by chance: once is nothing, never is apart.
        let chance = Table { both: 1, a: 2, b: 2, total: 4 };
        near(chance.npmi(), 0.0);
        near(chance.log_likelihood(), 0.0);
        near(chance.p(), 1.0);
        let never = Table { both: 0, ..chance };
        near(never.npmi(), -1.0);
        // Observed 0 2 2 0, expected 1 each: 2 (2 ln 2 + 2 ln 2) = 8 ln 2, with its sign.
        near(never.log_likelihood(), -8.0 * 2f64.ln());
        let always = Table { both: 2, ..chance };
        // p(ab) = ½, p(a) p(b) = ¼: ln 2 / ln 2.
        near(always.npmi(), 1.0);
        near(always.jaccard(), 1.0);
    }

    #[test]
    fn p_values_are_those_of_the_printed_tables() {
        for (x, p) in [
            (3.841_458_820_7, 0.05),
            (6.634_896_601_0, 0.01),
            (10.827_566_170_7, 0.001),
            (0.454_936_423_1, 0.5),
        ] {
            assert!((chi_squared_p(x) / p - 1.0).abs() < 1e-8, "{x}");
        }
        // erfc(5) from the tables: 1.5374597944e-12.
        assert!((erfc(5.0) / 1.537_459_794_428_035e-12 - 1.0).abs() < 1e-9);
        // Both ways of computing it meet.
        assert!((erfc(2.0 - 1e-12) / erfc(2.0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn empty_tables_say_nothing() {
        let none = Table { both: 0, a: 0, b: 0, total: 0 };
        assert_eq!((none.npmi(), none.log_likelihood(), none.p(), none.jaccard()), (-1.0, 0.0, 1.0, 0.0));
    }
}
