//! One file becomes one article.

use super::{
    Article, CorpusError, Cut, Encoding, EncodingCertainty, Format, Found, MAX_BYTES, Metadata, Scan,
    SkipReason, Skipped, clean, decode, formats, lines, metadata, recurring, scan,
};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// What the caller knows about an article from elsewhere (a line of JSON, say): it wins over what
/// the text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub date: Option<jiff::civil::Date>,
    pub outlet: Option<String>,
    pub language: Option<String>,
}

/// Reads the file at `relative` inside `root`.
///
/// # Errors
/// Why the file is no article.
pub fn read_file(root: &Path, relative: &Path) -> Result<Article, SkipReason> {
    from_bytes(&scan::shown(relative), &load(&root.join(relative))?, None)
}

/// As [`read_file`], in an encoding the reader chose among [`super::ENCODINGS`].
///
/// # Errors
/// Why the file is no article.
pub fn read_file_as(root: &Path, relative: &Path, encoding: &str) -> Result<Article, SkipReason> {
    from_bytes(&scan::shown(relative), &load(&root.join(relative))?, Some(encoding))
}

/// Reads one file from anywhere, as the comparison of two files does; its path becomes its name.
/// A file with an unknown ending is read as plain text: the user named it, so it is meant.
///
/// # Errors
/// Why the file is no article.
pub fn read_path(file: &Path) -> Result<Article, SkipReason> {
    if file.is_dir() {
        return Err(SkipReason::Folder);
    }
    if file.try_exists().is_ok_and(|there| !there) {
        return Err(SkipReason::Missing);
    }
    let name = file.file_name().map(Path::new).unwrap_or(file);
    from_bytes(&scan::shown(name), &load(file)?, None)
}

/// Reads a whole folder on all cores: articles and skipped files in the order of their paths, the
/// lines that recur across them taken out. `encodings` are the reader's choices by path. Stops early,
/// with what it has, once `cancelled`.
///
/// # Errors
/// When the folder itself cannot be opened.
pub fn read_folder(
    root: &Path,
    encodings: &BTreeMap<String, String>,
    cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<(Vec<Article>, Vec<Skipped>), CorpusError> {
    use rayon::prelude::*;
    let found: Vec<Found> = Scan::open(root)?.take_while(|_| !cancelled()).collect();
    let read: Vec<Option<Result<Article, Skipped>>> = found
        .into_par_iter()
        .map(|found| match found {
            _ if cancelled() => None,
            Found::Skipped(skipped) => Some(Err(skipped)),
            Found::File(file) => {
                let path = scan::shown(&file.relative);
                let read = match encodings.get(&path) {
                    Some(encoding) => read_file_as(root, &file.relative, encoding),
                    None => read_file(root, &file.relative),
                };
                Some(read.map_err(|reason| Skipped { path, reason }))
            }
        })
        .collect();
    let (mut articles, mut skipped) = (Vec::new(), Vec::new());
    for one in read.into_iter().flatten() {
        match one {
            Ok(article) => articles.push(article),
            Err(left_out) => skipped.push(left_out),
        }
    }
    let recurring = recurring::find(&articles.iter().collect::<Vec<_>>());
    articles.par_iter_mut().for_each(|article| {
        recurring::apply(article, &recurring);
    });
    Ok((articles, skipped))
}

/// Makes an article of a file's bytes. `path` gives the format and, in the last resort, the title;
/// `encoding` is the reader's choice, if there is one.
///
/// # Errors
/// Why the bytes are no article.
pub fn from_bytes(path: &str, bytes: &[u8], encoding: Option<&str>) -> Result<Article, SkipReason> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(SkipReason::TooLarge);
    }
    let format = formats::of_path(Path::new(path)).unwrap_or(Format::Text);
    let decoded = match encoding {
        Some(name) => decode::decode_as(bytes, name)?,
        None => decode::decode(bytes, formats::declared_encoding(format, bytes).as_deref())?,
    };
    let marked = decode::is_marked(bytes, decoded.encoding.name);
    let mut article = assemble(path, decoded.text, format, decoded.encoding, &Known::default())?;
    // Decoded by the encoding of that name, the file begins with the mark, which is no word of the article.
    if format != Format::Html && marked {
        article.cuts.insert(0, Cut { at: 0, chars: 1, from: 0 });
    }
    Ok(article)
}

/// Makes an article of text that is already decoded (a line of JSON, a pasted page).
///
/// # Errors
/// `Empty` and `TooLarge`.
pub fn from_text(path: &str, text: &str, format: Format, known: &Known) -> Result<Article, SkipReason> {
    if text.len() as u64 > MAX_BYTES {
        return Err(SkipReason::TooLarge);
    }
    if text.trim().is_empty() {
        return Err(SkipReason::Empty);
    }
    let encoding = Encoding { name: "utf-8", certainty: EncodingCertainty::Sure };
    assemble(path, text.to_owned(), format, encoding, known)
}

