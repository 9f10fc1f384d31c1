use super::*;
use Unit::*;

fn figures(text: &str, language: Language) -> Vec<(String, f64, Unit)> {
    let mut document = Document::read(text, &[], None);
    document.language = language;
    find(text, &document).into_iter().map(|f| (f.span.of(text).to_owned(), f.value, f.unit)).collect()
}

fn count(noun: &str) -> Unit {
    Count(noun.to_owned())
}

fn check(language: Language, cases: Vec<(&str, &str, f64, Unit)>) {
    for (text, words, value, unit) in cases {
        assert_eq!(figures(text, language), [(words.to_owned(), value, unit)], "{text}");
    }
}

#[test]
fn italian_figures() {
    check(
        Language::Italian,
        vec![
            ("Cresce del 17 % in un anno.", "17 %", 17.0, Percent),
            ("Cresce del 15,8% netto.", "15,8%", 15.8, Percent),
            ("Lo pensa il 17 per cento.", "17 per cento", 17.0, Percent),
            ("Costa oltre 1,2 miliardi di dollari.", "1,2 miliardi di dollari", 1.2e9, Currency("USD")),
            ("Costa 0,55 dollari.", "0,55 dollari", 0.55, Currency("USD")),
            ("Costa 15 $ al mese.", "15 $", 15.0, Currency("USD")),
            ("Vale un miliardo di euro.", "un miliardo di euro", 1e9, Currency("EUR")),
            ("Ha 3 mln di utenti.", "3 mln di utenti", 3e6, count("utenti")),
            ("È 30 volte più grande.", "30 volte", 30.0, Times),
            ("Ci sono 1.028 articoli.", "1.028 articoli", 1028.0, count("articoli")),
            ("Servono venti operai.", "venti operai", 20.0, count("operai")),
            ("Sono centottantasette esuberi in tutto.", "centottantasette esuberi", 187.0, count("esuberi")),
            ("Parla di duecentotrenta operai.", "duecentotrenta operai", 230.0, count("operai")),
            ("La multa è di milleduecento euro.", "milleduecento euro", 1200.0, Currency("EUR")),
            ("Valgono quarantaduemila euro.", "quarantaduemila euro", 42_000.0, Currency("EUR")),
            (
                "Costa due milioni e mezzo di euro.",
                "due milioni e mezzo di euro",
                2_500_000.0,
                Currency("EUR"),
            ),
            ("Sono quasi cinquecento, in paese.", "cinquecento", 500.0, count("")),
            ("Un ritardo di una quarantina di giorni.", "quarantina di giorni", 40.0, count("giorni")),
            ("C'era un centinaio di persone.", "centinaio di persone", 100.0, count("persone")),
            ("Una su quattro di loro torna.", "Una su quattro", 0.25, Share),
            ("Accadde nel 2019.", "2019", 2019.0, Year),
            ("Una linea di 120 km.", "120 km", 120.0, Measure("km")),
            ("Una centrale da 300 megawatt.", "300 megawatt", 300.0, Measure("MW")),
            ("Hanno raccolto quaranta quintali di pesci.", "quaranta quintali", 40.0, Measure("q")),
            (
                "La perizia lo stima un milione e settecentomila euro.",
                "un milione e settecentomila euro",
                1_700_000.0,
                Currency("EUR"),
            ),
            ("C'erano 2000 persone.", "2000 persone", 2000.0, count("persone")),
            ("Bruciano 300 ha di bosco.", "300 ha", 300.0, Measure("ha")),
            ("Il 2025 ha già visto la fiera.", "2025", 2025.0, Year),
            ("Nel 2024 una svolta di 180 gradi.", "2024", 2024.0, Year),
            ("Uno sguardo a 360 gradi sul 2024.", "2024", 2024.0, Year),
            ("Il forno va a 180 gradi.", "180 gradi", 180.0, Measure("°")),
        ],
    );
}

#[test]
fn english_figures() {
    check(
        Language::English,
        vec![
            (
                "They lost two million three hundred thousand dollars.",
                "two million three hundred thousand dollars",
                2_300_000.0,
                Currency("USD"),
            ),
            ("It grew by 15.8% overall.", "15.8%", 15.8, Percent),
            ("It grew by 17 percent.", "17 percent", 17.0, Percent),
            (
                "It cost two and a half million dollars.",
                "two and a half million dollars",
                2.5e6,
                Currency("USD"),
            ),
            ("Nearly five hundred jobs will go.", "five hundred jobs", 500.0, count("jobs")),
            ("Two hundred and twelve jobs will go.", "Two hundred and twelve jobs", 212.0, count("jobs")),
            ("A hundred people came.", "A hundred people", 100.0, count("people")),
            ("It cost two hundred thousand dollars.", "two hundred thousand dollars", 2e5, Currency("USD")),
            ("One in four of them stays.", "One in four", 0.25, Share),
            ("A dozen boats left.", "dozen boats", 12.0, count("boats")),
            ("It costs $15 now.", "$15", 15.0, Currency("USD")),
            ("It costs €3m now.", "€3m", 3e6, Currency("EUR")),
            ("It cost £38mn then.", "£38mn", 3.8e7, Currency("GBP")),
            ("It raised $1.2 billion.", "$1.2 billion", 1.2e9, Currency("USD")),
            ("A tenfold rise.", "tenfold", 10.0, Times),
            ("It is 10x faster.", "10x", 10.0, Times),
            ("There were 12,500 voters.", "12,500 voters", 12500.0, count("voters")),
            ("There were twenty-five ships.", "twenty-five ships", 25.0, count("ships")),
            ("It began in 1998.", "1998", 1998.0, Year),
        ],
    );
}

