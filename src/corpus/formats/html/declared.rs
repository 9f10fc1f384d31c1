//! What a page says about itself: meta elements, JSON-LD, `<time>`, `<title>`.

use super::super::Declared;
use crate::corpus::metadata::{self, dates, lines::pattern};
use dom_query::Document;
use jiff::civil::Date;
use regex::bytes::Regex;
use serde_json::Value;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The encoding named by `<meta charset>` or its older form, or by an XML declaration.
pub(in crate::corpus::formats) fn encoding(bytes: &[u8]) -> Option<String> {
    static CHARSET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r#"(?i-u)(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([a-z0-9_:.-]+)"#,
        )
        .unwrap_or_else(|error| panic!("the charset pattern: {error}"))
    });
    // Browsers look at the first kilobyte; saved pages often put long comments before it.
    let head = &bytes[..bytes.len().min(8192)];
    let name = CHARSET.captures(head)?.get(1)?;
    let name = std::str::from_utf8(name.as_bytes()).ok()?.to_lowercase();
    // A page whose bytes said "utf-16" could not have been read so far.
    (!name.starts_with("utf-16")).then_some(name)
}

/// Where the systems behind most blogs name the author and the day.
const AUTHORS: &str =
    ".author.vcard, .entry-meta .author, .post-meta .author, .byline .author, .vcard .fn, .entry-author-name";
const DATES: &str = ".posted-on, .entry-date, .published, .post-date, .entry-meta .date, .post-meta .date";

/// A name of a few words, as such places hold it.
fn name(text: &str) -> Option<String> {
    let named = metadata::person(text)?;
    let bare = named.chars().all(|c| c.is_alphabetic() || " .,'’&-".contains(c));
    (bare && named.split_whitespace().count() <= 8 && named.starts_with(char::is_uppercase)).then_some(named)
}

/// Reads what the page declares, most trustworthy first.
pub(super) fn read(document: &Document) -> Declared {
    let meta = |names: &[&str]| names.iter().find_map(|name| meta_content(document, name));
    let language = document
        .select_single("html")
        .attr("lang")
        .map(|l| l.to_string())
        .or_else(|| meta(&["og:locale", "language", "content-language"]));
    let order = || metadata::order(&document.select("body").text(), language.as_deref());
    let day = |written: &str| dates::written(written)?.read(order);
    let linked = json_ld(document, &day);
    let outlet = linked
        .outlet
        .clone()
        .or_else(|| meta(&["og:site_name", "application-name", "publisher", "twitter:site"]));
    let outlet = outlet.map(|name| name.trim_start_matches('@').trim_start_matches("www.").to_owned());
    let page_title = first_text(document, "title");
    let shared = meta(&["og:title", "twitter:title"]);
    let title = linked
        .title
        .clone()
        .filter(|title| !is_leftover(title, shared.as_deref()))
        .or(shared)
        .or_else(|| only_heading(document))
        .or_else(|| page_title.clone());
    let (title, suffix) = title.map_or((None, None), |title| {
        let (title, suffix) = without_outlet(&title, outlet.as_deref());
        (Some(title), suffix)
    });
    let outlet = outlet.or(suffix).or_else(|| {
        page_title.and_then(|whole| {
            let rest = whole.strip_prefix(title.as_deref()?)?;
            let name = rest.trim_matches(|c: char| c.is_whitespace() || "-–—|·:".contains(c));
            (!name.is_empty() && name.split_whitespace().count() <= 5).then(|| name.to_owned())
        })
    });
    let date = linked
        .date
        .or_else(|| {
            meta(&[
                "article:published_time",
                "og:published_time",
                "datepublished",
                "date",
                "dc.date",
                "dcterms.created",
                "publish-date",
                "pubdate",
                "parsely-pub-date",
                "sailthru.date",
                "dc.date.issued",
            ])
            .and_then(|d| day(&d))
        })
        .or_else(|| time_element(document, &day))
        .or_else(|| own_text(document, DATES, day));
    let author = linked
        .author
        .or_else(|| {
            meta(&["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"])
        })
        .or_else(|| {
            first_text(
                document,
                r#"[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]"#,
            )
        })
        .or_else(|| own_text(document, AUTHORS, name));
    Declared { title, date, author: author.and_then(|a| signature(&a)), outlet, language }
}

