use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Code, Problem};

/// Items in a page when the caller names no limit.
pub const DEFAULT_LIMIT: u32 = 50;
/// The most items a page can have.
pub const MAX_LIMIT: u32 = 200;

/// One page of a list in a stable order.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The items, in the list's order.
    pub items: Vec<T>,
    /// Where the next page starts; none on the last page.
    pub next_cursor: Option<String>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            next_cursor: None,
        }
    }
}

impl<T> Page<T> {
    /// Makes a page of the `limit + 1` rows that were asked of the database:
    /// the extra row says that there is a next page and is not shown.
    pub fn from_rows<K: Serialize>(mut rows: Vec<T>, limit: u32, key: impl Fn(&T) -> K) -> Self {
        let limit = limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = match rows.last() {
            Some(last) if more => Some(Cursor::encode(&key(last))),
            _ => None,
        };
        Self {
            items: rows,
            next_cursor,
        }
    }

    /// The same page of other items.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(f).collect(),
            next_cursor: self.next_cursor,
        }
    }
}

/// An opaque position in a list: the sort key of the last item seen.
/// It names a position, not an offset, so rows that come and go do not shift it.
#[derive(Debug)]
pub struct Cursor;

impl Cursor {
    /// Text that a caller gives back unread.
    pub fn encode<K: Serialize>(key: &K) -> String {
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
    }

    /// The key within; `invalid_cursor` if the text is none of ours.
    pub fn decode<K: DeserializeOwned>(text: Option<&str>) -> Result<Option<K>, Problem> {
        let Some(text) = text else { return Ok(None) };
        URL_SAFE_NO_PAD
            .decode(text)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .map(Some)
            .ok_or_else(|| {
                Problem::new(Code::InvalidCursor)
                    .with_detail("The cursor is not one that a list of this kind gave.")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_knows_whether_another_follows() {
        let page = Page::from_rows(vec![1, 2, 3], 2, |n| *n);
        assert_eq!(page.items, [1, 2]);
        assert_eq!(
            Cursor::decode::<i32>(page.next_cursor.as_deref()).unwrap(),
            Some(2)
        );
        assert!(Page::from_rows(vec![1, 2], 2, |n| *n).next_cursor.is_none());
    }

    #[test]
    fn a_foreign_cursor_is_refused() {
        for bad in ["", "!", "bnVsbA", "IngiIHg"] {
            let answer = Cursor::decode::<i32>(Some(bad));
            assert_eq!(answer.unwrap_err().code, Code::InvalidCursor, "{bad}");
        }
    }
}
