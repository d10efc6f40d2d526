use std::sync::{Arc, atomic::Ordering};

use collegium_contracts::{FirstOwner, TenantDirectory};
use collegium_kernel::{Code, TenantStatus};
use collegium_tenancy::domain::{NewTenant, OperationKind, OperationStatus};

use super::world::{Setup, World, by_command, code, make, run, university};

#[test]
fn a_university_opens_whole() {
    run(async {
        let (world, setup) = (World::new().await, Arc::new(Setup::default()));
        let tenancy = world.with_setup(&setup);
        let owner = FirstOwner {
            email: "olive@north.example".to_owned(),
            name: "Olive".to_owned(),
            password_hash: Some("a secret".to_owned()),
        };
        assert!(
            tenancy
                .by_host("north.campus.test")
                .await
                .unwrap()
                .is_none()
        );
        let new = NewTenant {
            owner: Some(owner),
            ..university("north")
        };
        let started = tenancy.create_tenant(&by_command(), new).await.unwrap();
        let id = started.tenant.tenant_id();
        assert_eq!(started.tenant.status, TenantStatus::Active);
        assert_eq!(
            *setup.calls.lock().unwrap(),
            [(id, Some("olive@north.example".to_owned()))]
        );
        let found = tenancy
            .by_host("north.campus.test")
            .await
            .unwrap()
            .expect("a host known to be nobody's is now hers");
        assert_eq!(
            (found.id, found.status, &*found.primary_host),
            (id, TenantStatus::Active, "north.campus.test")
        );
        let operation = tenancy.operation(id, started.operation.id).await.unwrap();
        assert_eq!(
            (operation.kind, operation.status),
            (OperationKind::Provision, OperationStatus::Done)
        );
        assert_eq!(
            operation.input,
            serde_json::json!({}),
            "the owner's password hash is forgotten"
        );
        let schema = id.schema();
        for log in [
            format!("{schema}.audit_log"),
            format!("control.audit_log WHERE tenant_id = '{id}'"),
        ] {
            let noted = world
                .text(&format!("SELECT string_agg(action, ',') FROM {log}"))
                .await;
            assert_eq!(noted.as_deref(), Some("tenant.created"), "{log}");
        }
        let partitions = world.number("SELECT count(*) FROM pg_inherits").await;
        assert!(
            partitions >= 5,
            "a default partition and four months: {partitions}"
        );
    });
}

#[test]
fn work_that_was_interrupted_goes_on() {
    run(async {
        let (world, setup) = (World::new().await, Arc::new(Setup::default()));
        setup.failures.store(1, Ordering::SeqCst);
        let tenancy = world.with_setup(&setup);
        let error = tenancy
            .create_tenant(&by_command(), university("north"))
            .await
            .unwrap_err();
        assert_eq!(code(error), Code::Unavailable);
        let half = tenancy.find("north").await.unwrap();
        assert_eq!(half.status, TenantStatus::Provisioning);
        let page = tenancy
            .operations(half.tenant_id(), None, 10)
            .await
            .unwrap();
        assert_eq!(
            (page.items[0].status, page.items[0].step),
            (OperationStatus::Running, 1)
        );
        assert!(
            page.items[0]
                .error
                .as_deref()
                .unwrap()
                .contains("unavailable")
        );
        // Another process, which knows nothing of the first.
        let other = world.with_setup(&setup);
        assert_eq!(other.resume_operations().await.unwrap(), 1);
        assert_eq!(
            tenancy.find("north").await.unwrap().status,
            TenantStatus::Active
        );
        assert_eq!(
            tenancy
                .by_host("north.campus.test")
                .await
                .unwrap()
                .unwrap()
                .status,
            TenantStatus::Active
        );
        assert_eq!(
            other.resume_operations().await.unwrap(),
            0,
            "nothing is left to do"
        );
    });
}

#[test]
fn every_step_can_be_done_again() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let tenant = make(&tenancy, "north").await;
        let id = tenant.tenant_id();
        world
            .sql(&format!(
                "INSERT INTO {}.settings (key, value) VALUES ('kept', '1')",
                id.schema()
            ))
            .await;
        for step in 0..OperationKind::Provision.steps().len() {
            world
                .sql(&format!(
                    "UPDATE control.tenants SET status = 'provisioning' WHERE id = '{id}'"
                ))
                .await;
            world.rewind(id, step).await;
            assert_eq!(tenancy.resume_operations().await.unwrap(), 1, "step {step}");
            assert_eq!(
                tenancy.tenant(id).await.unwrap().status,
                TenantStatus::Active,
                "step {step}"
            );
        }
        let kept = world
            .number(&format!("SELECT count(*) FROM {}.settings", id.schema()))
            .await;
        assert_eq!(kept, 1, "no step undoes what people did since");
    });
}

#[test]
fn two_servers_that_start_at_once_do_not_collide() {
    run(async {
        let (world, setup) = (World::new().await, Arc::new(Setup::default()));
        setup.failures.store(8, Ordering::SeqCst);
        let first = world.with_setup(&setup);
        for n in 0..8 {
            first
                .create_tenant(&by_command(), university(&format!("u{n}")))
                .await
                .unwrap_err();
        }
        world
            .sql("UPDATE control.tenant_operations SET step = 0")
            .await;
        let second = world.with_setup(&setup);
        let (a, b) = tokio::join!(first.resume_operations(), second.resume_operations());
        a.unwrap();
        b.unwrap();
        let still = world
            .number("SELECT count(*) FROM control.tenants WHERE status <> 'active'")
            .await;
        assert_eq!(still, 0);
        let calls = setup.calls.lock().unwrap();
        let tenants: std::collections::HashSet<_> = calls.iter().map(|(id, _)| *id).collect();
        assert_eq!((calls.len(), tenants.len()), (8, 8), "each was set up once");
    });
}

#[test]
fn a_slug_is_one_universitys() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let mut makers = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let tenancy = tenancy.clone();
            makers.spawn(async move {
                tenancy
                    .create_tenant(&by_command(), university("north"))
                    .await
            });
        }
        let (mut made, mut taken) = (0, 0);
        while let Some(done) = makers.join_next().await {
            match done.unwrap() {
                Ok(_) => made += 1,
                Err(error) => {
                    assert_eq!(code(error), Code::SlugTaken);
                    taken += 1;
                }
            }
        }
        assert_eq!((made, taken), (1, 5));
        for bad in ["www", "console", "a.b", "-x", "", "ü"] {
            let refused = tenancy
                .create_tenant(&by_command(), university(bad))
                .await
                .unwrap_err();
            assert_eq!(code(refused), Code::ValidationFailed, "{bad}");
        }
        let no_plan = NewTenant {
            plan_id: Some("gold".to_owned()),
            ..university("south")
        };
        let refused = tenancy
            .create_tenant(&by_command(), no_plan)
            .await
            .unwrap_err();
        assert_eq!(code(refused), Code::ValidationFailed);
        assert_eq!(
            world.number("SELECT count(*) FROM control.tenants").await,
            1,
            "nothing half-made"
        );
    });
}
