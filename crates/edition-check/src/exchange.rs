//! Words of closed classes exchanged: the comparison that `date-mismatch`, `amount-mismatch` and `word-mismatch` share.
//!
//! A paraphrase loses a word, but does not bring its rival. So a finding needs both: a concept that the source names and
//! the translation lacks, and another of the same class that the translation names and the source lacks. What is merely
//! missing is never told, but where a per cent, a currency or a unit has left its figure behind.

mod sentences;

use std::ops::Range;

use edition_languages::concepts::{Class, Concept, Lexicon, Mention, Mentions};
use edition_languages::{Sounds, numbers};
use edition_model::{Diagnostic, Rule, Sentence, Severity, say};

use crate::CheckContext;
use crate::compounds;
use crate::finding::{Pair, Said, said_plainly};
use crate::left_behind::left_behind;
use crate::plain::Plain;
use crate::sides::{NUMBERS, Sides, knows};

/// One concept that was lost and its rival that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Exchange {
    /// What the source names.
    lost: Mention,
    /// What the translation names.
    come: Mention,
    /// Whether the translation as a whole names it.
    is_certain: bool,
}

impl Exchange {
    fn new(lost: Mention, come: Mention) -> Self {
        Self {
            lost,
            come,
            is_certain: true,
        }
    }
}

/// Reports the first exchange of each class in each variant. `weigh` gives its weight.
pub(crate) fn check(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    (rule, classes): (Rule, &[Class]),
    findings: &mut Vec<Diagnostic>,
    weigh: impl Fn(Class) -> Severity,
) {
    let source = pair.source.mentions(context.source.language());
    for class in classes {
        let is_one_sided = match class {
            Class::Percent | Class::Currency | Class::Unit => !source.figures.is_empty(),
            // `the twenty-first` has no word that surely is one of the class.
            Class::Number => source
                .all
                .iter()
                .any(|it| NUMBERS.contains(&it.concept.class)),
            _ => false,
        };
        if !is_one_sided && !source.all.iter().any(|it| it.concept.class == *class) {
            continue;
        }
        pair.report_each(rule, findings, |_, text| {
            let language = pair.localizer.language();
            let translation = text.mentions(language);
            let apart = apart(context, pair, text, *class);
            let (source, translation) = match &apart {
                Some((source, translation)) => (source, translation),
                None => (source, translation),
            };
            let sides = Sides {
                source,
                translation,
                languages: (context.source.language(), language),
            };
            let Some(found) = exchange(&sides, (pair.source, text), *class) else {
                return match class {
                    Class::Number => compounds::check(context, pair, text),
                    _ => left_behind(&sides, (pair.source, text), *class),
                };
            };
            // The exponent of m² has been told as a number.
            if pair.are_numbers_told.get() && (found.lost.is_raised() || found.come.is_raised()) {
                return None;
            }
            Some(Said {
                severity: match found.is_certain {
                    true => weigh(*class),
                    false => Severity::Warning,
                },
                place: Some(found.come.words(&text.own).to_owned()),
                source_place: Some(found.lost.words(&pair.source.own).to_owned()),
                message: match found.lost.is_sure {
                    true => said(context, pair, (found.lost, found.come), text),
                    // The word that would be shown may be another of its meanings.
                    false => said_plainly(
                        found.lost.words(&pair.source.own),
                        found.come.words(&text.own),
                    ),
                },
                help: say("exchanged-help").text("rule", rule.name()),
            })
        });
    }
}

/// What both texts name outside of the amounts that they share; `None` where they share none.
fn apart(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    text: &Plain<'_>,
    class: Class,
) -> Option<(Mentions, Mentions)> {
    let (source, language) = (context.source.language(), pair.localizer.language());
    let (there, here) = (pair.source.mentions(source), text.mentions(language));
    if class == Class::Weekday {
        return without_names((pair.source, there), (text, here));
    }
    let has_magnitude =
        |it: &Mentions| it.all.iter().any(|it| it.concept.class == Class::Magnitude);
    let is_of_numbers = matches!(class, Class::Magnitude | Class::Number);
    if !(is_of_numbers && has_magnitude(there) && has_magnitude(here)) {
        return None;
    }
    let (own, other) = numbers::shared(&pair.source.numbers(source), &text.numbers(language));
    let outside = |mentions: &Mentions, places: &[Range<usize>]| Mentions {
        all: mentions
            .all
            .iter()
            .filter(|it| !places.iter().any(|place| place.contains(&it.start)))
            .copied()
            .collect(),
        figures: mentions.figures.clone(),
    };
    (!own.is_empty()).then(|| (outside(there, &own), outside(here, &other)))
}

