//! The press of a publication, with the embedded fonts and those that its settings name. One that cannot be used is one
//! finding at its line: it keeps back what it was meant for, and nothing else.

use std::collections::BTreeSet;
use std::path::{Component, Path};
use std::sync::Arc;

use edition_languages::{Language, Script, Writing};
use edition_model::{Argument, Diagnostic, DocumentId, Locale, Place, Rule, Severity, Span, say};
use edition_pdf::Press;
use edition_pdf::fonts::{BrokenFont, FontFault, Fonts, FurtherFont, Slope, Weight};

use crate::profile::Profile;
use crate::project::Project;
use crate::reading::{Unread, read};
use crate::settings::NamedFont;

/// No font is larger than this.
const LARGEST_FONT: u64 = 64 * 1024 * 1024;

/// The press of `project`. Font files are the one thing that may lie outside of it.
pub fn open_press(project: &Project) -> Press {
    let named = &project.settings.fonts;
    if named.is_empty() {
        return Press::new(Arc::clone(Fonts::embedded())).loaded_with(project.settings.paper);
    }
    let (mut further, mut unread) = (Vec::new(), Vec::new());
    for ((covers, style), font) in named {
        let (covers, style) = (covers.clone(), *style);
        let (path, face) = file_and_face(project, &font.path);
        match read_font(project, path) {
            Ok(data) => further.push(FurtherFont {
                covers,
                style,
                data,
                face: face.map(str::to_owned),
            }),
            Err(fault) => unread.push(BrokenFont {
                covers,
                style,
                fault,
            }),
        }
    }
    let fonts = Fonts::with_further(further).without(unread);
    Press::new(Arc::new(fonts)).loaded_with(project.settings.paper)
}

/// The file that is named, and the face of it where one is named behind `#`.
fn file_and_face<'n>(project: &Project, named: &'n str) -> (&'n str, Option<&'n str>) {
    let is_file = || std::fs::symlink_metadata(project.root.join(named)).is_ok();
    match named.rsplit_once('#') {
        Some((path, face)) if !is_file() => (path, Some(face)),
        _ => (named, None),
    }
}

fn read_font(project: &Project, named: &str) -> Result<Vec<u8>, FontFault> {
    let path = project.root.join(Path::new(named));
    let is_inside = |path: &Path| path.starts_with(&project.root);
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    // Whoever names a file elsewhere means it; a link in the project may have come with it from anywhere.
    let mut parts = Path::new(named).components();
    let goes_out = parts.any(|part| !matches!(part, Component::Normal(_) | Component::CurDir));
    let lies_outside = path
        .parent()
        .and_then(real)
        .is_some_and(|it| !is_inside(&it));
    if real(&path).is_some_and(|real| !is_inside(&real)) && !(goes_out && lies_outside) {
        return Err(FontFault::Outside);
    }
    read(&path, LARGEST_FONT).map_err(|unread| match unread {
        Unread::Missing(_) => FontFault::Missing,
        Unread::NoFile => FontFault::NoFile,
        Unread::TooLarge => FontFault::TooLarge,
        Unread::Refused(_) => FontFault::Unreadable,
    })
}

/// Has the profile of a document know which broken fonts its editions need, and takes from its `findings` what only
/// follows from them.
pub(crate) fn take_in(fonts: &Fonts, profile: &mut Profile, findings: &mut Vec<Diagnostic>) {
    let locales = profile.understood.iter().flat_map(|it| &it.locales);
    let mut needed: Vec<(Locale, &BrokenFont)> = Vec::new();
    for (locale, font) in locales.flat_map(|it| fonts.broken().iter().map(move |font| (it, font))) {
        if is_for(font, locale) {
            needed.push((locale.clone(), font));
        }
    }
    for finding in findings.iter() {
        let font = fonts.broken().iter().find(|font| lacks(font, finding));
        needed.extend(finding.locale.clone().zip(font));
    }
    excuse(fonts, findings);
    for (locale, font) in needed {
        let broken = profile.broken_fonts.entry(font.covers.clone()).or_default();
        broken.insert(locale.clone());
        profile.faulty.insert(locale);
    }
}

/// Takes from `findings` what only follows from a broken font.
pub(crate) fn excuse(fonts: &Fonts, findings: &mut Vec<Diagnostic>) {
    findings.retain(|finding| !fonts.broken().iter().any(|font| lacks(font, finding)));
}

/// Takes from what was found in terms and words of the interface what only follows from a broken font: no edition that
/// would show them is published.
pub(crate) fn excuse_words(fonts: &Fonts, locale: &Locale, findings: &mut Vec<Diagnostic>) {
    if fonts.broken().iter().any(|font| is_for(font, locale)) {
        findings.retain(|finding| finding.rule != Rule::MissingGlyph);
    }
}

