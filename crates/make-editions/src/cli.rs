//! The words on the command line.

mod building;

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use edition_engine::output::FileHash;

pub(crate) use building::{BuildArguments, JoinArguments};

/// How many threads there may be.
pub(crate) const JOBS: RangeInclusive<i64> = 1..=1024;
/// How long the marks around what contradicts each other may be.
pub(crate) const MARKER_SIZES: RangeInclusive<i64> = 1..=1000;
/// The ports of a machine, and 0 for any that is free.
pub(crate) const PORTS: RangeInclusive<i64> = 0..=65535;

/// Builds aligned editions of documents in several languages.
#[derive(Debug, Parser)]
#[command(
    name = "make-editions",
    version,
    about = "Builds aligned PDF and HTML editions of documents in several languages",
    after_help = "Examples:\n  make-editions init visits            start a publication in the folder visits\n  make-editions sync                   bring the translators' files up to date\n  make-editions check --locale tg      what is wrong in the Tajik translations\n  make-editions                        build all editions into out/\n\nExit status:\n  0  all is well\n  1  the content has problems, each one reported\n  2  the tool could not do its work: wrong usage or settings, a file that cannot be read or written"
)]
pub(crate) struct Cli {
    /// What to do; build, where nothing is said
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// What applies to every command
    #[command(flatten)]
    pub(crate) shared: Shared,
}