/// What both texts name, but for words of the translation that are the names of places in the source: «Душанбе» is Monday, and
/// a capital. `None` where there are none.
fn without_names(
    (source, there): (&Plain<'_>, &Mentions),
    (text, here): (&Plain<'_>, &Mentions),
) -> Option<(Mentions, Mentions)> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let may_be_name = |it: &Mention| {
        it.concept.class == Class::Weekday && !it.is_sure && is_capital(it.words(&text.own))
    };
    if !here.all.iter().any(may_be_name) {
        return None;
    }
    let is_other = |start: usize| {
        !there
            .all
            .iter()
            .any(|it| (it.start..it.end).contains(&start))
    };
    let names = edition_languages::words(&source.own);
    let names = names.filter(|(start, word)| is_capital(word) && is_other(*start));
    let mut names: Vec<Sounds> = names.map(|(_, word)| Sounds::of(word)).collect();
    names.retain(|it| it.strong() > 1);
    let mut stays = |it: &Mention| {
        let word = may_be_name(it).then(|| Sounds::of(it.words(&text.own)));
        let name = word.and_then(|word| names.iter().position(|it| it.find_in(&word).is_some()));
        name.map(|name| names.swap_remove(name)).is_none()
    };
    let rest: Vec<Mention> = here.all.iter().copied().filter(&mut stays).collect();
    (rest.len() < here.all.len()).then(|| {
        let figures = here.figures.clone();
        (there.clone(), Mentions { all: rest, figures })
    })
}

/// What the source names and what the translation says instead, with what each would be in the other language.
pub(crate) fn said(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    (lost, come): (Mention, Mention),
    text: &Plain<'_>,
) -> Sentence {
    let concepts = (lost.concept, come.concept);
    let (lost, come) = (lost.words(&pair.source.own), come.words(&text.own));
    let word = |language, concept| Lexicon::of(language).and_then(|it| it.word(concept));
    let expected = word(pair.localizer.language(), concepts.0);
    let meaning = word(context.source.language(), concepts.1);
    match (expected, meaning) {
        (Some(expected), Some(meaning)) => say("exchanged")
            .text("source", lost)
            .text("expected", expected)
            .text("translation", come)
            .text("meaning", meaning),
        _ => said_plainly(lost, come),
    }
}

fn exchange(sides: &Sides<'_>, texts: (&Plain<'_>, &Plain<'_>), class: Class) -> Option<Exchange> {
    match class {
        // Not to have more than 5 is to have at most 5.
        Class::Bound => sentence_by_sentence(sides, texts, |part| {
            let denies = denies(part.source) || denies(part.translation);
            beside_figures(part, class).filter(|_| !denies)
        }),
        Class::Unit | Class::Counted => beside_figures(sides, class)
            .or_else(|| crossed(sides, class))
            .or_else(|| heads(sides, texts, class)),
        // Half a million is 500 thousand.
        Class::Magnitude if has_part(sides.source) || has_part(sides.translation) => None,
        Class::Order => sentence_by_sentence(sides, texts, |part| whole(part, class)),
        Class::Ordinal => whole(sides, class)
            .or_else(|| sentences::exchanged(sides, texts, class))
            .or_else(|| weak_ordinal(sides)),
        Class::Number => whole(sides, class)
            .or_else(|| one_is_several(sides, texts))
            .or_else(|| sentences::exchanged(sides, texts, class)),
        _ => whole(sides, class)
            .or_else(|| crossed(sides, class))
            .or_else(|| counted(sides, class))
            .or_else(|| sentences::exchanged(sides, texts, class)),
    }
}

/// Finds `one` that has become two or more. It is a pronoun as often, so that nothing else may be counted on either side of a
/// sentence, nor may the translation have a word that could be its answer.
fn one_is_several(sides: &Sides<'_>, (source, text): (&Plain<'_>, &Plain<'_>)) -> Option<Exchange> {
    let only = |mentions: &Mentions| {
        let mut numbers = mentions
            .all
            .iter()
            .filter(|it| NUMBERS.contains(&it.concept.class));
        let first = numbers.next().copied();
        first.filter(|_| numbers.next().is_none() && mentions.figures.is_empty())
    };
    let (lost, come) = (only(sides.source)?, only(sides.translation)?);
    let is_of_numbers = |it: Mention| it.concept.class == Class::Number;
    let is_one = is_of_numbers(lost) && lost.concept.number() == Some(1);
    let is_several = is_of_numbers(come) && come.concept.number().is_some_and(|it| it > 1);
    let are_single = source.sentences().len() == 1 && text.sentences().len() == 1;
    (is_one && is_several && come.is_sure && are_single).then_some(Exchange::new(lost, come))
}

/// Whether a text denies other than by the words of a bound, as in `no more than`.
fn denies(text: &Mentions) -> bool {
    let is_within = |it: &Mention| {
        let mut bounds = text
            .all
            .iter()
            .filter(|it| it.concept.class == Class::Bound);
        bounds.any(|bound| bound.start <= it.start && it.end <= bound.end)
    };
    let mut denials = text.all.iter().filter(|it| it.is_denial());
    denials.any(|it| !is_within(it))
}

/// Compares how often each concept is named in the whole texts.
fn whole(sides: &Sides<'_>, class: Class) -> Option<Exchange> {
    let lost = lost(sides, class).next()?;
    let come = come(sides, class).next()?;
    Some(Exchange::new(lost, come))
}

/// Compares texts of one word each, as in the head of a column.
fn heads(
    sides: &Sides<'_>,
    (source, text): (&Plain<'_>, &Plain<'_>),
    class: Class,
) -> Option<Exchange> {
    let found = whole(sides, class)?;
    (found.lost.is_whole(&source.own) && found.come.is_whole(&text.own)).then_some(found)
}

/// What the source surely names more often than the translation may.
fn lost<'m>(sides: &Sides<'m>, class: Class) -> impl Iterator<Item = Mention> + 'm {
    let language = sides.languages.1;
    lacking(sides.source, sides.translation, class).filter(move |it| knows(language, it.concept))
}

