//! Markdown of other tools as ours: braces, which would be read as placeables, stand for themselves; of HTML, which no edition
//! takes, what Markdown can say is said in Markdown. The rest of the tags is taken off, their words stay, and it is told.

mod tags;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use crate::attributes::is_attributes;
use crate::markdown::{document_options, parser};
use crate::scanner::placeable_length;
use tags::{in_line, of_block};

/// A text of another tool, as it was made ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Adopted {
    /// The Markdown.
    pub text: String,
    /// What was changed, in its order.
    pub changes: Vec<Adoption>,
}

/// What was changed in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The line, counted from 1.
    pub line: usize,
    /// What was done.
    pub done: Done,
    /// The words or tags that it was done to.
    pub words: String,
}

/// What was done to something that ours reads otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Braces were given a backslash.
    Braces,
    /// Tags were taken off.
    Tags,
    /// A comment, a script or a style sheet was left out.
    Unseen,
}

/// What stands in the place of a part of the text.
struct Part {
    range: Range<usize>,
    becomes: Becomes,
}

enum Becomes {
    /// It stays as it is.
    Itself,
    /// An address between angle brackets, in which a backslash would be a letter.
    Address,
    /// These words, in which braces are given backslashes.
    Words(String),
    /// This Markdown.
    Marks(String),
}

/// Makes `text` ours.
#[must_use]
pub fn adopt(text: &str) -> Adopted {
    let mut adopting = Adopting {
        text,
        adopted: Adopted::default(),
        done: 0,
        ends: text.match_indices('\n').map(|(end, _)| end).collect(),
    };
    for part in parts(text, &mut adopting) {
        // What stands in something hidden goes with it.
        if part.range.start < adopting.done {
            continue;
        }
        adopting.copy_up_to(part.range.start);
        let own = text.get(part.range.clone()).unwrap_or_default();
        match part.becomes {
            Becomes::Itself => adopting.adopted.text.push_str(own),
            Becomes::Address => {
                let address = own.replace('{', "%7B").replace('}', "%7D");
                adopting.adopted.text.push_str(&address);
            }
            Becomes::Words(words) => adopting.push_escaped(&words, part.range.start),
            Becomes::Marks(marks) => adopting.adopted.text.push_str(&marks),
        }
        adopting.done = part.range.end;
    }
    adopting.copy_up_to(text.len());
    // Tags were found before braces.
    adopting.adopted.changes.sort_by_key(|it| it.line);
    adopting.adopted
}

/// The parts of the text that are not copied as prose, in their order.
fn parts(text: &str, adopting: &mut Adopting<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut inline: Vec<Range<usize>> = Vec::new();
    let mut push = |range: &Range<usize>, becomes: Becomes| {
        parts.push(Part {
            range: range.clone(),
            becomes,
        });
    };
    for (event, range) in parser(text, document_options(), |_| false).into_offset_iter() {
        match event {
            Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => push(&range, Becomes::Itself),
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email,
                ..
            }) => push(&range, Becomes::Address),
            Event::Start(Tag::HtmlBlock) => {
                let block = of_block(text.get(range.clone()).unwrap_or_default());
                for (place, done, words) in block.told {
                    adopting.tell(range.start + place, done, words);
                }
                push(&range, Becomes::Words(block.words));
            }
            Event::InlineHtml(_) => inline.push(range),
            _ => {}
        }
    }
    for (range, marks, told) in in_line(text, &inline) {
        if let Some(done) = told {
            let words = text.get(range.clone()).unwrap_or_default();
            adopting.tell(range.start, done, words.to_owned());
        }
        parts.push(Part {
            range,
            becomes: Becomes::Marks(marks),
        });
    }
    parts.sort_by_key(|part| part.range.start);
    parts
}

struct Adopting<'t> {
    text: &'t str,
    adopted: Adopted,
    /// What is copied ends here.
    done: usize,
    /// Where lines end.
    ends: Vec<usize>,
}

impl Adopting<'_> {
    fn copy_up_to(&mut self, end: usize) {
        let start = self.done;
        let text = self.text;
        if let Some(words) = text.get(start..end) {
            self.push_escaped(words, start);
            self.done = end;
        }
    }

    /// Adds words that stand at `start`, with backslashes before braces that were meant as they stand.
    fn push_escaped(&mut self, words: &str, start: usize) {
        let mut copied = 0;
        for (place, _) in words.match_indices('{') {
            let before = words.get(..place).unwrap_or_default();
            let slashes = before.len() - before.trim_end_matches('\\').len();
            let rest = words.get(place..).unwrap_or_default();
            if place < copied || slashes % 2 == 1 {
                continue;
            }
            if let Some(length) = attributes_length(rest) {
                self.adopted
                    .text
                    .push_str(words.get(copied..place + length).unwrap_or_default());
                copied = place + length;
                continue;
            }
            let told: String = rest.chars().take_while(|it| *it != '\n').collect();
            let end = told.find('}').map_or(told.len(), |end| end + 1);
            let told = told.get(..end).unwrap_or_default().to_owned();
            self.tell(start + place, Done::Braces, told);
            self.adopted
                .text
                .push_str(words.get(copied..place).unwrap_or_default());
            self.adopted.text.push_str("\\{");
            copied = place + 1;
        }
        self.adopted
            .text
            .push_str(words.get(copied..).unwrap_or_default());
    }

    fn tell(&mut self, place: usize, done: Done, words: String) {
        let line = self.ends.partition_point(|end| *end < place) + 1;
        let last = self.adopted.changes.last_mut();
        match last.filter(|last| last.line == line && last.done == done) {
            // A brace within what was told is told with it.
            Some(last) if last.words.ends_with(&words) => {}
            Some(last) => {
                last.words.push(' ');
                last.words.push_str(&words);
            }
            None => self.adopted.changes.push(Adoption { line, done, words }),
        }
    }
}

