//! Interactions: who did what, how much, when.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::storage::Buffer;

/// Interactions as they come, one entry per row in each column.
#[derive(Debug, Clone, Default)]
pub struct Log {
    /// User indices.
    pub user: Vec<u32>,
    /// Item indices.
    pub item: Vec<u32>,
    /// Strengths: finite, at least 0.
    pub strength: Vec<f32>,
    /// Seconds since 1970.
    pub time: Vec<i64>,
}

impl Log {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.user.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.user.is_empty()
    }

    /// Adds a row.
    pub fn push(&mut self, user: u32, item: u32, strength: f32, time: i64) {
        self.user.push(user);
        self.item.push(item);
        self.strength.push(strength);
        self.time.push(time);
    }

    /// The rows for which `keep` says so.
    #[must_use]
    pub fn filter(&self, keep: impl Fn(usize) -> bool) -> Self {
        let mut out = Self::default();
        for row in (0..self.len()).filter(|&row| keep(row)) {
            out.push(
                self.user[row],
                self.item[row],
                self.strength[row],
                self.time[row],
            );
        }
        out
    }

    fn check(&self, users: usize, items: usize) -> Result<()> {
        let expected = self.user.len();
        for (what, found) in [
            ("item", self.item.len()),
            ("strength", self.strength.len()),
            ("time", self.time.len()),
        ] {
            if found != expected {
                return Err(Error::Length {
                    what,
                    expected,
                    found,
                });
            }
        }
        if users >= u32::MAX as usize || items >= u32::MAX as usize || expected >= u32::MAX as usize
        {
            return Err(Error::TooLarge("the log"));
        }
        if let Some(&index) = self.user.iter().find(|&&u| u as usize >= users) {
            return Err(Error::UserOutOfRange {
                index: index as usize,
                users,
            });
        }
        if let Some(&index) = self.item.iter().find(|&&i| i as usize >= items) {
            return Err(Error::ItemOutOfRange {
                index: index as usize,
                items,
            });
        }
        let bad = self
            .strength
            .iter()
            .position(|s| !s.is_finite() || *s < 0.0);
        bad.map_or(Ok(()), |row| {
            Err(Error::Strength {
                row,
                value: self.strength[row],
            })
        })
    }
}

/// A sparse matrix of users × items with a strength and a time for each entry, row by row, each row in
/// the order of its items.
///
/// Rows of the log for the same user and item become one entry: strengths are added, the latest time
/// is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Interactions {
    items: usize,
    starts: Vec<usize>,
    item: Buffer<u32>,
    strength: Buffer<f32>,
    time: Buffer<i64>,
}

/// Entries in the order of the matrix, while it is built.
#[derive(Default)]
struct Entries {
    starts: Vec<usize>,
    item: Vec<u32>,
    strength: Vec<f32>,
    time: Vec<i64>,
}

impl Entries {
    fn push_row(&mut self, log: &Log, rows: &[u32]) {
        let start = self.item.len();
        for &row in rows {
            let row = row as usize;
            match self.item.last() {
                Some(&last) if self.item.len() > start && last == log.item[row] => {
                    let at = self.item.len() - 1;
                    self.strength[at] = (self.strength[at] + log.strength[row]).min(f32::MAX);
                    self.time[at] = self.time[at].max(log.time[row]);
                }
                _ => {
                    self.item.push(log.item[row]);
                    self.strength.push(log.strength[row]);
                    self.time.push(log.time[row]);
                }
            }
        }
        self.starts.push(self.item.len());
    }
}

