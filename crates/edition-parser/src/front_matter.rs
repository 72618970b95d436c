//! The front matter: TOML settings between `+++` lines at the start of a source.

mod facts;
mod links;
mod split;
mod texts;
mod unreadable;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use edition_model::{
    Diagnostic, DocumentId, Fact, FileId, FrontMatter, House, Kind, LinkDefinition, Locale,
    Numbering, PageEnds, Rule, SegmentId, Sentence, Span, say,
};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::labels::nearest;
pub use split::settings_of;
use split::{SplitProblem, split};
pub(crate) use split::{body_of, settings_in, without_settings};
pub(crate) use texts::{Line, Texts};
use unreadable::explain;
use values::{read_date, read_embargo, read_house, read_numbering, read_page_ends, read_yes_or_no};

/// The parsed settings, and the offset of the text.
#[derive(Debug)]
pub(crate) struct Settings {
    /// `None` if they are unusable.
    pub(crate) front_matter: Option<FrontMatter>,
    /// What is translated of them.
    pub(crate) texts: Texts,
    /// The links, by label.
    pub(crate) links: BTreeMap<String, LinkDefinition>,
    /// The offset of the text.
    pub(crate) body: usize,
}

/// Reads the settings of `document`; `None` if they have no end.
pub(crate) fn read_front_matter(
    document: &DocumentId,
    file: FileId,
    text: &str,
    findings: &mut Vec<Diagnostic>,
) -> Option<Settings> {
    let found = match split(text) {
        Ok(found) => found,
        Err(problem) => return report_split(problem, file, findings),
    };
    let base = found.settings.start;
    let toml = text.get(found.settings).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(toml);
    let mut values = Vec::new();
    let mut reader = Reader {
        document,
        file,
        base,
        toml,
        findings: &mut values,
    };
    let read = reader.read(table.get_ref());
    let front_matter = read.front_matter(Span::new(file, found.opening), &mut values);
    if errors.is_empty() {
        findings.append(&mut values);
    } else {
        // Missing or wrong values may be consequences of the syntax errors, so only these are reported.
        report_errors(&errors, toml, base, file, findings);
    }
    Some(Settings {
        front_matter: front_matter.filter(|_| errors.is_empty()),
        texts: read.texts,
        links: read.links,
        body: found.body,
    })
}

/// Reports syntax errors, one for each line: further errors in a line are mostly consequences.
fn report_errors(
    errors: &[toml::de::Error],
    toml: &str,
    base: usize,
    file: FileId,
    findings: &mut Vec<Diagnostic>,
) {
    let mut lines = BTreeSet::new();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let before = toml.get(..range.start).unwrap_or(toml);
        if lines.insert(before.matches('\n').count()) {
            let start = before.rfind('\n').map_or(0, |end| end + 1);
            let line = toml.get(start..).and_then(|rest| rest.lines().next());
            let (message, help) = explain(line.unwrap_or_default(), error.message());
            let span = Span::new(file, base + range.start..base + range.end);
            findings.push(Diagnostic::new(Rule::BadFrontMatter, span, message).help(help));
        }
    }
}

fn report_split(
    problem: SplitProblem,
    file: FileId,
    findings: &mut Vec<Diagnostic>,
) -> Option<Settings> {
    let report = |range, message| {
        Diagnostic::new(Rule::BadFrontMatter, Span::new(file, range), message)
            .help(say("front-matter-help"))
    };
    match problem {
        SplitProblem::Missing { line, body } => {
            findings.push(report(line, say("front-matter-missing")));
            Some(Settings {
                front_matter: None,
                texts: Texts::default(),
                links: BTreeMap::new(),
                body,
            })
        }
        SplitProblem::Unclosed { opening } => {
            findings.push(report(opening, say("front-matter-endless")));
            None
        }
    }
}

const KEYS: [&str; 20] = [
    "kind",
    "date",
    "place",
    "symbol",
    "distribution",
    "original",
    "session",
    "agenda-item",
    "authors",
    "summary",
    "signed",
    "contacts",
    "embargo",
    "targets",
    "align-pages",
    "side-by-side",
    "numbering",
    "house",
    "facts",
    "links",
];

/// Reads the values of the settings.
struct Reader<'r> {
    document: &'r DocumentId,
    file: FileId,
    /// The offset of the settings in the file.
    base: usize,
    toml: &'r str,
    findings: &'r mut Vec<Diagnostic>,
}

/// The values read so far.
#[derive(Default)]
struct Read {
    kind: KindSetting,
    date: Option<edition_model::Date>,
    texts: Texts,
    symbol: Option<String>,
    original: Option<Locale>,
    embargo: Option<edition_model::Embargo>,
    targets: Option<Vec<Locale>>,
    page_ends: PageEnds,
    side_by_side: Option<bool>,
    numbering: Option<Numbering>,
    house: Option<House>,
    facts: BTreeMap<String, Fact>,
    links: BTreeMap<String, LinkDefinition>,
}

/// The kind of the document, the only required setting.
#[derive(Default, Clone, Copy)]
enum KindSetting {
    #[default]
    Missing,
    /// It was wrong and has been reported.
    Bad,
    Known(Kind),
}

