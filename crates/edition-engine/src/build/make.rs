//! The editions of a group: put into their locales, held against each other, rendered and staged; or known to
//! be what an earlier build made.
//!
//! Most groups were staged as soon as their document was read ([`super::presume`]). What became of other
//! documents was only presumed then; where it came otherwise, and it shows in what the pages find around them
//! ([`Surroundings`]), the group is made again.

use std::collections::BTreeMap;

use edition_html::{ListedDocument, ListedEdition};
use edition_localization::Pseudo;
use edition_model::site::{Format, Paths, Site, Tree, data_path, edition_path, index_path, way};
use edition_model::{
    Document, DocumentId, Edition, Locale, PageEnds, Pictures, SourceSegment, Status,
    check_alignment,
};
use edition_model::{rendering, say};
use rayon::prelude::*;

use super::Work;
use super::data;
use super::plan::{Group, formats};
use super::presume::Staged;
use super::render::render_group;
use super::surroundings::Surroundings;
use crate::cache::inputs::{Inputs, beside};
use crate::cache::{Cache, CachedGroup, Digest, Key};
use crate::errors::ToolError;
use crate::findings::Findings;
use crate::notes::Note;
use crate::output::ManifestFile;
use crate::pictures::picture_paths;
use crate::profile::{Profile, cites, hash_of};
use crate::study::Study;
use crate::verdict::Verdicts;

/// What was made of a group.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) document: DocumentId,
    pub(super) tree: Tree,
    pub(super) origin: Origin,
    /// Its files, and what lists say of it: a [`CachedGroup`]. `None` where there is nothing.
    note: Option<Note>,
    /// Whether it is known what it was made of.
    is_known: bool,
}

/// Where a file of a build comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// It is in its place, from an earlier build.
    InPlace,
    /// It was made and is staged.
    Staged,
}

impl Made {
    fn nothing(group: &Group) -> Self {
        Self {
            document: group.document.clone(),
            tree: group.tree,
            origin: Origin::InPlace,
            note: None,
            is_known: false,
        }
    }

    /// Its files, and what lists say of it.
    pub(super) fn read(&self, cache: &Cache) -> Option<CachedGroup> {
        cache.notes().read(self.note.as_ref()?)
    }
}

/// Makes all `groups` that were not `staged` as they should be. `there` are the paths of all files that will be
/// there.
///
/// # Errors
/// Where a file cannot be written, or editions of a document do not agree.
pub(super) fn make(
    work: &Work<'_>,
    (findings, verdicts): (&Findings, &Verdicts),
    groups: Vec<Group>,
    staged: Vec<Staged>,
    there: &Paths,
) -> Result<Vec<Made>, ToolError> {
    with_staged(groups, staged)
        .into_par_iter()
        .map(|(group, staged)| {
            let examined = findings.documents.get(&group.document);
            let verdict = verdicts.get(&group.document).and_then(Option::as_ref);
            let (Some(examined), Some(verdict)) = (examined, verdict) else {
                return Ok(Made::nothing(&group));
            };
            let profile = &examined.profile;
            let surroundings = Surroundings::of(work, &group, (profile, verdict), there);
            let made = match staged.filter(|it| it.surroundings == surroundings.key()) {
                Some(staged) => staged.made,
                None => make_now(work, &group, profile, &surroundings)?,
            };
            if let Some(note) = made.note.clone().filter(|_| made.is_known) {
                work.cache
                    .remember(&group.document, group.name_in_cache(work.order), note);
            }
            Ok(made)
        })
        .collect()
}

/// Each group with what was staged of it; both are in the order of the documents.
fn with_staged(groups: Vec<Group>, staged: Vec<Staged>) -> Vec<(Group, Option<Staged>)> {
    let mut staged = staged.into_iter().peekable();
    let mut own: Vec<Staged> = Vec::new();
    let groups = groups.into_iter().map(|group| {
        own.retain(|it| it.group.document == group.document);
        while let Some(next) = staged.next_if(|it| it.group.document <= group.document) {
            if next.group.document == group.document {
                own.push(next);
            }
        }
        let place = own.iter().position(|it| it.group == group);
        let staged = place.map(|place| own.swap_remove(place));
        (group, staged)
    });
    groups.collect()
}

