//! Awards through the API. What a test needs beyond the fixed district is built here: award
//! rules, freezes, more staff.

mod allocate;
mod at_once;
pub(crate) mod batches;
mod draft;
mod handed;
mod keep_rules;
mod kin;
mod list;
mod list_district;
mod list_quotas;
mod pools;
mod published;
mod quota_moves;
mod random;
mod read;
mod read_quota;
mod read_rules;
mod refusals;
mod return_rules;
mod search;
mod sign;
mod submit_rules;
mod void;
mod weigh;
mod withdraw;

use diesel::prelude::*;
use server::clock::Now;
use server::db::Conn;
use server::db::schema::{
    audit, award_batch_lines, award_batches, award_rule_clauses, award_rules, employments, freezes,
    quotas,
};
use server::error::Result;
use server::registers::residents::{Identity, Resident, identity};
use server::residents::register;
use shared::awards::ClauseDraft;
use shared::awards::api::{
    AllocateQuota, AwardView, DraftAward, KeepRulesDraft, QuotaRow, ReadQuota, ReadRulesDesk,
    RulesDesk, SignAward, SubmitRules, VoidAward, WithdrawAward,
};
use shared::base::{
    AwardId, Date, OrgId, PersonId, Points, RulesDraftId, RulesId, Text, TransferId,
};
use shared::identity::CitizenId;
use uuid::Uuid;

pub(crate) use handed::funding;

use crate::database::Backend;
use crate::world::{DISTRICT, World, area, date, org, person};

/// Award rules of a test: organisation, first and last day, clauses as number, indicator, least
/// and most hundredths.
pub(crate) struct Rules {
    pub(crate) org: OrgId,
    pub(crate) version: i32,
    pub(crate) from: &'static str,
    pub(crate) to: Option<&'static str>,
    pub(crate) clauses: &'static [(i32, &'static str, i64, i64)],
}

/// The rules of the enterprise: clause 6 for passing on skill, 7 of a village's indicator.
const ENTERPRISE: Rules = Rules {
    org: org::ENTERPRISE,
    version: 1,
    from: "2018-01-10",
    to: None,
    clauses: &[(6, "14-1", 50, 1_000), (7, "15-1", 50, 500)],
};
const OTHER_ENTERPRISE: Rules = Rules {
    org: org::OTHER_ENTERPRISE,
    ..ENTERPRISE
};
const VILLAGE: Rules = Rules {
    org: org::VILLAGE,
    clauses: &[(1, "15-1", 50, 500), (2, "15-2", 50, 500)],
    ..ENTERPRISE
};

/// The fixed district with rules in force and points allocated to both enterprises and the
/// village for 2018.
pub(crate) async fn awarding(backend: Backend) -> World {
    awarding_in(World::new(backend).await).await
}

/// The same in a district that is there.
pub(crate) async fn awarding_in(world: World) -> World {
    for rules in [ENTERPRISE, OTHER_ENTERPRISE, VILLAGE] {
        world.write(|conn| insert_rules(conn, &rules));
    }
    for (org, points) in [
        (org::ENTERPRISE, "63"),
        (org::OTHER_ENTERPRISE, "60"),
        (org::VILLAGE, "100"),
    ] {
        world.holds(org, points);
    }
    world
}

/// A clause of the enterprise as it is drafted: least, most, what is rewarded.
pub(crate) fn clause(least: &str, most: &str, text: &str) -> ClauseDraft {
    ClauseDraft {
        indicator: Text::new("14-1").unwrap(),
        points_min: points(least),
        points_max: points(most),
        text_zh: Text::new(text).unwrap(),
        text_en: Text::default(),
        evidence_zh: Text::new("带徒协议").unwrap(),
        evidence_en: Text::default(),
    }
}

/// A keeping of the enterprise's draft behind another.
pub(crate) fn keeping(after: Option<RulesDraftId>, clauses: &[ClauseDraft]) -> KeepRulesDraft {
    KeepRulesDraft {
        org: org::ENTERPRISE,
        draft: RulesDraftId(Uuid::now_v7()),
        after,
        clauses: clauses.to_vec(),
    }
}

/// A submission of a keeping.
pub(crate) fn submission(draft: RulesDraftId) -> SubmitRules {
    SubmitRules {
        org: org::ENTERPRISE,
        rules: RulesId(Uuid::now_v7()),
        draft,
    }
}

/// Points from a text.
pub(crate) fn points(text: &str) -> Points {
    text.parse().unwrap()
}

