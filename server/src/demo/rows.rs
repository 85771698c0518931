//! The rows of the district, gathered before any is written, and written table by table: the one
//! place besides the stores that names tables, because it fills an empty database.

use diesel::{ExecuteCopyFromDsl, RunQueryDsl};
use shared::base::Date;

use crate::demo::tables::tables;

tables! {
    areas AreaRow {
        id: String,
        kind: &'static str,
        parent_id: Option<String>,
    }
    area_codes AreaCodeRow {
        area_id: String,
        code: String,
        name_zh: String,
        name_en: String,
        valid_from: Date,
        valid_to: Option<Date>,
    }
    area_successions SuccessionRow {
        area_id: String,
        into_id: String,
        from_on: Date,
        reason: &'static str,
        recorded_at: i64,
    }
    orgs OrgRow {
        id: String,
        district: &'static str,
        kind: &'static str,
        created_at: i64,
    }
    org_versions OrgVersionRow {
        org_id: String,
        name_zh: String,
        name_en: String,
        uscc: Option<String>,
        area_id: String,
        school_area_id: Option<String>,
        valid_from: Date,
        valid_to: Option<Date>,
        reason: &'static str,
        recorded_at: i64,
    }
    org_departments DepartmentRow {
        org_id: String,
        district: &'static str,
        department: &'static str,
    }
    identities IdentityRow {
        person_id: String,
        id_index: String,
        sealed: Vec<u8>,
        key_version: i32,
    }
    name_parts NamePartRow {
        part: i64,
        person_id: String,
    }
    residents ResidentRow {
        person_id: String,
        district: &'static str,
        village_id: String,
        grid_id: Option<String>,
        registered_on: Date,
        left_on: Option<Date>,
        created_at: i64,
    }
    household_members HouseholdMemberRow {
        household_id: String,
        person_id: String,
        kin: &'static str,
        from_on: Date,
        to_on: Option<Date>,
        verified_at: Option<i64>,
        left_why: Option<String>,
        left_evidence: Option<String>,
    }
    facts FactRow {
        id: String,
        person_id: String,
        fact: &'static str,
        value: String,
        source: &'static str,
        status: &'static str,
        evidence: Option<String>,
        recorded_at: i64,
        superseded_by: Option<String>,
    }
    employments EmploymentRow {
        person_id: String,
        org_id: String,
        from_on: Date,
        insured_from: Date,
        to_on: Option<Date>,
    }
    statements StatementRow {
        id: String,
        person_id: String,
        code_hash: String,
        code_sealed: Vec<u8>,
        key_version: i32,
        issued_at: i64,
        valid_until: Date,
    }
    permits PermitRow {
        id: String,
        person_id: String,
        kind: &'static str,
        issued_on: Date,
        valid_to: Option<Date>,
        recorded_at: i64,
    }
    permit_endorsements EndorsementRow {
        permit_id: String,
        endorsed_on: Date,
    }
    permit_endings EndingOfPermitRow {
        permit_id: String,
        ended_on: Date,
        recorded_at: i64,
    }
    freezes FreezeRow {
        id: String,
        person_id: String,
        indicator: &'static str,
        ground: &'static str,
        decided_on: Date,
        until_on: Option<Date>,
        reference: String,
        recorded_at: i64,
    }
    accounts AccountRow {
        id: String,
        district: &'static str,
        login: String,
        password_hash: String,
        name: String,
        person_id: Option<String>,
        disabled_at: Option<i64>,
        created_at: i64,
        exempt: bool,
    }
    bindings BindingRow {
        person_id: String,
        account_id: String,
        bound_at: i64,
    }
    privacy_acknowledgements AcknowledgementRow {
        account_id: String,
        version: i32,
        at: i64,
    }
    employment_reports ReportRow {
        id: String,
        district: &'static str,
        org_id: String,
        id_index: String,
        id_sealed: Vec<u8>,
        key_version: i32,
        from_on: Date,
        insured_from: Date,
        reported_by: String,
        reported_on: Date,
        reported_at: i64,
        due_on: Date,
        calendar_version: String,
        state: &'static str,
    }
    account_grants GrantRow {
        account_id: String,
        role: &'static str,
        org_id: Option<String>,
        area_id: Option<String>,
    }
    child_consents ChildConsentRow {
        id: String,
        district: &'static str,
        child_id: String,
        guardian_id: String,
        given: bool,
        notice_version: i32,
        account_id: String,
        at: i64,
    }
    household_links LinkRow {
        id: String,
        district: &'static str,
        person_id: String,
        kin: &'static str,
        other_index: String,
        other_sealed: Vec<u8>,
        key_version: i32,
        other_id: Option<String>,
        from_on: Date,
        to_on: Option<Date>,
        declared_by: String,
        declared_at: i64,
        confirm_by: Date,
        calendar_version: String,
        state: &'static str,
        settled_by: Option<String>,
        settled_at: Option<i64>,
        paper: Option<String>,
        evidence: Option<String>,
        reason: Option<String>,
    }
    household_spouses SpouseRow {
        link_id: String,
        person_id: String,
        to_on: Option<Date>,
    }
    household_confirmations ConfirmationRow {
        id: String,
        link_id: String,
        account_id: String,
        finding: &'static str,
        note: &'static str,
        at: i64,
    }
    corrections CorrectionRow {
        id: String,
        district: &'static str,
        person_id: String,
        fact: &'static str,
        scheme: &'static str,
        scheme_version: i32,
        value: String,
        reason: &'static str,
        evidence: &'static str,
        started_at: i64,
        state: &'static str,
        turn: i32,
        due_on: Option<Date>,
    }
    correction_desks DeskRow {
        correction_id: String,
        org_id: String,
    }
    correction_steps StepRow {
        id: String,
        correction_id: String,
        number: i32,
        act: &'static str,
        account_id: String,
        org_id: Option<String>,
        at: i64,
        note: &'static str,
        evidence: Option<String>,
        due_on: Option<Date>,
        calendar_version: Option<String>,
    }
    awarder_acts AwarderActRow {
        id: String,
        org_id: String,
        number: i32,
        act: &'static str,
        acted_by: Option<String>,
        acted_on: Date,
        acted_at: i64,
        words: &'static str,
    }
    award_rules RulesRow {
        id: String,
        org_id: String,
        version: i32,
        in_force_from: Date,
        in_force_to: Option<Date>,
        recorded_at: i64,
    }
    award_rule_clauses ClauseRow {
        rules_id: String,
        clause: i32,
        indicator: &'static str,
        points_min: i64,
        points_max: i64,
        text_zh: &'static str,
        text_en: &'static str,
        evidence_zh: &'static str,
        evidence_en: &'static str,
    }
    quotas QuotaRow {
        org_id: String,
        year: i32,
        district: &'static str,
        allocated: i64,
        reserved: i64,
        bound: Option<i64>,
    }
    quota_pools PoolRow {
        org_id: String,
        year: i32,
        district: &'static str,
        funded: i64,
        handed: i64,
        bound: i64,
    }
    award_caps CapRow {
        org_id: String,
        person_id: String,
        indicator: String,
        year: i32,
        given: i64,
        cap: i64,
    }
    awards AwardRow {
        id: String,
        district: &'static str,
        org_id: String,
        person_id: String,
        indicator: &'static str,
        rules_id: String,
        clause: i32,
        points: i64,
        fact_date: Date,
        evidence: &'static str,
        drafted_by: String,
        drafted_on: Date,
        drafted_at: i64,
        step: &'static str,
    }
    award_signatures SignatureRow {
        award_id: String,
        signed_by: String,
        signed_at: i64,
        signed_on: Date,
        notice_until: Date,
        posts_on: Date,
        expires_on: Date,
        calendar_version: String,
    }
    award_endings EndingRow {
        award_id: String,
        ended_by: String,
        ended_at: i64,
        ended_on: Date,
        reason: &'static str,
    }
    transfers TransferRow {
        id: String,
        district: &'static str,
        org_id: String,
        year: i32,
        kind: &'static str,
        debit: String,
        credit: String,
        amount: i64,
        award_id: Option<String>,
        effective_on: Date,
        recorded_at: i64,
        recorded_by: String,
        note: &'static str,
        other_org_id: Option<String>,
    }
    notice_lines NoticeRow {
        award_id: String,
        district: &'static str,
        org_id: String,
        town_id: String,
        village_id: String,
        name: String,
        id_tail: String,
        points: i64,
        posted_on: Date,
        until_on: Date,
    }
    enrolment_applications ApplicationRow {
        id: String,
        school_area_id: String,
        household_id: String,
        child_id: String,
        applied_on: Date,
        round: i32,
    }
    audit AuditRow {
        id: String,
        district: &'static str,
        at: i64,
        event: &'static str,
        account_id: Option<String>,
        org_id: Option<String>,
        person_id: Option<String>,
        subject: Option<String>,
        detail: String,
        request_id: Option<String>,
    }
}