/// Makes a group by another look at its document, unless that need not be looked at.
fn make_now(
    work: &Work<'_>,
    group: &Group,
    profile: &Profile,
    surroundings: &Surroundings,
) -> Result<Made, ToolError> {
    let outside = outside(work, group, profile, surroundings);
    if let Some(made) = outside.and_then(|key| unchanged(work, group, key)) {
        return Ok(made);
    }
    if let Some(made) = joined(work, group, (surroundings, outside))? {
        return Ok(made);
    }
    let place = work.reading.publication.place_of(&group.document);
    let made = place.and_then(|place| {
        work.reading.study(place, |study| {
            let task = Task {
                work,
                study,
                group,
                surroundings,
                outside,
            };
            task.make()
        })
    });
    made.unwrap_or_else(|| Ok(Made::nothing(group)))
}

/// What a group is made of, as far as it shows without a look at the document: what that is read from,
/// and the files that pages may lead to. `None` where this is not enough to know.
pub(super) fn outside(
    work: &Work<'_>,
    group: &Group,
    profile: &Profile,
    surroundings: &Surroundings,
) -> Option<(Inputs, Key)> {
    if group.is_pseudo() {
        return None;
    }
    let publication = work.reading.publication;
    let place = publication.place_of(&group.document)?;
    let inputs = (*work.inputs.get(place)?)?;
    profile.understood.as_ref()?;
    let beside = beside(publication.root(), profile);
    let key = Digest::new(work.tool.as_deref()?)
        .with(&(inputs, beside, extensions(work), group.embargoed))
        .with(surroundings)
        .key();
    Some((inputs, key))
}

/// A group that an earlier build has made of the same, as far as it shows without a look at the document.
fn unchanged(work: &Work<'_>, group: &Group, outside: (Inputs, Key)) -> Option<Made> {
    let name = group.name_in_cache(work.order);
    let same = |known: &CachedGroup| known.outside == Some(outside);
    let (note, _) = work
        .cache
        .unchanged(work.output, (&group.document, &name), same)?;
    Some(Made {
        note: Some(note),
        is_known: true,
        ..Made::nothing(group)
    })
}

/// What a group is made of beside the publication itself and the tool: by it one machine finds what another has made. `None`
/// where it is made for this build alone. `surroundings` is their key.
pub(super) fn key_among_machines(work: &Work<'_>, group: &Group, surroundings: Key) -> Option<Key> {
    let of = (group.name(), group.kind, group.embargoed, extensions(work));
    let digest = Digest::new("a group among machines");
    (!group.is_pseudo()).then(|| digest.with(&of).with(&surroundings).key())
}

/// A group that another machine has made, staged here.
fn joined(
    work: &Work<'_>,
    group: &Group,
    (surroundings, outside): (&Surroundings, Option<(Inputs, Key)>),
) -> Result<Option<Made>, ToolError> {
    let key = key_among_machines(work, group, surroundings.key());
    let of = (&group.document, group.tree);
    let Some((found, bytes)) = key.and_then(|key| work.cache.joined(of, key)) else {
        return Ok(None);
    };
    for ((file, _), bytes) in found.files.iter().zip(bytes) {
        work.output.stage(&file.path, &bytes)?;
    }
    let note = work.cache.notes().take(&CachedGroup { outside, ..found });
    Ok(Some(Made {
        origin: Origin::Staged,
        note: Some(note),
        is_known: outside.is_some(),
        ..Made::nothing(group)
    }))
}

/// The formats to be made, as hashes have them.
fn extensions(work: &Work<'_>) -> Vec<&'static str> {
    let formats = formats(work.order).into_iter();
    formats.map(Format::extension).collect()
}

/// A group to be made, with the document at hand.
pub(super) struct Task<'t, 'w, 'p> {
    pub(super) work: &'t Work<'w>,
    pub(super) study: &'t Study<'t, 'p>,
    pub(super) group: &'t Group,
    pub(super) surroundings: &'t Surroundings,
    /// What it is made of, as far as it shows without a look at the document.
    pub(super) outside: Option<(Inputs, Key)>,
}

