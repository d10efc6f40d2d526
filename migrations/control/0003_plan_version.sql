-- Counts a plan's changes: of two who replace it, one is told that the other was faster.
ALTER TABLE control.plans ADD COLUMN version integer NOT NULL DEFAULT 1;