impl Interactions {
    /// Builds the matrix.
    ///
    /// # Errors
    /// Columns of different lengths, indices out of range, strengths that are not finite or negative.
    pub fn new(users: usize, items: usize, log: &Log) -> Result<Self> {
        log.check(users, items)?;
        let mut starts = vec![0; users + 1];
        for &u in &log.user {
            starts[u as usize + 1] += 1;
        }
        for u in 0..users {
            starts[u + 1] += starts[u];
        }
        let mut order = vec![0u32; log.len()];
        let mut next = starts.clone();
        for (row, &u) in log.user.iter().enumerate() {
            order[next[u as usize]] = row as u32;
            next[u as usize] += 1;
        }
        let mut out = Entries::default();
        out.starts.push(0);
        for u in 0..users {
            let rows = &mut order[starts[u]..starts[u + 1]];
            rows.sort_unstable_by_key(|&row| (log.item[row as usize], row));
            out.push_row(log, rows);
        }
        let Entries {
            starts,
            item,
            strength,
            time,
        } = out;
        Ok(Self {
            items,
            starts,
            item: item.into(),
            strength: strength.into(),
            time: time.into(),
        })
    }

    /// Builds the matrix from its parts, as [`Interactions::parts`] gives them; the entries of a mapped file
    /// are checked when they are used, not all at once, so that loading does not read them all.
    pub(crate) fn from_parts(
        items: usize,
        starts: Vec<usize>,
        item: Buffer<u32>,
        strength: Buffer<f32>,
        time: Buffer<i64>,
    ) -> Result<Self> {
        let entries = item.len();
        let ordered = starts.first() == Some(&0)
            && starts.last() == Some(&entries)
            && starts.windows(2).all(|w| w[0] <= w[1]);
        if !ordered || strength.len() != entries || time.len() != entries {
            return Err(Error::Format("the history is damaged".into()));
        }
        Ok(Self {
            items,
            starts,
            item,
            strength,
            time,
        })
    }

    /// Refuses what nothing can be learnt from: no entries, or those of a damaged file.
    pub(crate) fn check(&self) -> Result<()> {
        if self.is_empty() {
            return Err(Error::NoInteractions);
        }
        let ascending = |row: &[usize]| {
            let row = &self.item[row[0]..row[1]];
            row.is_sorted_by(|a, b| a < b)
                && row.last().is_none_or(|&last| (last as usize) < self.items)
        };
        if self.starts.windows(2).all(ascending)
            && self.strength.iter().all(|s| s.is_finite() && *s >= 0.0)
        {
            Ok(())
        } else {
            Err(Error::Format("the history is damaged".into()))
        }
    }

    /// Row starts, items, strengths, times.
    pub(crate) fn parts(&self) -> (&[usize], &[u32], &[f32], &[i64]) {
        (&self.starts, &self.item, &self.strength, &self.time)
    }

    /// Number of users (rows).
    #[must_use]
    pub fn users(&self) -> usize {
        self.starts.len() - 1
    }

    /// Number of items (columns).
    #[must_use]
    pub fn items(&self) -> usize {
        self.items
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.item.len()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.item.is_empty()
    }

