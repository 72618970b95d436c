//! Tests of the rules, each through the whole of a small publication.

mod comparing;
mod publication;

use std::collections::{BTreeMap, BTreeSet};

use edition_model::{
    Diagnostic, Document, GlyphCoverage, Locale, Rule, Severity, SourceSegment, say,
};

use crate::rules::obsolete_message::collect_references;
use crate::{
    CheckContext, Checker, DocumentInput, EditionInput, Outlines, Sample, apply_severities,
    check_catalog,
};
use comparing::compare;
use edition_localization::localize::references::Reference;
use edition_localization::testing::{Project, states};
use edition_localization::{CatalogFile, LocalizeInput, Localizer};
use edition_report::Sentences;

/// Fonts that have all but the snowman, and the letters of Arabic and Chinese.
struct FewFonts;

impl GlyphCoverage for FewFonts {
    fn covers(&self, _locale: &Locale, character: char) -> bool {
        !matches!(character, '☃' | '\u{600}'..='\u{6FF}' | '\u{4E00}'..='\u{9FFF}')
    }
}

const HEAD: &str = "+++\nkind = \"report\"\n[facts]\nstart = 2012-05-10\ncities = 5\nname = \"Dushanbe\"\n+++\n# 2012\n\n";
const TERMS: &str = "-torture = torture\n";

/// The findings in a publication in English and Tajik.
fn findings(files: &[(&str, &str)]) -> Vec<String> {
    findings_in("tg", files)
}

/// The findings in a publication in English and another language.
pub(crate) fn findings_in(tag: &str, files: &[(&str, &str)]) -> Vec<String> {
    found_in(tag, files, |project, finding| {
        project.show(finding, |it| Sentences::english().tell(it))
    })
}

/// The same as `show` shows them.
fn found_in(
    tag: &str,
    files: &[(&str, &str)],
    show: impl Fn(&Project, &Diagnostic) -> String,
) -> Vec<String> {
    let project = Project::new(files);
    let (documents, parsed) = project.documents();
    let (english, mut shown) = project.catalog("en");
    let source = Localizer::new(&english, None).take(&mut shown);
    let outlines: Outlines = documents
        .iter()
        .map(|document| {
            let segments = document.body.segments().into_iter();
            let ids = segments.filter_map(|segment| segment.id.clone());
            (document.id.clone(), Some(ids.collect()))
        })
        .collect();
    let context = CheckContext {
        sources: &project.sources,
        outlines: Some(&outlines),
        source: &source,
        coverage: &FewFonts,
        severities: &BTreeMap::new(),
    };
    let (tajik, read) = project.catalog(tag);
    let localizer = Localizer::new(&tajik, Some(&source)).take(&mut shown);
    shown.extend(parsed);
    shown.extend(read);
    let mut named = BTreeSet::new();
    for message in tajik.documents.values().flat_map(|file| &file.messages) {
        collect_references(message.value.as_ref(), &mut named);
    }
    let used = named.iter().filter_map(|reference| match reference {
        Reference::Term(id) => Some(id.as_str()),
        _ => None,
    });
    let used: BTreeSet<&str> = used.collect();
    shown.extend(check_catalog(&context, &english, &source, &english, &used));
    shown.extend(check_catalog(&context, &tajik, &localizer, &english, &used));
    let mut samples = Vec::new();
    for document in &documents {
        let reference = english.documents.get(&document.id);
        let catalog = tajik.documents.get(&document.id);
        let catalogs = [reference, catalog];
        let (found, own) = document_findings(&context, document, &localizer, catalogs);
        shown.extend(found);
        samples.push(own);
    }
    shown.extend(compare(&context, localizer.locale(), &samples));
    crate::sort_findings(&project.sources, &mut shown);
    // Only one test is about the reference file, which the others do without.
    if english.documents.is_empty() {
        shown.retain(|finding| finding.rule != Rule::SourceNotSynced);
    }
    shown
        .iter()
        .map(|finding| show(&project, finding))
        .collect()
}

