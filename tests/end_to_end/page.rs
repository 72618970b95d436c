//! What a web page shows and says.

/// The texts of a page and the words for its pictures, links and signs, entities replaced, in order. Elements whose
/// tag is `left_out` are left out, as scripts and styles always are.
pub(crate) fn texts(html: &str, left_out: impl Fn(&str) -> bool) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = html;
    while let Some((text, behind)) = rest.split_once('<') {
        texts.push(plain(text));
        let (tag, after) = behind.split_once('>').expect("a tag");
        let name = tag.split(' ').next().unwrap();
        if matches!(name, "script" | "style") || left_out(tag) {
            rest = after.split_once(&format!("</{name}>")).unwrap().1;
            continue;
        }
        for name in [" alt=\"", " aria-label=\"", " title=\""] {
            if let Some((_, value)) = tag.split_once(name) {
                texts.push(plain(value.split('"').next().unwrap()));
            }
        }
        rest = after;
    }
    texts
}

fn plain(text: &str) -> String {
    let signs = [
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    })
}
