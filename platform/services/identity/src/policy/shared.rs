use std::{collections::HashMap, sync::LazyLock};

use casbin::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi};
use collegium_contracts::permissions;
use dashmap::DashMap;
use sha2::{Digest, Sha256};

use crate::{Result, store::roles::Rule};

/// RBAC with domains, where the domain is how far a role reaches.
const MODEL: &str = r#"
[request_definition]
r = role, scope, permission

[policy_definition]
p = role, scope, permission

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.role == p.role && r.scope == p.scope && (p.permission == "*" || r.permission == p.permission)
"#;

/// Names a set of rules.
pub(super) type Fingerprint = [u8; 32];

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Everywhere.
    Tenant,
    /// In one course.
    Course,
}

impl Scope {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Course => "course",
        }
    }
}

/// The place of each permission in a role's bits.
static PLACES: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    (0..)
        .zip(permissions::ALL)
        .map(|(n, p)| (p.name, n))
        .collect()
});
const _: () = assert!(
    permissions::ALL.len() <= 128,
    "a role's permissions are bits of a u128"
);

/// The permissions of one role, a bit each.
#[derive(Debug, Clone, Copy)]
struct Bits {
    tenant: u128,
    course: u128,
}

/// A policy and what was decided by it.
pub(super) struct SharedPolicy {
    enforcer: Enforcer,
    decided: DashMap<String, Bits>,
    /// Only these have anything to decide, so that memory is bounded by the rules.
    roles: Vec<String>,
}

impl SharedPolicy {
    pub(super) async fn new(rules: Vec<Rule>) -> Result<Self> {
        let mut roles: Vec<String> = rules.iter().map(|rule| rule.role.clone()).collect();
        roles.dedup();
        let rules = rules
            .into_iter()
            .map(|rule| vec![rule.role, rule.scope, rule.permission])
            .collect();
        let model = DefaultModel::from_str(MODEL).await?;
        let mut enforcer = Enforcer::new(model, MemoryAdapter::default()).await?;
        enforcer.add_policies(rules).await?;
        Ok(Self {
            enforcer,
            decided: DashMap::new(),
            roles,
        })
    }

    /// Whether a role carries a permission.
    pub(super) fn allows(&self, role: &str, scope: Scope, permission: &str) -> Result<bool> {
        let Some(place) = PLACES.get(permission) else {
            tracing::error!(
                permission,
                "a permission that is not in the table is refused"
            );
            return Ok(false);
        };
        let known = self.decided.get(role).map(|bits| *bits);
        let bits = match known {
            Some(bits) => bits,
            None => self.decide(role)?,
        };
        let bits = match scope {
            Scope::Tenant => bits.tenant,
            Scope::Course => bits.course,
        };
        Ok(bits >> place & 1 == 1)
    }

    fn decide(&self, role: &str) -> Result<Bits> {
        let mut bits = Bits {
            tenant: 0,
            course: 0,
        };
        if self.roles.iter().any(|known| known == role) {
            bits.tenant = self.ask(role, Scope::Tenant)?;
            bits.course = self.ask(role, Scope::Course)?;
            self.decided.insert(role.to_owned(), bits);
        }
        Ok(bits)
    }

    fn ask(&self, role: &str, scope: Scope) -> Result<u128> {
        PLACES.iter().try_fold(0, |bits, (permission, place)| {
            let allowed = self.enforcer.enforce((role, scope.as_str(), *permission))?;
            Ok(bits | u128::from(allowed) << place)
        })
    }
}

/// The same for the same rules in the same order.
pub(super) fn fingerprint(rules: &[Rule]) -> Fingerprint {
    let mut hash = Sha256::new();
    for rule in rules {
        for part in [&rule.role, &rule.scope, &rule.permission] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn policy(rules: &[(&str, &str, &str)]) -> SharedPolicy {
        let rules = rules.iter().map(|(role, scope, permission)| Rule {
            role: (*role).into(),
            scope: (*scope).into(),
            permission: (*permission).into(),
        });
        SharedPolicy::new(rules.collect()).await.unwrap()
    }

    #[tokio::test]
    async fn a_role_carries_what_its_rules_say_and_no_more() {
        let policy = policy(&[
            ("admin", "tenant", "*"),
            ("instructor", "course", "courses.update"),
            ("instructor", "tenant", "courses.create"),
        ])
        .await;
        let allows = |role, scope, permission| policy.allows(role, scope, permission).unwrap();
        for info in permissions::ALL {
            assert!(allows("admin", Scope::Tenant, info.name), "{}", info.name);
        }
        assert!(!allows("admin", Scope::Course, "courses.update"));
        assert!(allows("instructor", Scope::Course, "courses.update"));
        assert!(!allows("instructor", Scope::Tenant, "courses.update"));
        assert!(allows("instructor", Scope::Tenant, "courses.create"));
        assert!(!allows("instructor", Scope::Tenant, "*"));
        assert!(!allows("stranger", Scope::Tenant, "courses.create"));
        assert!(!allows("admin", Scope::Tenant, "nothing.known"));
    }

    #[tokio::test]
    async fn a_role_without_rules_takes_no_memory() {
        let policy = policy(&[("admin", "tenant", "*")]).await;
        for n in 0..100 {
            assert!(
                !policy
                    .allows(&format!("r{n}"), Scope::Tenant, "users.read")
                    .unwrap()
            );
        }
        assert!(policy.decided.is_empty());
    }

    #[test]
    fn fingerprints_do_not_run_together() {
        let rule = |role: &str, permission: &str| Rule {
            role: role.into(),
            scope: "tenant".into(),
            permission: permission.into(),
        };
        assert_ne!(
            fingerprint(&[rule("ab", "c")]),
            fingerprint(&[rule("a", "bc")])
        );
    }
}