/// An allocation for 2018 with an id of its own.
pub(crate) fn allocation(org: OrgId, amount: &str) -> AllocateQuota {
    AllocateQuota {
        org,
        year: 2018,
        transfer: TransferId(Uuid::now_v7()),
        points: points(amount),
        note: Text::new("按参保人数核定").unwrap(),
    }
}

/// A draft of the enterprise under clause 6 with an id of its own.
pub(crate) fn draft(person: PersonId, amount: &str) -> DraftAward {
    DraftAward {
        org: org::ENTERPRISE,
        award: AwardId(Uuid::now_v7()),
        person,
        clause: 6,
        points: points(amount),
        fact_date: date("2018-06-20"),
        evidence: Text::new("带徒记录 3 页").unwrap(),
    }
}

/// A draft of the village under a clause.
pub(crate) fn village_draft(person: PersonId, clause: u32, amount: &str) -> DraftAward {
    DraftAward {
        org: org::VILLAGE,
        clause,
        ..draft(person, amount)
    }
}

pub(crate) fn sign(award: &DraftAward) -> SignAward {
    SignAward {
        org: award.org,
        award: award.award,
    }
}

pub(crate) fn void(award: &DraftAward, reason: &str) -> VoidAward {
    VoidAward {
        org: award.org,
        award: award.award,
        reason: Text::new(reason).unwrap(),
    }
}

pub(crate) fn withdraw(award: &DraftAward, reason: &str) -> WithdrawAward {
    WithdrawAward {
        org: award.org,
        award: award.award,
        reason: Text::new(reason).unwrap(),
    }
}

impl World {
    /// Writes rows that no operation writes yet.
    pub(crate) fn write(&self, rows: impl Fn(&mut Conn) -> Result<()>) {
        self.db.write_blocking(|conn| rows(conn)).unwrap();
    }

    /// An award the enterprise's clerk drafted and its head signed.
    pub(crate) async fn signed(&self, person: PersonId, amount: &str) -> (DraftAward, AwardView) {
        let award = draft(person, amount);
        self.clerk().call(award.clone()).await.unwrap();
        let view = self.head().call(sign(&award)).await.unwrap();
        (award, view)
    }

    /// The enterprise's clerk has kept these clauses, and its head has submitted them.
    pub(crate) async fn submitted(&self, clauses: &[ClauseDraft]) -> RulesDesk {
        let desk = ReadRulesDesk {
            org: org::ENTERPRISE,
        };
        let known = self.clerk().call(desk).await.unwrap().draft;
        let kept = keeping(known.map(|draft| draft.id), clauses);
        self.clerk().call(kept.clone()).await.unwrap();
        self.head().call(submission(kept.draft)).await.unwrap()
    }

    /// The sums of an organisation's 2018.
    pub(crate) async fn quota(&self, org: OrgId) -> QuotaRow {
        let request = ReadQuota::of(org, 2018);
        self.office().call(request).await.unwrap().quota
    }

    /// How many audit rows of an event there are about a thing.
    pub(crate) fn audited(&self, event: &str, subject: impl std::fmt::Display) -> i64 {
        let subject = subject.to_string();
        let count = self.db.read_blocking(|conn| {
            let rows = audit::table
                .filter(audit::event.eq(event))
                .filter(audit::subject.eq(&subject));
            Ok(rows.count().get_result(conn)?)
        });
        count.unwrap()
    }

    /// How many rows each list holds that was taken in, the oldest first.
    pub(crate) fn taken_rows(&self) -> Vec<i64> {
        let rows = self.db.read_blocking(|conn| {
            let batches = award_batches::table.order(award_batches::taken_at);
            let ids: Vec<String> = batches.select(award_batches::id).load(conn)?;
            ids.into_iter()
                .map(|id| {
                    let lines = award_batch_lines::table;
                    let lines = lines.filter(award_batch_lines::batch_id.eq(id));
                    Ok(lines.count().get_result(conn)?)
                })
                .collect()
        });
        rows.unwrap()
    }

    /// How many audit rows of an event there are.
    pub(crate) fn audited_in_all(&self, event: &str) -> i64 {
        let count = self.db.read_blocking(|conn| {
            let rows = audit::table.filter(audit::event.eq(event));
            Ok(rows.count().get_result(conn)?)
        });
        count.unwrap()
    }

    /// A row of a list about somebody a test has added.
    pub(crate) fn row_of(&self, person: PersonId, rest: &str) -> String {
        let identity = self
            .db
            .read_blocking(|conn| identity(conn, &self.keys, person));
        let identity = identity.unwrap();
        format!("{},{},{rest}\n", identity.citizen_id, identity.name)
    }

