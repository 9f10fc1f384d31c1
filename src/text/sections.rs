//! Lists of words below headings in square brackets, as `assets` holds them.

/// Each line with the heading it stands below, without brackets; comments (`#`) and blank lines are left out.
pub fn sections(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut heading = "";
    list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).filter_map(move |line| {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(found) => {
                heading = found;
                None
            }
            None => Some((heading, line)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn every_line_stands_below_its_heading() {
        let read: Vec<_> = sections("# words\n[good]\na b\n\nc\n[bad]\nd\n").collect();
        assert_eq!(read, [("good", "a b"), ("good", "c"), ("bad", "d")]);
    }
}
