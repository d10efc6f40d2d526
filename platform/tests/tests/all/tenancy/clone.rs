use collegium_kernel::{Code, TenantId, TenantStatus};
use collegium_tenancy::{NewSandbox, domain::OperationKind, ops::COPIED};

use super::world::{World, by_command, code, digest, furnish, make, run};

fn sandbox(slug: &str) -> NewSandbox {
    NewSandbox {
        slug: slug.to_owned(),
        name: None,
    }
}

async fn has_no_secrets(world: &World, id: TenantId) {
    for table in [
        "sessions",
        "refresh_tokens",
        "signing_keys",
        "api_keys",
        "totp_secrets",
        "outbox",
        "jobs",
    ] {
        let rows = world
            .number(&format!("SELECT count(*) FROM {}.{table}", id.schema()))
            .await;
        assert_eq!(rows, 0, "{table}");
    }
}

#[test]
fn a_sandbox_has_everything_but_the_keys() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let model = make(&tenancy, "north").await.tenant_id();
        furnish(&world, &tenancy, model).await;
        let started = tenancy
            .clone_tenant(&by_command(), model, sandbox("north-try"))
            .await
            .unwrap();
        tenancy
            .finish_operation(started.operation.id)
            .await
            .unwrap();
        let copy = tenancy.find("north-try").await.unwrap();
        assert_eq!(
            (copy.status, copy.sandbox_of),
            (TenantStatus::Active, Some(model.0))
        );
        let id = copy.tenant_id();
        for table in COPIED.iter().filter(|table| **table != "users") {
            assert_eq!(
                digest(&world, id, table).await,
                digest(&world, model, table).await,
                "{table}"
            );
        }
        has_no_secrets(&world, id).await;
        let passwords =
            "SELECT string_agg(email || coalesce(password_hash, '-'), ' ' ORDER BY email)";
        let passwords = world
            .text(&format!("{passwords} FROM {}.users", id.schema()))
            .await;
        let expected = "ada@x.examplehash bob@x.example-";
        assert_eq!(
            passwords.as_deref(),
            Some(expected),
            "a password that had a second factor does not come alone"
        );
        assert_eq!(
            world.objects.list(id).await.unwrap(),
            [("courses/1/picture".to_owned(), 9)]
        );
        // What happens in the sandbox stays there.
        world
            .sql(&format!("DELETE FROM {}.user_progress", id.schema()))
            .await;
        world.objects.delete_tenant(id).await.unwrap();
        let kept = world
            .number(&format!(
                "SELECT count(*) FROM {}.user_progress",
                model.schema()
            ))
            .await;
        assert_eq!(
            (kept, world.objects.list(model).await.unwrap().len()),
            (10, 1)
        );
    });
}

#[test]
fn every_step_of_a_clone_can_be_done_again() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let model = make(&tenancy, "north").await.tenant_id();
        furnish(&world, &tenancy, model).await;
        let started = tenancy
            .clone_tenant(&by_command(), model, sandbox("copy"))
            .await
            .unwrap();
        tenancy
            .finish_operation(started.operation.id)
            .await
            .unwrap();
        let id = started.tenant.tenant_id();
        for step in 0..OperationKind::Clone.steps().len() {
            world
                .sql(&format!(
                    "UPDATE control.tenants SET status = 'provisioning' WHERE id = '{id}'"
                ))
                .await;
            world
                .sql(&format!(
                    "UPDATE control.tenant_operations SET input = '{{\"from\": \"{model}\"}}'"
                ))
                .await;
            world.rewind(id, step).await;
            assert_eq!(tenancy.resume_operations().await.unwrap(), 1, "step {step}");
            assert_eq!(
                digest(&world, id, "courses").await,
                digest(&world, model, "courses").await,
                "step {step}"
            );
            has_no_secrets(&world, id).await;
        }
        assert_eq!(
            tenancy.tenant(id).await.unwrap().status,
            TenantStatus::Active
        );
    });
}

#[test]
fn what_is_not_whole_is_not_cloned() {
    run(async {
        let world = World::new().await;
        let tenancy = world.tenancy();
        let model = make(&tenancy, "north").await.tenant_id();
        let taken = tenancy
            .clone_tenant(&by_command(), model, sandbox("north"))
            .await
            .unwrap_err();
        assert_eq!(code(taken), Code::SlugTaken);
        tenancy.delete_tenant(&by_command(), model).await.unwrap();
        let refused = tenancy
            .clone_tenant(&by_command(), model, sandbox("copy"))
            .await
            .unwrap_err();
        assert_eq!(code(refused), Code::InvalidState);
    });
}

#[test]
fn every_table_is_either_copied_or_left_out() {
    run(async {
        let world = World::new().await;
        let id = make(&world.tenancy(), "north").await.tenant_id();
        let all = world
            .text(&format!(
                "SELECT string_agg(relname::text, ' ' ORDER BY relname) FROM pg_class
                 WHERE relnamespace = '{}'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition",
                id.schema()
            ))
            .await
            .unwrap();
        let mut known: Vec<&str> = COPIED.to_vec();
        known.extend(collegium_tenancy::ops::LEFT_OUT);
        known.extend(collegium_tenancy::ops::LEFT_OUT_OF_CLONES);
        known.sort_unstable();
        assert_eq!(
            all,
            known.join(" "),
            "a new table: decide in tenancy's ops/rows.rs whether it travels"
        );
    });
}
