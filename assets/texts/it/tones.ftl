# Che cosa significa ogni tono, e come si distingue dai vicini.
tone-enthusiastic-definition = Comunica al lettore ammirazione ed entusiasmo senza chiedergli nulla in cambio; se vuole vendere, è promozionale.
tone-promotional-definition = Presenta un prodotto, un'azienda o una causa come farebbe una pubblicità o un comunicato: solo vantaggi, spesso con un invito ad agire.
tone-alarmist-definition = Avverte di un pericolo grave e spinge il lettore ad avere paura adesso; se non resta più nulla da fare, è pessimista.
tone-polemical-definition = Attacca persone o idee con sarcasmo, accuse o insulti, invece di limitarsi a dissentire.
tone-pessimistic-definition = Si aspetta il peggio e vede declino o sconfitta, senza l'urgenza dell'allarme.
tone-cautious-definition = Sospende il giudizio: ciò che afferma è presentato come possibile, parziale o ancora da verificare.
tone-assertive-definition = Dà le proprie tesi per certe e dice al lettore che cosa è vero o che cosa si deve fare, con o senza attaccare qualcuno.
tone-analytical-definition = Valuta dati, confronta e spiega le cause, così che il lettore possa seguire come si arriva alla conclusione.
tone-colloquial-definition = Parla al lettore come in una conversazione, con parole di tutti i giorni, incisi e domande.
tone-solemn-definition = Parla in registro alto di storia, dovere, memoria e valori comuni, come in una grande occasione.
