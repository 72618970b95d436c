//! Translations as trees, and trees as translations: for those who show them otherwise than as text.

use edition_model::{Document, Locale, SourceInline, SourceSegment, Span};
use edition_parser::{InlineContext, write_pattern};

use super::translation::read_translation;
use super::{DocumentLabels, Localizer};
use crate::catalog::Message;
use crate::fold::fold;

/// A form of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermForm {
    /// What is typed for it.
    pub typed: String,
    /// What it says.
    pub words: String,
    /// What it is called, as `case` and `genitive`; nothing where it is the form of all defaults.
    pub keys: Vec<(String, String)>,
}

/// So many forms of a term are looked at.
const MOST_FORMS: usize = 128;

/// All forms of the term `id`, that of all defaults first. Of several that say the same only the first is given.
#[must_use]
pub fn term_forms(localizer: &Localizer, id: &str) -> Vec<TermForm> {
    let Some(forms) = localizer.terms().get(id) else {
        return Vec::new();
    };
    let capital = ("capital".to_owned(), vec!["yes".to_owned()]);
    let choices = forms.choices.iter();
    let choices = choices.map(|(parameter, keys)| (parameter.clone(), keys.clone()));
    let mut asked: Vec<Vec<(String, String)>> = vec![Vec::new()];
    // Capital letters last: few sentences begin with a term.
    for (parameter, keys) in choices.chain([capital]) {
        let named = |known: &Vec<(String, String)>, key: &String| {
            let mut more = known.clone();
            more.push((parameter.clone(), key.clone()));
            more
        };
        let further = keys
            .iter()
            .flat_map(|key| asked.iter().map(move |known| named(known, key)));
        let further: Vec<_> = further.collect();
        asked.extend(further);
        asked.truncate(MOST_FORMS);
    }
    let mut found: Vec<TermForm> = Vec::new();
    for keys in asked {
        let typed = typed_form(id, &keys);
        let Some(words) = localizer.words_of(&typed) else {
            continue;
        };
        if !found.iter().any(|known| known.words == words) {
            found.push(TermForm { typed, words, keys });
        }
    }
    found
}

fn typed_form(id: &str, keys: &[(String, String)]) -> String {
    let keys: Vec<String> = keys
        .iter()
        .map(|(parameter, key)| format!("{parameter}: \"{key}\""))
        .collect();
    match keys.is_empty() {
        true => format!("{{ -{id} }}"),
        false => format!("{{ -{id}({}) }}", keys.join(", ")),
    }
}

/// Reads and writes the translations of a document.
pub struct Texts<'d> {
    document: &'d Document<SourceSegment>,
    labels: DocumentLabels,
    locale: &'d Locale,
}

impl<'d> Texts<'d> {
    /// Those of `document` into `locale`.
    #[must_use]
    pub fn new(document: &'d Document<SourceSegment>, locale: &'d Locale) -> Self {
        Self {
            document,
            labels: DocumentLabels::new(document),
            locale,
        }
    }

    /// What a message says; `None` where it has several forms, or is not in order.
    #[must_use]
    pub fn read(&self, message: &Message<'_>) -> Option<Vec<SourceInline>> {
        let pattern = message.value.as_ref().filter(|_| !message.damaged)?;
        let read = read_translation(pattern, message.value_span, &self.context());
        let mut variants = read.value.variants.into_iter();
        let only = variants.next()?;
        let is_one = variants.next().is_none();
        (is_one && only.is_sound()).then_some(only.inlines)
    }

    /// The text of a message that says `inlines`.
    #[must_use]
    pub fn write(&self, inlines: &[SourceInline], span: Span) -> String {
        write_pattern(inlines, &self.context(), span)
    }

    /// What a placeable says in the language of `localizer`, with the facts of the document.
    #[must_use]
    pub fn words(&self, localizer: &Localizer, placeable: &str) -> Option<String> {
        localizer.words_with(placeable, &self.document.front_matter.facts)
    }

    /// What a placeable may say, and what is typed for that: of a term, all its forms.
    #[must_use]
    pub fn ways(&self, localizer: &Localizer, placeable: &str) -> Vec<(String, String)> {
        let own = self.words(localizer, placeable);
        let own = own.map(|words| (placeable.to_owned(), words));
        let forms = forms(localizer, placeable).into_iter();
        let forms = forms.filter_map(|asked| {
            let words = localizer.words_of(&asked)?;
            Some((asked, words))
        });
        let mut ways: Vec<(String, String)> = Vec::new();
        for (asked, words) in own.into_iter().chain(forms) {
            if !ways.iter().any(|(_, known)| *known == words) {
                ways.push((asked, words));
            }
        }
        ways
    }

    /// The placeable of the same term that says `words`, in whichever form; `None` where no form does.
    #[must_use]
    pub fn form(&self, localizer: &Localizer, placeable: &str, words: &str) -> Option<String> {
        let says = |asked: &String| {
            let said = localizer.words_of(asked);
            said.is_some_and(|said| fold(&said) == fold(words))
        };
        forms(localizer, placeable).into_iter().find(says)
    }

    fn context(&self) -> InlineContext<'_> {
        InlineContext {
            links: &self.document.links,
            footnotes: &self.labels.footnotes,
            images: &self.labels.images,
            locale: self.locale,
        }
    }
}

/// What asks for each form of the term in a placeable.
fn forms(localizer: &Localizer, placeable: &str) -> Vec<String> {
    let inner = placeable.trim_start_matches(['{', ' ']).strip_prefix('-');
    let is_name = |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let id: String = inner
        .into_iter()
        .flat_map(str::chars)
        .take_while(is_name)
        .collect();
    let Some(forms) = localizer.terms().get(&id) else {
        return Vec::new();
    };
    let asked = forms.choices.iter().flat_map(|(parameter, keys)| {
        let id = &id;
        keys.iter()
            .map(move |key| format!("{{ -{id}({parameter}: \"{key}\") }}"))
    });
    std::iter::once(format!("{{ -{id} }}"))
        .chain(asked)
        .collect()
}