/// What applies to every command.
#[derive(Debug, Clone, Args)]
pub(crate) struct Shared {
    /// The folder of the publication [default: the nearest parent with an editions.toml]
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) project: Option<PathBuf>,
    /// When to use colours
    #[arg(long, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN", global = true)]
    pub(crate) color: ColorChoice,
    /// Only report what is wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Report every file that is written
    #[arg(short, long, action = ArgAction::SetTrue, global = true)]
    pub(crate) verbose: bool,
    /// How many threads to use [default: one a processor]
    #[arg(long, value_name = "N", global = true, value_parser = clap::value_parser!(u16).range(JOBS))]
    pub(crate) jobs: Option<u16>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes the editions into out/
    #[command(
        after_help = "Examples:\n  make-editions build\n  make-editions build handbook --locale ru --format pdf\n  make-editions build --draft          what is not complete, under private/draft/\n  make-editions build --as-of now      and what is no longer under embargo\n  make-editions build --locale en-XA   the source with accents and longer, as a draft, to see what\n                                       cannot be translated; ar-XB from the right to the left\n  make-editions build --shard 2/4      the second quarter, for make-editions join"
    )]
    Build(BuildArguments),
    /// Makes one publication of what several machines have built by build --shard
    #[command(
        after_help = "Examples:\n  make-editions build --shard 1/2      on one machine\n  make-editions build --shard 2/2      on another\n  make-editions join ../other .        the folders of both projects\n  make-editions join shards            a folder with the files of private/shard/\n\nSources, translations, settings and the program must be the same on all machines. What a shard that is not there\nshould hold is built here. Without options, what the shards were asked for is built."
    )]
    Join(JoinArguments),
    /// Brings every .ftl file up to date with the sources
    #[command(
        after_help = "Examples:\n  make-editions sync\n  make-editions sync --check           exit status 1 where something would change\n  make-editions sync --prune           and clear away obsolete messages"
    )]
    Sync {
        /// Change nothing; exit with 1 where something would change
        #[arg(long)]
        check: bool,
        /// Clear obsolete messages out of the .ftl files; their texts stay in the state
        #[arg(long)]
        prune: bool,
    },
    /// Records what stands in out/ as released: from then on it is published, whatever its embargo says
    #[command(
        after_help = "Examples:\n  make-editions release                all that stands in out/\n  make-editions release press-releases/first-visit\n\nThe record lies in locales/.state/releases/ and is to be committed. make-editions verify FILE tells\nof any file whether, when and from which text it was released."
    )]
    Release {
        /// The documents; all that stand in out/ where none is named
        documents: Vec<String>,
    },
    /// Reports what is wrong in sources and translations
    #[command(
        after_help = "Examples:\n  make-editions check\n  make-editions check --locale tg\n  make-editions check --format json > findings.json\n  make-editions check --deny warnings  for CI: a warning is a failure too\n  make-editions check --fix            mend doubled spaces, letters of another alphabet …\n  make-editions check --format github  in a workflow of GitHub"
    )]
    Check(CheckArguments),
    /// Shows how much of each document is translated
    #[command(
        after_help = "Examples:\n  make-editions status\n  make-editions status --format json\n  make-editions status --embargo       what waits, and what would refuse it if its embargo ended now"
    )]
    Status {
        /// Each embargo, and what would refuse its document if it ended now
        #[arg(long)]
        embargo: bool,
        /// How to print it
        #[arg(long, value_enum, default_value_t = StatusFormat::Human, value_name = "FORMAT")]
        format: StatusFormat,
    },
    /// Declares stale translations right as they stand
    #[command(
        after_help = "Examples:\n  make-editions accept tg handbook readers\n  make-editions accept tg handbook           shows what is stale, and accepts nothing\n  make-editions accept tg handbook --all\n  make-editions accept tg handbook --imported    what was taken over from a file and has been read\n  make-editions accept '*' handbook --all    all languages, after a comma in the source\n  make-editions accept tg terms special-rapporteur    a term; 'interface' stands for the words of the interface"
    )]
    Accept {
        /// What is right
        #[command(flatten)]
        chosen: Chosen,
        /// All that are stale
        #[arg(long, conflicts_with = "segments")]
        all: bool,
        /// Those that import has taken over from a file, instead of stale ones
        #[arg(long)]
        imported: bool,
    },
    /// Marks translations as reviewed, until source or translation changes
    #[command(
        after_help = "Examples:\n  make-editions review tg handbook\n  make-editions review tg handbook readers promise --by \"A. Reader\""
    )]
    Review {
        /// What has been reviewed
        #[command(flatten)]
        chosen: Chosen,
        /// Who has reviewed; any name will do, or none
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
    },
    /// Shows for which words reviewers have silenced a rule, and takes it back
    #[command(
        after_help = "What `# allow: RULE — reason` above a message silences is remembered by sync, and holds wherever the same\nsource text has the same translation.\n\nExamples:\n  make-editions allowed                all languages\n  make-editions allowed tg --format json\n  make-editions allowed tg --revoke punctuation handbook readers\n                                       takes it back, with the comment"
    )]
    Allowed(AllowedArguments),
    /// Shows similar texts that have been translated already
    #[command(
        after_help = "Examples:\n  make-editions suggest tg             for all that is missing or stale\n  make-editions suggest tg handbook\n  make-editions suggest tg handbook readers"
    )]
    Suggest(SuggestArguments),
    /// Makes a source of a document of Word that exists already, or takes its translation over, and says what could not be kept
    #[command(
        after_help = "Examples:\n  make-editions import \"Final report.docx\"\n  make-editions import visit.docx --as reports/country-visit\n  make-editions import visit.docx --changes accept    with the tracked changes that nobody has accepted yet\n  make-editions import --locale ru visite.docx --into reports/country-visit    a translation that exists already\n  make-editions import en=a.docx ru=b.docx tg=c.docx --as reports/country-visit    a source and its translations at once\n  make-editions import en=a.docx ru=b.docx --report    only where they disagree\n  make-editions import --review tajik.docx --by \"A. Reader\"    what export has made, and a reader has changed"
    )]
    Import(ImportArguments),
    /// Writes the bilingual file for people without the tool: a table for Word with source, translation and remarks, or XLIFF
    #[command(
        after_help = "Examples:\n  make-editions export tg --to tajik.docx                 all documents\n  make-editions export ru handbook --to handbook.docx\n  make-editions export ru --to agency.xlf --xliff 2.1      for a translators' program\n\nWhen it has come back: make-editions import --review tajik.docx --by \"A. Reader\""
    )]
    Export(ExportArguments),
    /// Starts a publication in a folder
    #[command(
        after_help = "Examples:\n  make-editions init visits\n  make-editions init \"Visits of 2024\"    a name with spaces stands in quotation marks"
    )]
    Init {
        /// The folder; it is made where it does not exist
        dir: PathBuf,
    },
    /// Starts a document or a locale
    #[command(
        subcommand,
        after_help = "Examples:\n  make-editions new document press-releases/first-visit\n  make-editions new locale tg"
    )]
    New(New),
    /// Builds, and builds again what changes, until it is stopped with Ctrl-C
    #[command(
        after_help = "Examples:\n  make-editions watch\n  make-editions watch --project visits    the publication in another folder"
    )]
    Watch,
    /// Shows the translators' desk in a browser on this machine: the texts side by side, as they change
    #[command(
        after_help = "Examples:\n  make-editions serve                  and open the address that it prints\n  make-editions serve --port 8080\n  make-editions serve --open           and have the browser open it"
    )]
    Serve(ServeArguments),
    /// Explains a rule: what it finds, why, an example
    #[command(
        after_help = "Examples:\n  make-editions explain missing-message\n  make-editions explain                all rules, one after the other\n  make-editions explain omission --language tg"
    )]
    Explain {
        /// The rule, as reports name it; all of them where none is named
        rule: Option<String>,
    },
    /// Shows what each stage makes of one segment
    #[command(
        after_help = "Examples:\n  make-editions trace announcements/follow-up-visit visit-dates\n  make-editions trace handbook readers --locale tg"
    )]
    Trace(TraceArguments),
    /// Joins translators' files, and what sync remembers of them, for git, message by message
    #[command(
        after_help = "To have git use it, once for each copy of the repository:\n  git config merge.make-editions.driver \"make-editions merge-driver %O %A %B --marker-size %L\"\nand once for all, in the file .gitattributes:\n  locales/**/*.ftl merge=make-editions\n  locales/.state/**/*.toml merge=make-editions\n\nExamples:\n  make-editions merge-driver base.ftl ours.ftl theirs.ftl    the joined file takes the place of ours.ftl\n  make-editions merge-driver base.toml ours.toml theirs.toml    what sync remembers"
    )]
    MergeDriver(MergeArguments),
    /// Holds the built files against their manifest, or tells whether a single file was released
    #[command(
        after_help = "Examples:\n  make-editions verify\n  make-editions verify /media/stick/out\n  make-editions verify --manifest-sha256 e3b0c442…    the manifest too is the one that you had then\n  make-editions verify mailed.pdf      whether, when and from which text it was released"
    )]
    Verify(VerifyArguments),
    /// Prints what a shell reads to complete commands
    #[command(
        after_help = "Examples:\n  make-editions completions bash > ~/.local/share/bash-completion/completions/make-editions\n  make-editions completions fish > ~/.config/fish/completions/make-editions.fish\n  make-editions completions zsh > ~/.zfunc/_make-editions"
    )]
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    /// Prints a page of the manual
    #[command(
        after_help = "Examples:\n  make-editions man | man -l -\n  make-editions man build > make-editions-build.1"
    )]
    Man {
        /// The command; the tool itself where none is named
        #[arg(value_name = "COMMAND")]
        page: Option<String>,
    },
}

