//! One key for all the ways a name is written.

use super::super::Kind;
use super::gazetteer::GAZETTEER;
use crate::text::fold::fold_char;

/// The key that the spellings of one name share: kind, then the identity of a known name ("place:us"
/// for "Stati Uniti", "USA", "United States") or the normal form ("product:deepseek r1" for
/// "DeepSeek-R1" and "DeepSeek R1").
#[must_use]
pub fn canonical_key(surface: &str, kind: Kind) -> String {
    let mut normal = normal_form(surface);
    if kind == Kind::Organization {
        normal.truncate(without_legal_form(&normal).len());
    }
    let id = GAZETTEER.identity(kind, &normal).unwrap_or(&normal);
    format!("{}:{id}", kind.name())
}

/// "USA", "U.K.": a few capitals that stand for a name.
#[must_use]
pub fn is_abbreviation(surface: &str) -> bool {
    let letters = surface.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() <= 4 && letters.clone().all(char::is_uppercase) && letters.count() > 1
}

/// Lower case without accents; hyphens and runs of blanks become one blank; full stops, quotation
/// marks and a final possessive go ("U.S." → "us").
pub(super) fn normal_form(surface: &str) -> String {
    let surface = surface.trim_end_matches("'s").trim_end_matches("’s");
    let mut normal = String::with_capacity(surface.len());
    for c in surface.chars() {
        fold_char(c, |f| match f {
            '.' | '"' | '«' | '»' | '“' | '”' | ',' => {}
            '-' | '_' | '–' => push_blank(&mut normal),
            f if f.is_whitespace() => push_blank(&mut normal),
            f => normal.push(f),
        });
    }
    normal.truncate(normal.trim_end().len());
    if normal.is_empty() { surface.trim().to_lowercase() } else { normal }
}

fn push_blank(normal: &mut String) {
    if !normal.is_empty() && !normal.ends_with(' ') {
        normal.push(' ');
    }
}

/// "apple inc" is "apple".
fn without_legal_form(normal: &str) -> &str {
    const LEGAL: [&str; 12] = [
        " inc",
        " ltd",
        " llc",
        " plc",
        " spa",
        " srl",
        " corp",
        " corporation",
        " gmbh",
        " ag",
        " nv",
        " co",
    ];
    let bare = LEGAL.iter().find_map(|legal| normal.strip_suffix(legal)).map(str::trim_end);
    bare.filter(|name| name.chars().count() > 1).unwrap_or(normal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (kind, forms) in [
            (
                Kind::Place,
                &["Stati Uniti", "USA", "U.S.", "Usa", "United States", "Stati Uniti d’America"][..],
            ),
            (Kind::Place, &["Cina", "China", "Repubblica Popolare Cinese"]),
            (Kind::Product, &["DeepSeek-R1", "DeepSeek R1", "Deepseek R1", "«DeepSeek R1»"]),
            (Kind::Organization, &["Apple", "Apple Inc.", "Apple Inc", "Apple's"]),
            (Kind::Organization, &["Onu", "ONU", "Nazioni Unite", "United Nations"]),
            (Kind::Person, &["José García", "Jose Garcia"]),
        ] {
            let first = canonical_key(forms[0], kind);
            for form in forms {
                assert_eq!(canonical_key(form, kind), first, "{form}");
            }
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        assert_eq!(canonical_key("Stati Uniti", Kind::Place), "place:us");
        assert_ne!(canonical_key("Corea del Sud", Kind::Place), canonical_key("Corea del Nord", Kind::Place));
        assert_ne!(canonical_key("DeepSeek R1", Kind::Product), canonical_key("DeepSeek V3", Kind::Product));
        assert_ne!(canonical_key("Washington", Kind::Place), canonical_key("Washington", Kind::Person));
        assert!(!canonical_key("...", Kind::Work).is_empty());
    }
}
