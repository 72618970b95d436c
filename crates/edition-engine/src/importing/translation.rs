//! `import --locale`: an existing translation taken over. What certainly is the translation of a segment enters as
//! `# imported`; what may be, beside the untranslated message as `# was:`; the rest is told.

mod lines;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use edition_languages::Language;
use edition_localization::sync::FileChange;
use edition_localization::sync::translate::{Completion, Refusal, Typed, offer, translate};
use edition_localization::{CatalogFile, Texts, catalog_path, parse_catalog};
use edition_model::{
    Document, Inline, Locale, Placeable, SegmentId, Sentence, SourceInline, SourceSegment, say,
};
use edition_wordbook::{Answer, Passage, align};
use lines::{Line, anchor, lines};

use super::Changes;
use super::filling::fill;
use super::hearing::{Heard, hear, heard};
use super::items::Numbering;
use super::lessons::lessons;
use super::passages::is_heading;
use super::reasons::keep_reasons;
use super::tables::{differences, tables_of_source};
use crate::analysis::Analysis;
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Turn};
use crate::lookup;
use crate::project::Project;
use crate::syncing::{self, Obsolete, apply, saved_meanwhile};

/// So often it is begun anew because somebody saves meanwhile.
const ATTEMPTS: usize = 5;
/// What came of it.
#[derive(Debug, Default)]
pub struct TakenOver {
    /// What is taken over and waits to be read, and the words that said so.
    pub taken: Vec<(SegmentId, Vec<(String, String)>)>,
    /// What stands beside its message.
    pub offered: Vec<SegmentId>,
    /// The words of these in the source.
    pub offered_words: Vec<String>,
    /// How many segments were translated, or begun, and are left as they were.
    pub kept: usize,
    /// What has neither, and what nothing answers to.
    pub unanswered: Vec<(SegmentId, String)>,
    /// The paragraphs of the file that belong nowhere: their numbers and words.
    pub left_over: Vec<(usize, String)>,
    /// What has to be seen to: segment and sentence.
    pub told: Vec<(SegmentId, Sentence)>,
    /// Where the tables of the file differ from those of the source: their figures are no segments.
    pub tables: Vec<Sentence>,
    /// What the reader of the file has to say.
    pub remarks: Vec<Sentence>,
    /// The numbers of paragraphs of the file that are others than those which the tool would count.
    pub renumbered: Vec<String>,
    /// Why nothing of the file is taken.
    pub refusal: Option<Sentence>,
}

/// What is to be taken over.
#[derive(Debug, Clone, Copy)]
pub struct TakingOver<'t> {
    /// The language of the file.
    pub locale: &'t str,
    /// The file.
    pub file: &'t Path,
    /// The document.
    pub document: &'t str,
    /// What becomes of tracked changes.
    pub changes: Changes,
    /// What is taken.
    pub holding: Holding,
}

/// What is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// What is certain; somebody has to read it.
    Certain,
    /// What is likely, only to be compared.
    Likely,
}

/// A translation to be taken over.
pub(super) struct Taking<'t> {
    pub(super) locale: &'t str,
    pub(super) document: &'t str,
    pub(super) holding: Holding,
    pub(super) from: From<'t>,
}

