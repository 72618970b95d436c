//! All texts of the publication as they are read, for those who look for words in them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use edition_model::{Document, DocumentId, Locale, SegmentId, SourceSegment};
use rayon::prelude::*;

use crate::analysis::Analysis;
use crate::spoken::Voice;

/// The texts of every document.
pub type FindableTexts = BTreeMap<DocumentId, Arc<Findable>>;

/// The texts of a document.
pub struct Findable(Vec<Line>);

/// A segment in all its languages.
struct Line {
    segment: SegmentId,
    /// The source first.
    texts: Vec<(Locale, Text)>,
}

/// A text with the words of its terms and facts.
struct Text {
    shown: String,
    /// The same, letter by letter, as it is compared.
    folded: String,
}

/// A segment in which something was found.
pub struct Hit {
    /// The document.
    pub document: DocumentId,
    /// The segment.
    pub segment: SegmentId,
    /// Its source, and its translation into the language that it was found in, or that was asked for.
    pub texts: Vec<FoundText>,
}

/// A text, and where in it something was found.
pub struct FoundText {
    /// Its language.
    pub locale: Locale,
    /// The text.
    pub text: String,
    /// The bytes that were looked for, in order.
    pub found: Vec<Range<usize>>,
}

/// What was found.
#[derive(Default)]
pub struct Found {
    /// The first of them.
    pub hits: Vec<Hit>,
    /// How many there are.
    pub total: usize,
}

/// The texts of the documents of an analysis.
pub(super) fn findable(analysis: &Analysis<'_>) -> FindableTexts {
    let documents: Vec<&DocumentId> = analysis.documents.keys().collect();
    let texts = documents.into_par_iter().filter_map(|id| {
        let document = analysis.document(id)?;
        Some((id.clone(), Arc::new(Findable::of(analysis, document))))
    });
    let texts: Vec<_> = texts.collect();
    texts.into_iter().collect()
}

impl Findable {
    fn of(analysis: &Analysis<'_>, document: &Document<SourceSegment>) -> Self {
        let locales = analysis.locales_of(document);
        let voices: Vec<(&Locale, Voice<'_>)> = locales
            .iter()
            .map(|locale| (locale, Voice::new(analysis, document, locale)))
            .collect();
        let segments = document.body.segments().into_iter();
        let lines = segments.filter_map(|segment| {
            let id = segment.id.as_ref()?;
            let texts = voices
                .iter()
                .enumerate()
                .filter_map(|(place, (locale, voice))| {
                    let written = match place {
                        0 => segment.text.pattern.as_str(),
                        _ => {
                            let catalog = &analysis.translation(locale, &document.id)?.value;
                            let message = catalog.message(id.as_str())?;
                            catalog.text.get(message.value_span.range())?
                        }
                    };
                    Some(((*locale).clone(), Text::new(voice.words(written.trim()))))
                });
            Some(Line {
                segment: id.clone(),
                texts: texts.collect(),
            })
        });
        Self(lines.collect())
    }
}

impl Text {
    fn new(shown: String) -> Self {
        let folded = fold(&shown);
        Self { shown, folded }
    }

    /// Where the words stand; `None` where one of them is missing.
    fn find(&self, words: &[String]) -> Option<Vec<Range<usize>>> {
        if !words.iter().all(|word| self.folded.contains(word.as_str())) {
            return None;
        }
        let mut ranges = Vec::new();
        for word in words {
            for (place, _) in self.folded.match_indices(word.as_str()) {
                let letters = |bytes: &str| bytes.chars().count();
                let start = letters(self.folded.get(..place).unwrap_or_default());
                ranges.push(start..start + letters(word));
            }
        }
        Some(self.in_bytes(joined(ranges)))
    }

