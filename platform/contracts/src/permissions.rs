//! Every permission: its name, what it allows, and which default roles carry it.
//!
//! An operation declares one by taking `Allow<P>` (see `web`); the name is
//! published as `x-permission`. `public` and `self` are not granted by roles.

/// A permission as a type, so that an operation's signature names it.
pub trait Permission: Send + Sync + 'static {
    /// The name, such as `courses.update`.
    const NAME: &'static str;
}

/// One row of the table of permissions.
#[derive(Debug, Clone, Copy)]
pub struct PermissionInfo {
    /// The name, such as `courses.update`.
    pub name: &'static str,
    /// What it allows, in English.
    pub description: &'static str,
    /// Default roles that carry it everywhere (`owner` and `admin` carry all).
    pub tenant_roles: &'static [&'static str],
    /// Default roles that carry it in a course where the user has that role.
    pub course_roles: &'static [&'static str],
}

macro_rules! permissions {
    ($($type:ident = $name:literal, tenant [$($role:literal),*], course [$($in_course:literal),*], $description:literal;)+) => {
        $(
            #[doc = $description]
            #[derive(Debug, Clone, Copy)]
            pub struct $type;
            impl Permission for $type { const NAME: &'static str = $name; }
        )+

        /// All permissions that roles can carry.
        pub const ALL: &[PermissionInfo] = &[$(PermissionInfo {
            name: $name,
            description: $description,
            tenant_roles: &[$($role),*],
            course_roles: &[$($in_course),*],
        },)+];
    };
}

permissions! {
    CatalogueRead = "catalogue.read", tenant ["anonymous", "instructor", "assistant", "learner"], course [], "See published courses and their outlines.";
    CoursesReadUnpublished = "courses.read_unpublished", tenant [], course ["instructor", "assistant"], "See drafts and archived courses.";
    CoursesCreate = "courses.create", tenant ["instructor"], course [], "Create and import courses.";
    CoursesUpdate = "courses.update", tenant [], course ["instructor"], "Change a course, its modules, lessons and activities.";
    CoursesPublish = "courses.publish", tenant [], course ["instructor"], "Publish and archive a course.";
    CoursesDelete = "courses.delete", tenant [], course [], "Delete a course.";
    LessonsRead = "lessons.read", tenant [], course ["instructor", "assistant", "learner"], "Read the lessons of a course.";
    EnrolmentsCreateOwn = "enrolments.create_own", tenant ["instructor", "assistant", "learner"], course [], "Enrol oneself in a published course.";
    EnrolmentsRead = "enrolments.read", tenant [], course ["instructor", "assistant"], "See who is enrolled and how far they are.";
    EnrolmentsManage = "enrolments.manage", tenant [], course ["instructor"], "Enrol and withdraw others.";
    ProgressWrite = "progress.write", tenant [], course ["instructor", "assistant", "learner"], "Record one's own progress and attempts.";
    UsersRead = "users.read", tenant [], course [], "List and read users.";
    UsersInvite = "users.invite", tenant [], course [], "Invite people.";
    UsersUpdate = "users.update", tenant [], course [], "Change users, their roles and status.";
    RolesRead = "roles.read", tenant [], course [], "See roles and what they allow.";
    RolesUpdate = "roles.update", tenant [], course [], "Define roles and what they allow.";
    ApiKeysRead = "api_keys.read", tenant [], course [], "See API keys.";
    ApiKeysManage = "api_keys.manage", tenant [], course [], "Create and revoke API keys.";
    SettingsRead = "settings.read", tenant [], course [], "See the tenant's settings.";
    SettingsUpdate = "settings.update", tenant [], course [], "Change the tenant's settings and branding.";
    WebhooksRead = "webhooks.read", tenant [], course [], "See webhooks and what was delivered.";
    WebhooksManage = "webhooks.manage", tenant [], course [], "Create, change, test and delete webhooks.";
    AuditRead = "audit.read", tenant [], course [], "Read the audit log.";
}

/// The role of whoever has not signed in.
pub const ANONYMOUS: &str = "anonymous";

/// A role every tenant starts with.
#[derive(Debug, Clone, Copy)]
pub struct DefaultRole {
    /// Its name.
    pub name: &'static str,
    /// Its title in English.
    pub title: &'static str,
    /// True if it carries every permission everywhere.
    pub all: bool,
}

/// The roles every tenant starts with. `owner` cannot be taken from the last who has it.
pub const DEFAULT_ROLES: &[DefaultRole] = &[
    DefaultRole {
        name: "owner",
        title: "Owner",
        all: true,
    },
    DefaultRole {
        name: "admin",
        title: "Administrator",
        all: true,
    },
    DefaultRole {
        name: "instructor",
        title: "Instructor",
        all: false,
    },
    DefaultRole {
        name: "assistant",
        title: "Assistant",
        all: false,
    },
    DefaultRole {
        name: "learner",
        title: "Learner",
        all: false,
    },
    DefaultRole {
        name: ANONYMOUS,
        title: "Visitor",
        all: false,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grants_name_default_roles() {
        for permission in ALL {
            assert!(permission.name.contains('.'), "{}", permission.name);
            for role in permission
                .tenant_roles
                .iter()
                .chain(permission.course_roles)
            {
                assert!(
                    DEFAULT_ROLES.iter().any(|r| r.name == *role && !r.all),
                    "{role}"
                );
            }
        }
    }
}