/// Where it is.
pub(super) enum From<'t> {
    /// In a file that nobody has read yet.
    File(&'t Path, Changes),
    /// Here, as a source; its file was read and found fit.
    Text(&'t str),
}

/// Takes a translation over.
///
/// # Errors
/// Where a name is none of the publication's, or a file cannot be read or written.
pub fn take_over(turn: &Turn, taking: &TakingOver<'_>) -> Result<TakenOver, ToolError> {
    let taking = Taking {
        locale: taking.locale,
        document: taking.document,
        holding: taking.holding,
        from: From::File(taking.file, taking.changes),
    };
    take(turn, &taking)
}

/// Takes one over that may have been read already.
///
/// # Errors
/// As [`take_over`].
pub(super) fn take(turn: &Turn, taking: &Taking<'_>) -> Result<TakenOver, ToolError> {
    let mut disturbed = String::new();
    for _ in 0..ATTEMPTS {
        // What is taken over stands in messages that sync has written.
        let (project, _) = syncing::bring_up_to_date(turn, Obsolete::Keep)?;
        let (taken, change) = plan(&project, taking)?;
        let Some(change) = change else {
            return Ok(taken);
        };
        match apply(turn, &project, &[change], Disturbed::Leave)?.left {
            None => {
                let (project, _) = syncing::bring_up_to_date(turn, Obsolete::Keep)?;
                let names = [taking.locale, taking.document];
                keep_reasons(turn, &project, names, &taken.taken)?;
                return Ok(taken);
            }
            Some(path) => disturbed = path,
        }
    }
    Err(saved_meanwhile(&disturbed))
}

fn plan(
    project: &Project,
    taking: &Taking<'_>,
) -> Result<(TakenOver, Option<FileChange>), ToolError> {
    let analysis = Analysis::as_written(project);
    let document = lookup::find_source(&analysis, taking.document)?;
    let mut locales = lookup::find_targets(&analysis, document, taking.locale)?;
    let locale = match (locales.pop(), locales.is_empty()) {
        (Some(locale), true) => locale,
        _ => return Err(ToolError::Refused(say("import-one-locale"))),
    };
    let path = catalog_path(&locale, &document.id);
    let catalog = analysis.translation(&locale, &document.id);
    let catalog = catalog.map(|it| &it.value);
    if catalog.is_some_and(|it| is_broken(project, it)) {
        let why = say("declared-of-unreadable").text("path", path);
        return Err(ToolError::Refused(
            say("import-refused").sentence("said", why),
        ));
    }
    let mut taken = TakenOver::default();
    let mut reading = match taking.from {
        From::Text(text) => heard(text).unwrap_or_default(),
        From::File(file, changes) => match hear(&locale, file, changes)? {
            Ok(existing) => {
                taken.remarks = existing.remarks;
                taken.renumbered = existing.renumbered;
                existing.reading
            }
            Err(sentence) => {
                taken.refusal = Some(sentence);
                return Ok((taken, None));
            }
        },
    };
    let mut lines = lines(&analysis, document, &locale, catalog);
    let passages = &mut reading.passages;
    anchor(&mut lines, passages, taking.holding);
    let languages = (
        Language::of(&project.settings.source),
        Language::of(&locale),
    );
    let tables = (tables_of_source(&analysis, document), reading.tables);
    let tables = differences((&tables.0, languages.0), (&tables.1, languages.1));
    let sources: Vec<Passage> = lines.iter().map(|line| line.passage.clone()).collect();
    let heard: Vec<Passage> = passages.iter().map(|it| it.passage.clone()).collect();
    let answers = align(languages, &sources, &heard, &lessons(&analysis, &locale));
    let work = Work {
        analysis: &analysis,
        document,
        locale: &locale,
        passages,
        holding: taking.holding,
    };
    let (after, put) = work.put_all(catalog, &lines, &answers);
    let taken = TakenOver {
        tables,
        remarks: taken.remarks,
        renumbered: taken.renumbered,
        ..put
    };
    let before = catalog.map_or("", |it| it.text);
    let change = (after != before).then_some(FileChange::Write { path, text: after });
    Ok((taken, change))
}

/// Whether a catalog cannot be read, or not all of it.
fn is_broken(project: &Project, catalog: &CatalogFile<'_>) -> bool {
    project.damaged.contains(&catalog.file) || !catalog.readable || !catalog.junk.is_empty()
}

/// What is read anew for each message that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// That message alone; the whole file is looked at once, at the end.
    Messages,
    /// The whole file, which takes long where there are many.
    Whole,
}

struct Work<'w> {
    analysis: &'w Analysis<'w>,
    document: &'w Document<SourceSegment>,
    locale: &'w Locale,
    passages: &'w [Heard],
    holding: Holding,
}

