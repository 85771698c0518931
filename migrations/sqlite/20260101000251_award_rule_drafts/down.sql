ALTER TABLE award_rule_clauses DROP COLUMN evidence_en;
ALTER TABLE award_rule_clauses DROP COLUMN evidence_zh;
DROP TABLE award_rule_returns;
DROP TABLE award_rule_notices;
DROP TABLE award_rule_drafts;
