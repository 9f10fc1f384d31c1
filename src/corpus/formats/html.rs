//! Web pages: the visible text, block by block; what is outside the article is set aside.

mod attributes;
mod declared;
mod depth;
mod extract;
mod head;
mod parts;
mod walk;

use super::Page;
use crate::corpus::Removed;

pub(super) use declared::encoding as declared_encoding;

pub(super) fn open(source: &str) -> Page {
    let source = attributes::limited(source);
    let source = depth::flattened(&source);
    let document = dom_query::Document::from(source.as_ref());
    let declared = declared::read(&document);
    let page = walk::walk(&document);
    let kept = match extract::article(&page, &source) {
        extract::Found::Blocks(kept) => kept,
        extract::Found::Apart(text) => return Page { text, declared, ..Page::default() },
    };
    let mut reasons = parts::reasons(&page, &kept);
    head::tell(&page, &declared, &mut reasons);
    let outside = page.blocks.iter().zip(&kept).zip(reasons).filter(|((_, kept), _)| !**kept);
    let removed = outside.map(|((block, _), reason)| Removed { span: block.span, reason }).collect();
    Page { text: page.text, removed, declared, ..Page::default() }
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Format, Known, Reason, from_text};

    const PAGE: &str = "<html lang=it><head><title>Il porto riapre dopo lo sciopero | Il Molo</title><meta property='article:published_time' content='2026-02-03T08:00:00Z'></head><body><nav><a href=/>Prima pagina</a> <a href=/s>Sport</a></nav><article><h1>Il porto riapre dopo lo sciopero</h1><p>Ieri mattina le navi sono tornate nel porto, dopo tre settimane di sciopero che hanno fermato il commercio della costa.</p><p>La direzione ha accettato quasi tutte le richieste &#xD800; dei sindacati, ma il contratto va ancora firmato.</p></article><div class=cookie-banner><p>Accetta i cookie di questo sito.</p></div><script>var x = 'nascosto';</script><footer>© 2026 Il Molo</footer></body></html>";

    #[test]
    fn a_page_gives_its_article_and_shows_what_was_around_it() {
        let article = from_text("a.html", PAGE, Format::Html, &Known::default()).unwrap();
        let body = article.body();
        assert!(body.contains("Ieri mattina le navi") && body.contains("va ancora firmato."), "{body}");
        assert!(!body.contains("Sport") && !body.contains("cookie") && !body.contains("2026"), "{body}");
        assert!(article.text.contains("Prima pagina") && !article.text.contains("nascosto"));
        assert!(article.removed.iter().any(|r| r.reason == Reason::PageFurniture));
        assert_eq!(article.meta.title, "Il porto riapre dopo lo sciopero");
        assert_eq!(article.meta.outlet.as_deref(), Some("Il Molo"));
        assert_eq!(article.meta.date, Some(jiff::civil::date(2026, 2, 3)));
        assert_eq!(article.meta.language.as_deref(), Some("it"));
    }

    #[test]
    fn a_table_in_the_article_is_kept_whole() {
        let table = "<table><tr><th>Porto</th><th>Merci</th></tr><tr><td>Genova</td><td>64 milioni di tonnellate</td></tr>\
             <tr><td>Savona</td><td>14 milioni di tonnellate</td></tr></table>";
        let page = PAGE.replace("<p>La direzione", &format!("{table}<p>La direzione"));
        let body = from_text("a.html", &page, Format::Html, &Known::default()).unwrap().body();
        for cell in ["Porto", "Merci", "Genova", "64 milioni", "Savona", "14 milioni"] {
            assert!(body.contains(cell), "{cell} in {body}");
        }
    }

    #[test]
    fn what_a_page_shows_on_demand_is_not_in_the_middle_of_a_sentence() {
        let page = PAGE.replace(
            "Ieri mattina le navi",
            "Ieri <span class='rollover-people'><a>mattina</a><span class='rollover-people-block'>Altre cinque notizie</span>\
             </span><span class='sr-only'>apre una finestra</span> le navi",
        );
        let article = from_text("a.html", &page, Format::Html, &Known::default()).unwrap();
        assert!(article.body().contains("Ieri mattina le navi"), "{}", article.body());
    }

    /// A page as the most common system writes them, with `meta` below the title and `foot` below the article.
    fn blog(meta: &str, foot: &str) -> crate::corpus::Article {
        let page = format!(
            "<html lang=it><head><title>Brina sulle vigne del lago - Il Lago</title></head><body><nav class=main-navigation><a href=/>Prima pagina</a></nav><header class=entry-header><h1 class=entry-title>Brina sulle vigne del lago</h1><div class=entry-meta>{meta}</div></header><div class=entry-content><p>Due notti di brina hanno bruciato i germogli sulle colline del lago. Le perdite, secondo la prima stima dei vignaioli, superano il milione di euro.</p><p>La Regione ha chiesto lo stato di calamità. I sindaci si riuniscono domani per contare i danni e decidere gli aiuti.</p></div>{foot}</body></html>"
        );
        from_text("a.html", &page, Format::Html, &Known::default()).unwrap()
    }

    #[test]
    fn the_line_below_the_title_of_a_blog_names_author_and_date() {
        for meta in [
            "<span class='author vcard'>Rita Neri</span> <span class='posted-on'>7 luglio 2026</span>",
            "<span class='author vcard'><a class='url fn n' href=/r>Rita Neri</a></span> <span class=posted-on><time datetime='2026-07-07T09:00:00+02:00'>ieri</time></span>",
            "di <span class=author>Rita Neri</span>, <abbr class=published>7 luglio 2026</abbr>",
            "<span class=entry-date>7 luglio 2026</span> | <span class=byline>di <span class=author>Rita Neri</span></span>",
        ] {
            let article = blog(meta, "");
            assert_eq!(article.meta.author.as_deref(), Some("Rita Neri"), "{meta}");
            assert_eq!(article.meta.date, Some(jiff::civil::date(2026, 7, 7)), "{meta}");
            assert!(!article.body().contains("Rita"), "{meta}: {}", article.body());
        }
    }

    #[test]
    fn who_comments_wrote_nothing_else() {
        let comment = "<ol class=comment-list><li class=comment><div class='comment-author vcard'><span class=author>Gino</span></div><span class=published>9 luglio 2026</span><p>Poveri noi.</p></li></ol>";
        let article = blog("", comment);
        assert_eq!((article.meta.author.as_deref(), article.meta.date), (None, None));
    }

    #[test]
    fn a_box_about_the_author_without_a_heading_goes_as_such() {
        let meta = "<span class='author vcard'>Rita Neri</span>";
        for foot in [
            "<div class=about-author><p>Rita Neri</p><p>Nata nel 1980, agronoma, collabora con Il Lago da anni.</p></div>",
            "<div class=author-bio><p>Rita Neri è giornalista e vive sul lago con due cani.</p></div>",
            "<div class='post-author-box'><p>Rita Neri è giornalista e vive sul lago con due cani.</p></div>",
        ] {
            let article = blog(meta, foot);
            let told = article.removed.iter().find(|r| r.span.of(&article.text).ends_with('.'));
            assert_eq!(told.map(|r| r.reason), Some(Reason::AuthorBox), "{foot}: {:?}", article.removed);
        }
    }

    #[test]
    fn menu_title_and_byline_are_told_apart() {
        let article = blog("<span>di Rita Neri</span> <span class=posted-on>7 luglio 2026</span>", "");
        let told = |words: &str| {
            let found = article.removed.iter().find(|r| r.span.of(&article.text).contains(words));
            found.map(|r| r.reason)
        };
        assert_eq!(told("Prima pagina"), Some(Reason::PageFurniture));
        assert!(matches!(told("Rita Neri"), Some(Reason::Byline)), "{:?}", article.removed);
        assert!(matches!(told("Brina sulle"), None | Some(Reason::RepeatedTitle)), "{:?}", article.removed);
    }

    #[test]
    fn a_hundred_thousand_nested_containers_hurt_nobody() {
        let page = format!("<body>{}Il porto riapre.", "<div>".repeat(100_000));
        let article = from_text("a.html", &page, Format::Html, &Known::default()).unwrap();
        assert!(article.body().contains("Il porto riapre."));
    }
}
