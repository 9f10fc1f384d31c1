compare-too-few = Servono due articoli
compare-too-few-hint = Apri una cartella con almeno due articoli, o trascina due file sulla finestra.
compare-working = Confronto in corso…
compare-aligned = Allineato
compare-reading = Lettura
compare-differences = Differenze
compare-swap = Scambia A e B (X)
compare-other = Un altro articolo come { $side }…
compare-same-article = A e B sono lo stesso articolo.
compare-nothing-shared = I due articoli non condividono nessun passo.
compare-shared = Condividono { $n ->
    [one] un passo
   *[other] { $n } passi
    }; somiglianza { $similarity }.
compare-same-quotes = { $n ->
    [one] Una citazione è riportata
   *[other] { $n } citazioni sono riportate
    } da entrambi con parole diverse.
compare-figures-differ = { $n ->
    [one] Una cifra è diversa.
   *[other] { $n } cifre sono diverse.
    }
compare-stance-differs = Su { $name } A è { $a }, B { $b }: più che per caso (p { $p }).
compare-only-a = Solo in A
compare-both = In entrambi
compare-only-b = Solo in B
compare-names = Nomi
compare-terms = Termini
compare-figures = Cifre
compare-quotes = Citazioni
compare-tone = Tono
compare-quoted = Parole altrui
compare-stance-shared = Giudizio, per nome condiviso
compare-no-shared-stance = Nessun nome è giudicato in entrambi gli articoli.
compare-difference = differenza { $difference }, troppo poco per dirlo
compare-difference-p = p { $p }, differenza { $difference } ({ $low } … { $high })
compare-locked = Scorrono insieme
compare-unlocked = Scorrono separati
compare-lock-hint = Le pagine si seguono passo per passo (L)
column-tag = Etichetta
n-more = altri { $n }
pair-verbatim = parola per parola
pair-reworded = con altre parole
pair-same-quote = stessa citazione
pair-same-fact = stesso fatto
compare-fold-a = Solo in A: { $n } { $n ->
    [one] passo
   *[other] passi
    }, { $words } { $words ->
    [one] parola
   *[other] parole
    }
compare-fold-b = Solo in B: { $n } { $n ->
    [one] passo
   *[other] passi
    }, { $words } { $words ->
    [one] parola
   *[other] parole
    }
compare-what-differs = Che cosa è diverso
compare-back-to-differs = ← Che cosa è diverso
