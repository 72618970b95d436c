//! `bad-link`: a picture that is not there, or that no page can show.

use edition_model::{
    Diagnostic, Document, Locale, Pictures as _, Rule, Sentence, SourceSegment, Span, say,
};

use crate::pictures::{PictureStore, picture_paths};
use crate::project::NoPicture;

/// What is wrong with a picture.
enum Fault {
    Missing,
    /// No page can show it, for this reason.
    Unshowable(Sentence),
}

/// The pictures of a document that have something wrong.
pub(super) struct Pictures<'d> {
    document: &'d Document<SourceSegment>,
    faults: Vec<(String, Fault)>,
}

impl<'d> Pictures<'d> {
    /// Looks at all pictures of `document`, once: they are decoded.
    pub(super) fn examine(document: &'d Document<SourceSegment>, pictures: &PictureStore) -> Self {
        let fault = |path: &String| match pictures.picture(path) {
            None => Some(match pictures.fault(path) {
                None => Fault::Missing,
                Some(NoPicture::NoFile) => Fault::Unshowable(say("picture-no-file")),
                Some(NoPicture::TooLarge) => Fault::Unshowable(say("picture-too-large")),
            }),
            Some(data) => edition_pdf::check_picture(data)
                .err()
                .map(Fault::Unshowable),
        };
        let paths = picture_paths(&document.body).into_iter();
        let faults = paths.filter_map(|path| Some((fault(&path)?, path)));
        Self {
            document,
            faults: faults.map(|(fault, path)| (path, fault)).collect(),
        }
    }

    /// Whether the document can be rendered: a frame stands in for a picture that is missing, nothing for one that no
    /// page can show.
    pub(super) fn can_be_shown(&self) -> bool {
        let mut faults = self.faults.iter();
        faults.all(|(_, fault)| matches!(fault, Fault::Missing))
    }

    /// What is wrong, in the order of the paths.
    pub(super) fn findings(&self, source: &Locale) -> Vec<Diagnostic> {
        let document = self.document;
        let findings = self.faults.iter().map(|(path, fault)| {
            let (message, help) = match fault {
                Fault::Missing => (
                    say("picture-missing").text("path", path),
                    say("picture-missing-help"),
                ),
                Fault::Unshowable(reason) => (
                    say("picture-unshowable")
                        .text("path", path)
                        .sentence("reason", reason.clone()),
                    say("picture-unshowable-help"),
                ),
            };
            let place = document.pictures.get(path).copied();
            let place = place.unwrap_or(Span::new(document.file, 0..0));
            let finding = Diagnostic::new(Rule::BadLink, place, message).help(help);
            finding.document(&document.id).locale(source)
        });
        findings.collect()
    }
}
