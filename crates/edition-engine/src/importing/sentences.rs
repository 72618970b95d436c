//! What is said of a file that was imported, or was not.

use std::path::Path;

use edition_model::{Sentence, say, shown_path};
use edition_word::{Place, Reason, Refusal, Remark};

/// Why a file is not imported.
pub(crate) fn refused(file: &Path, refusal: Refusal) -> Sentence {
    let path = shown_path(file);
    match refusal {
        Refusal::PasswordOrOldWord => say("import-password").text("path", path),
        Refusal::BrokenZip => say("import-no-word").text("path", path),
        Refusal::TooLarge => say("import-too-large").text("path", path),
        Refusal::PartMissing => say("import-part-missing").text("path", path),
        Refusal::BrokenXml => say("import-broken").text("path", path),
        Refusal::DocumentType => say("import-document-type").text("path", path),
        Refusal::UnknownCharset => say("import-charset").text("path", path),
        Refusal::OtherFileInside => say("import-other-file").text("path", path),
        Refusal::TrackedChanges(count) => say("import-changes")
            .text("path", path)
            .number("count", count),
    }
}

/// A remark, with its place and its words.
pub(super) fn remark(remark: &Remark) -> Sentence {
    let place = match remark.place {
        Place::Paragraph(number) => say("import-at-paragraph").number("number", number),
        Place::Note(number) => say("import-at-note").number("number", number),
        Place::Margins => say("import-at-margins"),
        Place::File => say("import-at-file"),
    };
    let what = what(remark.reason);
    match remark.words.trim() {
        "" => say("import-remark-bare")
            .sentence("place", place)
            .sentence("what", what),
        words => say("import-remark")
            .sentence("place", place)
            .sentence("what", what)
            .text("words", edition_model::shown(words)),
    }
}

fn what(reason: Reason) -> Sentence {
    match reason {
        Reason::NotUnderstood => say("import-not-understood"),
        Reason::Hidden => say("import-hidden"),
        Reason::ChangedAway => say("import-changed-away"),
        Reason::Contents => say("import-contents"),
        Reason::Margins => say("import-margins"),
        Reason::Instruction => say("import-instruction"),
        Reason::Ruby => say("import-ruby"),
        Reason::Prompt => say("import-prompt"),
        Reason::NoteUnmarked => say("import-note-unmarked"),
        Reason::TextBox => say("import-text-box"),
        Reason::Formula => say("import-formula"),
        Reason::MergedCells => say("import-merged-cells"),
        Reason::InnerTable => say("import-inner-table"),
        Reason::LongCell => say("import-long-cell"),
        Reason::PictureLost => say("import-picture-lost"),
        Reason::PictureWordless => say("import-picture-wordless"),
        Reason::OwnMark => say("import-own-mark"),
        Reason::BoldLine => say("import-bold-line"),
        Reason::Struck => say("import-struck"),
        Reason::Symbol => say("import-symbol"),
        other => what_more(other),
    }
}

fn what_more(reason: Reason) -> Sentence {
    match reason {
        Reason::LinkDropped => say("import-link-dropped"),
        Reason::InnerLink => say("import-inner-link"),
        Reason::TypedNumbers => say("import-typed-numbers"),
        Reason::LettersLeft => say("import-letters-left"),
        Reason::NumberLeft => say("import-number-left"),
        Reason::TwoNumbers => say("import-two-numbers"),
        Reason::NumberDiffers => say("import-number-differs"),
        Reason::SignsDiffer => say("import-signs-differ"),
        Reason::DeepList => say("import-deep-list"),
        Reason::EmphasisDropped => say("import-emphasis-dropped"),
        Reason::Tabs => say("import-tabs"),
        Reason::TitleMoved => say("import-title-moved"),
        Reason::TitleMade => say("import-title-made"),
        Reason::TitleJoined => say("import-title-joined"),
        Reason::CaptionNumber => say("import-caption-number"),
        Reason::OfFile => say("import-of-file"),
        Reason::CaptionAlone => say("import-caption-alone"),
        Reason::AnnexName => say("import-annex-name"),
        Reason::Comments => say("import-comments"),
        _ => say("import-macros"),
    }
}