fn assemble(
    path: &str,
    source: String,
    format: Format,
    encoding: Encoding,
    known: &Known,
) -> Result<Article, SkipReason> {
    let page = formats::open(format, source);
    if page.text.trim().is_empty() {
        return Err(SkipReason::Empty);
    }
    let mut meta = metadata::read(path, &page);
    let mut removed = lines::tidy(&page.text, page.removed);
    clean::clean(&page.text, &meta, &mut removed);
    overrule(&mut meta, known);
    let hash = xxhash_rust::xxh3::xxh3_64(page.text.as_bytes());
    Ok(Article {
        path: path.to_owned(),
        format,
        text: Arc::from(page.text),
        cuts: page.cuts,
        markup: page.markup.into(),
        encoding,
        meta,
        removed,
        hash,
    })
}

fn overrule(meta: &mut Metadata, known: &Known) {
    if known.date.is_some() {
        meta.date = known.date;
    }
    if known.outlet.is_some() {
        meta.outlet.clone_from(&known.outlet);
    }
    if known.language.is_some() {
        meta.language = known.language.as_ref().map(|l| l.to_lowercase());
    }
}

fn load(path: &Path) -> Result<Vec<u8>, SkipReason> {
    let fail = |error: std::io::Error| scan::reason_of(Some(&error));
    let file = std::fs::File::open(path).map_err(fail)?;
    let metadata = file.metadata().map_err(fail)?;
    if !metadata.is_file() {
        // A pipe would block for ever; a device has no end.
        return Err(SkipReason::NotAnArticle);
    }
    if metadata.len() > MAX_BYTES {
        return Err(SkipReason::TooLarge);
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // The file may grow while it is read: one byte over the limit is enough to know.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(fail)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_sound(article: &Article) -> bool {
        let mut at = 0;
        let removed_fit = article.removed.iter().all(|removed| {
            let range = removed.span.range();
            let fits = range.start >= at && article.text.get(range.clone()).is_some();
            at = range.end;
            fits
        });
        let title_fits = article.meta.title_span.is_none_or(|span| article.text.get(span.range()).is_some());
        removed_fit
            && title_fits
            && !article.meta.title.is_empty()
            && article.body().len() <= article.text.len()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_an_article_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            for name in ["a.txt", "a.md", "a.html"] {
                let read = from_bytes(name, &bytes, None);
                prop_assert!(read.as_ref().is_ok_and(is_sound) || read.is_err());
                prop_assert_eq!(read, from_bytes(name, &bytes, None));
            }
        }

        #[test]
        fn any_markup_keeps_its_spans(source in "([a-zà☃\u{301}שלום]{1,6}|<p>|</div>|<div>|\n|\n\n|# |\\*|---\n|\\[|\\]\\(|`|> |&#xD800;|<!--|-->|Leggi anche: |12/01/2026| ){0,60}") {
            for name in ["a.txt", "a.md", "a.html"] {
                let read = from_bytes(name, source.as_bytes(), None);
                prop_assert!(read.as_ref().is_ok_and(is_sound) || read.is_err());
            }
        }
    }

    #[test]
    fn a_file_removed_while_reading_is_named_as_such() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read_file(folder.path(), Path::new("gone.txt")).err(), Some(SkipReason::Vanished));
    }

    #[test]
    fn recurring_lines_go_and_copies_keep_their_paragraphs() {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..5 {
            let text = format!(
                "Notizia numero {n} dal porto\n\nLa nave {n}{n}, arrivata ieri, ha portato {n} carichi diversi di merce al molo {}.\n\nLa redazione del Molo vi saluta\n",
                "abcde".chars().nth(n).unwrap()
            );
            std::fs::write(folder.path().join(format!("{n}.txt")), text).unwrap();
        }
        let (articles, _) = read_folder(folder.path(), &BTreeMap::new(), &|| false).unwrap();
        assert!(articles.iter().all(|a| a.body().contains("Notizia")
            && a.body().contains("La nave")
            && !a.body().contains("vi saluta")));
    }

    #[test]
    fn a_lead_and_a_quotation_that_several_papers_carry_stay() {
        let folder = tempfile::tempdir().unwrap();
        let shared = "Il consiglio regionale ha approvato ieri sera il piano per il porto nuovo di Genova.\n\n«Era ora», ha detto l'assessora Elena Marchetti davanti ai cancelli del molo vecchio.";
        for (n, own) in [
            "I pescatori temono i dragaggi.",
            "Gli armatori brindano.",
            "La spesa cresce.",
            "Altro.",
            "Piove.",
            "Vento.",
        ]
        .into_iter()
        .enumerate()
        {
            let body = if n < 3 {
                shared
            } else {
                "Altrove si parla d'altro, e nessuno nomina il porto o la sua gente."
            };
            let text = format!(
                "Notizia {}\n\n{body}\n\n{own} E il resto dell'articolo {n} è tutto diverso dagli altri, parola per parola.",
                "abcdef".chars().nth(n).unwrap()
            );
            std::fs::write(folder.path().join(format!("{n}.txt")), text).unwrap();
        }
        let (articles, _) = read_folder(folder.path(), &BTreeMap::new(), &|| false).unwrap();
        assert!(articles.iter().take(3).all(|a| a.body().contains("Elena Marchetti")));
    }
}