/// A word that the system behind the page left where the title belongs: the page is shared under
/// another title, of several words.
fn is_leftover(title: &str, shared: Option<&str>) -> bool {
    !title.contains(' ') && shared.is_some_and(|s| s.split_whitespace().count() > 2 && !s.contains(title))
}

/// The author, without what links say around a name; `None` for addresses and the counts and times of
/// a forum.
fn signature(author: &str) -> Option<String> {
    const AROUND: [&str; 7] = [
        "View all posts by ",
        "View all articles by ",
        "More posts by ",
        "All posts by ",
        "Posts by ",
        "Tutti gli articoli di ",
        "Vedi tutti gli articoli di ",
    ];
    let author = AROUND.iter().find_map(|around| author.strip_prefix(around)).unwrap_or(author);
    let digits = author.bytes().filter(u8::is_ascii_digit).count();
    (!author.contains("://") && author.len() < 120 && digits < 4).then(|| author.trim().to_owned())
}

fn clean(text: &str) -> Option<String> {
    let text = crate::text::one_line(text);
    (!text.is_empty() && text.len() <= 500).then_some(text)
}

fn meta_content(document: &Document, name: &str) -> Option<String> {
    let found = document.select("meta");
    found.nodes().iter().find_map(|node| {
        let key = node
            .attr("property")
            .or_else(|| node.attr("name"))
            .or_else(|| node.attr("itemprop"))
            .or_else(|| node.attr("http-equiv"))?;
        key.trim().eq_ignore_ascii_case(name).then(|| node.attr("content").and_then(|c| clean(&c)))?
    })
}

fn first_text(document: &Document, selector: &str) -> Option<String> {
    document.select(selector).nodes().iter().find_map(|node| clean(&node.text()))
}

fn only_heading(document: &Document) -> Option<String> {
    let headings: Vec<String> =
        document.select("h1").nodes().iter().filter_map(|node| clean(&node.text())).collect();
    match headings.as_slice() {
        [one] => Some(one.clone()),
        _ => first_text(document, "article h1"),
    }
}

fn time_element(document: &Document, day: &dyn Fn(&str) -> Option<Date>) -> Option<Date> {
    let times = document.select("time");
    let dated = |node: &dom_query::NodeRef<'_>| {
        let said = node.attr("datetime").and_then(|d| day(&d));
        said.or_else(|| day(&node.text()))
    };
    let published = times.nodes().iter().find(|node| {
        let said = |name: &str| node.attr(name).is_some_and(|v| v.to_lowercase().contains("publi"));
        node.has_attr("pubdate") || said("itemprop") || said("class")
    });
    let own = |node: &&dom_query::NodeRef<'_>| !is_beside(node);
    published.filter(own).and_then(dated).or_else(|| times.nodes().iter().filter(own).find_map(dated))
}

/// Beside an article stand the days and the writers of others.
fn is_beside(node: &dom_query::NodeRef<'_>) -> bool {
    const BESIDE: [&str; 8] =
        ["related", "correlat", "sidebar", "more-", "most-read", "footer", "comment", "widget"];
    node.ancestors_it(None).any(|up| {
        up.node_name().is_some_and(|name| matches!(&*name, "aside" | "nav" | "footer"))
            || ["class", "id"].iter().any(|key| {
                let value = up.attr(key).unwrap_or_default().to_lowercase();
                // The body of a page lists all that it has.
                !up.node_name().is_some_and(|name| matches!(&*name, "html" | "body"))
                    && BESIDE.iter().any(|name| value.contains(name))
            })
    })
}

