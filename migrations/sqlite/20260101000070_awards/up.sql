-- The award rules of an organisation, in versions; in force from a day until the next version.
CREATE TABLE award_rules (
    id TEXT NOT NULL PRIMARY KEY,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    version INTEGER NOT NULL,
    in_force_from DATE NOT NULL,
    in_force_to DATE,
    recorded_at BIGINT NOT NULL,
    UNIQUE (org_id, version)
);

CREATE TABLE award_rule_clauses (
    rules_id TEXT NOT NULL REFERENCES award_rules (id),
    clause INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    -- Hundredths of a point, as everywhere in the ledger.
    points_min BIGINT NOT NULL CHECK (points_min > 0),
    points_max BIGINT NOT NULL CHECK (points_max >= points_min),
    text_zh TEXT NOT NULL,
    text_en TEXT NOT NULL,
    PRIMARY KEY (rules_id, clause)
);

-- The balance of an awarder's year: a fold of the transfers, kept beside them so that one
-- conditional statement can guard the limit. The CHECK is its second half.
CREATE TABLE quotas (
    org_id TEXT NOT NULL REFERENCES orgs (id),
    year INTEGER NOT NULL,
    district TEXT NOT NULL,
    allocated BIGINT NOT NULL CHECK (allocated >= 0),
    reserved BIGINT NOT NULL CHECK (reserved >= 0),
    PRIMARY KEY (org_id, year),
    CHECK (reserved <= allocated)
);
CREATE INDEX quotas_year ON quotas (district, year);

-- What one organisation has given one person under one indicator in one year.
CREATE TABLE award_caps (
    org_id TEXT NOT NULL REFERENCES orgs (id),
    person_id TEXT NOT NULL,
    indicator TEXT NOT NULL,
    year INTEGER NOT NULL,
    given BIGINT NOT NULL CHECK (given >= 0),
    cap BIGINT NOT NULL,
    PRIMARY KEY (org_id, person_id, indicator, year),
    CHECK (given <= cap)
);

-- An award as drafted; its step says what has been done to it, its state follows from dates.
CREATE TABLE awards (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    indicator TEXT NOT NULL,
    rules_id TEXT NOT NULL,
    clause INTEGER NOT NULL,
    points BIGINT NOT NULL CHECK (points > 0),
    fact_date DATE NOT NULL,
    evidence TEXT NOT NULL,
    drafted_by TEXT NOT NULL REFERENCES accounts (id),
    drafted_on DATE NOT NULL,
    drafted_at BIGINT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('drafted', 'withdrawn', 'signed', 'voided')),
    FOREIGN KEY (rules_id, clause) REFERENCES award_rule_clauses (rules_id, clause)
);
CREATE INDEX awards_org ON awards (org_id, drafted_at, id);
CREATE INDEX awards_person ON awards (person_id, step);

CREATE TABLE award_signatures (
    award_id TEXT NOT NULL PRIMARY KEY REFERENCES awards (id),
    signed_by TEXT NOT NULL REFERENCES accounts (id),
    signed_at BIGINT NOT NULL,
    signed_on DATE NOT NULL,
    notice_until DATE NOT NULL,
    posts_on DATE NOT NULL,
    expires_on DATE NOT NULL,
    -- The working-day calendar the dates were computed by.
    calendar_version TEXT NOT NULL
);
CREATE INDEX award_signatures_notice ON award_signatures (notice_until);

-- A draft withdrawn or a signed award voided, with the reason.
CREATE TABLE award_endings (
    award_id TEXT NOT NULL PRIMARY KEY REFERENCES awards (id),
    ended_by TEXT NOT NULL REFERENCES accounts (id),
    ended_at BIGINT NOT NULL,
    ended_on DATE NOT NULL,
    reason TEXT NOT NULL
);

-- The ledger: one row is one transfer, never changed, never deleted.
-- Accounts are named texts: district:<code>:<year>, quota:<org>:<year>, granted:<org>:<year>.
CREATE TABLE transfers (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('allocation', 'grant', 'void')),
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    award_id TEXT REFERENCES awards (id),
    effective_on DATE NOT NULL,
    recorded_at BIGINT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES accounts (id),
    note TEXT NOT NULL,
    -- An award is granted at most once and voided at most once.
    UNIQUE (award_id, kind),
    CHECK (debit <> credit),
    CHECK ((kind = 'allocation') = (award_id IS NULL))
);
CREATE INDEX transfers_org ON transfers (org_id, year, id);

-- The line as it stands in public notice, masked when it was posted: the public list never
-- touches an identity.
CREATE TABLE notice_lines (
    award_id TEXT NOT NULL PRIMARY KEY REFERENCES awards (id),
    district TEXT NOT NULL,
    org_id TEXT NOT NULL REFERENCES orgs (id),
    town_id TEXT NOT NULL REFERENCES areas (id),
    village_id TEXT NOT NULL REFERENCES areas (id),
    name TEXT NOT NULL,
    id_tail TEXT NOT NULL,
    points BIGINT NOT NULL,
    posted_on DATE NOT NULL,
    until_on DATE NOT NULL
);
CREATE INDEX notice_lines_until ON notice_lines (until_on);

CREATE TRIGGER award_rules_no_update BEFORE UPDATE ON award_rules
BEGIN
    SELECT RAISE(ABORT, 'award_rules is append-only');
END;

CREATE TRIGGER award_rules_no_delete BEFORE DELETE ON award_rules
BEGIN
    SELECT RAISE(ABORT, 'award_rules is append-only');
END;

CREATE TRIGGER award_rule_clauses_no_update BEFORE UPDATE ON award_rule_clauses
BEGIN
    SELECT RAISE(ABORT, 'award_rule_clauses is append-only');
END;

CREATE TRIGGER award_rule_clauses_no_delete BEFORE DELETE ON award_rule_clauses
BEGIN
    SELECT RAISE(ABORT, 'award_rule_clauses is append-only');
END;

CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END;

CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers
BEGIN
    SELECT RAISE(ABORT, 'transfers is append-only');
END;

CREATE TRIGGER award_signatures_no_update BEFORE UPDATE ON award_signatures
BEGIN
    SELECT RAISE(ABORT, 'award_signatures is append-only');
END;

CREATE TRIGGER award_signatures_no_delete BEFORE DELETE ON award_signatures
BEGIN
    SELECT RAISE(ABORT, 'award_signatures is append-only');
END;

CREATE TRIGGER award_endings_no_update BEFORE UPDATE ON award_endings
BEGIN
    SELECT RAISE(ABORT, 'award_endings is append-only');
END;

CREATE TRIGGER award_endings_no_delete BEFORE DELETE ON award_endings
BEGIN
    SELECT RAISE(ABORT, 'award_endings is append-only');
END;

CREATE TRIGGER notice_lines_no_update BEFORE UPDATE ON notice_lines
BEGIN
    SELECT RAISE(ABORT, 'notice_lines is append-only');
END;

CREATE TRIGGER notice_lines_no_delete BEFORE DELETE ON notice_lines
BEGIN
    SELECT RAISE(ABORT, 'notice_lines is append-only');
END;
