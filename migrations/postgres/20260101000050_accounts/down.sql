DROP TABLE refresh_tokens;
DROP TABLE sign_in_failures;
DROP TABLE account_grants;
DROP TABLE accounts;
