compare-beyond-chance = larger than chance
compare-within-chance = may be chance
compare-not-both = not judged in both
compare-tag-given = tag
compare-tag-not = no tag
compare-no-tone = Neither article has a tone tag.
compare-tone-usual = 0 = as usual in the press
compare-tone-note = Filled square: the article has the tag. It is given from 0.5 on in a short text, from 0.42 on in a long one (colloquial from 0.6), and only with several different words to show for it.
compare-two-scales = Each language has a model of its own: the two scores are not on one scale.
compare-reports = 0 reports
compare-opines = 1 opines
compare-quoted-direct = between quotation marks
compare-quoted-indirect = reported (“said that…”)
compare-quoted-all = together
compare-figures-disagree = Figures that differ
compare-intervals = Bars: 95 % intervals, with the sentences drawn again; p: how often sentences dealt to the two texts at random would differ as much.
table-part = part
table-kind = kind
table-item = item
table-a-text = A says
table-b-text = B says
table-a = A
table-b = B
table-score = score
table-difference = difference A − B
table-p = p
table-a-low = A, lower end (95 %)
table-a-high = A, upper end (95 %)
table-b-low = B, lower end (95 %)
table-b-high = B, upper end (95 %)
table-ratio = log ratio
table-article = Article
table-passage = Passage
table-agrees = Same figure
compare-claims = What each says
compare-claims-lead = Its main sentence
compare-claims-reservations = Limits and doubts it admits
compare-claims-more = { $n ->
    [one] Show one more pair
   *[other] Show { $n } more pairs
}
compare-stances-none = No shared name has sentences enough to say whether the two treat it differently.
compare-stances-few = { $n ->
    [one] Show one name, with too few sentences to say
   *[other] Show { $n } names, with too few sentences to say
}
compare-stances-more = { $n ->
    [one] Show one more name
   *[other] Show { $n } more names
}
compare-claims-only = What only one of them tells
compare-claims-only-none-a = No sentence was found that surely only A tells.
compare-claims-only-none-b = No sentence was found that surely only B tells.
compare-claims-note = Whole sentences, as they stand in the articles.
compare-claims-note-two-ways = Whole sentences, as they stand in the articles; first those where one thing goes two ways, which is underlined.
compare-reported = reported
compare-reported-by = reported: { $name }
compare-claims-about = Shared: { $words }
compare-times = { $a } { $a ->
    [one] time
   *[other] times
} in A, { $b } in B
compare-pair-hint = The sign stands at the value, the bar covers the 95 % interval. Press to see the sentences.
compare-pair-hint-few = There are too few sentences for an interval. Press to see them.
compare-claims-no-reservation-a = None found in A.
compare-claims-no-reservation-b = None found in B.
compare-edits = Where one text was changed
compare-edits-note = Both carry these sentences. Underlined: what changes what they say; small words and other spellings are left out.
compare-edits-more = { $n ->
    [one] One more sentence: see Aligned.
   *[other] { $n } more sentences: see Aligned.
    }
compare-wordings = Quotations that are not the same in both
compare-wordings-note = Underlined: the words that only one of the two gives.
compare-wordings-nobody = Nobody named
