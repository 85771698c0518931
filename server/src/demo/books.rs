//! The books of awarding: awards with their signatures, notices and endings, the ledger, and the
//! balances folded from it. Whatever would exceed a limit is not given.

mod allocate;

use std::collections::BTreeMap;

use chrono::Datelike;
use shared::awards::{AwardDates, AwardTerms};
use shared::base::{AccountId, Date, OrgId, PersonId, Points};
use shared::calendar::Calendar;
use shared::identity::mask_name;
use shared::publicity::{Entry, PublicLine};

use crate::demo::DISTRICT;
use crate::demo::awards::Awarder;
use crate::demo::days::office_time;
use crate::demo::line::{Course, Line};
use crate::demo::person::Person;
use crate::demo::rows::{
    AuditRow, AwardRow, CapRow, EndingRow, NoticeRow, QuotaRow, SignatureRow, TransferRow,
};
use crate::demo::scene::Scene;
use crate::registers::audit::Event;

/// The balance of an awarder's year.
#[derive(Clone, Copy, Debug, Default)]
struct Balance {
    allocated: i64,
    reserved: i64,
    /// What was reserved at most, for voids come later.
    used: i64,
}

/// What an awarder gave one person under one indicator in a year.
#[derive(Clone, Copy, Debug, Default)]
struct Given {
    standing: i64,
    used: i64,
    cap: i64,
}

