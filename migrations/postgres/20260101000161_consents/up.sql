-- Which version of the privacy notice an account has read and acknowledged.
CREATE TABLE privacy_acknowledgements (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, version)
);

-- Consents given and withdrawn, item by item; the last row of a person and an item counts.
CREATE TABLE consents (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- The fact it is about, by its id in the scheme.
    item TEXT NOT NULL,
    given BOOLEAN NOT NULL,
    -- The version of the notice that was in force.
    notice_version INTEGER NOT NULL,
    -- Who has said so.
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL
);
CREATE INDEX consents_person ON consents (person_id, at);

CREATE TRIGGER privacy_acknowledgements_no_update BEFORE UPDATE ON privacy_acknowledgements
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER privacy_acknowledgements_no_delete BEFORE DELETE ON privacy_acknowledgements
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER consents_no_update BEFORE UPDATE ON consents
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents
FOR EACH ROW EXECUTE FUNCTION refuse_change();
