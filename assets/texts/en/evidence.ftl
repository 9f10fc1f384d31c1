evidence-title = Evidence
evidence-nothing = Select an article, a name or a number: the sentences behind it appear here.
evidence-none = There are no passages for this.
passages-in-articles = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} in { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
}
enter-opens = Enter opens the article
evidence-correct = Correct…
evidence-yours = set by you
evidence-restore = Restore
evidence-not-this-tone = Not this tone
evidence-article = Where it judges its names most strongly
evidence-copy = This is a { $copy }: the two count as one text.
evidence-none-article = This article is not found to judge anyone it names: there are no judging words, or too few for a label. Judgements made by what is told, or ironically, are missed.
