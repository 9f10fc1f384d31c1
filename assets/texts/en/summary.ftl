summary-same-text = A and B are the same text, word for word.
summary-nothing-shared = The two articles share no passage and no name they dwell on.
summary-nothing-but-names = No passage in common; both speak of { $names }.
summary-shared = They share { $passages }: { $a } of A, { $b } of B.
summary-shared-verbatim = They share { $passages }, { $verbatim } of them wholly or partly word for word: { $a } of A, { $b } of B.
summary-shared-word-for-word = They share { $passages }, wholly or partly word for word: { $a } of A, { $b } of B.
summary-edited = Two editions of one text, which differ in { $places }: { $some }.
summary-edit = A “{ $a }”, B “{ $b }”
summary-edit-a = only A “{ $a }”
summary-edit-b = only B “{ $b }”
n-places = { $n ->
    [one] one place
   *[other] { $n } places
    }
summary-matters = They speak of the same matter in words of their own { $matters }.
summary-matters-too = They speak of the same matter in words of their own another { $matters }.
n-matters = { $n ->
    [one] once
   *[other] { $n } times
    }
summary-passages = Passages of both
n-passages = { $n ->
    [one] one passage
   *[other] { $n } passages
    }
summary-n = { $n ->
    [one] one
   *[other] { $n }
    }
summary-both-quote = Both quote { $voices }.
summary-both-quote-apart = Both quote { $voices }, but not the same words.
summary-quote-cut = { $which } leaves out these words of { $name }: “{ $words }”.
summary-quote-cut-nobody = { $which } leaves out these words of a quotation: “{ $words }”.
summary-quote-changed = { $name } is not quoted in the same words. A: “{ $a }”. B: “{ $b }”.
summary-quote-changed-nobody = One quotation is not the same in both. A: “{ $a }”. B: “{ $b }”.
summary-only-quotes = Word for word only { $which } quotes { $what }.
summary-only-quotes-each = Word for word only A quotes { $a }, only B { $b }.
summary-figures = A: { $a }, B: { $b }
summary-figure-said = “{ $words }”
summary-figures-differ = { $n ->
    [one] One figure differs: { $figures }.
   *[other] { $n } figures differ: { $figures }.
    }
summary-money = sums of money
summary-percent = percentages
summary-any-figures = figures
summary-only-figures = Only { $which } gives { $what }: { $some }.
summary-each-figures = As to { $what }, A gives { $a }; B { $b }.
summary-figures-agree = Both give: { $figures }.
summary-figures-more = { $n } more
summary-only-names = Only { $which } names { $what }.
summary-only-names-each = Only A names { $a }, only B { $b }.
summary-stance = On { $name } A is { $a } ({ $na ->
    [one] one sentence
   *[other] { $na } sentences
    }), B { $b } ({ $nb }){ $chance ->
    [larger] ; the difference is larger than chance.
    [not] ; it may be chance.
    [few] ; too few sentences to rule out chance.
   *[decided] .
    }
summary-stance-alike = On { $name } both are { $a }, but { $better } treats it better (A { $na ->
    [one] one sentence
   *[other] { $na } sentences
    }, B { $nb }){ $chance ->
    [larger] ; the difference is larger than chance.
   *[other] .
    }
summary-more = more { $tone }
summary-tone = In tone { $which } is { $what }.
summary-tone-each = In tone A is { $a }, B { $b }.
summary-quoted = Other people’s words are { $a } of A, { $b } of B.
summary-list = { $first } { $before ->
   *[other] and
    } { $last }
summary-all = more
summary-less = less
summary-two-ways = On “{ $about }” they say opposite things. A: { $a }. B: { $b }.
summary-limits = Limits and doubts
n-sentences = { $n ->
    [one] one sentence
   *[other] { $n } sentences
    }
summary-only-limits = Only { $which } admits limits and doubts: { $what }.
