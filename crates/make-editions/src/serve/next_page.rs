//! Where more is to be done: the next document in the order of the list, and after the last one again the first.

use edition_engine::coverage::Coverage;
use edition_model::{DocumentId, Locale};

use super::desk::Desk;
use super::list_page::numbers;

/// The address of the next document behind `after` that has something of `group` in `locale`; `None` where none has.
pub(super) fn find(
    desk: &Desk,
    locale: &Locale,
    group: &str,
    after: &DocumentId,
) -> Option<String> {
    let (workspace, checked) = (desk.workspace(), desk.checked());
    let has = |id: &DocumentId, covered: &Coverage| match group {
        // What is to be translated: all that is not translated as its source stands today.
        "open" => covered.missing + covered.stale > 0,
        _ => {
            let found = checked.counts.get(&(id.clone(), locale.clone()));
            let mut numbers = numbers(*covered, found).into_iter();
            numbers.any(|(own, _, number)| own == group && number > 0)
        }
    };
    let documents: Vec<_> = workspace.coverage.iter().collect();
    let behind = documents.iter().position(|(id, _)| *id == after);
    let behind = behind.map_or(0, |place| place + 1);
    let (first, rest) = documents.split_at(behind.min(documents.len()));
    let mut others = rest.iter().chain(first).filter(|(id, _)| *id != after);
    let (next, _) = others.find(|(id, row)| row.get(locale).is_some_and(|it| has(id, it)))?;
    let root = desk.key.root();
    Some(format!("{root}desk/{locale}/{next}#next-{group}"))
}
