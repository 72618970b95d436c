//! Markdown and front matter become a Document.
