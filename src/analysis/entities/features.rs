//! The features of a token in its sentence, as numbers of buckets.
//!
//! Each feature is a template and the hashes it looks at, hashed into one of [`BUCKETS`] (feature
//! hashing: Weinberger et al., 2009). Templates after Ratinov & Roth, "Design Challenges and
//! Misconceptions in Named Entity Recognition", 2009.

use super::words::{CLOSES, LOWER, MARK, MIXED, OPENS, TITLE, UPPER, Word, is_shouted, mix};

/// Number of buckets: a power of two.
pub(super) const BUCKETS: usize = 1 << 20;
/// Upper bound of the features of one token.
pub(super) const MOST: usize = 160;

/// What is the same for all tokens of a sentence.
pub(super) struct Context<'a> {
    words: &'a [Word],
    /// Whether nearly every word is capitalised.
    shouted: bool,
    /// Hash of the language.
    language: u32,
    /// Whether classes of words are looked at: there are English ones only.
    classes: bool,
}

/// The features of one token.
pub(super) struct Features {
    pub buckets: [u32; MOST],
    pub len: usize,
}

impl Features {
    pub(super) fn new() -> Self {
        Self { buckets: [0; MOST], len: 0 }
    }

    fn put(&mut self, template: u32, hash: u32) {
        if self.len < MOST {
            self.buckets[self.len] = mix(template.wrapping_mul(0x9e37_79b1), hash) & (BUCKETS as u32 - 1);
            self.len += 1;
        }
    }

    /// The features of a word alone, wherever it stands.
    pub(super) fn word_alone(&mut self, w: &Word) {
        self.put(1, w.exact);
        self.put(2, w.low);
        self.affixes(w);
    }

    fn affixes(&mut self, w: &Word) {
        let class = u32::from(w.class);
        self.put(25, mix(w.suffixes[0], class));
        self.put(26, mix(w.suffixes[1], class));
        self.put(27, mix(w.suffixes[2], class));
        self.put(28, mix(w.prefixes[0], class));
        self.put(29, mix(w.prefixes[1], class));
    }

    pub(super) fn as_slice(&self) -> &[u32] {
        &self.buckets[..self.len]
    }
}

static EDGE: Word = Word {
    exact: 1,
    low: 1,
    suffixes: [1; 3],
    prefixes: [1; 2],
    shape: 1,
    class: MARK,
    begins: 0,
    inside: 0,
    elsewhere: 0,
    length: 0,
    quote: 0,
    ordinary: 0,
    cluster: 0,
    coarse: 0,
    listed: 0,
    opens: false,
};

impl<'a> Context<'a> {
    pub(super) fn new(words: &'a [Word], italian: bool, classes: bool) -> Self {
        Self { words, shouted: is_shouted(words), language: u32::from(italian), classes }
    }

    fn at(&self, i: usize, offset: isize) -> &Word {
        i.checked_add_signed(offset).and_then(|at| self.words.get(at)).unwrap_or(&EDGE)
    }

    /// Whether no word stands before: capital letters say little there.
    fn opens(&self, i: usize) -> bool {
        self.words[..i].iter().rev().take(4).all(|w| w.class == MARK) && i <= 4
    }

    /// The features of token `i` into `out`.
    pub(super) fn extract(&self, i: usize, out: &mut Features) {
        out.len = 0;
        let w = self.at(i, 0);
        let (p, pp) = (self.at(i, -1), self.at(i, -2));
        let (n, nn) = (self.at(i, 1), self.at(i, 2));
        let first = u32::from(self.opens(i)) + 2 * u32::from(self.shouted);
        out.put(0, self.language);
        self.words_around(w, p, pp, n, nn, out);
        self.form(w, p, n, nn, first, out);
        self.lists(w, p, n, out);
        self.ordinary(i, w, p, n, first, out);
        if self.classes {
            self.clusters(w, p, n, nn, out);
        }
        self.quoted(i, w, out);
        if matches!(w.class, TITLE | UPPER | MIXED) {
            self.article(i, w, first, out);
        }
    }

