//! One message that both sides have: what one of them changed is taken, text and comments, so that in the end the comments
//! say of the translation what is true of it.

use edition_model::{Locale, SegmentId, SourceFile, Sources};

use super::{Joined, Piece, choose};
use crate::catalog::{CommentKind, Message, parse_catalog};
use crate::claim::{self, Claim, Side, choose_value, same_text};
use crate::sync::identify::Mentions;
use crate::sync::state::Progress;
use crate::sync::{Desired, revise, squeeze};

/// What a message says of itself, in the tool's comments above it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    pub(super) id: Option<SegmentId>,
    /// The source text that it shows.
    pub(super) shown: Option<String>,
    /// The source text that it was made from; `None` while it is to be translated.
    made_from: Option<String>,
    note: Option<String>,
    was: Option<String>,
    moved: Option<String>,
    /// Whether it holds the source text, or what nobody has seen yet.
    is_stub: bool,
    is_imported: bool,
    /// The lines of the comment that are the translator's.
    own: Vec<String>,
}

impl Told {
    /// What `message`, which stands in `text`, says.
    pub(super) fn of(message: &Message<'_>, text: &str) -> Self {
        let shown = message.source().map(str::to_owned);
        let is_own = |kind: CommentKind| matches!(kind, CommentKind::Own | CommentKind::Allow);
        let own = message.comment.iter().filter(|item| is_own(item.kind));
        let own = own.filter_map(|item| text.get(item.span.range()));
        let value = squeeze(text.get(message.value_span.range()).unwrap_or_default());
        let is_copy = |source: &String| squeeze(source) == value;
        Self {
            id: SegmentId::new(message.id).ok(),
            made_from: match message.is_untranslated() {
                true => None,
                false => message
                    .stale()
                    .map(str::to_owned)
                    .or_else(|| shown.clone())
                    .or_else(|| Some(String::new())),
            },
            is_stub: message.is_imported() || shown.as_ref().is_some_and(is_copy),
            is_imported: message.is_imported(),
            note: message.note().map(str::to_owned),
            was: message.was().map(str::to_owned),
            moved: message.moved().map(str::to_owned),
            own: own.map(str::to_owned).collect(),
            shown,
        }
    }
}

impl Piece {
    fn claim<'p>(&'p self, told: &'p Told) -> Claim<'p> {
        Claim {
            translation: &self.body,
            made_from: told.made_from.as_deref(),
            is_stub: told.is_stub,
        }
    }
}

/// Joins two versions of a message, or of what stands between messages.
pub(super) fn join(
    base: Option<&Piece>,
    ours: &Piece,
    theirs: &Piece,
    source_locale: &Locale,
) -> Joined {
    let part = |part: fn(&Piece) -> &String| base.map(|base| part(base).as_str());
    let comment = choose(part(|it| &it.comment), &ours.comment, &theirs.comment);
    let conflict = || Joined::Conflict(ours.text(), theirs.text());
    let (Some(our_told), Some(their_told)) = (&ours.told, &theirs.told) else {
        let body = choose(part(|it| &it.body), &ours.body, &theirs.body);
        return match (comment, body) {
            (Some(comment), Some(body)) => Joined::Text(format!("{comment}{body}")),
            _ => conflict(),
        };
    };
    let base = base.and_then(|base| Some((base, base.told.as_ref()?)));
    let side = claim::choose(
        base.map(|(piece, told)| piece.claim(told)),
        ours.claim(our_told),
        theirs.claim(their_told),
    );
    let (chosen, told) = match side {
        Some(Side::Ours) => (ours, our_told),
        Some(Side::Theirs) => (theirs, their_told),
        None => return conflict(),
    };
    if let Some(comment) = comment {
        let of = if comment == ours.comment {
            our_told
        } else {
            their_told
        };
        if same_text(of.made_from.as_deref(), told.made_from.as_deref()) {
            return Joined::Text(format!("{comment}{}", chosen.body));
        }
    }
    let base = base.map(|(_, told)| told);
    let side = side.unwrap_or(Side::Ours);
    let text = with_comments(
        chosen,
        told,
        [base, Some(our_told), Some(their_told)],
        side,
        source_locale,
    );
    let other = match side {
        Side::Ours => their_told,
        Side::Theirs => our_told,
    };
    let is_new = |line: &&String| {
        !told.own.contains(line) && !base.is_some_and(|base| base.own.contains(line))
    };
    let further: String = other
        .own
        .iter()
        .filter(is_new)
        .map(|line| format!("{line}\n"))
        .collect();
    Joined::Text(format!("{further}{text}"))
}

/// The message of the `chosen` side with comments that say what became of it on both.
fn with_comments(
    chosen: &Piece,
    told: &Told,
    [base, ours, theirs]: [Option<&Told>; 3],
    side: Side,
    source_locale: &Locale,
) -> String {
    let text = chosen.text();
    let (Some(ours), Some(theirs), Some(id)) = (ours, theirs, &told.id) else {
        return text;
    };
    let value = |part: fn(&Told) -> &Option<String>| {
        choose_value(base.map(part), part(ours), part(theirs), side).clone()
    };
    // A stub holds the text that it shows.
    let shown = match told.made_from {
        None => told.shown.clone(),
        Some(_) => value(|told| &told.shown),
    };
    let Some(source) = shown else {
        return text;
    };
    let progress = match &told.made_from {
        None => Progress::Untranslated,
        Some(text) => {
            let is_same = text.is_empty() || same_text(Some(text), Some(&source));
            Progress::joined((!is_same).then(|| text.clone()), told.is_imported)
        }
    };
    let desired = Desired {
        id: id.clone(),
        source_tag: source_locale.tag().to_owned(),
        note: value(|told| &told.note),
        source,
        progress,
        was: value(|told| &told.was),
        moved: value(|told| &told.moved),
        value: None,
        mentions: Mentions::default(),
    };
    let file = Sources::default().add(SourceFile::new("", ""));
    let catalog = parse_catalog(file, &text, source_locale).value;
    let mut entries = catalog.messages.iter().chain(&catalog.terms);
    match entries.next() {
        Some(message) => revise(&text, message, &desired),
        None => text,
    }
}
