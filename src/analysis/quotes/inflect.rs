//! The forms of an English verb.

/// What a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "claim".
    Base,
    /// "claims".
    Third,
    /// "claimed", "wrote", "written".
    Past,
    /// "claiming".
    Ing,
}

/// The forms of one entry of the list: `base`, `base/past` or `base/past/participle`; "+" doubles
/// the last letter ("plan+": "planned").
pub(super) fn forms(entry: &str) -> Vec<(String, Form)> {
    let mut parts = entry.split('/');
    let written = parts.next().unwrap_or_default();
    let base = written.trim_end_matches('+');
    let doubled = written.len() > base.len();
    let stem = match base.chars().last() {
        Some(last) if doubled => format!("{base}{last}"),
        _ => base.to_owned(),
    };
    let mut forms = vec![(base.to_owned(), Form::Base), (third(base), Form::Third), (ing(&stem), Form::Ing)];
    let irregular: Vec<&str> = parts.collect();
    if irregular.is_empty() {
        forms.push((past(&stem), Form::Past));
    }
    forms.extend(irregular.into_iter().map(|form| (form.to_owned(), Form::Past)));
    forms
}

/// "y" after a consonant.
fn soft(base: &str) -> bool {
    let mut letters = base.chars().rev();
    letters.next() == Some('y') && letters.next().is_some_and(|c| !"aeiou".contains(c))
}

fn third(base: &str) -> String {
    match base {
        _ if soft(base) => format!("{}ies", &base[..base.len() - 1]),
        _ if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| base.ends_with(end)) => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

fn past(base: &str) -> String {
    match base {
        _ if soft(base) => format!("{}ied", &base[..base.len() - 1]),
        _ if base.ends_with('e') => format!("{base}d"),
        _ => format!("{base}ed"),
    }
}

fn ing(base: &str) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let silent = base.ends_with('e') && !["ee", "oe", "ye"].iter().any(|end| base.ends_with(end));
    format!("{}ing", if silent { &base[..base.len() - 1] } else { base })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_inflected() {
        for (entry, expected) in [
            ("claim", ["claim", "claims", "claiming", "claimed"]),
            ("deny", ["deny", "denies", "denying", "denied"]),
            ("say/said", ["say", "says", "saying", "said"]),
            ("argue", ["argue", "argues", "arguing", "argued"]),
            ("agree", ["agree", "agrees", "agreeing", "agreed"]),
            ("admit+", ["admit", "admits", "admitting", "admitted"]),
            ("lie", ["lie", "lies", "lying", "lied"]),
            ("express", ["express", "expresses", "expressing", "expressed"]),
            ("forecast/forecast", ["forecast", "forecasts", "forecasting", "forecast"]),
        ] {
            let found: Vec<String> = forms(entry).into_iter().map(|(form, _)| form).collect();
            assert_eq!(found, expected);
        }
    }
}
