//! How far somebody is, and where to go on.

use uuid::Uuid;

/// A lesson as far as progress goes, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LessonDone {
    /// The lesson.
    pub id: Uuid,
    /// Required activities in it.
    pub required: i64,
    /// Required activities completed.
    pub completed: i64,
    /// Activities that were opened at least.
    pub touched: i64,
}

impl LessonDone {
    /// Whether there is anything to complete.
    pub(crate) const fn counts(self) -> bool {
        self.required > 0
    }

    /// Whether all there is to complete is completed.
    pub(crate) const fn done(self) -> bool {
        self.counts() && self.completed >= self.required
    }

    /// `new`, `started` or `done`.
    pub(crate) const fn state(self) -> &'static str {
        if self.done() {
            "done"
        } else if self.touched > 0 {
            "started"
        } else {
            "new"
        }
    }
}

/// Lessons done, of the lessons that have something to complete.
pub(crate) fn share(lessons: &[LessonDone]) -> (u32, u32) {
    let count = |test: fn(&LessonDone) -> bool| {
        u32::try_from(lessons.iter().filter(|l| test(l)).count()).unwrap_or(u32::MAX)
    };
    (count(|l| l.done()), count(|l| l.counts()))
}

/// Whole percent, rounded down so that 100 means everything.
pub(crate) fn percent(done: u32, total: u32) -> u32 {
    let percent = u64::from(done.min(total)) * 100;
    percent
        .checked_div(u64::from(total))
        .and_then(|p| u32::try_from(p).ok())
        .unwrap_or(0)
}

/// The lesson to go on with: the last one opened while it is not done, else the next
/// after it that is not done, else the first that is not done, else the last one opened,
/// else the first.
pub(crate) fn resume(lessons: &[LessonDone], last: Option<Uuid>) -> Option<Uuid> {
    let at = last.and_then(|last| lessons.iter().position(|l| l.id == last));
    let open = |l: &&LessonDone| l.counts() && !l.done();
    if let Some(at) = at
        && !lessons[at].done()
    {
        return Some(lessons[at].id);
    }
    let after = lessons.iter().skip(at.map_or(0, |at| at + 1)).find(open);
    after
        .or_else(|| lessons.iter().find(open))
        .or_else(|| at.map(|at| &lessons[at]))
        .or_else(|| lessons.first())
        .map(|l| l.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson(id: u128, required: i64, completed: i64) -> LessonDone {
        LessonDone {
            id: Uuid::from_u128(id),
            required,
            completed,
            touched: completed,
        }
    }

    #[test]
    fn only_lessons_with_something_to_complete_count() {
        let lessons = [lesson(1, 2, 2), lesson(2, 1, 0), lesson(3, 0, 0)];
        assert_eq!(share(&lessons), (1, 2));
        assert_eq!(lessons.map(LessonDone::state), ["done", "new", "new"]);
        assert_eq!(lesson(4, 2, 1).state(), "started");
    }

    #[test]
    fn percent_is_never_a_hundred_too_early() {
        assert_eq!(percent(199, 200), 99);
        assert_eq!(percent(200, 200), 100);
        assert_eq!(percent(0, 0), 0);
        assert_eq!(percent(9, 3), 100);
    }

    #[test]
    fn one_goes_on_where_one_left() {
        let id = |n| Some(Uuid::from_u128(n));
        let lessons = [
            lesson(1, 1, 1),
            lesson(2, 1, 0),
            lesson(3, 1, 1),
            lesson(4, 1, 0),
        ];
        assert_eq!(resume(&lessons, None), id(2));
        assert_eq!(resume(&lessons, id(4)), id(4));
        assert_eq!(resume(&lessons, id(3)), id(4));
        assert_eq!(resume(&lessons, id(9)), id(2));
        let done = [lesson(1, 1, 1), lesson(2, 1, 1)];
        assert_eq!(resume(&done, id(2)), id(2));
        assert_eq!(resume(&done, None), id(1));
        let optional = [lesson(1, 0, 0), lesson(2, 0, 0)];
        assert_eq!(resume(&optional, id(2)), id(2));
        assert_eq!(resume(&optional, None), id(1));
        assert_eq!(resume(&[], None), None);
        assert_eq!(resume(&[lesson(1, 1, 1), lesson(2, 1, 0)], id(1)), id(2));
    }
}
