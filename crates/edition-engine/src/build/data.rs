//! What a document recommends, for machines: `data/<document>.json`, beside the editions of its tree and made with them.
//! `docs/data.md` describes it to those who read it.

use std::collections::BTreeMap;

use edition_localization::Localizer;
use edition_model::site::Tree;
use edition_model::{
    Document, Edition, Locale, ParagraphNumber, Recommendation, SegmentId, SourceSegment,
};
use serde::Serialize;

use super::plan::Group;
use crate::analysis::Analysis;
use crate::errors::ToolError;

/// The file.
#[derive(Serialize)]
struct Data<'d> {
    document: &'d str,
    status: &'static str,
    symbol: Option<&'d str>,
    date: Option<String>,
    source: &'d str,
    locales: Vec<&'d str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    urls: BTreeMap<&'d str, &'d str>,
    recommendations: Vec<Item<'d>>,
}

/// A recommendation.
#[derive(Serialize)]
struct Item<'d> {
    address: Option<String>,
    segment: &'d str,
    to: Option<Addressee<'d>>,
    theme: Option<&'d str>,
    numbers: Texts<'d>,
    texts: Texts<'d>,
}

/// To whom it is.
#[derive(Serialize)]
struct Addressee<'d> {
    term: &'d str,
    texts: Texts<'d>,
}

/// Something said in each language, by its tag.
type Texts<'d> = BTreeMap<&'d str, String>;

/// An edition, and who put it into its language.
struct InLocale<'d> {
    edition: &'d Edition,
    localizer: &'d Localizer,
}

/// The file of a group that readers will find editions of; `None` where the document recommends nothing. `editions` are
/// those in all languages that will stand in the group's tree.
pub(super) fn of_group(
    analysis: &Analysis<'_>,
    group: &Group,
    editions: &[Edition],
) -> Result<Option<String>, ToolError> {
    let document = analysis.document(&group.document);
    let Some(document) = document.filter(|it| !it.recommendations.is_empty()) else {
        return Ok(None);
    };
    let localizer = |edition: &Edition| analysis.localizers.of(&group.document, &edition.locale);
    let beside = editions.iter().map(|edition| {
        let localizer = localizer(edition)?;
        Ok(InLocale { edition, localizer })
    });
    let beside: Vec<InLocale<'_>> = beside.collect::<Result<_, ToolError>>()?;
    let numbers = document.paragraph_numbers();
    let items = document.recommendations.iter().filter_map(|recommended| {
        let segment = segment_of(document, recommended)?;
        Some(item(recommended, segment, numbers.get(segment), &beside))
    });
    let urls = editions.iter();
    let urls = urls.filter_map(|it| Some((it.locale.tag(), it.url.as_deref()?)));
    let data = Data {
        document: document.id.as_str(),
        status: match group.tree {
            Tree::Published => "published",
            Tree::Draft => "draft",
            Tree::Embargoed => "embargoed",
        },
        symbol: document.front_matter.symbol.as_deref(),
        date: document.front_matter.date.map(|date| date.to_string()),
        source: analysis.project.settings.source.tag(),
        locales: editions.iter().map(|it| it.locale.tag()).collect(),
        urls: urls.collect(),
        recommendations: items.collect(),
    };
    let text = serde_json::to_string_pretty(&data);
    Ok(text.ok().map(|text| text + "\n"))
}

/// The segment whose text it is.
fn segment_of<'d>(
    document: &'d Document<SourceSegment>,
    recommended: &Recommendation,
) -> Option<&'d SegmentId> {
    let span = recommended.span;
    let mut segments = document.body.segments().into_iter();
    let own = segments.find(|segment| {
        let start = segment.text.span.start;
        segment.text.span.file == span.file && span.start <= start && start < span.end
    });
    own?.id.as_ref()
}

fn item<'d>(
    recommended: &'d Recommendation,
    segment: &'d SegmentId,
    number: Option<&ParagraphNumber>,
    beside: &[InLocale<'d>],
) -> Item<'d> {
    let in_each = |said: &dyn Fn(&InLocale<'d>) -> Option<String>| -> Texts<'d> {
        let said = beside
            .iter()
            .filter_map(|it| Some((it.edition.locale.tag(), said(it)?)));
        said.collect()
    };
    let to = recommended.to.as_ref().map(|(term, _)| Addressee {
        term,
        texts: in_each(&|it| it.localizer.words_of(&format!("{{ -{term} }}"))),
    });
    Item {
        address: number.map(ParagraphNumber::address),
        segment: segment.as_str(),
        to,
        theme: recommended.theme.as_deref(),
        numbers: in_each(&|it| Some(it.localizer.signs().cite(number?))),
        texts: in_each(&|it| text_in(it.edition, segment)),
    }
}

/// What an edition says; nothing where, in a draft, words of another language stand in.
fn text_in(edition: &Edition, segment: &SegmentId) -> Option<String> {
    let mut segments = edition.body.segments().into_iter();
    let own = segments.find(|it| it.id.as_ref() == Some(segment))?;
    let is_own = |locale: Option<&Locale>| locale.is_none_or(|locale| *locale == edition.locale);
    is_own(own.locale()).then(|| own.unmarked_text())
}
