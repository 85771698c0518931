-- Looks an account has taken in an hour (hours since 1970): a limit is one conditional update.
CREATE TABLE enrolment_looks (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    hour BIGINT NOT NULL,
    looks INTEGER NOT NULL CHECK (looks >= 0 AND looks <= 120),
    PRIMARY KEY (account_id, hour)
);
