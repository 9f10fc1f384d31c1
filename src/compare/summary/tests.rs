//! What a reader is told of two articles.

use super::{Chance, Fact, FigureClass, Which, summary};
use crate::compare::testing::read;
use crate::compare::{Options, compare};

fn told(a: &str, b: &str) -> Vec<Fact> {
    let (a, b) = (read(a), read(b));
    summary(&a, &b, &compare(&a, &b, &Options::default()))
}

const PORT: &str = "The port authority of Genoa closed three piers on Friday. Cranes stood still for hours. \
    Repairs cost 4 million euros.";

#[test]
fn an_article_beside_itself_is_one_text() {
    assert_eq!(told(PORT, PORT), [Fact::SameText]);
    let wrapped = PORT.replace(' ', "\n");
    assert_eq!(told(PORT, &wrapped), [Fact::SameText], "line breaks are no difference");
}

#[test]
fn two_articles_with_nothing_in_common_are_said_to_be_so_first() {
    let facts = told(PORT, "Rossi won the race in Imola. It rained all day. Nobody had expected it.");
    assert!(matches!(&facts[0], Fact::NothingShared { names } if names.is_empty()), "{facts:?}");
}

#[test]
fn money_that_only_one_article_speaks_of() {
    let facts = told(PORT, "The port authority of Genoa closed three piers on Friday. Nobody was hurt.");
    let money = facts.iter().find_map(|f| match f {
        Fact::OnlyFigures { which, figures, .. } => Some((*which, figures.len())),
        _ => None,
    });
    assert_eq!(money, Some((Which::A, 1)), "{facts:?}");
    assert!(facts.iter().any(|f| matches!(f, Fact::Shared { all, .. } if all.len() == 1)), "{facts:?}");
}

#[test]
fn whom_both_quote_and_on_what() {
    let facts = told(
        "“DeepSeek R1 is a profound gift to the world,” said Marc Andreessen.",
        "Marc Andreessen said of DeepSeek R1: “It is a profound gift to the world.” Others were silent.",
    );
    let voices = facts.iter().find_map(|f| if let Fact::BothQuote(v) = f { Some(v.clone()) } else { None });
    let voices = voices.expect("a shared voice");
    assert_eq!(voices[0].name, "Marc Andreessen");
}

#[test]
fn a_name_treated_differently_in_many_sentences_is_more_than_chance() {
    let praise = "Northwind is excellent and reliable. Northwind is a brilliant success. I admire Northwind. \
        Northwind deserves great praise. Northwind is a wonderful company. Northwind works superbly. ";
    let blame = "Northwind is terrible and corrupt. Northwind is a shameful failure. I despise Northwind. \
        Northwind deserves harsh criticism. Northwind is a disastrous company. Northwind works badly. ";
    let facts = told(praise, blame);
    let stance = facts.iter().find_map(|f| match f {
        Fact::Stance { a, b, chance, .. } => Some((*a, *b, *chance)),
        _ => None,
    });
    let (a, b, chance) = stance.expect("a stance");
    assert!(a >= 4 && b >= 4, "{a} {b}");
    assert!(matches!(chance, Chance::Larger(p) if p < 0.05), "{chance:?}");
}

#[test]
fn changing_the_sides_tells_the_same_facts() {
    let other = "The port authority of Genoa closed three piers on Friday. Nobody was hurt.";
    let kinds = |facts: Vec<Fact>| facts.iter().map(std::mem::discriminant).collect::<Vec<_>>();
    assert_eq!(kinds(told(PORT, other)), kinds(told(other, PORT)));
}

#[test]
fn a_name_that_stands_in_a_longer_one_of_the_other_article_is_not_only_in_one() {
    let a = "Alibaba opened an office in Genoa. Shares of Alibaba rose on Monday. Trenitalia said nothing. \
        Trains of Trenitalia were on time.";
    let b = "Qwen by Alibaba Cloud reached Turin. Alibaba Cloud has customers in Milan.";
    let (x, y) = (read(a), read(b));
    let found = compare(&x, &y, &Options::default());
    let only = summary(&x, &y, &found).into_iter().find_map(|f| match f {
        Fact::OnlyNames { a, .. } => Some(a),
        _ => None,
    });
    let names: Vec<&str> = only.unwrap_or_default().into_iter().map(|i| &*found.entities[i].name).collect();
    assert_eq!(names, ["Trenitalia"]);
}

