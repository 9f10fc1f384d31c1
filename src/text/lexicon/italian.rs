//! Italian inflections.

use super::forms::Shape;

/// Endings of the infinitive with clitics, after the infinitive's last vowel is dropped.
const CLITICS: [&str; 12] = ["lo", "la", "li", "le", "gli", "ne", "si", "mi", "ti", "ci", "vi", "sene"];

/// Finite endings by conjugation: -are, -ere, -ire.
const ARE: &str = "o i a iamo ate ano avo avi ava avamo avate avano ai asti ò ammo aste arono erò erai erà \
                   eremo erete eranno erei eresti erebbe eremmo ereste erebbero ino assi asse assimo assero";
const ERE: &str = "o i e iamo ete ono evo evi eva evamo evate evano ei esti é ette emmo este erono ettero erò \
                   erai erà eremo erete eranno erei eresti erebbe eremmo ereste erebbero a ano essi esse essimo \
                   essero";
const IRE: &str = "o i e iamo ite ono isco isci isce iscono isca iscano ivo ivi iva ivamo ivate ivano ii isti ì \
                   immo iste irono irò irai irà iremo irete iranno irei iresti irebbe iremmo ireste irebbero a ano \
                   issi isse issimo issero";

/// Verbs whose past and participle do not follow the rule: ending of the infinitive, stem of the
/// past ("difes-e"), stem of the participle ("difes-o"). The longest ending that fits is used.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("ndere", "s", "s"),
    ("ncere", "ns", "nt"),
    ("ngere", "ns", "nt"),
    ("ggere", "ss", "tt"),
    ("igere", "ess", "ett"),
    ("rgere", "rs", "rs"),
    ("udere", "us", "us"),
    ("adere", "as", "as"),
    ("idere", "is", "is"),
    ("rdere", "rs", "rs"),
    ("odere", "os", "os"),
    ("edere", "ed", "edut"),
    ("cedere", "cess", "cess"),
    ("ettere", "is", "ess"),
    ("flettere", "fless", "fless"),
    ("uotere", "oss", "oss"),
    ("iudere", "ius", "ius"),
    ("cadere", "cadd", "cadut"),
    ("correre", "cors", "cors"),
    ("gliere", "ls", "lt"),
    ("lvere", "ls", "lt"),
    ("rompere", "rupp", "rott"),
    ("rimere", "ress", "ress"),
    ("umere", "uns", "unt"),
    ("scrivere", "scriss", "scritt"),
    ("vivere", "viss", "vissut"),
    ("primere", "press", "press"),
    ("crescere", "crebb", "cresciut"),
    ("muovere", "moss", "moss"),
    ("nascere", "nacqu", "nat"),
    ("noscere", "nobb", "nosciut"),
    ("piacere", "piacqu", "piaciut"),
    ("tenere", "tenn", "tenut"),
    ("vellere", "vels", "vels"),
    ("pellere", "puls", "puls"),
    ("guere", "ns", "nt"),
    ("uocere", "ocqu", "uociut"),
    ("tere", "tett", "tut"),
    ("prire", "prì", "pert"),
    ("frire", "frì", "fert"),
    ("venire", "venn", "venut"),
];

/// Contracted infinitives and the infinitive their other forms come from.
const CONTRACTED: &[(&str, &str, &str, &str)] = &[
    // infinitive, stem of the present, stem of the past, stem of the participle
    ("durre", "duc", "duss", "dott"),
    ("porre", "pon", "pos", "post"),
    ("trarre", "tra", "trass", "tratt"),
    ("dire", "dic", "diss", "dett"),
    ("fare", "fac", "fec", "fatt"),
];

