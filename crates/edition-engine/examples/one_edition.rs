//! Builds one document into memory and writes it where it is told:
//!
//! ```console
//! $ cargo run -p edition-engine --example one_edition -- handbook tg pdf handbook.pdf
//! ```

use std::error::Error;

use edition_engine::Publication;
use edition_engine::formats::FORMATS;
use edition_model::DocumentId;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [document, locale, format, path] = arguments.as_slice() else {
        return Err("say which document, language, format and file".into());
    };
    let publication = Publication::open(None)?;
    let format = FORMATS
        .into_iter()
        .find(|it| it.extension() == format)
        .ok_or("there is no such format")?;
    let bytes = publication
        .render(&DocumentId::new(document)?, &locale.parse()?, format)?
        .ok_or("there is no such edition")?;
    Ok(std::fs::write(path, bytes)?)
}
