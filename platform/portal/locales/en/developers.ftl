api-title = API
api-overview = Overview
api-lead = What programs can do at { $name }: people, courses, enrolments and progress, over HTTPS and JSON.
api-base = Address
api-version = Version
api-document = OpenAPI document
api-sign-in = Signing in
api-sign-in-text = A program sends an API key, made by an administrator and narrowed to what it needs; a person's client sends an access token. Both go into the same header.
api-rules = Ground rules
api-rule-errors = Errors have a stable code, and name the fields that are wrong.
api-rule-lists = Lists come in pages; the cursor of the next page comes with each page.
api-rule-versions = A change names the version it was made from, so that nobody overwrites somebody else's work.
api-rule-retries = A change that carries a key can be sent again without being made twice.
api-rule-limits = Every answer says how many calls are left.
api-groups = Groups
api-operations = { $count ->
    [one] { $count } operation
   *[other] { $count } operations
}
api-permission = Needs the permission
api-permission-public = Open to everybody.
api-permission-self = For any signed-in person, about themselves.
api-permission-by-field = Open to everybody; each field shows what the caller may see.
api-parameters = Parameters
api-request = Body
api-replies = Answers
api-reply-other = other
api-example = Example
api-schemas = Schemas
api-field = Name
api-type = Type
api-meaning = Meaning
api-required = required
nav-api-keys = API keys
api-keys-lead = Keys let your own programs, such as the registrar's, work with the portal. What they can do is told in the reference:
api-key-made = The key is made. Copy it now; it is not shown again.
api-key-ended = ended
api-key-last-used = Last used:
api-key-ends = Ends:
api-key-revoke = Revoke
api-key-revoked = The key is revoked and works nowhere any more.
api-key-new = A new key
api-key-name = Name
api-key-name-hint = For people, such as “Registrar, nightly”.
api-key-life = Works for
api-key-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
api-key-no-end = without an end
api-key-scopes = What it may do
api-key-create = Make the key