    /// The balance as stored: allocated and reserved hundredths.
    pub(crate) fn balance(&self, org: OrgId) -> (i64, i64) {
        let row = self.db.read_blocking(|conn| {
            let row = quotas::table
                .find((org.to_string(), 2018))
                .select((quotas::allocated, quotas::reserved));
            Ok(row.first(conn)?)
        });
        row.unwrap()
    }

    /// Freezes a person for grave incivility.
    pub(crate) fn freeze(&self, person: PersonId, from: &str, until: Option<&str>) {
        self.write(|conn| {
            diesel::insert_into(freezes::table)
                .values((
                    freezes::id.eq(Uuid::now_v7().to_string()),
                    freezes::person_id.eq(person.to_string()),
                    freezes::indicator.eq("18-2"),
                    freezes::ground.eq("incivility"),
                    freezes::decided_on.eq(date(from)),
                    freezes::until_on.eq(until.map(date)),
                    freezes::reference.eq("示例 1 号"),
                    freezes::recorded_at.eq(0),
                ))
                .execute(conn)?;
            Ok(())
        });
    }

    /// More staff of the enterprise, insured since 2015 and living in the first village.
    pub(crate) fn more_staff(&self, count: u32) -> Vec<PersonId> {
        let staff: Vec<PersonId> = (0..count)
            .map(|number| PersonId(Uuid::from_u128(0xe000 + u128::from(number))))
            .collect();
        self.write(|conn| {
            for (number, person) in (0..).zip(&staff) {
                let stem = format!("341200199203{:02}{number:03}", 1 + number % 28);
                let name = format!("陈工{number:02}");
                insert_person(conn, &self.keys, *person, (&name, &stem))?;
                insert_employment(conn, *person)?;
            }
            Ok(())
        });
        staff
    }
}

pub(crate) fn insert_rules(conn: &mut Conn, rules: &Rules) -> Result<()> {
    let id = format!("rules-{}-{}", rules.org, rules.version);
    diesel::insert_into(award_rules::table)
        .values((
            award_rules::id.eq(&id),
            award_rules::org_id.eq(rules.org.to_string()),
            award_rules::version.eq(rules.version),
            award_rules::in_force_from.eq(date(rules.from)),
            award_rules::in_force_to.eq(rules.to.map(date)),
            award_rules::recorded_at.eq(0),
        ))
        .execute(conn)?;
    for (clause, indicator, least, most) in rules.clauses {
        diesel::insert_into(award_rule_clauses::table)
            .values((
                award_rule_clauses::rules_id.eq(&id),
                award_rule_clauses::clause.eq(clause),
                award_rule_clauses::indicator.eq(*indicator),
                award_rule_clauses::points_min.eq(least),
                award_rule_clauses::points_max.eq(most),
                award_rule_clauses::text_zh.eq("带出新员工并独立上岗"),
                award_rule_clauses::text_en.eq("Trained a newcomer to work alone"),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// A person with a name and the first seventeen digits of a citizen ID.
pub(crate) fn insert_person(
    conn: &mut Conn,
    keys: &server::keys::Keys,
    person: PersonId,
    (name, stem): (&str, &str),
) -> Result<()> {
    let citizen_id = "0123456789X"
        .chars()
        .find_map(|check| CitizenId::parse(&format!("{stem}{check}"), date("2100-01-01")).ok())
        .expect("one check digit fits");
    let identity = Identity {
        name: name.to_owned(),
        citizen_id: citizen_id.expose().to_owned(),
        phone: None,
        address: None,
    };
    let resident = Resident {
        person,
        district: DISTRICT.to_owned(),
        village: area::VILLAGE,
        grid: None,
        registered_on: date("2015-01-01"),
        left_on: None,
    };
    register(conn, Now::at(0), keys, &resident, &identity)
}

fn insert_employment(conn: &mut Conn, person: PersonId) -> Result<()> {
    diesel::insert_into(employments::table)
        .values((
            employments::person_id.eq(person.to_string()),
            employments::org_id.eq(org::ENTERPRISE.to_string()),
            employments::from_on.eq(date("2015-01-01")),
            employments::insured_from.eq(date("2015-01-01")),
            employments::to_on.eq(None::<Date>),
        ))
        .execute(conn)?;
    Ok(())
}

/// The resident of the fixed district, whom most tests award.
pub(crate) const RESIDENT: PersonId = person::RESIDENT;
