compare-too-few = Two articles are needed
compare-too-few-hint = Open a folder with at least two articles, or drop two files on the window.
compare-working = Comparing…
compare-aligned = Aligned
compare-reading = Reading
compare-differences = Differences
compare-swap = Swap A and B (X)
compare-other = Change { $side }…
compare-same-article = A and B are the same article.
compare-only-a = Only in A
compare-both = In both
compare-only-b = Only in B
compare-names = Names
compare-terms = Terms
compare-figures = Figures
compare-quotes = Quotations
compare-tone = Tone
compare-quoted = Other people’s words
compare-stance-shared = Stance, per shared name
compare-no-shared-stance = No name is judged in both articles.
compare-difference = A − B { $difference }, not enough to say
compare-difference-p = p { $p }, A − B { $difference } ({ $low } … { $high })
compare-locked = Scrolling together
compare-unlocked = Scrolling apart
compare-lock-hint = The pages follow each other passage by passage (L)
column-tag = Tag
n-more = { $n } more
pair-verbatim = word for word
pair-verbatim-nearly = nearly word for word
pair-verbatim-partly = partly word for word
pair-reworded = reworded
pair-same-quote = same quotation
pair-same-fact = same fact
pair-same-matter = same matter
compare-fold-a = Only in A: { $n } { $n ->
    [one] passage
   *[other] passages
    }, { $words } { $words ->
    [one] word
   *[other] words
    }
compare-fold-b = Only in B: { $n } { $n ->
    [one] passage
   *[other] passages
    }, { $words } { $words ->
    [one] word
   *[other] words
    }
compare-what-differs = What differs
compare-back-to-differs = ← What differs
compare-nothing-hint = No passage of one was found again in the other. What each says of the same things, and the names, terms and figures in common, is under Differences.
compare-ribbons = All ribbons
compare-ribbons-hint = Ribbons join the passages that say the same. Without this, only that of the passage pointed at or chosen is drawn.
compare-name = Follow a name
compare-following = Following: { $name }
compare-name-hint = The name whose mentions the strips show; N and P go to the next and the previous one
compare-passages = Passages
compare-in-other = In { $side }
pair-moved-up = further up in { $other }
pair-moved-down = further down in { $other }
strip-spoken = Passages of { $side } in their own order, { $shared } of { $n } shared; up and down arrows go through them
strip-legend = ■ word for word · □ reworded · ‖ same quotation · ● same fact · ○ same matter · ↑ ↓ further up or down in the other article · dark line: what is in view now
drag-compare = Compare “{ $a }” with “{ $b }”
drag-hint = Drop it on another article to compare the two
figure-menu = Copy and save
strip-legend-name = Beside: – where { $name } is named · ▲ favourable, ▼ critical, ● neutral the sentence that judges it
compare-figure-title = Two articles compared
compare-figure-grey = Signs in grey: too few sentences to tell a difference from chance.