#[test]
fn parts_of_a_whole_are_shares() {
    let third = 1.0 / 3.0;
    check(
        Language::Italian,
        vec![
            ("Due terzi degli elettori restano a casa.", "Due terzi", 2.0 * third, Share),
            ("Lo vuole un terzo degli iscritti.", "un terzo", third, Share),
            ("Tre quarti dei soci votano.", "Tre quarti", 0.75, Share),
            ("È chiusa la metà delle scuole.", "metà", 0.5, Share),
            ("Oltre la metà dei soci vota.", "metà", 0.5, Share),
            ("Vota meno della metà dei soci.", "metà", 0.5, Share),
            ("La spesa cala di un terzo.", "un terzo", third, Share),
            ("Servono i 2/3 dei voti.", "2/3", 2.0 * third, Share),
            ("Uno su tre non vota.", "Uno su tre", third, Share),
            ("Un italiano su tre non vota.", "Un italiano su tre", third, Share),
            ("Un italiano su tre vota.", "Un italiano su tre", third, Share),
            ("Due italiani su tre vogliono restare.", "Due italiani su tre", 2.0 * third, Share),
            ("Nove su dieci restano.", "Nove su dieci", 0.9, Share),
        ],
    );
    check(
        Language::English,
        vec![
            ("Two thirds of voters agreed.", "Two thirds", 2.0 * third, Share),
            ("Two-thirds of voters agreed.", "Two-thirds", 2.0 * third, Share),
            ("A third of the boats sank.", "A third", third, Share),
            ("Three quarters of the members left.", "Three quarters", 0.75, Share),
            ("About half of the members left.", "half", 0.5, Share),
            ("Nearly half the voters left.", "half", 0.5, Share),
            ("Sales fell by a third.", "a third", third, Share),
            ("One in three voters agreed.", "One in three", third, Share),
            ("One voter in three agreed.", "One voter in three", third, Share),
            ("Nine out of ten agreed.", "Nine out of ten", 0.9, Share),
            ("It is 1 in 5 by now.", "1 in 5", 0.2, Share),
        ],
    );
}

#[test]
fn what_only_looks_like_a_share_is_none() {
    for text in [
        "Dura un quarto d'ora.",
        "Riapre verso la metà di marzo.",
        "Segna nella seconda metà del campionato.",
        "È il terzo della lista.",
        "Nasce un terzo polo.",
        "Perde ai quarti di finale.",
    ] {
        assert_eq!(figures(text, Language::Italian), [], "{text}");
    }
    for text in [
        "It took a quarter of an hour.",
        "In the second half of the match they woke.",
        "A third man came.",
        "It won two in three years.",
        "That is half the battle.",
    ] {
        assert_eq!(figures(text, Language::English), [], "{text}");
    }
    check(
        Language::English,
        vec![("It is number 1 in 3 countries.", "3 countries", 3.0, count("countries"))],
    );
    check(Language::Italian, vec![("Un film su due sorelle di Bari.", "due sorelle", 2.0, count("sorelle"))]);
}

#[test]
fn signs_scales_and_compound_units_are_kept() {
    check(
        Language::Italian,
        vec![
            ("Corre a 120 km/h in pista.", "120 km/h", 120.0, Measure("km/h")),
            ("Corre a 120km/h in pista.", "120km/h", 120.0, Measure("km/h")),
            ("Il vento è a 90 chilometri orari.", "90 chilometri orari", 90.0, Measure("km/h")),
            ("Il vento è a 90 chilometri all'ora.", "90 chilometri all'ora", 90.0, Measure("km/h")),
            ("Meno 3 per cento in un anno.", "Meno 3 per cento", -3.0, Percent),
            ("La notte si scende a meno 12 gradi.", "meno 12 gradi", -12.0, Measure("°")),
            ("Sono più o meno 3 euro.", "3 euro", 3.0, Currency("EUR")),
            ("Costa mezzo milione di euro.", "mezzo milione di euro", 5e5, Currency("EUR")),
        ],
    );
    check(
        Language::English,
        vec![
            ("Growth was minus 3 percent.", "minus 3 percent", -3.0, Percent),
            ("It does 60 miles an hour.", "60 miles an hour", 60.0, Measure("mph")),
            ("Half a million users left.", "Half a million users", 5e5, count("users")),
        ],
    );
}

