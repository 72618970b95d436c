//! Builds one edition into memory, and hands it on:
//!
//! ```console
//! $ cargo run -p edition-engine --example one_edition -- handbook tg pdf > handbook.pdf
//! ```

use std::error::Error;
use std::io::Write;

use edition_engine::Publication;
use edition_engine::formats::FORMATS;
use edition_model::DocumentId;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [document, locale, format] = arguments.as_slice() else {
        return Err("say which document, language and format".into());
    };
    let publication = Publication::open(None)?;
    let format = FORMATS
        .into_iter()
        .find(|it| it.extension() == format)
        .ok_or("there is no such format")?;
    let bytes = publication
        .render(&DocumentId::new(document)?, &locale.parse()?, format)?
        .ok_or("there is no such edition")?;
    Ok(std::io::stdout().write_all(&bytes)?)
}
