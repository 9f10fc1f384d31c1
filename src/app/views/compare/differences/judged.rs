//! How A and B judge the names they share, and in which tone they are written, as paired marks.

use super::marks::{self, Pair, Side, Sign};
use super::{heading, line};
use crate::analysis::{Evidence, StanceLabel, Tone};
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::state::Subject;
use crate::app::theme::Role;
use crate::app::views::compare::work::Worked;
use crate::collection::{ArticleId, Mark, MarkKind, NameId, Passage};
use crate::compare::EntityPair;
use egui::{Id, Ui};
use std::sync::Arc;

/// How many names are drawn: what has too few sentences to be told from chance is asked for.
pub fn shown(ui: &Ui, look: &Look<'_>, worked: &Worked, most: usize) -> usize {
    let shared = worked.found.entities.iter().filter(|e| in_both(e));
    let telling = shared.clone().filter(|e| e.chance.is_some()).count();
    let all = look.figure || ui.data(|data| data.get_temp(asked(look, worked)).unwrap_or(false));
    let most = if all { usize::MAX } else { most.min(telling) };
    shared.count().min(most)
}

/// Where it is kept that the reader asked for all names of these two.
fn asked(look: &Look<'_>, worked: &Worked) -> Id {
    Id::unique("controluce-all-stances").with((look.revision, worked.a, worked.b))
}

fn in_both(pair: &EntityPair) -> bool {
    let judged = |s: Option<StanceLabel>| s.is_some_and(|s| s != StanceLabel::Insufficient);
    judged(pair.a_stance) && judged(pair.b_stance)
}

/// Names judged in both, those that differ by more than chance first, then the greatest difference; where there
/// are too few sentences to tell, those that both speak of most.
pub fn stances(ui: &mut Ui, look: &Look<'_>, worked: &Worked, most: usize, out: &mut Vec<Command>) {
    let t = look.texts;
    heading(ui, look, "compare-stance-shared");
    let mut shared: Vec<&EntityPair> = worked.found.entities.iter().filter(|e| in_both(e)).collect();
    let sure = |e: &EntityPair| e.chance.map_or(2, |c| u8::from(c.p >= marks::SURE));
    let apart = |e: &EntityPair| (e.a_score - e.b_score).abs();
    // Of too few sentences a difference says nothing: then what both speak of most.
    let mentions = |e: &EntityPair| if e.chance.is_none() { e.a_mentions.min(e.b_mentions) } else { 0 };
    shared.sort_by(|x, y| {
        sure(x).cmp(&sure(y)).then(mentions(y).cmp(&mentions(x))).then(apart(y).total_cmp(&apart(x)))
    });
    if shared.is_empty() {
        plots::note(ui, t.get("compare-no-shared-stance"));
        return;
    }
    let telling = shared.iter().filter(|e| e.chance.is_some()).count();
    let shown = shown(ui, look, worked, most);
    let left_out = shared.len().saturating_sub(shown);
    for pair in shared.into_iter().take(shown) {
        let side = |label: Option<StanceLabel>, score: f32| {
            label.map(|label| Side { score, sign: Sign::Stance(label), name: t.stance(label).to_owned() })
        };
        let drawn = Pair {
            name: &pair.name,
            about: "",
            scale: (-1.0, 1.0),
            tick: 0.0,
            a: side(pair.a_stance, pair.a_score),
            b: side(pair.b_stance, pair.b_score),
            chance: pair.chance,
        };
        if drawn.show(ui, look) {
            out.push(evidence(look, worked, pair));
        }
    }
    if shown > 0 {
        let critical = format!("−1 {}", t.stance(StanceLabel::Critical));
        marks::scale(ui, look, &critical, ("0", 0.5), &format!("{} +1", t.stance(StanceLabel::Favourable)));
    } else {
        plots::note(ui, t.get("compare-stances-none"));
    }
    if left_out > 0 {
        let id = if shown >= telling { "compare-stances-few" } else { "compare-stances-more" };
        let more = Role::Small.text(t.with(id, &[("n", left_out.into())]), look.theme.accent);
        if ui.link(more).clicked() {
            ui.data_mut(|data| data.insert_temp(asked(look, worked), true));
        }
    }
    if telling > 0 {
        plots::note(ui, t.get("compare-intervals"));
    }
}

/// Tones of both.
pub fn tones(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let t = look.texts;
    let found = &worked.found;
    heading(ui, look, "compare-tone");
    for pair in &found.tone {
        let side = |tag: f32, score: f32| {
            let name = t.get(if tag > 0.0 { "compare-tag-given" } else { "compare-tag-not" });
            Some(Side { score, sign: Sign::Tag(tag > 0.0), name: name.to_owned() })
        };
        let drawn = Pair {
            name: t.tone(pair.tone),
            about: t.tone_definition(pair.tone),
            scale: (0.0, 1.0),
            // Where a tag begins hangs on the length of each and on its words: no line would be true for both.
            tick: 0.0,
            a: side(pair.a, pair.a_strength),
            b: side(pair.b, pair.b_strength),
            chance: pair.chance,
        };
        if drawn.show(ui, look) {
            out.push(of_tone(look, worked, pair.tone));
        }
    }
    if found.tone.is_empty() {
        plots::note(ui, t.get("compare-no-tone"));
    } else {
        marks::scale(ui, look, t.get("compare-tone-usual"), ("", 0.5), "1");
        plots::note(ui, t.get("compare-tone-note"));
    }
}