/// Present forms that the contracted stems do not give.
const ODD_PRESENT: &[(&str, &[&str])] = &[
    (
        "fare",
        &["faccio", "fai", "fa", "facciamo", "fate", "fanno", "farà", "faranno", "farebbe", "farebbero"],
    ),
    ("porre", &["pongo", "pongono", "ponga", "pongano", "porrà", "porranno", "porrebbe"]),
    ("trarre", &["traggo", "trae", "traggono", "tragga", "trarrà", "trarranno"]),
    ("durre", &["durrà", "durranno", "durrebbe", "durrebbero"]),
    ("dire", &["dirà", "diranno", "direbbe", "direbbero"]),
    ("tenere", &["tiene", "tengono", "tenga", "tengano", "terrà", "terranno", "terrebbe"]),
    ("venire", &["viene", "vengono", "venga", "vengano", "verrà", "verranno", "verrebbe"]),
    ("cogliere", &["colgo", "colgono", "colga", "colgano"]),
    ("sciogliere", &["sciolgo", "sciolgono", "sciolga", "sciolgano"]),
    ("togliere", &["tolgo", "tolgono", "tolga", "tolgano"]),
    ("muovere", &["muove", "muovono", "muova"]),
    ("morire", &["muore", "muoiono", "muoia", "morto", "morta", "morti", "morte"]),
    ("nuocere", &["noccio", "nuoce", "nuocciono", "nuoccia"]),
    ("andare", &["va", "vanno", "vada", "vadano", "andrà", "andranno", "andrebbe"]),
    ("dare", &["dà", "danno", "diede", "diedero", "dia", "diano", "darà", "daranno", "darebbe"]),
    ("stare", &["sta", "stanno", "stia", "stiano", "stette", "starà", "staranno"]),
    ("uscire", &["esce", "escono", "esca", "escano"]),
    ("riuscire", &["riesce", "riescono", "riesca", "riescano"]),
    (
        "avere",
        &[
            "ha",
            "hanno",
            "abbia",
            "abbiano",
            "ebbe",
            "ebbero",
            "avrà",
            "avranno",
            "avrebbe",
            "avrebbero",
            "avuto",
            "hai",
            "ho",
        ],
    ),
    (
        "essere",
        &[
            "è",
            "sono",
            "era",
            "erano",
            "fu",
            "furono",
            "sia",
            "siano",
            "sarà",
            "saranno",
            "sarebbe",
            "sarebbero",
            "stato",
            "stata",
            "stati",
            "state",
            "fosse",
            "fossero",
        ],
    ),
    ("tradire", &["tradisce", "tradiscono"]),
    ("perdere", &["perduto", "perduta", "perduti", "perdute"]),
    ("valere", &["vale", "valgono", "valso", "varrà", "valse"]),
    ("sapere", &["sa", "sanno", "sappia", "seppe", "saprà"]),
    ("volere", &["vuole", "vogliono", "vorrà", "volle"]),
    ("potere", &["può", "possono", "potrà", "poté", "possa"]),
    ("rimanere", &["rimane", "rimangono", "rimasto", "rimasta", "rimasti", "rimaste", "rimase", "rimarrà"]),
];

/// Calls `with` for every form of `word`: a verb if it ends in an infinitive's ending, else a noun
/// or adjective with gender, number, superlative and the adverb in -mente.
pub fn each(word: &str, with: &mut dyn FnMut(&str, Shape)) {
    let verb = match word.strip_suffix("rsi") {
        Some(stem) => Some(format!("{stem}re")),
        None => ["are", "ere", "ire", "rre"].iter().any(|e| word.ends_with(e)).then(|| word.to_string()),
    };
    match verb {
        Some(infinitive) => verb_forms(&infinitive, with),
        None => name_forms(word, with),
    }
}

fn verb_forms(infinitive: &str, with: &mut dyn FnMut(&str, Shape)) {
    with(infinitive, Shape::Infinitive);
    if let Some(short) = infinitive.strip_suffix('e') {
        with(short, Shape::Infinitive);
        for clitic in CLITICS {
            with(
                &format!(
                    "{}{clitic}",
                    short.strip_suffix("rr").map_or(short.to_string(), |s| format!("{s}r"))
                ),
                Shape::Infinitive,
            );
        }
    }
    for (ending, forms) in ODD_PRESENT {
        if let Some(prefix) = infinitive.strip_suffix(ending) {
            for form in *forms {
                with(&format!("{prefix}{form}"), Shape::Finite);
            }
        }
    }
    for (ending, present, past, participle) in CONTRACTED {
        if let Some(prefix) = infinitive.strip_suffix(ending) {
            conjugate(&format!("{prefix}{present}"), ERE, "endo", with);
            strong_past(&format!("{prefix}{past}"), with);
            participles(&format!("{prefix}{participle}"), with);
            return;
        }
    }
    let Some(stem) = infinitive.get(..infinitive.len() - 3) else { return };
    let (endings, gerund, participle) = match infinitive.get(infinitive.len() - 3..) {
        Some("are") => (ARE, "ando", "at"),
        Some("ire") => (IRE, "endo", "it"),
        _ => (ERE, "endo", "ut"),
    };
    conjugate(stem, endings, gerund, with);
    participles(&format!("{stem}{participle}"), with);
    let irregular = IRREGULAR.iter().filter(|(e, ..)| infinitive.ends_with(e)).max_by_key(|(e, ..)| e.len());
    if let Some((ending, past, participle)) = irregular {
        let base = infinitive.strip_suffix(ending).unwrap_or(stem);
        strong_past(&format!("{base}{past}"), with);
        participles(&format!("{base}{participle}"), with);
    }
}

