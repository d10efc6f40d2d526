users-invite = Invite
users-search = Name or e-mail
users-role = Role
users-any-role = Any role
users-roles = Roles
users-status = Status
users-any-status = Any status
users-person = Person
users-last-seen = Last here
users-never = never
users-none = Nobody found
users-none-text = Try another name or fewer filters.
status-active = Active
status-invited = Invited
status-unverified = Not verified
status-deactivated = Switched off

invite-title = Invite people
invite-lead = Everybody gets a mail with a link of their own.
invite-emails = E-mail addresses
invite-emails-hint = One a line.
invite-button = Send invitations
invite-sent = { $count ->
    [one] { $count } invitation sent.
   *[other] { $count } invitations sent.
}

user-created = Account since
user-save-roles = Save roles
user-access = Access
user-deactivate = Switch the account off
user-deactivate-text = Somebody whose account is switched off is signed out at once and cannot sign in. Their work is kept.
user-deactivated-text = This account is switched off.
user-activate = Switch the account on
user-sign-out-everywhere = Sign out everywhere
user-deactivated-done = The account is switched off.
user-activated-done = The account is on again.

roles-new = New role
roles-lead = A role is a set of permissions. People may have several, in the university and in single courses.
roles-built-in = built in
roles-members = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
roles-permissions = { $count ->
    [one] { $count } permission
   *[other] { $count } permissions
}
role-name = Identifier
role-name-hint = Small Latin letters, digits and hyphens. It stays for good.
role-name-taken = There is such a role already.
role-label = Name
role-description = What it is for
role-permissions = Permissions
role-in-course = in a course
role-locked = This role cannot be changed.
role-delete = Delete the role
role-delete-text = { $count ->
    [0] Nobody has this role.
    [one] { $count } person loses this role.
   *[other] { $count } people lose this role.
}
role-deleted = The role is deleted.
role-owner = Owner
role-admin = Administrator
role-instructor = Instructor
role-assistant = Assistant
role-learner = Learner
role-owner-text = May do everything, including handing the portal over.
role-admin-text = Looks after people, roles and the portal’s face.
role-instructor-text = Makes and teaches courses.
role-assistant-text = Helps to teach the courses given to them.
role-learner-text = Learns.

branding-lead = The colours, letters and marks of your portal. The preview shows what your readers will see, in light and in dark.
branding-primary = Primary colour
branding-primary-text = Text in the primary colour
branding-accent = Accent
branding-accent-text = Text in the accent colour
branding-surface = Page
branding-font = Typeface
branding-radius = Roundness of corners
branding-logo = Logo
branding-logo-dark = Logo on dark
branding-favicon = Browser icon
branding-preview = Preview
branding-preview-button = Preview
branding-unsaved = not saved
branding-light = light
branding-dark = dark
branding-corrected = Adjusted so that everybody can read it
branding-corrected-text = Some colours had too little contrast (WCAG 2.2 AA). They keep their hue and were made lighter or darker.
branding-all-good = All colours have enough contrast.
branding-sample-title = The grammar of a landscape
branding-sample-text = How valleys, ice and people have written the land around us, and how to
branding-sample-link = read what they wrote
branding-colour-invalid = A colour is written as #rrggbb.
branding-saved = The new look is in force.

settings-university = University
settings-university-text = These are set by the people who look after this service for you.
settings-name = Name
settings-short-name = Short name
settings-language = Language
settings-sign-up = Who may create an account
settings-open = Anybody
settings-open-text = The address must be confirmed.
settings-domain = Those with an address at certain domains
settings-domain-text = Such as your students and staff.
settings-invitation = Only those invited
settings-invitation-text = There is no sign-up page.
settings-domains = Domains
settings-domains-hint = One a line, such as example.edu.
settings-domains-needed = At least one domain is needed.
settings-domain-invalid = { $domain } is not a domain.

resource-courses = Courses
resource-enrolments = Enrolments
resource-progress = Progress
resource-users = People
resource-roles = Roles
resource-api-keys = API keys
resource-theme = Branding
resource-settings = Settings
resource-audit = Audit log
resource-domains = Domains
resource-catalogue = Catalogue
resource-lessons = Lessons
role-anonymous = Visitor
role-anonymous-text = Whoever has not signed in.
permission-catalogue-read = See published courses
permission-courses-read-unpublished = See drafts and archived courses
permission-courses-create = Create and import
permission-courses-update = Change courses and lessons
permission-courses-publish = Publish and archive
permission-courses-delete = Delete
permission-lessons-read = Read lessons
permission-enrolments-create-own = Enrol oneself
permission-enrolments-read = See who is enrolled
permission-enrolments-manage = Enrol and withdraw others
permission-progress-write = Record one’s own progress
permission-users-read = See people
permission-users-invite = Invite
permission-users-update = Change people and their roles
permission-roles-read = See roles
permission-roles-update = Define roles
permission-api-keys-read = See keys
permission-api-keys-manage = Create and revoke keys
permission-settings-read = See settings
permission-settings-update = Change settings and branding
permission-audit-read = Read the log
resource-webhooks = Webhooks
permission-webhooks-read = See webhooks and deliveries
permission-webhooks-manage = Create, change, test and delete webhooks
