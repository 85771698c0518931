DROP TRIGGER permit_entries_no_update ON permit_entries;
CREATE TRIGGER permit_entries_no_update BEFORE UPDATE ON permit_entries
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER proxies_no_update ON proxies;
CREATE TRIGGER proxies_no_update BEFORE UPDATE ON proxies
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER freezes_no_update ON freezes;
CREATE TRIGGER freezes_no_update BEFORE UPDATE ON freezes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER correction_steps_no_update ON correction_steps;
CREATE TRIGGER correction_steps_no_update BEFORE UPDATE ON correction_steps
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER household_confirmations_no_update ON household_confirmations;
CREATE TRIGGER household_confirmations_no_update BEFORE UPDATE ON household_confirmations
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER award_endings_no_update ON award_endings;
CREATE TRIGGER award_endings_no_update BEFORE UPDATE ON award_endings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER corrections_no_update ON corrections;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
FOR EACH ROW WHEN (
    NEW.id IS DISTINCT FROM OLD.id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.fact IS DISTINCT FROM OLD.fact
    OR NEW.value IS DISTINCT FROM OLD.value
    OR NEW.reason IS DISTINCT FROM OLD.reason
    OR NEW.evidence IS DISTINCT FROM OLD.evidence
    OR NEW.started_at IS DISTINCT FROM OLD.started_at
    OR NEW.turn <= OLD.turn
) EXECUTE FUNCTION refuse_change();
DROP TRIGGER facts_no_update ON facts;
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts
FOR EACH ROW WHEN (
    OLD.superseded_by IS NOT NULL
    OR NEW.superseded_by IS NULL
    OR NEW.id IS DISTINCT FROM OLD.id
    OR NEW.person_id IS DISTINCT FROM OLD.person_id
    OR NEW.fact IS DISTINCT FROM OLD.fact
    OR NEW.value IS DISTINCT FROM OLD.value
    OR NEW.source IS DISTINCT FROM OLD.source
    OR NEW.status IS DISTINCT FROM OLD.status
    OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at
) EXECUTE FUNCTION refuse_change();
