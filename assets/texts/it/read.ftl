read-nothing = Non c’è nessun articolo da leggere
read-nothing-hint = Apri prima una cartella di articoli.
read-mark-names = Segna i nomi
read-mark-cues = Segna le parole spia
read-previous = Articolo precedente
read-next = Articolo successivo
read-compare-with = Confronta con…
read-encoding-guessed = codifica dedotta: { $name }
read-not-judged = in { $language ->
    [fr] francese
    [de] tedesco
    [es] spagnolo
    [pt] portoghese
    [nl] olandese
    [ro] romeno
    [ca] catalano
    [pl] polacco
    [sv] svedese
    [hr] croato
    [cs] ceco
    [tr] turco
    [hu] ungherese
    [la] latino
    [ru] russo
    [uk] ucraino
    [el] greco
    [ar] arabo
    [he] ebraico
    [zh] cinese
    [ja] giapponese
    [ko] coreano
    [hi] hindi
    [th] thailandese
   *[other] un’altra lingua
} · senza giudizio e tono
read-left-out = Escluso: { $reasons } ({ $n } { $n ->
    [one] parola
   *[other] parole
    })
n-words = { $n } { $n ->
    [one] parola
   *[other] parole
    }
read-encoding-chosen = codifica scelta da te: { $name }
read-open-as = Apri come…
read-encoding-now = Letto come { $name }
read-encoding-detect = Trova di nuovo la codifica
read-add-tone = + tono
read-terms = Caratteristici
read-terms-hint = Termini che questo articolo usa più del resto della cartella (log-odds con prior informativo; Monroe, Colaresi e Quinn 2008). Premine uno per cercarlo.
read-term-scores = { $here } volte qui, { $rest } nel resto · log ratio { $ratio } · z { $z }
read-more = Altro
read-at = Articolo { $at } di { $n }
read-mark-names-hint = Sottolinea tutti i nomi dell’articolo, non solo quello scelto
read-mark-cues-hint = Le parole che fanno un giudizio o un tono: si vedono quando è scelto un nome, un tono o la soggettività
read-unnamed = Senza nome
read-unnamed-hint = Persone che questo brano giudica senza nominarle. Non sono fra i nomi della cartella: «he» altrove è un altro
read-right-to-left = scritto da destra a sinistra: qui le lettere stanno in disordine
read-no-letters = ai caratteri del programma mancano alcune sue lettere: al loro posto ci sono riquadri
mention-at = { $at } di { $n }
