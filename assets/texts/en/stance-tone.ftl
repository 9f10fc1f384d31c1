stance-mode-heat = Names
stance-mode-profile = Tone
stance-mode-scatter = Opinion
stance-mode-time = Over time
stance-title-heat = How each article treats each name
stance-subtitle-heat = Sign and colour: stance; number: mentions in the article
stance-title-profile = In which tone each article is written
stance-subtitle-profile = Strength of each tone from 0 to 1; empty: none found; ×: not given in so short a text
stance-title-scatter = Opinion and stance towards { $name }
stance-subtitle-scatter = One sign for each article: stance across, subjectivity upwards
stance-title-time = How { $name } is treated over time
stance-subtitle-time = One sign for each dated article that says enough of it
stance-subtitle-time-week = Articles by week: line, their mean; band, their middle half; below, how many
time-note-week = Line: mean of each week; band: from its lower to its upper quartile, neutral articles counted. Signs: the articles that judge. Press a band to see what its articles say.
stance-subtitle-time-month = Articles by month: line, their mean; band, their middle half; below, how many
time-note-month = Line: mean of each month; band: from its lower to its upper quartile, neutral articles counted. Signs: the articles that judge. Press a band to see what its articles say.
stance-subtitle-time-quarter = Articles by quarter: line, their mean; band, their middle half; below, how many
time-note-quarter = Line: mean of each quarter; band: from its lower to its upper quartile, neutral articles counted. Signs: the articles that judge. Press a band to see what its articles say.
stance-subtitle-time-year = Articles by year: line, their mean; band, their middle half; below, how many
time-note-year = Line: mean of each year; band: from its lower to its upper quartile, neutral articles counted. Signs: the articles that judge. Press a band to see what its articles say.
time-band = { $when }: { $n } articles, mean { $mean }, median { $middle }, middle half { $low } to { $high }
stance-no-names = No names have been found
stance-no-names-hint = The articles hold no names the program knows how to find. Concepts can be followed in the settings.
stance-nothing-judged = No article says enough about this name
stance-nothing-judged-hint = Choose another name as focus: this one is named, but hardly anything is said of it.
time-no-dates = The articles that name it have no date
time-no-dates-hint = Dates are read from the page, the text or the file name, such as 2026-03-12_title.txt.
time-one-day = No two dated articles of different days judge it
time-one-day-hint = Over time needs two dates. They are read from the page, the text or the file name, such as 2026-03-12_title.txt.
stance-cell = { $article } on { $name }: { $stance }, { $score }, { $n } { $n ->
    [one] mention
   *[other] mentions
    }
tone-cell = { $article }: { $tone } { $score }
tone-note = Press a number to see the sentences and the words behind it, a heading to sort the articles.
tone-sort = Press to sort the articles, the strongest first.
heat-without = { $n ->
    [one] one article without these names is not shown
   *[other] { $n } articles without these names are not shown
    }
figure-rows = Rows 1–{ $shown } of { $all } in this order; “Copy as CSV” has all
figure-part = The figure ends here, after { $share } of the page: a picture holds no more
axis-stance = Stance, −1 critical to +1 favourable
axis-subjectivity = Subjectivity, 0 reports to 1 opines
axis-date = Date of publication
scatter-dot = { $article }: stance { $stance }, subjectivity { $subjectivity }
scatter-left-out = { $n ->
    [one] One article that names it says too little to judge and is not shown.
   *[other] { $n } articles that name it say too little to judge and are not shown.
    }
time-dot = { $article }, { $date }: { $stance }
time-mean = Running mean
time-mean-note = Line: mean of the articles within { $days } days on either side
time-undated = { $n ->
    [one] One article without a date is not shown.
   *[other] { $n } articles without a date are not shown.
    }
subjectivity-definition = How much the article opines rather than reports: 0 reports, 1 opines
heat-before = The names before
heat-after = The names after
heat-names = Names { $from }–{ $to } of { $all }
