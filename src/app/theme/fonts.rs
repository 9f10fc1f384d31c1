//! The fonts that are bundled, and which is used for what.

use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

/// What a text is for; decides font and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What a screen answers. Serif.
    Title,
    /// Titles of articles and of the evidence. Serif.
    Heading,
    /// Articles and passages. Serif.
    Reading,
    ReadingBold,
    ReadingItalic,
    /// The interface.
    Body,
    Medium,
    Strong,
    /// Subtitles, source lines, column heads.
    Small,
    SmallStrong,
    /// Marks above a passage.
    Tiny,
}

impl Role {
    /// Font and size in points.
    #[must_use]
    pub fn font(self) -> FontId {
        let (family, size) = match self {
            Self::Title => ("serif-bold", 22.0),
            Self::Heading => ("serif-bold", 16.5),
            Self::Reading => ("serif", 15.5),
            Self::ReadingBold => ("serif-bold", 15.5),
            Self::ReadingItalic => ("serif-italic", 15.5),
            Self::Body => return FontId::new(13.5, FontFamily::Proportional),
            Self::Medium => ("medium", 13.5),
            Self::Strong => ("semibold", 13.5),
            Self::Small => return FontId::new(12.5, FontFamily::Proportional),
            Self::SmallStrong => ("semibold", 12.5),
            Self::Tiny => ("medium", 11.0),
        };
        FontId::new(size, FontFamily::Name(family.into()))
    }

    /// Text in this role and colour.
    #[must_use]
    pub fn text(self, text: impl Into<String>, colour: egui::Color32) -> egui::RichText {
        egui::RichText::new(text).font(self.font()).color(colour)
    }
}

/// Name in the definitions and bytes of each bundled font.
pub const FONT_FILES: &[(&str, &[u8])] = &[
    ("Inter-Regular", include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
    ("Inter-Medium", include_bytes!("../../../assets/fonts/Inter-Medium.otf")),
    ("Inter-SemiBold", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
    ("Inter-Bold", include_bytes!("../../../assets/fonts/Inter-Bold.otf")),
    ("NotoSerif-Regular", include_bytes!("../../../assets/fonts/NotoSerif-Regular.ttf")),
    ("NotoSerif-Bold", include_bytes!("../../../assets/fonts/NotoSerif-Bold.ttf")),
    ("NotoSerif-Italic", include_bytes!("../../../assets/fonts/NotoSerif-Italic.ttf")),
    ("NotoSansSC-Regular", include_bytes!("../../../assets/fonts/NotoSansSC-Regular.otf")),
];

/// Our families; each falls back to Inter for signs and to Noto Sans SC for Chinese.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let last = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in FONT_FILES.iter().copied() {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, "Inter-Regular"),
        (FontFamily::Monospace, "Inter-Regular"),
        (FontFamily::Name("medium".into()), "Inter-Medium"),
        (FontFamily::Name("semibold".into()), "Inter-SemiBold"),
        (FontFamily::Name("bold".into()), "Inter-Bold"),
        (FontFamily::Name("serif".into()), "NotoSerif-Regular"),
        (FontFamily::Name("serif-bold".into()), "NotoSerif-Bold"),
        (FontFamily::Name("serif-italic".into()), "NotoSerif-Italic"),
    ];
    for (family, first) in families {
        let mut chain = vec![first.to_owned()];
        chain.extend(["Inter-Regular", "NotoSerif-Regular", "NotoSansSC-Regular"].map(str::to_owned));
        chain.extend(last.iter().cloned());
        let mut seen = std::collections::HashSet::new();
        chain.retain(|name| seen.insert(name.clone()));
        fonts.families.insert(family, chain);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_and_chinese_name_has_a_glyph() {
        let used = "▲▼◆●○■□‖→←↑↓↔≈≠−×✓«»“”‘’…–—·€£%àèéìòùÀÈÉçñüßœŁşž0123456789深度求索阿里巴巴月之暗面";
        for sign in used.chars() {
            let found = FONT_FILES.iter().any(|(_, bytes)| {
                ttf_parser::Face::parse(bytes, 0).is_ok_and(|f| f.glyph_index(sign).is_some())
            });
            assert!(found, "no bundled font has {sign}");
        }
    }

    #[test]
    fn digits_are_tabular() {
        let inter = FONT_FILES[0].1;
        let face = ttf_parser::Face::parse(inter, 0).expect("a font");
        let advance = |c: char| face.glyph_index(c).and_then(|g| face.glyph_hor_advance(g));
        assert!(('0'..='9').all(|d| advance(d) == advance('0')));
    }
}
