read-nothing = There is no article to read
read-nothing-hint = Open a folder with articles first.
read-mark-names = Mark names
read-mark-cues = Mark cue words
read-previous = Previous article
read-next = Next article
read-compare-with = Compare with…
read-encoding-guessed = encoding guessed: { $name }
read-not-judged = in a language without stance and tone
read-left-out = Left out: { $reasons } ({ $n } { $n ->
    [one] word
   *[other] words
    })
n-words = { $n } { $n ->
    [one] word
   *[other] words
    }
