//! Tables as text for the clipboard: comma-separated values after RFC 4180.

/// Writes rows of fields; quotes what needs quoting. A field that a spreadsheet would run as a
/// formula gets an apostrophe before it.
#[must_use]
pub fn write(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    for row in rows {
        for (i, field) in row.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            push(&mut out, field);
        }
        out.push_str("\r\n");
    }
    out
}

fn push(out: &mut String, field: &str) {
    let number = field.replace('−', "-").parse::<f64>().is_ok();
    let formula = field.starts_with(['=', '+', '-', '@']) && !number;
    let quoted = field.contains(['"', ',', '\n', '\r']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    if quoted {
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn quotes_what_needs_quoting_and_disarms_formulas() {
        let rows = [vec!["a, b".to_owned(), "say \"no\"".to_owned(), "=1+1".to_owned(), "-0.5".to_owned()]];
        assert_eq!(write(rows.into_iter()), "\"a, b\",\"say \"\"no\"\"\",'=1+1,-0.5\r\n");
    }
}