#[test]
fn that_one_thing_goes_two_ways_is_told_before_figures_and_names() {
    let closes = "Ferries carried two million people between Genoa and Palermo last summer. \
        The distance between ferries and aeroplanes in punctuality is closing faster than the airlines think. \
        Tickets cost 40 euros.";
    let grows = "A strike of pilots filled the news in August. \
        Analysts say that the distance in punctuality between aeroplanes and ferries will continue to grow.";
    let (x, y) = (read(closes), read(grows));
    let found = compare(&x, &y, &Options::default());
    let facts = summary(&x, &y, &found);
    let place = |is: fn(&Fact) -> bool| facts.iter().position(is);
    let at = place(|f| matches!(f, Fact::TwoWays(_))).expect("two ways");
    assert!(
        place(|f| matches!(f, Fact::OnlyFigures { .. })).is_some_and(|figures| at < figures),
        "{facts:?}"
    );
    let Fact::TwoWays(pair) = facts[at] else { unreachable!() };
    let pair = &found.claims.pairs[pair];
    let told = |text: &str, claim: crate::compare::Claim| claim.clause.unwrap().of(text).to_owned();
    assert!(told(closes, pair.a).starts_with("The distance") && told(closes, pair.a).contains("closing"));
    assert_eq!(
        told(grows, pair.b),
        "the distance in punctuality between aeroplanes and ferries will continue to grow"
    );
}

#[test]
fn who_takes_part_is_told_before_where() {
    let a = "Trains of Trenitalia left Turin late. People in Turin complained. Turin wrote to Trenitalia. \
        Turin waits.";
    let (x, y) = (read(a), read("It rained on Monday."));
    let found = compare(&x, &y, &Options::default());
    let only = summary(&x, &y, &found).into_iter().find_map(|f| match f {
        Fact::OnlyNames { a, .. } => a.first().map(|i| found.entities[*i].kind),
        _ => None,
    });
    assert_ne!(only, Some(crate::analysis::Kind::Place));
}

#[test]
fn a_tone_is_told_only_where_it_is_more_than_chance() {
    let loud = "An extraordinary, thrilling breakthrough! It is a magnificent triumph for everyone. \
        What a spectacular success, wonderful and inspiring. Amazing news, an incredible leap forward! ";
    let quiet = "The harbour opened on Monday. Three ships came from Genoa. The cranes were repaired. \
        The port authority published the timetable. ";
    let tells = |facts: Vec<Fact>| facts.iter().any(|f| matches!(f, Fact::Tone { .. }));
    assert!(tells(told(&loud.repeat(4), &quiet.repeat(4))));
    assert!(!tells(told(loud, quiet)), "four sentences are not enough to say");
}

#[test]
fn limits_that_only_one_of_two_long_articles_admits_are_told() {
    let plain = "The new tram line of Genoa carries nine thousand people a day. The city bought forty coaches in May. \
        Drivers were trained in Turin. The line runs from the harbour to the hills. Tickets cost two euros. \
        The first coach left at five. Schools use it in the morning. Shops along the line stay open. \
        The mayor rode on the first coach. A second line will follow in spring. ";
    let admits = "The risk of delays remains, however, and the problem of the old bridge is unsolved. \
        It is not clear whether the tunnel will bear the weight, and doubts about the costs remain.";
    let tells = |facts: &[Fact]| {
        facts.iter().find_map(|f| match f {
            Fact::OnlyLimits { which, sentences } => Some((*which, sentences.len())),
            _ => None,
        })
    };
    assert_eq!(tells(&told(plain, &format!("{plain}{admits}"))), Some((Which::B, 2)));
    assert_eq!(tells(&told(&format!("{plain}{admits}"), plain)), Some((Which::A, 2)));
    assert_eq!(
        tells(&told(&format!("{plain}{admits}"), "The tram line of Genoa is new.")),
        None,
        "too short"
    );
}

