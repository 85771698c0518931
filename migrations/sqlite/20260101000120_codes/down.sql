DROP TABLE account_codes;
DROP TABLE bindings;
ALTER TABLE failed_attempts RENAME COLUMN subject_hash TO login_hash;
ALTER TABLE failed_attempts RENAME TO sign_in_failures;
