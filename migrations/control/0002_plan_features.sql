-- Parts of the API that a plan may leave out. A plan that says nothing has all there are today.
ALTER TABLE control.plans ADD COLUMN features text[] NOT NULL DEFAULT '{webhooks,graphql,audit_log}';
UPDATE control.plans SET features = '{audit_log}' WHERE id = 'trial';
