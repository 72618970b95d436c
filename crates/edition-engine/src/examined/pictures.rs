//! `bad-link`: a picture that is not there, or that no page can show.

use edition_model::{Diagnostic, Document, Pictures, Rule, SourceSegment, Span, say};

use crate::analysis::Analysis;
use crate::pictures::{PictureStore, picture_paths};

/// Whether a picture that is there cannot be shown by any page: such a document cannot be rendered.
pub(super) fn cannot_be_shown(pictures: &PictureStore) -> bool {
    pictures
        .all()
        .any(|data| edition_pdf::check_picture(data).is_err())
}

/// What is wrong with the pictures of a document.
pub(super) fn find(
    analysis: &Analysis<'_>,
    document: &Document<SourceSegment>,
    pictures: &PictureStore,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for path in picture_paths(&document.body) {
        let fault = match pictures.picture(&path) {
            None => Some((
                say("picture-missing").text("path", &path),
                say("picture-missing-help"),
            )),
            Some(data) => edition_pdf::check_picture(data).err().map(|reason| {
                (
                    say("picture-unshowable")
                        .text("path", &path)
                        .text("reason", reason),
                    say("picture-unshowable-help"),
                )
            }),
        };
        if let Some((message, help)) = fault {
            let place = document.pictures.get(&path).copied();
            let place = place.unwrap_or(Span::new(document.file, 0..0));
            let finding = Diagnostic::new(Rule::BadLink, place, message).help(help);
            findings.push(
                finding
                    .document(&document.id)
                    .locale(&analysis.project.settings.source),
            );
        }
    }
    findings
}