/// The books while they are written.
pub(super) struct Books {
    terms: AwardTerms,
    office: AccountId,
    balances: BTreeMap<(OrgId, i32), Balance>,
    /// What each town has handed down in a year.
    pools: BTreeMap<(OrgId, i32), i64>,
    caps: BTreeMap<(OrgId, PersonId, &'static str, i32), Given>,
    /// What stands in public notice today, by the masked name.
    lines: BTreeMap<String, Vec<PublicLine>>,
}

const WITHDRAWN: &str = "依据条款有误，重新起草。";
const VOIDED: &str = "佐证材料与事实不符，经核实予以撤销。";

impl Books {
    pub(super) fn new(terms: AwardTerms, office: AccountId) -> Self {
        Self {
            terms,
            office,
            balances: BTreeMap::new(),
            pools: BTreeMap::new(),
            caps: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    /// True if an awarder has a quota for a year.
    pub(super) fn has_quota(&self, org: OrgId, year: i32) -> bool {
        let balance = self.balances.get(&(org, year));
        balance.is_some_and(|balance| balance.allocated > 0)
    }

    /// Writes an award, unless a limit or its person forbids it.
    pub(super) fn give(
        &mut self,
        scene: &mut Scene<'_>,
        awarder: &Awarder,
        line: Line<'_>,
        course: Course,
    ) -> bool {
        let people = std::mem::take(&mut scene.people.all);
        let given = people
            .get(line.person)
            .is_some_and(|person| self.write(scene, awarder, (person, line), course));
        scene.people.all = people;
        given
    }

    fn write(
        &mut self,
        scene: &mut Scene<'_>,
        awarder: &Awarder,
        (person, line): (&Person, Line<'_>),
        course: Course,
    ) -> bool {
        if person.frozen_within(line.drafted_on, course.last_day(scene.today)) {
            return false;
        }
        if let Course::Signed(day) | Course::Voided(day, _) = course {
            let voided = matches!(course, Course::Voided(..));
            if !self.reserve(awarder.org.id, (person, line), day.year(), voided) {
                return false;
            }
        }
        let at = office_time(line.drafted_on, scene.today, scene.random.below(200));
        let id = scene.random.id(at).to_string();
        scene.rows.awards.push(AwardRow {
            id: id.clone(),
            district: DISTRICT,
            org_id: awarder.org.id.to_string(),
            person_id: person.id.to_string(),
            indicator: line.clause.indicator,
            rules_id: awarder.versions.on(line.drafted_on).to_owned(),
            clause: line.clause.number,
            points: line.points,
            fact_date: line.fact_date,
            evidence: line.clause.evidence,
            drafted_by: awarder.desk.clerk.to_string(),
            drafted_on: line.drafted_on,
            drafted_at: at,
            step: course.step(),
        });
        let mut page = Page {
            scene,
            awarder,
            person,
            line,
            award: id,
        };
        page.audit(Event::AwardDrafted, awarder.desk.clerk, at);
        match course {
            Course::Drafted => {}
            Course::Withdrawn(day) => {
                page.end(awarder.desk.head, day, (Event::AwardWithdrawn, WITHDRAWN));
            }
            Course::Signed(day) => self.sign(&mut page, day),
            Course::Voided(day, ended) => {
                self.sign(&mut page, day);
                page.end(self.office, ended, (Event::AwardVoided, VOIDED));
                let at = office_time(ended, page.scene.today, 300);
                page.transfer("void", self.office, (day.year(), ended), at, VOIDED);
            }
        }
        true
    }

    /// Takes the points from quota and cap; false if either has too few.
    fn reserve(
        &mut self,
        org: OrgId,
        (person, line): (&Person, Line<'_>),
        year: i32,
        voided: bool,
    ) -> bool {
        let cap = self.terms.indicator(line.clause.indicator);
        let cap = cap.and_then(|terms| terms.awarder_cap.to_hundredths());
        let balance = self.balances.entry((org, year)).or_default();
        let key = (org, person.id, line.clause.indicator, year);
        let given = self.caps.entry(key).or_default();
        given.cap = cap.unwrap_or_default();
        let fits_quota = balance.used + line.points <= balance.allocated;
        if !fits_quota || given.used + line.points > given.cap {
            return false;
        }
        balance.used += line.points;
        given.used += line.points;
        if !voided {
            balance.reserved += line.points;
            given.standing += line.points;
        }
        true
    }

    fn sign(&mut self, page: &mut Page<'_, '_>, day: Date) {
        let indicator = self.terms.indicator(page.line.clause.indicator);
        let dates = AwardDates::signed_on(
            day,
            Calendar::embedded(),
            self.terms.notice_working_days,
            indicator.map_or(0, |terms| terms.valid_months),
        );
        let at = office_time(day, page.scene.today, 200 + page.scene.random.below(90));
        let head = page.awarder.desk.head;
        page.scene.rows.award_signatures.push(SignatureRow {
            award_id: page.award.clone(),
            signed_by: head.to_string(),
            signed_at: at,
            signed_on: day,
            notice_until: dates.notice.ends_on,
            posts_on: dates.notice.effective_on,
            expires_on: dates.expires_on,
            calendar_version: dates.notice.calendar.clone(),
        });
        page.audit(Event::AwardSigned, head, at);
        let effective_on = dates.notice.effective_on;
        page.transfer("grant", head, (day.year(), effective_on), at, "");
        self.post(page, &dates);
    }

    fn post(&mut self, page: &mut Page<'_, '_>, dates: &AwardDates) {
        let areas = &page.scene.areas;
        let Some(village) = areas.villages.get(page.person.village) else {
            return;
        };
        let town = page.awarder.org.town.and_then(|town| areas.towns.get(town));
        let town_id = town.map_or(areas.district, |town| town.area);
        let entry = Entry {
            name: &page.person.name,
            citizen_id: &page.person.citizen_id,
            village: village.area,
            points: Points::from_hundredths(page.line.points),
        };
        let name = mask_name(entry.name);
        let others = self.lines.get(&name).map(Vec::as_slice).unwrap_or_default();
        let line = PublicLine::joining(&entry, others);
        page.scene.rows.notice_lines.push(NoticeRow {
            award_id: page.award.clone(),
            district: DISTRICT,
            org_id: page.awarder.org.id.to_string(),
            town_id: town_id.to_string(),
            village_id: village.area.to_string(),
            name: line.name.clone(),
            id_tail: line.id_tail.clone(),
            points: page.line.points,
            posted_on: dates.notice.posted_on,
            until_on: dates.notice.ends_on,
        });
        if dates.notice.ends_on >= page.scene.today {
            self.lines.entry(name).or_default().push(line);
        }
    }

    /// Writes what each awarder gave the people it has been through, who are not met again.
    pub(super) fn close_caps(&mut self, scene: &mut Scene<'_>) {
        for ((org, person, indicator, year), given) in std::mem::take(&mut self.caps) {
            scene.rows.award_caps.push(CapRow {
                org_id: org.to_string(),
                person_id: person.to_string(),
                indicator: indicator.to_owned(),
                year,
                given: given.standing,
                cap: given.cap,
            });
        }
    }

    /// Writes the balances that the ledger has come to.
    pub(super) fn close(mut self, scene: &mut Scene<'_>) {
        self.close_caps(scene);
        self.close_pools(scene);
        for ((org, year), balance) in self.balances {
            scene.rows.quotas.push(QuotaRow {
                org_id: org.to_string(),
                year,
                district: DISTRICT,
                allocated: balance.allocated,
                reserved: balance.reserved,
                bound: Some(balance.allocated),
            });
        }
    }
}

/// One award while its rows are written.
struct Page<'p, 's> {
    scene: &'p mut Scene<'s>,
    awarder: &'p Awarder,
    person: &'p Person,
    line: Line<'p>,
    award: String,
}

impl Page<'_, '_> {
    fn audit(&mut self, event: Event, account: AccountId, at: i64) {
        let row = AuditRow::of(self.scene.random.id(at), at, event);
        self.scene.rows.audit.push(AuditRow {
            account_id: Some(account.to_string()),
            org_id: Some(self.awarder.org.id.to_string()),
            person_id: Some(self.person.id.to_string()),
            subject: Some(self.award.clone()),
            ..row
        });
    }

    fn end(&mut self, by: AccountId, day: Date, (event, reason): (Event, &'static str)) {
        let at = office_time(day, self.scene.today, 300);
        self.scene.rows.award_endings.push(EndingRow {
            award_id: self.award.clone(),
            ended_by: by.to_string(),
            ended_at: at,
            ended_on: day,
            reason,
        });
        self.audit(event, by, at);
    }

    fn transfer(
        &mut self,
        kind: &'static str,
        by: AccountId,
        (year, effective_on): (i32, Date),
        at: i64,
        note: &'static str,
    ) {
        let org = self.awarder.org.id;
        let (quota, granted) = (
            format!("quota:{org}:{year}"),
            format!("granted:{org}:{year}"),
        );
        let (debit, credit) = match kind {
            "grant" => (quota, granted),
            _ => (granted, quota),
        };
        let id = self.scene.random.id(at).to_string();
        self.scene.rows.transfers.push(TransferRow {
            id,
            district: DISTRICT,
            org_id: org.to_string(),
            year,
            kind,
            debit,
            credit,
            amount: self.line.points,
            award_id: Some(self.award.clone()),
            effective_on,
            recorded_at: at,
            recorded_by: by.to_string(),
            note,
            other_org_id: None,
        });
    }
}
