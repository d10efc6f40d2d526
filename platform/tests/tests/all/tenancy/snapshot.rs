use std::process::Command;

use collegium_kernel::{Clock, TenantId};
use collegium_store::migrate::{
    provision, provision_by_replay, tenant_migrations, tenant_snapshot,
};

use super::world::{World, run};

/// What `pg_dump` says of a tenant's schema, without the tenant's name.
fn described(world: &World, id: TenantId) -> String {
    let options = &world.admin;
    let host = options.get_socket().map_or_else(
        || options.get_host().to_owned(),
        |path| path.display().to_string(),
    );
    let output = Command::new("pg_dump")
        .args([
            "--schema-only",
            "--schema",
            &id.schema(),
            "--host",
            &host,
            "--port",
            &options.get_port().to_string(),
        ])
        .args([
            "--username",
            options.get_username(),
            "--dbname",
            options.get_database().unwrap(),
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout)
        .unwrap()
        .replace(&id.schema(), "tenant");
    // A guard against replays that some versions of pg_dump write, new each time.
    text.lines()
        .filter(|line| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_snapshot_is_what_the_migrations_make() {
    run(async {
        let world = World::new().await;
        let mut owner = world.owner().await;
        let (by_snapshot, by_replay) = (
            TenantId(world.clock.new_id()),
            TenantId(world.clock.new_id()),
        );
        let now = world.clock.now();
        provision(&mut owner, by_snapshot, now).await.unwrap();
        provision_by_replay(&mut owner, by_replay, &tenant_migrations(), now)
            .await
            .unwrap();
        let (snapshot, replay) = (described(&world, by_snapshot), described(&world, by_replay));
        assert!(
            snapshot.contains("user_progress_default") && snapshot.contains("GENERATED ALWAYS AS")
        );
        for (ours, theirs) in snapshot.lines().zip(replay.lines()) {
            assert_eq!(ours, theirs);
        }
        assert_eq!(snapshot, replay);
    });
}

#[test]
fn the_snapshot_in_the_tree_is_the_generated_one() {
    run(async {
        let world = World::new().await;
        let generated = tenant_snapshot(&world.admin).await.unwrap();
        let kept = include_str!("../../../../../migrations/tenant/snapshot.sql");
        assert_eq!(generated, kept, "run `collegium dev snapshot`");
    });
}
