-- A draft of award rules, one row each time it is kept; the newest of an organisation counts.
CREATE TABLE award_rule_drafts (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    number INTEGER NOT NULL CHECK (number > 0),
    -- The clauses as JSON, in their order.
    clauses TEXT NOT NULL,
    drafted_by TEXT NOT NULL REFERENCES accounts (id),
    drafted_on DATE NOT NULL,
    drafted_at BIGINT NOT NULL,
    UNIQUE (org_id, number)
);

-- The public notice in which submitted rules stand before they bind, by the calendar's version.
CREATE TABLE award_rule_notices (
    rules_id TEXT NOT NULL PRIMARY KEY REFERENCES award_rules (id),
    draft_id TEXT NOT NULL REFERENCES award_rule_drafts (id),
    submitted_by TEXT NOT NULL REFERENCES accounts (id),
    posted_on DATE NOT NULL,
    until_on DATE NOT NULL CHECK (until_on >= posted_on),
    calendar_version TEXT NOT NULL
);

-- Rules sent back while they stood in notice: they never bind.
CREATE TABLE award_rule_returns (
    rules_id TEXT NOT NULL PRIMARY KEY REFERENCES award_rules (id),
    returned_by TEXT NOT NULL REFERENCES accounts (id),
    returned_on DATE NOT NULL,
    returned_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);

-- What is asked for as evidence; nothing was in clauses written before.
ALTER TABLE award_rule_clauses ADD COLUMN evidence_zh TEXT NOT NULL DEFAULT '';
ALTER TABLE award_rule_clauses ADD COLUMN evidence_en TEXT NOT NULL DEFAULT '';

CREATE TRIGGER award_rule_drafts_no_update BEFORE UPDATE ON award_rule_drafts
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_rule_drafts_no_delete BEFORE DELETE ON award_rule_drafts
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_rule_notices_no_update BEFORE UPDATE ON award_rule_notices
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_rule_notices_no_delete BEFORE DELETE ON award_rule_notices
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_rule_returns_no_update BEFORE UPDATE ON award_rule_returns
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER award_rule_returns_no_delete BEFORE DELETE ON award_rule_returns
FOR EACH ROW EXECUTE FUNCTION refuse_change();
