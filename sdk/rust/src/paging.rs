use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use futures_core::Stream;
use serde::{Deserialize, de::DeserializeOwned};

use crate::Error;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Page<T> {
    /// The items, in a stable order.
    pub items: Vec<T>,
    /// Where the next page starts; none on the last one.
    pub next_cursor: Option<String>,
}

type Load<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;
type Loader<T> = Box<dyn Fn(Option<String>) -> Load<T> + Send>;

/// Every item of a list. Each page is asked for when it is needed; after an error it ends.
pub struct Items<T> {
    load: Loader<T>,
    loading: Option<Load<T>>,
    ready: vec::IntoIter<T>,
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("ready", &self.ready.len())
            .finish_non_exhaustive()
    }
}

impl<T> Items<T> {
    pub(crate) fn new(load: Loader<T>) -> Self {
        let first = load(None);
        Self {
            load,
            loading: Some(first),
            ready: Vec::new().into_iter(),
        }
    }
}

impl<T: DeserializeOwned + Unpin> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.ready.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            let Some(loading) = &mut this.loading else {
                return Poll::Ready(None);
            };
            match loading.as_mut().poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Err(error)) => {
                    this.loading = None;
                    return Poll::Ready(Some(Err(error)));
                }
                Poll::Ready(Ok(page)) => {
                    this.ready = page.items.into_iter();
                    // Made, not begun: it is asked for when these are used up.
                    this.loading = page.next_cursor.map(|cursor| (this.load)(Some(cursor)));
                }
            }
        }
    }
}
