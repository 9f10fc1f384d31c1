names-title = Chi e che cosa c’è in «{ $folder }»
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
names-split = Separa le forme unite
names-rename = Rinomina
names-kind = Tipo
names-focus = Metti a fuoco
names-connections = Legami
names-hint = Scegli un nome per vederne i passi. Con Ctrl e clic scegli più nomi da unire.
names-human = tuo
names-mode-list = Tutti i nomi
names-mode-same = Lo stesso nome?
names-mode-concepts = Concetti
same-title = Quali nomi potrebbero essere uno solo
same-subtitle = Suggeriti dalla grafia; niente viene unito finché non lo decidi
same-working = Confronto i nomi…
same-none = Nessun nome somiglia a un altro
same-none-hint = Puoi comunque unire i nomi che vuoi: sceglili nell’elenco con Ctrl e clic.
same-hint = Scegli una coppia per vedere i passi del secondo nome e decidere.
same-keep = Nome
same-other = Forse lo stesso
same-why = Perché
same-apart = Non è lo stesso
same-preview = insieme { $mentions } { $mentions ->
    [one] menzione
   *[other] menzioni
    } in { $articles } { $articles ->
    [one] articolo
   *[other] articoli
    }
why-spacing = stesse lettere, altri spazi
why-inflection = stesse parole, altre desinenze
why-initials = le iniziali dell’altro
why-longer = uno sta dentro l’altro
why-surname = stesso cognome
why-spelling = una o due lettere diverse
concepts-title = I concetti seguiti negli articoli
concepts-subtitle = Un concetto si conta, si giudica e si collega come un nome, ovunque compaia una delle sue forme
concepts-name = Nome del concetto
concepts-forms = Le sue forme, con virgole: migra*, richiedent* asilo
concepts-forms-hint = L’asterisco sta per qualsiasi desinenza. Una forma in maiuscolo (IA) si cerca solo in maiuscolo.
concepts-follow = Segui
concepts-follow-this = Segui il termine scelto
concepts-stop = Non seguire più
concepts-followed = Seguiti
concepts-followed-none = Ancora nessuno.
concepts-suggested = Suggeriti
concepts-suggested-hint = Termini che ritornano e non sono nomi. Scegline uno per vederne le frasi.
concepts-working = Cerco i termini ricorrenti…
concepts-none = Nessun termine ritorna abbastanza spesso.
concepts-term = Termine
concepts-written = Scritto
concepts-found = { $times } { $times ->
    [one] volta
   *[other] volte
    } in { $articles } { $articles ->
    [one] articolo
   *[other] articoli
    }
names-two-passages = Insieme { $both } { $both ->
    [one] volta
   *[other] volte
    }; poi ciascuno da solo, { $each } { $each ->
    [one] passaggio
   *[other] passaggi
    }
names-passages = { $n } passaggi, di un nome dopo l’altro
