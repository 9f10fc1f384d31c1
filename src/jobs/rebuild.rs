//! The same articles under other decisions or another counting rule.

use super::{Task, Waker, load};
use crate::analysis;
use crate::collection::{Collection, Counting, Decisions, Entry};
use rayon::prelude::*;
use std::sync::Arc;

/// A rebuild under way. `None` where it was cancelled.
pub type Rebuild = Task<Option<Arc<Collection>>>;

/// Builds the collection again in the background. The articles are read again only where the
/// tracked concepts changed (`reanalyse`): everything else is a fold.
#[must_use]
pub fn rebuild(
    from: Arc<Collection>,
    decisions: Decisions,
    counting: Counting,
    reanalyse: bool,
    waker: Waker,
) -> Rebuild {
    Task::start(waker, move |cancel| {
        let entries = if reanalyse {
            let options = analysis::Options { tracked: decisions.tracked.clone() };
            load::pool().install(|| {
                from.entries
                    .par_iter()
                    .map(|entry| (!cancel.is_cancelled()).then(|| again(entry, &options)))
                    .collect::<Option<Vec<_>>>()
            })?
        } else {
            from.entries.clone()
        };
        (!cancel.is_cancelled()).then(|| {
            Arc::new(Collection::build(
                from.folder.clone(),
                entries,
                from.skipped.clone(),
                &decisions,
                counting,
                from.partial,
            ))
        })
    })
}

/// An article read once more; as it was where that breaks off.
fn again(entry: &Arc<Entry>, options: &analysis::Options) -> Arc<Entry> {
    match load::analysed(entry.article.clone(), options) {
        Ok(entry) => Arc::new(entry),
        Err(_) => Arc::clone(entry),
    }
}