    /// Places counted in letters as places in the text that is shown.
    fn in_bytes(&self, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let starts = self.shown.char_indices().map(|(place, _)| place);
        let starts: Vec<usize> = starts.chain([self.shown.len()]).collect();
        let at = |place: usize| starts.get(place).copied().unwrap_or(self.shown.len());
        let ranges = ranges.into_iter();
        ranges.map(|it| at(it.start)..at(it.end)).collect()
    }
}

/// Ranges in order, those that touch each other as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|it| (it.start, it.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// A text as it is compared: each letter is one letter.
fn fold(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter {
        'ё' | 'Ё' => 'е',
        '“' | '”' | '„' | '«' | '»' => '"',
        '’' | '‘' => '\'',
        '\u{2011}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    });
    letters.collect()
}

/// The words that somebody looks for: those between quotation marks stand together.
fn wanted(query: &str) -> Vec<String> {
    let folded = fold(query);
    let mut words = Vec::new();
    for (place, part) in folded.split('"').enumerate() {
        match place % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.trim().to_owned()),
        }
    }
    words.retain(|word| !word.is_empty());
    words.sort();
    words.dedup();
    words
}

/// The segments that have all words of `query` in their source or in one translation. Of each, the source is given and the
/// translation into the language where they were found, else that into `preferred`; `most` of them at most.
pub(super) fn search(
    texts: &FindableTexts,
    query: &str,
    preferred: Option<&Locale>,
    most: usize,
) -> Found {
    let words = wanted(query);
    let mut found = Found::default();
    if words.is_empty() {
        return found;
    }
    let lines = texts
        .iter()
        .flat_map(|(id, it)| it.0.iter().map(move |line| (id, line)));
    for (document, line) in lines {
        let places: Vec<Option<Vec<Range<usize>>>> = line
            .texts
            .iter()
            .map(|(_, text)| text.find(&words))
            .collect();
        if places.iter().all(Option::is_none) {
            continue;
        }
        found.total += 1;
        if found.hits.len() < most {
            found.hits.push(line.hit(document, places, preferred));
        }
    }
    found
}

impl Line {
    fn hit(
        &self,
        document: &DocumentId,
        mut places: Vec<Option<Vec<Range<usize>>>>,
        preferred: Option<&Locale>,
    ) -> Hit {
        let has = |place: usize| places.get(place).is_some_and(Option::is_some);
        let is_preferred = |place: &usize| {
            let text = self.texts.get(*place);
            text.is_some_and(|(locale, _)| Some(locale) == preferred)
        };
        let translations = 1..self.texts.len();
        let shown = translations.clone().find(|it| is_preferred(it) && has(*it));
        let shown = shown.or_else(|| translations.clone().find(|it| has(*it)));
        let shown = shown.or_else(|| translations.clone().find(is_preferred));
        let shown = shown.or_else(|| translations.clone().next());
        let texts = [Some(0), shown].into_iter().flatten();
        let texts = texts.filter_map(|place| {
            let (locale, text) = self.texts.get(place)?;
            Some(FoundText {
                locale: locale.clone(),
                text: text.shown.clone(),
                found: places.get_mut(place)?.take().unwrap_or_default(),
            })
        });
        Hit {
            document: document.clone(),
            segment: self.segment.clone(),
            texts: texts.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, wanted};

    /// The parts of `text` that are found for `query`, between brackets.
    fn check(text: &str, query: &str, expected: Option<&str>) {
        let found = Text::new(text.to_owned()).find(&wanted(query));
        let marked = found.map(|ranges| {
            let mut marked = text.to_owned();
            for range in ranges.into_iter().rev() {
                marked.insert(range.end, ']');
                marked.insert(range.start, '[');
            }
            marked
        });
        assert_eq!(marked.as_deref(), expected);
    }

    #[test]
    fn all_words_must_be_there_in_any_order() {
        check(
            "Гузоришгари Махсус омад",
            "омад махсус",
            Some("Гузоришгари [Махсус] [омад]"),
        );
        check("Гузоришгари махсус", "махсус нест", None);
        check("Всё ещё", "ВСЕ", Some("[Всё] ещё"));
        check(
            "İstanbul «Устав ООН»",
            "\"устав оон\"",
            Some("İstanbul «[Устав ООН]»"),
        );
        check("Устав или ООН", "\"устав оон\"", None);
        check("aaa", "aa a", Some("[aaa]"));
    }
}
