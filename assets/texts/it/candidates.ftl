candidates-similar = Più simili
candidates-same-event = Stesso fatto, altra testata
candidates-opposed = Più opposti sul fuoco
candidates-opposed-on = Più opposti su { $name }
candidates-all = Tutti gli articoli ({ $n })
candidates-filter = Cerca per titolo, testata, giorno
candidates-working = Ricerca degli articoli simili…
candidates-reading = Gli articoli simili si cercano quando la cartella è letta tutta.
candidates-none-similar = Nessun altro articolo condivide parole che li distinguano.
candidates-no-source = Di questo articolo non sono note sia la testata sia la data.
candidates-none-event = Nessun’altra testata scrive degli stessi nomi, cifre e parole rari entro { $n } giorni.
candidates-no-focus = Scegli un nome come fuoco nella barra in alto.
candidates-no-side = Questo articolo non prende posizione.
candidates-none-opposed = Nessun articolo prende la posizione opposta.
candidate-next = Candidato successivo come B (Ctrl Pag giù)
candidate-previous = Candidato precedente come B (Ctrl Pag su)
candidate-at = { $at } di { $n }
candidate-at-hint = Fra i { $n } articoli che vale la pena confrontare con A, B è il numero { $at }: prima i più simili, poi quelli sullo stesso fatto, poi i più opposti.
candidate-shares = in comune { $list }
candidate-term = «{ $term }»
candidate-copy = lo stesso testo con piccole modifiche
candidate-same-day = stesso giorno
candidate-later = { $n } { $n ->
    [one] giorno
   *[other] giorni
    } dopo
candidate-earlier = { $n } { $n ->
    [one] giorno
   *[other] giorni
    } prima
candidate-stance = { $stance } { $score }, { $n } { $n ->
    [one] frase
   *[other] frasi
    }
key-candidate = Candidato successivo e precedente come B
key-name-page-down = Pag giù
key-name-page-up = Pag su
