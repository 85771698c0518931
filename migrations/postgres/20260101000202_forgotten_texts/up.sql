-- What was typed about a person is forgotten with who they are: the text goes, the row stays. So
-- each of these texts may become empty, once and for good, and nothing else may change.
DROP TRIGGER permit_entries_no_update ON permit_entries;
CREATE TRIGGER permit_entries_no_update BEFORE UPDATE ON permit_entries
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.act IS DISTINCT FROM OLD.act
    OR NEW.on_date IS DISTINCT FROM OLD.on_date
    OR NEW.card IS DISTINCT FROM OLD.card
    OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.valid_to IS DISTINCT FROM OLD.valid_to
    OR NEW.point IS DISTINCT FROM OLD.point
    OR NEW.revokes IS DISTINCT FROM OLD.revokes
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
    OR (NEW.reference IS DISTINCT FROM OLD.reference AND NEW.reference IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

DROP TRIGGER proxies_no_update ON proxies;
CREATE TRIGGER proxies_no_update BEFORE UPDATE ON proxies
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.kind IS DISTINCT FROM OLD.kind
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.helper_account IS DISTINCT FROM OLD.helper_account
    OR NEW.helper_person IS DISTINCT FROM OLD.helper_person
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.rights IS DISTINCT FROM OLD.rights
    OR NEW.proof IS DISTINCT FROM OLD.proof
    OR NEW.notice_version IS DISTINCT FROM OLD.notice_version
    OR NEW.begins_at IS DISTINCT FROM OLD.begins_at
    OR NEW.ends_at IS DISTINCT FROM OLD.ends_at
    OR (NEW.paper IS DISTINCT FROM OLD.paper AND NEW.paper IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

DROP TRIGGER freezes_no_update ON freezes;
CREATE TRIGGER freezes_no_update BEFORE UPDATE ON freezes
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.indicator IS DISTINCT FROM OLD.indicator
    OR NEW.ground IS DISTINCT FROM OLD.ground
    OR NEW.decided_on IS DISTINCT FROM OLD.decided_on
    OR NEW.until_on IS DISTINCT FROM OLD.until_on
    OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
    OR (NEW.reference IS DISTINCT FROM OLD.reference AND NEW.reference IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

DROP TRIGGER correction_steps_no_update ON correction_steps;
CREATE TRIGGER correction_steps_no_update BEFORE UPDATE ON correction_steps
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.correction_id IS DISTINCT FROM OLD.correction_id
    OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.act IS DISTINCT FROM OLD.act
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.org_id IS DISTINCT FROM OLD.org_id
    OR NEW.at IS DISTINCT FROM OLD.at
    OR NEW.due_on IS DISTINCT FROM OLD.due_on
    OR NEW.calendar_version IS DISTINCT FROM OLD.calendar_version
    OR (NEW.note IS DISTINCT FROM OLD.note AND NEW.note IS DISTINCT FROM '')
    OR (NEW.evidence IS DISTINCT FROM OLD.evidence AND NEW.evidence IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

DROP TRIGGER household_confirmations_no_update ON household_confirmations;
CREATE TRIGGER household_confirmations_no_update BEFORE UPDATE ON household_confirmations
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.link_id IS DISTINCT FROM OLD.link_id
    OR NEW.account_id IS DISTINCT FROM OLD.account_id
    OR NEW.finding IS DISTINCT FROM OLD.finding
    OR NEW.at IS DISTINCT FROM OLD.at
    OR (NEW.note IS DISTINCT FROM OLD.note AND NEW.note IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

DROP TRIGGER award_endings_no_update ON award_endings;
CREATE TRIGGER award_endings_no_update BEFORE UPDATE ON award_endings
FOR EACH ROW WHEN (
    NEW.award_id IS DISTINCT FROM OLD.award_id
    OR NEW.ended_by IS DISTINCT FROM OLD.ended_by
    OR NEW.ended_at IS DISTINCT FROM OLD.ended_at
    OR NEW.ended_on IS DISTINCT FROM OLD.ended_on
    OR (NEW.reason IS DISTINCT FROM OLD.reason AND NEW.reason IS DISTINCT FROM '')
) EXECUTE FUNCTION refuse_change();

-- Where a correction stands changes with its turn only.
DROP TRIGGER corrections_no_update ON corrections;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.district IS DISTINCT FROM OLD.district
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.fact IS DISTINCT FROM OLD.fact
    OR NEW.scheme IS DISTINCT FROM OLD.scheme
    OR NEW.scheme_version IS DISTINCT FROM OLD.scheme_version
    OR NEW.value IS DISTINCT FROM OLD.value
    OR NEW.started_at IS DISTINCT FROM OLD.started_at
    OR (NEW.reason IS DISTINCT FROM OLD.reason AND NEW.reason IS DISTINCT FROM '')
    OR (NEW.evidence IS DISTINCT FROM OLD.evidence AND NEW.evidence IS DISTINCT FROM '')
    OR NEW.turn < OLD.turn
    OR (NEW.turn = OLD.turn AND (NEW.state IS DISTINCT FROM OLD.state OR NEW.due_on IS DISTINCT FROM OLD.due_on))
) EXECUTE FUNCTION refuse_change();

-- A fact is superseded once.
DROP TRIGGER facts_no_update ON facts;
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.fact IS DISTINCT FROM OLD.fact
    OR NEW.value IS DISTINCT FROM OLD.value
    OR NEW.source IS DISTINCT FROM OLD.source
    OR NEW.status IS DISTINCT FROM OLD.status
    OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
    OR (NEW.evidence IS DISTINCT FROM OLD.evidence AND NEW.evidence IS DISTINCT FROM '')
    OR (NEW.superseded_by IS DISTINCT FROM OLD.superseded_by AND OLD.superseded_by IS NOT NULL)
) EXECUTE FUNCTION refuse_change();
