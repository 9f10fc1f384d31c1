//! One line of a lexicon file. Also compiled into the build script, so it uses nothing but `std`.
//!
//! ```text
//! # a comment, also at the end of a line
//! criticare~               -0.7   obj
//! successo~                 0.7
//! mettere~ .. in dubbio    -0.5   obj
//! catastrof*                alarmist:0.8
//! ```
//!
//! Columns are separated by a tab or by two or more spaces: pattern, value, flags (flags are
//! separated from each other by single spaces).
//!
//! **Pattern**: one or more words, lower case, separated by one space. A word may be
//! - `word`: this form only;
//! - `word~`: with its inflections, made by the rules of [`super::forms`] from the dictionary form
//!   (`criticare~` criticava, criticato, criticarlo…; `praise~` praised, praises, praising);
//! - `word~ly`: English adjectives: the inflections and the adverb in -ly;
//! - `stem*`: any ending (at least three letters before the star);
//! - `one|two|three~`: any of these;
//! - `..`: up to three words of any kind, not at the beginning or the end.
//!
//! **Value**: a weight from −1 to 1 (`-0.7`), or a tag (`alarmist`), or a tag with a weight
//! (`alarmist:0.8`). A tag without weight has weight 1.

/// A line taken apart.
#[derive(Debug, PartialEq)]
pub struct Line<'a> {
    /// The words of the pattern, as written.
    pub pattern: &'a str,
    /// Empty for a plain weight.
    pub tag: &'a str,
    /// −1 … +1 for plain weights; what a tag carries may go up to 3.
    pub weight: f32,
    /// As written.
    pub flags: Vec<&'a str>,
}

/// Takes one line apart: `None` where it is empty or a comment, else the entry or what is wrong
/// with it.
pub fn parse(line: &str) -> Option<Result<Line<'_>, String>> {
    let line = match line.find('#') {
        Some(at) => &line[..at],
        None => line,
    }
    .trim_end();
    if line.trim().is_empty() {
        return None;
    }
    Some(entry(line))
}

fn entry(line: &str) -> Result<Line<'_>, String> {
    if line.starts_with([' ', '\t']) {
        return Err("an entry begins in the first column".into());
    }
    let mut columns =
        line.split('\t').flat_map(|part| part.split("  ")).map(str::trim).filter(|c| !c.is_empty());
    let (Some(pattern), Some(value)) = (columns.next(), columns.next()) else {
        return Err("expected a pattern and a value, two spaces or a tab between them".into());
    };
    check_pattern(pattern)?;
    let (tag, weight) = parse_value(value)?;
    let flags: Vec<&str> = columns.flat_map(str::split_whitespace).collect();
    for flag in &flags {
        if !flag.chars().all(|c| c.is_ascii_alphanumeric() || "-+.:_".contains(c)) {
            return Err(format!("flag {flag:?} has a character other than a-z 0-9 - + . : _"));
        }
    }
    Ok(Line { pattern, tag, weight, flags })
}

fn check_pattern(pattern: &str) -> Result<(), String> {
    if pattern.chars().any(char::is_uppercase) {
        return Err(format!("pattern {pattern:?} is not in lower case"));
    }
    let words: Vec<&str> = pattern.split(' ').collect();
    if words.len() > 8 {
        return Err(format!("pattern {pattern:?} has more than eight words"));
    }
    if words.first() == Some(&"..") || words.last() == Some(&"..") {
        return Err(format!("pattern {pattern:?} begins or ends with a gap"));
    }
    for word in words {
        if word == ".." {
            continue;
        }
        for form in word.split('|') {
            let stem = form.strip_suffix("~ly").or(form.strip_suffix(['~', '*'])).unwrap_or(form);
            if stem.is_empty() || stem.contains(['~', '*', ',', ';', '"', '’', '“', '”']) {
                return Err(format!("word {form:?} of pattern {pattern:?} is malformed"));
            }
            if form.ends_with('*') && stem.chars().count() < 3 {
                return Err(format!("stem {form:?} of pattern {pattern:?} is shorter than three letters"));
            }
        }
    }
    Ok(())
}

fn parse_value(value: &str) -> Result<(&str, f32), String> {
    let number = |written: &str, limit: f32| match written.parse::<f32>() {
        Ok(weight) if weight.abs() <= limit => Ok(weight),
        Ok(weight) => Err(format!("weight {weight} is out of range (-{limit} to {limit})")),
        Err(_) => Err(format!("{written:?} is not a number")),
    };
    if !value.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok(("", number(value, 1.0)?));
    }
    let (tag, weight) = match value.split_once(':') {
        Some((tag, written)) => (tag, number(written, 3.0)?),
        None => (value, 1.0),
    };
    if !tag.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
        return Err(format!("tag {tag:?} is not made of lower-case letters"));
    }
    Ok((tag, weight))
}
