read-nothing = There is no article to read
read-nothing-hint = Open a folder with articles first.
read-mark-names = Mark names
read-mark-cues = Mark cue words
read-previous = Previous article
read-next = Next article
read-compare-with = Compare with…
read-encoding-guessed = encoding guessed: { $name }
read-not-judged = in { $language ->
    [fr] French
    [de] German
    [es] Spanish
    [pt] Portuguese
    [nl] Dutch
    [ro] Romanian
    [ca] Catalan
    [pl] Polish
    [sv] Swedish
    [hr] Croatian
    [cs] Czech
    [tr] Turkish
    [hu] Hungarian
    [la] Latin
    [ru] Russian
    [uk] Ukrainian
    [el] Greek
    [ar] Arabic
    [he] Hebrew
    [zh] Chinese
    [ja] Japanese
    [ko] Korean
    [hi] Hindi
    [th] Thai
   *[other] another language
} · without stance and tone
read-left-out = Left out: { $reasons } ({ $n } { $n ->
    [one] word
   *[other] words
    })
n-words = { $n } { $n ->
    [one] word
   *[other] words
    }
read-encoding-chosen = encoding chosen by you: { $name }
read-open-as = Open as…
read-encoding-now = Read as { $name }
read-encoding-detect = Find the encoding again
read-add-tone = + tone
read-terms = Distinctive
read-terms-hint = Terms this article uses more than the rest of the folder (log-odds with an informative prior; Monroe, Colaresi and Quinn 2008). Press one to search for it.
read-term-scores = { $here } times here, { $rest } in the rest · log ratio { $ratio } · z { $z }
read-more = More
read-at = Article { $at } of { $n }
read-mark-names-hint = Underlines every name of the article, not only the one chosen
read-mark-cues-hint = The words that make a stance or a tone: seen once a name, a tone or the subjectivity is chosen
read-unnamed = Without a name
read-unnamed-hint = People this passage judges without naming them. They are not among the names of the folder: “he” is somebody else elsewhere
read-right-to-left = written from right to left: letters are out of order here
read-no-letters = the fonts of this program lack some of its letters: they stand as boxes
mention-at = { $at } of { $n }