impl Task<'_, '_, '_> {
    /// Makes the group, unless an earlier build has made it of the same editions.
    pub(super) fn make(&self) -> Result<Made, ToolError> {
        let (work, study, group) = (self.work, self.study, self.group);
        let (editions, others) = self.editions()?;
        check_alignment(&editions.iter().collect::<Vec<_>>()).map_err(|misalignment| {
            ToolError::Refused(
                say("document-said")
                    .text("document", group.document.as_str())
                    .sentence("said", misalignment.sentence()),
            )
        })?;
        let document = study.analysis.document(&group.document);
        let pictures = document
            .map(|document| study.pictures.files_of(document))
            .unwrap_or_default();
        let addresses = pictures
            .iter()
            .map(|(name, file)| (name.clone(), file.path.clone()))
            .collect();
        let to_render = rendering::Group {
            document: &group.document,
            tree: group.tree,
            editions: &editions,
            others: &others,
            page_ends: self.page_ends(),
            site: Site {
                files: &self.surroundings.files,
                base_url: work.settings().base_url.as_deref(),
                pictures: &addresses,
            },
            pictures: study.pictures,
        };
        let data = self.data(&editions)?;
        let inside = self.inside(&to_render, data.as_deref());
        let unchanged = inside.and_then(|inside| {
            let same = |known: &CachedGroup| known.inside == Some(inside);
            let name = (&group.document, &*group.name_in_cache(work.order));
            work.cache.unchanged(work.output, name, same)
        });
        let (origin, files) = match unchanged {
            Some((_, known)) => (Origin::InPlace, known.files),
            None => {
                let made = render_group(self, &to_render, &pictures)?;
                let files = made.into_iter().chain(self.stage_data(data)?);
                (Origin::Staged, files.map(|file| (file, None)).collect())
            }
        };
        let note = work.cache.notes().take(&CachedGroup {
            outside: self.outside,
            inside,
            texts: texts(study),
            cites: document.map(cites).unwrap_or_default(),
            listed: listed(group, &editions),
            files,
        });
        Ok(Made {
            origin,
            note: Some(note),
            is_known: inside.is_some(),
            ..Made::nothing(group)
        })
    }

    /// The editions of the group; and those that they share page ends with.
    fn editions(&self) -> Result<(Vec<Edition>, Vec<Edition>), ToolError> {
        let group = self.group;
        let shares_page_ends = self.page_ends() == PageEnds::Shared;
        let pseudo = group.locales.iter().filter(|_| group.is_pseudo());
        let locales = self.surroundings.present.iter().chain(pseudo);
        let editions: Vec<Edition> = locales
            .filter(|locale| group.locales.contains(locale) || shares_page_ends)
            .filter_map(|locale| self.localized(locale).transpose())
            .collect::<Result<_, _>>()?;
        let own = |edition: &Edition| group.locales.contains(&edition.locale);
        Ok(editions.into_iter().partition(own))
    }

    /// What the document recommends in all languages that readers will find it in, those that other groups make among
    /// them; `None` where it recommends nothing.
    fn data(&self, own: &[Edition]) -> Result<Option<String>, ToolError> {
        let document = self.study.analysis.document(&self.group.document);
        let has_any = document.is_some_and(|it| !it.recommendations.is_empty());
        if !has_any || self.group.is_pseudo() || !self.group.has_editions() {
            return Ok(None);
        }
        let known = |locale: &Locale| own.iter().find(|it| it.locale == *locale).cloned();
        let locales = self.surroundings.present.iter();
        let editions = locales.map(|locale| match known(locale) {
            Some(edition) => Ok(Some(edition)),
            None => self.localized(locale),
        });
        let editions: Vec<Option<Edition>> = editions.collect::<Result<_, ToolError>>()?;
        let editions: Vec<Edition> = editions.into_iter().flatten().collect();
        data::of_group(self.study.analysis, self.group, &editions)
    }

    fn stage_data(&self, data: Option<String>) -> Result<Option<ManifestFile>, ToolError> {
        let Some(data) = data else { return Ok(None) };
        let document = &self.group.document;
        let path = data_path(self.group.tree, document);
        let file = self.work.output.stage_built(path, data.as_bytes())?;
        Ok(Some(file.of_document(document)))
    }

    /// Whether the pages of all languages end at the same places.
    fn page_ends(&self) -> PageEnds {
        let has_pages = self.work.renderers.iter().any(|it| it.has_pages());
        let document = self.study.analysis.document(&self.group.document);
        match document.map(|document| document.front_matter.page_ends) {
            Some(ends) if has_pages && !self.group.is_pseudo() => ends,
            _ => PageEnds::Own,
        }
    }

    /// All that the files of a group are made of: renderers know editions and nothing beside them but what
    /// is named here. `None` where this is not enough to know.
    fn inside(&self, to_render: &rendering::Group<'_>, data: Option<&str>) -> Option<Key> {
        let (work, study, group) = (self.work, self.study, self.group);
        let document = study.analysis.document(&group.document)?;
        let pictures = picture_paths(&document.body).into_iter();
        let pictures: Vec<_> = pictures
            .map(|path| (study.pictures.picture(&path), path))
            .collect();
        let site = to_render.site;
        let digest = Digest::new(work.tool.as_deref()?)
            .with(&(extensions(work), to_render.editions, to_render.others))
            .with(&(to_render.page_ends == PageEnds::Shared, work.press.paper()))
            .with(&(site.base_url, site.pictures, pictures))
            .with(&data)
            .with(self.surroundings);
        let further = work.press.fonts().further();
        Some(
            further
                .fold(digest, |digest, font| digest.with(&font))
                .key(),
        )
    }

    /// The edition with what only the publisher knows: whether it may be shown, and where. `None` where the
    /// source cannot be understood.
    fn localized(&self, locale: &Locale) -> Result<Option<Edition>, ToolError> {
        let (group, analysis) = (self.group, self.study.analysis);
        let Some(document) = analysis.document(&group.document) else {
            return Ok(None);
        };
        let pseudo = Pseudo::of(locale).filter(|_| group.is_pseudo());
        let (mut edition, localizer) = match pseudo {
            Some(pseudo) => {
                let source = analysis.localizers.source();
                let mut edition = pseudo.edition(document, locale, source);
                edition.house = analysis.house_of(document);
                (edition, source)
            }
            None => {
                let localizer = analysis.localizers.of(&group.document, locale)?;
                (self.put_into(document, locale)?, localizer)
            }
        };
        let embargo = document.front_matter.embargo.as_ref();
        let embargo = embargo.filter(|_| !analysis.is_released(&group.document));
        let line = embargo.map(|embargo| localizer.embargo_line(embargo));
        edition.status = match group.tree {
            Tree::Published => Status::Published,
            Tree::Draft => Status::Draft {
                embargo: group.embargoed.then(|| line.unwrap_or_default()),
            },
            Tree::Embargoed => Status::Embargoed {
                line: line.unwrap_or_default(),
            },
        };
        let path = edition_path(group.tree, locale, &group.document, Format::HTML);
        // What is not published is nowhere on the web.
        let base_url = analysis.project.settings.base_url.as_ref();
        let base_url = base_url.filter(|_| group.tree == Tree::Published);
        edition.url = base_url.map(|base| format!("{base}{path}"));
        edition.elsewhere = elsewhere(&edition, group.tree, &self.surroundings.files);
        Ok(Some(edition))
    }

    /// The document in `locale`, beside the editions that are there.
    fn put_into(
        &self,
        document: &Document<SourceSegment>,
        locale: &Locale,
    ) -> Result<Edition, ToolError> {
        let known = self.study.prepared;
        let present = &self.surroundings.present;
        let is_beside_the_same = known.iter().map(|(locale, _)| locale).eq(present);
        let mut known = known.iter().filter(|_| is_beside_the_same);
        match known.find(|(it, _)| it == locale) {
            Some((_, prepared)) => Ok(prepared.localized.value.edition.clone()),
            None => {
                let prepared = self.study.analysis.prepare(document, locale, present)?;
                Ok(prepared.localized.value.edition)
            }
        }
    }
}