/// The length of the attributes that `rest` begins with, where they end their block as ours do.
fn attributes_length(rest: &str) -> Option<usize> {
    let length = placeable_length(rest).ok()?;
    let (braces, behind) = rest.split_at_checked(length)?;
    let ends = behind.lines().next().unwrap_or_default().trim().is_empty();
    (is_attributes(braces) && ends).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::{Done, adopt};

    #[test]
    fn braces_stand_for_themselves() {
        let check = |text: &str, expected: &str, told: &[(usize, &str)]| {
            let adopted = adopt(text);
            assert_eq!(adopted.text, expected, "{text}");
            let changes = adopted.changes.iter();
            let braces = changes.map(|it| (it.line, it.words.as_str()));
            assert_eq!(braces.collect::<Vec<_>>(), told, "{text}");
        };
        check("a {curly} b\n", "a \\{curly} b\n", &[(1, "{curly}")]);
        check(
            "\nset {x} and {y}\n",
            "\nset \\{x} and \\{y}\n",
            &[(2, "{x} {y}")],
        );
        check("{{ a }} b\n", "\\{\\{ a }} b\n", &[(1, "{{ a }")]);
        check("a \\{b} c\n", "a \\{b} c\n", &[]);
        check(
            "# T {#t}\n\nx {.unnumbered}\n",
            "# T {#t}\n\nx {.unnumbered}\n",
            &[],
        );
        check("`{a}`\n\n```\n{b}\n```\n", "`{a}`\n\n```\n{b}\n```\n", &[]);
        check("an open { b\n", "an open \\{ b\n", &[(1, "{ b")]);
        check(
            "<https://example.org/{a}>\n",
            "<https://example.org/%7Ba%7D>\n",
            &[],
        );
    }

    #[track_caller]
    fn check_tags(text: &str, expected: &str, told: &[(Done, &str)]) {
        let adopted = adopt(text);
        assert_eq!(adopted.text, expected, "{text}");
        let changes = adopted.changes.iter();
        let changes = changes.map(|it| (it.done, it.words.as_str()));
        assert_eq!(changes.collect::<Vec<_>>(), told, "{text}");
    }

    #[test]
    fn html_is_said_in_markdown_or_taken_off() {
        let check = check_tags;
        check("a <b>raw</b>, <i>x</i>.\n", "a **raw**, *x*.\n", &[]);
        check("a<br>b<br/>c\n", "a{ BR() }b{ BR() }c\n", &[]);
        check(
            "see <a href=\"https://example.org/a\">this</a>\n",
            "see [this](https://example.org/a)\n",
            &[],
        );
        check(
            "a <span class=x>b</span> c\n",
            "a b c\n",
            &[(Done::Tags, "<span class=x> </span>")],
        );
        // Markdown has no emphasis of spaces.
        check("a <b> b</b>\n", "a  b\n", &[(Done::Tags, "<b> </b>")]);
        check(
            "a <!-- x --> b\n",
            "a  b\n",
            &[(Done::Unseen, "<!-- x -->")],
        );
        check("`<b>` 3 < 4 > 2\n", "`<b>` 3 < 4 > 2\n", &[]);
        check(
            "<div>\n<p>One.</p><p>Two {x}.</p>\n</div>\n\nThree.\n",
            "One.\n\nTwo \\{x}.\n\nThree.\n",
            &[
                (Done::Tags, "<div>"),
                (Done::Tags, "<p> </p> <p> </p>"),
                (Done::Braces, "{x}"),
                (Done::Tags, "</div>"),
            ],
        );
        check(
            "<!-- a\n\nb -->\n\nText.\n",
            "\nText.\n",
            &[(Done::Unseen, "<!-- a b -->")],
        );
        check(
            "<style>\np { x }\n</style>\n\nText.\n",
            "\nText.\n",
            &[(Done::Unseen, "<style>")],
        );
    }

    #[test]
    fn raised_figures_hidden_words_and_cells_stay_what_they_are() {
        let check = check_tags;
        check(
            "Article 11<sup>1</sup>, H<sub>2</sub>O\n",
            "Article 11¹, H₂O\n",
            &[],
        );
        check(
            "the 19<sup>th</sup>\n",
            "the 19th\n",
            &[(Done::Tags, "<sup> </sup>")],
        );
        check(
            "Witness <span style=\"display: none\">*N* `x`</span> spoke.\n",
            "Witness  spoke.\n",
            &[(Done::Unseen, "<span style=\"display: none\">*N* `x`</span>")],
        );
        check(
            "<table><tr><td>Khujand</td><td>3</td><td>12</td></tr></table>\n",
            "Khujand | 3 | 12\n",
            &[(
                Done::Tags,
                "<table> <tr> <td> </td> <td> </td> <td> </td> </tr> </table>",
            )],
        );
    }
}