/// Joins stem and endings with the spelling changes of c, g, i and gl before e and i.
fn conjugate(stem: &str, endings: &str, gerund: &str, with: &mut dyn FnMut(&str, Shape)) {
    let first = std::ptr::eq(endings, ARE);
    for ending in endings.split_whitespace() {
        with(&join(stem, ending, first), Shape::Finite);
    }
    let gerund = join(stem, gerund, first);
    with(&gerund, Shape::Gerund);
    for clitic in CLITICS {
        with(&format!("{gerund}{clitic}"), Shape::Gerund);
    }
}

fn join(stem: &str, ending: &str, first_conjugation: bool) -> String {
    let soft = ending.starts_with(['e', 'i']);
    if first_conjugation && soft && stem.ends_with(['c', 'g']) {
        return format!("{stem}h{ending}");
    }
    if first_conjugation && soft && stem.ends_with('i') {
        // "lanciare": lanci, lancerà; "tagliare": tagli, taglierà.
        let short = &stem[..stem.len() - 1];
        if ending.starts_with('i') || short.ends_with(['c', 'g']) {
            return format!("{short}{ending}");
        }
    }
    format!("{stem}{ending}")
}

fn strong_past(stem: &str, with: &mut dyn FnMut(&str, Shape)) {
    for ending in ["i", "e", "ero"] {
        with(&format!("{stem}{ending}"), Shape::Finite);
    }
}

fn participles(stem: &str, with: &mut dyn FnMut(&str, Shape)) {
    for ending in ["o", "a", "i", "e", "osi", "asi", "isi"] {
        with(&format!("{stem}{ending}"), Shape::Participle);
    }
}

fn name_forms(word: &str, with: &mut dyn FnMut(&str, Shape)) {
    with(word, Shape::Plain);
    let mut say = |stem: &str, endings: &[&str]| {
        for ending in endings {
            with(&format!("{stem}{ending}"), Shape::Plain);
        }
    };
    let superlative = ["issimo", "issima", "issimi", "issime"];
    if let Some(stem) = word.strip_suffix("tore") {
        say(stem, &["tori", "trice", "trici"]);
    } else if let Some(stem) = word.strip_suffix("co") {
        say(stem, &["ca", "ci", "chi", "che", "camente", "chissimo", "chissima", "cissimo"]);
    } else if let Some(stem) = word.strip_suffix("go") {
        say(stem, &["ga", "gi", "ghi", "ghe", "gamente", "ghissimo", "ghissima"]);
    } else if let Some(stem) = word.strip_suffix("io") {
        say(stem, &["ia", "i", "ie", "e", "ii", "iamente"]);
    } else if let Some(stem) = word.strip_suffix('o') {
        say(stem, &["a", "i", "e", "amente"]);
        say(stem, &superlative);
    } else if let Some(stem) = word.strip_suffix("ca") {
        say(stem, &["che", "ci"]);
    } else if let Some(stem) = word.strip_suffix("ga") {
        say(stem, &["ghe", "ghi"]);
    } else if let Some(stem) = word.strip_suffix("cia").or(word.strip_suffix("gia")) {
        let letter = if word.ends_with("cia") { "c" } else { "g" };
        say(&format!("{stem}{letter}"), &["ie", "e"]);
    } else if let Some(stem) = word.strip_suffix("ista") {
        say(stem, &["isti", "iste"]);
    } else if let Some(stem) = word.strip_suffix('a') {
        say(stem, &["e", "i"]);
    } else if let Some(stem) = word.strip_suffix('e') {
        say(stem, &["i", "emente"]);
        say(stem, &superlative);
        if stem.ends_with(['l', 'r']) {
            say(stem, &["mente"]);
        }
    }
}
