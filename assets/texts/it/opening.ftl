opening-title = Guarda i tuoi articoli in controluce
opening-hint = Apri una cartella di articoli (.txt, .md, .html). Niente esce da questo computer, e niente viene scritto nella cartella.
open-folder = Apri cartella…
open-sample = Guarda l’esempio
open = Apri
typed-path = Oppure scrivi il percorso di una cartella
no-dialog = Nessuna cartella scelta. Se non è apparsa una finestra, il sistema non ne offre: scrivi qui il percorso, o trascina la cartella sulla finestra.
drop-here = Trascina qui una cartella, o due articoli da confrontare
recent = Cartelle recenti
folder-empty = Nessun articolo in «{ $folder }»
folder-empty-hint = Gli articoli sono file .txt, .md e .html. { $n ->
    [0] La cartella è vuota.
    [one] { $n } altro file è stato saltato.
   *[other] { $n } altri file sono stati saltati.
}
no-folder = Nessuna cartella aperta
folder-missing = La cartella «{ $folder }» non c’è: forse è stata spostata o rinominata. Sceglila di nuovo.
folder-is-file = «{ $folder }» è un file, non una cartella: apri la cartella in cui si trova.
folder-no-permission = Non hai il permesso di leggere la cartella «{ $folder }»: cambia i permessi o copiala altrove.
folder-unreadable = La cartella «{ $folder }» non si può leggere ({ $cause }): controlla che il disco sia collegato e riaprila.
