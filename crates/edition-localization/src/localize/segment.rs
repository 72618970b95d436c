//! Makes the segments of an edition one by one, and finds what is wrong with their texts.

use std::collections::BTreeSet;

use edition_model::{
    Diagnostic, EditionInline, Locale, Origin, Segment, SegmentId, SourceSegment, Span, placeables,
    plain_text, say,
};
use edition_parser::InlineContext;
use fluent_bundle::FluentArgs;

use super::lacks::Lacks;
use super::marks;
use super::render::Renderer;
use super::{DocumentLabels, LocalizeInput, MessageState};
use crate::catalog::{Element, Message, Pattern};
use crate::localize::localizer::Localizer;
use crate::localize::references::{
    Known, Lack, Names, Problem, Reference, examine_placeable, examine_selector, gives, references,
    references_in,
};
use crate::localize::terms::TermForms;
use crate::localize::translation::{Picks, Translation, read_translation, read_variant};

/// How deep messages may refer to messages.
const DEPTH_LIMIT: usize = 8;

/// An edition in the making.
pub(super) struct Work<'w> {
    localizer: &'w Localizer,
    input: &'w LocalizeInput<'w>,
    labels: &'w DocumentLabels,
    known: Known<'w>,
    /// The facts as this locale writes them, and as the source locale does.
    facts: FluentArgs<'w>,
    source_facts: FluentArgs<'w>,
    /// The translations of the segments made so far.
    translations: Vec<Option<Translation>>,
    diagnostics: Vec<Diagnostic>,
    /// Values that terms were not given.
    lacks: Lacks,
    /// What is wrong in a translation and told of in the source, by its place.
    told_in_source: BTreeSet<Span>,
}

/// With whose words a text of the source is rendered.
#[derive(Clone, Copy)]
enum Voice {
    /// With those of the edition's locale.
    Own,
    /// With those of the source locale, whose text stands in.
    Source,
}

