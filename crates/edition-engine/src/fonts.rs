//! The fonts of a publication: the embedded ones, and those that its settings name.

use std::path::Path;

use edition_model::GlyphCoverage;
use edition_pdf::fonts::{Fonts, FurtherFont};

use crate::errors::ToolError;
use crate::project::Project;

/// Embedded fonts are shared by the whole process; others are the project's own.
pub enum ProjectFonts {
    /// The settings name none.
    Embedded(&'static Fonts),
    /// The settings name some.
    Further(Box<Fonts>),
}

impl ProjectFonts {
    /// The fonts for layout and export.
    pub fn as_fonts(&self) -> &Fonts {
        match self {
            Self::Embedded(fonts) => fonts,
            Self::Further(fonts) => fonts,
        }
    }

    /// The fonts for the rule `missing-glyph`.
    pub fn as_coverage(&self) -> &dyn GlyphCoverage {
        self.as_fonts()
    }
}

/// The fonts of `project`. Font files are the one thing that may lie outside of it.
///
/// # Errors
/// Where a file that the settings name cannot be read, or is no font.
#[allow(clippy::disallowed_methods, reason = "make-editions touches files")]
pub fn read_fonts(project: &Project) -> Result<ProjectFonts, ToolError> {
    let named = &project.settings.fonts;
    if named.is_empty() {
        return Ok(ProjectFonts::Embedded(Fonts::embedded()));
    }
    let mut further = Vec::new();
    for (covers, path) in named {
        let path = project.root.join(Path::new(path));
        let data = std::fs::read(&path).map_err(|cause| ToolError::unreadable(&path, cause))?;
        further.push(FurtherFont {
            covers: covers.clone(),
            data,
        });
    }
    let fonts = Fonts::with_further(further)
        .map_err(|error| ToolError::Refused(format!("editions.toml, [fonts]: {error}")))?;
    Ok(ProjectFonts::Further(Box::new(fonts)))
}