/// The first text of at most a line that `selector` finds and that stands not beside the article.
fn own_text<T>(document: &Document, selector: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    const LONGEST: usize = 80;
    let found = document.select(selector);
    let own = found.nodes().iter().filter(|node| !is_beside(node)).filter_map(|node| clean(&node.text()));
    own.filter(|text| text.len() <= LONGEST).find_map(|text| read(&text))
}

/// "Il porto riapre - Il Molo" → the title, and the outlet that followed it.
fn without_outlet(title: &str, outlet: Option<&str>) -> (String, Option<String>) {
    for sign in [" | ", " - ", " – ", " — ", " · ", " :: ", " » "] {
        let Some((front, last)) = title.rsplit_once(sign) else { continue };
        let known = outlet.is_some_and(|o| plain(o) == plain(last) || plain(last).starts_with(&plain(o)));
        let likely = outlet.is_none()
            && last.split_whitespace().count() <= 4
            && front.split_whitespace().count() >= 4
            && (sign == " | " || last.starts_with(char::is_uppercase));
        if known || likely {
            return (front.trim().to_owned(), Some(last.trim().to_owned()));
        }
    }
    (title.to_owned(), None)
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[derive(Default)]
struct Linked {
    title: Option<String>,
    date: Option<Date>,
    author: Option<String>,
    outlet: Option<String>,
}

/// The first article described by the page's JSON-LD (schema.org).
fn json_ld(document: &Document, day: &dyn Fn(&str) -> Option<Date>) -> Linked {
    for node in document.select(r#"script[type="application/ld+json"]"#).nodes() {
        let text = node.text();
        let Ok(value) = serde_json::from_str::<Value>(&whole_characters(bare(&text))) else { continue };
        if let Some(article) = article_in(&value, 0) {
            let named = |field: &str| names(&article[field]).or_else(|| referred(&value, &article[field]));
            return Linked {
                title: string(&article["headline"]).or_else(|| string(&article["name"])),
                date: string(&article["datePublished"]).and_then(|d| day(&d)),
                author: named("author"),
                outlet: named("publisher"),
            };
        }
    }
    Linked::default()
}

/// Escapes of half a character ("\\ud800" alone) make JSON unreadable: the sign for what cannot be read stands in
/// their place.
fn whole_characters(json: &str) -> Cow<'_, str> {
    static ESCAPE: LazyLock<regex::Regex> = LazyLock::new(|| {
        pattern(
            r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\[^u]",
        )
    });
    ESCAPE.replace_all(json, |found: &regex::Captures<'_>| match found[0].len() {
        6 => "\\ufffd".to_owned(),
        _ => found[0].to_owned(),
    })
}

/// The JSON of a script without the comment signs that hide it from XML.
fn bare(script: &str) -> &str {
    let mut bare = script.trim();
    for (open, close) in
        [("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"), ("<!--", "-->")]
    {
        if let Some(rest) = bare.strip_prefix(open) {
            let rest = rest.trim();
            bare = rest.strip_suffix(close).unwrap_or(rest).trim();
        }
    }
    bare
}

/// The names of what `reference` only points to by its `@id`, one or several.
fn referred(whole: &Value, reference: &Value) -> Option<String> {
    if let Value::Array(several) = reference {
        let all: Vec<String> = several.iter().filter_map(|one| referred(whole, one)).collect();
        return (!all.is_empty()).then(|| all.join(", "));
    }
    let id = reference.get("@id")?.as_str()?;
    let graph = whole.get("@graph").unwrap_or(whole).as_array()?;
    graph.iter().filter(|node| node["@id"].as_str() == Some(id)).find_map(names)
}

