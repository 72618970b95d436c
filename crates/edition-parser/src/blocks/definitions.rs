//! Lists of words with what they mean: `Term`, and `: what it is` on the line below. Markdown takes any line that begins with a
//! colon for the meaning of what stands above it, which is told where it cannot be meant so.

use std::ops::Range;

use edition_model::{
    Block, Definition, Definitions, Diagnostic, Rule, Sentence, Span, captions, footnote_marks,
    say, segments_of,
};

use super::{BlockBuilder, Frame, FrameKind};
use crate::attributes::{Attributes, Class};
use crate::prose::AtomContent;
use crate::segments::Draft;
use crate::typed::{TypedKind, TypedMark, is_prose_end};

/// The longest word or words that stand by themselves above what they mean. In wrapped prose, lines are longer.
const LONGEST_TERM: usize = 60;
/// The longest last line of a meaning that may be the next word.
const LONGEST_GLUED: usize = 50;

/// A list of definitions that is being read.
#[derive(Default)]
pub(super) struct DefinitionsDraft {
    is_alphabetical: bool,
    entries: Vec<Definition<Draft>>,
    /// Where the last word stands.
    term: Range<usize>,
    /// Where the last meaning stands, if the last word has one.
    meaning: Option<Range<usize>>,
    /// What speaks against single words being meant so, and where the colon below each stands.
    doubts: Vec<(Doubt, Span)>,
}

/// What speaks against a word being meant so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// It is hardly one, wherever it stands.
    Strong,
    /// It may be one among others that are.
    Weak,
}

/// The heading whose definitions are read by the alphabet.
pub(super) struct Abbreviations {
    level: u8,
    place: Span,
    has_list: bool,
}

