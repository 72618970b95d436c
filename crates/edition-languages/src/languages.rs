//! The registry: a module and an entry for each language.

use edition_model::Locale;

use crate::kinds::Kinds;
use crate::language::Language;

mod af;
mod am;
mod ar;
mod r#as;
mod az;
mod be;
mod bg;
mod bn;
mod ca;
mod ckb;
mod cs;
mod da;
mod de;
mod el;
mod en;
mod es;
mod et;
mod fa;
mod fi;
mod fr;
mod gl;
mod gu;
mod he;
mod hi;
mod hr;
mod hu;
mod hy;
mod id;
mod is;
mod it;
mod ja;
mod ka;
mod kk;
mod km;
mod kn;
mod ko;
mod ky;
mod lt;
mod mk;
mod ml;
mod mn;
mod mr;
mod ms;
mod my;
mod nb;
mod ne;
mod nl;
mod nn;
mod no;
mod or;
mod pa;
mod pl;
mod ps;
mod pt;
mod ro;
mod ru;
mod sd;
mod si;
mod sk;
mod sl;
mod sq;
mod sr;
mod sv;
mod sw;
mod ta;
mod te;
mod tg;
mod th;
mod tk;
mod tr;
mod ug;
mod uk;
mod ur;
mod uz;
mod vi;
mod zh;

/// The files of the languages, by tag.
const FILES: &[Language] = &[
    af::LANGUAGE,
    am::LANGUAGE,
    ar::LANGUAGE,
    r#as::LANGUAGE,
    az::LANGUAGE,
    be::LANGUAGE,
    bg::LANGUAGE,
    bn::LANGUAGE,
    ca::LANGUAGE,
    ckb::LANGUAGE,
    cs::LANGUAGE,
    da::LANGUAGE,
    de::LANGUAGE,
    el::LANGUAGE,
    en::LANGUAGE,
    es::LANGUAGE,
    et::LANGUAGE,
    fa::LANGUAGE,
    fi::LANGUAGE,
    fr::LANGUAGE,
    gl::LANGUAGE,
    gu::LANGUAGE,
    he::LANGUAGE,
    hi::LANGUAGE,
    hr::LANGUAGE,
    hu::LANGUAGE,
    hy::LANGUAGE,
    id::LANGUAGE,
    is::LANGUAGE,
    it::LANGUAGE,
    ja::LANGUAGE,
    ka::LANGUAGE,
    kk::LANGUAGE,
    km::LANGUAGE,
    kn::LANGUAGE,
    ko::LANGUAGE,
    ky::LANGUAGE,
    lt::LANGUAGE,
    mk::LANGUAGE,
    ml::LANGUAGE,
    mn::LANGUAGE,
    mr::LANGUAGE,
    ms::LANGUAGE,
    my::LANGUAGE,
    nb::LANGUAGE,
    ne::LANGUAGE,
    nl::LANGUAGE,
    nn::LANGUAGE,
    no::LANGUAGE,
    or::LANGUAGE,
    pa::LANGUAGE,
    pl::LANGUAGE,
    ps::LANGUAGE,
    pt::LANGUAGE,
    ro::LANGUAGE,
    ru::LANGUAGE,
    sd::LANGUAGE,
    si::LANGUAGE,
    sk::LANGUAGE,
    sl::LANGUAGE,
    sq::LANGUAGE,
    sr::LANGUAGE,
    sv::LANGUAGE,
    sw::LANGUAGE,
    ta::LANGUAGE,
    te::LANGUAGE,
    tg::LANGUAGE,
    th::LANGUAGE,
    tk::LANGUAGE,
    tr::LANGUAGE,
    ug::LANGUAGE,
    uk::LANGUAGE,
    ur::LANGUAGE,
    uz::LANGUAGE,
    vi::LANGUAGE,
    zh::LANGUAGE,
];

static LANGUAGES: [Language; FILES.len()] = numbered();

static UNKNOWN: Language = Language::UNKNOWN;

/// The languages of [`FILES`], with a kind of letters for what is outside of each alphabet.
const fn numbered() -> [Language; FILES.len()] {
    let mut languages = [Language::UNKNOWN; FILES.len()];
    let mut kind = Kinds::FIRST_OUTSIDE;
    let mut place = 0;
    while place < FILES.len() {
        languages[place] = FILES[place];
        if languages[place].alphabet.is_some() {
            languages[place].outside = Some(kind);
            kind = kind.next();
        }
        place += 1;
    }
    languages
}

impl Language {
    /// What is known of the language of `locale`; nothing where nobody has filed it.
    #[must_use]
    pub fn of(locale: &Locale) -> &'static Self {
        Self::by_tag(locale.language()).unwrap_or(&UNKNOWN)
    }

    /// Whether somebody has filed the language.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.tag.is_empty()
    }

    /// All languages, by tag.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &LANGUAGES
    }

    /// English, in which the tool speaks and whose interface stands in for those of other languages.
    #[must_use]
    pub fn english() -> &'static Self {
        Self::by_tag("en").unwrap_or(&UNKNOWN)
    }

    /// The language whose tag `code`, the code of a country, is often taken for.
    #[must_use]
    pub fn mistaken_for(code: &str) -> Option<&'static Self> {
        let is_meant = |language: &&Self| language.mistaken_tags.contains(&code);
        LANGUAGES.iter().find(is_meant)
    }

    fn by_tag(tag: &str) -> Option<&'static Self> {
        let place = LANGUAGES.binary_search_by_key(&tag, |language| language.tag);
        LANGUAGES.get(place.ok()?)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FILES, LANGUAGES, Language};

    #[test]
    fn the_registry_is_sorted_and_every_file_is_in_it() {
        let tags: Vec<&str> = FILES.iter().map(|language| language.tag).collect();
        assert!(tags.is_sorted_by(|one, other| one < other), "{tags:?}");
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/languages");
        #[allow(clippy::disallowed_methods, reason = "a test reads its own folder")]
        let files = std::fs::read_dir(folder).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let names: BTreeSet<String> = names.collect();
        let expected: BTreeSet<String> = tags.iter().map(|tag| format!("{tag}.rs")).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_language_is_found_by_its_locale() {
        let check = |tag: &str, name: &str| {
            let language = Language::of(&tag.parse().unwrap());
            assert_eq!(language.name, name, "{tag}");
        };
        check("tg", "Tajik");
        check("uz-Latn", "Uzbek");
        check("ckb", "Central Kurdish");
        check("xx", "");
        assert_eq!(Language::english().name, "English");
        assert_eq!(Language::mistaken_for("tj").unwrap().tag, "tg");
    }

    #[test]
    fn alphabets_have_kinds_of_their_own() {
        let kinds: Vec<_> = LANGUAGES.iter().filter_map(Language::outside).collect();
        let alphabets = LANGUAGES.iter().filter(|it| it.alphabet.is_some());
        assert_eq!(kinds.len(), alphabets.count());
        for (place, kind) in kinds.iter().enumerate() {
            assert!(!kinds[..place].contains(kind));
        }
    }
}
