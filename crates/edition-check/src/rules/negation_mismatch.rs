//! `negation-mismatch`: A negation lost or added. The sentence says the opposite. For example, "He did not sign" becomes
//! "He signed":
//!
//! ```ftl
//! # en: He did not sign the confession.
//! he-did-not = Он подписал признание.
//! ```
//!
//! A language may deny with a verb, an adjective, a pronoun or a word such as "refuse" or "without", and the rule accepts
//! all of these. A word in place of its opposite turns the sentence too, as «незаконный» for `lawful` and «без» for `with`; but
//! beside a negation it says the same, as «незаконный» does for `not lawful`. Words such as `никто` and `ҳаргиз` deny
//! together with their verb, and nothing without its negation. The rule is silent in languages whose words of negation it
//! does not know.

mod denials;

use std::ops::Range;

use edition_languages::concepts::{Class, Lexicon, Mention, Mentions};
use edition_languages::concord;
use edition_model::{Diagnostic, Rule, Severity, say};

use denials::{Denials, is_paired, negations};

use crate::finding::{Pair, Said};
use crate::opposites::{self, Part};
use crate::plain::Plain;
use crate::{CheckContext, exchange};

pub(crate) fn check(context: &CheckContext<'_>, pair: &Pair<'_>, findings: &mut Vec<Diagnostic>) {
    let (language, source_language) = (pair.localizer.language(), context.source.language());
    let knows = |language| Lexicon::of(language).is_some_and(|it| it.has(Class::Negation));
    if !knows(language) || !knows(source_language) {
        return;
    }
    let source = pair.source.mentions(source_language);
    let told: Vec<String> = exchanged_words(pair, findings);
    pair.report_each(Rule::NegationMismatch, findings, |_, text| {
        let translation = text.mentions(language);
        let have_opposites = opposites::has_any(source) && opposites::has_any(translation);
        if !denies(source) && !denies(translation) && !have_opposites {
            return None;
        }
        let (parts, are_aligned) = parts(pair, text);
        parts.iter().find_map(|(own, other)| {
            let part = |text, mentions, range| Part {
                text,
                mentions,
                range,
            };
            let there = part(&pair.source.own, source, own);
            let here = part(&text.own, translation, other);
            let mut denials = denials_of((source, own), (translation, other));
            let languages = (source_language, language);
            let turned = opposites::turned(there, here, languages);
            let is_plain = |(lost, come): &&(Mention, Mention)| {
                !opposites::is_denied(there, lost) && !opposites::is_denied(here, come)
            };
            if let Some(found) = turned.iter().find(is_plain)
                && Denials::without_opposites(there) == Denials::without_opposites(here)
            {
                return Some(exchanged(context, pair, *found, text));
            }
            // A `without` that has become «с» is no answer to anything.
            let denies_not = |place: fn(&(Mention, Mention)) -> &Mention, part: Part<'_>| {
                let words = turned.iter().map(place);
                words.filter(|it| !opposites::denies(part, it)).count()
            };
            denials.1.opposites = denies_not(|it| &it.0, there);
            let is_answer = denies_not(|it| &it.1, here) > 0;
            let alone = concord::alone(&text.own, other, translation, language.concord);
            denials.1.pronouns -= alone.len().min(denials.1.pronouns);
            if denials.0.plain > 1 && answers_no(source, own, &pair.source.own) {
                denials.0.plain -= 1;
            }
            let alone = alone.first().map(|it| it.words(&text.own));
            lost(pair, denials, (source, own), alone)
                .filter(|said| {
                    !said
                        .source_place
                        .as_ref()
                        .is_some_and(|it| told.contains(it))
                })
                .or_else(|| {
                    let added = added(text, denials, (translation, other));
                    added.filter(|_| are_aligned && !is_answer)
                })
        })
    });
}

/// Where a part of the source stands, and where its counterpart does.
type Ranges = (Range<usize>, Range<usize>);

/// The sentences of both texts side by side where both have as many, else the whole texts; and which of the two it is.
fn parts(pair: &Pair<'_>, text: &Plain<'_>) -> (Vec<Ranges>, bool) {
    let (own, other) = (pair.source.sentences(), text.sentences());
    match own.len() == other.len() {
        true => (
            own.iter().cloned().zip(other.iter().cloned()).collect(),
            true,
        ),
        false => (vec![(0..pair.source.own.len(), 0..text.own.len())], false),
    }
}

/// Words of the source of which is told already that another stands in their place, as all for nobody.
fn exchanged_words(pair: &Pair<'_>, findings: &[Diagnostic]) -> Vec<String> {
    let is_own =
        |it: &&Diagnostic| it.rule == Rule::WordMismatch && it.segment.as_ref() == Some(pair.id);
    let places = findings.iter().filter(is_own).flat_map(|it| &it.related);
    places
        .map(|it| pair.sources.slice(it.span).to_owned())
        .collect()
}