/// What `verify` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct VerifyArguments {
    /// The folder with the built files [default: out of the publication, and the drafts and embargoed editions in
    /// private/], or a single file
    pub(crate) dir: Option<PathBuf>,
    /// The SHA-256 of the manifest, kept elsewhere: whoever can change files can change the manifest in the same folder
    #[arg(long, value_name = "HEX")]
    pub(crate) manifest_sha256: Option<FileHash>,
}

/// Translations that something is declared of.
#[derive(Debug, Clone, Args)]
pub(crate) struct Chosen {
    /// The language, or '*' for all
    pub(crate) locale: String,
    /// The document
    pub(crate) document: String,
    /// The segments
    pub(crate) segments: Vec<String>,
}

/// What `allowed` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct AllowedArguments {
    /// Only this language
    pub(crate) locale: Option<String>,
    /// Take back what a rule was allowed for at a segment; a term of terms.ftl is named as in: terms -rapporteur
    #[arg(
        long,
        num_args = 3,
        value_names = ["RULE", "DOCUMENT", "SEGMENT"],
        allow_hyphen_values = true,
        requires = "locale",
        conflicts_with = "format"
    )]
    pub(crate) revoke: Vec<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = StatusFormat::Human, value_name = "FORMAT")]
    pub(crate) format: StatusFormat,
}

/// What `suggest` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct SuggestArguments {
    /// The language
    pub(crate) locale: String,
    /// The document; all where none is named
    pub(crate) document: Option<String>,
    /// The segment; all that are missing or stale where none is named
    pub(crate) segment: Option<String>,
}