impl Read {
    fn front_matter(&self, opening: Span, findings: &mut Vec<Diagnostic>) -> Option<FrontMatter> {
        let kind = match self.kind {
            KindSetting::Known(kind) => kind,
            KindSetting::Bad => return None,
            KindSetting::Missing => {
                let finding = Diagnostic::new(Rule::BadFrontMatter, opening, say("kind-missing"));
                findings.push(finding.help(say("kind-missing-help").list("kinds", kinds())));
                return None;
            }
        };
        Some(FrontMatter {
            kind,
            date: self.date,
            symbol: self.symbol.clone(),
            original: self.original.clone(),
            embargo: self.embargo,
            targets: self.targets.clone(),
            page_ends: self.page_ends,
            side_by_side: self.side_by_side,
            numbering: self.numbering.unwrap_or(Numbering::of_kind(kind)),
            house: self.house,
            facts: self.facts.clone(),
        })
    }
}

fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.name())
}

type Value<'v> = Spanned<DeValue<'v>>;

impl Reader<'_> {
    fn read(&mut self, table: &DeTable<'_>) -> Read {
        let mut read = Read::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "kind" => read.kind = self.kind(value),
                "date" => read.date = self.checked(value, read_date),
                "symbol" => {
                    read.symbol = self.text(value).filter(|symbol| !symbol.trim().is_empty())
                }
                "embargo" => read.embargo = self.checked(value, read_embargo),
                "targets" => read.targets = self.targets(value),
                "align-pages" => {
                    read.page_ends = self.checked(value, read_page_ends).unwrap_or_default();
                }
                "side-by-side" => read.side_by_side = self.checked(value, read_yes_or_no),
                "numbering" => read.numbering = self.checked(value, read_numbering),
                "house" => read.house = self.checked(value, read_house),
                "facts" => read.facts = self.facts(value),
                "links" => read.links = self.links(value),
                "original" => read.original = self.original(value),
                key_name if self.is_text(key_name, value, &mut read.texts) => {}
                unknown => self.unknown(unknown, key.span(), &KEYS),
            }
        }
        read
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    fn report(&mut self, range: Range<usize>, message: Sentence, help: Sentence) {
        let finding = Diagnostic::new(Rule::BadFrontMatter, self.span(range), message);
        self.findings.push(finding.help(help));
    }

    fn unknown(&mut self, key: &str, range: Range<usize>, known: &[&str]) {
        let message = say("setting-unknown").text("key", key);
        let mut finding = Diagnostic::new(Rule::BadFrontMatter, self.span(range), message);
        if let Some(nearest) = nearest(key, known.iter().copied()) {
            finding = finding.help(say("did-you-mean").text("name", nearest));
        }
        self.findings.push(finding);
    }

    /// The value as `read` converts it; `None` if it is refused, which is reported.
    fn checked<T>(
        &mut self,
        value: &Value<'_>,
        read: fn(&DeValue<'_>) -> Result<T, values::WrongValue>,
    ) -> Option<T> {
        match read(value.get_ref()) {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.report(value.span(), wrong.message, wrong.help);
                None
            }
        }
    }

    fn text(&mut self, value: &Value<'_>) -> Option<String> {
        if let DeValue::String(text) = value.get_ref() {
            return Some(text.clone().into_owned());
        }
        self.report(value.span(), say("text-wanted"), say("text-wanted-help"));
        None
    }

    fn table<'v, 't>(&mut self, value: &'v Value<'t>) -> Option<&'v DeTable<'t>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        self.report(value.span(), say("table-wanted"), say("table-wanted-help"));
        None
    }

    fn kind(&mut self, value: &Value<'_>) -> KindSetting {
        let Some(name) = self.text(value) else {
            return KindSetting::Bad;
        };
        if let Some(kind) = Kind::from_name(&name) {
            return KindSetting::Known(kind);
        }
        let help = say("kind-unknown-help")
            .text("nearest", nearest(&name, kinds()).unwrap_or_default())
            .list("kinds", kinds());
        let message = say("kind-unknown").text("kind", name);
        self.report(value.span(), message, help);
        KindSetting::Bad
    }

    /// The language that the document was written in first.
    fn original(&mut self, value: &Value<'_>) -> Option<Locale> {
        match self.text(value)?.parse::<Locale>() {
            Ok(locale) => Some(locale),
            Err(error) => {
                self.report(value.span(), error.sentence(), say("original-help"));
                None
            }
        }
    }

    fn targets(&mut self, value: &Value<'_>) -> Option<Vec<Locale>> {
        let DeValue::Array(tags) = value.get_ref() else {
            self.report(value.span(), say("targets-wanted"), say("targets-help"));
            return None;
        };
        let mut locales: Vec<Locale> = Vec::new();
        for tag in tags.iter() {
            let Some(text) = self.text(tag) else { continue };
            match text.parse::<Locale>() {
                Ok(locale) if locales.contains(&locale) => {
                    let message = say("target-twice").locale("language", &locale);
                    self.report(tag.span(), message, say("target-twice-help"));
                }
                Ok(locale) => locales.push(locale),
                Err(error) => self.report(tag.span(), error.sentence(), say("targets-help")),
            }
        }
        Some(locales)
    }

    fn facts(&mut self, value: &Value<'_>) -> BTreeMap<String, Fact> {
        let mut facts = BTreeMap::new();
        for (key, value) in self.table(value).into_iter().flatten() {
            let name = key.get_ref().as_ref();
            // A fact becomes a Fluent variable; its name follows the same rules as a segment's id.
            if SegmentId::new(name).is_err() {
                let message = say("fact-name-unfit").text("name", name);
                self.report(key.span(), message, say("fact-name-unfit-help"));
            } else if let Some(fact) = self.fact(key, value) {
                facts.insert(name.to_owned(), fact);
            }
        }
        facts
    }
}
