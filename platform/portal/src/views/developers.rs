use serde::Serialize;

/// `/developers` and `/developers/{group}`: the API's reference.
#[derive(Debug, Clone, Serialize)]
pub struct DevelopersPage {
    /// Where the API is, such as `https://harrowmere.example/api/v1`.
    pub base_url: String,
    /// Where the document is that all this is made of.
    pub document_href: String,
    /// The API's version.
    pub version: String,
    /// The way around.
    pub nav: ApiNav,
    /// The group being looked at; `None` for the overview.
    pub group: Option<ApiGroup>,
}

/// The way around the pages for developers.
#[derive(Debug, Clone, Serialize)]
pub struct ApiNav {
    /// Every group of the reference.
    pub groups: Vec<ApiGroupLink>,
    /// Whether the plan includes webhooks.
    pub webhooks: bool,
}

/// A group in the list of groups.
#[derive(Debug, Clone, Serialize)]
pub struct ApiGroupLink {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What it is about.
    pub description: String,
    /// How many operations it has.
    pub operation_count: u32,
    /// Whether it is the one being looked at.
    pub current: bool,
}

/// Operations that belong together, and what they send and take.
#[derive(Debug, Clone, Serialize)]
pub struct ApiGroup {
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// The operations.
    pub operations: Vec<ApiOperation>,
    /// The schemas they mention, and those that these mention.
    pub schemas: Vec<ApiSchema>,
}

/// One operation.
#[derive(Debug, Clone, Serialize)]
pub struct ApiOperation {
    /// Its name, such as `courses.get`; also the anchor.
    pub id: String,
    /// Such as `GET`.
    pub method: String,
    /// Such as `/courses/{course_id}`.
    pub path: String,
    /// One line.
    pub summary: String,
    /// The rest, written by us and escaped.
    pub description_html: String,
    /// The permission that it asks for; `public` and `self` are words of their own.
    pub permission: String,
    /// Parameters in path, query and header.
    pub parameters: Vec<ApiField>,
    /// What is sent.
    pub request: Option<ApiBody>,
    /// What comes back.
    pub replies: Vec<ApiReply>,
    /// A call.
    pub example: ApiExample,
}

/// What is sent.
#[derive(Debug, Clone, Serialize)]
pub struct ApiBody {
    /// The media type.
    pub content_type: String,
    /// What it is.
    pub kind: ApiType,
    /// Its fields, if it is an object.
    pub fields: Vec<ApiField>,
}

/// One way in which an operation ends.
#[derive(Debug, Clone, Serialize)]
pub struct ApiReply {
    /// The status; `None` for those not listed.
    pub status: Option<u16>,
    /// When.
    pub description_html: String,
    /// What it carries.
    pub kind: Option<ApiType>,
    /// The fields of an answer that went well, if it is an object.
    pub fields: Vec<ApiField>,
}

/// A parameter or a field.
#[derive(Debug, Clone, Serialize)]
pub struct ApiField {
    /// Its name.
    pub name: String,
    /// `path`, `query`, `header`, or empty for a field.
    pub place: String,
    /// What it holds.
    pub kind: ApiType,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, escaped.
    pub description_html: String,
    /// Bounds and defaults, such as `1…200`.
    pub notes: Vec<String>,
}

/// The type of something, with the schema that says more.
#[derive(Debug, Clone, Serialize)]
pub struct ApiType {
    /// As shown, such as `array of Course`.
    pub text: String,
    /// The anchor of the schema on the same page.
    pub schema: Option<String>,
}

/// A named object.
#[derive(Debug, Clone, Serialize)]
pub struct ApiSchema {
    /// Its name; also the anchor.
    pub name: String,
    /// What it is, escaped.
    pub description_html: String,
    /// Its fields.
    pub fields: Vec<ApiField>,
}

/// A call for the command line.
#[derive(Debug, Clone, Serialize)]
pub struct ApiExample {
    /// The command after the base address has been put before the path.
    pub command: String,
}
