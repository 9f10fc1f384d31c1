use super::{check_lines, quotes};
use crate::text::Language;

fn english(lines: &[&str]) {
    check_lines(lines, Language::English);
}

#[test]
fn clauses_with_and_without_that() {
    english(&[
        "{Miller} said [the bridge was safe].",
        "{Miller} has said [that the bridge was safe].",
        "{Miller} is now claiming [the bridge was never safe].",
        "{Miller} said in an interview with a local paper on Monday [that the bridge was safe].",
        "{Officials} say [the bridge will open in May].",
        "{Engineers} found [the bridge would not last].",
        "{Miller} wondered [whether the bridge was safe].",
        "{Miller} explained [how the bridge was built].",
        "{Miller} told the council on Friday [that the bridge was safe].",
        "{Miller} was quoted as saying [the bridge was safe].",
        "We were told [that the bridge was safe].",
    ]);
}

#[test]
fn what_the_author_says_and_what_is_too_little_are_nobodys_words() {
    english(&[
        "I said that the bridge was safe for years.",
        "Last week I asked the company how many of its lamps were lit.",
        "This newspaper has supported the mayor more often than not.",
        "Nobody will think the less of him for mending it in daylight.",
        "She asked again.",
        "Rothmann & Co advised Brindle Verne.",
        "“[I said that the bridge was safe,]” said {Miller}.",
    ]);
}

#[test]
fn speakers_with_descriptions() {
    english(&[
        "{Miller} (D-Ohio) said [the bridge was safe].",
        "Neri, {Miller and Stone} said on Monday [that the bridge was safe].",
        "In a speech in Ohio, {Miller} said on Monday [that the bridge was safe].",
        "{Miller}, of Troy, Ohio, said [the bridge was safe].",
        "{Miller} — a retired engineer — said [the bridge was safe].",
        "[The bridge will open in May], {advisers to Miller} said.",
        "{The mayor} said [the bridge was safe].",
        "Stone left early. {He} said [the bridge was safe].",
    ]);
}

#[test]
fn attributions_after_and_inside() {
    english(&[
        "[The bridge will open in May], said {Miller}.",
        "[The bridge will open in May], {Miller} said on Monday.",
        "[The bridge, {Miller} said, would open in May].",
        "[The bridge will open in May], according to {Miller}.",
        "According to {a spokesman for Miller}, [the bridge will open in May].",
        "“[The bridge is safe,” {Miller} said. “It will open in May.]”",
        "“[The bridge,” {Miller} said, “is safe.]”",
        "''[The bridge is safe,]'' {Miller} said.",
        "“[The bridge has been safe for years.]” — {Ann Miller}",
        "[Its new owner had “no interest in the bridge,]” {Miller} said.",
    ]);
}

#[test]
fn participles_and_second_verbs() {
    english(&[
        "{Miller} said [the bridge was safe], adding [that it would open in May].",
        "{Miller} left early, saying [the bridge was safe].",
        "{Miller} praised the engineers and said [they had worked hard].",
        "{Miller} said [the bridge was safe], but refused [to open it].",
        "While {Miller} said [it was safe], {Stone} said [it was not].",
    ]);
}

#[test]
fn what_is_wanted_or_judged() {
    english(&[
        "{Miller} wants [to rebuild the bridge].",
        "Miller called for a new bridge in a statement on Thursday.",
        "They discussed the budget of the new bridge.",
        "Ford unveiled the Fiesta in a hall by the bridge.",
        "He described the house beside the bridge.",
        "{Miller} rejected [the idea that the bridge was unsafe].",
        "{Miller} accused [Stone of hiding the costs].",
        "{Miller} urged [the council to close the bridge].",
        "The paper printed {Miller}'s claim [that the bridge was safe].",
        "The paper printed {Miller}'s promise [to close the bridge].",
    ]);
}

#[test]
fn nouns_and_names_are_no_verbs() {
    english(&[
        "The United States led the talks on the new bridge.",
        "The claims of the builders reached the court.",
        "He read the proposed plan for the bridge in May.",
        "Do you think the bridge is safe?",
        "The two towns will argue for years.",
        "Their plans for the bridge were found in the archive.",
        "Yet let us also remember what the bridge does not carry.",
        "A bridge from which certain stones were taken is still a bridge; but it is our task to know that they are missing.",
        "Hope Miller did not come to the opening of the bridge.",
    ]);
}

#[test]
fn descriptions_and_relative_clauses() {
    english(&[
        "The mayor, {Miller}, said [the bridge was safe].",
        "It was Miller {who} said [the bridge was safe].",
        "They build the machines that will write our letters.",
        "{Miller}, who spent years on bridges, fears [that it will fall].",
    ]);
}

#[test]
fn what_was_done_is_nobody_and_a_pronoun_is_no_opinion() {
    for text in
        ["The ferry held until one called the harbour twice before noon.", "Then the mayor called it off."]
    {
        assert_eq!(quotes(text, &[], "en"), [], "{text}");
    }
    let text = "The first stones knew that they would not see the tower.";
    assert_eq!(quotes(text, &[], "en"), [], "{text}");
}
