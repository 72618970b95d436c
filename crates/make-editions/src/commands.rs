//! The commands, one file each: what is read, what is asked of the libraries, what is written.

pub(crate) mod allowed;
pub(crate) mod answer;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod declare;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod manual;
pub(crate) mod merge_driver;
pub(crate) mod release;
pub(crate) mod start;
pub(crate) mod status;
pub(crate) mod suggest;
pub(crate) mod sync;
pub(crate) mod trace;
pub(crate) mod verify;
pub(crate) mod watch;