/// What `import` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct ImportArguments {
    /// The file; or a source and its translations at once, each as LOCALE=FILE
    #[arg(
        required_unless_present = "review",
        conflicts_with = "review",
        value_name = "FILE"
    )]
    pub(crate) files: Vec<PathBuf>,
    /// The language of the file, a translation that exists already
    #[arg(long, value_name = "L", requires = "into", conflicts_with = "review")]
    pub(crate) locale: Option<String>,
    /// The document that it is a translation of
    #[arg(long, value_name = "DOCUMENT", requires = "locale", conflicts_with_all = ["review", "document"])]
    pub(crate) into: Option<String>,
    /// Write nothing: say where the versions disagree
    #[arg(long, conflicts_with_all = ["review", "document", "into"])]
    pub(crate) report: bool,
    /// The name of the document [default: after the file]
    #[arg(long = "as", value_name = "DOCUMENT", conflicts_with = "review")]
    pub(crate) document: Option<String>,
    /// What becomes of tracked changes: accept or reject; of a review, accept or list
    #[arg(long, value_enum, value_name = "accept|reject|list")]
    pub(crate) changes: Option<ChangesChoice>,
    /// Take back a file that export has made: edited cells become translations
    #[arg(long, value_name = "FILE")]
    pub(crate) review: Option<PathBuf>,
    /// Who has approved what is marked so; any name will do, or none
    #[arg(long, value_name = "NAME", requires = "review")]
    pub(crate) by: Option<String>,
}

/// What `export` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct ExportArguments {
    /// The language
    pub(crate) locale: String,
    /// The documents; all where none is named
    pub(crate) documents: Vec<String>,
    /// The file to be written: .docx, a table for Word, or .xlf, XLIFF for translators' programs
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// The version of XLIFF [default: 1.2]
    #[arg(long, value_parser = ["1.2", "2.1"], hide_possible_values = true, value_name = "1.2|2.1")]
    pub(crate) xliff: Option<String>,
}

/// What becomes of tracked changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChangesChoice {
    /// What was put in stays, what was taken out goes
    Accept,
    /// The reverse
    Reject,
    /// Nothing is written; what would be is listed
    List,
}

/// What `trace` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct TraceArguments {
    /// The document
    pub(crate) document: String,
    /// The segment
    pub(crate) segment: String,
    /// Only this language; may be repeated
    #[arg(long = "locale", value_name = "L")]
    pub(crate) locales: Vec<String>,
}

/// What `merge-driver` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct MergeArguments {
    /// The file that both sides began with
    pub(crate) base: PathBuf,
    /// Our file; the result is written here
    pub(crate) ours: PathBuf,
    /// The file of the other side
    pub(crate) theirs: PathBuf,
    /// The length of the marks around a conflict
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(MARKER_SIZES))]
    pub(crate) marker_size: u16,
}

/// What `serve` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct ServeArguments {
    /// The port on 127.0.0.1; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 3700, value_parser = clap::value_parser!(u16).range(PORTS))]
    pub(crate) port: u16,
    /// Open the desk in the browser
    #[arg(long)]
    pub(crate) open: bool,
}

impl ServeArguments {
    /// On any port that is free, and in the browser.
    pub(crate) fn opened() -> Self {
        Self {
            port: 0,
            open: true,
        }
    }
}

/// What `check` is told.
#[derive(Debug, Clone, Args)]
pub(crate) struct CheckArguments {
    /// Only this language; may be repeated
    #[arg(long = "locale", value_name = "L")]
    pub(crate) locales: Vec<String>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = ReportFormat::Human, value_name = "FORMAT")]
    pub(crate) format: ReportFormat,
    /// Mend what has exactly one right answer, and show the difference
    #[arg(long)]
    pub(crate) fix: bool,
    /// Tell every finding in full, however many there are
    #[arg(long)]
    pub(crate) all: bool,
    /// Exit with 1 for warnings too
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
}

/// What to take for a failure besides errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings
    Warnings,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people, with excerpts, on standard error
    Human,
    /// For programs, on standard output
    Json,
    /// For code hosts and editors
    Sarif,
    /// For servers that show test results
    Junit,
    /// For GitHub, which shows each finding at its line
    Github,
}

/// How coverage is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    /// A table
    Human,
    /// For programs
    Json,
}

/// What to start.
#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// Starts a document under sources/
    #[command(
        after_help = "Examples:\n  make-editions new document press-releases/first-visit\n  make-editions new document handbook"
    )]
    Document {
        /// Its name: a path without .md, as in press-releases/first-visit
        id: String,
    },
    /// Adds a target language to the publication
    #[command(
        after_help = "Examples:\n  make-editions new locale tg\n  make-editions new locale uz-Latn     with its script, where a language has several"
    )]
    Locale {
        /// Its tag, as in ru, tg or uz-Latn
        tag: String,
    },
}

impl Default for Command {
    /// What is done where nothing is said.
    fn default() -> Self {
        Self::Build(BuildArguments::default())
    }
}
