//! Numbers and colours as SVG writes them.

use egui::Color32;
use std::fmt::Write;

/// Appends `value` with two decimals, without needless zeros: the same text for the same picture.
pub fn number(out: &mut String, value: f32) {
    let hundredths = (f64::from(value) * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if hundredths < 0 {
        out.push('-');
    }
    // Writing to a String cannot fail.
    let _ = match rest {
        0 => write!(out, "{whole}"),
        r if r % 10 == 0 => write!(out, "{whole}.{}", r / 10),
        r => write!(out, "{whole}.{r:02}"),
    };
}

/// Appends `x y`.
pub fn point(out: &mut String, x: f32, y: f32) {
    number(out, x);
    out.push(' ');
    number(out, y);
}

/// Appends ` name="value"`.
pub fn attribute(out: &mut String, name: &str, value: f32) {
    let _ = write!(out, " {name}=\"");
    number(out, value);
    out.push('"');
}

/// Appends ` name="#rrggbb"`, with the opacity where it is not full.
pub fn paint(out: &mut String, name: &str, colour: Color32) {
    if colour == Color32::TRANSPARENT {
        let _ = write!(out, " {name}=\"none\"");
        return;
    }
    let [r, g, b, a] = colour.to_srgba_unmultiplied();
    let _ = write!(out, " {name}=\"#{r:02x}{g:02x}{b:02x}\"");
    if a < 255 {
        attribute(out, &format!("{name}-opacity"), f32::from(a) / 255.0);
    }
}

/// Text between tags.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}
