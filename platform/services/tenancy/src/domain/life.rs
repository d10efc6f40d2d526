use collegium_kernel::{Code, Problem, TenantStatus};

/// What can happen to a tenant in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Provisioning is done.
    Activate,
    /// Close for now.
    Suspend,
    /// Open again.
    Resume,
    /// Close for good, keep for the record.
    Archive,
    /// Take back from the archive; it stays closed until resumed.
    Unarchive,
    /// Begin the grace period after which it is destroyed.
    Delete,
    /// Within the grace period, go back to the status before.
    CancelDelete(TenantStatus),
    /// The data is gone.
    Bury,
}

impl Action {
    /// The status it leads to from `present`; doing again what is done changes nothing.
    pub fn from(self, present: TenantStatus) -> Result<TenantStatus, Problem> {
        use TenantStatus::{Active, Archived, Deleted, Deleting, Provisioning, Suspended};
        let next = match (self, present) {
            (Self::Activate, Provisioning | Active) | (Self::Resume, Suspended | Active) => Active,
            (Self::Suspend, Active | Suspended) | (Self::Unarchive, Archived | Suspended) => {
                Suspended
            }
            (Self::Archive, Active | Suspended | Archived) => Archived,
            (Self::Delete, Provisioning | Active | Suspended | Archived | Deleting) => Deleting,
            (Self::CancelDelete(before), Deleting) if !matches!(before, Deleting | Deleted) => {
                before
            }
            (Self::CancelDelete(before), present) if before == present => present,
            (Self::Bury, Deleting | Deleted) => Deleted,
            _ => {
                return Err(Problem::new(Code::InvalidState)
                    .with_detail(format!("The tenant is {}.", present.as_str())));
            }
        };
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TenantStatus::{Active, Archived, Deleted, Deleting, Provisioning, Suspended};

    const ALL: [TenantStatus; 6] = [Provisioning, Active, Suspended, Archived, Deleting, Deleted];

    #[test]
    fn the_way_through_life() {
        let way = [
            (Action::Activate, Active),
            (Action::Suspend, Suspended),
            (Action::Resume, Active),
            (Action::Archive, Archived),
            (Action::Unarchive, Suspended),
            (Action::Delete, Deleting),
            (Action::CancelDelete(Suspended), Suspended),
            (Action::Delete, Deleting),
            (Action::Bury, Deleted),
        ];
        let mut status = Provisioning;
        for (action, next) in way {
            status = action.from(status).unwrap();
            assert_eq!(status, next, "{action:?}");
        }
    }

    #[test]
    fn twice_is_as_good_as_once() {
        let actions = [
            Action::Activate,
            Action::Suspend,
            Action::Resume,
            Action::Archive,
            Action::Unarchive,
            Action::Delete,
            Action::CancelDelete(Archived),
            Action::Bury,
        ];
        for action in actions {
            for status in ALL {
                if let Ok(next) = action.from(status) {
                    assert_eq!(
                        action.from(next).unwrap(),
                        next,
                        "{action:?} after {status:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_dead_stay_dead_and_nothing_is_destroyed_without_grace() {
        for status in ALL {
            let buried = Action::Bury.from(status).is_ok();
            assert_eq!(buried, matches!(status, Deleting | Deleted), "{status:?}");
        }
        for action in [
            Action::Activate,
            Action::Resume,
            Action::Delete,
            Action::Suspend,
        ] {
            let error = action.from(Deleted).unwrap_err();
            assert_eq!(error.code, Code::InvalidState);
        }
    }

    #[test]
    fn an_archived_tenant_is_not_opened_at_once() {
        assert!(Action::Resume.from(Archived).is_err());
        assert!(Action::Resume.from(Provisioning).is_err());
        assert!(Action::Suspend.from(Provisioning).is_err());
    }
}
