//! From the names of users and items to their indices.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::error::Result;
use crate::storage::Buffer;
use crate::store::{Reader, Writer};

/// Names in the order of their index.
///
/// The order is that of the bench: by value if every name is a decimal integer, else by UTF-8 bytes.
/// Integers may have any number of digits; names of equal value are ordered by their bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Ids {
    bytes: Buffer<u8>,
    ends: Buffer<u64>,
    numeric: bool,
}

impl Ids {
    /// Puts names in order; a name given twice is kept once.
    #[must_use]
    pub fn new(mut names: Vec<Box<str>>) -> Self {
        let numeric = names.iter().all(|name| is_integer(name));
        names.sort_unstable_by(|a, b| compare(numeric, a, b));
        names.dedup();
        Self::of(&names, numeric)
    }

    fn of(names: &[Box<str>], numeric: bool) -> Self {
        let mut bytes = Vec::new();
        let mut ends = Vec::with_capacity(names.len());
        for name in names {
            bytes.extend_from_slice(name.as_bytes());
            ends.push(bytes.len() as u64);
        }
        Self {
            bytes: bytes.into(),
            ends: ends.into(),
            numeric,
        }
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name of an index.
    #[must_use]
    pub fn name(&self, index: u32) -> Option<&str> {
        let index = index as usize;
        let end = *self.ends.get(index)? as usize;
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        std::str::from_utf8(self.bytes.get(start..end)?).ok()
    }

    /// The index of a name.
    #[must_use]
    pub fn index(&self, name: &str) -> Option<u32> {
        if self.numeric && !is_integer(name) {
            return None;
        }
        let (mut low, mut high) = (0, u32::try_from(self.len()).ok()?);
        while low < high {
            let middle = low + (high - low) / 2;
            match compare(self.numeric, self.name(middle)?, name) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// All names in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map_while(|index| self.name(index))
    }

    pub(crate) fn write<'a>(&'a self, to: &mut Writer<'a>, name: &str) {
        to.add(
            &format!("{name}.bytes"),
            vec![self.bytes.len()],
            &self.bytes,
        );
        to.add(&format!("{name}.ends"), vec![self.ends.len()], &self.ends);
    }

    pub(crate) fn read(from: &Reader, name: &str, numeric: bool) -> Result<Self> {
        let (bytes, ends) = (
            from.buffer(&format!("{name}.bytes"))?,
            from.buffer(&format!("{name}.ends"))?,
        );
        Ok(Self {
            bytes,
            ends,
            numeric,
        })
    }

    pub(crate) fn is_numeric(&self) -> bool {
        self.numeric
    }
}

/// Gives each name a number as it comes, and the final indices at the end.
#[derive(Debug, Default)]
pub struct IdsBuilder {
    seen: HashMap<Box<str>, u32>,
}

impl IdsBuilder {
    /// The provisional number of a name, or `None` once there are more than 2³² − 1.
    pub fn number(&mut self, name: &str) -> Option<u32> {
        if let Some(&number) = self.seen.get(name) {
            return Some(number);
        }
        let number = u32::try_from(self.seen.len())
            .ok()
            .filter(|&n| n < u32::MAX)?;
        self.seen.insert(name.into(), number);
        Some(number)
    }

    /// The names in order, and for each provisional number the final index.
    #[must_use]
    pub fn finish(self) -> (Ids, Vec<u32>) {
        let mut pairs: Vec<(Box<str>, u32)> = self.seen.into_iter().collect();
        let numeric = pairs.iter().all(|(name, _)| is_integer(name));
        pairs.sort_unstable_by(|a, b| compare(numeric, &a.0, &b.0));
        let mut index = vec![0; pairs.len()];
        for (rank, (_, number)) in pairs.iter().enumerate() {
            index[*number as usize] = rank as u32;
        }
        let names: Vec<Box<str>> = pairs.into_iter().map(|(name, _)| name).collect();
        (Ids::of(&names, numeric), index)
    }
}

fn is_integer(name: &str) -> bool {
    let digits = name.strip_prefix('-').unwrap_or(name);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

fn compare(numeric: bool, a: &str, b: &str) -> Ordering {
    if numeric {
        by_value(a, b).then_with(|| a.cmp(b))
    } else {
        a.as_bytes().cmp(b.as_bytes())
    }
}

fn by_value(a: &str, b: &str) -> Ordering {
    let part = |s: &str| {
        let digits = s.trim_start_matches('-').trim_start_matches('0').len();
        (s.starts_with('-') && digits > 0, digits)
    };
    let ((a_negative, a_len), (b_negative, b_len)) = (part(a), part(b));
    match (a_negative, b_negative) {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (negative, _) => {
            let size = a_len
                .cmp(&b_len)
                .then_with(|| a[a.len() - a_len..].cmp(&b[b.len() - b_len..]));
            if negative { size.reverse() } else { size }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(names: &[&str]) -> Vec<String> {
        Ids::new(names.iter().map(|n| (*n).into()).collect())
            .iter()
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn integers_are_ordered_by_value_and_others_by_bytes() {
        assert_eq!(
            order(&["10", "9", "-3", "007", "-20"]),
            ["-20", "-3", "007", "9", "10"]
        );
        assert_eq!(order(&["10", "9", "x"]), ["10", "9", "x"]);
        assert_eq!(
            order(&["99999999999999999999999", "100000000000000000000000", "1"])[0],
            "1"
        );
    }

    #[test]
    fn a_name_is_found_again() {
        let mut builder = IdsBuilder::default();
        let numbers: Vec<u32> = ["b", "a", "b", "c"]
            .iter()
            .filter_map(|n| builder.number(n))
            .collect();
        let (ids, index) = builder.finish();
        let indices: Vec<u32> = numbers.iter().map(|&n| index[n as usize]).collect();
        assert_eq!(indices, [1, 0, 1, 2]);
        assert_eq!(ids.index("c"), Some(2));
        assert_eq!(ids.index("d"), None);
        assert_eq!(ids.name(3), None);
    }
}
