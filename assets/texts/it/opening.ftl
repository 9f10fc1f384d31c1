opening-title = Guarda i tuoi articoli in controluce
opening-hint = Apri una cartella di articoli (.txt, .md, .html). Niente esce da questo computer, e niente viene scritto nella cartella.
open-folder = Apri cartella…
open-sample = Guarda l’esempio
open = Apri
typed-path = Oppure scrivi il percorso di una cartella
no-dialog = Nessuna cartella scelta. Se non è apparsa una finestra, il sistema non ne offre: scrivi qui il percorso, o trascina la cartella sulla finestra.
drop-here = Trascina qui una cartella, o due articoli da confrontare
recent = Cartelle recenti
folder-missing = Non c’è nessuna cartella { $path }
folder-unreadable = La cartella non si può leggere: { $cause }
folder-empty = Nessun articolo in { $folder }
folder-empty-hint = Gli articoli sono file .txt, .md e .html. { $n ->
    [0] La cartella è vuota.
    [one] { $n } altro file è stato saltato.
   *[other] { $n } altri file sono stati saltati.
}
no-folder = Nessuna cartella aperta
