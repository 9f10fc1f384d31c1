//! The forms of names that the articles use, counted: what the joining works on.

use super::{Entry, fold};
use crate::analysis::Kind;
use crate::text::Language;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Everything that folds to one key: "Deepseek", "DEEPSEEK", of whatever kind.
#[derive(Debug)]
pub(super) struct Node {
    /// Folded form.
    pub key: String,
    /// Mentions as each kind, in the order of [`Kind::ALL`].
    pub kinds: [u32; 7],
    /// Articles in which an entity bears the name.
    pub articles: u32,
    /// Words of the key.
    pub words: u32,
}

impl Node {
    /// The kind most mentions have; among equals the first of [`Kind::ALL`].
    pub(super) fn kind(&self) -> Kind {
        majority(&self.kinds)
    }

    pub(super) fn mentions(&self) -> u32 {
        self.kinds.iter().sum()
    }
}

/// The kind with the most mentions; among equals the first of [`Kind::ALL`].
pub(super) fn majority(kinds: &[u32; 7]) -> Kind {
    let mut best = 0;
    for (at, count) in kinds.iter().enumerate() {
        if *count > kinds[best] {
            best = at;
        }
    }
    Kind::ALL[best]
}

/// Where a kind stands in [`Kind::ALL`].
pub(super) fn kind_index(kind: Kind) -> usize {
    Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0)
}

/// A form as a mention of a node's entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    pub node: u32,
    pub surface: u32,
    /// How often.
    pub count: u32,
}

/// The forms of one folder.
pub(super) struct Forms<'a> {
    pub nodes: Vec<Node>,
    /// Node by folded form.
    pub by_key: FxHashMap<String, u32>,
    /// Forms as written.
    pub surfaces: Vec<&'a str>,
    /// For each form as written: the node it is a full name of, if an entity bears it.
    pub node_of_surface: Vec<Option<u32>>,
    /// How often each form was seen as a mention of each node's entities: sorted by node, then form.
    pub seen: Vec<Seen>,
    /// For each node, how often articles of the language that names are wanted in use one of its forms.
    pub wanted: Vec<u32>,
    /// For each article, the node of each of its entities.
    pub node_of: Vec<Vec<u32>>,
}

impl<'a> Forms<'a> {
    /// Of all articles; those in `wanted` are also counted by themselves.
    pub(super) fn gather(entries: &'a [Arc<Entry>], wanted: Option<Language>) -> Self {
        let mut forms = Forms {
            nodes: Vec::new(),
            by_key: FxHashMap::default(),
            surfaces: Vec::new(),
            node_of_surface: Vec::new(),
            seen: Vec::new(),
            wanted: Vec::new(),
            node_of: Vec::with_capacity(entries.len()),
        };
        let mut interned: FxHashMap<&'a str, u32> = FxHashMap::default();
        let mut seen: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        let mut in_wanted: Vec<(u32, u32)> = Vec::new();
        let mut local: Vec<(&'a str, u32)> = Vec::new();
        for entry in entries {
            let counts = wanted == Some(entry.reading.language);
            let mut nodes = Vec::with_capacity(entry.reading.entities.len());
            for entity in &entry.reading.entities {
                let surface = forms.intern(&mut interned, &entity.name);
                let node = forms.node(surface);
                let counted = &mut forms.nodes[node as usize];
                counted.kinds[kind_index(entity.kind)] += entity.mentions.len() as u32;
                counted.articles += 1;
                *seen.entry((node, surface)).or_default() += 1;
                local.clear();
                for mention in &entity.mentions {
                    let Some(text) = entry.article.text.get(mention.span.range()) else { continue };
                    // Few forms for each entity: a short list beats a hash for every mention.
                    match local.iter_mut().rev().take(8).find(|(form, _)| *form == text) {
                        Some((_, count)) => *count += 1,
                        None => local.push((text, 1)),
                    }
                }
                for (text, count) in &local {
                    let surface = forms.intern(&mut interned, text);
                    *seen.entry((node, surface)).or_default() += count;
                    if counts {
                        in_wanted.push((surface, *count));
                    }
                }
                nodes.push(node);
            }
            forms.node_of.push(nodes);
        }
        forms.seen = seen.into_iter().map(|((node, surface), count)| Seen { node, surface, count }).collect();
        forms.seen.sort_unstable();
        forms.wanted = vec![0; forms.nodes.len()];
        for (surface, count) in in_wanted {
            // A form that no entity bears is no name to show.
            if let Some(node) = forms.node_of_surface[surface as usize] {
                forms.wanted[node as usize] += count;
            }
        }
        forms
    }

    fn intern(&mut self, interned: &mut FxHashMap<&'a str, u32>, form: &'a str) -> u32 {
        *interned.entry(form).or_insert_with(|| {
            self.surfaces.push(form);
            self.node_of_surface.push(None);
            self.surfaces.len() as u32 - 1
        })
    }

    fn node(&mut self, surface: u32) -> u32 {
        if let Some(node) = self.node_of_surface[surface as usize] {
            return node;
        }
        let node = self.node_for_key(fold(self.surfaces[surface as usize]));
        self.node_of_surface[surface as usize] = Some(node);
        node
    }

    /// The node of a folded form, made if no article has it (a decision of another folder may lead
    /// to it).
    pub(super) fn node_for_key(&mut self, key: String) -> u32 {
        if let Some(&node) = self.by_key.get(&key) {
            return node;
        }
        let node = self.nodes.len() as u32;
        let words = key.split(' ').count() as u32;
        self.by_key.insert(key.clone(), node);
        self.nodes.push(Node { key, kinds: [0; 7], articles: 0, words });
        node
    }
}
