use std::collections::BTreeSet;

use async_graphql::SimpleObject;
use collegium_contracts::permissions::{self, ANONYMOUS};
use collegium_kernel::{Code, Problem};

use super::person::line;

/// Permissions in one role.
const MAX_PERMISSIONS: usize = 200;
/// What a visitor may be allowed at most.
const FOR_VISITORS: &[&str] = &["catalogue.read"];

/// A role and what it allows.
#[derive(Debug, Clone, PartialEq, Eq, SimpleObject)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Its title for people.
    pub title: String,
    /// What it is for.
    pub description: String,
    /// Whether every university has it.
    pub builtin: bool,
    /// Permissions everywhere; `*` is every permission.
    pub tenant_permissions: Vec<String>,
    /// Permissions in a course where somebody has the role.
    pub course_permissions: Vec<String>,
    /// People who have it in the university.
    pub members: i64,
    /// Counts changes.
    pub version: i32,
}

impl Role {
    /// Whether it carries every permission, now and later.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.tenant_permissions.iter().any(|p| p == "*")
    }

    /// `owner` and `admin` are what everything else is repaired with.
    pub(crate) fn is_fixed(&self) -> bool {
        permissions::DEFAULT_ROLES
            .iter()
            .any(|role| role.all && role.name == self.name)
    }
}

/// A role that is wished for.
#[derive(Debug, Clone)]
pub struct NewRole {
    /// Its name: a lower-case letter, then letters, digits, `-` and `_`.
    pub name: String,
    /// Its title for people.
    pub title: String,
    /// What it is for.
    pub description: String,
    /// Permissions everywhere.
    pub tenant_permissions: Vec<String>,
    /// Permissions in a course where somebody has the role.
    pub course_permissions: Vec<String>,
}

/// A change of a role; none is left as it is.
#[derive(Debug, Clone, Default)]
pub struct RoleChange {
    /// The title.
    pub title: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// All permissions everywhere.
    pub tenant_permissions: Option<Vec<String>>,
    /// All permissions in a course.
    pub course_permissions: Option<Vec<String>>,
}

/// Checks a role's title.
pub(crate) fn title(text: &str) -> Result<String, Problem> {
    line("title", text, 100)
}

/// Checks a role's description, which may be empty.
pub(crate) fn description(text: &str) -> Result<String, Problem> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    line("description", text, 500)
}

/// Checks the name of a new role.
pub(crate) fn check_role_name(name: &str) -> Result<(), Problem> {
    let good = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.len() <= 40
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
    if good {
        Ok(())
    } else {
        Err(Problem::invalid(
            "name",
            "A role's name is a lower-case letter, then at most 39 letters, digits, - and _.",
        ))
    }
}

/// Sorts permissions and refuses those that do not exist.
pub(crate) fn plain_permissions(
    field: &'static str,
    role: &str,
    mut wished: Vec<String>,
) -> Result<Vec<String>, Problem> {
    wished.sort_unstable();
    wished.dedup();
    if wished.len() > MAX_PERMISSIONS {
        return Err(Problem::invalid(field, "These are too many permissions."));
    }
    for name in &wished {
        let known = permissions::ALL.iter().any(|p| p.name == name)
            || (name == "*" && field != "course_permissions");
        if !known {
            return Err(Problem::invalid(
                field,
                format!("There is no permission {name:?}."),
            ));
        }
        if role == ANONYMOUS && !FOR_VISITORS.contains(&name.as_str()) {
            return Err(Problem::invalid(
                field,
                format!("Visitors cannot be given {name:?}."),
            ));
        }
    }
    Ok(wished)
}

/// What somebody may give to others: what they have themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Rights {
    owner: bool,
    all: bool,
    everywhere: BTreeSet<String>,
}

impl Rights {
    /// The platform itself.
    pub(crate) const fn of_system() -> Self {
        Self {
            owner: true,
            all: true,
            everywhere: BTreeSet::new(),
        }
    }

    /// A program with these scopes. It is never an owner.
    pub(crate) fn of_scopes(scopes: &[String]) -> Self {
        Self {
            owner: false,
            all: scopes.iter().any(|s| s == "*"),
            everywhere: scopes.iter().cloned().collect(),
        }
    }

