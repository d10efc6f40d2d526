use collegium_contracts::TenantDirectory;
use collegium_kernel::{Code, TenantStatus};
use collegium_tenancy::domain::{TenantChange, TenantFilter};

use super::world::{World, by_command, code, make, run};

#[test]
fn a_renamed_university_answers_at_its_new_host_only_on_every_server() {
    run(async {
        let world = World::new().await;
        let (tenancy, other) = (world.tenancy(), world.other_server().await);
        let id = make(&tenancy, "north").await.tenant_id();
        // Both remember both answers.
        for server in [&tenancy, &other] {
            assert!(server.by_host("north.campus.test").await.unwrap().is_some());
            assert!(
                server
                    .by_host("boreal.campus.test")
                    .await
                    .unwrap()
                    .is_none()
            );
        }
        let change = TenantChange {
            slug: Some("boreal".to_owned()),
            name: Some("Boreal".to_owned()),
            ..TenantChange::default()
        };
        let stale = tenancy
            .update_tenant(&by_command(), id, change.clone(), Some(99))
            .await
            .unwrap_err();
        assert_eq!(code(stale), Code::VersionMismatch);
        tenancy
            .update_tenant(&by_command(), id, change, None)
            .await
            .unwrap();
        assert!(
            tenancy
                .by_host("north.campus.test")
                .await
                .unwrap()
                .is_none()
        );
        let found = tenancy
            .by_host("boreal.campus.test")
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.id, &*found.name), (id, "Boreal"));
        // The other server hears of it by itself.
        while other.by_host("boreal.campus.test").await.unwrap().is_none() {
            tokio::task::yield_now().await;
        }
        assert!(other.by_host("north.campus.test").await.unwrap().is_none());
        make(&tenancy, "north").await;
    });
}

#[test]
fn a_suspended_university_is_known_as_such_at_once() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        let status = async || {
            tenancy
                .by_host("north.campus.test")
                .await
                .unwrap()
                .unwrap()
                .status
        };
        assert_eq!(status().await, TenantStatus::Active);
        for _ in 0..2 {
            tenancy.suspend(&by_command(), id).await.unwrap();
            assert_eq!(status().await, TenantStatus::Suspended);
        }
        assert!(tenancy.active().await.unwrap().is_empty());
        tenancy.resume(&by_command(), id).await.unwrap();
        assert_eq!(status().await, TenantStatus::Active);
        tenancy.archive(&by_command(), id).await.unwrap();
        let refused = tenancy.resume(&by_command(), id).await.unwrap_err();
        assert_eq!(code(refused), Code::InvalidState);
        tenancy.unarchive(&by_command(), id).await.unwrap();
        assert_eq!(status().await, TenantStatus::Suspended);
        for log in [
            format!("{}.audit_log", id.schema()),
            "control.audit_log".to_owned(),
        ] {
            let noted = world
                .text(&format!(
                    "SELECT string_agg(action, ' ' ORDER BY id) FROM {log}"
                ))
                .await
                .unwrap();
            let expected =
                "tenant.created tenant.suspended tenant.resumed tenant.archived tenant.unarchived";
            assert_eq!(noted, expected, "{log}: once each, though suspended twice");
        }
    });
}

#[test]
fn lists_are_paged_and_searched() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        for n in 0..5 {
            make(&tenancy, &format!("u{n}")).await;
        }
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = tenancy
                .tenants(&TenantFilter::default(), cursor.as_deref(), 2)
                .await
                .unwrap();
            assert!(page.items.len() <= 2);
            seen.extend(page.items.into_iter().map(|tenant| tenant.slug));
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, ["u0", "u1", "u2", "u3", "u4"]);
        let find = async |search: &str, status| {
            let filter = TenantFilter {
                status,
                search: Some(search.to_owned()),
            };
            tenancy
                .tenants(&filter, None, 10)
                .await
                .unwrap()
                .items
                .len()
        };
        assert_eq!(find("OF U3", None).await, 1);
        assert_eq!(find("%", None).await, 0, "a search is no pattern");
        assert_eq!(find("u3", Some(TenantStatus::Suspended)).await, 0);
        let bad = tenancy
            .tenants(&TenantFilter::default(), Some("x"), 2)
            .await
            .unwrap_err();
        assert_eq!(code(bad), Code::InvalidCursor);
    });
}

#[test]
fn a_changed_plan_is_felt_at_once() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        assert_eq!(
            tenancy.by_id(id).await.unwrap().unwrap().plan.max_users,
            None
        );
        let mut plan = tenancy
            .plans()
            .await
            .unwrap()
            .into_iter()
            .find(|plan| plan.id == "unlimited")
            .unwrap();
        plan.max_users = Some(7);
        tenancy
            .update_plan(&by_command(), plan.clone(), None)
            .await
            .unwrap();
        assert_eq!(
            tenancy.by_id(id).await.unwrap().unwrap().plan.max_users,
            Some(7)
        );
        let again = tenancy
            .create_plan(&by_command(), plan.clone())
            .await
            .unwrap_err();
        assert_eq!(code(again), Code::Conflict);
        plan.id = "none".to_owned();
        assert_eq!(
            code(
                tenancy
                    .update_plan(&by_command(), plan, None)
                    .await
                    .unwrap_err()
            ),
            Code::NotFound
        );
        let usage = tenancy.usage(id).await.unwrap();
        assert_eq!((usage.users, usage.courses, usage.storage_bytes), (0, 0, 0));
    });
}
