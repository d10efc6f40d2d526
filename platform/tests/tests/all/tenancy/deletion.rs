use chrono::Duration;
use collegium_contracts::TenantDirectory;
use collegium_kernel::{Code, TenantStatus};
use collegium_store::RedisTier;
use collegium_tenancy::{Leftovers, domain::OperationKind};
use collegium_testkit::RedisServer;
use redis::AsyncCommands;

use super::world::{World, by_command, code, furnish, make, run};

#[test]
fn after_thirty_days_nothing_is_left() {
    run(async {
        let (world, redis) = (World::new().await, RedisServer::start().await);
        let redis_tier = RedisTier::connect(&redis.url()).unwrap();
        let tenancy = world.with_redis(redis_tier.clone());
        let id = make(&tenancy, "north").await.tenant_id();
        let other = make(&tenancy, "south").await.tenant_id();
        furnish(&world, &tenancy, id).await;
        furnish(&world, &tenancy, other).await;
        for tenant in [id, other] {
            for n in 0..1200 {
                let key = format!("{tenant}:course:{n}");
                let mut connection = redis_tier.connection();
                connection.set::<_, _, ()>(key, n).await.unwrap();
            }
        }
        tenancy
            .add_domain(&by_command(), id, "learn.example.edu")
            .await
            .unwrap();
        let deleting = tenancy.delete_tenant(&by_command(), id).await.unwrap();
        assert_eq!(deleting.status, TenantStatus::Deleting);
        let again = tenancy.delete_tenant(&by_command(), id).await.unwrap();
        assert_eq!(
            again.delete_after, deleting.delete_after,
            "asking twice does not put it off"
        );
        world.clock.advance(Duration::days(29));
        assert_eq!(tenancy.resume_operations().await.unwrap(), 0);
        let before = tenancy.verify_deleted(id).await.unwrap();
        let all = Leftovers {
            schema: true,
            role: true,
            objects: 1,
            redis_keys: 1200,
            domains: 1,
            remembered: true,
        };
        assert_eq!(
            before, all,
            "within the grace period everything is there, and would be seen"
        );
        world.clock.advance(Duration::days(2));
        assert_eq!(tenancy.resume_operations().await.unwrap(), 1);
        assert_eq!(
            tenancy.verify_deleted(id).await.unwrap(),
            Leftovers::default()
        );
        assert!(
            tenancy
                .by_host("north.campus.test")
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(
            tenancy.tenant(id).await.unwrap().status,
            TenantStatus::Deleted
        );
        let bare = world
            .number(&format!(
                "SELECT count(*) FROM control.tenant_operations
                 WHERE tenant_id = '{id}' AND (input <> '{{}}' OR result IS NOT NULL)"
            ))
            .await;
        assert_eq!(bare, 0, "no name of anybody is kept");
        let proof = world
            .number(&format!("SELECT count(*) FROM control.audit_log WHERE tenant_id = '{id}' AND action = 'tenant.deleted'"))
            .await;
        assert_eq!(proof, 1);
        let kept = tenancy.verify_deleted(other).await.unwrap();
        assert_eq!(
            (kept.schema, kept.objects, kept.redis_keys),
            (true, 1, 1200),
            "the neighbour has lost nothing"
        );
        make(&tenancy, "north").await;
    });
}

#[test]
fn a_deletion_can_be_called_off_while_it_waits() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        let nothing = tenancy.cancel_delete(&by_command(), id).await.unwrap_err();
        assert_eq!(code(nothing), Code::InvalidState);
        tenancy.suspend(&by_command(), id).await.unwrap();
        tenancy.delete_tenant(&by_command(), id).await.unwrap();
        let back = tenancy.cancel_delete(&by_command(), id).await.unwrap();
        assert_eq!(
            (back.status, back.delete_after),
            (TenantStatus::Suspended, None)
        );
        world.clock.advance(Duration::days(40));
        tenancy.resume_operations().await.unwrap();
        assert!(tenancy.verify_deleted(id).await.unwrap().schema);
        // Too late once the time has come, even if nobody has begun.
        tenancy.delete_tenant(&by_command(), id).await.unwrap();
        world.clock.advance(Duration::days(31));
        let late = tenancy.cancel_delete(&by_command(), id).await.unwrap_err();
        assert_eq!(code(late), Code::InvalidState);
    });
}

#[test]
fn a_purge_that_is_killed_goes_on() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        for step in 0..OperationKind::Delete.steps().len() {
            let id = make(&tenancy, &format!("u{step}")).await.tenant_id();
            furnish(&world, &tenancy, id).await;
            let live = tenancy.purge_now(&by_command(), id).await.unwrap_err();
            assert_eq!(
                code(live),
                Code::InvalidState,
                "only what is being deleted is destroyed"
            );
            tenancy.delete_tenant(&by_command(), id).await.unwrap();
            assert!(
                tenancy
                    .purge_now(&by_command(), id)
                    .await
                    .unwrap()
                    .is_nothing()
            );
            let before = world.clock.now_text();
            world
                .sql(&format!(
                    "UPDATE control.tenants SET status = 'deleting', delete_after = '{before}' WHERE id = '{id}'"
                ))
                .await;
            world.rewind(id, step).await;
            let other = world.tenancy();
            assert_eq!(other.resume_operations().await.unwrap(), 1, "step {step}");
            assert_eq!(
                other.tenant(id).await.unwrap().status,
                TenantStatus::Deleted,
                "step {step}"
            );
            assert!(
                other.verify_deleted(id).await.unwrap().is_nothing(),
                "step {step}"
            );
        }
    });
}
