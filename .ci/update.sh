#!/usr/bin/env bash
# Makes every generated file again: the checked queries (.sqlx) and the API's
# specification (openapi/). A database is started for it and thrown away.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

.ci/bootstrap.sh demo
bin=$(postgres_bin)
scratch=$(mktemp --directory /tmp/collegium-update.XXXXXX)

# Postgres refuses to run as root.
unprivileged() {
    if ((EUID == 0)); then
        (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@")
    else
        "$@"
    fi
}

finish() {
    unprivileged "$bin/pg_ctl" --pgdata "$scratch/data" --mode=immediate stop >/dev/null 2>&1 || true
    rm -rf -- "$scratch" .sqlx.new
}
trap finish EXIT

if ((EUID == 0)); then chown postgres "$scratch"; fi
unprivileged "$bin/initdb" --pgdata "$scratch/data" --username collegium_admin --encoding UTF8 \
    --locale C.UTF-8 --auth trust --no-sync --no-instructions >/dev/null
unprivileged "$bin/pg_ctl" --pgdata "$scratch/data" --log "$scratch/log" --wait start \
    --options "-k $scratch -c listen_addresses= -c fsync=off" >/dev/null

sql() { "$bin/psql" --no-psqlrc --quiet --set ON_ERROR_STOP=1 --host "$scratch" --username collegium_admin postgres "$@"; }

say "Applying the migrations"
for file in migrations/control/*.sql; do sql --single-transaction --file "$file" >/dev/null; done
sql --command 'CREATE SCHEMA tenant_template'
for file in migrations/tenant/[0-9]*.sql; do
    PGOPTIONS=-csearch_path=tenant_template sql --single-transaction --file "$file" >/dev/null
done

say "Checking the queries against it"
mkdir -p .sqlx.new
# The macros write as they are compiled, so whatever uses them is compiled again.
grep -rlE 'sqlx::query|query(_as|_scalar)?!' --include='*.rs' platform | xargs --no-run-if-empty touch
SQLX_OFFLINE=false SQLX_OFFLINE_DIR=$PWD/.sqlx.new \
    DATABASE_URL="postgres://collegium_admin@${scratch//\//%2F}/postgres?options=-csearch_path%3Dtenant_template" \
    cargo check --workspace --all-targets --quiet
rm -rf .sqlx
mv .sqlx.new .sqlx

say "Writing the schema of a new tenant"
cargo run --locked --quiet --package collegium -- --data target/openapi dev snapshot

say "Writing the API's specification"
make --no-print-directory openapi
git status --short -- .sqlx openapi migrations
