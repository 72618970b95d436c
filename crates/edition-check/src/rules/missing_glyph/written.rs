//! What the tool itself writes into an edition: the date, the line about an embargo, and what the masthead says of
//! languages. No translator has typed it, so what no font shows of it is told of at the line of the front matter.

use edition_model::{Document, SourceSegment, Span};

use crate::{CheckContext, EditionInput};

/// A text that stands on paper and in no catalog, with the key of the front matter that it comes from.
pub(super) struct Written {
    key: &'static str,
    pub(super) text: String,
}

/// What is written into that edition of a document. The symbol is the same in all, and so is looked at in the source's.
pub(super) fn written(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    edition: &EditionInput<'_>,
) -> Vec<Written> {
    let front = &document.front_matter;
    let own = &edition.localized.value.edition;
    let embargo = front.embargo.as_ref();
    let embargo = embargo.map(|embargo| edition.localizer.embargo_line(embargo));
    let is_source = edition.localizer.locale() == context.source.locale();
    let symbol = front.symbol.clone().filter(|_| is_source);
    let texts = [
        ("date", own.date_text.clone()),
        ("embargo", embargo),
        ("symbol", symbol),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(key, text)| Some((key, text?)));
    let languages = own.languages.iter().flat_map(|lines| {
        let lines = lines.own.iter().chain([&lines.original]);
        // Words that stand in from another language are looked at there.
        let lines = lines.filter(|words| words.locale.is_none());
        lines.map(|words| ("original", words.text.clone()))
    });
    texts
        .chain(languages)
        .map(|(key, text)| Written { key, text })
        .collect()
}

impl Written {
    /// Where the front matter has its key; the beginning of the file where it has not.
    pub(super) fn place(
        &self,
        context: &CheckContext<'_>,
        document: &Document<SourceSegment>,
    ) -> Span {
        let file = context.sources.get(document.file);
        let text = file.map_or("", |file| file.text());
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let key = line.split('=').next().unwrap_or_default().trim();
            let end = start + line.trim_end().len();
            if key == self.key {
                return Span::new(document.file, start..end);
            }
            start += line.len();
            if start > line.len() && line.trim_end() == "+++" {
                break;
            }
        }
        Span::new(document.file, 0..0)
    }
}