    fn words_around(&self, w: &Word, p: &Word, pp: &Word, n: &Word, nn: &Word, out: &mut Features) {
        out.put(1, w.exact);
        out.put(2, w.low);
        out.put(3, p.low);
        out.put(4, n.low);
        out.put(5, pp.low);
        out.put(6, nn.low);
        out.put(7, mix(p.low, w.low));
        out.put(8, mix(w.low, n.low));
        out.put(9, mix(p.low, w.shape));
        out.put(10, mix(w.shape, n.low));
        out.put(11, mix(mix(pp.low, p.low), w.shape));
        out.put(12, mix(mix(w.shape, n.low), nn.low));
        out.put(13, mix(mix(p.low, w.shape), n.low));
    }

    fn form(&self, w: &Word, p: &Word, n: &Word, nn: &Word, first: u32, out: &mut Features) {
        let class = u32::from(w.class);
        out.put(20, mix(w.shape, first));
        out.put(21, mix(p.shape, w.shape));
        out.put(22, mix(w.shape, n.shape));
        out.put(23, mix(mix(p.shape, w.shape), n.shape));
        out.put(24, mix(mix(w.shape, n.shape), nn.shape));
        out.affixes(w);
        out.put(30, mix(n.suffixes[1], mix(class, u32::from(n.class))));
        out.put(31, mix(p.suffixes[1], mix(class, u32::from(p.class))));
        out.put(32, mix(w.low, first));
    }

    fn lists(&self, w: &Word, p: &Word, n: &Word, out: &mut Features) {
        let class = u32::from(w.class);
        for (template, mut bits) in [(40, w.begins), (41, w.inside)] {
            while bits != 0 {
                out.put(template, mix(bits.trailing_zeros(), class));
                bits &= bits - 1;
            }
        }
        for (template, mut bits) in [(42, p.begins | p.inside), (43, n.begins | n.inside)] {
            while bits != 0 {
                out.put(template, mix(bits.trailing_zeros(), class));
                bits &= bits - 1;
            }
        }
        let here = mix(w.begins, w.inside);
        out.put(44, mix(here, w.shape));
        out.put(45, mix(mix(p.begins, p.inside), here));
        out.put(46, mix(here, mix(n.begins, n.inside)));
        out.put(47, mix(here, p.low));
        out.put(48, mix(here, n.low));
        out.put(49, mix(here, mix(u32::from(p.class), u32::from(n.class))));
    }

    /// The company that the words here and around keep.
    fn clusters(&self, w: &Word, p: &Word, n: &Word, nn: &Word, out: &mut Features) {
        let fine = |w: &Word| u32::from(w.cluster);
        let coarse = |w: &Word| u32::from(w.coarse);
        let class = u32::from(w.class);
        out.put(100, mix(fine(w), class));
        out.put(101, mix(coarse(w), w.shape));
        out.put(102, mix(fine(p), class));
        out.put(103, mix(fine(n), class));
        out.put(104, mix(mix(coarse(p), coarse(w)), class));
        out.put(105, mix(mix(coarse(w), coarse(n)), class));
        out.put(106, mix(mix(coarse(p), w.shape), coarse(n)));
        out.put(107, mix(mix(coarse(n), coarse(nn)), class));
    }

