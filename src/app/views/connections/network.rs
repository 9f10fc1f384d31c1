//! The names around one name as a network.

use super::layout::{self, Footprint, Place};
use super::model::{MOST_P, Network, Rule};
use crate::analysis::StanceLabel;
use crate::app::command::Command;
use crate::app::look::Look;
use crate::app::plots;
use crate::app::plots::chart::short;
use crate::app::plots::network::{self, Link, Node, Pressed};
use crate::app::state::Subject;
use crate::collection::cooccurrence::Window;
use crate::collection::{CountBy, NameId};
use egui::{Pos2, Ui, Vec2, pos2, vec2};

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
        Node {
            label: short(&node.name, LABEL),
            // Area in proportion to the mentions.
            radius: 5.0 + 15.0 * (node.mentions as f32 / most).sqrt(),
            stance: overall(look, *id),
            chosen: *id == name,
        }
    };
    found.names.iter().map(node).collect()
}

/// Where they stand in a picture of this size, in points.
pub fn arrange(ui: &Ui, found: &Network, nodes: &[Node], picture: Vec2) -> Vec<Place> {
    let print = |node: &Node| {
        let covered = network::covered(ui, node);
        Footprint { side: covered.width() / 2.0, above: -covered.top(), below: covered.bottom() }
    };
    let prints: Vec<Footprint> = nodes.iter().map(print).collect();
    layout::arrange(&found.places, &prints, picture.into())
}

/// Draws the network of `found`, its nodes at their places.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    (found, nodes, places): (&Network, &[Node], &[Place]),
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
        let places: Vec<Pos2> = places.iter().map(|[x, y]| pos2(*x, *y)).collect();
        pressed = network::draw(ui, picture, (nodes, &places), &links, &describe);
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
        let shown = found.pairs.len();
        t.with(
            "network-lines",
            &[("p", p.into()), ("name", chosen.into()), ("shown", shown.into()), ("all", found.found.into())],
        )
    };
    let width = t.get(match rule.window {
        _ if rule.by == CountBy::Articles => "network-width-articles",
        Window::Sentence => "network-width-sentences",
        Window::Paragraph => "network-width-paragraphs",
        Window::Article => "network-width-articles",
    });
    let notes = [t.get("network-size").to_owned(), width.to_owned(), lines, t.get("network-sign").to_owned()];
    network::key(ui, &entries, &notes);
}

/// How the folder treats a name: the label of most articles that could be judged; mixed where
/// favourable and critical ones are about as many.
fn overall(look: &Look<'_>, id: NameId) -> StanceLabel {
    let [favourable, critical, mixed, neutral, _] = look.collection.stance_spread(id);
    let judged = favourable + critical + mixed + neutral;
    if judged == 0 {
        return StanceLabel::Insufficient;
    }
    let sides = favourable.min(critical);
    if mixed * 2 > judged
        || sides > 0 && sides * 2 >= favourable.max(critical) && (favourable + critical) * 2 > judged
    {
        return StanceLabel::Mixed;
    }
    if favourable > neutral.max(critical) {
        StanceLabel::Favourable
    } else if critical > neutral.max(favourable) {
        StanceLabel::Critical
    } else {
        StanceLabel::Neutral
    }
}