    /// A user and what he or she did; empty for an index out of range.
    #[must_use]
    pub fn learner(&self, user: u32) -> Learner<'_> {
        let u = user as usize;
        let range = if u < self.users() {
            self.starts[u]..self.starts[u + 1]
        } else {
            0..0
        };
        Learner {
            user: Some(user),
            items: Cow::Borrowed(&self.item[range.clone()]),
            strengths: Cow::Borrowed(&self.strength[range.clone()]),
            times: Cow::Borrowed(&self.time[range]),
        }
    }

    /// The entries as rows, in the order of the matrix.
    #[must_use]
    pub fn to_log(&self) -> Log {
        let user = (0..self.users())
            .flat_map(|u| std::iter::repeat_n(u as u32, self.starts[u + 1] - self.starts[u]));
        Log {
            user: user.collect(),
            item: self.item.to_vec(),
            strength: self.strength.to_vec(),
            time: self.time.to_vec(),
        }
    }

    /// For each item, how many users have it; what a damaged file has beyond the items counts for none.
    #[must_use]
    pub fn item_counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.items];
        for &i in self.item.iter() {
            if let Some(count) = counts.get_mut(i as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// The earliest and the latest time.
    #[must_use]
    pub fn window(&self) -> Option<(i64, i64)> {
        Some((*self.time.iter().min()?, *self.time.iter().max()?))
    }

    pub(crate) fn starts(&self) -> &[usize] {
        &self.starts
    }

    /// The transposed pattern, with one number of each entry carried along.
    pub(crate) fn transpose(&self, values: &[f32]) -> Csr {
        let mut starts = vec![0; self.items + 1];
        for &i in self.item.iter() {
            starts[i as usize + 1] += 1;
        }
        for i in 0..self.items {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut index = vec![0; self.item.len()];
        let mut value = vec![0.0; self.item.len()];
        for u in 0..self.users() {
            for at in self.starts[u]..self.starts[u + 1] {
                let slot = &mut next[self.item[at] as usize];
                index[*slot] = u as u32;
                value[*slot] = values[at];
                *slot += 1;
            }
        }
        Csr {
            starts,
            index,
            value,
        }
    }

    /// Rows, with one number for each entry.
    pub(crate) fn csr(&self, values: Vec<f32>) -> Csr {
        Csr {
            starts: self.starts.clone(),
            index: self.item.to_vec(),
            value: values,
        }
    }
}

/// A sparse matrix of numbers, row by row.
#[derive(Debug, Clone)]
pub(crate) struct Csr {
    pub(crate) starts: Vec<usize>,
    pub(crate) index: Vec<u32>,
    pub(crate) value: Vec<f32>,
}

impl Csr {
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    pub(crate) fn row(&self, row: usize) -> (&[u32], &[f32]) {
        let range = self.starts[row]..self.starts[row + 1];
        (&self.index[range.clone()], &self.value[range])
    }
}

/// One user's own interactions, in the order of the items.
#[derive(Debug, Clone, PartialEq)]
pub struct Learner<'a> {
    user: Option<u32>,
    items: Cow<'a, [u32]>,
    strengths: Cow<'a, [f32]>,
    times: Cow<'a, [i64]>,
}

impl Learner<'static> {
    /// A user that the training did not see: (item, strength, time) for each interaction, in any order.
    ///
    /// # Errors
    /// A strength that is not finite or is negative.
    pub fn new(rows: &[(u32, f32, i64)]) -> Result<Self> {
        let mut log = Log::default();
        for &(item, strength, time) in rows {
            log.push(0, item, strength, time);
        }
        let items = rows.iter().map(|r| r.0 as usize + 1).max().unwrap_or(0);
        let one = Interactions::new(1, items, &log)?;
        Ok(Self {
            user: None,
            items: Cow::Owned(one.item.to_vec()),
            strengths: Cow::Owned(one.strength.to_vec()),
            times: Cow::Owned(one.time.to_vec()),
        })
    }
}

impl Learner<'_> {
    /// The user's index in the data that the model was trained on.
    #[must_use]
    pub fn user(&self) -> Option<u32> {
        self.user
    }

    /// The items, ascending.
    #[must_use]
    pub fn items(&self) -> &[u32] {
        &self.items
    }

    /// The strengths, item by item.
    #[must_use]
    pub fn strengths(&self) -> &[f32] {
        &self.strengths
    }

    /// The times, item by item.
    #[must_use]
    pub fn times(&self) -> &[i64] {
        &self.times
    }

    /// Whether the user has the item.
    #[must_use]
    pub fn has(&self, item: u32) -> bool {
        self.items.binary_search(&item).is_ok()
    }

    /// Positions of the items from the latest to the earliest; equal times by descending item.
    #[must_use]
    pub fn latest_first(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.items.len() as u32).collect();
        order.sort_unstable_by_key(|&at| std::cmp::Reverse((self.times[at as usize], at)));
        order
    }

    pub(crate) fn check(&self, items: usize) -> Result<()> {
        match self.items.iter().find(|&&item| item as usize >= items) {
            Some(&item) => Err(Error::ItemOutOfRange {
                index: item as usize,
                items,
            }),
            None => Ok(()),
        }
    }
}
