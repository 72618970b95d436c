//! A new term, proposed by whoever translates: its words in the source and its forms in one language, put at the ends of both
//! `terms.ftl` at once. One that the source has already gets its forms in the language that lacks them.

use edition_languages::Language;
use edition_localization::sync::coin::{Coined, PARAMETER, coin};
use edition_localization::sync::forms::forms;
use edition_localization::sync::translate::Refusal;
use edition_localization::{CatalogFile, Message};
use edition_model::{Locale, say};

use super::save::Saved;
use super::terms::{is_target, parse, typed};
use super::{ATTEMPTS, read};
use crate::declaring::SharedFile;
use crate::errors::ToolError;
use crate::keeping::{Disturbed, Revision, Turn};
use crate::lock::Meanwhile;
use crate::workspace::{Changes, Workspace};

/// A term that somebody proposes.
#[derive(Debug, Clone, Copy)]
pub struct NewTerm<'t> {
    /// The locale, by its tag.
    pub locale: &'t str,
    /// The term, without its hyphen.
    pub term: &'t str,
    /// What the source calls it.
    pub source: &'t str,
    /// What is said of it to all who translate; may be empty.
    pub note: &'t str,
    /// What the locale calls it: each case with its words, that of a dictionary first.
    pub forms: &'t [(String, String)],
}

/// The cases that a new term of `locale` may have, that of a dictionary first: those of the terms that it has already, else
/// those that its language usually asks for. None where terms have one form alone.
#[must_use]
pub fn cases(workspace: &Workspace, locale: &Locale) -> Vec<String> {
    let path = SharedFile::Terms.path(locale);
    let own = parse(workspace, &path, workspace.text(&path).unwrap_or_default());
    let mut known: Vec<(String, bool)> = Vec::new();
    for form in own.terms.iter().flat_map(|term| forms(term, &own)) {
        for (_, case) in form.keys.iter().filter(|(name, _)| name == PARAMETER) {
            if !known.iter().any(|(it, _)| it == case) {
                known.push((case.clone(), form.is_default));
            }
        }
    }
    // The form of a dictionary first, all others as they came.
    known.sort_by_key(|(_, is_default)| !is_default);
    if known.is_empty() {
        let usual = Language::of(locale).term_cases;
        return usual.iter().map(|case| (*case).to_owned()).collect();
    }
    known.into_iter().map(|(case, _)| case).collect()
}

/// Writes a new term, and gives the files that may have changed.
#[must_use]
pub fn coin_term(workspace: &Workspace, new: &NewTerm<'_>) -> (Saved, Option<Changes>) {
    let locale = new.locale.parse::<Locale>().ok();
    let source = &workspace.project.settings.source;
    let locale = locale.filter(|it| it != source && is_target(workspace, it));
    let Some(locale) = locale else {
        return (Saved::Nowhere, None);
    };
    let paths = [source, &locale].map(|it| SharedFile::Terms.path(it));
    for _ in 0..ATTEMPTS {
        match try_coin(workspace, &paths, new) {
            Ok(Some(saved)) => return (saved, Some(paths.into_iter().collect())),
            Ok(None) => {}
            Err(error) => {
                let why = say("typing-unsaved").sentence("problem", error.sentence());
                return (Saved::Failed(why), None);
            }
        }
    }
    (Saved::Failed(say("typing-into-busy")), None)
}

/// `None` where a file changed meanwhile.
fn try_coin(
    workspace: &Workspace,
    [source_path, path]: &[String; 2],
    new: &NewTerm<'_>,
) -> Result<Option<Saved>, ToolError> {
    let there = [read(workspace, source_path)?, read(workspace, path)?];
    let [original, own] = there.each_ref().map(|it| it.clone().unwrap_or_default());
    let written = in_source(workspace, (source_path, &original), new)
        .and_then(|source| Ok((source, in_locale(workspace, (path, &own), new)?)));
    let (source_after, after) = match written {
        Ok(written) => written,
        Err(refusal) => return Ok(Some(Saved::Refused(refusal.sentence()))),
    };
    let [before_source, before] = there;
    let mut revisions = vec![Revision {
        path: path.clone(),
        before,
        after: Some(after),
    }];
    // The source first: a translation of what is not there would say nothing.
    if source_after != original {
        let revision = Revision {
            path: source_path.clone(),
            before: before_source,
            after: Some(source_after),
        };
        revisions.insert(0, revision);
    }
    let project = &workspace.project;
    let turn = Turn::take(&project.root, Meanwhile::Wait(&|_| {}))?;
    let kept = turn.keep(&project.settings.source, revisions, Disturbed::Leave)?;
    Ok(kept.left.is_none().then_some(Saved::Written))
}

