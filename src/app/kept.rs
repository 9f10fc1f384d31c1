//! Something computed once for a key: the collection's revision and the reader's choices.

/// The last result and what it was computed for.
#[derive(Clone, Debug)]
pub struct Kept<K, T>(Option<(K, T)>);

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, T> Kept<K, T> {
    /// The result for `key`, made anew only when the key has changed.
    pub fn get(&mut self, key: K, make: impl FnOnce() -> T) -> &T {
        if self.0.as_ref().is_some_and(|(kept, _)| *kept != key) {
            self.0 = None;
        }
        &self.0.get_or_insert_with(|| (key, make())).1
    }

    /// The last result, if it is for another key than this one.
    pub fn outdated(&self, key: &K) -> Option<(&K, &T)> {
        self.0.as_ref().filter(|(kept, _)| kept != key).map(|(kept, made)| (kept, made))
    }
}
