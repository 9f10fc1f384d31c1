connections-title = Chi compare con { $name }
connections-title-around = { $name } e i nomi intorno
matrix-cells = In ogni casella: { $what }
screen-connections = Legami
connections-subtitle-sentence = Nomi nella stessa frase
connections-subtitle-paragraph = Nomi nello stesso paragrafo
connections-subtitle-article = Nomi nello stesso articolo
connections-list = Elenco
connections-matrix = Matrice
connections-network = Rete
connections-window = Insieme in
connections-measure = Ordine
connections-support = Almeno
connections-support-hint = Le coppie trovate insieme meno volte di così, o in meno articoli se si conta per articolo, sono escluse
connections-none = Nessun altro nome compare qui
connections-none-hint = Scegli un contesto più ampio, come l’articolo, o abbassa il numero minimo di volte.
connections-too-few = Ci sono troppo pochi nomi da collegare
connections-too-few-hint = Per le connessioni servono almeno due nomi nello stesso testo.
window-sentence = frase
window-paragraph = paragrafo
window-article = articolo
measure-count = Conteggio
measure-npmi = NPMI
measure-log-likelihood = Log-verosim.
measure-jaccard = Jaccard
column-name = Nome
column-sentences = Frasi
column-paragraphs = Paragrafi
column-together-hint = Dove i due nomi stanno insieme
column-articles = Articoli
column-articles-hint = Articoli in cui i due nomi stanno insieme
column-p = p
column-spread = Giudizio degli articoli
column-spread-short = Giudizi
column-spread-hint = Come gli articoli trattano questo nome: un segno per etichetta, con il numero di articoli
npmi-definition = Informazione mutua puntuale normalizzata (Bouma 2009): −1 mai insieme, 0 quanto per caso, +1 sempre insieme. Il caso si calcola sulle frasi che nominano qualcuno. Valori alti di coppie rare dicono poco: guarda i conteggi.
log-likelihood-definition = Rapporto di log-verosimiglianza G² (Dunning 1993): quanto è difficile spiegare il conteggio con il caso. Negativo dove si incontrano meno che per caso.
p-definition = Quanto sarebbe probabile un conteggio simile per caso. Sotto 0,05 si considera di solito indicativo; di cento coppie senza alcun legame circa cinque ci arrivano. –: insieme una volta sola o in un solo articolo, che nessuna prova distingue dal caso.
jaccard-definition = Indice di Jaccard: luoghi con entrambi divisi per luoghi con almeno uno dei due; da 0 a 1.
pair-sentences = { $a } e { $b }: { $n } { $n ->
    [one] frase
   *[other] frasi
    }, NPMI { $npmi }, p { $p }
pair-paragraphs = { $a } e { $b }: { $n } { $n ->
    [one] paragrafo
   *[other] paragrafi
    }, NPMI { $npmi }, p { $p }
pair-articles = { $a } e { $b }: { $n } { $n ->
    [one] articolo
   *[other] articoli
    }, NPMI { $npmi }, p { $p }
network-size = Area: menzioni
network-width-sentences = Spessore: frasi insieme
network-width-paragraphs = Spessore: paragrafi insieme
network-width-articles = Spessore: articoli insieme
network-lines = Linee: quelle di { $name } e le altre più forti con p < { $p }; { $left } coppie su { $all } restano fuori
network-lines-strongest = Linee: le { $shown } coppie più forti su { $all }, perché poche vanno oltre il caso
network-sign = Segni: quanti articoli lo giudicano così; se nessuno, ● o ○ quanti sono. Colore: come la maggior parte di quelli che giudicano, più intenso quanti più sono
network-chosen = { $name }: il nome scelto
matrix-columns = I { $shown } nomi che stanno insieme di più; in ogni casella: { $measure }
