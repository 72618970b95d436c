//! Albanian.

use crate::hyphenation::divisions;
use crate::language::Language;

pub(super) const LANGUAGE: Language = Language {
    tag: "sq",
    name: "Albanian",
    hyphenation: Some(|word| divisions(hypher::hyphenate(word, hypher::Lang::Albanian))),
    #[rustfmt::skip]
    dictionary_order: "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh",
    ..Language::UNKNOWN
};
