//! English inflections.

use super::forms::Shape;

/// Verbs with a past of their own: base, past, participle (a slash between two of a kind).
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("arise", "arose", "arisen"),
    ("be", "was/were", "been"),
    ("bear", "bore", "borne"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("betray", "betrayed", "betrayed"),
    ("bite", "bit", "bitten"),
    ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("burn", "burnt/burned", "burnt/burned"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("do", "did", "done"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("earn", "earned", "earned"),
    ("fall", "fell", "fallen"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("forsake", "forsook", "forsaken"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got/gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("have", "had", "had"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lie", "lied/lay", "lied/lain"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mislead", "misled", "misled"),
    ("meet", "met", "met"),
    ("outdo", "outdid", "outdone"),
    ("overcome", "overcame", "overcome"),
    ("overtake", "overtook", "overtaken"),
    ("overthrow", "overthrew", "overthrown"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shake", "shook", "shaken"),
    ("shine", "shone/shined", "shone"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("slay", "slew", "slain"),
    ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"),
    ("split", "split", "split"),
    ("spread", "spread", "spread"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("sting", "stung", "stung"),
    ("stink", "stank", "stunk"),
    ("strike", "struck", "struck"),
    ("strive", "strove", "striven"),
    ("sweep", "swept", "swept"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("undergo", "underwent", "undergone"),
    ("undermine", "undermined", "undermined"),
    ("uphold", "upheld", "upheld"),
    ("undo", "undid", "undone"),
    ("weep", "wept", "wept"),
    ("win", "won", "won"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withstand", "withstood", "withstood"),
    ("write", "wrote", "written"),
];

/// Nouns with a plural of their own.
const PLURALS: &[(&str, &str)] =
    &[("crisis", "crises"), ("thief", "thieves"), ("man", "men"), ("woman", "women")];

/// Calls `with` for the forms of an adjective: comparative, superlative, adverb.
pub fn adjective(word: &str, with: &mut dyn FnMut(&str, Shape)) {
    with(word, Shape::Plain);
    let (stem, adverb) = if let Some(stem) = word.strip_suffix('y') {
        (format!("{stem}i"), format!("{stem}ily"))
    } else if let Some(stem) = word.strip_suffix("le") {
        (format!("{stem}l"), format!("{stem}ly"))
    } else if word.ends_with("ic") {
        (word.to_string(), format!("{word}ally"))
    } else {
        (word.strip_suffix('e').unwrap_or(word).to_string(), format!("{word}ly"))
    };
    with(&adverb, Shape::Plain);
    with(&format!("{stem}er"), Shape::Plain);
    with(&format!("{stem}est"), Shape::Plain);
}

/// Calls `with` for every form of `word`, as a noun and as a verb: -s, -ed, -ing.
pub fn each(word: &str, with: &mut dyn FnMut(&str, Shape)) {
    with(word, Shape::Finite);
    if let Some((_, plural)) = PLURALS.iter().find(|(one, _)| *one == word) {
        with(plural, Shape::Plain);
        return;
    }
    let bytes = word.as_bytes();
    let vowel = |b: &u8| b"aeiou".contains(b);
    let ends_in_consonant_y = word.ends_with('y') && bytes.len() > 1 && !vowel(&bytes[bytes.len() - 2]);
    let cut = |n: usize| &word[..word.len() - n];
    if ends_in_consonant_y {
        with(&format!("{}ies", cut(1)), Shape::Finite);
    } else if ["s", "x", "z", "ch", "sh", "o"].iter().any(|e| word.ends_with(e)) {
        with(&format!("{word}es"), Shape::Finite);
    }
    with(&format!("{word}s"), Shape::Finite);
    let stems: Vec<(String, String)> = if ends_in_consonant_y {
        vec![(format!("{}i", cut(1)), word.to_string())]
    } else if word.ends_with("ie") {
        vec![(cut(1).to_string(), format!("{}y", cut(2)))]
    } else if word.ends_with('e') && !word.ends_with("ee") {
        vec![(cut(1).to_string(), cut(1).to_string())]
    } else {
        let mut stems = vec![(word.to_string(), word.to_string())];
        if let [.., before, vowel_, last] = bytes
            && last.is_ascii_lowercase()
            && !vowel(last)
            && !b"wxy".contains(last)
            && vowel(vowel_)
            && !vowel(before)
        {
            let doubled = format!("{word}{}", char::from(*last));
            stems.push((doubled.clone(), doubled));
        }
        stems
    };
    for (past, gerund) in stems {
        with(&format!("{past}ed"), Shape::PastOrParticiple);
        with(&format!("{gerund}ing"), Shape::Gerund);
    }
    if let Some((_, past, participle)) = IRREGULAR.iter().find(|(base, ..)| *base == word) {
        for form in past.split('/') {
            let both = participle.split('/').any(|p| p == form);
            with(form, if both { Shape::PastOrParticiple } else { Shape::Finite });
        }
        for form in participle.split('/').filter(|p| past.split('/').all(|f| f != *p)) {
            with(form, Shape::Participle);
        }
    }
}
