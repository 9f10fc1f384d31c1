stance-mode-heat = Nomi
stance-mode-profile = Tono
stance-mode-scatter = Opinione
stance-mode-time = Nel tempo
stance-title-heat = Come ogni articolo tratta ogni nome
stance-subtitle-heat = Segno e colore: giudizio; numero: menzioni nell’articolo
stance-title-profile = In quale tono è scritto ogni articolo
stance-subtitle-profile = Forza di ogni tono da 0 a 1; vuoto: nessuno trovato; ×: non dato in un testo così breve
stance-title-scatter = Opinione e giudizio su { $name }
stance-subtitle-scatter = Un segno per articolo: giudizio in orizzontale, soggettività in verticale
stance-title-time = Giudizio su { $name } nel tempo
stance-subtitle-time = Un segno per ogni articolo datato che ne dice abbastanza
stance-subtitle-time-week = Articoli per settimana: linea, la media; fascia, la metà centrale; sotto, quanti sono
time-note-week = Linea: media di ogni settimana; fascia: dal quartile inferiore al superiore, contando gli articoli neutri. Segni: gli articoli che giudicano. Premi una fascia per leggerne le frasi.
stance-subtitle-time-month = Articoli per mese: linea, la media; fascia, la metà centrale; sotto, quanti sono
time-note-month = Linea: media di ogni mese; fascia: dal quartile inferiore al superiore, contando gli articoli neutri. Segni: gli articoli che giudicano. Premi una fascia per leggerne le frasi.
stance-subtitle-time-quarter = Articoli per trimestre: linea, la media; fascia, la metà centrale; sotto, quanti sono
time-note-quarter = Linea: media di ogni trimestre; fascia: dal quartile inferiore al superiore, contando gli articoli neutri. Segni: gli articoli che giudicano. Premi una fascia per leggerne le frasi.
stance-subtitle-time-year = Articoli per anno: linea, la media; fascia, la metà centrale; sotto, quanti sono
time-note-year = Linea: media di ogni anno; fascia: dal quartile inferiore al superiore, contando gli articoli neutri. Segni: gli articoli che giudicano. Premi una fascia per leggerne le frasi.
time-band = { $when }: { $n } articoli, media { $mean }, mediana { $middle }, metà centrale da { $low } a { $high }
stance-no-names = Nessun nome trovato
stance-no-names-hint = Gli articoli non contengono nomi che il programma sappia trovare. I concetti si possono seguire nelle impostazioni.
stance-nothing-judged = Nessun articolo dice abbastanza su questo nome
stance-nothing-judged-hint = Scegli un altro nome come focus: questo è nominato, ma se ne dice troppo poco.
time-no-dates = Gli articoli che lo nominano non hanno data
time-no-dates-hint = Le date si leggono dalla pagina, dal testo o dal nome del file, come 2026-03-12_titolo.txt.
time-one-day = Nessun articolo con una data lo giudica in due giorni diversi
time-one-day-hint = Nel tempo servono due date. Si leggono dalla pagina, dal testo o dal nome del file, come 2026-03-12_titolo.txt.
stance-cell = { $article } su { $name }: { $stance }, { $score }, { $n } { $n ->
    [one] menzione
   *[other] menzioni
    }
tone-cell = { $article }: { $tone } { $score }
tone-note = Premi un numero per vedere le frasi e le parole che lo formano, un’intestazione per ordinare gli articoli.
tone-sort = Premi per ordinare gli articoli, prima il più forte.
heat-without = { $n ->
    [one] un articolo senza questi nomi non è mostrato
   *[other] { $n } articoli senza questi nomi non sono mostrati
    }
figure-rows = Righe 1–{ $shown } di { $all } in quest’ordine; «Copia come CSV» le ha tutte
figure-part = La figura finisce qui, al { $share } della pagina: un’immagine non contiene di più
axis-stance = Giudizio, da −1 critico a +1 favorevole
axis-subjectivity = Soggettività, da 0 riferisce a 1 opina
axis-date = Data di pubblicazione
scatter-dot = { $article }: giudizio { $stance }, soggettività { $subjectivity }
scatter-left-out = { $n ->
    [one] Un articolo che lo nomina dice troppo poco e non è mostrato.
   *[other] { $n } articoli che lo nominano dicono troppo poco e non sono mostrati.
    }
time-dot = { $article }, { $date }: { $stance }
time-mean = Media mobile
time-mean-note = Linea: media degli articoli entro { $days } giorni prima e dopo
time-undated = { $n ->
    [one] Un articolo senza data non è mostrato.
   *[other] { $n } articoli senza data non sono mostrati.
    }
subjectivity-definition = Quanto l’articolo opina invece di riferire: 0 riferisce, 1 opina
heat-before = I nomi prima
heat-after = I nomi dopo
heat-names = Nomi { $from }–{ $to } di { $all }
