//! Back and forward, like a browser.

use super::selection::Place;

/// Places visited. Bounded, so that it never grows without end.
#[derive(Debug, Default)]
pub struct History {
    back: Vec<Place>,
    forward: Vec<Place>,
}

const LIMIT: usize = 100;

impl History {
    /// The reader leaves `from` for a new place.
    pub fn leave(&mut self, from: Place) {
        if self.back.last() != Some(&from) {
            self.back.push(from);
        }
        if self.back.len() > LIMIT {
            self.back.remove(0);
        }
        self.forward.clear();
    }

    /// The place before, if any; `now` becomes the one ahead.
    pub fn back(&mut self, now: Place) -> Option<Place> {
        let place = self.back.pop()?;
        self.forward.push(now);
        Some(place)
    }

    /// The place ahead, if any.
    pub fn forward(&mut self, now: Place) -> Option<Place> {
        let place = self.forward.pop()?;
        self.back.push(now);
        Some(place)
    }

    #[must_use]
    pub fn can_go_back(&self) -> bool {
        !self.back.is_empty()
    }

    #[must_use]
    pub fn can_go_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Changes every remembered place: when the collection is rebuilt.
    pub fn map(&mut self, change: impl Fn(&mut Place)) {
        self.back.iter_mut().chain(&mut self.forward).for_each(change);
    }

    /// Forgets everything: another folder.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Screen;

    fn place(screen: Screen) -> Place {
        Place { screen, ..Place::default() }
    }

    #[test]
    fn goes_back_and_forward_like_a_browser() {
        let mut history = History::default();
        history.leave(place(Screen::Articles));
        history.leave(place(Screen::Names));
        assert_eq!(history.back(place(Screen::Read)), Some(place(Screen::Names)));
        assert_eq!(history.back(place(Screen::Names)), Some(place(Screen::Articles)));
        assert_eq!(history.back(place(Screen::Articles)), None);
        assert_eq!(history.forward(place(Screen::Articles)), Some(place(Screen::Names)));
        history.leave(place(Screen::Names));
        assert!(!history.can_go_forward(), "a new step forgets what was ahead");
    }
}
