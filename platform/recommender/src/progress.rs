//! Telling the caller how far training is.

/// Somebody to tell after each iteration; by default nobody.
#[derive(Clone, Copy, Default)]
pub struct Progress(Option<fn(usize, usize)>);

impl Progress {
    /// Calls `tell` with the number of the iteration and how many there are.
    #[must_use]
    pub fn to(tell: fn(usize, usize)) -> Self {
        Self(Some(tell))
    }

    pub(crate) fn tell(self, done: usize, of: usize) {
        if let Self(Some(tell)) = self {
            tell(done, of);
        }
    }
}

/// Whom a training tells is no part of what it learns: all are equal.
impl PartialEq for Progress {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() { "told" } else { "silent" })
    }
}
