//! The visible text of a page in page order, cut into blocks.

use super::parts::{self, Part};
use crate::corpus::Reason;
use crate::span::Span;
use dom_query::{Document, NodeRef};

/// The text of a page and its blocks.
pub(super) struct Walked {
    pub text: String,
    pub blocks: Vec<Block>,
    /// The elements that say what they hold, outer ones before those in them.
    pub parts: Vec<Part>,
}

/// One run of text that a browser shows as a paragraph, a heading, a list item or a cell.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub span: Span,
    /// Bytes of its text that stand in links.
    pub linked: usize,
    /// Inside a part of the page that is never the article (menu, footer, form, cookie banner …).
    pub furniture: bool,
    /// The table it is a cell of, numbered from 1; 0 outside tables.
    pub table: u32,
    /// The innermost element around it that says what it holds.
    pub part: Option<u32>,
    /// The innermost box beside the article that it stands in (an aside, a form, a part with a name), numbered
    /// from 1; 0 outside of all.
    pub box_: u32,
}

/// Never shown, or shown as controls.
const UNSEEN: &[&str] = &[
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas",
    "audio", "video", "select", "option", "textarea", "datalist", "map", "button", "input", "applet",
];
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

struct Builder {
    text: String,
    blocks: Vec<Block>,
    /// Where the block being built starts in `text`.
    start: usize,
    linked: usize,
    pending_space: bool,
    tables: u32,
    boxes: u32,
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Place {
    element: String,
    link: bool,
    pre: bool,
    furniture: bool,
    table: u32,
    part: Option<u32>,
    box_: u32,
}

/// Walks a page without recursion, so that no nesting can overflow the stack.
pub(super) fn walk(document: &Document) -> Walked {
    let mut builder = Builder {
        text: String::new(),
        blocks: Vec::new(),
        start: 0,
        linked: 0,
        pending_space: false,
        tables: 0,
        boxes: 0,
        parts: Vec::new(),
    };
    let outside = Place {
        element: "body".into(),
        link: false,
        pre: false,
        furniture: false,
        table: 0,
        part: None,
        box_: 0,
    };
    let mut places = vec![outside];
    let root = document.root();
    let mut node = root.first_child();
    while let Some(current) = node {
        let entered = enter(&current, &mut builder, &mut places);
        node = if entered { current.first_child() } else { None };
        let mut up = current;
        if entered && node.is_none() {
            leave(&up, &mut builder, &mut places);
        }
        while node.is_none() {
            node = up.next_sibling();
            if node.is_none() {
                match up.parent() {
                    Some(parent) if parent.id != root.id => {
                        leave(&parent, &mut builder, &mut places);
                        up = parent;
                    }
                    _ => break,
                }
            }
        }
    }
    if let Some(place) = places.last().cloned() {
        builder.close(&place);
    }
    Walked { text: builder.text, blocks: builder.blocks, parts: builder.parts }
}

/// Takes in a node; true when its children are to be walked.
fn enter(node: &NodeRef<'_>, builder: &mut Builder, places: &mut Vec<Place>) -> bool {
    let Some(place) = places.last().cloned() else { return false };
    if node.is_text() {
        builder.push(&node.text(), &place);
        return false;
    }
    let Some(name) = node.node_name().filter(|_| node.is_element()) else { return false };
    let name: &str = &name;
    if UNSEEN.contains(&name) || is_hidden(node) {
        return false;
    }
    if name == "br" {
        builder.line_break(&place);
        return false;
    }
    let mut inner = place.clone();
    if BLOCKS.contains(&name) {
        builder.close(&place);
        inner.element = name.to_owned();
    }
    if name == "table" {
        builder.tables += 1;
        inner.table = builder.tables;
    }
    inner.link |= name == "a";
    inner.pre |= name == "pre";
    let marks = super::extract::marks(node, name);
    inner.furniture |= marks.furniture;
    let named = parts::named(node, name);
    if let Some(reason) = named {
        builder.parts.push(Part { reason, within: place.part });
        inner.part = Some(builder.parts.len() as u32 - 1);
    }
    // Menus and feet hold many things, boxes one.
    let many = matches!(named, Some(Reason::Footer | Reason::PageFurniture));
    if marks.furniture && !many {
        builder.boxes += 1;
        inner.box_ = builder.boxes;
    }
    places.push(inner);
    true
}

fn leave(node: &NodeRef<'_>, builder: &mut Builder, places: &mut Vec<Place>) {
    let Some(place) = places.pop() else { return };
    if node.node_name().is_some_and(|name| BLOCKS.contains(&&*name)) {
        builder.close(&place);
    }
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    if node.has_attr("hidden") || node.attr("class").is_some_and(|class| appears_on_demand(&class)) {
        return true;
    }
    node.attr("style").is_some_and(|style| {
        let style: String =
            style.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        style.contains("display:none") || style.contains("visibility:hidden")
    })
}

/// What a page shows when a word is pointed at, or only reads aloud, stands in the middle of a sentence in
/// the file: "Jane DoeJane DoeFive other stories…".
fn appears_on_demand(class: &str) -> bool {
    class.split_whitespace().any(|class| {
        let class = class.to_lowercase();
        let part = |of: &str| {
            class.strip_prefix(of).is_some_and(|rest| {
                matches!(
                    rest.trim_start_matches(['-', '_']),
                    "text" | "content" | "body" | "inner" | "box" | "block"
                )
            })
        };
        part("tooltip")
            || part("popover")
            || part("hovercard")
            || class.starts_with("rollover") && class.ends_with("block")
            || matches!(&*class, "sr-only" | "visually-hidden" | "screen-reader-text")
    })
}

impl Builder {
    fn push(&mut self, words: &str, place: &Place) {
        for (number, word) in words.split(|c: char| c.is_whitespace() && c != '\u{a0}').enumerate() {
            if number > 0 {
                self.pending_space = true;
            }
            if word.is_empty() {
                continue;
            }
            if self.pending_space && self.text.len() > self.start && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.pending_space = false;
            self.text.push_str(word);
            if place.link {
                self.linked += word.len() + 1;
            }
        }
        if place.pre && words.contains('\n') {
            self.line_break(place);
        }
    }

    fn line_break(&mut self, place: &Place) {
        // One break is a new line, a second one a new paragraph, as a browser shows it.
        if self.text.len() > self.start {
            if self.text.ends_with('\n') {
                self.close(place);
            } else {
                self.text.push('\n');
            }
        }
        self.pending_space = false;
    }

    /// Ends the block being built, if it holds anything.
    fn close(&mut self, place: &Place) {
        self.pending_space = false;
        let end = self.start + self.text[self.start..].trim_end().len();
        self.text.truncate(end);
        if end > self.start {
            let listed = matches!(place.element.as_str(), "li" | "dt" | "dd" | "td" | "th" | "tr");
            self.blocks.push(Block {
                span: Span::new(self.start, end),
                linked: self.linked,
                furniture: place.furniture,
                table: place.table,
                part: place.part,
                box_: place.box_,
            });
            self.text.push_str(if listed { "\n" } else { "\n\n" });
        }
        self.start = self.text.len();
        self.linked = 0;
    }
}
