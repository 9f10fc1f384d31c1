evidence-title = Prove
evidence-nothing = Scegli un articolo, un nome o un numero: le frasi che lo reggono appaiono qui.
evidence-none = Non ci sono passi da mostrare.
passages-in-articles = { $passages ->
    [one] { $passages } passo
   *[other] { $passages } passi
} in { $articles ->
    [one] { $articles } articolo
   *[other] { $articles } articoli
}
enter-opens = Invio apre l’articolo
evidence-correct = Correggi…
evidence-yours = deciso da te
evidence-restore = Ripristina
evidence-not-this-tone = Non questo tono
evidence-article = Dove giudica più nettamente i suoi nomi
evidence-copy = È una { $copy }: nei conteggi i due valgono come un testo.
evidence-none-article = Non risulta che questo articolo giudichi chi nomina: mancano parole di giudizio, o sono troppo poche per un’etichetta. I giudizi affidati ai fatti narrati o all’ironia sfuggono.
