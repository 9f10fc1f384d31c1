search-title = Dove compare «{ $query }»
search-title-all = Articoli che contengono «{ $query }»
search-none = Nessun risultato
search-none-hint = Accenti e maiuscole non contano. Le "virgolette" cercano una frase, l’asterisco* un inizio.
search-start = Cerca in tutto il testo
search-start-hint = Scrivi delle parole nel campo in alto e premi Invio: qui compaiono gli articoli che le contengono tutte, prima le frasi che ne contengono di più.
search-count = { $passages } { $passages ->
    [one] passo
   *[other] passi
    } in { $articles } { $articles ->
    [one] articolo
   *[other] articoli
    }
search-working = Ricerca in corso…
search-exact = Frase esatta
search-exact-hint = Cerca le parole una accanto all’altra, come tra virgolette.
