//! How many words two texts have in common, in order: the length, or the weight, of the longest
//! common subsequence of their words. Words stand as numbers.

/// The length of the longest common subsequence, in time proportional to the product of both lengths.
pub(super) fn longest_common<W: PartialEq>(first: &[W], second: &[W]) -> usize {
    heaviest_common(first, second, |_| 1)
}

/// The weight of the heaviest common subsequence, in time proportional to the product of both
/// lengths.
pub(super) fn heaviest_common<W: PartialEq>(
    first: &[W],
    second: &[W],
    weight: impl Fn(&W) -> usize,
) -> usize {
    let mut row = vec![0; second.len() + 1];
    for word in first {
        let weight = weight(word);
        let mut diagonal = 0;
        for (place, other) in second.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if word == other {
                diagonal + weight
            } else {
                above.max(row[place])
            };
            diagonal = above;
        }
    }
    row[second.len()]
}

/// Strips the words that both texts begin with and those that both end with. Gives back those that
/// were stripped, and what is left of each text.
pub(super) fn without_common_ends<'w, W: PartialEq>(
    first: &'w [W],
    second: &'w [W],
) -> (impl Iterator<Item = &'w W>, &'w [W], &'w [W]) {
    let shorter = first.len().min(second.len());
    let head = (0..shorter)
        .take_while(|&place| first[place] == second[place])
        .count();
    let (begun, first) = first.split_at(head);
    let second = &second[head..];
    let ends = first.iter().rev().zip(second.iter().rev());
    let tail = ends.take_while(|(left, right)| left == right).count();
    let (first, ended) = first.split_at(first.len() - tail);
    let second = &second[..second.len() - tail];
    (begun.iter().chain(ended), first, second)
}

#[cfg(test)]
mod tests {
    use super::{heaviest_common, longest_common, without_common_ends};

    #[test]
    fn common_ends_are_part_of_a_longest_common_subsequence() {
        let check = |first: &[u32], second: &[u32], expected: usize| {
            assert_eq!(longest_common(first, second), expected);
            let (ends, first, second) = without_common_ends(first, second);
            assert_eq!(ends.count() + longest_common(first, second), expected);
        };
        check(&[], &[1], 0);
        check(&[1, 2, 3], &[1, 2, 3], 3);
        check(&[1, 2, 3, 4], &[1, 3, 2, 4], 3);
        check(&[1, 1, 2], &[1, 2, 2], 2);
        check(&[1, 2], &[3, 4], 0);
    }

    #[test]
    fn a_heavy_word_outweighs_light_ones() {
        let weight = |word: &u32| if *word == 9 { 5 } else { 1 };
        assert_eq!(heaviest_common(&[1, 2, 9], &[9, 1, 2], weight), 5);
        assert_eq!(heaviest_common(&[1, 2, 9], &[8, 1, 2], weight), 2);
    }
}
