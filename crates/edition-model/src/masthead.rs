//! What stands around the text of a document: the lines of its masthead, its summary, signatures and contacts.

/// The texts around a document. `S` is a segment, as in [`Body`](crate::Body).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Masthead<S> {
    /// To whom it is distributed, as in "General".
    pub distribution: Option<S>,
    /// The session of the organ that it is for.
    pub session: Option<S>,
    /// The item of the agenda: its words, or its number alone.
    pub agenda_item: Option<S>,
    /// Who wrote it.
    pub authors: Vec<S>,
    /// The paragraphs of its summary, which have no numbers.
    pub summary: Vec<S>,
    /// Who signed it.
    pub signed: Vec<Signature<S>>,
    /// Whom readers may turn to.
    pub contacts: Vec<Contact<S>>,
}

/// A signature below a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signature<S> {
    /// Whose it is.
    pub name: S,
    /// What they are.
    pub title: Option<S>,
}

/// Somebody whom readers may turn to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contact<S> {
    /// What has words: for whom they are there, the name, the office, the address.
    pub lines: Vec<S>,
    /// Where they are reached, the same in all languages.
    pub ways: Vec<Way>,
}

/// Where somebody is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Way {
    /// By what means.
    pub means: Means,
    /// The number or address, as people read it.
    pub text: String,
}

/// By what means somebody is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Means {
    /// A telephone.
    Phone,
    /// A mobile telephone.
    Mobile,
    /// E-mail.
    Email,
    /// A page on the web.
    Web,
}

impl Means {
    /// All means, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Mobile, Self::Email, Self::Web];

    /// The key in the front matter.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mobile => "mobile",
            Self::Email => "email",
            Self::Web => "web",
        }
    }
}

impl Way {
    /// The address that a link to it has.
    #[must_use]
    pub fn address(&self) -> String {
        let text = self.text.trim();
        match self.means {
            Means::Phone | Means::Mobile => {
                let digits = text.chars().filter(|it| it.is_ascii_digit() || *it == '+');
                format!("tel:{}", digits.collect::<String>())
            }
            Means::Email => format!("mailto:{text}"),
            Means::Web
                if ["http://", "https://"]
                    .iter()
                    .any(|it| text.starts_with(it)) =>
            {
                text.to_owned()
            }
            Means::Web => format!("https://{text}"),
        }
    }
}

impl<S> Default for Masthead<S> {
    fn default() -> Self {
        Self {
            distribution: None,
            session: None,
            agenda_item: None,
            authors: Vec::new(),
            summary: Vec::new(),
            signed: Vec::new(),
            contacts: Vec::new(),
        }
    }
}

impl<S> Masthead<S> {
    /// Whether there are lines above the title that only papers of an organ have.
    #[must_use]
    pub fn has_lines(&self) -> bool {
        let lines = [&self.distribution, &self.session, &self.agenda_item];
        lines.iter().any(|line| line.is_some())
    }

    /// Its segments, in the order of [`Masthead::map`].
    pub fn segments(&self) -> impl Iterator<Item = &S> {
        let lines = [&self.distribution, &self.session, &self.agenda_item];
        let signed = self.signed.iter();
        let contacts = self.contacts.iter();
        lines
            .into_iter()
            .flatten()
            .chain(&self.authors)
            .chain(&self.summary)
            .chain(signed.flat_map(|it| std::iter::once(&it.name).chain(&it.title)))
            .chain(contacts.flat_map(|contact| &contact.lines))
    }

    /// The same with every segment mapped by `change`.
    pub fn map<T>(&self, change: &mut impl FnMut(&S) -> T) -> Masthead<T> {
        Masthead {
            distribution: self.distribution.as_ref().map(&mut *change),
            session: self.session.as_ref().map(&mut *change),
            agenda_item: self.agenda_item.as_ref().map(&mut *change),
            authors: self.authors.iter().map(&mut *change).collect(),
            summary: self.summary.iter().map(&mut *change).collect(),
            signed: self
                .signed
                .iter()
                .map(|signature| Signature {
                    name: change(&signature.name),
                    title: signature.title.as_ref().map(&mut *change),
                })
                .collect(),
            contacts: self
                .contacts
                .iter()
                .map(|contact| Contact {
                    lines: contact.lines.iter().map(&mut *change).collect(),
                    ways: contact.ways.clone(),
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, Masthead, Means, Signature, Way};

    fn check(means: Means, text: &str, expected: &str) {
        let way = Way {
            means,
            text: text.to_owned(),
        };
        assert_eq!(way.address(), expected);
    }

    #[test]
    fn ways_are_links() {
        check(Means::Phone, "+992 (37) 221-00-00", "tel:+992372210000");
        check(
            Means::Email,
            "press@example.org ",
            "mailto:press@example.org",
        );
        check(Means::Web, "example.org/a", "https://example.org/a");
        check(Means::Web, "http://example.org", "http://example.org");
    }

    #[test]
    fn segments_are_mapped_in_their_order() {
        let masthead = Masthead {
            distribution: Some(1),
            session: Some(2),
            agenda_item: Some(3),
            authors: vec![4, 5],
            summary: vec![6],
            signed: vec![Signature {
                name: 7,
                title: Some(8),
            }],
            contacts: vec![Contact {
                lines: vec![9, 10],
                ways: Vec::new(),
            }],
        };
        let mut seen = Vec::new();
        let mapped = masthead.map(&mut |it| {
            seen.push(*it);
            *it
        });
        assert_eq!(mapped, masthead);
        assert_eq!(masthead.segments().copied().collect::<Vec<_>>(), seen);
        assert_eq!(seen, (1..=10).collect::<Vec<_>>());
    }
}
