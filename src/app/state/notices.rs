//! Quiet messages over the lower edge of the screen.

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done ("Figure copied"): goes by itself.
    Done,
    /// Something the reader may want to act on: stays.
    Offer,
    /// Something failed: stays.
    Failed,
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub text: String,
    pub tone: Tone,
    /// A button: its label and what it does.
    pub action: Option<(String, super::super::command::Command)>,
    /// When it came, in seconds of the window's clock.
    pub at: f64,
}

/// The messages now shown; the newest wins.
#[derive(Debug, Default)]
pub struct Notices {
    shown: Vec<Notice>,
}

/// Seconds for which something done is said.
pub const LASTS: f64 = 4.0;
/// The same where it can be undone: that takes a moment's thought.
pub const LASTS_WITH_ACTION: f64 = 10.0;

impl Notice {
    fn lasts(&self) -> f64 {
        if self.action.is_some() { LASTS_WITH_ACTION } else { LASTS }
    }
}

impl Notices {
    pub fn push(&mut self, notice: Notice) {
        self.shown.retain(|n| n.tone != Tone::Done && n.text != notice.text);
        self.shown.push(notice);
        if self.shown.len() > 3 {
            self.shown.remove(0);
        }
    }

    /// Drops what has been said long enough; returns seconds until the next one goes.
    pub fn tick(&mut self, now: f64) -> Option<f64> {
        self.shown.retain(|n| n.tone != Tone::Done || now - n.at < n.lasts());
        self.shown.iter().filter(|n| n.tone == Tone::Done).map(|n| n.lasts() - (now - n.at)).reduce(f64::min)
    }

    /// Drops offers: a newer one comes, or something else is open.
    pub fn drop_offers(&mut self) {
        self.shown.retain(|n| n.tone != Tone::Offer);
    }

    pub fn clear(&mut self) {
        self.shown.clear();
    }

    #[must_use]
    pub fn latest(&self) -> Option<&Notice> {
        self.shown.last()
    }
}
