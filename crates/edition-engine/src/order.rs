//! What a build is asked for: in the words of whoever asks, then by the names of the publication.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use edition_localization::Pseudo;
use edition_model::site::Format;
use edition_model::{DocumentId, Locale, say};

use crate::errors::ToolError;
use crate::lookup::{find_document, select_locales};
use crate::output::places::OUT;
use crate::publication::Publication;

/// What is asked for, as it was typed. [`Request::order`] looks the names up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Request {
    /// The documents; all where none is named.
    pub documents: Vec<String>,
    /// The locales, pseudo locales among them; all but these where none is named.
    pub locales: Vec<String>,
    /// The formats; those of the settings where none is named.
    pub formats: Vec<Format>,
    /// Whether to replace the editions of the locales that are complete.
    pub partial: bool,
    /// Whether to write refused documents as drafts.
    pub draft: bool,
    /// The time that embargoes are held against, with its offset; or `now`.
    pub as_of: Option<String>,
    /// Where to write what is published; the folder `out` of the publication where it is not said.
    pub out: Option<PathBuf>,
    /// Whether what earlier builds made counts.
    pub reuse: Reuse,
    /// Whether to leave where another process is at work.
    pub no_wait: bool,
}

/// Whether what earlier builds made counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Reuse {
    /// What would come out the same stays.
    #[default]
    Unchanged,
    /// Everything is made anew.
    Nothing,
}

/// What is to be built, and where.
#[derive(Debug, Clone)]
pub struct Order {
    /// The documents; all where none is named.
    pub(crate) documents: BTreeSet<DocumentId>,
    /// The locales; all where none is named, and no pseudo locale either.
    pub(crate) locales: BTreeSet<Locale>,
    /// The pseudo locales: drafts that are in no list.
    pub(crate) pseudo: BTreeSet<Locale>,
    /// The formats to be made.
    pub(crate) formats: Vec<Format>,
    /// Whether these were named, and are not just those of the settings.
    pub(crate) names_formats: bool,
    /// Whether to replace the editions of the locales that are complete.
    pub(crate) partial: bool,
    /// Whether to write refused documents as drafts.
    pub(crate) draft: bool,
    /// The time that embargoes are held against, in seconds since 1970.
    pub(crate) as_of: Option<i64>,
    /// Whether only to see what would come of it: nothing in `out/` changes.
    pub(crate) is_rehearsal: bool,
    /// Where to write what is published.
    pub(crate) out: PathBuf,
    /// Whether what earlier builds made counts.
    pub(crate) reuse: Reuse,
}

impl Request {
    /// What is asked for of `publication`.
    ///
    /// # Errors
    /// Where a name or the time means nothing.
    pub fn order(&self, publication: &Publication) -> Result<Order, ToolError> {
        let documents = self
            .documents
            .iter()
            .map(|name| find_document(publication.documents(), name));
        let known = publication.known_locales();
        let as_pseudo = |name: &String| {
            let locale: Locale = name.parse().ok()?;
            Pseudo::of(&locale).filter(|_| !known.contains(&locale))?;
            Some(locale)
        };
        let named = self.locales.iter().filter(|name| as_pseudo(name).is_none());
        let named: Vec<String> = named.cloned().collect();
        let as_of = self.as_of.as_deref().map(read_time).transpose()?;
        Ok(Order {
            documents: documents.collect::<Result<_, _>>()?,
            locales: select_locales(&known, &named)?,
            pseudo: self.locales.iter().filter_map(as_pseudo).collect(),
            formats: match self.formats.is_empty() {
                true => publication.settings().formats.clone(),
                false => self.formats.clone(),
            },
            names_formats: !self.formats.is_empty(),
            partial: self.partial,
            draft: self.draft,
            as_of,
            // Nobody publishes today what may be read tomorrow.
            is_rehearsal: as_of.is_some_and(|as_of| as_of > now()),
            out: self.out_folder(publication.root()),
            reuse: self.reuse,
        })
    }

    /// Where to write what is published of the publication in `root`.
    pub(crate) fn out_folder(&self, root: &Path) -> PathBuf {
        self.out.clone().unwrap_or_else(|| root.join(OUT))
    }
}

impl Order {
    /// These documents of `publication`, all of them where there are none, in every locale and format.
    ///
    /// # Errors
    /// As [`Request::order`].
    pub fn of(
        publication: &Publication,
        documents: BTreeSet<DocumentId>,
    ) -> Result<Self, ToolError> {
        let order = Request::default().order(publication)?;
        Ok(Self { documents, ..order })
    }

    pub(crate) fn has_document(&self, document: &DocumentId) -> bool {
        self.documents.is_empty() || self.documents.contains(document)
    }

    pub(crate) fn has_locale(&self, locale: &Locale) -> bool {
        self.has_all_locales() || self.locales.contains(locale)
    }

    pub(crate) fn has_all_locales(&self) -> bool {
        self.locales.is_empty() && self.pseudo.is_empty()
    }

    /// Whether it is about everything there is.
    pub(crate) fn has_everything(&self) -> bool {
        self.documents.is_empty() && self.locales.is_empty() && !self.names_formats
    }
}

/// What the clock says, in seconds since 1970.
pub(crate) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// A time with its offset as seconds since 1970, or the clock's.
fn read_time(text: &str) -> Result<i64, ToolError> {
    if text == "now" {
        return Ok(now());
    }
    let time = text.parse::<jiff::Timestamp>();
    time.map(jiff::Timestamp::as_second)
        .map_err(|_| ToolError::Refused(say("time-unreadable").text("time", text)))
}
