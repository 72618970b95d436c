//! What has which number: annexes, articles and sections, and the paragraphs that are counted in them.

use edition_model::{CountedBy, Numbering, ParagraphNumber, Part, PartNumber};

/// What is counted so far.
#[derive(Debug)]
pub(crate) struct Count {
    rule: Numbering,
    /// Whether the document has one annex and no more.
    has_one_annex: bool,
    annexes: u32,
    /// Those of the document, or of the annex that is open.
    articles: u32,
    sections: u32,
    paragraphs: Paragraphs,
    /// The parts that are open, the outermost first.
    open: Vec<Open>,
    /// The level of the heading below which nothing is counted, while what is below it is read.
    stopped: Option<u8>,
    /// The last numbered paragraph under the present heading, which lists after it belong to.
    pub(super) owner: Option<Owner>,
}

/// The paragraphs of a part, or of the document.
#[derive(Debug, Default)]
struct Paragraphs {
    part: PartNumber,
    last: u32,
    /// How often the last number was given again.
    repeats: u32,
}

/// A part that is open.
#[derive(Debug)]
struct Open {
    /// The level of its heading.
    level: u8,
    /// What was counted around it.
    around: Paragraphs,
    /// The articles and sections around it, where it counts its own.
    others: Option<(u32, u32)>,
}

/// The kind of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    Annex,
    Article,
    /// A heading that begins what it begins by its level.
    Plain,
    /// A heading that begins no section.
    Unnumbered,
}

/// Why a number cannot be given again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoRepeat {
    /// There is none before.
    First,
    /// There is no word for it.
    TooOften,
}

/// What lists belong to.
#[derive(Debug)]
pub(super) struct Owner {
    pub(super) number: ParagraphNumber,
    /// What the items of its lists count by.
    pub(super) by: CountedBy,
    /// The ordinal of the next item below it.
    pub(super) next: u32,
    /// How many texts it has so far.
    texts: u32,
    /// Whether a list stands below it, after which its text can go on.
    pub(super) has_list: bool,
}

impl Owner {
    pub(super) fn of(number: ParagraphNumber) -> Self {
        Self {
            number,
            by: CountedBy::Signs,
            next: 1,
            texts: 1,
            has_list: false,
        }
    }

    /// The number of a further text of the same paragraph or item.
    pub(super) fn next_text(&mut self) -> ParagraphNumber {
        self.texts += 1;
        self.number.text(self.texts)
    }

    /// Whether there can be signs for a list below it.
    pub(super) fn has_room(&self) -> bool {
        match self.by {
            CountedBy::Signs => self.number.has_levels_below(),
            CountedBy::Decimals => self.number.has_decimals_below(),
        }
    }
}

impl Count {
    /// Nothing is counted yet, in a document with so many `annexes`.
    pub(crate) fn new(rule: Numbering, annexes: usize) -> Self {
        Self {
            rule,
            has_one_annex: annexes == 1,
            annexes: 0,
            articles: 0,
            sections: 0,
            paragraphs: Paragraphs::default(),
            open: Vec::new(),
            stopped: None,
            owner: None,
        }
    }

    /// Counts nothing below the heading of this `level` that has begun.
    pub(super) fn stop(&mut self, level: u8) {
        self.stopped = Some(level);
    }

    /// Whether the next paragraph would have that number.
    pub(super) fn is_next(&self, number: u64) -> bool {
        number == u64::from(self.next_number())
    }

    /// The number of the next paragraph.
    pub(super) fn next_number(&self) -> u32 {
        self.paragraphs.last + 1
    }

    /// Whether paragraphs have numbers.
    pub(super) fn has_numbers(&self) -> bool {
        self.rule != Numbering::Nothing && self.stopped.is_none()
    }

    /// Begins what a heading begins, and gives the number of the part that it is.
    pub(super) fn heading(&mut self, level: u8, kind: PartKind) -> Option<PartNumber> {
        self.owner = None;
        self.stopped.take_if(|stopped| level <= *stopped);
        while let Some(part) = self.open.pop_if(|open| open.level >= level) {
            self.paragraphs = part.around;
            if let Some((articles, sections)) = part.others {
                (self.articles, self.sections) = (articles, sections);
            }
        }
        let by_section = self.rule == Numbering::Section;
        match kind {
            PartKind::Annex => {
                self.annexes += 1;
                let part = match self.has_one_annex {
                    true => Part::OnlyAnnex,
                    false => Part::Annex(self.annexes),
                };
                let number = PartNumber::default().part(part);
                let others = Some((self.articles, self.sections));
                (self.articles, self.sections) = (0, 0);
                self.begin(level, number.clone(), others);
                Some(number)
            }
            PartKind::Article => {
                self.articles += 1;
                let number = self.annex().part(Part::Article(self.articles));
                if by_section {
                    self.begin(level, number.clone(), None);
                }
                Some(number)
            }
            PartKind::Plain if by_section && level == 2 => {
                self.sections += 1;
                let number = self.annex().part(Part::Section(self.sections));
                self.begin(level, number.clone(), None);
                Some(number)
            }
            PartKind::Plain | PartKind::Unnumbered => None,
        }
    }

    /// The annex that is open.
    fn annex(&self) -> PartNumber {
        let annex = self.paragraphs.part.annex();
        annex.map_or_else(PartNumber::default, |annex| {
            PartNumber::default().part(annex)
        })
    }

    fn begin(&mut self, level: u8, part: PartNumber, others: Option<(u32, u32)>) {
        let paragraphs = Paragraphs {
            part,
            ..Paragraphs::default()
        };
        let around = std::mem::replace(&mut self.paragraphs, paragraphs);
        self.open.push(Open {
            level,
            around,
            others,
        });
    }

    /// The number of the next paragraph.
    pub(super) fn paragraph(&mut self, by: CountedBy) -> ParagraphNumber {
        self.paragraphs.last += 1;
        self.paragraphs.repeats = 0;
        self.number(by)
    }

    /// The number of the last paragraph, given again.
    pub(super) fn repeated(&mut self, by: CountedBy) -> Result<ParagraphNumber, NoRepeat> {
        let most = u32::try_from(edition_model::MOST_REPEATS).unwrap_or(u32::MAX);
        if self.paragraphs.last == 0 {
            return Err(NoRepeat::First);
        }
        if self.paragraphs.repeats >= most {
            return Err(NoRepeat::TooOften);
        }
        self.paragraphs.repeats += 1;
        Ok(self.number(by))
    }

    fn number(&mut self, by: CountedBy) -> ParagraphNumber {
        let number = ParagraphNumber::new(self.paragraphs.last)
            .within(self.paragraphs.part.clone())
            .repeated(self.paragraphs.repeats);
        self.owner = Some(Owner {
            by,
            ..Owner::of(number.clone())
        });
        number
    }

    /// The number of a paragraph without one of its own: it goes on after a list, or stands outside the count, where lists
    /// after it belong to nothing.
    pub(super) fn unnumbered(&mut self) -> Option<ParagraphNumber> {
        match &mut self.owner {
            Some(owner) if owner.has_list => Some(owner.next_text()),
            _ => {
                self.owner = None;
                None
            }
        }
    }
}
