names-title = Who and what is in { $folder }
names-filter = Filter names
names-all = All
column-kind = Kind
column-mentions = Mentions
column-aliases = Also written
names-chosen = { $n ->
    [one] One name chosen
   *[other] { $n } names chosen
    }
names-merge = Merge into { $name }
names-ignore = Ignore
names-split = Split again
names-rename = Rename
names-kind = Kind
names-focus = Set as focus
names-connections = Connections
names-hint = Select a name to see its passages. Ctrl-click several names to merge them.
names-human = yours
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
