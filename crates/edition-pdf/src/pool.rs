//! Values that are dear to make and that one thread at a time can use.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Those of them that are not in use.
pub(crate) struct Pool<T>(Mutex<Vec<T>>);

impl<T> Pool<T> {
    /// One that nobody else uses, if there is any.
    pub(crate) fn take(&self) -> Option<T> {
        self.lock().pop()
    }

    /// Puts one back, or the first time in.
    pub(crate) fn put(&self, value: T) {
        self.lock().push(value);
    }

    /// Drops all.
    pub(crate) fn clear(&self) {
        *self.lock() = Vec::new();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}
