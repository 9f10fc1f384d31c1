compare-beyond-chance = più che un caso
compare-within-chance = forse un caso
compare-not-both = non giudicato in entrambi
compare-tag-given = etichetta
compare-tag-not = nessuna etichetta
compare-no-tone = Nessuno dei due articoli ha un’etichetta di tono.
compare-tone-usual = 0 = come di solito nella stampa
compare-tone-note = Quadrato pieno: l’articolo ha l’etichetta. Si dà da 0,5 in un testo breve, da 0,42 in uno lungo (colloquiale da 0,6), e solo con più parole diverse che la reggono.
compare-two-scales = Ogni lingua ha un modello suo: i due punteggi non stanno su una stessa scala.
compare-reports = 0 riferisce
compare-opines = 1 opina
compare-quoted-direct = tra virgolette
compare-quoted-indirect = riferite («ha detto che…»)
compare-quoted-all = insieme
compare-figures-disagree = Cifre diverse
compare-intervals = Barre: intervalli al 95 %, con le frasi estratte di nuovo; p: quanto spesso frasi divise a caso fra i due testi darebbero tanto.
table-part = parte
table-kind = tipo
table-item = voce
table-a-text = A dice
table-b-text = B dice
table-a = A
table-b = B
table-score = punteggio
table-difference = differenza A − B
table-p = p
table-a-low = A, estremo inferiore (95 %)
table-a-high = A, estremo superiore (95 %)
table-b-low = B, estremo inferiore (95 %)
table-b-high = B, estremo superiore (95 %)
table-ratio = log-rapporto
table-article = Articolo
table-passage = Passo
table-agrees = Stessa cifra
compare-claims = Che cosa dice ciascuno
compare-claims-lead = La frase principale
compare-claims-reservations = Limiti e dubbi che ammette
compare-claims-more = { $n ->
    [one] Mostra un'altra coppia
   *[other] Mostra altre { $n } coppie
}
compare-stances-none = Di nessun nome in comune ci sono frasi abbastanza per dire se i due lo trattano diversamente.
compare-stances-few = { $n ->
    [one] Mostra un nome, con troppo poche frasi per dirlo
   *[other] Mostra { $n } nomi, con troppo poche frasi per dirlo
}
compare-stances-more = { $n ->
    [one] Mostra un altro nome
   *[other] Mostra altri { $n } nomi
}
compare-claims-only = Che cosa racconta uno solo dei due
compare-claims-only-none-a = Non è stata trovata nessuna frase che di sicuro racconti soltanto A.
compare-claims-only-none-b = Non è stata trovata nessuna frase che di sicuro racconti soltanto B.
compare-claims-note = Frasi intere, come stanno negli articoli.
compare-claims-note-two-ways = Frasi intere, come stanno negli articoli; prima quelle in cui la stessa cosa va in due direzioni, sottolineate.
compare-reported = riferito
compare-reported-by = riferito: { $name }
compare-claims-about = In comune: { $words }
compare-times = { $a } { $a ->
    [one] volta
   *[other] volte
} in A, { $b } in B
compare-pair-hint = Il segno sta sul valore, la barra copre l’intervallo al 95 %. Premi per vedere le frasi.
compare-pair-hint-few = Le frasi sono troppo poche per un intervallo. Premi per vederle.
compare-claims-no-reservation-a = In A non se ne trovano.
compare-claims-no-reservation-b = In B non se ne trovano.
compare-edits = Dove un testo è stato cambiato
compare-edits-note = Entrambi portano queste frasi. Sottolineato: ciò che ne cambia il senso; parole piccole e altre grafie sono lasciate da parte.
compare-edits-more = { $n ->
    [one] Un’altra frase: vedi Allineato.
   *[other] Altre { $n } frasi: vedi Allineato.
    }
compare-wordings = Citazioni diverse nei due articoli
compare-wordings-note = Sottolineate: le parole che riporta soltanto uno dei due.
compare-wordings-nobody = Senza nome
