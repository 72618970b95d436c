//! What is told of a pair, and where.

use std::ops::Range;

use edition_languages::sentences;
use edition_model::{Diagnostic, Rule, Sentence, Span, say};
use edition_wordbook::{Evidence, Judgement, Stretch, words_of};

use super::{Learned, Usual, score};
use crate::comparison::Settled;
use crate::finding::place_in;
use crate::input::CheckContext;
use crate::sample::{Sample, Standing};

/// A word is told of only where it stands in so many places, and has a counterpart in most of these, in per cent.
const FEWEST: u32 = 5;
const MOSTLY: u32 = 80;
/// So many words are told of.
const WORDS: usize = 3;
/// From this weight on words are told of.
const TELLING: f64 = 1.0;

pub(crate) fn check<'s>(
    context: &CheckContext<'_>,
    samples: &'s [Sample<'s>],
    settled: &Settled,
    findings: &mut Vec<(&'s Sample<'s>, Diagnostic)>,
) {
    for sample in samples {
        if sample.standing == Standing::Stale || sample.explained.contains(Rule::Omission) {
            continue;
        }
        let finding = match &settled.learned {
            Some(learned) => by_words(context, sample, (learned, &settled.usual)),
            None => by_length(sample, &settled.usual),
        };
        findings.extend(finding.map(|finding| (sample, finding)));
    }
}

/// How much speaks against a sample, by words too.
pub(crate) fn judge(
    sample: &Sample<'_>,
    (learned, usual): (&Learned, &Usual),
) -> Option<(Judgement, f64, bool)> {
    let gist = sample.gist();
    let page = sample.page();
    let judgement = learned.wordbook.judge(&page, &[gist.key()]).pop()??;
    let scores = score(usual, &gist, &judgement);
    Some((judgement, scores.greater(), scores.added > scores.omitted))
}

fn by_length(sample: &Sample<'_>, usual: &Usual) -> Option<Diagnostic> {
    let gist = sample.gist();
    let is_far = usual.is_far(&gist) && (!usual.is_unknown() || is_surely_far(sample, usual));
    is_far.then(|| finding(sample, of_length(sample, usual.is_short(&gist))))
}

/// Whether length and sentences tell by themselves, where there are no other translations to compare with.
fn is_surely_far(sample: &Sample<'_>, usual: &Usual) -> bool {
    // Scripts without spaces need far fewer letters, and have no words here.
    if sample.words.is_none() {
        return false;
    }
    let gist = sample.gist();
    let number = |text: &str| sentences(text).len();
    let (there, here) = (number(&sample.source), number(&sample.translation));
    let has_other_sentences = match usual.is_short(&gist) {
        true => here < there,
        false => here > there,
    };
    usual.is_surely_far(&gist, has_other_sentences)
}

fn by_words(
    context: &CheckContext<'_>,
    sample: &Sample<'_>,
    (learned, usual): (&Learned, &Usual),
) -> Option<Diagnostic> {
    let (judgement, score, is_added) = judge(sample, (learned, usual))?;
    if !learned.is_too_much(score) {
        return None;
    }
    let stretch = match is_added {
        true => judgement.added,
        false => judgement.omitted,
    };
    let (page, key) = (sample.page(), sample.gist().key());
    let evidence = learned.wordbook.evidence(&page, key, is_added, stretch);
    let telling = telling(sample, is_added, &evidence);
    let (there, here) = judgement.sentences;
    let said = match telling {
        Some(telling) if is_added => say("words-added").sentence("words", telling),
        Some(telling) => say("words-omitted").sentence("words", telling),
        None if there != here && usual.deviations(&sample.gist()).abs() < 2.0 => {
            say("sentences-differ")
                .number("translation", here)
                .number("source", there)
        }
        None => of_length(sample, !is_added),
    };
    let mut finding = finding(sample, said);
    if stretch.weight >= TELLING {
        let span = if is_added {
            sample.span
        } else {
            sample.source_span
        };
        let place = place_of(context, sample, (is_added, stretch), span);
        match place.filter(|_| is_added) {
            Some(place) => finding.place = edition_model::Place::Span(place),
            None => {
                finding.related.clear();
                let place = place.unwrap_or(sample.source_span);
                finding = finding.related(place, say("source-text"));
            }
        }
    }
    Some(finding)
}

