compare-too-few = Servono due articoli
compare-too-few-hint = Apri una cartella con almeno due articoli, o trascina due file sulla finestra.
compare-working = Confronto in corso…
compare-aligned = Allineato
compare-reading = Lettura
compare-differences = Differenze
compare-swap = Scambia A e B (X)
compare-other = Cambia { $side }…
compare-same-article = A e B sono lo stesso articolo.
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
compare-difference = A − B { $difference }, troppo poco per dirlo
compare-difference-p = p { $p }, A − B { $difference } ({ $low } … { $high })
compare-locked = Scorrono insieme
compare-unlocked = Scorrono separati
compare-lock-hint = Le pagine si seguono passo per passo (L)
column-tag = Etichetta
n-more = { $n ->
    [one] un altro
   *[other] altri { $n }
}
pair-verbatim = parola per parola
pair-verbatim-nearly = quasi parola per parola
pair-verbatim-partly = in parte parola per parola
pair-reworded = con altre parole
pair-same-quote = stessa citazione
pair-same-fact = stesso fatto
pair-same-matter = stessa questione
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
compare-nothing-hint = Non si è trovato alcun passo dell’uno che sia ripreso nell’altro. Che cosa dicono delle stesse cose, e nomi, termini e cifre in comune, è in Differenze.
compare-ribbons = Tutti i nastri
compare-ribbons-hint = I nastri uniscono i passi che dicono lo stesso. Senza, si vede solo quello del passo indicato o scelto.
compare-name = Segui un nome
compare-following = Segui: { $name }
compare-name-hint = Il nome le cui menzioni appaiono sulle strisce; N e P vanno alla prossima e alla precedente
compare-passages = Passi
compare-in-other = In { $side }
pair-moved-up = in { $other } più in alto
pair-moved-down = in { $other } più in basso
strip-spoken = Passi di { $side } nel loro ordine, { $shared } di { $n } in comune; le frecce su e giù li percorrono
strip-legend = ■ parola per parola · □ con altre parole · ‖ stessa citazione · ● stesso fatto · ○ stessa questione · ↑ ↓ nell’altro articolo più in alto o più in basso · linea scura: ciò che si vede ora
drag-compare = Confronta «{ $a }» con «{ $b }»
drag-hint = Rilascialo su un altro articolo per confrontarli
figure-menu = Copia e salva
strip-legend-name = Accanto: – dove compare { $name } · ▲ favorevole, ▼ critica, ● neutra la frase che lo giudica
compare-figure-title = Due articoli a confronto
compare-figure-grey = Segni in grigio: troppo poche frasi per distinguere una differenza dal caso.