    /// Whether the words here and around are ordinary ones, and what the name that may run through
    /// here begins with ("Tribunale" in "Tribunale del Riesame di Genova").
    fn ordinary(&self, i: usize, w: &Word, p: &Word, n: &Word, first: u32, out: &mut Features) {
        let of = |w: &Word| mix(u32::from(w.ordinary), u32::from(w.class));
        let here = of(w);
        out.put(70, mix(here, mix(first, self.language)));
        out.put(71, mix(of(p), here));
        out.put(72, mix(here, of(n)));
        out.put(75, mix(mix(of(self.at(i, -2)), p.low), here));
        out.put(76, mix(mix(of(self.at(i, -2)), p.shape), mix(w.shape, of(n))));
        out.put(73, mix(mix(of(p), here), of(n)));
        out.put(74, mix(here, mix(w.begins, w.inside)));
        let capital = |w: &Word| matches!(w.class, TITLE | UPPER | MIXED);
        if !capital(w) && !capital(n) {
            // Behind a name that may go on in lower case ("Ministero dell'economia e delle finanze").
            let back = self.words[..i].iter().rev().take(6);
            if let Some(far) = back.take_while(|w| w.class != MARK).position(capital) {
                let head = &self.words[i - 1 - far];
                out.put(86, mix(head.low, far as u32));
                out.put(87, mix(head.low, w.low));
                out.put(88, mix(head.shape, mix(far as u32, w.suffixes[1])));
            }
            return;
        }
        // Back through capitals and the short words between them.
        let mut start = i;
        let mut all = w.ordinary;
        for back in (i.saturating_sub(7)..i).rev() {
            let b = &self.words[back];
            if capital(b) {
                start = back;
                all &= b.ordinary;
            } else if b.class != LOWER || b.length > 5 || back + 2 < start {
                break;
            }
        }
        if start < i {
            let head = &self.words[start];
            let noun = start.checked_sub(1).map_or(&EDGE, |b| &self.words[b]);
            let far = (i - start).min(4) as u32;
            out.put(80, mix(head.low, mix(far, u32::from(w.class))));
            out.put(81, mix(head.low, w.shape));
            out.put(82, mix(head.low, w.low));
            out.put(83, mix(noun.low, mix(far, w.shape)));
            out.put(84, mix(mix(head.begins, u32::from(head.ordinary)), mix(w.shape, far)));
        }
        let ahead = self.words[i + 1..].iter().take(5).take_while(|w| capital(w));
        let all = ahead.fold(all, |all, w| all & w.ordinary);
        out.put(85, mix(u32::from(all), here));
    }

    /// What stands in quotation marks may be a title: the word before them, how long they hold.
    fn quoted(&self, i: usize, w: &Word, out: &mut Features) {
        let reach = i.saturating_sub(12);
        let Some(open) = (reach..i).rev().find(|at| self.words[*at].quote != 0) else { return };
        // Straight marks open and close by turns.
        let turn = |w: &&Word| w.quote == OPENS | CLOSES;
        let even = || self.words[..=open].iter().filter(turn).count() % 2 == 0;
        if self.words[open].quote == CLOSES || (turn(&&self.words[open]) && even()) {
            return;
        }
        let Some(length) = self.words[i..].iter().take(14).position(|w| w.quote & CLOSES != 0) else {
            return;
        };
        let length = i - open + length;
        let before = open.checked_sub(1).map_or(&EDGE, |at| &self.words[at]);
        let begins = &self.words[open + 1];
        let place = u32::from(i == open + 1) + 2 * u32::from(begins.class);
        out.put(90, mix(place, w.class.into()));
        out.put(91, mix(before.low, mix(place, w.class.into())));
        out.put(92, mix(length.min(8) as u32, mix(place, w.class.into())));
        out.put(93, mix(before.suffixes[1], mix(length.min(8) as u32, place)));
        let earlier = open.checked_sub(2).map_or(&EDGE, |at| &self.words[at]);
        out.put(94, mix(earlier.low, mix(before.class.into(), place)));
    }

    /// What the run of capitals and the rest of the article say.
    fn article(&self, i: usize, w: &Word, first: u32, out: &mut Features) {
        out.put(60, mix(u32::from(w.elsewhere & 3), first));
        out.put(67, mix(u32::from(w.elsewhere & !3), w.class.into()));
        out.put(61, mix(u32::from(w.elsewhere & 3), mix(u32::from(w.class), w.begins)));
        // The words before and after the run of capitals.
        let capital = |w: &Word| matches!(w.class, TITLE | UPPER | MIXED);
        let before = self.words[..i].iter().rev().take(6).find(|w| !capital(w)).unwrap_or(&EDGE);
        let after = self.words[i + 1..].iter().take(6).find(|w| !capital(w)).unwrap_or(&EDGE);
        let length = self.words[i..].iter().take(5).take_while(|w| capital(w)).count() as u32;
        out.put(62, before.low);
        out.put(63, after.low);
        out.put(64, mix(before.low, length));
        out.put(65, mix(before.low, after.low));
        if let Some(verb) = self.words[i + 1..].iter().take(8).find(|w| w.class == LOWER) {
            out.put(66, verb.suffixes[1]);
        }
    }
}