fn finding(sample: &Sample<'_>, said: Sentence) -> Diagnostic {
    Diagnostic::new(Rule::Omission, sample.span, said)
        .help(say("omission-help"))
        .related(sample.source_span, say("source-text"))
}

fn of_length(sample: &Sample<'_>, is_short: bool) -> Sentence {
    let (source, translation) = sample.lengths;
    match is_short {
        true => say("translation-far-shorter")
            .number("translation", translation)
            .number("source", source),
        false => say("translation-far-longer")
            .number("translation", translation)
            .number("source", source),
    }
}

/// The words that say most, each with what stands for it elsewhere; nothing where none says enough.
fn telling(sample: &Sample<'_>, is_added: bool, evidence: &[Evidence]) -> Option<Sentence> {
    let (source, translation) = sample.words.as_ref()?;
    let words: Vec<&str> = words_of(if is_added { translation } else { source }).collect();
    let is_sure = |it: &&Evidence| it.places >= FEWEST && it.answered * 100 >= it.places * MOSTLY;
    let mut sure: Vec<&Evidence> = Vec::new();
    for it in evidence.iter().filter(is_sure) {
        let is_known = |known: &&Evidence| known.counterparts == it.counterparts;
        if !sure.iter().any(is_known) {
            sure.push(it);
        }
    }
    let doubt = |it: &Evidence| f64::from(it.places - it.answered + 1) / f64::from(it.places + 2);
    sure.sort_by(|one, other| doubt(one).total_cmp(&doubt(other)));
    sure.truncate(WORDS);
    sure.sort_by_key(|it| it.word);
    sure.into_iter().fold(None, |said, it| {
        let Some(word) = words.get(it.word) else {
            return said;
        };
        let elsewhere = it.counterparts.iter().map(|stem| format!("{stem}-"));
        let elsewhere: Vec<String> = elsewhere.collect();
        Some(match said {
            None => say("word-missed")
                .text("word", *word)
                .text("elsewhere", elsewhere.join(", "))
                .number("answered", it.answered as usize)
                .number("places", it.places as usize),
            Some(said) => say("word-missed-too")
                .sentence("said", said)
                .text("word", *word)
                .text("elsewhere", elsewhere.join(", "))
                .number("answered", it.answered as usize)
                .number("places", it.places as usize),
        })
    })
}

/// Where a stretch of words stands, as it was typed.
fn place_of(
    context: &CheckContext<'_>,
    sample: &Sample<'_>,
    (is_added, stretch): (bool, Stretch),
    span: Span,
) -> Option<Span> {
    let (source, translation) = sample.words.as_ref()?;
    let words = words_of(if is_added { translation } else { source });
    let typed = context.sources.slice(span);
    let range = range_of(typed, words, stretch.start..stretch.end)?;
    let start = span.range().start;
    Some(Span::new(span.file, start + range.start..start + range.end))
}

/// Where the words of `wanted`, by their places among `words`, stand in `typed`, which has all of these in their order.
fn range_of<'w>(
    typed: &str,
    words: impl Iterator<Item = &'w str>,
    wanted: Range<usize>,
) -> Option<Range<usize>> {
    let (mut from, mut start) = (0, None);
    for (place, word) in words.enumerate().take(wanted.end) {
        let found = from + place_in(typed.get(from..)?, word)?;
        from = found + word.len();
        if place >= wanted.start && start.is_none() {
            start = Some(found);
        }
    }
    Some(start?..from)
}
