read-nothing = Non c’è nessun articolo da leggere
read-nothing-hint = Apri prima una cartella di articoli.
read-mark-names = Segna i nomi
read-mark-cues = Segna le parole chiave
read-previous = Articolo precedente
read-next = Articolo successivo
read-compare-with = Confronta con…
read-encoding-guessed = codifica dedotta: { $name }
read-not-judged = in una lingua senza posizione e tono
read-left-out = Escluso: { $reasons } ({ $n } { $n ->
    [one] parola
   *[other] parole
    })
n-words = { $n } { $n ->
    [one] parola
   *[other] parole
    }
