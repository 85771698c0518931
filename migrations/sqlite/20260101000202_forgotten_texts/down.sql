DROP TRIGGER permit_entries_no_update;
CREATE TRIGGER permit_entries_no_update BEFORE UPDATE ON permit_entries
BEGIN
    SELECT RAISE(ABORT, 'permit_entries is append-only');
END;
DROP TRIGGER proxies_no_update;
CREATE TRIGGER proxies_no_update BEFORE UPDATE ON proxies
BEGIN
    SELECT RAISE(ABORT, 'proxies is append-only');
END;
DROP TRIGGER freezes_no_update;
CREATE TRIGGER freezes_no_update BEFORE UPDATE ON freezes
BEGIN
    SELECT RAISE(ABORT, 'freezes is append-only');
END;
DROP TRIGGER correction_steps_no_update;
CREATE TRIGGER correction_steps_no_update BEFORE UPDATE ON correction_steps
BEGIN
    SELECT RAISE(ABORT, 'correction_steps is append-only');
END;
DROP TRIGGER household_confirmations_no_update;
CREATE TRIGGER household_confirmations_no_update BEFORE UPDATE ON household_confirmations
BEGIN
    SELECT RAISE(ABORT, 'household_confirmations is append-only');
END;
DROP TRIGGER award_endings_no_update;
CREATE TRIGGER award_endings_no_update BEFORE UPDATE ON award_endings
BEGIN
    SELECT RAISE(ABORT, 'award_endings is append-only');
END;
DROP TRIGGER corrections_no_update;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
WHEN NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.value IS NOT OLD.value
    OR NEW.reason IS NOT OLD.reason
    OR NEW.evidence IS NOT OLD.evidence
    OR NEW.started_at IS NOT OLD.started_at
    OR NEW.turn <= OLD.turn
BEGIN
    SELECT RAISE(ABORT, 'corrections is append-only');
END;
DROP TRIGGER facts_no_update;
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts
WHEN OLD.superseded_by IS NOT NULL
    OR NEW.superseded_by IS NULL
    OR NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.value IS NOT OLD.value
    OR NEW.source IS NOT OLD.source
    OR NEW.status IS NOT OLD.status
    OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
    SELECT RAISE(ABORT, 'facts is append-only');
END;
