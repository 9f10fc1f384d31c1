search-title = Where “{ $query }” occurs
search-title-all = Articles that hold “{ $query }”
search-none = Nothing found
search-none-hint = Accents and capitals do not matter. "Quotation marks" look for a phrase, an asterisk* for a beginning.
search-start = Search the whole text
search-start-hint = Type words in the field above and press Enter: articles that hold all of them are shown here, the sentences with most of the words first.
search-count = { $passages } { $passages ->
    [one] passage
   *[other] passages
    } in { $articles } { $articles ->
    [one] article
   *[other] articles
    }
search-working = Searching…
search-exact = Exact phrase
search-exact-hint = Looks for the words side by side, as between quotation marks.
