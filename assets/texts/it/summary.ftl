summary-same-text = A e B sono lo stesso testo, parola per parola.
summary-nothing-shared = I due articoli non hanno in comune nessun passo e nessun nome su cui si soffermino.
summary-nothing-but-names = Nessun passo in comune; entrambi parlano di { $names }.
summary-shared = Hanno in comune { $passages }: { $a } di A, { $b } di B.
summary-shared-verbatim = Hanno in comune { $passages }, di cui { $verbatim } in tutto o in parte parola per parola: { $a } di A, { $b } di B.
summary-shared-word-for-word = Hanno in comune { $passages }, in tutto o in parte parola per parola: { $a } di A, { $b } di B.
summary-edited = Due edizioni di uno stesso testo, diverse in { $places }: { $some }.
summary-edit = A «{ $a }», B «{ $b }»
summary-edit-a = solo A «{ $a }»
summary-edit-b = solo B «{ $b }»
n-places = { $n ->
    [one] un punto
   *[other] { $n } punti
    }
summary-matters = { $matters } parlano della stessa cosa con parole proprie.
summary-matters-too = Altre { $matters } parlano della stessa cosa con parole proprie.
n-matters = { $n ->
    [one] Una volta
   *[other] { $n } volte
    }
summary-passages = Passi di entrambi
n-passages = { $n ->
    [one] un passo
   *[other] { $n } passi
    }
summary-n = { $n ->
    [one] uno
   *[other] { $n }
    }
summary-both-quote = Entrambi citano { $voices }.
summary-both-quote-apart = Entrambi citano { $voices }, ma non le stesse parole.
summary-quote-cut = { $which } non riporta queste parole di { $name }: «{ $words }».
summary-quote-cut-nobody = { $which } non riporta queste parole di una citazione: «{ $words }».
summary-quote-changed = { $name }, stessa citazione con parole diverse. A: «{ $a }». B: «{ $b }».
summary-quote-changed-nobody = Una citazione ha parole diverse nei due articoli. A: «{ $a }». B: «{ $b }».
summary-only-quotes = Tra virgolette solo { $which } cita { $what }.
summary-only-quotes-each = Tra virgolette solo A cita { $a }, solo B { $b }.
summary-figures = A: { $a }, B: { $b }
summary-figure-said = «{ $words }»
summary-figures-differ = { $n ->
    [one] Una cifra è diversa: { $figures }.
   *[other] { $n } cifre sono diverse: { $figures }.
    }
summary-money = somme di denaro
summary-percent = percentuali
summary-any-figures = cifre
summary-only-figures = Solo { $which } indica { $what }: { $some }.
summary-each-figures = Quanto a { $what }, A indica { $a }; B { $b }.
summary-figures-agree = Entrambi danno: { $figures }.
summary-figures-more = { $n ->
    [one] un’altra
   *[other] altre { $n }
    }
summary-only-names = Solo { $which } nomina { $what }.
summary-only-names-each = Solo A nomina { $a }, solo B { $b }.
summary-stance = Su { $name } A è { $a } ({ $na ->
    [one] una frase
   *[other] { $na } frasi
    }), B { $b } ({ $nb }){ $chance ->
    [larger] ; la differenza è più grande di quanto spieghi il caso.
    [not] ; può essere un caso.
    [few] ; troppo poche frasi per escludere il caso.
   *[decided] .
    }
summary-stance-alike = Su { $name } il giudizio di entrambi è { $a }, ma { $better } ne parla meglio (A { $na ->
    [one] una frase
   *[other] { $na } frasi
    }, B { $nb }){ $chance ->
    [larger] ; la differenza è più grande di quanto spieghi il caso.
   *[other] .
    }
summary-more = più { $tone }
summary-tone = Nel tono { $which } è { $what }.
summary-tone-each = Nel tono A è { $a }, B { $b }.
summary-quoted = Parole altrui: { $a } di A, { $b } di B.
summary-list = { $first } { $before ->
    [e] ed
   *[other] e
    } { $last }
summary-all = altro
summary-less = meno
summary-two-ways = Su «{ $about }» dicono il contrario. A: { $a }. B: { $b }.
summary-limits = Limiti e dubbi
n-sentences = { $n ->
    [one] una frase
   *[other] { $n } frasi
    }
summary-only-limits = Limiti e dubbi ne ammette solo { $which }: { $what }.
