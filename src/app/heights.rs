//! Heights of blocks that are laid out only when somebody looks: guessed until then, and corrected
//! without moving what is on the screen.

/// Blocks beyond the view that are measured with it, in points above and below.
const MARGIN: f32 = 400.0;
/// Blocks measured in advance in one frame.
const AHEAD: usize = 4;
/// Lists longer than this are measured only where they are looked at.
const MOST: usize = 6_000;

/// Heights of a list of blocks.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    known: Vec<f32>,
    measured: Vec<bool>,
    /// Everything before this is measured.
    next: usize,
}

impl Heights {
    /// New blocks, with what can be guessed of them.
    #[must_use]
    pub fn guessed(heights: Vec<f32>) -> Self {
        let measured = vec![false; heights.len()];
        Self { known: heights, measured, next: 0 }
    }

    /// What was measured no longer holds: another width, other marks.
    pub fn forget(&mut self) {
        self.measured.fill(false);
        self.next = 0;
    }

    #[must_use]
    pub fn of(&self, block: usize) -> f32 {
        self.known.get(block).copied().unwrap_or(0.0)
    }

    /// Sets what was seen to be the height of a block.
    pub fn set(&mut self, block: usize, height: f32) {
        if let (Some(known), Some(measured)) = (self.known.get_mut(block), self.measured.get_mut(block)) {
            *known = height;
            *measured = true;
        }
    }

    /// Height of everything above a block.
    #[must_use]
    pub fn top(&self, block: usize) -> f32 {
        self.known[..block.min(self.known.len())].iter().sum()
    }

    /// The block at a height, the last one below all.
    #[must_use]
    pub fn at(&self, y: f32) -> usize {
        let mut bottom = 0.0;
        let found = self.known.iter().position(|height| {
            bottom += height;
            bottom > y
        });
        found.unwrap_or(self.known.len().saturating_sub(1))
    }

    /// Measures what shows at `offset` and a little more. Returns the offset at which the same text
    /// stands where it stood, and whether there is more to measure.
    pub fn settle(
        &mut self,
        mut offset: f32,
        view: f32,
        mut measure: impl FnMut(usize) -> f32,
    ) -> (f32, bool) {
        let mut top = 0.0;
        for block in 0..self.known.len() {
            if top > offset + view + MARGIN {
                break;
            }
            if top + self.known[block] >= offset - MARGIN && !self.measured[block] {
                offset += self.correct(block, top, offset, measure(block));
            }
            top += self.known[block];
        }
        if self.known.len() > MOST {
            return (offset, false);
        }
        let mut left = AHEAD;
        while self.next < self.known.len() && left > 0 {
            if !self.measured[self.next] {
                let (block, top) = (self.next, self.top(self.next));
                offset += self.correct(block, top, offset, measure(block));
                left -= 1;
            }
            self.next += 1;
        }
        (offset, self.next < self.known.len())
    }

    /// Takes in a height; by how much what stands at `offset` has moved.
    fn correct(&mut self, block: usize, top: f32, offset: f32, height: f32) -> f32 {
        let before = std::mem::replace(&mut self.known[block], height);
        self.measured[block] = true;
        if top + before <= offset { height - before } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_measured_above_the_view_does_not_move_it() {
        let mut heights = Heights::guessed(vec![100.0; 50]);
        let (offset, _) = heights.settle(2000.0, 300.0, |_| 130.0);
        let shown = heights.at(offset);
        assert_eq!(shown, 20, "the same block stands at the top");
        let mut now = offset;
        while let (next, true) = heights.settle(now, 300.0, |_| 130.0) {
            now = next;
            assert_eq!(heights.at(now), shown);
        }
        assert_eq!(heights.top(50), 50.0 * 130.0);
    }

    #[test]
    fn blocks_are_found_by_their_height() {
        let heights = Heights::guessed(vec![10.0, 20.0, 30.0]);
        assert_eq!((heights.at(0.0), heights.at(10.0), heights.at(29.0), heights.at(900.0)), (0, 1, 1, 2));
        assert_eq!(heights.top(2), 30.0);
    }
}
