-- What a counter has recorded about a permit; what the police's register delivered stands in
-- permits, permit_endorsements and permit_endings, and both are read as one. A mistake is revoked
-- by a further row.
CREATE TABLE permit_entries (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- The place in the person's register: two who record at the same moment do not both succeed.
    number INTEGER NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('slip', 'issued', 'endorsed', 'ended', 'revoked')),
    -- The day it is about.
    on_date DATE NOT NULL,
    -- The card that was endorsed or ended, by the name of the entry that issued it.
    card TEXT,
    -- Which card was issued.
    kind TEXT CHECK (kind IN ('temporary_permit', 'residence_permit')),
    -- The last day of a temporary permit.
    valid_to DATE,
    -- The number of the slip or card, where the paper lies, or why an entry is revoked.
    reference TEXT NOT NULL,
    -- Where the registration was filed.
    point TEXT,
    -- The entry that is revoked, by its name; each once.
    revokes TEXT UNIQUE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    org_id TEXT,
    recorded_at BIGINT NOT NULL,
    UNIQUE (person_id, number),
    CHECK ((act = 'issued') = (kind IS NOT NULL)),
    CHECK ((kind IS NOT NULL AND kind = 'temporary_permit') = (valid_to IS NOT NULL)),
    CHECK ((act IN ('endorsed', 'ended')) = (card IS NOT NULL)),
    CHECK ((act = 'slip') = (point IS NOT NULL)),
    CHECK ((act = 'revoked') = (revokes IS NOT NULL))
);

CREATE TRIGGER permit_entries_no_update BEFORE UPDATE ON permit_entries
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER permit_entries_no_delete BEFORE DELETE ON permit_entries
FOR EACH ROW EXECUTE FUNCTION refuse_change();
