search-title = Where “{ $query }” occurs
search-none = Nothing found
search-none-hint = Accents and capitals do not matter. "Quotation marks" look for a phrase, an asterisk* for a beginning.
search-start = Search the whole text
search-start-hint = Type words in the field above and press Enter: every passage that holds all of them is shown here.
search-count = { $passages } { $passages ->
    [one] passage
   *[other] passages
    } in { $articles } { $articles ->
    [one] article
   *[other] articles
    }
search-working = Searching…
