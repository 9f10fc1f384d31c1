//! Back and forward, like a browser.

use super::selection::Place;

/// Places visited. Bounded, so that it never grows without end.
#[derive(Debug, Default)]
pub struct History {
    back: Vec<Place>,
    forward: Vec<Place>,
    /// The last step was one of many with the arrow keys.
    walking: bool,
}

const LIMIT: usize = 200;

impl History {
    /// The reader leaves `from` for a new place. Going down a list with the arrow keys, which is
    /// `walking`, is one step however many rows it passes.
    pub fn leave(&mut self, from: Place, walking: bool) {
        let more = std::mem::replace(&mut self.walking, walking) && walking;
        if !more && self.back.last() != Some(&from) {
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
        self.walking = false;
        self.forward.push(now);
        Some(place)
    }

    /// The last place on another screen; those between are ahead.
    pub fn leave_screen(&mut self, now: Place) -> Option<Place> {
        let screen = now.screen;
        let mut place = self.back(now)?;
        while place.screen == screen {
            let Some(before) = self.back(place.clone()) else { break };
            place = before;
        }
        Some(place)
    }

    /// The place ahead, if any.
    pub fn forward(&mut self, now: Place) -> Option<Place> {
        let place = self.forward.pop()?;
        self.walking = false;
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
        history.leave(place(Screen::Articles), false);
        history.leave(place(Screen::Names), false);
        assert_eq!(history.back(place(Screen::Read)), Some(place(Screen::Names)));
        assert_eq!(history.back(place(Screen::Names)), Some(place(Screen::Articles)));
        assert_eq!(history.back(place(Screen::Articles)), None);
        assert_eq!(history.forward(place(Screen::Articles)), Some(place(Screen::Names)));
        history.leave(place(Screen::Names), false);
        assert!(!history.can_go_forward(), "a new step forgets what was ahead");
    }

    #[test]
    fn a_walk_with_the_arrow_keys_is_one_step() {
        let mut history = History::default();
        history.leave(place(Screen::Articles), true);
        history.leave(place(Screen::Names), true);
        history.leave(place(Screen::Read), true);
        assert_eq!(history.back(place(Screen::Help)), Some(place(Screen::Articles)));
        assert!(!history.can_go_back());
    }

    #[test]
    fn a_screen_is_left_with_all_steps_on_it() {
        let mut history = History::default();
        let selected = |article| {
            let mut place = place(Screen::Compare);
            place.selection.article = Some(crate::collection::ArticleId(article));
            place
        };
        history.leave(place(Screen::Articles), false);
        history.leave(selected(0), false);
        history.leave(selected(1), false);
        assert_eq!(history.leave_screen(selected(2)), Some(place(Screen::Articles)));
        assert_eq!(history.forward(place(Screen::Articles)), Some(selected(0)));
    }
}