impl Work<'_> {
    /// The catalog with what is taken over and offered, and what that is.
    fn put_all(
        &self,
        before: Option<&CatalogFile<'_>>,
        lines: &[Line<'_>],
        answers: &[Answer],
    ) -> (String, TakenOver) {
        let has = |catalog: &CatalogFile<'_>, line: &Line<'_>| {
            catalog.message(line.id.as_str()).is_some()
        };
        if before.is_some_and(|catalog| lines.iter().all(|line| has(catalog, line))) {
            let done = self.put(before, lines, answers, Cut::Messages);
            if self.holds(before, &done.0) {
                return done;
            }
        }
        self.put(before, lines, answers, Cut::Whole)
    }

    /// What is to be said where one of the two is a heading and the other is not, or one of another level.
    fn other_heading(&self, line: &Line<'_>, answer: &Answer) -> Option<Sentence> {
        let [place] = answer.translations.as_slice() else {
            return None;
        };
        let own = line.passage.kind;
        let other = self.passages.get(*place)?.passage.kind;
        let is_other = own != other && (is_heading(own) || is_heading(other));
        (is_other && self.holding == Holding::Likely).then(|| say("compare-heading"))
    }

    fn put(
        &self,
        before: Option<&CatalogFile<'_>>,
        lines: &[Line<'_>],
        answers: &[Answer],
        cut: Cut,
    ) -> (String, TakenOver) {
        let mut taken = TakenOver::default();
        let mut catalog = before.map_or("", |it| it.text).to_owned();
        let end = if catalog.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let mut pieces: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
        let mut used = vec![false; self.passages.len()];
        let mut numbering = Numbering::default();
        for (line, answer) in lines.iter().zip(answers) {
            let sign = line
                .ordinal
                .and_then(|it| numbering.compare(it, answer, self.passages));
            let other_heading = self.other_heading(line, answer);
            let told = sign.into_iter().chain(other_heading);
            taken.told.extend(told.map(|it| (line.id.clone(), it)));
            for place in &answer.translations {
                if let Some(used) = used.get_mut(*place) {
                    *used = true;
                }
            }
            if !line.is_open {
                taken.kept += 1;
                continue;
            }
            let message = before.and_then(|it| it.message(line.id.as_str()));
            let place = message.map(|it| it.span.range());
            let place = place.filter(|_| cut == Cut::Messages);
            let piece = place.and_then(|it| Some((catalog.get(it.clone())?, it)));
            let piece = piece.map(|(text, place)| (format!("{text}{end}"), place));
            let written = match &piece {
                Some((text, _)) => self.put_line(text, line, answer, &mut taken),
                None => self.put_line(&catalog, line, answer, &mut taken),
            };
            match (written, piece) {
                (Some(written), Some((_, place))) => {
                    let written = written.strip_suffix(end).unwrap_or(&written);
                    pieces.insert(place.start, (place, written.to_owned()));
                }
                (Some(written), None) => catalog = written,
                (None, _) => taken
                    .unanswered
                    .push((line.id.clone(), line.passage.text.clone())),
            }
        }
        let passages = self.passages.iter().zip(1..).zip(used);
        taken.left_over = passages
            .filter(|(_, is_used)| !is_used)
            .map(|((heard, number), _)| (number, heard.passage.text.clone()))
            .collect();
        for (place, written) in pieces.into_values().rev() {
            catalog.replace_range(place, &written);
        }
        (catalog, taken)
    }

    /// Whether the catalog has the messages that it had, and Fluent reads all of it.
    fn holds(&self, before: Option<&CatalogFile<'_>>, after: &str) -> bool {
        let locale = &self.analysis.project.settings.source;
        let after = parse_catalog(self.document.file, after, locale).value;
        let ids = |catalog: &CatalogFile<'_>| -> Vec<String> {
            let all = catalog.messages.iter().chain(&catalog.terms);
            all.map(|it| it.id.to_owned()).collect()
        };
        let is_same = before.is_none_or(|before| ids(before) == ids(&after));
        is_same && after.readable && after.junk.is_empty()
    }

    /// The catalog with what answers to a segment; `None` where nothing does.
    fn put_line(
        &self,
        catalog: &str,
        line: &Line<'_>,
        answer: &Answer,
        taken: &mut TakenOver,
    ) -> Option<String> {
        let texts = Texts::new(self.document, self.locale);
        let heard = answer
            .translations
            .iter()
            .filter_map(|place| self.passages.get(*place));
        let patterns: Vec<(String, Vec<String>)> = heard
            .map(|heard| {
                let said = |inline: &SourceInline| self.ways(&texts, inline);
                let filled = fill(&heard.inlines, &line.segment.text.inlines, &said);
                (
                    texts.write(&filled.inlines, line.segment.text.span),
                    filled.missing,
                )
            })
            .collect();
        let whole: Vec<&str> = patterns.iter().map(|it| it.0.as_str()).collect();
        let whole = whole.join(" ");
        if whole.trim().is_empty() {
            return None;
        }
        let typed = Typed {
            document: self.document,
            source_locale: &self.analysis.project.settings.source,
            file: self.document.file,
            catalog,
            segment: line.id,
            text: &whole,
            completion: match self.holding {
                Holding::Certain => Completion::Imported,
                Holding::Likely => Completion::Done,
            },
        };
        let is_taken = match self.holding {
            Holding::Certain => answer.is_certain,
            Holding::Likely => answer.is_likely,
        };
        if is_taken && let Ok(written) = translate(&typed) {
            let missing = patterns.iter().flat_map(|it| &it.1);
            taken.told.extend(missing.map(|what| {
                (
                    line.id.clone(),
                    say("import-unplaced").text("what", what.clone()),
                )
            }));
            taken
                .taken
                .push((line.id.clone(), answer.witnesses.clone()));
            return Some(written);
        }
        let written: Result<String, Refusal> = offer(&typed);
        written.ok().inspect(|_| {
            taken.offered.push(line.id.clone());
            taken.offered_words.push(line.passage.text.clone());
        })
    }

    /// The ways in which what the tool puts in may be said in the language, and what is typed for each.
    fn ways(&self, texts: &Texts<'_>, inline: &SourceInline) -> Vec<(SourceInline, String)> {
        let Some(localizer) = self.analysis.localizers.get(self.locale) else {
            return Vec::new();
        };
        match inline {
            Inline::Placeable(placeable) => {
                let ways = texts.ways(localizer, &placeable.text).into_iter();
                let made = ways.map(|(text, words)| {
                    let placeable = Placeable {
                        text,
                        span: placeable.span,
                    };
                    (Inline::Placeable(placeable), words)
                });
                made.collect()
            }
            Inline::NumberReference(reference) => {
                let words = texts.words(localizer, &reference.text);
                words
                    .map(|words| (inline.clone(), words))
                    .into_iter()
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}
