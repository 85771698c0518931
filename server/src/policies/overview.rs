//! The policies as who keeps them sees them: terms, days that come, and numbers; nobody's name.

use std::collections::BTreeSet;

use actix_web::web::{Data, Json};
use chrono::Datelike;
use shared::access::Target;
use shared::base::{Date, OrgId};
use shared::enrolment::api::Outcome;
use shared::policies::Policy;
use shared::policies::api::{
    NextTerms, OutcomeCounts, PolicyOverview, PolicyStanding, ReadPolicyOverview, VerifiedCounts,
};

use crate::State;
use crate::clock::{Now, start_of};
use crate::db::Conn;
use crate::enrolment;
use crate::error::{Error, Result};
use crate::registers::orgs;
use crate::web::{Authorized, Permit, Reply};

/// The policy that schools verify at their windows.
const VERIFIED: &str = "enrolment";

pub(super) async fn handler(
    Authorized { permit, .. }: Authorized<ReadPolicyOverview>,
    state: Data<State>,
) -> Reply<PolicyOverview> {
    let now = state.clock.now();
    let query = move |conn: &mut Conn| overview(conn, now, &permit);
    state.db.read(query).await.map(Json)
}

fn overview(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ReadPolicyOverview>,
) -> Result<PolicyOverview> {
    let district = permit.actor.district.as_str();
    permit.within(&Target {
        district: district.to_owned(),
        ..Target::default()
    })?;
    let versions = Policy::examples();
    let mut policies = Vec::new();
    for terms in Policy::on(now.date, versions) {
        let verified = match &*terms.id {
            VERIFIED => Some(verified(conn, now.date, district)?),
            _ => None,
        };
        policies.push(standing(terms, versions, now.date, verified));
    }
    Ok(PolicyOverview { policies })
}

fn standing(
    terms: &Policy,
    versions: &[Policy],
    today: Date,
    verified: Option<VerifiedCounts>,
) -> PolicyStanding {
    let next = terms.next(today, versions);
    PolicyStanding {
        in_force: terms.valid_from <= today,
        next: next.map(|next| NextTerms {
            version: next.version.to_string(),
            from: next.valid_from,
        }),
        registration_opens_on: terms.registration_opens.and_then(|day| day.from(today)),
        verified,
        terms: terms.clone(),
    }
}

fn verified(conn: &mut Conn, today: Date, district: &str) -> Result<VerifiedCounts> {
    let new_year = Date::from_ymd_opt(today.year(), 1, 1)
        .ok_or_else(|| Error::internal("every year has a first day"))?;
    Ok(VerifiedCounts {
        today: counts(conn, today, (today, district))?,
        year: counts(conn, new_year, (today, district))?,
    })
}

/// A demo stands on its day while its clock runs on, so what is counted has a beginning only.
fn counts(conn: &mut Conn, since: Date, (today, district): (Date, &str)) -> Result<OutcomeCounts> {
    let found = enrolment::outcomes(conn, (start_of(since), i64::MAX))?;
    let ids: Vec<OrgId> = found.iter().map(|(org, ..)| *org).collect();
    let schools = orgs::of_ids(conn, &ids, today)?.into_values();
    let own: BTreeSet<OrgId> = schools
        .filter(|school| school.district == district)
        .map(|school| school.id)
        .collect();
    let mut counts = OutcomeCounts::default();
    for (_, outcome, count) in found.iter().filter(|(org, ..)| own.contains(org)) {
        let place = match outcome {
            Outcome::Eligible => &mut counts.eligible,
            Outcome::NotEligible => &mut counts.not_eligible,
            Outcome::MayNotLook => &mut counts.may_not_look,
        };
        *place += count;
    }
    Ok(counts)
}
