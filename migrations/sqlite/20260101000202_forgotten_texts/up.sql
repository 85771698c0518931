-- What was typed about a person is forgotten with who they are: the text goes, the row stays. So
-- each of these texts may become empty, once and for good, and nothing else may change.
DROP TRIGGER permit_entries_no_update;
CREATE TRIGGER permit_entries_no_update BEFORE UPDATE ON permit_entries
WHEN NEW.id IS NOT OLD.id
    OR NEW.district IS NOT OLD.district
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.number IS NOT OLD.number
    OR NEW.act IS NOT OLD.act
    OR NEW.on_date IS NOT OLD.on_date
    OR NEW.card IS NOT OLD.card
    OR NEW.kind IS NOT OLD.kind
    OR NEW.valid_to IS NOT OLD.valid_to
    OR NEW.point IS NOT OLD.point
    OR NEW.revokes IS NOT OLD.revokes
    OR NEW.account_id IS NOT OLD.account_id
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.recorded_at IS NOT OLD.recorded_at
    OR (NEW.reference IS NOT OLD.reference AND NEW.reference IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'permit_entries is append-only');
END;

DROP TRIGGER proxies_no_update;
CREATE TRIGGER proxies_no_update BEFORE UPDATE ON proxies
WHEN NEW.id IS NOT OLD.id
    OR NEW.district IS NOT OLD.district
    OR NEW.kind IS NOT OLD.kind
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.helper_account IS NOT OLD.helper_account
    OR NEW.helper_person IS NOT OLD.helper_person
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.rights IS NOT OLD.rights
    OR NEW.proof IS NOT OLD.proof
    OR NEW.notice_version IS NOT OLD.notice_version
    OR NEW.begins_at IS NOT OLD.begins_at
    OR NEW.ends_at IS NOT OLD.ends_at
    OR (NEW.paper IS NOT OLD.paper AND NEW.paper IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'proxies is append-only');
END;

DROP TRIGGER freezes_no_update;
CREATE TRIGGER freezes_no_update BEFORE UPDATE ON freezes
WHEN NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.indicator IS NOT OLD.indicator
    OR NEW.ground IS NOT OLD.ground
    OR NEW.decided_on IS NOT OLD.decided_on
    OR NEW.until_on IS NOT OLD.until_on
    OR NEW.recorded_at IS NOT OLD.recorded_at
    OR (NEW.reference IS NOT OLD.reference AND NEW.reference IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'freezes is append-only');
END;

DROP TRIGGER correction_steps_no_update;
CREATE TRIGGER correction_steps_no_update BEFORE UPDATE ON correction_steps
WHEN NEW.id IS NOT OLD.id
    OR NEW.correction_id IS NOT OLD.correction_id
    OR NEW.number IS NOT OLD.number
    OR NEW.act IS NOT OLD.act
    OR NEW.account_id IS NOT OLD.account_id
    OR NEW.org_id IS NOT OLD.org_id
    OR NEW.at IS NOT OLD.at
    OR NEW.due_on IS NOT OLD.due_on
    OR NEW.calendar_version IS NOT OLD.calendar_version
    OR (NEW.note IS NOT OLD.note AND NEW.note IS NOT '')
    OR (NEW.evidence IS NOT OLD.evidence AND NEW.evidence IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'correction_steps is append-only');
END;

DROP TRIGGER household_confirmations_no_update;
CREATE TRIGGER household_confirmations_no_update BEFORE UPDATE ON household_confirmations
WHEN NEW.id IS NOT OLD.id
    OR NEW.link_id IS NOT OLD.link_id
    OR NEW.account_id IS NOT OLD.account_id
    OR NEW.finding IS NOT OLD.finding
    OR NEW.at IS NOT OLD.at
    OR (NEW.note IS NOT OLD.note AND NEW.note IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'household_confirmations is append-only');
END;

DROP TRIGGER award_endings_no_update;
CREATE TRIGGER award_endings_no_update BEFORE UPDATE ON award_endings
WHEN NEW.award_id IS NOT OLD.award_id
    OR NEW.ended_by IS NOT OLD.ended_by
    OR NEW.ended_at IS NOT OLD.ended_at
    OR NEW.ended_on IS NOT OLD.ended_on
    OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')
BEGIN
    SELECT RAISE(ABORT, 'award_endings is append-only');
END;

-- Where a correction stands changes with its turn only.
DROP TRIGGER corrections_no_update;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections
WHEN NEW.id IS NOT OLD.id
    OR NEW.district IS NOT OLD.district
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.scheme IS NOT OLD.scheme
    OR NEW.scheme_version IS NOT OLD.scheme_version
    OR NEW.value IS NOT OLD.value
    OR NEW.started_at IS NOT OLD.started_at
    OR (NEW.reason IS NOT OLD.reason AND NEW.reason IS NOT '')
    OR (NEW.evidence IS NOT OLD.evidence AND NEW.evidence IS NOT '')
    OR NEW.turn < OLD.turn
    OR (NEW.turn = OLD.turn AND (NEW.state IS NOT OLD.state OR NEW.due_on IS NOT OLD.due_on))
BEGIN
    SELECT RAISE(ABORT, 'corrections is append-only');
END;

-- A fact is superseded once.
DROP TRIGGER facts_no_update;
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts
WHEN NEW.id IS NOT OLD.id
    OR NEW.person_id IS NOT OLD.person_id
    OR NEW.fact IS NOT OLD.fact
    OR NEW.value IS NOT OLD.value
    OR NEW.source IS NOT OLD.source
    OR NEW.status IS NOT OLD.status
    OR NEW.recorded_at IS NOT OLD.recorded_at
    OR (NEW.evidence IS NOT OLD.evidence AND NEW.evidence IS NOT '')
    OR (NEW.superseded_by IS NOT OLD.superseded_by AND OLD.superseded_by IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'facts is append-only');
END;