impl<'w> Work<'w> {
    pub(super) fn new(
        localizer: &'w Localizer,
        input: &'w LocalizeInput<'w>,
        labels: &'w DocumentLabels,
        names: &'w Names<'w>,
    ) -> Self {
        let facts = &input.document.front_matter.facts;
        let known = Known {
            facts,
            terms: localizer.terms(),
            source_terms: input.source.terms(),
            names,
        };
        Self {
            localizer,
            input,
            labels,
            known,
            facts: localizer.arguments(facts),
            source_facts: input.source.arguments(facts),
            translations: Vec::new(),
            diagnostics: Vec::new(),
            lacks: Lacks::default(),
            told_in_source: BTreeSet::new(),
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Option<Translation>>, Vec<Diagnostic>) {
        self.examine_addressees();
        let lacks = std::mem::take(&mut self.lacks);
        let told = lacks.tell(|lack| self.is_given(lack));
        let complete = |finding: Diagnostic| {
            finding
                .document(&self.input.document.id)
                .locale(&self.localizer.locale)
        };
        self.diagnostics.extend(told.into_iter().map(complete));
        (self.translations, self.diagnostics)
    }

    /// Finds values that nothing gives the terms to whom recommendations go.
    fn examine_addressees(&mut self) {
        let is_source = self.localizer.is_source(self.input);
        let recommendations = self.input.document.recommendations.iter();
        for (term, place) in recommendations.filter_map(|it| it.to.as_ref()) {
            let placeable = format!("{{ -{term} }}");
            for problem in examine_placeable(&placeable, &self.known) {
                let in_source = std::iter::once(placeable.as_str());
                if is_source || !self.lacks_in_source(&problem, in_source) {
                    self.lacks.add(problem, *place, None);
                }
            }
        }
    }

    /// Whether any text of the edition gives the value that others do not give.
    fn is_given(&self, lack: &Lack) -> bool {
        let segments = || self.input.document.body.segments();
        if self.localizer.is_source(self.input) {
            let is_given = |segment: &&SourceSegment| {
                placeables(&segment.text.inlines).any(|placeable| gives(&placeable.text, lack))
            };
            return segments().iter().any(is_given);
        }
        let mut is_given = false;
        for message in self.input.catalog.iter().flat_map(|it| &it.messages) {
            if let Some(pattern) = &message.value {
                pattern.visit(&mut |element| {
                    if let Element::Placeable { text, .. } = element {
                        is_given |= gives(text, lack);
                    }
                });
            }
        }
        is_given
    }

    /// The next segment in this locale.
    pub(super) fn segment(&mut self, segment: &SourceSegment) -> Segment {
        if self.localizer.is_source(self.input) {
            self.examine_source(segment);
            return self.source_words(segment, Voice::Own, Origin::Own);
        }
        let state = self.input.states.get(self.translations.len());
        self.translations.push(None);
        let Some(id) = segment.id.as_ref().filter(|_| segment.text.translatable) else {
            return self.source_words(segment, Voice::Own, Origin::Own);
        };
        let locale = || self.input.source.locale().clone();
        match state.and_then(Option::as_ref) {
            Some(MessageState::Translated) => {
                if let Some((inlines, span)) = self.translated(id, segment) {
                    return Segment {
                        id: Some(id.clone()),
                        inlines,
                        origin: Origin::Own,
                        span,
                    };
                }
                let locale = locale();
                self.source_words(segment, Voice::Source, Origin::Missing { locale })
            }
            Some(MessageState::Stale { .. }) => {
                let previous = self
                    .usable_message(id)
                    .and_then(|message| self.message_inlines(message.value.as_ref()?, DEPTH_LIMIT));
                let previous = previous.unwrap_or_default();
                let locale = locale();
                self.source_words(segment, Voice::Source, Origin::Stale { locale, previous })
            }
            Some(MessageState::Missing) | None => {
                let locale = locale();
                self.source_words(segment, Voice::Source, Origin::Missing { locale })
            }
        }
    }

    /// The segment with the text of the source.
    fn source_words(&mut self, segment: &SourceSegment, voice: Voice, origin: Origin) -> Segment {
        let (inlines, failures) = {
            let message = |id: &str| self.source_text(id, voice, DEPTH_LIMIT);
            let mut renderer = self.renderer(voice, &message);
            (renderer.render(&segment.text.inlines), renderer.failures)
        };
        if self.localizer.is_source(self.input) {
            self.report_failures(&failures, segment);
        }
        Segment {
            id: segment.id.clone(),
            inlines,
            origin,
            span: segment.text.span,
        }
    }

    /// Reads and examines the translation, chooses a variant and formats it.
    fn translated(
        &mut self,
        id: &SegmentId,
        segment: &SourceSegment,
    ) -> Option<(Vec<EditionInline>, Span)> {
        let message = self.usable_message(id)?;
        let pattern = message.value.as_ref()?;
        let context = self.context();
        let read = read_translation(pattern, message.value_span, &context);
        for finding in read.diagnostics {
            self.report(
                finding.related(segment.text.span, say("source-text")),
                segment,
            );
        }
        self.examine_translation(pattern, segment);
        let picks = self.picks(pattern);
        let chosen = read
            .value
            .variants
            .iter()
            .find(|variant| variant.picks == picks);
        let other = match chosen {
            Some(_) => None,
            None => Some(read_variant(pattern, &picks, &context).value),
        };
        let chosen = chosen.map(|variant| &variant.inlines).or(other.as_ref())?;
        let (inlines, failures) = {
            let text = |id: &str| self.message_text(id, DEPTH_LIMIT);
            let mut renderer = self.translation_renderer(&text);
            (renderer.render(chosen), renderer.failures)
        };
        self.report_failures(&failures, segment);
        if let Some(own) = self.translations.last_mut() {
            *own = Some(read.value);
        }
        let inlines = marks::hold(inlines, &segment.text.inlines);
        Some((inlines, message.value_span))
    }

    fn usable_message(&self, id: &SegmentId) -> Option<&'w Message<'w>> {
        let message = self.input.catalog?.message(id.as_str())?;
        (!message.damaged).then_some(message)
    }

    fn context(&self) -> InlineContext<'w> {
        InlineContext {
            links: &self.input.document.links,
            footnotes: &self.labels.footnotes,
            images: &self.labels.images,
            locale: &self.localizer.locale,
        }
    }

