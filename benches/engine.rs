//! How fast the engine is: `cargo bench --bench engine`. Read the figures as ratios within one run:
//! `analyse` against `count_words`, which only counts the words of the same bytes.

mod common;

use controluce::analysis::{self, Options};
use controluce::collection::{
    ArticleId, Collection, Counting, Decisions, Entry, Sketch, concepts, cooccurrence, similar::SimilarIndex,
    suggestions,
};
use controluce::compare;
use controluce::corpus::{self, Format};
use controluce::text::Document;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use rayon::prelude::*;
use std::sync::{Arc, LazyLock};

fn main() {
    // What is decoded once, on first use, is not measured.
    LazyLock::force(&FOLDER);
    divan::main();
}

static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| common::articles(150, 50));
static FOLDER: LazyLock<Vec<Arc<Entry>>> =
    LazyLock::new(|| TEXTS.iter().map(|t| Arc::new(read(t))).collect());

fn bytes() -> BytesCount {
    BytesCount::new(TEXTS.iter().map(|(_, text)| text.len()).sum::<usize>())
}

fn read((path, text): &(String, String)) -> Entry {
    let article = corpus::from_text(path, text, Format::Text, &corpus::Known::default()).expect("an article");
    let reading = analysis::analyse(&article, &Options::default());
    Entry::new(article, reading)
}

#[divan::bench(sample_count = 10)]
fn count_words(bencher: Bencher) {
    bencher
        .counter(bytes())
        .bench(|| TEXTS.iter().map(|(_, text)| text.split_whitespace().count()).sum::<usize>());
}

/// Reading, cleaning and the whole analysis, on one core.
#[divan::bench(sample_count = 10)]
fn analyse(bencher: Bencher) {
    bencher
        .counter(bytes())
        .bench(|| TEXTS.iter().map(read).map(|e| e.reading.entities.len()).sum::<usize>());
}

/// The stages of [`analyse`], each alone on what the ones before it made.
#[divan::bench(sample_count = 10, args = ["corpus", "text", "entities", "quotes", "figures", "stance", "tone", "sketch"])]
fn stage(bencher: Bencher, stage: &str) {
    let known = corpus::Known::default();
    let article = |(path, text): &(String, String)| {
        corpus::from_text(path, text, Format::Text, &known).expect("an article")
    };
    let ready: Vec<_> = TEXTS
        .iter()
        .map(|t| {
            let article = article(t);
            let removed: Vec<_> = article.removed.iter().map(|r| r.span).collect();
            let document = Document::read(&article.text, &removed, None);
            let entities = analysis::entities::find(&article.text, &document, &Options::default());
            let quotes = analysis::quotes::find(&article.text, &document, &entities);
            (article, removed, document, entities, quotes)
        })
        .collect();
    bencher.counter(bytes()).bench(|| match stage {
        "corpus" => TEXTS.iter().map(|t| article(t).removed.len()).sum::<usize>(),
        _ => ready
            .iter()
            .map(|(article, removed, document, entities, quotes)| {
                let text = &*article.text;
                match stage {
                    "text" => Document::read(text, removed, None).sentences.len(),
                    "entities" => analysis::entities::find(text, document, &Options::default()).len(),
                    "quotes" => analysis::quotes::find(text, document, entities).len(),
                    "figures" => analysis::figures::find(text, document).len(),
                    "stance" => {
                        let author = analysis::stance::Author::default();
                        analysis::stance::judge(text, document, entities, quotes, author).len()
                    }
                    "tone" => analysis::tone::profile(text, document, quotes).tags.len(),
                    _ => Sketch::of(article).size(),
                }
            })
            .sum(),
    });
}

#[divan::bench(sample_count = 10)]
fn fold(bencher: Bencher) {
    bencher.bench(|| collection(&FOLDER));
}

#[divan::bench(sample_count = 10)]
fn cooccurrence_of_all_names(bencher: Bencher) {
    let collection = collection(&FOLDER);
    bencher.bench(|| cooccurrence::pairs(&collection, &cooccurrence::Options::default()).pairs.len());
}

#[divan::bench(sample_count = 10)]
fn suggest_merges(bencher: Bencher) {
    let collection = collection(&FOLDER);
    bencher.bench(|| suggestions::suggest(&collection).len());
}

#[divan::bench(sample_count = 5)]
fn suggest_concepts(bencher: Bencher) {
    let collection = collection(&FOLDER);
    bencher.bench(|| concepts::suggest(&collection, &|| false).len());
}

#[divan::bench(sample_count = 10, args = [5_000, 50_000])]
fn compare_words(bencher: Bencher, words: usize) {
    let two = common::articles(2, words / 18);
    let (a, b) = (read(&two[0]), read(&two[1]));
    bencher.bench(|| compare::compare(&a, &b, &compare::Options::default()).passages.len());
}

/// A folder of ten thousand articles with its index: made when a bench of it is first asked for.
static MANY: LazyLock<(Collection, SimilarIndex)> = LazyLock::new(|| {
    let articles = common::articles(10_000, 40);
    let entries: Vec<Arc<Entry>> = articles.par_iter().map(|t| Arc::new(read(t))).collect();
    let collection = collection(&entries);
    let index = SimilarIndex::build(&collection, &|| false).expect("nobody calls it off");
    (collection, index)
});

#[divan::bench(sample_count = 3, sample_size = 1)]
fn collection_of_10000(bencher: Bencher) {
    let entries = &MANY.0.entries;
    bencher.bench(|| collection(entries).names.len());
}

/// Neighbours wanted of each article.
const NEAREST: usize = 20;
/// Articles whose neighbours are also found by force, which takes too long for all.
const BY_FORCE: u32 = 100;

#[divan::bench(sample_count = 3, sample_size = 1)]
fn similar_index_of_10000(bencher: Bencher) {
    let (collection, _) = &*MANY;
    bencher.bench(|| SimilarIndex::build(collection, &|| false).map(|index| index.len()));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn similar_all_of_10000(bencher: Bencher) {
    let (_, index) = &*MANY;
    bencher
        .counter(ItemsCount::new(index.len()))
        .bench(|| index.all(NEAREST, &|| false).map(|all| all.len()));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn similar_to_one_of_10000(bencher: Bencher) {
    let (_, index) = &*MANY;
    let mut random = common::Random::new(3);
    bencher
        .with_inputs(|| ArticleId(random.below(index.len()) as u32))
        .bench_local_values(|article| index.nearest(article, NEAREST).len());
}

/// Against [`similar_all_of_10000`]: both in articles a second. Prints how many of the neighbours
/// that force finds the index finds too.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn similar_by_force_of_10000(bencher: Bencher) {
    let (_, index) = &*MANY;
    let some = || (0..BY_FORCE).into_par_iter().map(ArticleId);
    let (found, wanted) = some()
        .map(|article| {
            let forced = index.nearest_by_force(article, NEAREST);
            let found = index.nearest(article, NEAREST);
            (forced.iter().filter(|near| found.contains(near)).count(), forced.len())
        })
        .reduce(|| (0, 0), |x, y| (x.0 + y.0, x.1 + y.1));
    eprintln!("\nfound {found} of the {wanted} nearest");
    bencher
        .counter(ItemsCount::new(BY_FORCE))
        .bench(|| some().map(|article| index.nearest_by_force(article, NEAREST).len()).sum::<usize>());
}

fn collection(entries: &[Arc<Entry>]) -> Collection {
    let (decisions, counting) = (Decisions::default(), Counting::default());
    Collection::build("bench".into(), entries.to_vec(), Vec::new(), &decisions, counting, false)
}
