//! What is wrong in a document, as the desk shows it beside its paragraphs.

use edition_check::apply_severities;
use edition_localization::sync::state::is_of_words;
use edition_model::{Diagnostic, DocumentId, Locale, Place, Rule, SegmentId, Sources, say};

use super::checked::Checked;
use crate::analysis::Analysis;
use crate::examined::find_alone;
use crate::pictures::PictureStore;
use crate::workspace::Workspace;

/// A finding, with its place as people count it.
#[derive(Debug, Clone)]
pub struct Located {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// The file that it points into.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
}

impl Located {
    fn new(finding: &Diagnostic, texts: &Sources) -> Self {
        let (path, line, _) = finding.locate(texts);
        Self {
            diagnostic: finding.clone(),
            path: path.to_owned(),
            line,
        }
    }

    /// The rule that a comment has to name so that a finding in the translation of a segment is allowed; `None` where it
    /// cannot be.
    #[must_use]
    pub fn allowed_by(&self, locale: &Locale) -> Option<Rule> {
        let found = &self.diagnostic;
        let is_own = found.locale.as_ref() == Some(locale) && found.segment.is_some();
        match found.rule {
            _ if !is_own => None,
            Rule::MissingMessage if found.message.id() == "segment-still-source" => {
                Some(Rule::UntranslatedCopy)
            }
            rule => Some(rule).filter(|rule| is_of_words(*rule)),
        }
    }

    /// Whether it is in the translation of that segment, and not of files that sync has still to write.
    pub(super) fn is_of(&self, segment: &SegmentId, locale: &Locale) -> bool {
        let found = &self.diagnostic;
        found.segment.as_ref() == Some(segment)
            && found.locale.as_ref() == Some(locale)
            && found.rule != Rule::SourceNotSynced
    }
}

/// What is wrong in a document in one locale or in its source. What the document alone shows is as it is
/// now, the rest as the last check of the whole publication found it.
pub(super) fn find_for(
    workspace: &Workspace,
    analysis: &Analysis<'_>,
    checked: &Checked,
    document: &DocumentId,
    locale: &Locale,
) -> Vec<Located> {
    let pictures = PictureStore::of(analysis, document);
    let fonts = workspace.press.fonts();
    let outlines = &workspace.outlines;
    let alone = find_alone(analysis, document, locale, outlines, fonts, &pictures);
    let mut alone = alone.unwrap_or_else(|problem| {
        let place = Place::File(format!("sources/{document}.md"));
        let message = say("document-without-editions").sentence("problem", problem.sentence());
        let finding = Diagnostic::at(Rule::BadFrontMatter, place, message);
        vec![finding.document(document)]
    });
    for finding in &mut alone {
        name_segment(finding, analysis, document, locale);
    }
    let settings = &analysis.project.settings;
    apply_severities(&mut alone, &settings.severities);
    let concerns = |finding: &&Diagnostic| {
        let found = finding.locale.as_ref();
        finding.document.as_ref() == Some(document)
            && found.is_none_or(|found| found == locale || *found == settings.source)
    };
    let mut findings: Vec<Located> = alone
        .iter()
        .filter(concerns)
        .map(|finding| Located::new(finding, analysis.project.all_texts()))
        .collect();
    let further = checked.further.iter().filter(concerns);
    findings.extend(further.map(|finding| Located::new(finding, &checked.texts)));
    findings
}

/// Gives a finding in text that Fluent cannot read to the segment that the text seems to be for.
fn name_segment(
    finding: &mut Diagnostic,
    analysis: &Analysis<'_>,
    document: &DocumentId,
    locale: &Locale,
) {
    let (None, Place::Span(span)) = (&finding.segment, &finding.place) else {
        return;
    };
    let file = analysis.translation(locale, document);
    let junk = file.into_iter().flat_map(|file| &file.value.junk);
    let around = junk
        .filter(|junk| {
            junk.span.file == span.file && junk.span.range().contains(&span.range().start)
        })
        .find_map(|junk| SegmentId::new(junk.id?).ok());
    finding.segment = around;
}

/// The findings of the last check of the whole publication that belong to no document.
#[must_use]
pub fn of_no_document(checked: &Checked) -> Vec<Located> {
    let further = checked.further.iter();
    further
        .filter(|finding| finding.document.is_none())
        .map(|finding| Located::new(finding, &checked.texts))
        .collect()
}