fn article_in(value: &Value, depth: usize) -> Option<&Value> {
    if depth > 4 {
        return None;
    }
    match value {
        Value::Array(values) => values.iter().find_map(|v| article_in(v, depth + 1)),
        Value::Object(fields) => {
            let is_article = |kind: &Value| {
                kind.as_str()
                    .is_some_and(|k| k.ends_with("Article") || k.ends_with("Posting") || k == "Report")
            };
            let kind = fields.get("@type").is_some_and(|kind| {
                kind.as_array().map_or_else(|| is_article(kind), |kinds| kinds.iter().any(is_article))
            });
            // A page that is described by several things names them in a graph.
            if kind {
                Some(value)
            } else {
                fields.get("@graph").and_then(|graph| article_in(graph, depth + 1))
            }
        }
        _ => None,
    }
}

fn string(value: &Value) -> Option<String> {
    value.as_str().and_then(|text| {
        let unescaped = Document::fragment(text).text();
        clean(&unescaped)
    })
}

fn names(value: &Value) -> Option<String> {
    match value {
        Value::Array(values) => {
            let all: Vec<String> = values.iter().filter_map(names).collect();
            (!all.is_empty()).then(|| all.join(", "))
        }
        Value::Object(fields) => fields.get("name").and_then(string),
        other => string(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_a_name_and_not_what_a_page_says_around_it() {
        for (said, author) in [
            ("View all posts by Anna Genoveffa", Some("Anna Genoveffa")),
            ("Tutti gli articoli di Marta Bellini", Some("Marta Bellini")),
            ("Marta Bellini, Ugo Sala", Some("Marta Bellini, Ugo Sala")),
            ("user5105 3,926 gold badges", None),
            ("https://example.org/marta", None),
        ] {
            assert_eq!(signature(said).as_deref(), author, "{said}");
        }
    }

    #[test]
    fn what_a_graph_and_its_references_say() {
        let graph = r##"{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","name":"Il Molo","@id":"#site"},
            {"@type":["NewsArticle"],"headline":"Il porto riapre","datePublished":"2026-02-03T08:00:00+01:00",
             "author":{"@id":"#rita"},"publisher":{"@id":"#molo"}},
            {"@type":"Person","@id":"#rita","name":"Rita Neri"},
            {"@type":"Organization","@id":"#molo","name":"Il Molo"}]}"##;
        for (open, close) in [("", ""), ("//<![CDATA[\n", "\n//]]>"), ("<!--", "-->")] {
            let html = format!(
                "<head><script type='application/ld+json'>{open}{graph}{close}</script></head><body><p>Testo.</p></body>"
            );
            let declared = read(&Document::from(html.as_str()));
            assert_eq!(declared.title.as_deref(), Some("Il porto riapre"), "{open}");
            assert_eq!(declared.date, Some(jiff::civil::date(2026, 2, 3)));
            assert_eq!(declared.author.as_deref(), Some("Rita Neri"));
            assert_eq!(declared.outlet.as_deref(), Some("Il Molo"));
        }
    }

    #[test]
    fn half_a_character_loses_nothing_else() {
        for (written, read_as) in [
            (r"Il porto \ud800riapre", "Il porto \u{fffd}riapre"),
            (r"Il porto \udc00riapre", "Il porto \u{fffd}riapre"),
            (r"Il porto \ud83d\udea2 riapre", "Il porto 🚢 riapre"),
            (r"Il porto \\ud800 riapre", r"Il porto \ud800 riapre"),
        ] {
            let html = format!(
                r#"<head><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{written}","datePublished":"2026-02-03"}}</script></head>"#
            );
            let declared = read(&Document::from(html.as_str()));
            assert_eq!(declared.title.as_deref(), Some(read_as), "{written}");
            assert_eq!(declared.date, Some(jiff::civil::date(2026, 2, 3)), "{written}");
        }
    }

    #[test]
    fn a_word_left_by_the_system_is_no_title() {
        let page = |headline: &str| {
            let html = format!(
                "<head><meta property=og:title content='The harbour reopens today'>\
                 <script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\"}}</script></head>"
            );
            read(&Document::from(html.as_str())).title
        };
        assert_eq!(page("backstage").as_deref(), Some("The harbour reopens today"));
        assert_eq!(page("Ships come back").as_deref(), Some("Ships come back"));
    }
}
