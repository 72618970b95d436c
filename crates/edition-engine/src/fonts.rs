//! The press of a publication, with the embedded fonts and those that its settings name.

use std::path::Path;
use std::sync::Arc;

use edition_pdf::Press;
use edition_pdf::fonts::{Fonts, FurtherFont};

use crate::errors::ToolError;
use crate::project::Project;
use crate::regular;

/// The press of `project`. Font files are the one thing that may lie outside of it.
///
/// # Errors
/// Where a file that the settings name cannot be read, or is no font.
pub fn open_press(project: &Project) -> Result<Press, ToolError> {
    let named = &project.settings.fonts;
    if named.is_empty() {
        return Ok(Press::new(Arc::clone(Fonts::embedded())));
    }
    let mut further = Vec::new();
    for (covers, path) in named {
        let path = project.root.join(Path::new(path));
        let data = regular::read(&path)?;
        further.push(FurtherFont {
            covers: covers.clone(),
            data,
        });
    }
    let fonts = Fonts::with_further(further)
        .map_err(|error| ToolError::Refused(format!("editions.toml, [fonts]: {error}")))?;
    Ok(Press::new(Arc::new(fonts)))
}
