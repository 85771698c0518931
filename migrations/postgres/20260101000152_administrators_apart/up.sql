-- An account is one of the three administrators at most.
CREATE UNIQUE INDEX account_grants_one_administrator ON account_grants (account_id)
    WHERE role IN ('system_admin', 'security_admin', 'auditor');
CREATE INDEX accounts_person ON accounts (person_id) WHERE person_id IS NOT NULL;