#[test]
fn the_noun_behind_its_adjectives_is_counted() {
    check(
        Language::English,
        vec![
            ("It lists 12,400 derived models.", "12,400 derived models", 12_400.0, count("models")),
            ("It has 700 million monthly users.", "700 million monthly users", 7e8, count("users")),
            ("They made 12 open-weight models.", "12 open-weight models", 12.0, count("models")),
            (
                "They made 12 new small language models.",
                "12 new small language models",
                12.0,
                count("models"),
            ),
            ("Some 40 more people came.", "40 more people", 40.0, count("people")),
            ("A five month plan was made.", "five month", 5.0, count("month")),
        ],
    );
    check(
        Language::Italian,
        vec![
            ("Ci sono 200 nuovi modelli.", "200 nuovi modelli", 200.0, count("modelli")),
            ("Ci sono 12.400 modelli derivati.", "12.400 modelli", 12_400.0, count("modelli")),
            ("Arrivano altri trenta operai.", "trenta operai", 30.0, count("operai")),
        ],
    );
}

#[test]
fn ranges_give_two_figures() {
    let two = |a: f64, b: f64, unit: Unit| vec![(a, unit.clone()), (b, unit)];
    let read =
        |text: &str, language| figures(text, language).into_iter().map(|f| (f.1, f.2)).collect::<Vec<_>>();
    assert_eq!(read("Cresce del 10-15 % annuo.", Language::Italian), two(10.0, 15.0, Percent));
    assert_eq!(read("Da 2 a 3 milioni di euro.", Language::Italian), two(2e6, 3e6, Currency("EUR")));
    assert_eq!(read("Between 10 and 15 percent.", Language::English), two(10.0, 15.0, Percent));
    let millions = |unit| two(5e6, 1e7, unit);
    assert_eq!(read("A $5-10 million deal.", Language::English), millions(Currency("USD")));
    assert_eq!(read("From $5 to $10 million.", Language::English), millions(Currency("USD")));
    assert_eq!(read("It went from 5 to 10 million.", Language::English), millions(count("")));
    assert_eq!(read("Sono tra 5 e 10 milioni.", Language::Italian), millions(count("")));
    assert_eq!(read("Sale dai 5 ai 10 milioni di euro.", Language::Italian), millions(Currency("EUR")));
    assert_eq!(read("Costa tra i 5 e i 10 milioni.", Language::Italian), millions(count("")));
    assert_eq!(read("From 900 to 1.2 million users.", Language::English), two(900.0, 1.2e6, count("users")));
    let year = |year: f64| (year, Year);
    assert_eq!(
        read("It will rise by 2030 to 32 percent.", Language::English),
        [year(2030.0), (32.0, Percent)]
    );
    assert_eq!(read("The 2025-26 season begins.", Language::English), [year(2025.0)]);
    assert_eq!(read("Nel triennio 2023-2025 cala.", Language::Italian), two(2023.0, 2025.0, Year));
}

#[test]
fn names_dates_and_times_are_no_figures() {
    for text in [
        "Qwen-3-32B e R1 e GPT-4o.",
        "Arriva Wan 2.1.",
        "Alle 10:30 in piazza.",
        "Il 12 gennaio 2026 in aula.",
        "Il 12/01/2026 in aula.",
        "Lo dice l'art. 3 della legge.",
        "Vedi pagina 12.",
        "La squadra vince 3-2.",
        "Sono partiti i due.",
        "La partita finì 2-1 ieri sera.",
        "Un palazzo dell'Ottocento a Bari.",
        "Un palazzo dell'800 a Bari.",
        "Un passante ha chiamato il 118 di sera.",
        "I poeti italiani del Novecento italiano.",
        "La moda degli anni Ottanta italiani.",
    ] {
        assert_eq!(figures(text, Language::Italian), [], "{text}");
    }
    for text in [
        "The court ruled in a 5-3 vote.",
        "The 5 to 4 decision surprised all.",
        "On January 12, 2026 they met.",
        "At 5 p.m. they met.",
        "They use Llama 3 daily.",
    ] {
        assert_eq!(figures(text, Language::English), [], "{text}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_gives_ordered_figures(parts in proptest::collection::vec(prop_oneof![
            Just("1"), Just("2026"), Just("1.000"), Just("3,5"), Just(" "), Just("-"), Just("–"), Just("$"), Just("€"), Just("%"),
            Just(" miliardi "), Just(" di "), Just("euro"), Just("mila"), Just("un "), Just(" a "), Just(":"), Just("/"), Just("."),
            Just("km"), Just("gennaio "), Just("venti "), Just("٣"), Just("½"), Just("è"), Just("\n"), Just("x"), Just("99999999999999999"),
        ], 0..40), italian in any::<bool>()) {
            let text = parts.concat();
            let mut document = Document::read(&text, &[], None);
            document.language = if italian { Language::Italian } else { Language::English };
            let found = find(&text, &document);
            let mut end = 0;
            for figure in &found {
                prop_assert!(figure.span.start >= end && !figure.span.is_empty() && figure.value.is_finite());
                prop_assert!(text.get(figure.span.range()).is_some());
                end = figure.span.end;
            }
            prop_assert_eq!(found, find(&text, &document));
        }
    }
}