/// What the translation surely names more often than the source may.
fn come<'m>(sides: &Sides<'m>, class: Class) -> impl Iterator<Item = Mention> + 'm {
    let language = sides.languages.0;
    lacking(sides.translation, sides.source, class).filter(move |it| knows(language, it.concept))
}

/// What `one` surely names more often than `other` may.
fn lacking<'m>(
    one: &'m Mentions,
    other: &'m Mentions,
    class: Class,
) -> impl Iterator<Item = Mention> + 'm {
    let sure = one
        .all
        .iter()
        .filter(move |it| it.is_sure && it.concept.class == class);
    // «г» is year and gram: as one of them it may be what the other text says.
    let is_explained = move |mention: &Mention| {
        let place = (mention.start, mention.end);
        let mut meanings = one.all.iter().filter(move |it| {
            it.concept.class == class
                && (it.start, it.end) == place
                && it.concept != mention.concept
        });
        meanings.any(|it| other.all.iter().any(|there| there.concept == it.concept))
    };
    sure.copied().filter(move |mention| {
        if is_explained(mention) {
            return false;
        }
        let concept = mention.concept;
        let is_it = |it: &&Mention| it.concept == concept;
        let mut own = one.all.iter().filter(is_it).filter(|it| it.is_sure).count();
        let others = other.all.iter().filter(is_it).count();
        if is_present_or_not(class) {
            own = own.min(1);
        }
        own > others + figures(other, concept)
    })
}

/// Compares how often each concept is named where that mostly does not matter: both texts name as many of the class, and
/// none that may be meant otherwise.
fn counted(sides: &Sides<'_>, class: Class) -> Option<Exchange> {
    if !is_present_or_not(class) || class == Class::Quantity {
        return None;
    }
    let named = |text: &'_ Mentions| -> Option<Vec<Mention>> {
        let own: Vec<Mention> = text
            .all
            .iter()
            .filter(|it| it.concept.class == class)
            .copied()
            .collect();
        own.iter().all(|it| it.is_sure).then_some(own)
    };
    let (there, here) = (named(sides.source)?, named(sides.translation)?);
    if there.len() != here.len() || there.len() < 2 {
        return None;
    }
    let times = |all: &[Mention], one: &Mention| {
        let same = all.iter().filter(|it| it.concept == one.concept);
        same.count()
    };
    let lost = there
        .iter()
        .find(|it| times(&there, it) > times(&here, it))?;
    let come = here
        .iter()
        .find(|it| times(&here, it) > times(&there, it))?;
    Some(Exchange::new(*lost, *come))
}

