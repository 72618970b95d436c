//! What stands around the text: the lines of the masthead, the authors and the summary, signatures and contacts.

use edition_model::{Contact, Edition, Means, Segment, Words};

use crate::page::{Page, language_of};
use crate::scene::Scene;
use crate::segments::set_segment;

/// Sets the lines above the title that papers of an organ have: distribution, languages, session, item of the agenda.
pub(crate) fn set_particulars<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    let masthead = &edition.body.masthead;
    if edition.languages.is_none() && !masthead.has_lines() {
        return;
    }
    page.tag("div").class("particulars").around(|page| {
        page.line_end();
        if let Some(distribution) = &masthead.distribution {
            set_line(page, |page| {
                set_label(page, edition, &edition.wording.masthead.distribution);
                set_segment(page, scene, "span", distribution);
            });
        }
        if let Some(lines) = &edition.languages {
            for words in lines.own.iter().chain([&lines.original]) {
                let language = language_of(words, &edition.locale);
                page.tag("div").locale(language).text(&words.text);
                page.line_end();
            }
        }
        if let Some(session) = &masthead.session {
            set_line(page, |page| set_segment(page, scene, "span", session));
        }
        if let Some(item) = &masthead.agenda_item {
            set_line(page, |page| set_agenda_item(page, scene, item));
        }
    });
    page.line_end();
}

fn set_line<'e>(page: &mut Page<'e>, set: impl FnOnce(&mut Page<'e>)) {
    page.tag("div").around(set);
    page.line_end();
}

fn set_label<'e>(page: &mut Page<'e>, edition: &'e Edition, words: &'e Words) {
    if words.text.is_empty() {
        return;
    }
    let language = language_of(words, &edition.locale);
    page.tag("span").locale(language).text(&words.text);
    page.text(" ");
}

/// An item of the agenda: its own words, or the publisher's around its number.
fn set_agenda_item<'e>(page: &mut Page<'e>, scene: Scene<'e>, item: &'e Segment) {
    if item.id.is_some() {
        return set_segment(page, scene, "span", item);
    }
    let template = &scene.edition.wording.masthead.agenda_item;
    let words = template.fill_with(&item.plain_text(), "");
    let language = template.locale.as_ref().unwrap_or(&scene.edition.locale);
    page.tag("span").locale(language).text(&words.text);
}

/// Sets who wrote the document, below its title.
pub(crate) fn set_authors<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let authors = &scene.edition.body.masthead.authors;
    if authors.is_empty() {
        return;
    }
    page.tag("ul").class("authors").around(|page| {
        page.line_end();
        for author in authors {
            page.tag("li")
                .around(|page| set_segment(page, scene, "span", author));
            page.line_end();
        }
    });
    page.line_end();
}

/// Sets the summary before the text.
pub(crate) fn set_summary<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    let summary = &edition.body.masthead.summary;
    if summary.is_empty() {
        return;
    }
    page.tag("section").class("summary").around(|page| {
        page.line_end();
        set_heading(page, edition, &edition.wording.masthead.summary);
        for paragraph in summary {
            set_segment(page, scene, "p", paragraph);
            page.line_end();
        }
    });
    page.line_end();
}

fn set_heading<'e>(page: &mut Page<'e>, edition: &'e Edition, words: &'e Words) {
    let language = language_of(words, &edition.locale);
    page.tag("h2").locale(language).text(&words.text);
    page.line_end();
}

/// Sets who signed the document, below its text.
pub(crate) fn set_signatures<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    for signature in &edition.body.masthead.signed {
        page.tag("div").class("signature").around(|page| {
            page.line_end();
            set_line(page, |page| {
                let words = &edition.wording.masthead.signed;
                let language = language_of(words, &edition.locale);
                page.tag("em").locale(language).text(&words.text);
                page.text(" ");
                set_segment(page, scene, "span", &signature.name);
            });
            if let Some(title) = &signature.title {
                set_line(page, |page| set_segment(page, scene, "span", title));
            }
        });
        page.line_end();
    }
}

/// Sets whom readers may turn to, below everything else.
pub(crate) fn set_contacts<'e>(page: &mut Page<'e>, scene: Scene<'e>) {
    let edition = scene.edition;
    let contacts = &edition.body.masthead.contacts;
    if contacts.is_empty() {
        return;
    }
    page.tag("section").class("contact-persons").around(|page| {
        page.line_end();
        set_heading(page, edition, &edition.wording.masthead.contact_persons);
        for contact in contacts {
            page.tag("address").around(|page| {
                page.line_end();
                set_contact(page, scene, contact);
            });
            page.line_end();
        }
    });
    page.line_end();
}

fn set_contact<'e>(page: &mut Page<'e>, scene: Scene<'e>, contact: &'e Contact<Segment>) {
    let edition = scene.edition;
    for (place, line) in contact.lines.iter().enumerate() {
        let name = if place == 0 { "strong" } else { "span" };
        set_line(page, |page| set_segment(page, scene, name, line));
    }
    for way in &contact.ways {
        let words = Means::ALL.iter().zip(&edition.wording.masthead.means);
        let mut words = words.filter(|(means, _)| **means == way.means);
        set_line(page, |page| {
            if let Some((_, words)) = words.next() {
                set_label(page, edition, words);
            }
            // Numbers and addresses run from left to right in every script.
            let link = page
                .tag("a")
                .with("href", &way.address())
                .with("dir", "ltr");
            link.with("translate", "no").text(&way.text);
        });
    }
}
