//! How many words two texts have in common, in order: the length of the longest common subsequence
//! of their words. Words stand as numbers.

/// The length of the longest common subsequence, in time proportional to the product of both lengths.
pub(super) fn longest_common(first: &[u32], second: &[u32]) -> usize {
    let mut row = vec![0; second.len() + 1];
    for word in first {
        let mut diagonal = 0;
        for (place, other) in second.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if word == other {
                diagonal + 1
            } else {
                above.max(row[place])
            };
            diagonal = above;
        }
    }
    row[second.len()]
}

/// Strips the words that both texts begin with and those that both end with. Gives back how many
/// were stripped, and what is left of each text.
pub(super) fn without_common_ends<'w>(
    first: &'w [u32],
    second: &'w [u32],
) -> (usize, &'w [u32], &'w [u32]) {
    let shorter = first.len().min(second.len());
    let head = (0..shorter)
        .take_while(|&place| first[place] == second[place])
        .count();
    let (first, second) = (&first[head..], &second[head..]);
    let ends = first.iter().rev().zip(second.iter().rev());
    let tail = ends.take_while(|(left, right)| left == right).count();
    let (first, second) = (&first[..first.len() - tail], &second[..second.len() - tail]);
    (head + tail, first, second)
}

#[cfg(test)]
mod tests {
    use super::{longest_common, without_common_ends};

    #[test]
    fn common_ends_are_part_of_a_longest_common_subsequence() {
        let check = |first: &[u32], second: &[u32], expected: usize| {
            assert_eq!(longest_common(first, second), expected);
            let (ends, first, second) = without_common_ends(first, second);
            assert_eq!(ends + longest_common(first, second), expected);
        };
        check(&[], &[1], 0);
        check(&[1, 2, 3], &[1, 2, 3], 3);
        check(&[1, 2, 3, 4], &[1, 3, 2, 4], 3);
        check(&[1, 1, 2], &[1, 2, 2], 2);
        check(&[1, 2], &[3, 4], 0);
    }
}
