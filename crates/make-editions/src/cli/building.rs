//! What builds are told: all of a publication, a part of it, or parts that are joined.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use edition_engine::formats::FORMATS;
use edition_engine::order::{Request, Reuse};
use edition_engine::sharding::Shard;
use edition_model::site::Format;

/// What `build` is told.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct BuildArguments {
    /// The documents; all where none is named
    pub(crate) documents: Vec<String>,
    /// What is asked for
    #[command(flatten)]
    pub(crate) options: BuildOptions,
    /// Build everything again
    #[arg(long)]
    pub(crate) no_cache: bool,
    /// Only the editions of the documents that fall to part I of N, into private/shard/, for join
    #[arg(long, value_name = "I/N", conflicts_with = "out")]
    pub(crate) shard: Option<Shard>,
}

/// What `join` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct JoinArguments {
    /// Where the shards are: folders of projects, folders with their files, or these
    #[arg(required = true, value_name = "DIR")]
    pub(crate) shards: Vec<PathBuf>,
    /// What is asked for
    #[command(flatten)]
    pub(crate) options: BuildOptions,
}

/// What is asked for of a build, and how.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct BuildOptions {
    /// Only this language; may be repeated
    #[arg(long = "locale", value_name = "L")]
    pub(crate) locales: Vec<String>,
    /// Only these formats
    #[arg(
        long = "format",
        value_parser = formats(),
        value_delimiter = ',',
        value_name = "FORMAT"
    )]
    pub(crate) formats: Vec<Format>,
    /// Replace the editions of the languages that are complete
    #[arg(long)]
    pub(crate) partial: bool,
    /// Write what is refused under private/draft/, the source standing in for what is missing
    #[arg(long)]
    pub(crate) draft: bool,
    /// The time that embargoes are held against: as 2012-05-18T14:00:00+05:00, or now
    #[arg(long, value_name = "TIME")]
    pub(crate) as_of: Option<String>,
    /// Where to write what is published, instead of out/; all else stays in private/
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Leave with status 2 where another make-editions is at work, instead of waiting for it
    #[arg(long)]
    pub(crate) no_wait: bool,
    /// Tell every finding in full, however many there are
    #[arg(long)]
    pub(crate) all: bool,
}

impl BuildArguments {
    /// The same as the engine is asked.
    pub(crate) fn request(&self) -> Request {
        Request {
            documents: self.documents.clone(),
            reuse: if self.no_cache {
                Reuse::Nothing
            } else {
                Reuse::Unchanged
            },
            ..self.options.request()
        }
    }
}

impl BuildOptions {
    /// The same as the engine is asked.
    pub(crate) fn request(&self) -> Request {
        Request {
            locales: self.locales.clone(),
            formats: self.formats.clone(),
            partial: self.partial,
            draft: self.draft,
            as_of: self.as_of.clone(),
            out: self.out.clone(),
            no_wait: self.no_wait,
            ..Request::default()
        }
    }
}

/// The formats of editions as the command line names them.
fn formats() -> impl TypedValueParser<Value = Format> {
    let names = FORMATS.map(|it| PossibleValue::new(it.extension()).help(it.about()));
    PossibleValuesParser::new(names).try_map(|name| {
        let mut all = FORMATS.into_iter();
        all.find(|format| format.extension() == name).ok_or(name)
    })
}
