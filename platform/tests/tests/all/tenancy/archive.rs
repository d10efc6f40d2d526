use std::path::PathBuf;

use collegium_kernel::{Code, TenantId, TenantStatus};
use collegium_store::migrate::{TenantMigration, latest_version, tenant_migrations};
use collegium_tenancy::{
    ImportAs, ImportLimits, Tenancy, TenancyError,
    domain::{OperationKind, OperationStatus, Step},
    ops::{COPIED, LEFT_OUT},
};
use tempfile::TempDir;
use tokio::io::AsyncReadExt;

use super::world::{World, by_command, code, digest, furnish, make, run};

async fn export(tenancy: &Tenancy, id: TenantId) -> (TempDir, PathBuf) {
    let operation = tenancy.export_tenant(&by_command(), id).await.unwrap();
    tenancy.finish_operation(operation.id).await.unwrap();
    let archive = tenancy.open_archive(id, operation.id).await.unwrap();
    tokio::pin!(archive);
    let mut bytes = Vec::new();
    archive.read_to_end(&mut bytes).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("north.tar.zst");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A furnished university, packed.
async fn packed(world: &World) -> (TenantId, TempDir, PathBuf) {
    let tenancy = world.tenancy();
    let id = make(&tenancy, "north").await.tenant_id();
    furnish(world, &tenancy, id).await;
    let (folder, path) = export(&tenancy, id).await;
    (id, folder, path)
}

#[test]
fn a_university_moves_to_another_installation() {
    run(async {
        let (here, there) = (World::new().await, World::new().await);
        let (from, _folder, path) = packed(&here).await;
        let tenancy = there.tenancy();
        let started = tenancy
            .import_tenant(&by_command(), &path, ImportAs::default())
            .await
            .unwrap();
        tenancy
            .finish_operation(started.operation.id)
            .await
            .unwrap();
        let moved = tenancy.find("north").await.unwrap();
        assert_eq!(
            (moved.status, &*moved.name),
            (TenantStatus::Active, "University of north")
        );
        let to = moved.tenant_id();
        assert_ne!(to, from, "an id of this installation");
        let columns = |table: &&&str| **table != "users";
        for table in COPIED.iter().filter(columns).chain(&["api_keys"]) {
            assert_eq!(
                digest(&there, to, table).await,
                digest(&here, from, table).await,
                "{table}"
            );
        }
        for table in LEFT_OUT {
            let rows = there
                .number(&format!("SELECT count(*) FROM {}.{table}", to.schema()))
                .await;
            assert_eq!(rows, 0, "{table}");
        }
        let people = format!(
            "SELECT string_agg(name, '|' ORDER BY email) FROM {}.users",
            to.schema()
        );
        assert_eq!(
            there.text(&people).await.as_deref(),
            Some("Ada, \"A\"|Боб\nB")
        );
        let found = format!(
            "SELECT count(*) FROM {}.courses WHERE search @@ to_tsquery('english', 'rust')",
            to.schema()
        );
        assert_eq!(
            there.number(&found).await,
            1,
            "generated columns are generated again"
        );
        assert_eq!(
            there.objects.list(to).await.unwrap(),
            [("courses/1/picture".to_owned(), 9)],
            "its files, and no archive is left"
        );
        let insert = "INSERT INTO {}.outbox (id, type, aggregate_id, payload) VALUES (gen_random_uuid(), 'x', gen_random_uuid(), '{}')";
        there.sql(&insert.replacen("{}", &to.schema(), 1)).await;
    });
}

#[test]
fn every_step_of_an_import_can_be_done_again() {
    run(async {
        let world = World::new().await;
        let (from, _folder, path) = packed(&world).await;
        let tenancy = world.tenancy();
        let import_as = ImportAs {
            slug: Some("again".to_owned()),
            ..ImportAs::default()
        };
        let started = tenancy
            .import_tenant(&by_command(), &path, import_as)
            .await
            .unwrap();
        tenancy
            .finish_operation(started.operation.id)
            .await
            .unwrap();
        let id = started.tenant.tenant_id();
        // Killed after each step but the last, which throws the archive away.
        for step in (0..OperationKind::Import.steps().len()).rev() {
            if step < 2 {
                let inside = collegium_contracts::TenantDirectory::by_id(&tenancy, id)
                    .await
                    .unwrap()
                    .unwrap();
                #[allow(clippy::disallowed_methods)] // the test works in the tenant it made
                let inside = collegium_kernel::TenantContext::enter(inside);
                let name = format!("imports/{}.tar.zst", started.operation.id);
                world
                    .objects
                    .put_file(&inside, &name, "application/zstd", &path)
                    .await
                    .unwrap();
            }
            if OperationKind::Import.steps()[step..].contains(&Step::Activate) {
                world
                    .sql(&format!(
                        "UPDATE control.tenants SET status = 'provisioning' WHERE id = '{id}'"
                    ))
                    .await;
            }
            let version = latest_version();
            world.sql(&format!("UPDATE control.tenant_operations SET input = '{{\"schema_version\": {version}}}' WHERE kind = 'import'")).await;
            world.rewind(id, step).await;
            assert_eq!(tenancy.resume_operations().await.unwrap(), 1, "step {step}");
            assert_eq!(
                tenancy.tenant(id).await.unwrap().status,
                TenantStatus::Active,
                "step {step}"
            );
            assert_eq!(
                digest(&world, id, "courses").await,
                digest(&world, from, "courses").await,
                "step {step}"
            );
        }
        assert_eq!(world.objects.list(id).await.unwrap().len(), 1);
    });
}

async fn refused_in_the_end(world: &World, path: &std::path::Path, why: &str) {
    let tenancy = world.tenancy();
    let started = tenancy
        .import_tenant(&by_command(), path, ImportAs::default())
        .await
        .unwrap();
    let error = tenancy
        .finish_operation(started.operation.id)
        .await
        .unwrap_err();
    assert!(error.to_string().contains(why), "{error}");
    let id = started.tenant.tenant_id();
    assert_eq!(
        tenancy
            .operation(id, started.operation.id)
            .await
            .unwrap()
            .status,
        OperationStatus::Failed
    );
    tenancy.resume_operations().await.unwrap();
    assert_eq!(
        tenancy.tenant(id).await.unwrap().status,
        TenantStatus::Deleted
    );
    assert!(
        tenancy.verify_deleted(id).await.unwrap().is_nothing(),
        "what was half-made is gone"
    );
}

#[test]
fn rows_that_do_not_fit_are_refused_and_leave_nothing() {
    run(async {
        let (here, there) = (World::new().await, World::new().await);
        let tenancy = here.tenancy();
        let id = make(&tenancy, "north").await.tenant_id();
        let schema = id.schema();
        here.sql(&format!("ALTER TABLE {schema}.users ADD COLUMN evil text"))
            .await;
        let (_folder, path) = export(&tenancy, id).await;
        refused_in_the_end(&there, &path, "column \"evil\"").await;
        here.sql(&format!("ALTER TABLE {schema}.users DROP COLUMN evil"))
            .await;
        here.sql(&format!(
            "ALTER TABLE {schema}.modules DROP CONSTRAINT modules_course_id_fkey;
             INSERT INTO {schema}.modules (id, course_id, title, position)
             VALUES (gen_random_uuid(), gen_random_uuid(), 'of no course', 1)"
        ))
        .await;
        let (_folder, path) = export(&tenancy, id).await;
        refused_in_the_end(&there, &path, "rows of modules").await;
    });
}

#[test]
fn a_bad_archive_makes_nothing() {
    run(async {
        let world = World::new().await;
        let (id, folder, path) = packed(&world).await;
        let tenancy = world.tenancy();
        let good = std::fs::read(&path).unwrap();
        let spoilt = folder.path().join("spoilt");
        let refused = async |tenancy: &Tenancy, path: &std::path::Path| {
            let import_as = ImportAs {
                slug: Some("again".to_owned()),
                ..ImportAs::default()
            };
            tenancy
                .import_tenant(&by_command(), path, import_as)
                .await
                .unwrap_err()
        };
        for cut in [0, 1, good.len() / 2, good.len() - 1] {
            std::fs::write(&spoilt, &good[..cut]).unwrap();
            let error = refused(&tenancy, &spoilt).await;
            assert!(
                matches!(error, TenancyError::Archive(_)),
                "cut at {cut}: {error}"
            );
        }
        for at in (0..good.len()).step_by(good.len() / 23 + 1) {
            let mut bytes = good.clone();
            bytes[at] ^= 0x55;
            std::fs::write(&spoilt, bytes).unwrap();
            let error = refused(&tenancy, &spoilt).await;
            assert_eq!(code(error), Code::ValidationFailed, "changed at {at}");
        }
        let limits = ImportLimits {
            unpacked_bytes: 100,
            ..ImportLimits::default()
        };
        let strict = Tenancy::with_migrations(world.parts(), tenant_migrations(), limits);
        assert!(matches!(
            refused(&strict, &path).await,
            TenancyError::Archive(_)
        ));
        let same = tenancy
            .import_tenant(&by_command(), &path, ImportAs::default())
            .await
            .unwrap_err();
        assert_eq!(code(same), Code::SlugTaken);
        assert_eq!(
            world.number("SELECT count(*) FROM control.tenants").await,
            1
        );
        // Written by a later build.
        world
            .sql(&format!(
                "UPDATE control.tenants SET schema_version = 999 WHERE id = '{id}'"
            ))
            .await;
        let (_later, path) = export(&tenancy, id).await;
        let error = refused(&tenancy, &path).await;
        assert!(error.to_string().contains("version 999"), "{error}");
    });
}

#[test]
fn an_older_archive_is_brought_up_to_date() {
    run(async {
        let world = World::new().await;
        let (_, _folder, path) = packed(&world).await;
        let mut migrations = tenant_migrations();
        let version = migrations.last().unwrap().version + 1;
        migrations.push(TenantMigration {
            version,
            name: "nick".to_owned(),
            sql: "ALTER TABLE users ADD COLUMN nick text NOT NULL DEFAULT 'none'; UPDATE users SET nick = name;".to_owned(),
        });
        let newer = Tenancy::with_migrations(world.parts(), migrations, ImportLimits::default());
        let import_as = ImportAs {
            slug: Some("newer".to_owned()),
            ..ImportAs::default()
        };
        let started = newer
            .import_tenant(&by_command(), &path, import_as)
            .await
            .unwrap();
        newer.finish_operation(started.operation.id).await.unwrap();
        let tenant = newer.find("newer").await.unwrap();
        assert_eq!(
            (tenant.schema_version, tenant.status),
            (version, TenantStatus::Active)
        );
        let named = format!(
            "SELECT count(*) FROM {}.users WHERE nick = name",
            tenant.tenant_id().schema()
        );
        assert_eq!(
            world.number(&named).await,
            2,
            "the migration ran over the imported rows"
        );
    });
}
