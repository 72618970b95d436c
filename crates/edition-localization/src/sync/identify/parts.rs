//! Recognizes paragraphs that were split or merged: one text on one side, and several neighbours on
//! the other that each account for words of it that the others do not.

use std::collections::BTreeMap;
use std::ops::Range;

use super::equal::Pairing;
use super::texts::Texts;

/// How many words of the whole each further part must account for.
const PART_WORDS: usize = 2;

/// Finds the split and merged paragraphs among `news` and `olds`, which lie between the same
/// neighbours. The likest part keeps the id, unless a part has it already.
pub(super) fn find_parts(
    news: &[usize],
    olds: &[usize],
    texts: &Texts,
    pairing: &mut Pairing,
    recast: &mut BTreeMap<usize, Vec<usize>>,
) {
    let new_words: Vec<&[u32]> = news.iter().map(|&new| texts.new_words(new)).collect();
    let old_words: Vec<&[u32]> = olds.iter().map(|&old| texts.old_words(old)).collect();
    for (place, &old) in olds.iter().enumerate() {
        let seed =
            (pairing.new_of(old)).and_then(|new| news.iter().position(|&other| other == new));
        let free =
            |part: usize| pairing.old_of(news[part]).is_none() && !recast.contains_key(&news[part]);
        if let Some(run) = find_run(old_words[place], &new_words, seed, free, texts) {
            let keeper = likeliest(old_words[place], &new_words, run.clone(), texts);
            pairing.join(news[keeper], old);
            recast.extend(news[run].iter().map(|&new| (new, vec![old])));
        }
    }
    for (place, &new) in news.iter().enumerate() {
        if recast.contains_key(&new) {
            continue;
        }
        let seed =
            (pairing.old_of(new)).and_then(|old| olds.iter().position(|&other| other == old));
        let spent: Vec<usize> = recast.values().flatten().copied().collect();
        let free =
            |part: usize| pairing.new_of(olds[part]).is_none() && !spent.contains(&olds[part]);
        if let Some(run) = find_run(new_words[place], &old_words, seed, free, texts) {
            let keeper = likeliest(new_words[place], &old_words, run.clone(), texts);
            pairing.join(new, olds[keeper]);
            recast.insert(new, olds[run].to_vec());
        }
    }
}

/// The neighbours among `parts` that make up `whole`, if there are several. The search begins at
/// `seed`, the part already known to be the same segment, else at the part with most of its words.
fn find_run(
    whole: &[u32],
    parts: &[&[u32]],
    seed: Option<usize>,
    free: impl Fn(usize) -> bool,
    texts: &Texts,
) -> Option<Range<usize>> {
    if parts.len() < 2 {
        return None;
    }
    let start = seed.or_else(|| {
        let held = |part: usize| texts.common(whole, parts[part]);
        let candidates = (0..parts.len()).filter(|&part| free(part));
        let mostly = candidates.map(|part| (held(part), std::cmp::Reverse(part)));
        let (common, std::cmp::Reverse(part)) = mostly.max()?;
        (common >= PART_WORDS && common * 2 >= parts[part].len()).then_some(part)
    })?;
    let mut run = start..start + 1;
    let mut words = parts[start].to_vec();
    let mut accounted = texts.common(whole, &words);
    // At least half of a part's words must account for words of the whole.
    let adds = |gain: usize, part: &[u32]| gain >= PART_WORDS && gain * 2 >= part.len();
    while run.end < parts.len() && free(run.end) {
        let longer = [&words, parts[run.end]].concat();
        let common = texts.common(whole, &longer);
        if !adds(common.saturating_sub(accounted), parts[run.end]) {
            break;
        }
        (words, accounted, run.end) = (longer, common, run.end + 1);
    }
    while run.start > 0 && free(run.start - 1) {
        let longer = [parts[run.start - 1], &words].concat();
        let common = texts.common(whole, &longer);
        if !adds(common.saturating_sub(accounted), parts[run.start - 1]) {
            break;
        }
        (words, accounted, run.start) = (longer, common, run.start - 1);
    }
    let several = run.len() > 1;
    (several && (seed.is_some() || texts.alike(whole, &words))).then_some(run)
}

fn likeliest(whole: &[u32], parts: &[&[u32]], run: Range<usize>, texts: &Texts) -> usize {
    let share = |part: usize| {
        let both = whole.len() + parts[part].len();
        1_000 * texts.common(whole, parts[part]) / both.max(1)
    };
    let first = run.start;
    let ranked = run.map(|part| (share(part), std::cmp::Reverse(part)));
    ranked.max().map_or(first, |(_, part)| part.0)
}
