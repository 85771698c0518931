-- What an organisation posted on a day, told by its digest: written before the first of its names
-- is forgotten, because from then on nobody can compute it.
CREATE TABLE notice_lists (
    org_id TEXT NOT NULL REFERENCES orgs (id),
    posted_on DATE NOT NULL,
    lines INTEGER NOT NULL CHECK (lines > 0),
    -- Empty where a name was gone before digests were kept.
    digest TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, posted_on)
);
-- The days on which an organisation has posted something, the newest first.
CREATE INDEX notice_lines_org ON notice_lines (org_id, posted_on, award_id);

-- What has lost a name by now is past telling.
INSERT INTO notice_lists (org_id, posted_on, lines, digest, kept_at)
SELECT org_id, posted_on, COUNT(*), '', 0
FROM notice_lines
GROUP BY org_id, posted_on
HAVING SUM(CASE name WHEN '' THEN 1 ELSE 0 END) > 0;

CREATE TRIGGER notice_lists_no_update BEFORE UPDATE ON notice_lists
BEGIN
    SELECT RAISE(ABORT, 'notice_lists is append-only');
END;

CREATE TRIGGER notice_lists_no_delete BEFORE DELETE ON notice_lists
BEGIN
    SELECT RAISE(ABORT, 'notice_lists is append-only');
END;