fn document_findings(
    context: &CheckContext<'_>,
    document: &Document<SourceSegment>,
    localizer: &Localizer,
    catalogs: [Option<&CatalogFile<'_>>; 2],
) -> (Vec<Diagnostic>, Vec<Sample<'static>>) {
    let [reference, catalog] = catalogs;
    let none = [];
    let nobody = BTreeSet::new();
    let states = states(document, catalog, localizer.locale());
    let mut input = LocalizeInput {
        document,
        catalog: None,
        states: &none,
        locales: &[context.source.locale().clone(), localizer.locale().clone()],
        source: context.source,
    };
    let english = context.source.localize(&input);
    input.catalog = catalog;
    input.states = &states;
    let tajik = localizer.localize(&input);
    let editions = [
        EditionInput {
            localizer: context.source,
            catalog: reference,
            states: &none,
            reviewed: &nobody,
            localized: &english,
        },
        EditionInput {
            localizer,
            catalog,
            states: &states,
            reviewed: &nobody,
            localized: &tajik,
        },
    ];
    let editions = &editions;
    let input = DocumentInput { document, editions };
    let all = Checker::default().check_document(context, &input);
    assert!(
        all.iter()
            .all(|finding| finding.document.is_some() && finding.locale.is_some())
    );
    let samples = crate::samples(context, document, editions, &all);
    let own = samples.into_iter().flat_map(|(_, samples)| samples);
    let mut texts = context.sources.clone();
    let mut adoption = texts.adopt(context.sources);
    (
        all,
        own.map(|sample| sample.adopted(&mut adoption)).collect(),
    )
}

/// Holds what one rule finds in the translation of a segment against `expected`: the messages, errors
/// and warnings alike. The facts of the document are `$start`, a date, and `$cities`, a number.
pub(crate) fn check_rule(rule: Rule, text: (&str, &str, &str), expected: &[&str]) {
    let (_, source, translation) = text;
    assert_eq!(found_of(rule, text), expected, "{source} | {translation}");
}

/// What `rule` says of a translation.
pub(crate) fn found_of(rule: Rule, (tag, source, translation): (&str, &str, &str)) -> Vec<String> {
    let markdown = format!("{HEAD}{source}\n{{#s}}\n");
    let (terms, path) = (
        format!("locales/{tag}/terms.ftl"),
        format!("locales/{tag}/x.ftl"),
    );
    let catalog = format!("s = {translation}\n");
    let own_terms = match tag {
        "tg" => "-torture = шиканҷа\n",
        _ => "-torture = пытки\n",
    };
    let found = findings_in(
        tag,
        &[
            ("sources/x.md", &markdown),
            ("locales/en/terms.ftl", TERMS),
            (&terms, own_terms),
            (&path, &catalog),
        ],
    );
    let mark = format!(" {}: ", rule.name());
    found
        .iter()
        .filter_map(|line| {
            line.split_once(&mark)
                .map(|(_, message)| message.to_owned())
        })
        .collect()
}

/// Holds the findings about one segment, its source and its translation, against `expected`.
fn check(source: &str, translation: &str, expected: &[&str]) {
    let markdown = format!("{HEAD}{source}\n{{#s}}\n");
    let catalog = format!("{translation}\n");
    let found = findings(&[
        ("sources/x.md", &markdown),
        ("locales/en/terms.ftl", TERMS),
        ("locales/tg/terms.ftl", "-torture = шиканҷа\n"),
        ("locales/tg/x.ftl", &catalog),
    ]);
    let found: Vec<&str> = found
        .iter()
        .map(|line| line.strip_prefix("locales/tg/x.ftl:").unwrap_or(line))
        .collect();
    assert_eq!(found, expected, "{source} | {translation}");
}

#[test]
fn a_good_translation_has_no_findings() {
    check(
        "He met **five** ministers on { DATE($start) } about { -torture }.",
        "s = Вай { $start } бо **панҷ** вазир дар бораи { -torture } вохӯрд.",
        &[],
    );
}

#[test]
fn what_is_missing_is_said_where_it_belongs() {
    check(
        "One.",
        "# untranslated\ns = One.",
        &["2:1 missing-message: the segment \"s\" is not translated yet"],
    );
    check(
        "One.",
        "old = Кӯҳна",
        &[
            "1:1 obsolete-message: the document has no segment \"old\" any more",
            "1:12 missing-message: the segment \"s\" has no translation",
        ],
    );
    check(
        "One.",
        "s = { \"\" }",
        &["1:5 missing-message: the translation of \"s\" is empty"],
    );
    check(
        "One.",
        "s: Як.",
        &["1:2 syntax-error: this line is no message: it has no \"=\" after the first word"],
    );
    check(
        "One.",
        "s Як.",
        &["1:3 syntax-error: this line is no message: it has no \"=\" after the first word"],
    );
    check(
        "One.",
        "s : Як = як.",
        &["1:3 syntax-error: this line is no message: it has no \"=\" after the first word"],
    );
    check(
        "One.",
        "s = { $start",
        &["1:5 syntax-error: this { is not closed, or holds more than one thing"],
    );
    let found = findings(&[("sources/x.md", &format!("{HEAD}One.\n{{#s}}\n"))]);
    assert_eq!(
        found,
        ["locales/tg/x.ftl missing-message: the segment \"s\" has no translation"]
    );
}

#[test]
fn what_has_changed_is_shown_word_by_word() {
    check(
        "He met the ministers.",
        "# stale: He met the minister.\ns = Вай бо вазир вохӯрд.",
        &[
            "2:1 stale-message: the source of \"s\" has changed: He met the [-minister-]{+ministers+}.",
        ],
    );
}

#[test]
fn help_fits_what_is_there() {
    let check = |source: &str, translation: &str, expected: &str| {
        let files = [
            ("sources/x.md", &*format!("{HEAD}{source}\n{{#s}}\n")),
            ("locales/en/terms.ftl", TERMS),
            ("locales/tg/terms.ftl", "-torture = шиканҷа\n"),
            ("locales/tg/x.ftl", &format!("{translation}\n")),
        ];
        let found = found_in("tg", &files, |_, finding| {
            let help = finding.help.as_ref();
            help.map_or_else(String::new, |it| Sentences::english().tell(it))
        });
        assert_eq!(found, [expected]);
    };
    check(
        "He met { cities } ministers.",
        "s = Вай бо { cities } вазир вохӯрд.",
        "did you mean $cities?",
    );
    check(
        "He met { $cities } ministers.",
        "s = Вай бо { $cities } вазир вохӯрд, { torture }.",
        "did you mean -torture?",
    );
    check(
        "He met the ministers.",
        "# stale: He met the minister.\ns = Вай бо вазир вохӯрд.",
        "mend the translation and delete the line \"# stale:\"; if it is right as it stands, delete \
         that line, or run make-editions accept",
    );
}

#[test]
fn placeables_are_compared_in_every_variant() {
    check(
        "On { $start }.",
        "s = Рӯз.",
        &["1:5 placeable-mismatch: $start of the source is missing"],
    );
    check(
        "On { DATE($start) }.",
        "s = { $start } { $cities }",
        &["1:5 placeable-mismatch: the source does not have $cities"],
    );
    check(
        "{ $cities } cities",
        "s = { $cities ->\n    [one] як шаҳр\n   *[other] шаҳрҳо\n }",
        &["1:5 placeable-mismatch: in the variant marked with *, $cities of the source is missing"],
    );
}

#[test]
fn links_keep_their_labels() {
    let source = "See [a](https://example.org/a) and [b](https://example.org/b).";
    check(source, "s = [а][example-org-a] ва [б][example-org-b]", &[]);
    check(
        source,
        "s = [а][example-org-a] ва б",
        &["1:5 link-mismatch: the link [example-org-b] is missing"],
    );
    check(
        source,
        "s = [а] [example-org-a] ва [б][example-org-b]",
        &[
            "1:5 link-mismatch: the link [example-org-a] has no words of its own, and would show its label",
        ],
    );
    check(
        "See there.",
        "s = Ба https://example.org нигаред.",
        &["1:5 link-mismatch: the source does not have the address https://example.org"],
    );
}

#[test]
fn marks_stay() {
    check(
        "**Five** cities, `code`.",
        "s = Панҷ шаҳр.",
        &[
            "1:5 markup-mismatch: the code `code` is missing; the source has strong words (**), the translation has none",
        ],
    );
}

#[test]
fn a_segment_is_no_block() {
    check(
        "One.",
        "s = # Як.",
        &["1:5 markup-mismatch: the # at the beginning would be printed as it stands"],
    );
    check("— One.", "s = - Як.", &[]);
    check("One.", "s = — Як.", &[]);
}

#[test]
fn letters_that_nobody_can_see_are_found() {
    check(
        "One.",
        "s = Як\u{200B}.",
        &["1:7 forbidden-character: the text holds an invisible character, U+200B"],
    );
    check(
        "One.",
        "s = Рӯзи { \"\\u202E\" } як\u{202E}.",
        &[
            "1:10 forbidden-character: the text holds an invisible mark of direction, U+202E",
            "1:25 forbidden-character: the text holds an invisible mark of direction, U+202E",
        ],
    );
    check(
        "One.",
        "s = Ру\u{304}з ☃.",
        &[
            "1:6 not-normalized: a letter here is written as two characters that belong together",
            "1:10 missing-glyph: no font can show the character ☃ (U+2603)",
        ],
    );
}

#[test]
fn a_comment_silences_a_rule_for_a_reason() {
    let source = "**Five** cities.";
    let finds = "markup-mismatch: the source has strong words (**), the translation has none";
    check(
        source,
        "# allow: markup-mismatch — калимаи қавӣ лозим нест\ns = Панҷ шаҳр.",
        &[],
    );
    check(
        source,
        "# allow: markup-mismatch\ns = Панҷ шаҳр.",
        &[
            "1:1 unused-allow: this comment gives no reason, so it silences nothing",
            &format!("2:5 {finds}"),
        ],
    );
    check(
        "Five.",
        "# allow: — чунин\ns = Панҷ.",
        &["1:1 unused-allow: this comment names no rule"],
    );
    check(
        "Five.",
        "# allow: markup-mismatch — чунин\ns = Панҷ.",
        &["1:1 unused-allow: markup-mismatch finds nothing in this message"],
    );
}

#[test]
fn the_fault_of_a_source_is_reported_once() {
    check(
        "On { $stat }.",
        "s = Рӯзи { $stat }.",
        &["sources/x.md:10:4 unknown-reference: the document has no fact $stat"],
    );
}

#[test]
fn a_range_of_days_goes_forward() {
    let head = HEAD.replace("cities = 5", "end = 2012-05-18");
    let check = |source: &str, translation: &str, expected: &[&str]| {
        let found = findings(&[
            ("sources/x.md", &format!("{head}On {source}.\n{{#s}}\n")),
            ("locales/tg/x.ftl", &format!("s = Рӯзи {translation}.\n")),
        ]);
        assert_eq!(found, expected);
    };
    let (right, wrong) = ("{ DATE($start, to: $end) }", "{ DATE($end, to: $start) }");
    let words = "unknown-reference: this range ends before it begins: $end is 2012-05-18, and $start \
                 is 2012-05-10";
    check(right, right, &[]);
    check(
        "{ DATE($start, to: $start) }",
        "{ DATE($start, to: $start) }",
        &[],
    );
    check(wrong, wrong, &[&format!("sources/x.md:10:4 {words}")]);
    check(right, wrong, &[&format!("locales/tg/x.ftl:1:10 {words}")]);
}

#[test]
fn settings_change_severities() {
    let span = Project::new(&[("x", "x")]);
    let file = span.sources.iter().next().unwrap().0;
    let place = edition_model::Span::new(file, 0..1);
    let finding = |rule| Diagnostic::new(rule, place, say("source-text"));
    let mut findings = vec![finding(Rule::Omission), finding(Rule::NotNormalized)];
    let severities = BTreeMap::from([
        (Rule::Omission, None),
        (Rule::NotNormalized, Some(Severity::Error)),
    ]);
    apply_severities(&mut findings, &severities);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].severity, Severity::Error);
}