    /// A person with these roles.
    pub(crate) fn of_roles<'r>(roles: impl Iterator<Item = &'r Role>) -> Self {
        let mut rights = Self::default();
        for role in roles {
            rights.owner |= role.name == "owner";
            rights.all |= role.is_all();
            rights
                .everywhere
                .extend(role.tenant_permissions.iter().cloned());
        }
        rights
    }

    /// Whether they have a permission everywhere.
    pub(crate) fn have(&self, permission: &str) -> bool {
        self.all || (permission != "*" && self.everywhere.contains(permission))
    }

    /// Whether they may give each of these permissions.
    pub(crate) fn require<'p>(
        &self,
        permissions: impl IntoIterator<Item = &'p String>,
    ) -> Result<(), Problem> {
        match permissions.into_iter().find(|p| !self.have(p)) {
            None => Ok(()),
            Some(lacking) => Err(Problem::new(Code::Forbidden).with_detail(format!(
                "You do not have {lacking:?} yourself, so you cannot give it."
            ))),
        }
    }

    /// Whether they may give (or take) a role.
    pub(crate) fn require_role(&self, role: &Role) -> Result<(), Problem> {
        if role.name == ANONYMOUS {
            return Err(Problem::invalid("roles", "Visitors are not people."));
        }
        if role.name == "owner" && !self.owner {
            return Err(Problem::new(Code::Forbidden)
                .with_detail("Only an owner can make somebody an owner, or act on one."));
        }
        self.require(&role.tenant_permissions)?;
        self.require(&role.course_permissions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(name: &str, tenant: &[&str], course: &[&str]) -> Role {
        let owned = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        Role {
            name: name.into(),
            title: name.into(),
            description: String::new(),
            builtin: false,
            tenant_permissions: owned(tenant),
            course_permissions: owned(course),
            members: 0,
            version: 1,
        }
    }

    #[test]
    fn nobody_gives_what_they_lack() {
        let owner = role("owner", &["*"], &[]);
        let admin = role("admin", &["*"], &[]);
        let helper = role("helper", &["users.read", "users.update"], &[]);
        let teacher = role("teacher", &["users.read"], &["courses.update"]);
        let rights = |r: &Role| Rights::of_roles([r].into_iter());
        assert!(rights(&owner).require_role(&owner).is_ok());
        assert!(rights(&admin).require_role(&owner).is_err());
        assert!(rights(&admin).require_role(&admin).is_ok());
        assert!(rights(&admin).require_role(&teacher).is_ok());
        assert!(rights(&helper).require_role(&admin).is_err());
        assert!(rights(&helper).require_role(&teacher).is_err());
        assert!(rights(&helper).require_role(&helper).is_ok());
        let program = Rights::of_scopes(&["*".to_owned()]);
        assert!(program.require_role(&admin).is_ok() && program.require_role(&owner).is_err());
        assert!(Rights::of_system().require_role(&owner).is_ok());
        assert!(
            Rights::of_system()
                .require_role(&role(ANONYMOUS, &[], &[]))
                .is_err()
        );
    }

    #[test]
    fn permissions_exist_and_visitors_get_few() {
        let check = |field, role, list: &[&str]| {
            plain_permissions(field, role, list.iter().map(ToString::to_string).collect())
        };
        assert_eq!(
            check(
                "tenant_permissions",
                "x",
                &["users.read", "audit.read", "users.read"]
            )
            .unwrap(),
            ["audit.read", "users.read"]
        );
        assert!(check("tenant_permissions", "x", &["users.fly"]).is_err());
        assert!(check("course_permissions", "x", &["*"]).is_err());
        assert!(check("tenant_permissions", ANONYMOUS, &["catalogue.read"]).is_ok());
        assert!(check("tenant_permissions", ANONYMOUS, &["users.read"]).is_err());
        assert!(check("tenant_permissions", ANONYMOUS, &["*"]).is_err());
    }

    #[test]
    fn names_of_roles_fit_the_database() {
        assert!(check_role_name("teaching-staff_2").is_ok());
        for bad in ["", "2nd", "Owner", "a b", "_x", &"a".repeat(41)] {
            assert!(check_role_name(bad).is_err(), "{bad:?}");
        }
    }
}
