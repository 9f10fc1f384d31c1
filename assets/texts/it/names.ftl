names-title = Chi e che cosa c’è in { $folder }
names-filter = Filtra i nomi
names-all = Tutti
column-kind = Tipo
column-mentions = Menzioni
column-aliases = Scritto anche
names-chosen = { $n ->
    [one] Un nome scelto
   *[other] { $n } nomi scelti
    }
names-merge = Unisci in { $name }
names-ignore = Ignora
names-split = Separa di nuovo
names-rename = Rinomina
names-kind = Tipo
names-focus = Usa come focus
names-connections = Connessioni
names-hint = Scegli un nome per vederne i passi. Con Ctrl e clic scegli più nomi da unire.
names-human = tuo
search-title = Dove compare “{ $query }”
search-none = Nessun risultato
search-none-hint = Accenti e maiuscole non contano. Le "virgolette" cercano una frase, l’asterisco* un inizio.
search-start = Cerca in tutto il testo
search-start-hint = Scrivi delle parole nel campo in alto e premi Invio: qui compare ogni passo che le contiene tutte.
search-count = { $passages } { $passages ->
    [one] passo
   *[other] passi
    } in { $articles } { $articles ->
    [one] articolo
   *[other] articoli
    }
search-working = Ricerca in corso…
