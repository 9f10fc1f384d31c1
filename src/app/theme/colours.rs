//! Paper, ink, hairlines and one accent, in two themes; the colours of stance; colours for names.
#![allow(clippy::disallowed_methods, reason = "this is where colours are made")]

use crate::analysis::StanceLabel;
use egui::Color32;

/// The colours of one theme.
#[derive(Debug, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    /// Behind what is read.
    pub paper: Color32,
    /// Behind what stands beside: the evidence panel.
    pub panel: Color32,
    /// Fields and buttons.
    pub field: Color32,
    pub ink: Color32,
    /// Subtitles, captions, column heads: still at least 4.5 to 1 on paper and panel.
    pub muted: Color32,
    /// Lines between rows and regions.
    pub hairline: Color32,
    /// Under table heads.
    pub rule: Color32,
    pub accent: Color32,
    /// Behind selected rows and the current screen.
    pub accent_soft: Color32,
    /// Behind hovered rows.
    pub hover: Color32,
    pub on_accent: Color32,
    /// Bars in cells, edges of networks.
    pub bar: Color32,
    pub edge: Color32,
    pub favourable: Color32,
    pub critical: Color32,
    pub mixed: Color32,
    pub neutral: Color32,
    pub insufficient: Color32,
    /// Search hits and shared words.
    pub hit: Color32,
    pub error: Color32,
    /// For names, told apart also by colour-blind readers (after Okabe and Ito 2008, darkened for
    /// text on paper). Never the only sign.
    pub names: [Color32; 8],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

static LIGHT: Palette = Palette {
    dark: false,
    paper: rgb(0xFC_FB_F8),
    panel: rgb(0xF2_F0_EB),
    field: rgb(0xFF_FF_FF),
    ink: rgb(0x1B_1B_1A),
    muted: rgb(0x66_64_5F),
    hairline: rgb(0xDD_DA_D2),
    rule: rgb(0x2B_2B_2A),
    accent: rgb(0x27_50_8A),
    accent_soft: rgb(0xE5_EA_F4),
    hover: rgb(0xF3_F2_ED),
    on_accent: rgb(0xFF_FF_FF),
    bar: rgb(0x4A_6B_9E),
    edge: rgb(0xAF_BD_D2),
    favourable: rgb(0x13_7A_73),
    critical: rgb(0xBF_48_22),
    mixed: rgb(0x78_53_A0),
    neutral: rgb(0x7D_79_71),
    insufficient: rgb(0x7D_79_71),
    hit: rgb(0xF6_E3_9B),
    error: rgb(0xA9_2B_1D),
    names: [
        rgb(0x00_6B_A6),
        rgb(0xC2_62_00),
        rgb(0x00_85_65),
        rgb(0xA8_4B_84),
        rgb(0x8A_74_00),
        rgb(0x3E_8F_C4),
        rgb(0x8E_3B_1F),
        rgb(0x55_55_55),
    ],
};

static DARK: Palette = Palette {
    dark: true,
    paper: rgb(0x17_18_1A),
    panel: rgb(0x1E_20_22),
    field: rgb(0x22_24_27),
    ink: rgb(0xEC_EA_E4),
    muted: rgb(0xA9_A6_9E),
    hairline: rgb(0x36_38_3B),
    rule: rgb(0xB9_B6_AE),
    accent: rgb(0x8F_B5_EC),
    accent_soft: rgb(0x25_32_46),
    hover: rgb(0x20_22_25),
    on_accent: rgb(0x12_1B_2A),
    bar: rgb(0x6F_93_C8),
    edge: rgb(0x46_55_6B),
    favourable: rgb(0x55_BD_B2),
    critical: rgb(0xF0_85_5C),
    mixed: rgb(0xBB_9B_E3),
    neutral: rgb(0xA3_9F_96),
    insufficient: rgb(0xA3_9F_96),
    hit: rgb(0x5A_4D_18),
    error: rgb(0xF0_8A_7B),
    names: [
        rgb(0x56_B4_E9),
        rgb(0xE6_9F_00),
        rgb(0x34_C7_9B),
        rgb(0xD9_8C_BB),
        rgb(0xE3_D6_4A),
        rgb(0x8F_C7_F0),
        rgb(0xE0_87_5A),
        rgb(0xBF_BF_BF),
    ],
};

impl Palette {
    /// The palette of the light or the dark theme.
    #[must_use]
    pub fn of(theme: egui::Theme) -> &'static Self {
        match theme {
            egui::Theme::Light => &LIGHT,
            egui::Theme::Dark => &DARK,
        }
    }

    /// The palette `ui` is drawn in.
    #[must_use]
    pub fn here(ui: &egui::Ui) -> &'static Self {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }

    /// The colour of a stance: always beside its sign and its name or number.
    #[must_use]
    pub fn stance(&self, label: StanceLabel) -> Color32 {
        match label {
            StanceLabel::Favourable => self.favourable,
            StanceLabel::Critical => self.critical,
            StanceLabel::Mixed => self.mixed,
            StanceLabel::Neutral => self.neutral,
            StanceLabel::Insufficient => self.insufficient,
        }
    }

    /// A ground for heat maps: from critical over paper to favourable, `score` −1 … +1.
    #[must_use]
    pub fn heat(&self, score: f32) -> Color32 {
        let end = if score < 0.0 { self.critical } else { self.favourable };
        self.paper.lerp_to_gamma(end, score.abs().clamp(0.0, 1.0) * 0.75)
    }

    /// A colour for the `index`-th name of a figure.
    #[must_use]
    pub fn name(&self, index: usize) -> Color32 {
        self.names[index % self.names.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(c: Color32) -> f32 {
        let part = |v: u8| {
            let v = f32::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        for p in [&LIGHT, &DARK] {
            for ground in [p.paper, p.panel, p.accent_soft, p.hover] {
                assert!(contrast(p.ink, ground) > 10.0, "ink, dark {}", p.dark);
                assert!(
                    contrast(p.muted, ground) > 4.5,
                    "muted, dark {}: {}",
                    p.dark,
                    contrast(p.muted, ground)
                );
                assert!(contrast(p.accent, ground) > 4.5, "accent, dark {}", p.dark);
            }
            for label in StanceLabel::ALL {
                let c = contrast(p.stance(label), p.paper);
                assert!(c > 3.9, "{label:?}, dark {}: {c}", p.dark);
            }
            assert!(contrast(p.on_accent, p.accent) > 4.5);
        }
    }
}
