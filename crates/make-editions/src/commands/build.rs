//! `build`: what came of it is told.

use edition_engine::build::Reason;
use edition_report::count;

/// Why a document was refused, in words.
pub(crate) fn words(reason: &Reason) -> String {
    match reason {
        Reason::Errors {
            rule,
            locale,
            number,
        } => {
            let errors = count(*number, "error", "errors");
            format!("{errors} in {locale} ({})", rule.name())
        }
        Reason::Incomplete(locale) => {
            format!("segments are missing or stale in {locale}")
        }
        Reason::Unreviewed { locale, number } => {
            let segments = count(*number, "segment", "segments");
            let are = if *number == 1 { "is" } else { "are" };
            format!("{segments} {are} not reviewed in {locale} (see make-editions review --help)")
        }
        Reason::Unreadable => "its source cannot be read".to_owned(),
    }
}
