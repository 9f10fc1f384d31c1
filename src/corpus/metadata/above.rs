//! What stands above a title and is none: the outlet and its motto, the section, what the article is
//! ("ECONOMIA", "Cronaca | Montevalle", "THE LAMP — news from the coast").

use super::title::{LONGEST, reads_like_a_title};
use super::{echo, kicker, outlet};
use crate::corpus::bar::{self, Bar};
use crate::corpus::clean::is_prose;
use crate::corpus::lines::Line;
use crate::span::Span;

/// Words of a title that stands below such a line, and below one that is told by its few words alone.
const FEWEST: usize = 4;
const LONGER: usize = 5;
/// Lines below a line among which the kind of the article is looked for.
const BELOW: usize = 4;
/// Words of a motto, and with what stands behind its dash.
const MOTTO: usize = 7;
const WITH_PLEA: usize = 12;
/// Words that a title may begin with, and no section does.
const BEGIN: [&str; 24] = [
    "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "the", "a", "an", "my", "our", "this", "that",
    "why", "how", "no", "non", "questo", "questa", "perché", "come",
];
/// Small words that join two in the name of a section.
const JOINING: [&str; 13] =
    ["e", "ed", "di", "del", "della", "dello", "dei", "delle", "and", "of", "&", "da", "in"];

/// How many of the first lines of `candidates` stand above the title. `text` holds them all.
pub(super) fn count(text: &str, candidates: &[&Line<'_>], lines: &[Line<'_>]) -> usize {
    (0..candidates.len()).take_while(|n| is_above(text, candidates, *n, lines)).count()
}

fn is_above(text: &str, candidates: &[&Line<'_>], n: usize, lines: &[Line<'_>]) -> bool {
    let line = candidates[n].text;
    let rest = candidates[n + 1..].iter();
    let mut titles = rest.take_while(|line| !is_prose(line.text) || line.text.len() <= LONGEST);
    let Some(title) = titles.find(|line| words(line.text) >= FEWEST && reads_like_a_title(line, lines))
    else {
        return false;
    };
    let small = line.starts_with(char::is_lowercase) && words(line) < FEWEST;
    let told = kicker::is_section(line)
        || kicker::is_kicker(line)
        || kicker::is_paid(line)
        || outlet::is_outlet(line)
        || outlet::with_motto(line).is_some()
        || small;
    told || is_parted(line)
        || is_named_section(line)
        || is_before_kicker(candidates, n, lines)
        || is_agency_code(line)
        || n < 2
            && words(line.split('|').next().unwrap_or(line)) <= FEWEST
            && is_above_menu(line, candidates[n].span, lines)
        || is_shouted(line) && title.text.contains(char::is_lowercase)
        || is_short(line) && words(title.text) >= LONGER
        || n > 0 && is_motto(text, candidates, n)
}

/// A title is never above what says the kind of the article that follows, unless it stands right below it and the
/// article says it again.
fn is_before_kicker(candidates: &[&Line<'_>], n: usize, lines: &[Line<'_>]) -> bool {
    let told = |line: &Line<'_>| {
        kicker::is_kicker(line.text) || kicker::is_section(line.text) || is_shouted(line.text)
    };
    let titled = |line: &Line<'_>| words(line.text) >= FEWEST && reads_like_a_title(line, lines);
    let below = candidates.get(n + 1..).unwrap_or_default();
    let kicker = below.windows(2).take(BELOW).find(|pair| told(pair[0]) && titled(pair[1]));
    let Some([_, title]) = kicker else { return false };
    words(candidates[n].text) < FEWEST || echo::of(candidates[n], lines) < echo::of(title, lines).min(2)
}

/// "Trieste Sette - Cultura e Spettacoli", "FOOTBALL: CUP FINAL".
fn is_named_section(line: &str) -> bool {
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| line.split_once(dash));
    let paper = dashed.is_some_and(|(name, section)| {
        let named = |name: &str| name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        kicker::is_section(section) && words(name) <= 3 && named(name)
    });
    let shouted = !line.contains(char::is_lowercase);
    paper || shouted && line.split_once(": ").is_some_and(|(part, _)| bar::is_part(part))
}

/// "ADR0417 – 3 CRO 0 RMA SAN": how an agency numbers what it sends.
fn is_agency_code(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let letters = first.chars().take_while(char::is_ascii_uppercase).count();
    (2..=5).contains(&letters)
        && first.len() > letters + 1
        && first[letters..].chars().all(|c| c.is_ascii_digit())
        && !line.contains(char::is_lowercase)
}