impl BlockBuilder<'_> {
    /// Begins what a heading says of the definitions below it.
    pub(super) fn begin_abbreviations(&mut self, level: u8, attributes: &Attributes) {
        self.abbreviations = attributes
            .place(Class::Abbreviations)
            .map(|place| Abbreviations {
                level,
                place,
                has_list: false,
            });
    }

    /// Ends what a heading above one of this `level` says of definitions.
    pub(super) fn end_abbreviations(&mut self, level: u8) {
        let ended = self.abbreviations.take_if(|it| level <= it.level);
        if let Some(Abbreviations {
            place,
            has_list: false,
            ..
        }) = ended
        {
            let message = say("abbreviations-of-nothing");
            let finding = Diagnostic::new(Rule::UnsupportedMarkup, place, message);
            self.findings
                .push(finding.help(say("abbreviations-of-nothing-help")));
        }
    }

    /// A list that begins here.
    pub(super) fn open_definitions(&mut self) -> DefinitionsDraft {
        let sorting = self.abbreviations.as_mut();
        DefinitionsDraft {
            is_alphabetical: sorting.is_some_and(|heading| {
                heading.has_list = true;
                true
            }),
            ..DefinitionsDraft::default()
        }
    }

    /// Adds a word to the list.
    pub(super) fn push_term(&mut self, term: Draft, range: Range<usize>) {
        if let Some(Frame {
            kind: FrameKind::Definitions(list),
            ..
        }) = self.frames.last_mut()
        {
            list.entries.push(Definition {
                term,
                meanings: Vec::new(),
            });
            list.term = range;
            list.meaning = None;
        }
    }

    /// Looks at a meaning that begins here: whether the colon before it was meant so.
    pub(super) fn look_at_meaning(&mut self, range: &Range<usize>) {
        let Some(Frame {
            kind: FrameKind::Definitions(list),
            ..
        }) = self.frames.last()
        else {
            return;
        };
        let (term, before) = (list.term.clone(), list.meaning.clone());
        let is_first = before.is_none();
        let place = self.line_of_meaning(range);
        let line = self.prose.slice(place.clone());
        let span = self.prose.span(place.clone());
        let behind = line.strip_prefix(':').unwrap_or_default();
        let mut doubt = None;
        if !behind.is_empty() && !behind.starts_with([' ', '\t']) {
            self.report_jammed(line, place.start);
        } else if let Some(glued) = before.and_then(|before| self.glued_line(before)) {
            self.report_definition(
                glued,
                [say("definition-glued"), say("definition-glued-help")],
            );
        } else if self.prose.slice(term.clone()).trim().contains('\n') {
            self.report_definition(
                span,
                [say("definition-of-lines"), say("definition-of-lines-help")],
            );
        } else if is_first {
            doubt = self.doubt(&term, range).map(|doubt| (doubt, span));
        }
        if let Some(Frame {
            kind: FrameKind::Definitions(list),
            ..
        }) = self.frames.last_mut()
        {
            list.meaning = Some(range.clone());
            list.doubts.extend(doubt);
        }
    }

    /// The first line of a meaning, from its colon on.
    fn line_of_meaning(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.prose.slice(range.clone());
        let start = range.start + text.len() - text.trim_start_matches([' ', '\t', '>']).len();
        let rest = self.prose.slice(start..range.end);
        let length = rest.lines().next().map_or(0, |line| line.trim_end().len());
        start..start + length
    }

    /// Whether what stands above a meaning can hardly be a word: a sentence, a line of wrapped prose, the beginning of code; or
    /// an empty line parts the two.
    fn doubt(&self, term: &Range<usize>, meaning: &Range<usize>) -> Option<Doubt> {
        let words = self.prose.slice(term.clone()).trim();
        let between = self.prose.slice(term.end..meaning.start);
        let mut atoms = self.prose.atoms.range(term.end..meaning.start);
        let has_attributes =
            atoms.any(|(_, atom)| matches!(atom.content, AtomContent::Attributes(_)));
        let is_apart = between.matches('\n').count() > 1 && !has_attributes;
        let is_sentence = is_prose_end(words) && words.split_whitespace().count() > 3;
        let is_long = words.chars().count() > LONGEST_TERM;
        let is_code = words.matches('`').count() % 2 == 1;
        let meaning = self.prose.slice(meaning.clone());
        if is_sentence || is_long || is_code || is_ratio(words, meaning) || is_speech(words) {
            return Some(Doubt::Strong);
        }
        (is_apart || is_prose_end(words)).then_some(Doubt::Weak)
    }

    /// The last line of a meaning where that seems to be the next word: it is not indented, and short.
    fn glued_line(&self, meaning: Range<usize>) -> Option<Span> {
        let text = self.prose.slice(meaning.clone()).trim_end();
        let (above, line) = text.rsplit_once('\n')?;
        let words = line.strip_prefix("> ").unwrap_or(line);
        let is_short = words.chars().count() <= LONGEST_GLUED && !is_prose_end(words);
        let starts = words.starts_with(|letter: char| !letter.is_whitespace());
        let start = meaning.start + above.len() + 1 + (line.len() - words.len());
        let place = start..start + words.len();
        (starts && is_short && !above.ends_with('\n')).then(|| self.prose.span(place))
    }

    /// Reports a colon with no space behind it, which makes a meaning all the same.
    fn report_jammed(&mut self, line: &str, start: usize) {
        let marks = line.len() - line.trim_start_matches(':').len();
        let place = self.prose.span(start..start + marks);
        let text = line.get(..marks).unwrap_or_default();
        if marks > 2 {
            let mark = TypedMark {
                kind: TypedKind::Frame,
                text,
                range: 0..marks,
            };
            let finding = Diagnostic::new(Rule::TypedMarks, place, mark.message());
            self.findings.push(finding.help(mark.help()));
        } else {
            self.report_definition(
                place,
                [say("definition-jammed"), say("definition-jammed-help")],
            );
        }
    }

    fn report_definition(&mut self, place: Span, [message, help]: [Sentence; 2]) {
        let finding = Diagnostic::new(Rule::TypedMarks, place, message);
        self.findings.push(finding.help(help));
    }

    /// Adds a meaning to the last word.
    pub(super) fn close_meaning(&mut self, blocks: Vec<Block<Draft>>) {
        if let Some(Frame {
            kind: FrameKind::Definitions(list),
            ..
        }) = self.frames.last_mut()
            && let Some(entry) = list.entries.last_mut()
        {
            entry.meanings.push(blocks);
        }
    }

    pub(super) fn close_definitions(&mut self, list: DefinitionsDraft) {
        // Where others are like it, a word that ends in a full stop is an abbreviation.
        let weak = list.doubts.iter().filter(|(it, _)| *it == Doubt::Weak);
        let is_alone = weak.count() == 1 && list.doubts.len() == list.entries.len();
        let told = list.doubts.iter();
        for (_, place) in told.filter(|(doubt, _)| is_alone || *doubt == Doubt::Strong) {
            let place = *place;
            self.report_definition(
                place,
                [say("definition-doubtful"), say("definition-doubtful-help")],
            );
        }
        if list.is_alphabetical {
            self.refuse_numbers(&list.entries);
        }
        self.push(Block::Definitions(Definitions {
            is_alphabetical: list.is_alphabetical,
            reading: Vec::new(),
            entries: list.entries,
        }));
    }

    /// Reports what has a number in a list that each language reads in another order: it would be another one in each.
    fn refuse_numbers(&mut self, entries: &[Definition<Draft>]) {
        for entry in entries {
            let texts = entry.meanings.iter().flat_map(|it| segments_of(it));
            let texts = std::iter::once(&entry.term).chain(texts);
            let marked = |text: &&Draft| footnote_marks(&text.inlines).next().is_some();
            let marked = texts.filter(marked).map(|text| text.span);
            let captioned = entry.meanings.iter().flat_map(|it| captions(it));
            let captioned = captioned.map(|(_, caption)| caption.text.span);
            let places: Vec<Span> = marked.chain(captioned).collect();
            for place in places {
                let message = say("number-by-alphabet");
                let finding = Diagnostic::new(Rule::Numbering, place, message);
                self.findings
                    .push(finding.help(say("number-by-alphabet-help")));
            }
        }
    }
}