/// A hash of what a document says in each of its locales.
pub(super) fn texts(study: &Study<'_, '_>) -> Vec<(Locale, u64)> {
    let prepared = study.prepared.iter();
    let texts = prepared.map(|(locale, prepared)| {
        let edition = &prepared.localized.value.edition;
        (locale.clone(), hash_of(edition))
    });
    texts.collect()
}

/// What lists of documents say of editions.
fn listed(group: &Group, editions: &[Edition]) -> Option<ListedDocument> {
    let is_listed = !group.is_pseudo() && group.has_editions();
    let first = editions.first().filter(|_| is_listed)?;
    Some(ListedDocument {
        document: first.document.clone(),
        kind: first.kind,
        date: first.date,
        symbol: first.symbol.clone(),
        editions: editions.iter().map(ListedEdition::of).collect(),
    })
}

/// Where the documents are that an edition in `tree` links to, as far as they are there.
fn elsewhere(edition: &Edition, tree: Tree, there: &Paths) -> BTreeMap<DocumentId, String> {
    let root = index_path(tree, None);
    let find = |document: DocumentId| {
        let path = edition_path(tree, &edition.locale, &document, Format::PDF);
        there
            .contains(path.as_str())
            .then(|| (document, way(&root, &path)))
    };
    let linked = edition.linked_documents().into_iter();
    linked.filter_map(find).collect()
}
