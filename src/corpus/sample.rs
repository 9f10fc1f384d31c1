//! The sample: fourteen invented articles the program opens when it has nothing else.
//!
//! They are in the binary, so the sample needs no file beside the program. Outlets, journalists and
//! most speakers in them are invented.

/// The sample's name, where a folder's name would stand.
pub const SAMPLE_NAME: &str = "Open models (sample)";

/// File name and bytes of each article, sorted by name.
pub const SAMPLE: &[(&str, &[u8])] = &[
    ("2026-03-04_il-cofanetto-aperto.txt", include_bytes!("../../seeds/2026-03-04_il-cofanetto-aperto.txt")),
    ("2026-03-27 - Aperti a chi.html", include_bytes!("../../seeds/2026-03-27 - Aperti a chi.html")),
    ("28apr_a-common-inheritance.txt", include_bytes!("../../seeds/28apr_a-common-inheritance.txt")),
    (
        "AI nei comuni - Eco dell'Adriatico 10 marzo 2026.txt",
        include_bytes!("../../seeds/AI nei comuni - Eco dell'Adriatico 10 marzo 2026.txt"),
    ),
    ("Europe_sleepwalking.txt", include_bytes!("../../seeds/Europe_sleepwalking.txt")),
    (
        "What the download counts say - Ledger & Loom.html",
        include_bytes!("../../seeds/What the download counts say - Ledger & Loom.html"),
    ),
    ("breve 2 aprile.txt", include_bytes!("../../seeds/breve 2 aprile.txt")),
    ("cavallo di troia.txt", include_bytes!("../../seeds/cavallo di troia.txt")),
    ("comuni-modelli-aperti.html", include_bytes!("../../seeds/comuni-modelli-aperti.html")),
    ("ho-provato-deepseek.md", include_bytes!("../../seeds/ho-provato-deepseek.md")),
    ("kimi-and-the-open-spring.md", include_bytes!("../../seeds/kimi-and-the-open-spring.md")),
    (
        "modelli-aperti-per-la-tua-impresa.md",
        include_bytes!("../../seeds/modelli-aperti-per-la-tua-impresa.md"),
    ),
    (
        "modelli_aperti_analisi_31-03-2026.txt",
        include_bytes!("../../seeds/modelli_aperti_analisi_31-03-2026.txt"),
    ),
    ("opinion-the-gatekeepers.md", include_bytes!("../../seeds/opinion-the-gatekeepers.md")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_has_fourteen_articles_in_order() {
        assert_eq!(SAMPLE.len(), 14);
        assert!(SAMPLE.is_sorted_by_key(|(path, _)| *path));
        assert!(SAMPLE.iter().all(|(_, bytes)| bytes.len() > 200));
    }
}
