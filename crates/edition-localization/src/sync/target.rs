//! Syncs one document in one target locale.

use std::borrow::Cow;
use std::cell::RefCell;

use edition_model::{Diagnostic, DocumentId, FileId, Locale, Reported, SourceFile};

use super::moves::Moved;
use super::planner::Planner;
use super::source::Segments;
use super::{Work, layout, memory};
use crate::catalog::merge::join_conflicts;
use crate::catalog::{breaks, parse_catalog};
use crate::paths::{catalog_path, state_path};
use crate::sync::state::{TargetState, read_target_state, write_target_state};

/// A document in a locale, and the former name of the document if it was renamed.
pub(super) struct Place<'p> {
    pub(super) locale: &'p Locale,
    pub(super) id: &'p DocumentId,
    pub(super) former: Option<&'p DocumentId>,
}

/// The catalog of a document in a locale, and its state.
pub(super) struct Shelf {
    pub(super) file: FileId,
    pub(super) text: String,
    pub(super) remembered: TargetState,
}

/// A file of a document: where it is now, and where it belongs.
struct Located {
    there: Option<String>,
    belongs: String,
}

impl<'p> Work<'p> {
    /// Brings the catalog of one target locale up to date.
    pub(super) fn sync_target(&mut self, place: &Place<'_>, segments: &Segments, moved: &Moved) {
        let own = segments.in_locale(place.locale);
        let segments = own.as_ref().unwrap_or(segments);
        let catalog = self.locate(place, catalog_path);
        let state = self.locate(place, state_path);
        let paths = [&catalog.there, &state.there];
        let mut paths = paths.into_iter().flatten();
        if paths.any(|path| self.files.is_unreadable(path)) {
            return;
        }
        let Some(mut remembered) = self.read_state(place, &state) else {
            return self.move_along(place);
        };
        let source_locale = self.publication.source_locale;
        let (file, text) = self.catalog_text(&catalog);
        let text = text.as_ref();
        let Reported {
            value: parsed,
            diagnostics,
        } = parse_catalog(file, text, source_locale);
        let broken = diagnostics.iter().any(breaks);
        self.report_syntax_errors(diagnostics, place.id, place.locale);
        if broken {
            return self.move_along(place);
        }
        remembered.settle(|id| parsed.message(id.as_str()));
        let plan = Planner {
            catalog: &parsed,
            remembered: &remembered,
            segments,
            source_locale,
            prefill: self.publication.prefill,
            obsolete: self.publication.obsolete,
            moved,
            nearness: RefCell::default(),
        }
        .plan();
        let written = layout::lay_out(&parsed, &plan);
        let written = self.look_at_segments(place, segments, &parsed, written);
        let state_now = memory::remember(&parsed, &written, &plan, source_locale);
        self.put(
            &state,
            write_target_state(&state_now),
            state_now.messages.is_empty(),
        );
        let blank = written.trim_start_matches('\u{FEFF}').trim().is_empty();
        self.put(
            &catalog,
            written,
            blank && (segments.live.is_empty() || text.is_empty()),
        );
    }

    /// What a document has in one locale; `None` if it cannot be read.
    pub(super) fn shelf(&self, place: &Place<'_>) -> Option<Shelf> {
        let catalog = self.locate(place, catalog_path);
        let state = self.locate(place, state_path);
        let paths = [&catalog.there, &state.there];
        let mut paths = paths.into_iter().flatten();
        if paths.any(|path| self.files.is_unreadable(path)) {
            return None;
        }
        let there = state.there.as_deref();
        let remembered = match there.and_then(|path| self.files.file(path)) {
            Some((file, text)) => read_target_state(file, text).value?,
            None => TargetState::default(),
        };
        let (file, text) = self.catalog_text(&catalog);
        Some(Shelf {
            file,
            text: text.into_owned(),
            remembered,
        })
    }

    /// The text of a catalog, with what git left between marks joined where nobody must choose. A
    /// missing one is read as an empty one, whose file id is never used.
    fn catalog_text(&self, catalog: &Located) -> (FileId, Cow<'p, str>) {
        let there = catalog.there.as_deref();
        let nowhere = || edition_model::Sources::default().add(SourceFile::new("", ""));
        let Some((file, text)) = there.and_then(|path| self.files.file(path)) else {
            return (nowhere(), Cow::Borrowed(""));
        };
        let source_locale = self.publication.source_locale;
        let joined = join_conflicts(text, file, source_locale).filter(|joined| {
            let parsed = parse_catalog(file, joined, source_locale);
            parsed.diagnostics.is_empty()
        });
        (file, joined.map_or(Cow::Borrowed(text), Cow::Owned))
    }

    /// Moves the files of a renamed document, and leaves them as they are.
    pub(super) fn move_along(&mut self, place: &Place<'_>) {
        for located in [
            self.locate(place, catalog_path),
            self.locate(place, state_path),
        ] {
            let text = located
                .there
                .as_deref()
                .and_then(|path| self.files.text(path));
            if let Some(text) = text {
                self.put(&located, text.to_owned(), false);
            }
        }
    }

    pub(super) fn report_syntax_errors(
        &mut self,
        diagnostics: Vec<Diagnostic>,
        document: &DocumentId,
        locale: &Locale,
    ) {
        let errors = diagnostics.into_iter().filter(breaks);
        let errors = errors.map(|finding| finding.document(document).locale(locale));
        self.diagnostics.extend(errors);
    }

    fn read_state(&mut self, place: &Place<'_>, state: &Located) -> Option<TargetState> {
        let Some((file, text)) = state
            .there
            .as_deref()
            .and_then(|path| self.files.file(path))
        else {
            return Some(TargetState::default());
        };
        let read = read_target_state(file, text);
        self.report_syntax_errors(read.diagnostics, place.id, place.locale);
        read.value
    }

    fn locate(&self, place: &Place<'_>, path: impl Fn(&Locale, &DocumentId) -> String) -> Located {
        let belongs = path(place.locale, place.id);
        let is_there =
            |path: &String| self.files.text(path).is_some() || self.files.is_unreadable(path);
        let former = place.former.map(|former| path(place.locale, former));
        let mut paths = [Some(belongs.clone()), former].into_iter().flatten();
        Located {
            there: paths.find(is_there),
            belongs,
        }
    }

    /// Writes `text` to where the file belongs, or removes the file if it is `unneeded`.
    fn put(&mut self, located: &Located, text: String, unneeded: bool) {
        if unneeded {
            self.remove(located.belongs.clone());
        } else {
            self.write(located.belongs.clone(), text);
        }
        if let Some(there) = located
            .there
            .as_ref()
            .filter(|&there| *there != located.belongs)
        {
            self.remove(there.clone());
        }
    }
}
