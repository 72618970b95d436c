//! What the rules are, for whoever explains them.

pub use edition_check::{description, summary};
pub use edition_localization::sync::state::is_of_words;
