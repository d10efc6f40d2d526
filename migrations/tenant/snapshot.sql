-- What every tenant has. Names carry no schema: the runner sets search_path.
-- Owned by the admin role; the tenant's role gets DML only (see store::migrate),
-- which is what makes audit_log append-only and keeps DDL out of a request's reach.

CREATE TABLE settings (
    key text PRIMARY KEY,
    value jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    email_verified_at timestamptz,
    name text NOT NULL,
    password_hash text,
    locale text NOT NULL,
    time_zone text NOT NULL DEFAULT 'UTC',
    avatar_key text,
    status text NOT NULL CHECK (status IN ('invited', 'active', 'deactivated', 'erased')),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX users_email_key ON users (lower(email));

CREATE TABLE roles (
    name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9_-]{0,39}$'),
    title text NOT NULL,
    description text NOT NULL DEFAULT '',
    builtin boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);

-- Casbin's p-rules: role × scope × permission (`*` is every permission).
-- scope tenant: everywhere; scope course: only where the user has the role in that course.
CREATE TABLE role_permissions (
    role text NOT NULL REFERENCES roles (name) ON DELETE CASCADE,
    scope text NOT NULL CHECK (scope IN ('tenant', 'course')),
    permission text NOT NULL,
    PRIMARY KEY (role, scope, permission)
);

CREATE TABLE user_roles (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role text NOT NULL REFERENCES roles (name) ON DELETE CASCADE,
    PRIMARY KEY (user_id, role)
);
CREATE INDEX user_roles_role_idx ON user_roles (role);

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('browser', 'api')),
    -- browser: hash of the cookie's secret; api: null, the refresh tokens hold it
    secret_hash bytea,
    user_agent text,
    ip inet,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX sessions_secret_key ON sessions (secret_hash) WHERE secret_hash IS NOT NULL;
CREATE INDEX sessions_user_idx ON sessions (user_id, id);

CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX refresh_tokens_session_idx ON refresh_tokens (session_id);

CREATE TABLE signing_keys (
    kid text PRIMARY KEY,
    public_key bytea NOT NULL,
    private_key bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- signs until retired; verifies until the last token it signed has expired
    retired_at timestamptz
);

CREATE TABLE one_time_tokens (
    token_hash bytea PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'change_email', 'invitation', 'second_factor')),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX one_time_tokens_user_idx ON one_time_tokens (user_id, purpose);

CREATE TABLE totp_secrets (
    user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    secret bytea NOT NULL,
    confirmed_at timestamptz,
    -- the last accepted time step, so that a code works once
    last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE recovery_codes (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE sign_in_failures (
    -- lower-cased e-mail or address; also counted for users who do not exist
    subject text PRIMARY KEY,
    failures integer NOT NULL,
    locked_until timestamptz,
    last_failure_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_keys (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    prefix text NOT NULL,
    secret_hash bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_by uuid REFERENCES users (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);

CREATE TABLE courses (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    language text NOT NULL,
    status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'archived')),
    cover_file_id uuid,
    created_by uuid REFERENCES users (id) ON DELETE SET NULL,
    published_at timestamptz,
    archived_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    search tsvector GENERATED ALWAYS AS (
        to_tsvector('english', title || ' ' || summary) || to_tsvector('russian', title || ' ' || summary)
    ) STORED
);
CREATE INDEX courses_status_idx ON courses (status, id);
CREATE INDEX courses_search_idx ON courses USING gin (search);

CREATE TABLE modules (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    title text NOT NULL,
    position integer NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX modules_course_idx ON modules (course_id, position);

CREATE TABLE lessons (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    module_id uuid NOT NULL REFERENCES modules (id) ON DELETE CASCADE,
    slug text NOT NULL,
    title text NOT NULL,
    position integer NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (course_id, slug)
);
CREATE INDEX lessons_module_idx ON lessons (module_id, position);

CREATE TABLE activities (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    lesson_id uuid NOT NULL REFERENCES lessons (id) ON DELETE CASCADE,
    -- open: assignment, discussion and package come later without a change here
    kind text NOT NULL,
    title text NOT NULL,
    position integer NOT NULL,
    required boolean NOT NULL DEFAULT true,
    content jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX activities_lesson_idx ON activities (lesson_id, position);
CREATE INDEX activities_course_idx ON activities (course_id);

CREATE TABLE course_files (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    path text NOT NULL,
    content_type text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes >= 0),
    sha256 bytea NOT NULL,
    object_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (course_id, path)
);

CREATE TABLE enrolments (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role text NOT NULL DEFAULT 'learner' REFERENCES roles (name),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'completed', 'withdrawn')),
    -- where the learner left off
    last_lesson_id uuid REFERENCES lessons (id) ON DELETE SET NULL,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    completed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (course_id, user_id)
);
CREATE INDEX enrolments_user_idx ON enrolments (user_id, id);

-- The present state of each learner in each activity; user_progress is its history.
CREATE TABLE activity_states (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    activity_id uuid NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    lesson_id uuid NOT NULL REFERENCES lessons (id) ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('started', 'completed', 'failed')),
    score double precision CHECK (score BETWEEN 0 AND 1),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, activity_id)
);
CREATE INDEX activity_states_course_idx ON activity_states (course_id, user_id);

CREATE TABLE attempts (
    id uuid PRIMARY KEY,
    activity_id uuid NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    answers jsonb NOT NULL,
    results jsonb NOT NULL,
    score double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
    passed boolean NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX attempts_user_idx ON attempts (user_id, activity_id, id);

-- No foreign keys: a partition is detached or dropped alone, and erasure deletes by user.
CREATE TABLE user_progress (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    course_id uuid NOT NULL,
    lesson_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    status text NOT NULL,
    score double precision,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, recorded_at, id)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX user_progress_course_idx ON user_progress (course_id, recorded_at);
CREATE TABLE user_progress_default PARTITION OF user_progress DEFAULT;

CREATE TABLE recommendations (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    course_id uuid NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    score real NOT NULL,
    reason jsonb NOT NULL DEFAULT '{}',
    model text NOT NULL,
    generated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, course_id)
);
CREATE INDEX recommendations_top_idx ON recommendations (user_id, score DESC);

CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    type text NOT NULL,
    aggregate_id uuid NOT NULL,
    payload jsonb NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz
);
CREATE INDEX outbox_unpublished_idx ON outbox (seq) WHERE published_at IS NULL;

CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    run_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    failed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX jobs_due_idx ON jobs (run_at) WHERE failed_at IS NULL;

CREATE TABLE idempotency_keys (
    principal text NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    content_type text,
    body bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);

CREATE TABLE audit_log (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'api_key', 'operator', 'system', 'anonymous')),
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    target_kind text NOT NULL,
    target_id text NOT NULL,
    ip inet,
    user_agent text,
    request_id text,
    details jsonb NOT NULL DEFAULT '{}'
);
