//! Joins files of tables that this crate knows nothing of: table by table, and in a table that both sides have changed,
//! key by key; of one key with two values ours is taken.

use std::collections::BTreeMap;

use crate::claim::{Side, choose_value};

/// A name, and the lines under it.
type Block = (String, String);

/// Joins three versions. `None` where one of them is no TOML.
pub(super) fn join_blocks(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let is_toml = |text: &str| text.parse::<toml::Table>().is_ok();
    if ![base, ours, theirs].into_iter().all(is_toml) {
        return None;
    }
    let starts_table = |line: &str| line.starts_with('[').then(|| line.trim_end().to_owned());
    let tables = |text: &str| split(text, starts_table);
    let joined = join_lists(&tables(base), &tables(ours), &tables(theirs), join_keys);
    let mut text = joined.join("\n\n");
    text.push('\n');
    is_toml(&text).then_some(text)
}

/// A table that both have changed.
fn join_keys(base: &str, ours: &str, theirs: &str) -> String {
    let starts_key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        Some(key.trim().to_owned())
    };
    let keys = |text: &str| split(text, starts_key);
    join_lists(&keys(base), &keys(ours), &keys(theirs), |_, ours, _| {
        ours.to_owned()
    })
    .join("\n")
}

/// Each block of the side that has changed it, in the order of their names where they are in order.
fn join_lists(
    base: &[Block],
    ours: &[Block],
    theirs: &[Block],
    join: impl Fn(&str, &str, &str) -> String,
) -> Vec<String> {
    let by_name =
        |blocks: &[Block]| -> BTreeMap<String, String> { blocks.iter().cloned().collect() };
    let (base, our_texts, their_texts) = (by_name(base), by_name(ours), by_name(theirs));
    let mut names: Vec<&String> = ours.iter().map(|(name, _)| name).collect();
    let is_sorted = names.is_sorted();
    names.extend(
        theirs
            .iter()
            .map(|(name, _)| name)
            .filter(|it| !our_texts.contains_key(*it)),
    );
    if is_sorted {
        names.sort();
    }
    let joined = names.into_iter().filter_map(|name| {
        let base = base.get(name);
        match (our_texts.get(name), their_texts.get(name)) {
            (Some(ours), Some(theirs))
                if base != Some(ours) && base != Some(theirs) && ours != theirs =>
            {
                Some(join(base.map_or("", String::as_str), ours, theirs))
            }
            (Some(ours), Some(theirs)) => {
                Some(choose_value(base, ours, theirs, Side::Ours).clone())
            }
            (Some(kept), None) | (None, Some(kept)) => (base != Some(kept)).then(|| kept.clone()),
            (None, None) => None,
        }
    });
    joined.collect()
}

/// The blocks of `text`, each from a line that `starts` names. A text in three quotation marks is one line. Blocks of
/// one name are told apart by their turn.
fn split(text: &str, starts: impl Fn(&str) -> Option<String>) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![(String::new(), String::new())];
    let mut is_inside = false;
    let mut turns: BTreeMap<String, usize> = BTreeMap::new();
    for line in text.lines() {
        if let Some(name) = starts(line).filter(|_| !is_inside) {
            let turn = turns.entry(name.clone()).or_default();
            *turn += 1;
            let name = if *turn == 1 {
                name
            } else {
                format!("{name} {turn}")
            };
            blocks.push((name, String::new()));
        }
        if let Some((_, block)) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        is_inside ^= quotes % 2 == 1;
    }
    for (_, block) in &mut blocks {
        block.truncate(block.trim_end().len());
    }
    blocks.retain(|(_, block)| !block.is_empty());
    blocks
}
