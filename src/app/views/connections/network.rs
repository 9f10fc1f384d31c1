//! The names around one name as a network.

use super::layout::{self, Footprint};
use super::model::{MOST_P, Network, Rule};
use crate::analysis::StanceLabel;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::plots::chart::short;
use crate::app::plots::network::labels::{self, Disc};
use crate::app::plots::network::{self, Link, Node, Pressed};
use crate::app::state::Subject;
use crate::collection::cooccurrence::Window;
use crate::collection::{CountBy, NameId};
use egui::{Pos2, Rect, Ui, Vec2, vec2};

/// Room for the key beside the picture, in points.
const KEY: f32 = 190.0;

/// Characters of a name at most.
const LABEL: usize = 22;

/// The size of the picture without its key.
pub fn size(ui: &Ui, look: &Look<'_>) -> Vec2 {
    vec2((ui.available_width() - KEY).max(320.0), plots::height(ui, look.figure)).floor()
}

/// The names as they are drawn.
pub fn nodes(look: &Look<'_>, found: &Network, name: NameId) -> Vec<Node> {
    let mentions = found.names.iter().map(|id| look.collection.name(*id).mentions);
    let most = mentions.max().unwrap_or(1).max(1) as f32;
    let node = |id: &NameId| {
        let node = look.collection.name(*id);
        let spread = look.collection.stance_spread(*id);
        let (stance, share) = overall(spread);
        Node {
            label: short(&node.name, LABEL),
            // Area in proportion to the mentions.
            radius: 5.0 + 15.0 * (node.mentions as f32 / most).sqrt(),
            stance,
            share,
            signs: signs(look, spread),
            chosen: *id == name,
            marked: *id != name && look.selection.name == Some(*id) && !look.figure,
        }
    };
    found.names.iter().map(node).collect()
}

/// Where they and their names stand in a picture of this size, in points.
#[derive(Clone, Default)]
pub struct Arranged {
    places: Vec<Pos2>,
    labels: Vec<Rect>,
}

/// Finds places for the nodes and for their names.
pub fn arrange(ui: &Ui, found: &Network, nodes: &[Node], picture: Vec2) -> Arranged {
    let print = |node: &Node| {
        let covered = network::covered(ui, node);
        Footprint { side: covered.width() / 2.0, above: -covered.top(), below: covered.bottom() }
    };
    let prints: Vec<Footprint> = nodes.iter().map(print).collect();
    let places = layout::arrange(&found.places, &prints, picture.into());
    let places: Vec<Pos2> = places.into_iter().map(Pos2::from).collect();
    let disc = |(node, at): (&Node, &Pos2)| Disc {
        at: *at,
        radius: node.radius,
        label: network::label_size(ui, node),
    };
    let discs: Vec<Disc> = nodes.iter().zip(&places).map(disc).collect();
    let lines: Vec<(usize, usize, f32)> = found.pairs.iter().map(|(a, b, _)| (*a, *b, 1.0)).collect();
    let labels = labels::place(&discs, &lines, picture);
    Arranged { places, labels }
}

/// Draws the network of `found`, its nodes at their places.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    (found, nodes, arranged): (&Network, &[Node], &Arranged),
    picture: Vec2,
    name: NameId,
    rule: Rule,
    out: &mut Vec<Command>,
) {
    if found.names.len() < 2 {
        plots::empty(ui, look, "connections-too-few");
        return;
    }
    let strongest = found.pairs.iter().map(|(_, _, p)| rule.counted(p)).max().unwrap_or(1).max(1) as f32;
    let pair_chosen = |a: NameId, b: NameId| match look.selection.subject {
        Subject::Pair(x, y, _) => (x, y) == (a, b) || (x, y) == (b, a),
        _ => false,
    };
    let links: Vec<Link> = found
        .pairs
        .iter()
        .map(|(a, b, pair)| Link {
            a: *a,
            b: *b,
            width: 1.0 + 5.0 * rule.counted(pair) as f32 / strongest,
            chosen: pair_chosen(pair.a, pair.b),
        })
        .collect();
    let describe = |i: usize| super::describe(look, &found.pairs[i].2, rule);
    let mut pressed = None;
    ui.horizontal_top(|ui| {
        let nodes = (nodes, &arranged.places[..], &arranged.labels[..]);
        pressed = network::draw(ui, picture, nodes, &links, &describe);
        ui.vertical(|ui| {
            ui.set_width(KEY - 12.0);
            ui.add_space(12.0);
            key(ui, look, found, name, rule);
        });
    });
    match pressed {
        Some(Pressed::Node(i)) => out.push(Command::SelectName(Some(found.names[i]))),
        Some(Pressed::Link(i)) => {
            // The selected name stays in the middle.
            let pair = &found.pairs[i].2;
            out.push(Command::Evidence(Subject::Pair(pair.a, pair.b, rule.window)));
        }
        None => {}
    }
}