    fn renderer<'r>(
        &'r self,
        voice: Voice,
        message: &'r dyn Fn(&str) -> Option<String>,
    ) -> Renderer<'r, 'w> {
        let (localizer, facts) = match voice {
            Voice::Own => (self.localizer, &self.facts),
            Voice::Source => (self.input.source, &self.source_facts),
        };
        let locale: &Locale = &localizer.locale;
        Renderer {
            localizer,
            facts,
            names: self.known.names,
            links: Some((&self.input.document.links, locale)),
            message,
            failures: Vec::new(),
        }
    }

    /// A renderer for translations, whose links already have the targets of their locale.
    fn translation_renderer<'r>(
        &'r self,
        message: &'r dyn Fn(&str) -> Option<String>,
    ) -> Renderer<'r, 'w> {
        let mut renderer = self.renderer(Voice::Own, message);
        renderer.links = None;
        renderer
    }

    /// The plain text of another segment, for `{ id }` in a source.
    fn source_text(&self, id: &str, voice: Voice, depth: usize) -> Option<String> {
        let deeper = depth.checked_sub(1)?;
        let segments = self.input.document.body.segments();
        let named =
            |segment: &&&SourceSegment| segment.id.as_ref().is_some_and(|own| own.as_str() == id);
        let segment = segments.iter().find(named)?;
        let message = |id: &str| self.source_text(id, voice, deeper);
        let mut renderer = self.renderer(voice, &message);
        let inlines = renderer.render(&segment.text.inlines);
        renderer.failures.is_empty().then(|| plain_text(&inlines))
    }

    /// The plain text of another message, for `{ id }` in a translation.
    fn message_text(&self, id: &str, depth: usize) -> Option<String> {
        let deeper = depth.checked_sub(1)?;
        let message = self.input.catalog?.message(id)?;
        let inlines = self.message_inlines(message.value.as_ref()?, deeper)?;
        Some(plain_text(&inlines))
    }

    fn message_inlines(&self, pattern: &Pattern<'_>, depth: usize) -> Option<Vec<EditionInline>> {
        let read = read_variant(pattern, &self.picks(pattern), &self.context());
        let text = |id: &str| self.message_text(id, depth);
        let mut renderer = self.translation_renderer(&text);
        let inlines = renderer.render(&read.value);
        renderer.failures.is_empty().then_some(inlines)
    }

    /// The variants that the facts choose, without defaults.
    fn picks(&self, pattern: &Pattern<'_>) -> Picks {
        let mut picks = Picks::new();
        self.collect_picks(pattern, &mut picks);
        picks
    }

    fn collect_picks(&self, pattern: &Pattern<'_>, picks: &mut Picks) {
        for element in &pattern.elements {
            let Element::Choice(choice) = element else {
                continue;
            };
            let Some(place) = self.localizer.choose(choice, &self.facts) else {
                continue;
            };
            let Some(variant) = choice.variants.get(place) else {
                continue;
            };
            if !variant.is_default {
                picks.insert(choice.span.start, place);
            }
            self.collect_picks(&variant.value, picks);
        }
    }

    fn examine_source(&mut self, segment: &SourceSegment) {
        for placeable in placeables(&segment.text.inlines) {
            for problem in examine_placeable(&placeable.text, &self.known) {
                self.report_problem(problem, placeable.span, segment);
            }
        }
    }

    fn examine_translation(&mut self, pattern: &Pattern<'_>, segment: &SourceSegment) {
        let mut in_source: Option<BTreeSet<Reference>> = None;
        for (problem, span) in collect_problems(pattern, &self.known) {
            if problem.lacks.is_some() {
                let own = placeables(&segment.text.inlines).map(|it| it.text.as_str());
                if self.lacks_in_source(&problem, own) {
                    continue;
                }
            }
            // A fault that the source has too is reported there.
            let in_source = in_source.get_or_insert_with(|| references_in(&segment.text.inlines));
            let is_told = match &problem.subject {
                Some(subject) => in_source.contains(subject),
                None => problem.lacks.is_none() && self.is_wrong_in_source(&problem, segment),
            };
            if is_told {
                self.told_in_source.insert(span);
                continue;
            }
            self.report_problem(problem, span, segment);
        }
    }

    /// Whether the source does the same wrong.
    fn is_wrong_in_source(&self, problem: &Problem, segment: &SourceSegment) -> bool {
        let known = self.known_in_source();
        placeables(&segment.text.inlines)
            .flat_map(|placeable| examine_placeable(&placeable.text, &known))
            .any(|own| own.message == problem.message)
    }

    /// What the source can refer to.
    fn known_in_source(&self) -> Known<'w> {
        Known {
            terms: self.known.source_terms,
            ..self.known
        }
    }

    /// Whether the source's own term is not given the same value there.
    fn lacks_in_source<'t>(
        &self,
        problem: &Problem,
        in_source: impl Iterator<Item = &'t str>,
    ) -> bool {
        let known = self.known_in_source();
        let name = |problem: &Problem| {
            let lack = problem.lacks.as_ref()?;
            Some((lack.term.clone(), lack.parameter.clone()))
        };
        let wanted = name(problem);
        in_source
            .flat_map(|placeable| examine_placeable(placeable, &known))
            .any(|own| name(&own) == wanted)
    }

    fn report_problem(&mut self, problem: Problem, span: Span, segment: &SourceSegment) {
        if problem.lacks.is_some() {
            self.lacks.add(problem, span, segment.id.as_ref());
            return;
        }
        let mut finding = Diagnostic::new(problem.rule, span, problem.message).help(problem.help);
        if span.file != segment.text.span.file {
            finding = finding.related(segment.text.span, say("source-text"));
        }
        self.report(finding, segment);
    }

    /// Reports placeables that failed although nothing is wrong with them. A broken term is
    /// reported where it is defined.
    fn report_failures(&mut self, failures: &[edition_model::Placeable], segment: &SourceSegment) {
        for placeable in failures {
            let place = edition_model::Place::Span(placeable.span);
            let broken = |reference: &Reference| match reference {
                Reference::Term(id) => {
                    let forms = self.known.terms.get(id);
                    self.localizer.is_broken_term(id)
                        || self.localizer.is_faulty_term(id)
                        || forms.is_none_or(TermForms::takes_values)
                }
                Reference::Fact(id) => !self.known.facts.contains_key(id),
                Reference::Message(id) => !self.known.names.messages().contains(id.as_str()),
                Reference::Number(number, name) => !self.known.names.has(*number, name),
                Reference::Function(_) | Reference::Range(..) => false,
            };
            let known = self
                .diagnostics
                .iter()
                .any(|finding| finding.place == place)
                || self.told_in_source.contains(&placeable.span)
                || references(&placeable.text).iter().any(broken);
            if known {
                continue;
            }
            let message = say("placeable-unspeakable").text("placeable", &placeable.text);
            let finding = Diagnostic::new(
                edition_model::Rule::UnknownReference,
                placeable.span,
                message,
            )
            .help(say("placeable-unspeakable-help"));
            self.report(finding, segment);
        }
    }

    fn report(&mut self, finding: Diagnostic, segment: &SourceSegment) {
        let mut finding = finding
            .document(&self.input.document.id)
            .locale(&self.localizer.locale);
        finding.segment.clone_from(&segment.id);
        self.diagnostics.push(finding);
    }
}

fn collect_problems(pattern: &Pattern<'_>, known: &Known<'_>) -> Vec<(Problem, Span)> {
    let mut found = Vec::new();
    pattern.visit(&mut |element| {
        let (problems, span) = match element {
            Element::Placeable { text, span } => (examine_placeable(text, known), *span),
            Element::Choice(choice) => (examine_selector(choice.selector, known), choice.span),
            Element::Text { .. } | Element::Literal { .. } => return,
        };
        found.extend(problems.into_iter().map(|problem| (problem, span)));
    });
    found
}