/// The terms of the source with the new one among them.
fn in_source(
    workspace: &Workspace,
    (path, text): (&str, &str),
    new: &NewTerm<'_>,
) -> Result<String, Refusal> {
    let there = parse(workspace, path, text);
    if let Some(term) = there.term(new.term) {
        return match typed(&there, term) == new.source.trim() {
            true => Ok(text.to_owned()),
            false => Err(Refusal::Misread(say("term-is-there"))),
        };
    }
    if let Some(other) = says_the_same(&there, new.source) {
        let id = format!("-{}", other.id);
        return Err(Refusal::Misread(say("term-has-words").text("term", id)));
    }
    let forms = [(String::new(), new.source.to_owned())];
    coin(&coined(workspace, &there, (new, &forms)))
}

/// The terms of the language with the new one among them.
fn in_locale(
    workspace: &Workspace,
    (path, text): (&str, &str),
    new: &NewTerm<'_>,
) -> Result<String, Refusal> {
    let there = parse(workspace, path, text);
    // What is said of it stands in the source.
    let new = NewTerm { note: "", ..*new };
    coin(&coined(workspace, &there, (&new, new.forms)))
}

fn coined<'c>(
    workspace: &'c Workspace,
    file: &CatalogFile<'c>,
    (new, forms): (&NewTerm<'c>, &'c [(String, String)]),
) -> Coined<'c> {
    Coined {
        source_locale: &workspace.project.settings.source,
        file: file.file,
        catalog: file.text,
        term: new.term,
        note: new.note,
        forms,
    }
}

/// The term that has these words in one of its forms, small or capital.
fn says_the_same<'f, 's>(file: &'f CatalogFile<'s>, words: &str) -> Option<&'f Message<'s>> {
    let words = words.trim().to_lowercase();
    let mut terms = file.terms.iter();
    terms.find(|term| {
        let mut forms = forms(term, file).into_iter();
        forms.any(|form| form.text.to_lowercase() == words)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{NewTerm, cases, coin_term};
    use crate::desk::Saved;
    use crate::workspace::Workspace;

    const ENGLISH: &str = "-torture = torture\n";
    const TAJIK: &str =
        "-torture = { $case ->\n   *[nominative] шиканҷа\n    [izafet] шиканҷаи\n}\n";

    fn publication(tajik: &str) -> (tempfile::TempDir, Workspace) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in [
            (
                "editions.toml",
                "source = \"en\"\ntargets = [\"ru\", \"tg\"]\n",
            ),
            ("sources/a.md", "+++\nkind = \"report\"\n+++\n# A witness\n"),
            ("locales/en/terms.ftl", ENGLISH),
            ("locales/tg/terms.ftl", tajik),
        ] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let workspace = Workspace::open(Some(folder.path())).unwrap();
        (folder, workspace)
    }

    /// What becomes of the English and the Tajik file; `None` where it is refused.
    fn check(term: &str, source: &str, tajik: &str) -> Option<(String, String)> {
        let (folder, workspace) = publication(tajik);
        let forms = [("nominative", "шоҳид"), ("izafet", "шоҳиди")];
        let forms = forms.map(|(case, words)| (case.to_owned(), words.to_owned()));
        let (saved, changes) = coin_term(
            &workspace,
            &NewTerm {
                locale: "tg",
                term,
                source,
                note: "",
                forms: &forms,
            },
        );
        let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
        let files = ["en", "tg"].map(|it| read(&format!("locales/{it}/terms.ftl")));
        match saved {
            Saved::Written => {
                assert_eq!(changes.unwrap().len(), 2);
                let [english, tajik] = files;
                Some((english, tajik))
            }
            Saved::Refused(_) => {
                assert_eq!(files, [ENGLISH, tajik], "nothing is written");
                None
            }
            _ => panic!("neither written nor refused"),
        }
    }

    #[test]
    fn both_languages_get_the_term() {
        let entry = "-witness = { $case ->\n   *[nominative] шоҳид\n    [izafet] шоҳиди\n}\n";
        let english = format!("{ENGLISH}\n-witness = witness\n");
        let both = Some((english, format!("{TAJIK}\n{entry}")));
        assert_eq!(check("witness", "witness", TAJIK), both);
    }

    #[test]
    fn a_term_of_the_source_gets_its_forms() {
        let (english, tajik) =
            check("torture", "torture", "# untranslated\n-torture = torture\n").unwrap();
        assert_eq!(english, ENGLISH);
        assert!(tajik.starts_with("-torture = { $case ->"), "{tajik}");
    }

    #[test]
    fn what_is_there_already_is_refused() {
        assert_eq!(check("torture", "witness", TAJIK), None);
        assert_eq!(check("torture", "torture", TAJIK), None);
        assert_eq!(check("other", "Torture", TAJIK), None);
        assert_eq!(check("two words", "two words", TAJIK), None);
        assert_eq!(check("witness", " ", TAJIK), None);
    }

    #[test]
    fn cases_are_those_of_the_publication_or_of_the_language() {
        let known = |tajik: &str, tag: &str| cases(&publication(tajik).1, &tag.parse().unwrap());
        assert_eq!(known(TAJIK, "tg"), ["nominative", "izafet"]);
        assert_eq!(known("", "tg"), ["nominative", "izafet", "object"]);
        assert_eq!(known("", "ru").len(), 6);
        assert!(known("", "fr").is_empty());
    }
}
