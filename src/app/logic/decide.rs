//! What the reader decides about names, labels and encodings: written down, said, undone.

use crate::app::App;
use crate::app::command::{Command, Wish};
use crate::app::state::{Notice, NoticeTone};
use crate::collection::{Collection, Decisions};

impl App {
    pub(super) fn decide(&mut self, wish: Wish) {
        let Some(collection) = self.opened.collection.clone() else { return };
        let before = self.workspace.decisions().clone();
        let said = self.said(&collection, &wish);
        if self.workspace.decide(|decisions| apply(decisions, &collection, wish)) {
            self.decided(&before);
            if let Some(text) = said {
                let action = Some((self.texts.get("undo").to_owned(), Command::Undo));
                self.notices.push(Notice { text, tone: NoticeTone::Done, action, at: self.frame.now });
            }
        }
    }

    /// What a decision about names did, for the notice that offers to undo it.
    fn said(&self, collection: &Collection, wish: &Wish) -> Option<String> {
        let t = &self.texts;
        let name = |id: &crate::collection::NameId| collection.name(*id).name.clone();
        Some(match wish {
            Wish::Merge { names, into } => {
                let others: Vec<String> = names.iter().filter(|n| *n != into).map(name).collect();
                t.with("said-merged", &[("names", others.join(", ").into()), ("into", name(into).into())])
            }
            Wish::Ignore(names) => {
                let names: Vec<String> = names.iter().map(name).collect();
                t.with("said-ignored", &[("names", names.join(", ").into())])
            }
            Wish::Rename(id, to) => {
                t.with("said-renamed", &[("from", name(id).into()), ("to", to.as_str().into())])
            }
            Wish::Retype(id, kind) => {
                t.with("said-retyped", &[("name", name(id).into()), ("kind", t.kind(*kind).into())])
            }
            Wish::KeepApart(a, b) => t.with("said-apart", &[("a", name(a).into()), ("b", name(b).into())]),
            Wish::Track(concept) => t.with("said-followed", &[("name", concept.name.as_str().into())]),
            Wish::Untrack(name) => t.with("said-unfollowed", &[("name", name.as_str().into())]),
            Wish::Stance(_, id, Some(label)) => {
                t.with("said-stance", &[("name", name(id).into()), ("stance", t.stance(*label).into())])
            }
            Wish::Stance(_, id, None) => t.with("said-stance-back", &[("name", name(id).into())]),
            Wish::Tone(_, tone, is) => {
                let said = match is {
                    Some(true) => "said-tone",
                    Some(false) => "said-tone-off",
                    None => "said-tone-back",
                };
                t.with(said, &[("tone", t.tone(*tone).into())])
            }
            Wish::Split(_) => t.get("said-split").to_owned(),
            Wish::Encoding(..) => return None,
        })
    }

    /// Decisions have changed: what they touch is made anew, no more.
    fn decided(&mut self, before: &Decisions) {
        let now = self.workspace.decisions();
        if now.encodings != before.encodings {
            self.reload();
        } else {
            self.rebuild(now.tracked != before.tracked);
        }
    }

    pub(super) fn undo(&mut self, back: bool) {
        let before = self.workspace.decisions().clone();
        let (moved, yes, no) = if back {
            (self.workspace.undo(), "undone", "nothing-to-undo")
        } else {
            (self.workspace.redo(), "redone", "nothing-to-redo")
        };
        let text = self.texts.get(if moved { yes } else { no }).to_owned();
        self.notices.push(Notice { text, tone: NoticeTone::Done, action: None, at: self.frame.now });
        if moved {
            self.decided(&before);
        }
    }
}

/// Writes a wish into the decisions.
fn apply(decisions: &mut Decisions, collection: &Collection, wish: Wish) {
    let key = |id: crate::collection::NameId| collection.name(id).key.clone();
    let hash = |id: crate::collection::ArticleId| collection.entry(id).article.hash;
    match wish {
        Wish::Merge { names, into } => {
            let into = key(into);
            for name in names.into_iter().map(key).filter(|n| *n != into) {
                decisions.merge(&name, &into);
            }
        }
        Wish::Split(form) => decisions.take_out(&form),
        Wish::Rename(name, new) => match new.trim() {
            "" => drop(decisions.renamed.remove(&key(name))),
            new => drop(decisions.renamed.insert(key(name), new.to_owned())),
        },
        Wish::Retype(name, kind) => drop(decisions.retyped.insert(key(name), kind)),
        Wish::Ignore(names) => decisions.ignored.extend(names.into_iter().map(key)),
        Wish::Stance(article, name, Some(label)) => {
            decisions.stances.insert((hash(article), key(name)), label);
        }
        Wish::Stance(article, name, None) => drop(decisions.stances.remove(&(hash(article), key(name)))),
        Wish::Tone(article, tone, Some(is)) => drop(decisions.tones.insert((hash(article), tone), is)),
        Wish::Tone(article, tone, None) => drop(decisions.tones.remove(&(hash(article), tone))),
        Wish::Track(concept) => {
            decisions.tracked.retain(|t| t.name != concept.name);
            decisions.tracked.push(concept);
        }
        Wish::Untrack(name) => decisions.tracked.retain(|t| t.name != name),
        Wish::KeepApart(a, b) => decisions.keep_apart(&key(a), &key(b)),
        Wish::Encoding(article, encoding) => {
            let path = collection.entry(article).article.path.clone();
            match encoding {
                Some(encoding) => drop(decisions.encodings.insert(path, encoding.to_owned())),
                None => drop(decisions.encodings.remove(&path)),
            }
        }
    }
}
