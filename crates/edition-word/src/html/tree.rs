//! A page as a tree. The tokens are those of the standard; of its rules for the tree, those that documents need: which end
//! tags may be left out, and that an end tag without a start is none.

use std::borrow::Cow;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use crate::xml::{Element, Node, Space};

/// Elements within elements; what stands deeper stands there without its tags.
const DEEPEST: usize = 180;

/// Elements that hold nothing.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that end a paragraph which is open.
const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
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
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
];

/// Elements that end a drawing or a formula which is open.
const NOT_DRAWN: [&str; 32] = [
    "b", "big", "body", "br", "code", "dd", "dt", "em", "embed", "head", "i", "img", "li",
    "listing", "meta", "nobr", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup",
    "tt", "u", "var", "td", "th", "tr", "input", "a",
];

/// Reads a page.
pub(super) fn parse(text: &str) -> Element {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut builder = Builder {
        open: vec![Element::new(Space::Page, "")],
        flat: Vec::new(),
    };
    let text = match text.trim_start().starts_with("<?xml") {
        true => Cow::Owned(with_ends(text)),
        false => Cow::Borrowed(text),
    };
    for token in Tokenizer::new_with_emitter(&*text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => builder.start(&tag),
            Token::EndTag(tag) => builder.end(&letters(&tag.name)),
            Token::String(text) => builder.text(&letters(&text)),
            // Among comments are all that only some programs read: `<![if …]>`.
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.done()
}

/// Pages in XML may end elements where they begin; of those whose text is no markup, HTML would take all that follows for it.
fn with_ends(text: &str) -> String {
    const RAW: [&str; 5] = ["title", "script", "style", "textarea", "iframe"];
    let mut parts = text.split('<');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        whole.push('<');
        let name = part.split(|it: char| !it.is_ascii_alphabetic()).next();
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        match (tag.strip_suffix('/'), name) {
            (Some(tag), Some(name)) if RAW.contains(&name) => {
                whole.push_str(&format!("{tag}></{name}>{rest}"));
            }
            _ => whole.push_str(part),
        }
    }
    whole
}

fn letters(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

struct Builder {
    open: Vec<Element>,
    /// The names of elements that stand too deep to be any.
    flat: Vec<String>,
}

impl Builder {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = letters(&tag.name);
        self.make_room(&name);
        let is_foreign =
            name.contains(':') || self.is_open("svg", &[]) || self.is_open("math", &[]);
        let is_void = VOID.contains(&&*name) || (tag.self_closing && is_foreign);
        let space = match self.is_open("math", &[]) || name == "math" {
            true => Space::Formula,
            false => Space::Page,
        };
        let mut element = Element::new(space, &name);
        for (name, value) in &tag.attributes {
            element.set(Space::None, &letters(name), &letters(value));
        }
        if is_void {
            self.put(Node::Element(element));
        } else if self.open.len() > DEEPEST {
            self.flat.push(name);
        } else {
            self.open.push(element);
        }
    }

    fn end(&mut self, name: &str) {
        if self.flat.last().is_some_and(|it| it == name) {
            self.flat.pop();
            return;
        }
        if name == "br" {
            self.put(Node::Element(Element::new(Space::Page, "br")));
            return;
        }
        // What stands in a cell does not end what stands around the table.
        let stops: &[&str] = match name {
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "body" | "html" => &[],
            "td" | "th" | "caption" => &["table"],
            _ => &["td", "th", "caption"],
        };
        if self.is_open(name, stops) {
            self.close_to(name);
        }
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match open.nodes.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => open.nodes.push(Node::Text(text.to_owned())),
        }
    }

    /// Ends what ends where `name` begins.
    fn make_room(&mut self, name: &str) {
        let closes: (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr", "caption"], &["table"]),
            "thead" | "tbody" | "tfoot" => {
                (&["thead", "tbody", "tfoot", "tr", "caption"], &["table"])
            }
            "option" => (&["option"], &["select"]),
            "rt" | "rp" => (&["rt", "rp"], &["ruby"]),
            "body" => (&["head"], &[]),
            _ => (&[], &[]),
        };
        if NOT_DRAWN.contains(&name) || BLOCKS.contains(&name) {
            for drawn in ["svg", "math"] {
                if self.is_open(drawn, &[]) {
                    self.close_to(drawn);
                }
            }
        }
        for closed in closes.0 {
            if self.is_open(closed, closes.1) {
                self.close_to(closed);
            }
        }
        let is_paragraph_open = self.is_open("p", &["table", "td", "th", "button", "object"]);
        if BLOCKS.contains(&name) && is_paragraph_open {
            self.close_to("p");
        }
    }

    /// Whether an element is open, nearer than any of `stops`.
    fn is_open(&self, name: &str, stops: &[&str]) -> bool {
        let mut open = self.open.iter().rev().map(|it| &*it.name);
        open.find(|it| *it == name || stops.contains(it)) == Some(name)
    }

    fn close_to(&mut self, name: &str) {
        while self.open.len() > 1 {
            let Some(done) = self.open.pop() else {
                return;
            };
            let is_last = &*done.name == name;
            self.put(Node::Element(done));
            if is_last {
                return;
            }
        }
    }

    fn put(&mut self, node: Node) {
        if let Some(open) = self.open.last_mut() {
            open.nodes.push(node);
        }
    }

    fn done(mut self) -> Element {
        while self.open.len() > 1 {
            if let Some(done) = self.open.pop() {
                self.put(Node::Element(done));
            }
        }
        self.open
            .pop()
            .unwrap_or_else(|| Element::new(Space::Page, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::xml::{Element, Node};

    fn told(element: &Element) -> String {
        let inner: String = element
            .nodes
            .iter()
            .map(|node| match node {
                Node::Text(text) => text.clone(),
                Node::Element(element) => told(element),
            })
            .collect();
        match &*element.name {
            "" => inner,
            name => format!("{name}({inner})"),
        }
    }

    #[test]
    fn end_tags_may_be_left_out() {
        let check = |page: &str, expected: &str| assert_eq!(told(&parse(page)), expected, "{page}");
        check("<p>a<p>b", "p(a)p(b)");
        check(
            "<ul><li>a<ul><li>b</ul><li>c</ul>",
            "ul(li(aul(li(b)))li(c))",
        );
        check(
            "<table><tr><td>a<td>b<tr><th>c</table>d",
            "table(tr(td(a)td(b))tr(th(c)))d",
        );
        check("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))");
        check("<p>a<div>b</p></div>c", "p(a)div(b)c");
        check("a</b></p>c", "ac");
        check("<td>x</table>y", "td(xy)");
        check("<p>a<br/>b<o:p/>c", "p(abr()bo:p()c)");
        check("<script>a<b</script>c", "script(a<b)c");
        check(
            "<!--[if mso]><p>x</p><![endif]-->a<![if !x]>b<![endif]>c",
            "abc",
        );
        check("<?xml?><title/>a<script src='x'/>b", "title()ascript()b");
        check("a&nbsp;&#1207;&lt;", "a\u{a0}ҷ<");
    }

    #[test]
    fn what_stands_too_deep_keeps_its_words() {
        let page = format!("{}x</b>y", "<b>".repeat(10_000));
        assert_eq!(parse(&page).whole_text(), "xy");
    }
}
