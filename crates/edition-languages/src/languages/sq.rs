//! Albanian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sq",
    name: "Albanian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Albanian))),
    ..Language::UNKNOWN
};
