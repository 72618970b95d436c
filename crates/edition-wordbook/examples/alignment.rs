//! Measures alignment: damages translations whose pairs are known, and counts what is certain, and what of that is wrong.
//!
//! `cargo run -p edition-wordbook --example alignment -- SEEDS FILE…`, a file for each document: `KIND\tSOURCE\tTRANSLATION` a
//! line, named `NAME.LOCALE.tsv`. The damage is that of the design: merges, splits, drops, additions of the document's own
//! words, swaps, lost numbers, flattened lists.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a measure"
)]

use std::collections::BTreeMap;
use std::time::Instant;

use edition_languages::Language;
use edition_model::Locale;
use edition_wordbook::{Passage, align};

/// How many merges, splits, drops, additions and swaps there are in 92 segments, and whether numbers and lists are lost.
const DAMAGES: [(&str, [usize; 5], bool); 4] = [
    ("none", [0, 0, 0, 0, 0], false),
    ("light", [2, 2, 1, 1, 0], false),
    ("moderate", [3, 3, 2, 2, 1], false),
    ("heavy", [8, 8, 4, 4, 2], true),
];

/// A translation with what it is of; nothing where it is of nothing, or not the whole.
#[derive(Clone)]
struct Damaged {
    text: String,
    kind: u32,
    of: Option<usize>,
}

struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let seeds: u64 = arguments.next().unwrap().parse().unwrap();
    let is_told = std::env::var_os("TELL").is_some();
    let mut sums: BTreeMap<(String, usize), [usize; 4]> = BTreeMap::new();
    let start = Instant::now();
    for path in arguments {
        let name = std::path::Path::new(&path)
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let (document, tag) = name.rsplit_once('.').unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let rows: Vec<Vec<&str>> = text
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        let of = |tag: &str| Language::of(&tag.parse::<Locale>().unwrap());
        let source: Vec<Passage> = rows
            .iter()
            .map(|row| Passage {
                text: row[1].to_owned(),
                kind: row[0].parse().unwrap(),
                marks: Vec::new(),
            })
            .collect();
        let group = if document == "udhr" { "udhr" } else { "other" };
        for (level, (_, counts, is_heavy)) in DAMAGES.iter().enumerate() {
            for seed in 0..if level == 0 { 1 } else { seeds } {
                let damaged = damage(&rows, *counts, *is_heavy, seed);
                let translation: Vec<Passage> = damaged
                    .iter()
                    .map(|it| Passage {
                        text: it.text.clone(),
                        kind: it.kind,
                        marks: Vec::new(),
                    })
                    .collect();
                let answers = align((of("en"), of(tag)), &source, &translation, &[]);
                let whole = damaged.iter().filter(|it| it.of.is_some()).count();
                let sum = sums.entry((format!("{group} {tag}"), level)).or_default();
                sum[2] += whole;
                sum[3] += 1;
                for (row, answer) in answers.iter().enumerate() {
                    if answer.is_certain {
                        sum[0] += 1;
                        let place = answer.translations[0];
                        if damaged[place].of != Some(row) {
                            sum[1] += 1;
                            if is_told {
                                println!(
                                    "WRONG {name} {level} {seed}: {}\n   => {}\n   {:?}",
                                    source[row].text, translation[place].text, answer.witnesses
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    for ((name, level), [certain, wrong, whole, runs]) in sums {
        let share = 100.0 * certain as f64 / whole as f64;
        println!(
            "{name:12} {:9} {share:5.1} %  certain {certain:6} of {whole:6}  wrong {wrong:3}  runs {runs}",
            DAMAGES[level].0
        );
    }
    println!("{:?}", start.elapsed());
}

fn damage(rows: &[Vec<&str>], counts: [usize; 5], is_heavy: bool, seed: u64) -> Vec<Damaged> {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..8 {
        random.below(2);
    }
    let mut all: Vec<Damaged> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| Damaged {
            text: row[2].to_owned(),
            kind: row[0].parse().unwrap(),
            of: Some(place),
        })
        .collect();
    let words: Vec<String> = rows
        .iter()
        .flat_map(|row| row[2].split(' ').map(str::to_owned))
        .collect();
    let scaled = |count: usize| (count * rows.len()).div_ceil(92);
    for _ in 0..scaled(counts[0]) {
        let place = random.below(all.len() - 1);
        let next = all.remove(place + 1);
        all[place].text = format!("{} {}", all[place].text, next.text);
        all[place].of = None;
    }
    for _ in 0..scaled(counts[1]) {
        let place = random.below(all.len());
        let letters: Vec<char> = all[place].text.chars().collect();
        let middle = letters.len() / 2;
        let cut = (middle..letters.len())
            .find(|it| matches!(letters[*it], ' ' | '。' | '，' | '、' | '；'))
            .unwrap_or(middle);
        if cut + 1 >= letters.len() {
            continue;
        }
        let rest: String = letters[cut + 1..].iter().collect();
        all[place].text = letters[..=cut].iter().collect::<String>().trim().to_owned();
        all[place].of = None;
        let kind = all[place].kind;
        all.insert(
            place + 1,
            Damaged {
                text: rest,
                kind,
                of: None,
            },
        );
    }
    for _ in 0..scaled(counts[2]) {
        let place = random.below(all.len());
        all.remove(place);
    }
    for _ in 0..scaled(counts[3]) {
        let place = random.below(all.len() + 1);
        let number = 8 + random.below(25);
        let text: Vec<&str> = (0..number)
            .map(|_| words[random.below(words.len())].as_str())
            .collect();
        all.insert(
            place,
            Damaged {
                text: text.join(" "),
                kind: 3,
                of: None,
            },
        );
    }
    for _ in 0..counts[4] {
        let place = random.below(all.len() - 1);
        all.swap(place, place + 1);
    }
    if is_heavy {
        for it in &mut all {
            it.text = it
                .text
                .chars()
                .filter(|letter| edition_languages::digit(*letter).is_none())
                .collect();
            it.kind = 3;
        }
    } else if counts[4] > 0 {
        let from = random.below(all.len());
        for it in all.iter_mut().skip(from).take(10) {
            it.kind = 3;
        }
    }
    all.retain(|it| !it.text.trim().is_empty());
    all
}
