//! What is done every hour.

use chrono::Duration;
use collegium_kernel::{Clock, Code, TenantId, TenantStatus};

use super::world::{World, by_command, code, make, run};

/// A step of somebody's progress, recorded now.
async fn learn(world: &World, id: TenantId) {
    let (schema, now) = (id.schema(), world.clock.now_text());
    world
        .sql(&format!(
            "INSERT INTO {schema}.user_progress (id, user_id, course_id, lesson_id, activity_id, status, recorded_at)
             SELECT id, id, id, id, id, 'completed', '{now}' FROM gen_random_uuid() id"
        ))
        .await;
}

/// Where the last step of anybody's progress lies.
async fn partition(world: &World, id: TenantId) -> String {
    let schema = id.schema();
    let query = format!(
        "SELECT relname::text FROM {schema}.user_progress p JOIN pg_class c ON c.oid = p.tableoid
         ORDER BY recorded_at DESC LIMIT 1"
    );
    world.text(&query).await.unwrap()
}

fn this_month(world: &World) -> String {
    world.clock.now().format("user_progress_%Y_%m").to_string()
}

#[test]
fn months_of_progress_are_made_ahead() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let open = make(&tenancy, "north").await.tenant_id();
        let kept = make(&tenancy, "south").await.tenant_id();
        tenancy.archive(&by_command(), kept).await.unwrap();
        for _ in 0..14 {
            world.clock.advance(Duration::days(29));
            tenancy.keep_house().await.unwrap();
            for id in [open, kept] {
                learn(&world, id).await;
                assert_eq!(partition(&world, id).await, this_month(&world));
            }
        }
    });
}

#[test]
fn a_month_that_came_too_late_takes_over_what_was_done_in_it() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        world.clock.advance(Duration::days(200));
        learn(&world, id).await;
        assert_eq!(partition(&world, id).await, "user_progress_default");
        tenancy.keep_house().await.unwrap();
        assert_eq!(partition(&world, id).await, this_month(&world));
        learn(&world, id).await;
        assert_eq!(partition(&world, id).await, this_month(&world));
        let schema = id.schema();
        let rows = world
            .number(&format!("SELECT count(*) FROM {schema}.user_progress"))
            .await;
        assert_eq!(rows, 2, "nothing is lost");
        let readable = format!(
            "SELECT count(*) FROM pg_class WHERE relnamespace = '{schema}'::regnamespace
             AND relname LIKE 'user_progress%' AND relkind IN ('r', 'p')
             AND NOT has_table_privilege('{schema}', oid, 'SELECT, INSERT, UPDATE, DELETE')"
        );
        assert_eq!(world.number(&readable).await, 0, "the tenant may use them");
    });
}

#[test]
fn archives_are_kept_for_a_week() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        let export = tenancy.export_tenant(&by_command(), id).await.unwrap();
        let export = tenancy.finish_operation(export.id).await.unwrap();
        assert_eq!(export.step, 1, "all steps are done");
        world.clock.advance(Duration::days(6));
        tenancy.keep_house().await.unwrap();
        assert!(tenancy.open_archive(id, export.id).await.is_ok());
        world.clock.advance(Duration::days(2));
        tenancy.keep_house().await.unwrap();
        let gone = tenancy.open_archive(id, export.id).await.err().unwrap();
        assert_eq!(code(gone), Code::NotFound);
        assert!(world.objects.list(id).await.unwrap().is_empty());
        let tenant = tenancy.tenant(id).await.unwrap();
        assert_eq!(tenant.status, TenantStatus::Active);
    });
}