/// What two articles on one event both tell.
const EVENT: &str = "The council of Turin opened the new tram line to the harbour on Monday morning. The mayor Ada Verdi \
    cut the ribbon in front of two hundred people and a brass band from Genoa. ";

#[test]
fn percentages_of_both_are_told_where_they_tell_one_event() {
    let (a, b) = (
        "Trams made up 31 % of all trips in spring.",
        "Tickets of the buses rose by 12 %. Nobody protested.",
    );
    let each = |facts: &[Fact]| {
        facts.iter().any(|f| {
            matches!(f, Fact::EachFigures { class: FigureClass::Percent, a, b } if a.len() == 1 && b.len() == 1)
        })
    };
    let facts = told(&format!("{EVENT}{a}"), &format!("{EVENT}{b}"));
    assert!(each(&facts), "{facts:?}");
    // Of two events one's percentages say nothing of the other's.
    let facts = told(a, b);
    assert!(!each(&facts), "{facts:?}");
}

#[test]
fn money_of_one_article_does_not_hide_the_percentages_of_both() {
    let a = format!("{EVENT}Trams made up 31 % of all trips in spring.");
    let b =
        format!("{EVENT}Tickets of the buses rose by 12 % in a year. The new cranes cost 4 million euros.");
    let facts = told(&a, &b);
    assert!(facts.iter().any(|f| matches!(f, Fact::EachFigures { .. })), "{facts:?}");
    assert!(facts.iter().any(|f| matches!(f, Fact::OnlyFigures { which: Which::B, .. })), "{facts:?}");
}

#[test]
fn a_percentage_that_both_give_is_told_once() {
    let a =
        "Trams made up 31.4 % of all trips in Turin, the city said. Trams in Turin carried 31.4 % of trips.";
    let b = "The city of Turin says that trams now make up 31.4 % of trips.";
    let agreeing: Vec<usize> = told(a, b)
        .into_iter()
        .filter_map(|f| if let Fact::FiguresAgree(all) = f { Some(all.len()) } else { None })
        .collect();
    assert_eq!(agreeing, [1]);
}

#[test]
fn each_article_is_told_of_one_kind_of_figures() {
    let a = "Repairs cost 4 million euros. They took 12 % of the budget. Nine ships waited for six days.";
    let facts = told(a, "Rossi won the race in Imola. It rained all day.");
    let kinds = facts.iter().filter(|f| matches!(f, Fact::OnlyFigures { .. })).count();
    assert_eq!(kinds, 1, "{facts:?}");
}

#[test]
fn what_either_leaves_out_of_a_quotation() {
    let whole = "«La nave partirà domani, ma soltanto se il vento cala e se la Capitaneria firma le carte», ha detto Rita Neri. \
        Il porto era calmo.";
    let cut = "«La nave partirà domani», ha detto Rita Neri. Nessuno ha chiesto altro.";
    let lost = |facts: &[Fact]| {
        facts.iter().find_map(|f| match f {
            Fact::CutQuotes(cuts) => Some(cuts.clone()),
            _ => None,
        })
    };
    let told_of = lost(&told(whole, cut)).unwrap_or_default();
    let [quote] = &told_of[..] else { panic!("{told_of:?}") };
    assert_eq!((quote.name.as_str(), quote.only_b), ("Rita Neri", None));
    let only = quote.only_a.map(|span| span.of(whole));
    assert_eq!(only, Some("ma soltanto se il vento cala e se la Capitaneria firma le carte"));
    assert_eq!(lost(&told(cut, cut)), None);
    let turned = "«La nave non partirà domani», ha detto Rita Neri. Nessuno ha chiesto altro.";
    let turning = lost(&told(cut, turned)).map(|cuts| cuts[0].only_b.map(|s| s.of(turned)));
    assert_eq!(turning, Some(Some("non")));
}

#[test]
fn nobody_is_quoted_by_one_alone_whom_the_other_may_quote_too() {
    let a = "«La nave partirà domani», ha detto Rita Neri. Il porto era calmo.";
    let b = "Rita Neri aspettava sul molo. «Partiremo quando vorrà il vento», sono state le sue parole.";
    assert!(!told(a, b).iter().any(|f| matches!(f, Fact::OnlyQuotes { .. })));
}