/// Whether a sentence begins with an answer, as in `No, never`: it denies together with what follows.
fn answers_no(source: &Mentions, range: &Range<usize>, text: &str) -> bool {
    let first = first_denial(source, range).filter(|it| it.start == range.start);
    first.is_some_and(|it| text.get(it.end..).unwrap_or_default().starts_with(','))
}

/// What is said of a word that stands in place of its opposite.
fn exchanged(
    context: &CheckContext<'_>,
    pair: &Pair<'_>,
    (lost, come): (Mention, Mention),
    text: &Plain<'_>,
) -> Said {
    Said {
        severity: Severity::Warning,
        place: Some(come.words(&text.own).to_owned()),
        source_place: Some(lost.words(&pair.source.own).to_owned()),
        message: exchange::said(context, pair, (lost, come), text),
        help: say("exchanged-help").text("rule", Rule::NegationMismatch.name()),
    }
}

/// What the source denies and the translation does not; `alone` is a word of it that denies only together with a verb.
fn lost(
    pair: &Pair<'_>,
    (there, here): (Denials, Denials),
    (source, range): (&Mentions, &Range<usize>),
    alone: Option<&str>,
) -> Option<Said> {
    if here.answers(&there) >= there.needs() {
        return None;
    }
    let word = first_denial(source, range)?.words(&pair.source.own);
    let message = match alone {
        Some(alone) => say("negation-alone")
            .text("word", word)
            .text("alone", alone),
        None => say("negation-lost").text("word", word),
    };
    Some(Said {
        severity: Severity::Warning,
        place: alone.map(str::to_owned),
        source_place: Some(word.to_owned()),
        message,
        help: say("negation-help"),
    })
}

/// What the translation denies, where nothing in the source does but what has an answer of its kind.
fn added(
    text: &Plain<'_>,
    (there, here): (Denials, Denials),
    (translation, range): (&Mentions, &Range<usize>),
) -> Option<Said> {
    if !there.is_answered_in_kind(&here) || here.sure == 0 {
        return None;
    }
    let word = first_denial(translation, range)?.words(&text.own);
    Some(Said {
        severity: Severity::Warning,
        place: Some(word.to_owned()),
        source_place: None,
        message: say("negation-added").text("word", word),
        help: say("negation-help"),
    })
}

/// How often both sides deny. `minors` may be «не достигшие 18 лет», and `not of age` «несовершеннолетние».
fn denials_of(
    source: (&Mentions, &Range<usize>),
    translation: (&Mentions, &Range<usize>),
) -> (Denials, Denials) {
    let mut there = Denials::of(source.0, source.1);
    let mut here = Denials::of(translation.0, translation.1);
    let open = unanswered(source, translation);
    there.phrases += open.0;
    here.adjectives += open.1;
    (there, here)
}

/// How many such words either side has without the other's: `minor` is answered by «несовершеннолетний», which then is no
/// answer to `not`. Of the source, those count that another language may say with a negation.
fn unanswered(
    (source, own): (&Mentions, &Range<usize>),
    (translation, other): (&Mentions, &Range<usize>),
) -> (usize, usize) {
    let paired = |text, range| {
        let all = negations(text, range).map(|it| it.concept.name);
        all.filter(|it| is_paired(it)).collect::<Vec<_>>()
    };
    let (there, here) = (paired(source, own), paired(translation, other));
    let without = |one: Vec<&'static str>, rest: &[&str]| {
        let rest = one.into_iter().filter(|it| !rest.contains(it));
        rest.collect::<Vec<_>>()
    };
    let (lost, come) = (without(there.clone(), &here), without(here, &there));
    let may_deny = lost.iter().filter(|it| it.starts_with("pair-not-"));
    (may_deny.count(), come.len())
}

fn first_denial(text: &Mentions, range: &Range<usize>) -> Option<Mention> {
    let mut denials = negations(text, range).filter(|it| it.is_denial());
    denials.find(|it| it.is_sure).copied()
}

fn denies(text: &Mentions) -> bool {
    text.all.iter().any(Mention::is_denial)
}

#[cfg(test)]
mod tests {
    use edition_model::Rule;

    use crate::tests::check_rule;

    fn check(text: (&str, &str, &str), expected: &[&str]) {
        check_rule(Rule::NegationMismatch, text, expected);
    }

