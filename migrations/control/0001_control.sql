-- The platform's own schema. Everything that is not one tenant's lives here.
-- Run by the owner (admin) role; the server enters it as collegium_control.

CREATE SCHEMA IF NOT EXISTS control;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'collegium_control') THEN
        CREATE ROLE collegium_control NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'collegium_server') THEN
        CREATE ROLE collegium_server LOGIN NOINHERIT;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- two installations of one cluster migrating at once
END $$;

GRANT collegium_control TO collegium_server;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

CREATE TABLE control.placements (
    id text PRIMARY KEY,
    description text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO control.placements (id, description) VALUES ('default', 'The database this schema is in');

CREATE TABLE control.plans (
    id text PRIMARY KEY,
    name text NOT NULL,
    max_users bigint CHECK (max_users >= 0),
    max_courses bigint CHECK (max_courses >= 0),
    max_storage_bytes bigint CHECK (max_storage_bytes >= 0),
    -- requests a minute that one principal may make, by operation class
    requests_per_minute integer NOT NULL DEFAULT 600 CHECK (requests_per_minute > 0),
    created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO control.plans (id, name, max_users, max_courses, max_storage_bytes, requests_per_minute) VALUES
    ('trial', 'Trial', 50, 5, 1073741824, 600),
    ('campus', 'Campus', 50000, 2000, 1099511627776, 3000),
    ('unlimited', 'Unlimited', NULL, NULL, NULL, 60000);

CREATE TABLE control.tenants (
    id uuid PRIMARY KEY,
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    name text NOT NULL,
    short_name text NOT NULL,
    locale text NOT NULL,
    status text NOT NULL CHECK (status IN ('provisioning', 'active', 'suspended', 'archived', 'deleting', 'deleted')),
    plan_id text NOT NULL REFERENCES control.plans (id),
    placement_id text NOT NULL REFERENCES control.placements (id),
    sandbox_of uuid REFERENCES control.tenants (id),
    schema_version bigint NOT NULL DEFAULT 0,
    migration_error text,
    delete_after timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
-- A deleted tenant keeps its row (and nothing else) as proof; its slug is free again.
CREATE UNIQUE INDEX tenants_slug_key ON control.tenants (slug) WHERE status <> 'deleted';
CREATE INDEX tenants_schema_version_idx ON control.tenants (schema_version) WHERE status <> 'deleted';

CREATE TABLE control.domains (
    host text PRIMARY KEY CHECK (host = lower(host)),
    tenant_id uuid NOT NULL REFERENCES control.tenants (id),
    verification_token text NOT NULL,
    verified_at timestamptz,
    is_primary boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX domains_tenant_idx ON control.domains (tenant_id);

-- Steps of long work on a tenant (provision, clone, export, import, delete):
-- each is idempotent, so after kill -9 the work goes on at `step`.
CREATE TABLE control.tenant_operations (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES control.tenants (id),
    kind text NOT NULL CHECK (kind IN ('provision', 'clone', 'export', 'import', 'delete')),
    step integer NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed')),
    input jsonb NOT NULL DEFAULT '{}',
    result jsonb,
    error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tenant_operations_running_idx ON control.tenant_operations (created_at) WHERE status = 'running';
CREATE INDEX tenant_operations_tenant_idx ON control.tenant_operations (tenant_id, id);

CREATE TABLE control.operators (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'viewer')),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'deactivated')),
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX operators_email_key ON control.operators (lower(email));

CREATE TABLE control.operator_tokens (
    token_hash bytea PRIMARY KEY,
    operator_id uuid NOT NULL REFERENCES control.operators (id) ON DELETE CASCADE,
    user_agent text,
    ip inet,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);
CREATE INDEX operator_tokens_operator_idx ON control.operator_tokens (operator_id);

CREATE TABLE control.operator_sign_in_failures (
    -- lower-cased e-mail; also counted for operators who do not exist
    subject text PRIMARY KEY,
    failures integer NOT NULL,
    locked_until timestamptz,
    last_failure_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE control.idempotency_keys (
    principal text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    content_type text,
    body bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_keys_created_idx ON control.idempotency_keys (created_at);

CREATE TABLE control.audit_log (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor_kind text NOT NULL CHECK (actor_kind IN ('operator', 'system', 'anonymous')),
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    target_kind text NOT NULL,
    target_id text NOT NULL,
    tenant_id uuid,
    ip inet,
    user_agent text,
    request_id text,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_tenant_idx ON control.audit_log (tenant_id, id);

GRANT USAGE ON SCHEMA control TO collegium_control;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA control TO collegium_control;
REVOKE UPDATE, DELETE, TRUNCATE ON control.audit_log FROM collegium_control;
