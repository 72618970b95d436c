//! The engine of make-editions: opens a publication, says what is wrong in it, and builds its editions. It
//! touches files and, where it is asked to, the clock; it knows nothing of the command line, the terminal or
//! HTTP.
//!
//! ```
//! use edition_engine::{Publication, ToolError};
//! use edition_model::site::Format;
//! # fn publication() -> std::io::Result<tempfile::TempDir> {
//! #     let folder = tempfile::tempdir()?;
//! #     let write = |path: &str, text: &str| {
//! #         let path = folder.path().join(path);
//! #         std::fs::create_dir_all(path.parent().unwrap())?;
//! #         std::fs::write(path, text)
//! #     };
//! #     write("editions.toml", "source = \"en\"\ntargets = [\"tg\"]\n")?;
//! #     write("sources/visit.md", "+++\nkind = \"announcement\"\n+++\n# Visit\n\nIt began in 2012.\n")?;
//! #     write(
//! #         "locales/tg/visit.ftl",
//! #         "# en: Visit\nvisit = Сафар\n# en: It began in 2012.\nit-began-in-2012 = Он соли 2013 оғоз ёфт.\n",
//! #     )?;
//! #     Ok(folder)
//! # }
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = publication()?;
//! let publication = Publication::open(Some(folder.path()))?;
//!
//! // What is wrong: findings are data, each with its rule and its place.
//! let found = publication.check(&Default::default());
//! let rules = found.all.iter().map(|finding| finding.rule.name());
//! assert!(rules.collect::<Vec<_>>().contains(&"number-mismatch"));
//!
//! // One document, in memory: nothing is written.
//! let document = &publication.documents()[0];
//! let page = publication.render(document, &"tg".parse()?, Format::HTML)?;
//! assert!(String::from_utf8(page.unwrap_or_default())?.contains("Сафар"));
//! # Ok(())
//! # }
//! ```
//!
//! Five nouns lead through the crate:
//!
//! - [`Publication`]: what is opened. [`names`](mod@names) walks its folders, [`Project`] holds texts that were
//!   read, [`Settings`] what `editions.toml` says.
//! - [`Study`]: a document at hand, read and understood ([`Analysis`]), ready to be examined and rendered. It is
//!   dropped before the next one comes.
//! - [`Examined`](examined::Examined): what stays of a document then: its profile, and notes on disk.
//! - [`Findings`]: what is wrong, in single documents and between them.
//! - [`Built`]: what came of a build. Its road is [`build`](mod@build), from the first step to the last.
//!
//! Beside the road: `cache` is what earlier builds have learned and made, `output` the transaction that
//! replaces what stands in `out/`; [`Workspace`] the publication while people work on it, [`mod@desk`] what the translators' desk asks of it, [`watch`] how changes are
//! noticed, [`keeping`] how files that people save too are replaced; [`syncing`], [`allowing`], [`start`], [`fix`], [`importing`], [`merging`], [`verify`](mod@verify), [`declaring`], [`tracing`], [`rules`] what single commands ask.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the crate that touches files and, where it is asked to, the clock"
)]

pub mod allowing;
pub mod analysis;
pub mod beside;
pub mod build;
mod cache;
pub mod coverage;
pub mod declaring;
pub mod desk;
pub mod doorway;
mod errors;
pub mod examined;
pub mod exchange;
pub mod findings;
pub mod fix;
pub mod fonts;
pub mod formats;
pub mod importing;
pub mod keeping;
pub mod lock;
pub mod lookup;
pub mod memory;
pub mod merging;
pub mod names;
mod notes;
pub mod order;
pub mod output;
mod own;
pub mod pictures;
pub mod preview;
mod private;
pub mod profile;
pub mod project;
mod publication;
pub mod reading;
pub mod regular;
pub mod releases;
pub mod releasing;
pub mod remarks;
pub mod rules;
pub mod settings;
pub mod sharding;
pub mod spoken;
pub mod start;
mod study;
pub mod syncing;
pub mod tracing;
mod verdict;
pub mod verify;
pub mod watch;
pub mod workspace;

pub use analysis::Analysis;
pub use build::{Built, Progress, Reason};
pub use cache::whole::LastBuild;
pub use errors::ToolError;
pub use findings::Findings;
pub use order::{Order, Request};
pub use preview::Preview;
pub use profile::Profile;
pub use project::Project;
pub use publication::Publication;
pub use settings::Settings;
pub use study::{Reading, Study};
pub use workspace::Workspace;