    #[test]
    fn a_negation_is_lost_or_added() {
        for (text, expected) in [
            (
                (
                    "ru",
                    "He did not sign the confession.",
                    "Он подписал признание.",
                ),
                "the source says \"not\", and nothing in the translation denies",
            ),
            (
                (
                    "tg",
                    "The lawyer could not see him.",
                    "Адвокат ӯро дида тавонист.",
                ),
                "the source says \"not\", and nothing in the translation denies",
            ),
            (
                ("ru", "Nobody was heard.", "Никто был выслушан."),
                "the source says \"Nobody\", but \"Никто\" denies nothing without a verb that is negated",
            ),
            (
                ("tg", "He never signed.", "Ӯ ҳаргиз имзо кард."),
                "the source says \"never\", but \"ҳаргиз\" denies nothing without a verb that is negated",
            ),
            (
                (
                    "ru",
                    "He saw nobody and never signed.",
                    "Он никого не видел и никогда подписывал.",
                ),
                "the source says \"nobody\", but \"никогда\" denies nothing without a verb that is negated",
            ),
            (
                ("fr", "Nobody was heard.", "Ils ont été entendus."),
                "the source says \"Nobody\", and nothing in the translation denies",
            ),
            (
                (
                    "ru",
                    "The court should release him.",
                    "Суду не следует его освобождать.",
                ),
                "the translation says \"не\", and nothing in the source denies",
            ),
            (
                ("ru", "He confessed.", "Он не признался."),
                "the translation says \"не\", and nothing in the source denies",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn a_word_stands_in_place_of_its_opposite() {
        for (text, expected) in [
            (("ru", "The detention was unlawful.", "Задержание было законным."), "the source says \"unlawful\" (незаконный), the translation \"законным\" (lawful)"),
            (("ru", "The arrest was lawful.", "Арест был незаконным."), "the source says \"lawful\" (законный), the translation \"незаконным\" (unlawful)"),
            (("ru", "It is impossible to leave.", "Уйти возможно."), "the source says \"impossible\" (невозможный), the translation \"возможно\" (possible)"),
            (("ru", "The evidence was inadmissible.", "Доказательства были допустимы."), "the source says \"inadmissible\" (недопустимый), the translation \"допустимы\" (admissible)"),
            (("ru", "The force was disproportionate.", "Сила была соразмерной."), "the source says \"disproportionate\" (несоразмерный), the translation \"соразмерной\" (proportionate)"),
            (("ru", "The visit was unannounced.", "О посещении объявили заранее."), "the source says \"unannounced\" (необъявленный), the translation \"объявили\" (announced)"),
            (("ru", "They were innocent.", "Они были виновны."), "the source says \"innocent\" (невиновный), the translation \"виновны\" (guilty)"),
            (("ru", "They were unwilling to talk.", "Они были готовы говорить."), "the source says \"unwilling\" (неохотно), the translation \"готовы\" (willing)"),
            (("ru", "He was unable to leave.", "Он смог уйти."), "the source says \"unable\" (невозможный), the translation \"смог\" (possible)"),
            (("ru", "With a lawyer he was calm.", "Без адвоката он был спокоен."), "the source says \"With\" (с), the translation \"Без\" (without)"),
            (("tg", "The detention was unlawful.", "Дастгиркунӣ қонунӣ буд."), "the source says \"unlawful\" (ғайриқонунӣ), the translation \"қонунӣ\" (lawful)"),
            (("tg", "The arrest was lawful.", "Боздошт ғайриқонунӣ буд."), "the source says \"lawful\" (қонунӣ), the translation \"ғайриқонунӣ\" (unlawful)"),
            (("tg", "It is impossible to leave.", "Рафтан мумкин аст."), "the source says \"impossible\" (имконнопазир), the translation \"мумкин\" (possible)"),
            (("tg", "He was found guilty.", "Ӯ бегуноҳ дониста шуд."), "the source says \"guilty\" (гунаҳкор), the translation \"бегуноҳ\" (innocent)"),
            (("tg", "an unknown error", "хатогии маълум"), "the source says \"unknown\" (номаълум), the translation \"маълум\" (known)"),
            (("fr", "The arrest was unlawful.", "L’arrestation était légale."), "the source says \"unlawful\" (illicite), the translation \"légale\" (lawful)"),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn an_opposite_says_the_same_beside_a_negation() {
        for text in [
            ("ru", "The arrest was not lawful.", "Арест был незаконным."), ("ru", "The arrest was unlawful.", "Арест не был законным."),
            ("tg", "The arrest was not lawful.", "Боздошт ғайриқонунӣ буд."), ("tg", "The arrest was unlawful.", "Боздошт қонунӣ набуд."),
            ("ru", "It is not possible to leave.", "Уйти невозможно."), ("ru", "It is impossible to leave.", "Уйти не представляется возможным."),
            ("ru", "He was not guilty.", "Он невиновен."), ("ru", "He was innocent.", "Он не виновен."), ("fr", "He was not guilty.", "Il était innocent."),
            ("ru", "The lawful arrest and the unlawful one", "Незаконный арест и законный"), ("ru", "an unannounced visit", "посещение без предупреждения"),
            ("ru", "an unannounced visit", "внезапное посещение"), ("ru", "with no lawyer", "без адвоката"), ("ru", "with ease", "без труда"),
            ("ru", "the wrongful arrest and the lawful one", "незаконный арест и второй"), ("ru", "legal aid", "правовая помощь"),
            ("ru", "He was unable to leave.", "Он не смог уйти."), ("ru", "He was refused lawful aid.", "Ему незаконно отказали в помощи."),
            ("tg", "unlawful", "ғайри қонунӣ"), ("tg", "inadequate", "нокифоя"), ("ru", "non-available", "недоступный"),
            ("tg", "In commands, with the writing left out:", "Дар шакли фармонҳо, бе навиштан:"), ("ru", "an unknown error", "неизвестная ошибка"),
            ("ru", "It is written so, with the mark in braces right behind its word.", "Пишется так, и сразу же за словом, без пробела, стоит знак в фигурных скобках."),
        ] {
            check(text, &[]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn a_word_that_only_looks_like_a_negation_answers_none() {
        for (text, word) in [
            (("ru", "No one under 16 may be imprisoned.", "Лица моложе 16 лет лишению свободы подлежат."), "No one"),
            (("ru", "The judge did not speak about minors.", "Судья говорил о несовершеннолетних."), "not"),
            (("tg", "The judge did not speak about minors.", "Судя дар бораи ноболиғон гап зад."), "not"),
            (("ru", "Nobody told us about impunity.", "Нам рассказали о безнаказанности."), "Nobody"),
            (("tg", "The judge did not speak about the innocent.", "Судя дар бораи бегуноҳон гап зад."), "not"),
            (("tg", "The judge did not speak about oil.", "Судя дар бораи нафт гап зад."), "not"),
        ] {
            check(text, &[&format!("the source says \"{word}\", and nothing in the translation denies")]);
        }
        for text in [
            ("ru", "He is not yet of age.", "Он ещё несовершеннолетний."), ("ru", "The minors did not sign.", "Несовершеннолетние не подписали."),
            ("ru", "The guards were not punished.", "Охранники остались безнаказанными."), ("tg", "They were not guilty.", "Онҳо бегуноҳ буданд."),
        ] {
            check(text, &[]);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn a_negation_of_a_tajik_verb_is_added() {
        for (text, word) in [
            (("tg", "He was beaten there.", "Ӯро он ҷо назаданд."), "назаданд"),
            (("tg", "He died.", "Ӯ намурд."), "намурд"),
            (("tg", "He was taken there.", "Ӯро он ҷо набурданд."), "набурданд"),
        ] {
            check(text, &[&format!("the translation says \"{word}\", and nothing in the source denies")]);
        }
        for text in [("tg", "the oil and the battle", "нафт ва набард"), ("tg", "near the grandson", "назди набера"), ("tg", "He lived in Naryn.", "Ӯ дар Норин зист.")] {
            check(text, &[]);
        }
    }

    #[test]
    fn a_negation_is_said_otherwise() {
        for text in [
            (
                "ru",
                "He was denied a lawyer and did not sign.",
                "Ему отказали в адвокате, и он не подписал.",
            ),
            ("ru", "without a lawyer", "без адвоката"),
            ("ru", "Nobody was heard.", "Никого не выслушали."),
            ("tg", "He did not sign.", "Ӯ имзо накард."),
            ("tg", "no torture", "набудани шиканҷа"),
            ("fr", "It isn’t possible.", "C’est impossible."),
            ("ru", "not only in the north", "и на севере"),
            ("ru", "some children", "несколько детей"),
            ("tg", "He did not return.", "Ӯ барнагашт."),
            ("tg", "They did not stop.", "Онҳо бознаистоданд."),
            ("ru", "not long ago", "недавно"),
            ("ru", "No entry", "Вход воспрещён"),
            ("ru", "No, never.", "Нет, никогда."),
            ("tg", "No, nothing.", "Не, ҳеҷ чиз."),
            ("tg", "the law (No. 1234)", "қонун (№ 1234)"),
            ("ru", "Account No 12 is closed.", "Счёт 12 закрыт."),
            ("de", "He did not sign.", "Er unterschrieb."),
        ] {
            check(text, &[]);
        }
    }
}
