use async_graphql::{OutputType, SimpleObject};
use collegium_identity::domain::User;
use collegium_kernel::{DEFAULT_LIMIT, MAX_LIMIT, Page, Problem};
use collegium_notifications::domain::Endpoint;

use crate::{
    course::{CourseNode, EnrolmentNode, MyCourseNode},
    limits::FETCH,
};

/// One page of a list.
#[derive(SimpleObject)]
#[graphql(
    concrete(name = "CoursePage", params(CourseNode)),
    concrete(name = "MyCoursePage", params(MyCourseNode)),
    concrete(name = "CourseEnrolmentPage", params(EnrolmentNode)),
    concrete(name = "UserPage", params(User)),
    concrete(name = "WebhookPage", params(Endpoint))
)]
pub(crate) struct PageOf<T: OutputType> {
    /// The items, in a stable order.
    items: Vec<T>,
    /// Give it as `cursor` to get the next page; null on the last one.
    next_cursor: Option<String>,
}

impl<T: OutputType> PageOf<T> {
    /// A page of what a store gave.
    pub(crate) fn of<U: Into<T>>(page: Page<U>) -> Self {
        let page = page.map(Into::into);
        Self {
            items: page.items,
            next_cursor: page.next_cursor,
        }
    }
}

/// How many items a page has that was asked for so.
pub(crate) fn size(limit: Option<u32>) -> Result<u32, Problem> {
    let limit = limit.unwrap_or(DEFAULT_LIMIT);
    if (1..=MAX_LIMIT).contains(&limit) {
        return Ok(limit);
    }
    Err(Problem::invalid(
        "limit",
        format!("A page has 1 to {MAX_LIMIT} items."),
    ))
}

/// What a page costs.
pub(crate) fn cost(limit: Option<u32>, item: usize) -> usize {
    let items = limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT);
    FETCH + items as usize * item
}
