//! Editions as HTML: one page an edition, lists of editions, and editions side by side.
//!
//! 1. [`Html`], `page`: HTML under construction. Every text is escaped on its way in, every element is
//!    closed, and `lang` and `dir` appear exactly where the language changes.
//! 2. `inlines`, `picture`: the words of a segment. `scene`: the edition that they belong to.
//! 3. `segments`: the element of a segment, which holds its text and nothing else, and in drafts the
//!    marks around it.
//! 4. `blocks`, `citation`, `footnotes`, `contents`: the structure around the segments.
//! 5. `style`, `frame`: what all pages have in common, from the head to the foot.
//! 6. `facts`, `metadata`: what pages say about themselves to programs.
//! 7. [`render_edition`], [`render_parallel`], [`render_index`]: the pages themselves.
//! 8. `search`: an index of the pages, for readers who look for words.
//! 9. [`render_feed`], [`render_sitemap`], `xml`: what is new, and what there is.
//!
//! This crate knows no Markdown, no Fluent and no files. Its pages can be read without their small
//! scripts, request nothing from any other host, and read the same from a folder as from a server.

mod blocks;
mod citation;
mod contents;
mod definitions;
mod edition;
mod facts;
mod feed;
mod footnotes;
mod frame;
mod html;
mod index;
mod inlines;
mod masthead;
mod metadata;
mod page;
mod parallel;
mod picture;
mod renderer;
mod scene;
mod search;
mod segments;
mod style;
mod xml;

pub use edition::render_edition;
pub use facts::{PageFacts, leads_to, read_facts};
pub use feed::{render_feed, render_sitemap};
pub use html::{Html, Tag};
pub use index::{Index, ListedDocument, ListedEdition, Scope, render_index};
pub use parallel::render_parallel;
pub use renderer::HtmlRenderer;
pub use search::{SearchedPage, made_of, search_files};
pub use style::{PALETTE, style_files};