/// How much both opine, and how much is other people's words.
pub fn beyond_tones(ui: &mut Ui, look: &Look<'_>, worked: &Worked, out: &mut Vec<Command>) {
    let (t, found) = (look.texts, &worked.found);
    let side = |score: Option<f32>| {
        score.map(|score| Side { score, sign: Sign::Tag(score >= OPINES), name: String::new() })
    };
    let drawn = Pair {
        name: t.get("subjectivity"),
        about: t.get("subjectivity-definition"),
        scale: (0.0, 1.0),
        tick: OPINES,
        a: side(found.opinion.a),
        b: side(found.opinion.b),
        chance: found.opinion.chance,
    };
    if drawn.show(ui, look) {
        out.push(of_opinion(look, worked));
    }
    marks::scale(ui, look, t.get("compare-reports"), ("", 0.5), t.get("compare-opines"));
    if !found.opinion.one_scale {
        plots::note(ui, t.get("compare-two-scales"));
    }
    ui.add_space(14.0);
    quoted(ui, look, worked);
}

/// Score from which an article opines rather than reports.
const OPINES: f32 = 0.5;

/// Other people's words, direct and reported apart.
fn quoted(ui: &mut Ui, look: &Look<'_>, worked: &Worked) {
    let t = look.texts;
    let (a, b) = worked.found.quoted;
    line(ui, look, t.get("compare-quoted"), "A", "B", true);
    line(ui, look, t.get("compare-quoted-direct"), &t.percent(a.direct), &t.percent(b.direct), false);
    line(ui, look, t.get("compare-quoted-indirect"), &t.percent(a.indirect), &t.percent(b.indirect), false);
    line(ui, look, t.get("compare-quoted-all"), &t.percent(a.all()), &t.percent(b.all()), false);
}

/// The sentences behind both stances.
fn evidence(look: &Look<'_>, worked: &Worked, pair: &EntityPair) -> Command {
    let mut passages = Vec::new();
    for (article, entities) in [(worked.a, &pair.a_entities), (worked.b, &pair.b_entities)] {
        let first =
            entities.first().and_then(|i| *look.collection.name_of[article.0 as usize].get(*i as usize)?);
        if let Some(name) = first {
            passages.extend(name_passages(look, article, name));
        }
    }
    let subtitle = look.texts.get("compare-stance-shared").to_owned();
    Command::Evidence(Subject::Passages { title: pair.name.clone(), subtitle, passages: Arc::new(passages) })
}

fn name_passages(look: &Look<'_>, article: ArticleId, name: NameId) -> Vec<Passage> {
    let found = crate::collection::passages::stance_passages(look.collection, article, name);
    if found.is_empty() {
        return crate::collection::passages::name_passages(look.collection, name, Some(article), 20).0;
    }
    found
}

/// The sentences behind a tone in both articles. Of one that is no tag in an article, none are kept.
fn of_tone(look: &Look<'_>, worked: &Worked, tone: Tone) -> Command {
    let of = |article: ArticleId| {
        let tags = &look.collection.entry(article).reading.tone;
        tags.iter().find(|tag| tag.tone == tone).map_or(&[][..], |tag| &tag.evidence)
    };
    cues(look.texts.tone(tone), look.texts.tone_definition(tone), worked, of)
}

fn of_opinion(look: &Look<'_>, worked: &Worked) -> Command {
    let of = |article: ArticleId| {
        let subjectivity = look.collection.entry(article).reading.subjectivity.as_ref();
        subjectivity.map_or(&[][..], |subjectivity| &subjectivity.evidence)
    };
    cues(look.texts.get("subjectivity"), look.texts.get("subjectivity-definition"), worked, of)
}

fn cues<'l>(
    title: &str,
    subtitle: &str,
    worked: &Worked,
    of: impl Fn(ArticleId) -> &'l [Evidence],
) -> Command {
    let mut passages = Vec::new();
    for article in [worked.a, worked.b] {
        passages.extend(of(article).iter().map(|evidence| Passage {
            article,
            span: evidence.span,
            marks: evidence.cues.iter().map(|c| Mark { span: c.span, kind: MarkKind::Hit }).collect(),
            voice: None,
            score: None,
        }));
    }
    let (title, subtitle) = (title.to_owned(), subtitle.to_owned());
    Command::Evidence(Subject::Passages { title, subtitle, passages: Arc::new(passages) })
}