/// The name of a newspaper, or its motto, stands right above its menu.
fn is_above_menu(line: &str, span: Span, lines: &[Line<'_>]) -> bool {
    let next = lines.iter().find(|other| other.span.start >= span.end);
    !line.ends_with(['.', '!', '?', '»', '”', '"'])
        && next.is_some_and(|next| bar::of(next.text) == Some(Bar::Menu))
}

fn words(line: &str) -> usize {
    line.split_whitespace().count()
}

/// Words but those that join two.
fn bare(part: &str) -> usize {
    part.split_whitespace().filter(|word| !JOINING.contains(word)).count()
}

/// "Cronaca | Montevalle", "Casale – Alessandria – Asti".
fn is_parted(line: &str) -> bool {
    let short = |part: &str| bare(part) <= 2 && part.trim().starts_with(char::is_uppercase);
    let pieces: Vec<&str> = line.split(['|', '›', '·', '/']).collect();
    let steps: Vec<&str> = line.split(" > ").collect();
    let gaps: Vec<&str> = line.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let few = |part: &&str| bare(part) <= 3 && part.trim().starts_with(char::is_uppercase);
    let dashed: Vec<&str> = line.split(['–', '—']).collect();
    let ended = line.ends_with(['.', '!', '?', '»', '”', '"', ':']);
    !ended
        && (pieces.len() > 1 && pieces.iter().all(|part| short(part))
            || pieces.len() > 2 && pieces.iter().all(few)
            || steps.len() > 1 && steps.iter().all(|part| short(part))
            || gaps.len() > 2 && gaps.iter().all(few)
            || dashed.len() > 2 && dashed.iter().all(|part| short(part)))
}

/// "ELETTRODOMESTICI", "VOLLEY A2 FEMMINILE", "ECCELLENZA – 11ª GIORNATA"; a title in capitals has an article or a
/// verb.
fn is_shouted(line: &str) -> bool {
    let two = [" – ", " — ", " - "].iter().find_map(|dash| line.split_once(dash));
    if let Some((first, second)) = two {
        let league = |part: &str| part.contains(|c: char| c.is_numeric() || matches!(c, 'ª' | 'º' | '°'));
        return is_shouted(first)
            && words(second) <= 2
            && league(second)
            && !second.contains(|c: char| c.is_lowercase() && !matches!(c, 'ª' | 'º'));
    }
    let plain = line.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '&' | '\'' | '’' | '-'));
    let begins = line.split_whitespace().next().is_some_and(|word| BEGIN.contains(&&*word.to_lowercase()));
    plain
        && !line.contains(char::is_lowercase)
        && line.contains(char::is_uppercase)
        && (words(line) <= 2 || words(line) == 3 && !begins)
}

/// "Piemonte", "Rugby League", "Comment".
fn is_short(line: &str) -> bool {
    let begins = line.split_whitespace().next().is_some_and(|word| BEGIN.contains(&&*word.to_lowercase()));
    let named = line.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    words(line) <= 2 && named && !begins && line.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// Below the outlet: "settimanale di libri e idee", or glued to it and apart from what follows.
fn is_motto(text: &str, candidates: &[&Line<'_>], n: usize) -> bool {
    let (before, line) = (candidates[n - 1], candidates[n]);
    let named = outlet::is_outlet(before.text) || !before.text.contains(char::is_lowercase);
    let blank = |from: u32, to: u32| {
        let between = text.get(from as usize..to as usize).unwrap_or_default();
        between.matches('\n').count() > 1
    };
    let after = candidates.get(n + 1).is_some_and(|next| blank(line.span.end, next.span.start));
    let glued = !blank(before.span.end, line.span.start) && after;
    // "civic paper of Nortown – support us with a gift".
    let said = [" – ", " — ", " - "].iter().find_map(|dash| line.text.split_once(dash));
    let short = words(said.map_or(line.text, |(said, _)| said)) <= MOTTO && words(line.text) <= WITH_PLEA;
    let small = line.text.starts_with(char::is_lowercase);
    named && (small && short || glued && words(line.text) <= MOTTO)
}

#[cfg(test)]
mod tests {
    use crate::corpus::from_bytes;

    fn title(text: &str) -> String {
        from_bytes("a.txt", text.as_bytes(), None).map(|article| article.meta.title).unwrap_or_default()
    }

    #[test]
    fn what_stands_above_a_title_is_none() {
        for above in [
            "Cronaca | Montevalle",
            "A tavola | Recensioni",
            "IL MOLO — Lavoro",
            "Il Faro della Costa\n\nELETTRODOMESTICI",
            "PROVETTA – la scienza spiegata piano",
            "CONTI APERTI\nInchieste su soldi e dintorni",
            "Il Segnalibro\nsettimanale di libri e idee",
            "IL FANALE\nfoglio dei moli e delle calate – aiutaci con una firma",
            "IL MOLO – Notizie da Trieste e dal Golfo",
            "La Sentinella del Golfo\nPiemonte",
            "Gazzetta del Porto | Economia e lavoro",
            "Il Golfo Nuovo\nTrieste – Muggia – Grado",
            "Northern Lantern\nComment",
            "MONEY DESK",
            "Rugby League",
            "VOLLEY A2 FEMMINILE",
            "RESTAURANT REVIEW\n★★☆☆☆",
            "AGENZIA STAMPA ADRIA – Notiziario Sanità\nADR0417 – 3 CRO 0 RMA SAN",
            "24ORENOTIZIE\n🔴 ULTIM'ORA | CRONACA | GOSSIP | TV | OROSCOPO",
            "Mercati & Imprese\nQuotidiano economico\nHome > Industria > Elettrodomestici e clima",
        ] {
            let text =
                format!("{above}\n\nIl porto riapre dopo lo sciopero\n\nIeri mattina le navi sono tornate.");
            assert_eq!(title(&text), "Il porto riapre dopo lo sciopero", "{above}");
        }
    }

    #[test]
    fn a_short_title_with_a_line_below_it_stays_one() {
        for short in ["Il gelo", "Elogio della gru", "Porto, la resa", "Why we strike"] {
            let text = format!(
                "{short}\n\nDopo lo sciopero le navi tornano ai moli\n\nIeri mattina le navi sono tornate."
            );
            assert_eq!(title(&text), short, "{short}");
        }
    }
}
