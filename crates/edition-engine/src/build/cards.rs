//! The pictures that networks and messengers show beside a link: one of each language and kind of document that is
//! published, where the settings say at which address.

use std::fmt::Write;

use edition_model::site::card_path;
use edition_model::{CardWording, Kind, Locale};
use edition_pdf::card_origin;
use rayon::prelude::*;

use super::Work;
use super::lists::{Kinds, ListWords};
use super::make::Origin;
use crate::errors::ToolError;
use crate::output::{FileHash, ManifestFile};

/// The form of the cards: another one makes each anew.
const FORM: &str = "1";

/// Makes the card of each of `kinds`, or leaves it where it is as it would be made.
///
/// # Errors
/// Where a file cannot be written.
pub(super) fn make(
    work: &Work<'_>,
    words: &ListWords,
    kinds: Kinds,
) -> Result<Vec<(ManifestFile, Origin)>, ToolError> {
    if work.settings().base_url.is_none() {
        return Ok(Vec::new());
    }
    let fonts = fonts(work);
    let make_one = |(locale, kind): (Locale, Kind)| {
        let localizer = words.get(work, &locale)?;
        let wording = localizer.card_wording(kind);
        Some(make_one(work, &wording, (&locale, kind), &fonts))
    };
    kinds.into_par_iter().filter_map(make_one).collect()
}

fn make_one(
    work: &Work<'_>,
    wording: &CardWording,
    (locale, kind): (&Locale, Kind),
    fonts: &str,
) -> Result<(ManifestFile, Origin), ToolError> {
    let path = card_path(locale, kind);
    // All of it that a card is made of, the same on every machine.
    let told = format!("{FORM} {locale} {wording:?}{fonts}");
    let origin = FileHash::of(told.as_bytes()).to_string();
    let known = work.last_file(&path).filter(|file| {
        let there = work.output.read(&path).unwrap_or_default();
        card_origin(&there) == Some(&*origin) && work.output.is_as_built(file)
    });
    match known {
        Some(file) => Ok((file.clone(), Origin::InPlace)),
        None => {
            let card = work.press.card(wording, locale, &origin);
            let file = work.output.stage_built(path, &card)?;
            Ok((file.of_locale(locale), Origin::Staged))
        }
    }
}

/// The fonts that the settings add, by their hashes.
fn fonts(work: &Work<'_>) -> String {
    let mut told = String::new();
    for (data, face) in work.press.fonts().further() {
        // Nothing can go wrong with a text in memory.
        let _ = write!(told, " {} {face}", FileHash::of(data));
    }
    told
}