/// Finds an ordinal that mostly is another word too, as `second`, where the translation has one from the fourth on, which
/// hardly is, and nothing that may be the one of the source.
fn weak_ordinal(sides: &Sides<'_>) -> Option<Exchange> {
    let is_there = |text: &Mentions, number: Option<u64>| {
        let is_named =
            |it: &Mention| NUMBERS.contains(&it.concept.class) && it.concept.number() == number;
        text.all.iter().any(is_named) || number.is_some_and(|it| text.figures.contains(&it))
    };
    let ordinals = |text: &'_ Mentions| -> Vec<Mention> {
        let own = text
            .all
            .iter()
            .filter(|it| it.concept.class == Class::Ordinal);
        own.copied().collect()
    };
    let parts = |text: &Mentions| text.all.iter().any(|it| it.concept.class == Class::Part);
    let (there, here) = (ordinals(sides.source), ordinals(sides.translation));
    let lost = there
        .iter()
        .find(|it| !it.is_sure && !is_there(sides.translation, it.concept.number()))?;
    let come = here.iter().find(|it| {
        let number = it.concept.number();
        it.is_sure && number.is_some_and(|it| it > 3) && !is_there(sides.source, number)
    })?;
    (!parts(sides.source) && !parts(sides.translation)).then_some(Exchange::new(*lost, *come))
}

/// Whether it does not matter how often a word of the class is said.
fn is_present_or_not(class: Class) -> bool {
    matches!(
        class,
        Class::Side | Class::Extreme | Class::Quantity | Class::Order | Class::Country
    )
}

/// How often a text has a number in figures.
fn figures(text: &Mentions, concept: Concept) -> usize {
    if !matches!(concept.class, Class::Number | Class::Ordinal) {
        return 0;
    }
    let number = concept.number();
    text.figures
        .iter()
        .filter(|it| Some(**it) == number)
        .count()
}

/// Compares what stands beside the same figure: `3 hours` and «3 минуты».
fn beside_figures(sides: &Sides<'_>, class: Class) -> Option<Exchange> {
    let counted = |it: &Mention| it.figure.is_some();
    let come: Vec<Mention> = come(sides, class).filter(counted).collect();
    lost(sides, class).filter(counted).find_map(|lost| {
        let rival = come.iter().find(|it| it.figure == lost.figure)?;
        Some(Exchange::new(lost, *rival))
    })
}

fn has_part(text: &Mentions) -> bool {
    text.all.iter().any(|it| it.concept.class == Class::Part)
}

/// Finds figures that have changed places: `3 March to 5 April` and «3 апреля — 5 марта», `3 men and 5 women` and «5
/// мужчин и 3 женщины».
fn crossed(sides: &Sides<'_>, class: Class) -> Option<Exchange> {
    let classes = [Class::Month, Class::Currency, Class::Unit, Class::Counted];
    if !classes.contains(&class) {
        return None;
    }
    let is_pair =
        |one: &Mention, other: &Mention| one.figure == other.figure && one.concept == other.concept;
    let dates = |text: &Mentions| {
        text.all
            .iter()
            .filter(|it| it.concept.class == class && it.figure.is_some())
            .count()
    };
    if dates(sides.source) < 2 || dates(sides.source) != dates(sides.translation) {
        return None;
    }
    let open = |one: &Mention, other: &Mentions| {
        one.concept.class == class
            && one.figure.is_some()
            && !other.all.iter().any(|it| is_pair(one, it))
    };
    let lost = sides
        .source
        .all
        .iter()
        .filter(|it| open(it, sides.translation));
    let come: Vec<_> = sides
        .translation
        .all
        .iter()
        .filter(|it| open(it, sides.source))
        .collect();
    let rivals = lost.filter_map(|lost| {
        let rival = come
            .iter()
            .find(|it| it.figure == lost.figure && it.concept != lost.concept)?;
        Some((lost, *rival))
    });
    let rivals: Vec<_> = rivals.collect();
    let (lost, rival) = rivals.first().filter(|_| rivals.len() > 1)?;
    Some(Exchange::new(**lost, **rival))
}

/// Compares sentence by sentence where both texts have as many, else the whole texts.
fn sentence_by_sentence(
    sides: &Sides<'_>,
    (source, translation): (&Plain<'_>, &Plain<'_>),
    compare: impl Fn(&Sides<'_>) -> Option<Exchange>,
) -> Option<Exchange> {
    let (source, translation) = (source.sentences(), translation.sentences());
    if source.len() != translation.len() {
        return compare(sides);
    }
    source.iter().zip(translation).find_map(|(one, other)| {
        compare(&Sides {
            source: &within(sides.source, one),
            translation: &within(sides.translation, other),
            languages: sides.languages,
        })
    })
}

/// What a part of a text names.
fn within(mentions: &Mentions, range: &Range<usize>) -> Mentions {
    let inside = mentions.all.iter().filter(|it| range.contains(&it.start));
    Mentions {
        all: inside.copied().collect(),
        figures: mentions.figures.clone(),
    }
}