/// The fonts that cannot be used, each at its line, with the documents that it keeps back.
pub(crate) fn find(
    project: &Project,
    fonts: &Fonts,
    profiles: &[(&DocumentId, &Profile)],
) -> Vec<Diagnostic> {
    let finding = |font: &BrokenFont| {
        let named = project
            .settings
            .fonts
            .get(&(font.covers.clone(), font.style));
        let place = place_of(project, named);
        let message = say("font-broken")
            .text("path", named.map_or("", |named| &named.path))
            .text("key", &font.covers)
            .text("fault", name_of(font.fault));
        let mut finding = Diagnostic::at(Rule::MissingGlyph, place, message);
        finding.help = Some(say("font-broken-help"));
        let mut locales: BTreeSet<&Locale> = BTreeSet::new();
        for (id, profile) in profiles {
            if let Some(needed) = profile.broken_fonts.get(&font.covers) {
                finding.keeps_back.push((*id).clone());
                locales.extend(needed);
            }
        }
        let mut locales = locales.into_iter();
        if let (Some(only), None) = (locales.next(), locales.next()) {
            finding.locale = Some(only.clone());
        }
        finding
    };
    let lights = lights(project, fonts, profiles);
    fonts.broken().iter().map(finding).chain(lights).collect()
}

/// The fonts in which strong words and headings are imitated, for want of a bold one, where an edition is set in them.
fn lights(
    project: &Project,
    fonts: &Fonts,
    profiles: &[(&DocumentId, &Profile)],
) -> Vec<Diagnostic> {
    let understood = profiles.iter().filter_map(|(_, it)| it.understood.as_ref());
    let locales: BTreeSet<&Locale> = understood.flat_map(|it| &it.locales).collect();
    let is_used = |covers: &str| locales.iter().any(|locale| is_named(covers, locale));
    let finding = |covers: &str| {
        let regular = (covers.to_owned(), (Weight::Regular, Slope::Upright));
        let named = project.settings.fonts.get(&regular);
        let path = named.map_or("", |named| &named.path);
        let message = say("font-without-bold").text("key", covers);
        let mut finding = Diagnostic::at(Rule::MissingGlyph, place_of(project, named), message);
        finding.severity = Severity::Warning;
        let help = say("font-without-bold-help")
            .text("key", covers)
            .text("path", path);
        finding.help = Some(help);
        finding
    };
    let without = fonts
        .covered()
        .filter(|(covers, bold)| !bold && is_used(covers));
    without.map(|(covers, _)| finding(covers)).collect()
}

/// Where the settings name a font.
fn place_of(project: &Project, named: Option<&NamedFont>) -> Place {
    match (project.settings_file, named) {
        (Some(file), Some(named)) => Place::Span(Span::new(file, named.span.clone())),
        _ => Place::File("editions.toml".to_owned()),
    }
}

fn name_of(fault: FontFault) -> &'static str {
    match fault {
        FontFault::Missing => "missing",
        FontFault::NoFile => "irregular",
        FontFault::Outside => "outside",
        FontFault::TooLarge => "too-large",
        FontFault::Unreadable => "unreadable",
        FontFault::NoFont => "damaged",
        FontFault::NoFace => "unknown-face",
        FontFault::TooMany => "too-many",
    }
}

/// Whether a finding speaks of letters that `font` was meant for: any in an edition that it is for, and those of its
/// script elsewhere.
fn lacks(font: &BrokenFont, finding: &Diagnostic) -> bool {
    if finding.rule != Rule::MissingGlyph {
        return false;
    }
    let mut arguments = finding.message.arguments();
    let script = arguments.find_map(|(name, argument)| match argument {
        Argument::Text(text) if name == "script" => Some(text.as_str()),
        _ => None,
    });
    let locale = finding.locale.as_ref();
    locale.is_some_and(|locale| is_for(font, locale))
        || script.is_some_and(|script| is_of(font, script))
}

/// Whether a locale is the one that `font` is named for, or is written in its script.
fn is_for(font: &BrokenFont, locale: &Locale) -> bool {
    is_named(&font.covers, locale)
}

/// Whether a locale is named by `covers`, or is written in the script of that name.
fn is_named(covers: &str, locale: &Locale) -> bool {
    let named = locale.identifier().script;
    covers.eq_ignore_ascii_case(locale.tag())
        || covers.eq_ignore_ascii_case(locale.language())
        || named.is_some_and(|script| covers.eq_ignore_ascii_case(script.as_str()))
        || script_of(locale).is_some_and(|script| covers.eq_ignore_ascii_case(script))
}

/// Whether the letters of `script` are those of `font`, by its own name or that of its locale.
fn is_of(font: &BrokenFont, script: &str) -> bool {
    let locale: Option<Locale> = font.covers.parse().ok();
    font.covers.eq_ignore_ascii_case(script)
        || locale.is_some_and(|locale| script_of(&locale) == Some(script))
}

/// The script that a language is written in.
fn script_of(locale: &Locale) -> Option<&'static str> {
    let named = locale.identifier().script;
    let named = named.and_then(|script| Writing::by_code(script.as_str()));
    let usual = || Language::of(locale).script.map(Script::code);
    named.map(|writing| writing.code).or_else(usual)
}