/// Whether a colon stands between two figures, as in a ratio or a time that was wrapped before it.
fn is_ratio(words: &str, meaning: &str) -> bool {
    let is_figure = |letter: char| letter.is_numeric();
    let meaning = meaning.trim_start_matches([' ', '\t', '>', ':']);
    words.ends_with(is_figure) && meaning.starts_with(is_figure)
}

/// Whether several words end in one that tells what somebody said: the colon leads to that.
fn is_speech(words: &str) -> bool {
    const SAYING: &str = "said says say added adds replied asked asks stated wrote writes declared declares \
        concluded concludes answered explained noted \
        сказал сказала сказали говорит говорят заявил заявила заявили заявляет добавил добавила добавили ответил ответила \
        ответили спросил спросила спросили написал написала написали пишет сообщил сообщила сообщили отметил отметила отметили \
        гуфт гуфтанд мегӯяд мегӯянд навишт навиштанд пурсид пурсиданд афзуд афзуданд";
    let mut backwards = words.split_whitespace().rev();
    let last = backwards.next().unwrap_or_default().to_lowercase();
    backwards.next().is_some() && SAYING.split_whitespace().any(|word| word == last)
}

#[cfg(test)]
mod tests {
    use super::{is_ratio, is_speech};

    #[test]
    fn colons_that_define_nothing() {
        assert!(is_ratio("The ratio was 3", ": 1 in Khujand."));
        assert!(!is_ratio("SCR 1325", ": the resolution on women"));
        assert!(!is_ratio("ratio", ": 3 to 1"));
        for words in ["The Committee said", "Кумита гуфт", "Комитет заявил"]
        {
            assert!(is_speech(words), "{words}");
        }
        for words in ["Notes", "says", "Committee against Torture", "Истилоҳ"] {
            assert!(!is_speech(words), "{words}");
        }
    }
}