fn key(ui: &mut Ui, look: &Look<'_>, found: &Network, name: NameId, rule: Rule) {
    let t = look.texts;
    let entries: Vec<(StanceLabel, String)> =
        StanceLabel::ALL.iter().map(|l| (*l, t.stance(*l).to_owned())).collect();
    let lines = if found.all_kept {
        t.with("network-lines-strongest", &[("shown", found.pairs.len().into()), ("all", found.found.into())])
    } else {
        let p = t.decimal(MOST_P as f32, 2);
        let chosen = look.collection.name(name).name.clone();
        let left = found.found - found.pairs.len();
        t.with(
            "network-lines",
            &[("p", p.into()), ("name", chosen.into()), ("left", left.into()), ("all", found.found.into())],
        )
    };
    let width = t.get(match rule.window {
        _ if rule.by == CountBy::Articles => "network-width-articles",
        Window::Sentence => "network-width-sentences",
        Window::Paragraph => "network-width-paragraphs",
        Window::Article => "network-width-articles",
    });
    let notes = [t.get("network-size").to_owned(), width.to_owned(), lines, t.get("network-sign").to_owned()];
    network::key(ui, &t.with("network-chosen", &[("name", look.name(name).into())]), &entries, &notes);
}

/// How the articles that judge a name treat it: as most of them do, mixed where favourable and critical ones are about
/// as many; and what share of all that could be judged they are.
fn overall([favourable, critical, mixed, neutral, _]: [u32; 5]) -> (StanceLabel, f32) {
    let judging = favourable + critical + mixed;
    if judging + neutral == 0 {
        return (StanceLabel::Insufficient, 0.0);
    }
    let sides = favourable.min(critical);
    let label = if judging == 0 {
        StanceLabel::Neutral
    } else if mixed * 2 > judging || sides * 2 >= favourable.max(critical) {
        StanceLabel::Mixed
    } else if favourable > critical {
        StanceLabel::Favourable
    } else {
        StanceLabel::Critical
    };
    (label, judging as f32 / (judging + neutral) as f32)
}

/// How many articles judge it in each way, most first; where none does, how many say nothing.
fn signs(look: &Look<'_>, spread: [u32; 5]) -> Vec<(StanceLabel, String)> {
    let mut signs: Vec<(StanceLabel, u32)> =
        StanceLabel::ALL.into_iter().zip(spread).filter(|(_, n)| *n > 0).collect();
    let silent = |label| matches!(label, StanceLabel::Neutral | StanceLabel::Insufficient);
    if signs.iter().any(|(label, _)| !silent(*label)) {
        signs.retain(|(label, _)| !silent(*label));
        signs.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    } else {
        signs.truncate(1);
    }
    signs.into_iter().map(|(label, n)| (label, look.texts.number(n))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_colour_of_those_that_judge_it() {
        assert_eq!(overall([2, 0, 0, 6, 1]), (StanceLabel::Favourable, 0.25));
        assert_eq!(overall([1, 4, 0, 0, 0]), (StanceLabel::Critical, 1.0));
        assert_eq!(overall([2, 3, 0, 5, 0]).0, StanceLabel::Mixed);
        assert_eq!(overall([0, 0, 0, 3, 9]), (StanceLabel::Neutral, 0.0));
        assert_eq!(overall([0, 0, 0, 0, 2]).0, StanceLabel::Insufficient);
    }
}
