//! The months that a text names in words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::concepts::{Class, Concept};
use crate::dates::Dates;
use crate::language::Language;
use crate::words::words;

/// How the names of the months begin and those that are whole, in all languages: from the words of closed classes, and
/// where a language has none, from CLDR. They are known by their first two letters, and each has its number.
static MONTHS: LazyLock<FxHashMap<[char; 2], Vec<Name>>> = LazyLock::new(|| {
    let mut months: FxHashMap<[char; 2], Vec<Name>> = FxHashMap::default();
    let own = Language::all()
        .iter()
        .flat_map(|language| language.concepts);
    let own = own.flat_map(|file| file.lines()).filter_map(own_names);
    let own = own.flat_map(|(month, names)| names.map(move |name| (month, name)));
    let unlisted = Language::all().iter().filter(|it| it.concepts.is_empty());
    let others = unlisted.filter_map(Dates::of).flat_map(other_names);
    let names = own
        .map(|(month, name)| Name::of_file(month, name))
        .chain(others);
    for name in names {
        months.entry(beginning(&name.text)).or_default().push(name);
    }
    months
});

struct Name {
    month: u64,
    text: String,
    is_whole: bool,
}

impl Name {
    /// Reads a name as it stands in a file; what a file takes back says nothing here.
    fn of_file(month: u64, name: &str) -> Self {
        let bare = name.trim_start_matches(['^', '=', '+', '-']);
        Self {
            month,
            text: bare.trim_end_matches('*').to_lowercase(),
            is_whole: !bare.ends_with('*'),
        }
    }

    /// A name as CLDR has it, on which endings may follow.
    fn of_cldr(month: u64, name: &str) -> Self {
        Self {
            month,
            text: name.to_lowercase(),
            is_whole: name.chars().nth(3).is_none(),
        }
    }
}

/// The number and names of a month in a line of closed classes.
fn own_names(line: &'static str) -> Option<(u64, impl Iterator<Item = &'static str>)> {
    let (concept, names) = line.split_once(' ')?;
    let concept = Concept::parse(concept).filter(|it| it.class == Class::Month)?;
    let names = names.split_whitespace().filter(|name| !name.contains('_'));
    Some((concept.number()?, names))
}

/// The names of the months of a language that has no file of closed classes.
fn other_names(dates: &'static Dates) -> impl Iterator<Item = Name> {
    [dates.months, dates.lone_months]
        .into_iter()
        .flat_map(|list| {
            let names = (1..).zip(list.split('|'));
            names.map(|(month, name)| Name::of_cldr(month, name))
        })
}

fn beginning(word: &str) -> [char; 2] {
    let mut letters = word.chars();
    [letters.next(), letters.next()].map(Option::unwrap_or_default)
}

impl Language {
    /// Whether the names of its months are known.
    #[must_use]
    pub fn has_month_names(&self) -> bool {
        !self.concepts.is_empty() || Dates::of(self).is_some()
    }
}

/// The months that a text names, from 1, in any of the languages whose names are known.
#[must_use]
pub fn months(text: &str) -> Vec<u64> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (_, word) in words(&lower) {
        // An article may stand before the name, as in d’octobre.
        let bare = word.rsplit(['\'', '’']).next().unwrap_or(word);
        let names = MONTHS.get(&beginning(bare)).into_iter().flatten();
        let fits = |name: &&Name| match name.is_whole {
            true => name.text == bare,
            false => bare.starts_with(&name.text),
        };
        found.extend(names.filter(fits).map(|name| name.month));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::months;

    #[test]
    fn months_are_known_in_many_languages() {
        let check = |text: &str, expected: &[u64]| {
            let found = months(text);
            let has = |month: &u64| found.contains(month);
            assert!(expected.iter().all(has), "{text}: {found:?}");
        };
        check("18 май, 1 июня, in March, 3 майи", &[5, 6, 3]);
        check("le 10 mai, fin d’octobre; 2 de junio; 10. Mai", &[5, 10, 6]);
        check("2012. május 10-én; 10. května; 10 maggio", &[5]);
        check("10 Mayıs 2012; 10 maja; 10 мамыр", &[5]);
        assert_eq!(months("the mayor of the town"), [0; 0]);
    }
}
