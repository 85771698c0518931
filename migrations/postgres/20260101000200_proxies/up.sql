-- Who may act for whom, since when, until when, with which rights and on what proof.
CREATE TABLE proxies (
    id TEXT NOT NULL PRIMARY KEY,
    district TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('window', 'kin')),
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    helper_account TEXT NOT NULL REFERENCES accounts (id),
    -- The person behind the account, among kin.
    helper_person TEXT REFERENCES residents (person_id),
    -- The organisation whose window it is.
    org_id TEXT,
    -- The rights by their codes, parted by blanks.
    rights TEXT NOT NULL,
    proof TEXT NOT NULL CHECK (proof IN ('paper', 'code', 'account')),
    -- The number of the signed paper.
    paper TEXT,
    -- The version of the privacy notice the person was told.
    notice_version INTEGER NOT NULL,
    begins_at BIGINT NOT NULL,
    -- The first moment it no longer holds.
    ends_at BIGINT NOT NULL,
    CHECK ((proof = 'paper') = (paper IS NOT NULL)),
    CHECK ((kind = 'kin') = (proof = 'account')),
    CHECK ((kind = 'kin') = (helper_person IS NOT NULL)),
    CHECK (helper_person IS NULL OR helper_person <> person_id),
    CHECK (begins_at < ends_at),
    -- At a window a day at most, in microseconds.
    CHECK (kind = 'kin' OR ends_at - begins_at <= 86400000000)
);
CREATE INDEX proxies_person ON proxies (person_id, begins_at);
CREATE INDEX proxies_account ON proxies (helper_account, ends_at);

-- What was said about a proxy: accepted by who helps, ended by one of the two.
CREATE TABLE proxy_words (
    proxy_id TEXT NOT NULL REFERENCES proxies (id),
    word TEXT NOT NULL CHECK (word IN ('accepted', 'ended')),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (proxy_id, word)
);

-- Codes that a person reads out at a window; a used one is used once.
CREATE TABLE proxy_codes (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES residents (person_id),
    -- Keyed, over the code and the person.
    hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX proxy_codes_person ON proxy_codes (person_id, expires_at);

-- Under which proxy it was done, where it was done on behalf of the person.
ALTER TABLE audit ADD COLUMN proxy_id TEXT;
CREATE INDEX audit_proxy ON audit (proxy_id, at, id) WHERE proxy_id IS NOT NULL;

CREATE TRIGGER proxies_no_update BEFORE UPDATE ON proxies
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER proxies_no_delete BEFORE DELETE ON proxies
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER proxy_words_no_update BEFORE UPDATE ON proxy_words
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER proxy_words_no_delete BEFORE DELETE ON proxy_words
FOR EACH ROW EXECUTE FUNCTION refuse_change();
