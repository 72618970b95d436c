//! A small reader of the pages: enough of HTML to hold them to their promises, and no more.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Open {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Close(String),
    Text(String),
}

const VOID: &[&str] = &["meta", "link", "br", "img", "hr", "input", "wbr"];

/// The pieces of `html`, after its doctype.
pub(crate) fn tokens(html: &str) -> Vec<Token> {
    let mut rest = html.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let mut tokens = Vec::new();
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            assert!(!text.contains('>'), "a bare > in {text:?}");
            tokens.push(Token::Text(unescape(text)));
            rest = after;
            continue;
        };
        let (tag, after) = tag.split_once('>').unwrap();
        tokens.push(match tag.strip_prefix('/') {
            Some(name) => Token::Close(name.to_owned()),
            None => open(tag),
        });
        rest = after;
    }
    tokens
}

fn open(tag: &str) -> Token {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap();
        let (value, after) = after.split_once('"').unwrap();
        attributes.push((name.trim().to_owned(), unescape(value)));
        rest = after;
    }
    Token::Open {
        name: name.to_owned(),
        attributes,
    }
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

impl Token {
    pub(crate) fn attribute(&self, wanted: &str) -> Option<&str> {
        let Self::Open { attributes, .. } = self else {
            return None;
        };
        let found = attributes.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    }
}

/// The text of the element with that id, or for a picture the words for it.
pub(crate) fn text_of(tokens: &[Token], id: &str) -> Option<String> {
    let place = tokens
        .iter()
        .position(|token| token.attribute("id") == Some(id))?;
    if let Some(alt) = tokens[place].attribute("alt") {
        return Some(alt.to_owned());
    }
    let mut depth = 0_usize;
    let mut text = String::new();
    for token in &tokens[place..] {
        match token {
            Token::Open { name, .. } if VOID.contains(&name.as_str()) => {}
            Token::Open { .. } => depth += 1,
            Token::Close(_) => depth -= 1,
            Token::Text(words) => text.push_str(words),
        }
        if depth == 0 {
            break;
        }
    }
    Some(text)
}

/// The structure of a page: its tags with the names of their attributes, without any words, and without what only says where
/// the lines of an address may end. Panics where an element is not closed in its turn.
pub(crate) fn skeleton(tokens: &[Token]) -> Vec<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut skeleton = Vec::new();
    for token in tokens {
        match token {
            Token::Open { name, attributes } => {
                let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
                if name != "wbr" && token.attribute("class") != Some("address") {
                    skeleton.push(format!("{name} {}", names.join(" ")));
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::Close(name) => assert_eq!(open.pop(), Some(name.as_str())),
            Token::Text(_) => {}
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    skeleton
}
