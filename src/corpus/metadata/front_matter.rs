//! The "key: value" lines between "---" (or "key = value" between "+++") that open a file.

/// The front matter of a file.
pub(in crate::corpus) struct FrontMatter<'t> {
    fields: Vec<Field<'t>>,
    /// Where the file goes on after it, in bytes.
    pub end: usize,
}

struct Field<'t> {
    key: String,
    value: &'t str,
    /// The lines of a list below the key.
    items: Vec<&'t str>,
}

impl FrontMatter<'_> {
    /// The value of the first of these keys that has one; of a list all values, with commas.
    pub fn get(&self, keys: &[&str]) -> Option<String> {
        keys.iter().find_map(|key| {
            let field = self.fields.iter().find(|field| field.key == *key)?;
            let listed = field.value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            let values: Vec<&str> = match listed {
                Some(list) if list.contains(',') => list.split(',').map(bare).collect(),
                _ if field.value.is_empty() => field.items.iter().copied().map(bare).collect(),
                _ => vec![bare(field.value)],
            };
            let values: Vec<&str> = values.into_iter().filter(|value| !value.is_empty()).collect();
            (!values.is_empty()).then(|| values.join(", "))
        })
    }
}

fn bare(value: &str) -> &str {
    let value = value.trim().trim_matches(|c| matches!(c, '[' | ']')).trim();
    value.trim_matches(|c| matches!(c, '"' | '\'')).trim()
}

/// "- Anna Verdi", "- name: Anna Verdi": an item of the list below a key.
fn item(line: &str) -> Option<&str> {
    let line = line.trim();
    let item = line.strip_prefix("- ");
    let named = item.unwrap_or(line).trim_start();
    named.strip_prefix("name:").map(str::trim).or_else(|| item.filter(|item| !item.contains(": ")))
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
                        let key = key.trim().to_lowercase();
                        fields.push(Field { key, value: value.trim(), items: vec![] });
                    }
                    _ if indented => {
                        if let (Some(field), Some(item)) = (fields.last_mut(), item(line)) {
                            field.items.push(item);
                        }
                    }
                    _ if line.is_empty() || line.starts_with('[') => {}
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
