candidates-similar = Most similar
candidates-same-event = Same event, other outlet
candidates-opposed = Most opposed on the focus
candidates-opposed-on = Most opposed on { $name }
candidates-all = All articles ({ $n })
candidates-filter = Find by title, outlet, day
candidates-working = Looking for similar articles…
candidates-reading = Similar articles are looked for when the folder has been read.
candidates-none-similar = No other article shares a word that tells them apart.
candidates-no-source = Outlet and date of this article are not both known.
candidates-none-event = No other outlet writes of the same rare names, figures and words within { $n } days.
candidates-no-focus = Choose a name as focus in the top bar.
candidates-no-side = This article takes no side on it.
candidates-none-opposed = No article takes the other side.
candidate-next = Next candidate as B (Ctrl Page Down)
candidate-previous = Previous candidate as B (Ctrl Page Up)
candidate-at = { $at } of { $n }
candidate-at-hint = Of the { $n } articles worth comparing with A, B is number { $at }: first the most similar, then those on the same event, then the most opposed.
candidate-shares = shares { $list }
candidate-term = “{ $term }”
candidate-copy = the same text but for small edits
candidate-same-day = same day
candidate-later = { $n } { $n ->
    [one] day
   *[other] days
    } later
candidate-earlier = { $n } { $n ->
    [one] day
   *[other] days
    } earlier
candidate-stance = { $stance } { $score }, { $n } { $n ->
    [one] sentence
   *[other] sentences
    }
key-candidate = Next and previous candidate as B
key-name-page-down = Page Down
key-name-page-up = Page Up
