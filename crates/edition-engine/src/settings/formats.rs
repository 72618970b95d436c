//! The formats that editions are made in.

use edition_model::say;
use edition_model::site::Format;
use toml_edit::{Item, Value};

use super::{Reader, SettingsError};
use crate::formats::{FORMATS, USUAL};

impl Reader<'_> {
    /// Formats by their names, in the order in which they are made.
    pub(super) fn formats(&self, item: Option<&Item>) -> Result<Vec<Format>, SettingsError> {
        let Some(item) = item else {
            return Ok(USUAL.to_vec());
        };
        let known = || FORMATS.iter().map(|format| format.extension());
        let named = item.as_array().filter(|array| !array.is_empty());
        let Some(named) = named else {
            let message = say("formats-no-list").list("known", known());
            return Err(self.error(item.span(), message));
        };
        let is_known = |value: &&Value| {
            value
                .as_str()
                .is_some_and(|it| known().any(|known| known == it))
        };
        if let Some(other) = named.iter().find(|value| !is_known(value)) {
            let message = say("format-unknown").list("known", known());
            return Err(self.error(other.span(), message));
        }
        let is_named = |format: &Format| {
            let mut names = named.iter().filter_map(Value::as_str);
            names.any(|name| name == format.extension())
        };
        Ok(FORMATS.into_iter().filter(is_named).collect())
    }
}
