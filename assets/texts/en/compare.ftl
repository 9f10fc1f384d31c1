compare-too-few = Two articles are needed
compare-too-few-hint = Open a folder with at least two articles, or drop two files on the window.
compare-working = Comparing…
compare-aligned = Aligned
compare-reading = Reading
compare-differences = Differences
compare-swap = Swap A and B (X)
compare-other = Another article as { $side }…
compare-same-article = A and B are the same article.
compare-nothing-shared = The two articles share no passage.
compare-shared = They share { $n ->
    [one] one passage
   *[other] { $n } passages
    }; similarity { $similarity }.
compare-same-quotes = { $n ->
    [one] One quotation is
   *[other] { $n } quotations are
    } reported by both in different words.
compare-figures-differ = { $n ->
    [one] One figure differs.
   *[other] { $n } figures differ.
    }
compare-stance-differs = On { $name } A is { $a }, B { $b }: more than chance (p { $p }).
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
compare-difference = difference { $difference }, not enough to say
compare-difference-p = p { $p }, difference { $difference } ({ $low } … { $high })
compare-locked = Scrolling together
compare-unlocked = Scrolling apart
compare-lock-hint = The pages follow each other passage by passage (L)
column-tag = Tag
n-more = { $n } more
pair-verbatim = word for word
pair-reworded = reworded
pair-same-quote = same quotation
pair-same-fact = same fact
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
