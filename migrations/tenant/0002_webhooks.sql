-- Webhooks: who is told of which events, and how that went. Rows that are finished are
-- deleted after 30 days (notifications' housekeeping).

CREATE TABLE webhook_endpoints (
    id uuid PRIMARY KEY,
    url text NOT NULL,
    description text NOT NULL DEFAULT '',
    -- empty: every type, those of later versions too
    event_types text[] NOT NULL,
    status text NOT NULL DEFAULT 'enabled' CHECK (status IN ('enabled', 'disabled')),
    -- request: somebody switched it off; failing: nothing arrived for three days
    disabled_because text CHECK (disabled_because IN ('request', 'failing')),
    disabled_at timestamptz,
    -- sealed by the installation's master key
    secret bytea NOT NULL,
    -- the one before, which signs too until then
    old_secret bytea,
    old_secret_until timestamptz,
    -- the first failure since the last success
    failing_since timestamptz,
    created_by uuid REFERENCES users (id) ON DELETE SET NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);

-- An event as it is sent, once for all endpoints: a repeated body is the same to the byte.
CREATE TABLE webhook_messages (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    aggregate_id uuid NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_messages_created_idx ON webhook_messages (created_at);

CREATE TABLE webhook_deliveries (
    -- the order of events
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    endpoint_id uuid NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
    message_id uuid NOT NULL REFERENCES webhook_messages (id) ON DELETE CASCADE,
    event_type text NOT NULL,
    aggregate_id uuid NOT NULL,
    -- only event is kept in the order of its aggregate
    kind text NOT NULL CHECK (kind IN ('event', 'replay', 'test')),
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'dead')),
    attempts integer NOT NULL DEFAULT 0,
    first_attempt_at timestamptz,
    -- while it is being sent: when another may try; null: an earlier one of its aggregate is pending
    due_at timestamptz,
    last_status integer,
    last_error text,
    finished_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (endpoint_id, due_at)
    WHERE status = 'pending' AND due_at IS NOT NULL;
CREATE INDEX webhook_deliveries_order_idx ON webhook_deliveries (endpoint_id, aggregate_id, seq)
    WHERE status = 'pending' AND kind = 'event';
CREATE INDEX webhook_deliveries_log_idx ON webhook_deliveries (endpoint_id, seq);
CREATE INDEX webhook_deliveries_message_idx ON webhook_deliveries (message_id);
CREATE INDEX webhook_deliveries_finished_idx ON webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE webhook_attempts (
    id uuid PRIMARY KEY,
    delivery_id uuid NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
    at timestamptz NOT NULL,
    duration_ms integer NOT NULL,
    status integer,
    error text,
    -- how the answer begins
    response text NOT NULL DEFAULT ''
);
CREATE INDEX webhook_attempts_delivery_idx ON webhook_attempts (delivery_id, id);
