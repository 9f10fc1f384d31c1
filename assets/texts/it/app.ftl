app-name = Controluce
articles = Articoli
names = Nomi
connections = Legami
stance-tone = Giudizio e tono
read = Lettura
compare = Confronto
search = Ricerca
shortcuts = Scorciatoie
settings = Impostazioni
help = Guida
f1-shortcuts = F1 scorciatoie
back = Indietro
forward = Avanti
focus = Fuoco
focus-none = nessuno
focus-hint = Il nome dal quale si guarda tutto il resto
focus-find = Trova un nome
other-name = Un altro nome…
count = Conta
count-articles = una volta per articolo
count-mentions = ogni menzione
count-hint = Se un nome o una coppia conta una volta per articolo o ogni volta; è scritto su ogni figura
search-hint = Cerca nel testo…
n-articles = { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
}
n-distinct = { $n ->
    [one] { $n } testo distinto
   *[other] { $n } testi distinti
}
n-skipped = { $n ->
    [one] { $n } saltato
   *[other] { $n } saltati
}
n-skipped-files = { $n ->
    [one] { $n } file saltato
   *[other] { $n } file saltati
}
n-names = { $n ->
    [one] { $n } nome
   *[other] { $n } nomi
}
so-far = finora
coverage-all = n = { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
}
coverage-some = n = { $n } testi distinti su { $all } articoli
coverage-shown = { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
    } su { $all }
copy-figure = Copia figura
save-figure = Salva figura…
figure-copied = Figura copiata
figure-saved = Salvata come { $name } in { $folder }
figure-failed = Non è stato possibile fare la figura: { $cause }
save-failed = { $name } non è stata salvata: { $cause }
store-unreadable = Non si può leggere { $file }: { $cause }
store-unwritable = Le tue decisioni non sono state salvate in { $file }: { $cause }. Restano valide finché il programma è aperto.
store-broken = { $file } era danneggiato: è stato conservato come { $aside } e si ricomincia da capo.
store-malformed = { $file } è danneggiato e non si può leggere.
store-too-new = { $file } è di una versione più nuova del programma: aggiornalo per usarlo.
system-no-permission = manca il permesso di scrivere lì, scegli un’altra cartella
system-read-only = il disco è di sola lettura, scegli un’altra cartella
system-full = il disco è pieno
system-no-folder = la cartella non c’è più
system-is-folder = c’è già una cartella con questo nome
system-busy = un altro programma lo sta usando, chiudilo e riprova
system-bad-name = il sistema non accetta questo nome
text-copied = Copiato
rows-copied = { $n ->
    [one] { $n } riga copiata
   *[other] { $n } righe copiate
}
close-notice = Chiudi questo messaggio
show-evidence = Mostra le prove
hide-evidence = Nascondi le prove
table = Tabella
reading-so-far = Letti { $done } file su { $total } · i numeri valgono finora
reading-listing = Cerco articoli… { $done } file finora
cancel = Annulla
cancelled = Lettura interrotta: { $n ->
    [one] { $n } articolo
   *[other] { $n } articoli
} finora
files-changed = { $n ->
    [one] { $n } file cambiato
   *[other] { $n } file cambiati
}
reload = Ricarica
folder-gone = La cartella non c’è più; quel che è stato letto resta visibile
sample-name = Modelli aperti (esempio)
sample-notice = Questo è l’esempio incluso: articoli inventati di testate inventate
undone = Annullato
redone = Ripetuto
nothing-to-undo = Niente da annullare
nothing-to-redo = Niente da ripetere
working = Un momento…
save-as-title = Salva la figura come
save-as-hint = Questo sistema non offre una finestra di dialogo. Scrivi un percorso che finisca in .png o .svg.
save-as-save = Salva
save-as-exists = C’è già un file con questo nome: verrà sostituito.
undo = Annulla
said-merged = { $names }: uniti in { $into }
said-ignored = Ignorati: { $names }
said-renamed = { $from } ora si chiama { $to }
said-retyped = { $name } ora è: { $kind }
said-apart = { $a } e { $b } restano due nomi
said-followed = Ora segui { $name }
said-unfollowed = Non segui più { $name }
said-stance = { $name }: ora è { $stance }, deciso da te
said-stance-back = { $name }: torna il giudizio del programma
said-tone = Tono aggiunto: { $tone }
said-tone-off = Tono tolto: { $tone }
said-tone-back = { $tone }: torna ciò che ha letto il programma
said-split = Nome separato
filter-none = Niente corrisponde al filtro
filter-none-hint = Cancella il filtro per rivedere tutto.
figure-columns = { $shown } nomi su { $all } nella cartella: quelli nel maggior numero di articoli
save-as-no-folder = Questa cartella non c’è.
provenance-counted = contati { $rule }; quasi doppioni { $duplicates }
n-undated = { $n } senza data
copy-csv = Copia come CSV
file-not-opened = { $file } non si è potuto aprire: { $reason }
