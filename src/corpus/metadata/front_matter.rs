//! The "key: value" lines between "---" (or "key = value" between "+++") that open a file.

/// The front matter of a file.
pub(in crate::corpus) struct FrontMatter<'t> {
    fields: Vec<(String, &'t str)>,
    /// Where the file goes on after it, in bytes.
    pub end: usize,
}

impl FrontMatter<'_> {
    /// The value of the first of these keys that has one.
    pub fn get(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| {
            let value = self.fields.iter().find(|(name, _)| name == key)?.1;
            let value = value.trim_matches(|c| matches!(c, '[' | ']')).trim();
            let value = value.trim_matches(|c| matches!(c, '"' | '\'')).trim();
            (!value.is_empty()).then(|| value.to_owned())
        })
    }
}

/// The front matter that `source` opens with, if it does. Long ones are no front matter.
pub(in crate::corpus) fn split(source: &str) -> Option<FrontMatter<'_>> {
    const MOST_LINES: usize = 200;
    let mut at = 0;
    let mut fence = None;
    let mut fields = Vec::new();
    for (number, raw) in source.split_inclusive('\n').take(MOST_LINES).enumerate() {
        at += raw.len();
        let line = raw.trim_end();
        match fence {
            None if number == 0 && line == "---" => fence = Some(("---", ':')),
            None if number == 0 && line == "+++" => fence = Some(("+++", '=')),
            None => return None,
            Some((mark, _)) if line == mark || (mark == "---" && line == "...") => {
                return (!fields.is_empty()).then_some(FrontMatter { fields, end: at });
            }
            Some((_, sign)) => {
                let indented = line.starts_with([' ', '\t', '-', '#']);
                match line.split_once(sign) {
                    Some((key, value)) if !indented && is_key(key) => {
                        fields.push((key.trim().to_lowercase(), value.trim()));
                    }
                    _ if indented || line.is_empty() || line.starts_with('[') => {}
                    _ => return None,
                }
            }
        }
    }
    None
}

fn is_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty()
        && key.len() <= 40
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
